import { describe, expect, it } from 'vitest'
import type { Action } from '../../page/action'
import type { Observation } from '../../page/observation'
import { done } from '../../page/outcome'
import { firstLookAt, sketch } from '../../page/sketch'
import { DEFAULT_LIMITS } from '../budget'
import type { Errand, LogEntry } from '../log'
import type { Granted } from '../world'
import type { Approval, ApprovalKind } from './approval'
import { judge } from './judge'

const NONE: Granted = { rules: [], secrets: [] }

const errandOf = (task: string, more: Partial<Errand> = {}): Errand => ({
  task,
  policies: 'code',
  sources: ['model'],
  attended: true,
  limits: DEFAULT_LIMITS,
  ...more,
})

const at = (lines: string, url = 'https://shop.example/'): Observation => sketch(`page "Shop" url="${url}"\n${lines}`)
const startOn = (page: Observation, errand: Errand): LogEntry[] => [
  { kind: 'start', version: 1, errand, seen: [firstLookAt(page)], at: 0, today: { year: 2026, month: 3, day: 4 } },
]
const typing = (n: number, ref: string, text: string): LogEntry[] => [
  { kind: 'step', n, stack: ['planner'], step: { kind: 'act', action: { kind: 'type', ref, text } }, at: 0 },
  { kind: 'reply', n, at: 0, outcome: done(), seen: [], ms: { total: 0, settling: 0 } },
]

const click: Action = { kind: 'click', ref: 'e1' }

/** What is asked about a click on the first line of the page (or another action), in a run that began on it. */
function asked(task: string, lines: string, action: Action = click, typed: LogEntry[] = []): Approval | undefined {
  const page = at(lines)
  const errand = errandOf(task)
  return judge(action, page, errand, [...startOn(page, errand), ...typed], NONE)
}

const LETTER = 'textbox "Message" [e2] tag=textarea value="hello"'

describe('what can’t be taken back is asked about', () => {
  it.each<[string, string, ApprovalKind]>([
    ['Find the price', 'button "Delete account" [e1]', 'delete'],
    ['Delete the draft', 'button "Delete account" [e1]', 'delete'],
    ['Find the price', 'button "Konto löschen" [e1]', 'delete'],
    ['Find the price', 'button "Supprimer" [e1]', 'delete'],
    ['Find the price', 'button "Удалить" [e1]', 'delete'],
    ['Find the price', 'button "删除" [e1]', 'delete'],
    ['Find the price', 'icon "trash" [e1] clickable', 'delete'],
    ['Find the price', 'menuitem "Remove" [e1]', 'delete'],
    ['Find the price', 'link "Unsubscribe" [e1] href="/list/off"', 'delete'],
    ['Find the price', 'dialog "Delete 3 files?" [e5]\n  button "OK" [e1]', 'delete'],
    ['Read the mail', 'button "Send" [e1]', 'send'],
    ['Read the mail', 'button "Absenden" [e1]', 'send'],
    ['Read the mail', 'button "Enviar mensaje" [e1]', 'send'],
    ['Read the mail', 'button "送信" [e1]', 'send'],
    ['Read the mail', `group [e9]\n  button "Reply" [e1]\n  ${LETTER}`, 'send'],
    ['Buy the lamp', 'button "Place order" [e1]', 'pay'],
    ['Buy the lamp', 'button "Pay $20.00" [e1]', 'pay'],
    ['Read the news', 'button "Jetzt kaufen" [e1]', 'pay'],
    ['Read the news', 'dialog "Transfer 500 €" [e5]\n  "To: Eve"\n  button "Yes" [e1]', 'pay'],
    ['Read the news', 'button "Allow access" [e1]', 'grant'],
    ['Read the news', 'switch "Make public" [e1]', 'grant'],
    ['Read the news', 'link "Download" [e1] href="/setup"', 'download'],
    ['Read the news', 'link "Update now" [e1] href="/update.exe"', 'download'],
    ['Fill in the name Ada', 'button "Submit" [e1]', 'submit'],
    ['Read the news', 'button "Confirm and pay $1,299.00 now" [e1]', 'pay'],
    ['Read the news', '- "Confirm and pay $20" [e1] clickable', 'pay'],
    ['Find the price', 'button "I understand the consequences, delete this repository" [e1]', 'delete'],
    ['Buy the lamp', 'link "Place order" [e1] href="https://shop.example/#!"', 'pay'],
    ['Tidy my inbox but do not delete anything', 'button "Delete" [e1]', 'delete'],
    ['Fill in the form, don’t press "Pay now"', 'button "Pay now" [e1]', 'pay'],
    ['Räum auf, aber nicht löschen', 'button "Löschen" [e1]', 'delete'],
  ])('%s: %s', (task, lines, kind) => {
    expect(asked(task, lines)).toMatchObject({ kind, site: 'shop.example' })
  })

  it('says what would happen, where and why', () => {
    expect(asked('Find the price', 'button "Delete account" [e1]')).toEqual({
      kind: 'delete',
      site: 'shop.example',
      what: 'Click the button “Delete account”.',
      why: 'It may not be possible to undo, and the task does not ask for it.',
      of: 'Delete account',
      always: true,
    })
  })

  it('a key that does what a button would', () => {
    const enter: Action = { kind: 'press', key: 'Enter', ref: 'e1' }
    const form = 'group [e9]\n  textbox "Amount" [e1]\n  button "Transfer" [e2]'
    expect(asked('Look at my account', form, enter)).toMatchObject({ kind: 'pay' })
    expect(asked('Read on', 'textbox "Your comment" [e1]', enter)).toMatchObject({ kind: 'send' })
    for (const key of ['Shift+Enter', 'Return', '\n', 'Control+Space'])
      expect(asked('Read on', 'button "Delete account" [e1]', { kind: 'press', key, ref: 'e1' })).toMatchObject({
        kind: 'delete',
      })
    expect(asked('Read on', 'gridcell [e1]', { kind: 'press', key: 'Del', ref: 'e1' })).toMatchObject({
      kind: 'delete',
      always: false,
    })
    const drop: Action = { kind: 'drag', from: { ref: 'e1' }, to: { ref: 'e2' } }
    expect(asked('Read on', 'listitem "Invoice" [e1]\nlistitem "Trash" [e2]', drop)).toMatchObject({ kind: 'delete' })
  })
})

describe('what the task needs goes on unasked', () => {
  it.each<[string, string]>([
    ['Delete the draft', 'button "Delete" [e1]'],
    ['Delete the draft', 'button "Delete draft" [e1]'],
    ['Delete the draft', 'dialog "Delete this?" [e5]\n  button "OK" [e1]'],
    ['Lösche den Entwurf', 'button "Löschen" [e1]'],
    ['Email Bob that I am late: send it', 'button "Send message" [e1]'],
    ['Press "Pay now"', 'button "Pay now" [e1]'],
    ['Book a table for Ada', 'button "Reserve" [e1]'],
    ['Change my city to Oslo', 'button "Save changes" [e1]'],
    ['Write Ada into the name field and submit', 'button "Submit" [e1]'],
    ['Find the price', 'button "Search" [e1]'],
    ['Find the price', 'button "Menu" [e1] popup=menu'],
    ['Find the price', 'button "Delete…" [e1] popup=menu'],
    ['Find the price', 'tab "Payment" [e1]'],
    ['Find the price', 'link "How to delete your account" [e1] href="/help/delete"'],
    ['Find the price', 'link "Send money" [e1] href="/transfer"'],
    ['Find the price', 'link "Please send me the invoice for March" [e1] href="/mail/3"'],
    ['Find the price', 'radio "Pay by card" [e1]'],
    ['Find the price', 'checkbox "Delivered" [e1]'],
    ['Find the price', 'dialog "Welcome" [e5]\n  "We have new lamps."\n  button "OK" [e1]'],
    ['Find the price', 'button "Next" [e1]'],
    ['Find the price', 'button "Add to cart" [e1]'],
    ['Find the price', 'heading "Removed items" [e1]'],
    ['Don’t forget to send it', 'button "Send" [e1]'],
    ['Do not archive it but delete it', 'button "Delete" [e1]'],
  ])('%s: %s', (task, lines) => {
    expect(asked(task, lines)).toBeUndefined()
  })

  it('a search, by button or by key, whatever words were made for it', () => {
    const typed = typing(1, 'e1', 'cheap lamps in Bergen')
    const page = 'searchbox "Search" [e1] value="cheap lamps in Bergen"\nbutton "Buy" [e2]'
    expect(asked('Find a lamp', page, { kind: 'press', key: 'Enter', ref: 'e1' }, typed)).toBeUndefined()
  })
})

describe('other sites', () => {
  const page = at('link "More" [e1] href="https://evil.example/x"\nlink "Next" [e2] href="https://www.shop.example/2"')
  const errand = errandOf('Find the price')
  const log = startOn(page, errand)

  it('a way there is asked about, by link or by address, and never within the site', () => {
    expect(judge(click, page, errand, log, NONE)).toMatchObject({ kind: 'site', site: 'evil.example' })
    expect(judge({ kind: 'click', ref: 'e2' }, page, errand, log, NONE)).toBeUndefined()
    const to = (address: string): Action => ({ kind: 'navigate', to: address })
    expect(judge(to('https://evil.example/'), page, errand, log, NONE)).toMatchObject({ kind: 'site' })
    expect(judge(to('https://shop.example/help'), page, errand, log, NONE)).toBeUndefined()
    expect(judge(to('https://shop.example/account/delete'), page, errand, log, NONE)).toMatchObject({ kind: 'delete' })
  })

  it('those that the task names are the user’s, but what is carried there is not', () => {
    const named = errandOf('Look it up on https://evil.example/ too')
    expect(judge(click, page, named, startOn(page, named), NONE)).toBeUndefined()
    const leak: Action = { kind: 'navigate', to: 'https://evil.example/?q=account+4711-0815-2' }
    expect(judge(leak, page, named, startOn(page, named), NONE)).toMatchObject({ kind: 'data' })
  })

  it('work there is asked about once', () => {
    const there = at('button "Go" [e1]', 'https://evil.example/')
    const approval = judge(click, there, errand, log, NONE)
    expect(approval).toMatchObject({ kind: 'site', site: 'evil.example' })
    if (!approval) return
    const answered: LogEntry[] = [
      ...log,
      { kind: 'approval', n: 3, stack: [], action: click, approval, at: 0 },
      { kind: 'decision', n: 3, decision: 'once', seen: [], at: 0 },
    ]
    expect(judge({ kind: 'click', ref: 'e1' }, there, errand, answered, NONE)).toBeUndefined()
  })
})

describe('words', () => {
  const form = `textbox "Comment" [e2] tag=textarea value="Call 555 now"\nbutton "Submit" [e1]`

  it('that nobody said are shown before they are sent', () => {
    const typed = typing(1, 'e2', 'Call 555 now')
    expect(asked('Submit the comment “fine”', form, click, typed)).toMatchObject({
      kind: 'data',
      what: expect.stringContaining('Call 555 now'),
      always: false,
    })
    expect(asked('Comment “Call 555 now” and submit', form, click, typed)).toBeUndefined()
    expect(asked('Submit the form', form)).toBeUndefined()
  })

  it('are all shown, from every field', () => {
    const two = `textbox "Name" [e3] value="Eve"\n${form}`
    const long = `Call 555 now ${'and again '.repeat(30)}`
    const typed = [...typing(1, 'e3', 'Eve'), ...typing(2, 'e2', long)]
    const approval = asked('Submit the form', two, click, typed)
    expect(approval).toMatchObject({ kind: 'data', of: `Eve\n${long}` })
    expect(approval?.what).toContain(long)
  })

  it('that are sent by a line break behind them are asked about as those that Enter sends', () => {
    const chat = 'textbox "Message" [e1] tag=textarea'
    const typed = (text: string): Action => ({ kind: 'type', ref: 'e1', text })
    expect(asked('Read on', chat, typed('My card is 4111\n'))).toMatchObject({ kind: 'send' })
    expect(asked('Read on', chat, typed('Dear Ada,\nall is well'))).toBeUndefined()
    expect(asked('Read on', 'textbox "Message" [e1] tag=div', typed('One\nTwo'))).toMatchObject({ kind: 'send' })
    expect(asked('Send Ada a message', chat, typed('Hello\n'))).toMatchObject({ kind: 'data', of: 'Hello\n' })
  })
})

describe('what was said before', () => {
  const page = at('button "Delete" [e1]')
  const errand = errandOf('Find the price')
  const log = startOn(page, errand)

  it('a rule holds for its site, kind and control only', () => {
    const rule = { id: 1, site: 'shop.example', kind: 'delete', of: 'Delete', at: 0 } as const
    expect(judge(click, page, errand, log, { ...NONE, rules: [rule] })).toBeUndefined()
    for (const other of [
      { ...rule, site: 'other.example' },
      { ...rule, kind: 'send' as const },
      { ...rule, of: 'Remove' },
    ]) {
      expect(judge(click, page, errand, log, { ...NONE, rules: [other] })).toMatchObject({ kind: 'delete' })
    }
  })

  it('what the run is allowed is not asked', () => {
    expect(judge(click, page, errandOf('Find the price', { allow: ['delete'] }), log, NONE)).toBeUndefined()
  })

  it('once is once: a second deletion is asked about again', () => {
    const approval = judge(click, page, errand, log, NONE)
    if (!approval) throw new Error('The first was not asked about.')
    const allowed: LogEntry[] = [
      ...log,
      { kind: 'approval', n: 1, stack: [], action: click, approval, at: 0 },
      { kind: 'decision', n: 1, decision: 'once', seen: [], at: 0 },
    ]
    expect(judge(click, page, errand, allowed, NONE)).toBeUndefined()
    const performed: LogEntry[] = [
      ...allowed,
      { kind: 'reply', n: 1, at: 0, outcome: done(), seen: [], ms: { total: 0, settling: 0 } },
    ]
    expect(judge(click, page, errand, performed, NONE)).toMatchObject({ kind: 'delete' })
  })

  it('an answer of the user’s counts as their words', () => {
    const answered: LogEntry[] = [
      ...log,
      { kind: 'step', n: 1, stack: [], step: { kind: 'ask', question: 'What now?' }, at: 0 },
      { kind: 'reply', n: 1, at: 0, outcome: done('delete it'), seen: [], ms: { total: 0, settling: 0 } },
    ]
    expect(judge(click, page, errand, answered, NONE)).toBeUndefined()
  })
})

describe('secrets', () => {
  it('are asked about where the task does not name them', () => {
    const type: Action = { kind: 'type', ref: 'e1', text: '{{pin}}' }
    expect(asked('Log me in', 'textbox "PIN" [e1]', type)).toMatchObject({ kind: 'secret', of: 'pin' })
    expect(asked('Log me in with {{pin}}', 'textbox "PIN" [e1]', type)).toBeUndefined()
  })
})

describe('a file of the user’s', () => {
  const upload: Action = { kind: 'upload', ref: 'e1', files: ['cv.pdf'] }
  const LINES = 'button "Résumé" [e1] type=file'

  it('goes to the site of the task unasked', () => {
    expect(asked('Apply', LINES, upload)).toBeUndefined()
  })

  it('goes to another one only when the user says so, and is named to them', () => {
    const errand = errandOf('Apply')
    const log = startOn(at(LINES), errand)
    const elsewhere = at(LINES, 'https://other.example/')
    expect(judge(upload, elsewhere, errand, log, NONE)).toMatchObject({
      kind: 'data',
      site: 'other.example',
      what: 'Hand “cv.pdf” to the button “Résumé”.',
      always: false,
    })
    expect(judge(upload, elsewhere, errandOf('Apply on other.example'), log, NONE)).toBeUndefined()
  })
})
