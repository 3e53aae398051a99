import { describe, expect, it } from 'vitest'
import { done, failed } from '../page/outcome'
import { askUser } from './ask-user'
import { copyText } from './copy-text'
import { drag } from './drag'
import { keysIn } from './keys'
import { partOf } from './locating/part'
import { navigate } from './navigate'
import { pressKeys } from './press-keys'
import { readText } from './read-text'
import { rehearse } from './rehearse'
import { scrollTo } from './scroll-to'
import { selectText } from './select-text'
import { waitFor } from './wait-for'

describe('keysIn', () => {
  it.each([
    ['Enter', ['Enter']],
    ['Ctrl+A, Delete', ['Control+a', 'Delete']],
    ['ArrowDown x3 Enter', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']],
    ['down*2', ['ArrowDown', 'ArrowDown']],
    ['esc', ['Escape']],
    ['ls Enter', ['l', 's', 'Enter']],
    ['"a b"', ['a', ' ', 'b']],
    ['Shift+Tab', ['Shift+Tab']],
    ['+', ['+']],
    ['F5', ['F5']],
  ])('%s', (text, keys) => {
    expect(keysIn(text)).toEqual(keys)
  })
})

describe('partOf', () => {
  const text = 'Total: 1,250.50 EUR, due soon.\nWrite to ann@example.org. Thanks!'
  it.each([
    ['word 2', '1,250.50'],
    ['the last word', 'Thanks'],
    ['third word', 'EUR'],
    ['line 2', 'Write to ann@example.org. Thanks!'],
    ['number', '1,250.50'],
    ['email', 'ann@example.org'],
    ['after "Total:"', text.slice(7)],
    ['word 99', undefined],
    ['the best of it', null],
  ])('%s', (part, piece) => {
    expect(partOf(text, part)).toBe(piece)
  })
})

describe('press_keys', () => {
  it('presses at the target first, then where the focus is', () => {
    expect(rehearse(pressKeys, { keys: 'ArrowDown Enter', target: 'City' }, 'textbox "City" [e1]').actions).toEqual([
      { kind: 'press', key: 'ArrowDown', ref: 'e1' },
      { kind: 'press', key: 'Enter' },
    ])
  })
})

describe('read_text', () => {
  const page = `
    table
      row headers="Name | Country | Age"
      row cells="Ann | Norway | 31"
      row cells="Bob | Peru | 40"
    "Phone:"
    "555-0100"
    textbox "Code" [e5] value="x y "
    paragraph "One two three four"`

  it.each([
    [{ target: 'Code' }, 'x y '],
    [{ target: 'Country in Bob' }, 'Peru'],
    [{ target: { name: 'Age', within: 'Ann' } }, '31'],
    [{ target: 'Phone' }, '555-0100'],
    [{ target: 'One two three four', part: 'word 3' }, 'three'],
  ])('%j', (args, value) => {
    expect(rehearse(readText, args, page).outcome).toEqual({ ok: true, value })
  })

  it('takes a part out of the sentence that is quoted, not of what stands beside it', () => {
    const sentence = 'text "Order before noon, please." [e1]\ntextbox [e2]\nbutton "Save" [e3]'
    const args = { target: 'Order before noon, please.', part: 'word 3' }
    expect(rehearse(readText, args, sentence).outcome).toEqual({ ok: true, value: 'noon' })
  })

  it('says what the text is when it has no such part', () => {
    expect(rehearse(readText, { target: 'Code', part: 'word 9' }, page).outcome).toMatchObject({
      reason: 'not_found',
      message: expect.stringContaining('x y'),
    })
  })
})

describe('copy_text', () => {
  it('keeps every space', () => {
    const run = rehearse(
      copyText,
      { from: 'Source', to: 'Goal' },
      'textbox "Source" [e1] value=" a  b "\ntextbox "Goal" [e2]',
      ['textbox "Source" [e1] value=" a  b "\ntextbox "Goal" [e2] value=" a  b "'],
    )
    expect(run.actions).toEqual([{ kind: 'type', ref: 'e2', text: ' a  b ', replace: true }])
    expect(run.outcome).toEqual({ ok: true, value: ' a  b ' })
  })

  it('says when the page changed it', () => {
    const run = rehearse(
      copyText,
      { from: 'Source', to: 'Goal' },
      'textbox "Source" [e1] value="ab"\ntextbox "Goal" [e2]',
      ['textbox "Source" [e1] value="ab"\ntextbox "Goal" [e2] value="AB"'],
    )
    expect(run.outcome).toMatchObject({ reason: 'refused' })
  })
})

describe('drag', () => {
  const page = 'listitem "Milk" [e1] draggable box=0,0,100,20\nlistitem "Eggs" [e2] draggable box=0,20,100,20'

  it.each([
    [
      { from: 'Eggs', to: 'Milk', edge: 'top' as const },
      { ref: 'e1', at: { x: 50, y: 2 } },
    ],
    [{ from: 'Eggs', to: 'Milk' }, { ref: 'e1' }],
    [
      { from: 'Eggs', by: { x: 10, y: 0 } },
      { ref: 'e2', at: { x: 60, y: 10 } },
    ],
  ])('%j', (args, to) => {
    expect(rehearse(drag, args, page).actions).toEqual([{ kind: 'drag', from: { ref: 'e2' }, to }])
  })
})

describe('wait_for', () => {
  it('waits for what appears', () => {
    const run = rehearse(waitFor, { target: 'Done' }, '"Working"', ['"Working"', '"Done"'])
    expect(run.outcome).toEqual({ ok: true })
  })

  it('waits until something is gone', () => {
    expect(rehearse(waitFor, { target: 'Loading', gone: true }, '"Loading"', ['"Result"']).outcome.ok).toBe(true)
  })

  it('ends when the time is over', () => {
    const run = rehearse(waitFor, { target: 'Done', seconds: 3 }, '"Working"')
    expect(run.steps).toHaveLength(3)
    expect(run.outcome).toMatchObject({ ok: false, reason: 'timeout' })
  })
})

describe('scroll_to', () => {
  it('goes down an unfinished list until the thing is there', () => {
    const list = (items: string, down: number): string => `list [e1] scroll-down=${down} box=0,0,100,200\n${items}`
    const run = rehearse(scrollTo, { target: 'Item 9' }, list('  listitem "Item 1" [e2]', 500), [
      list('  listitem "Item 5" [e3]', 200),
      list('  listitem "Item 9" [e4] clickable', 0),
    ])
    expect(run.actions.at(-1)).toEqual({ kind: 'scroll', ref: 'e4' })
    expect(run.outcome.ok).toBe(true)
    // A grid may be drawn a moment after the page has come.
    const late = rehearse(scrollTo, { target: 'Item 9' }, 'heading "Fleet"', [
      list('  listitem "Item 1" [e2]', 500),
      list('  listitem "Item 9" [e4] clickable', 0),
    ])
    expect(late.actions.at(-1)).toEqual({ kind: 'scroll', ref: 'e4' })
  })

  it('goes to the end of a list that loads more', () => {
    const run = rehearse(scrollTo, { target: 'bottom' }, 'list [e1] scroll-down=300', [
      'list [e1] scroll-up=300',
      'list [e1] scroll-up=300 scroll-down=100',
      'list [e1] scroll-up=400',
    ])
    expect(run.actions).toMatchObject([{ by: { y: 300 } }, { by: { y: 100 } }])
    expect(run.outcome.ok).toBe(true)
  })
})

describe('select_text, navigate, ask_user', () => {
  it('marks words of a text', () => {
    expect(
      rehearse(selectText, { target: 'Some words here', text: 'words' }, 'paragraph "Some words here" [e1]').actions,
    ).toEqual([{ kind: 'select_text', ref: 'e1', text: 'words' }])
    const page = 'paragraph "Some longer words here" [e1]\ntextbox "Draft" [e2] value="A late ferry"'
    expect(rehearse(selectText, { text: 'ferry' }, page).actions[0]).toMatchObject({ ref: 'e2' })
    expect(rehearse(selectText, {}, page).actions[0]).toMatchObject({ ref: 'e1' })
  })

  it('completes an address and refuses what is none', () => {
    expect(rehearse(navigate, { to: 'example.com/a' }, '"x"').actions).toEqual([
      { kind: 'navigate', to: 'https://example.com/a' },
    ])
    expect(
      rehearse(navigate, { to: '../help#top' }, 'page "Shop" url="https://example.com/shop/a?x=1"').actions,
    ).toEqual([{ kind: 'navigate', to: 'https://example.com/help#top' }])
    expect(rehearse(navigate, { to: 'javascript:alert(1)' }, '"x"').outcome).toMatchObject({ reason: 'bad_arguments' })
  })

  it('returns the answer of the user, or that there is none', () => {
    expect(
      rehearse(askUser, { question: 'Which?', options: ['A', 'B'] }, '"x"', [{ outcome: done('B') }]).outcome,
    ).toEqual({
      ok: true,
      value: 'B',
    })
    expect(rehearse(askUser, { question: 'Which?' }, '"x"', [{ outcome: failed('declined', 'No.') }]).outcome.ok).toBe(
      false,
    )
  })
})
