import { describe, expect, it } from 'vitest'
import { expand } from './expand'
import { findAndClick } from './find-and-click'
import { rehearse } from './rehearse'
import { reveal } from './reveal'

const clicked = (actions: readonly { kind: string }[]) => actions.map((action) => 'ref' in action && action.ref)

const accordion = (open: number, content = '') => `
  tablist
    tab "Shipping" [e1] ${open === 1 ? 'expanded' : 'collapsed'}
    tab "Returns" [e2] ${open === 2 ? 'expanded' : 'collapsed'}
    tab "Contact" [e3] ${open === 3 ? 'expanded' : 'collapsed'}
  -
    ${content || '"Welcome"'}
  button "Delete all" [e9] collapsed`

describe('what is hidden', () => {
  it('is looked for in one section after another, and clicked', () => {
    const answers = [accordion(1, '"Write to us"'), accordion(2, '"our hotline"'), accordion(3, 'link "hotline" [e20]')]
    const { actions, outcome } = rehearse(findAndClick, { target: 'hotline' }, accordion(0), answers)
    expect(clicked(actions)).toEqual(['e1', 'e2', 'e3', 'e20'])
    expect(outcome.ok).toBe(true)
  })

  it('is its ref when only revealed, and nothing is opened when it shows already', () => {
    const page = accordion(1, 'link "hotline" [e20]')
    expect(rehearse(reveal, { target: 'hotline' }, page)).toMatchObject({ actions: [], outcome: { value: 'e20' } })
  })

  it('is clicked whatever it is when it is named by its ref', () => {
    const { actions } = rehearse(findAndClick, { target: 'e2' }, 'textbox [e1]\ntextbox [e2]')
    expect(actions).toEqual([{ kind: 'click', ref: 'e2' }])
  })

  it('is not a text with these words when something to click is wanted', () => {
    const answers = [accordion(1, '"hotline"'), accordion(2, 'generic "hotline" [e21] clickable')]
    const { outcome } = rehearse(reveal, { target: 'hotline', clickable: true }, accordion(0), answers)
    expect(outcome).toEqual({ ok: true, value: 'e21' })
  })

  it('is words inside a row that can be clicked, where nothing else is left', () => {
    const mail = (row: string) => `generic [e2] clickable\n  "${row}" [e3]\n  "See you" [e4]`
    expect(clicked(rehearse(findAndClick, { target: 'Ann' }, mail('Ann')).actions)).toEqual(['e3'])
    expect(rehearse(findAndClick, { target: 'Bob' }, mail('Ann')).outcome).toMatchObject({ reason: 'not_found' })
    expect(rehearse(findAndClick, { target: 'Ann' }, '"Ann" [e3]').outcome).toMatchObject({ reason: 'not_found' })
  })

  it('is the one spelled just so, even when another shows first', () => {
    const answers = [accordion(1, 'link "Hotline." [e20]'), accordion(2, 'link "hotline" [e21]')]
    const { outcome } = rehearse(reveal, { target: 'hotline' }, accordion(0), answers)
    expect(outcome).toEqual({ ok: true, value: 'e21' })
  })

  it('is not there at all: the outcome tells what was opened, and nothing harmful was', () => {
    const { actions, outcome } = rehearse(reveal, { target: 'fax' }, accordion(0), (_, page) => page)
    expect(clicked(actions)).not.toContain('e9')
    expect(outcome).toMatchObject({ ok: false, reason: 'not_found' })
    expect(outcome.ok === false && outcome.message).toContain('"Shipping"')
  })

  it('is waited for on a page that draws what can be opened late', () => {
    const answers = ['"Loading"', accordion(0), accordion(1, 'link "hotline" [e20]')]
    const { actions, outcome } = rehearse(findAndClick, { target: 'hotline' }, '"Loading"', answers)
    expect(clicked(actions)).toEqual(['e1', 'e20'])
    expect(outcome.ok).toBe(true)
  })

  it('is looked for on further pages too', () => {
    const list = (items: string) => `list\n  ${items}\nlink "Next" [e30]`
    const { actions } = rehearse(findAndClick, { target: 'Zoe' }, list('link "Ada" [e1]'), [
      list('link "Ben" [e2]'),
      list('link "Zoe" [e3]'),
    ])
    expect(clicked(actions)).toEqual(['e30', 'e30', 'e3'])
  })

  it('is looked for on the next page once its rows have come, which may be after its number', () => {
    const list = (number: number, items: string) =>
      `list\n${['a', 'b', 'c'].map((row, n) => `  listitem "${items} ${row}" [${items}${n}] clickable`).join('\n')}
      "Page ${number}" [e29]\nlink "Next" [e30]`
    const answers = [list(2, 'Ada'), list(2, 'Ben'), list(3, 'Ben'), list(3, 'Zoe')]
    const { steps, outcome } = rehearse(reveal, { target: 'Zoe b' }, list(1, 'Ada'), answers)
    expect(steps.map(({ kind }) => kind)).toEqual(['act', 'look', 'act', 'look'])
    expect(outcome.ok).toBe(true)
  })
})

describe('expand', () => {
  it('opens what is closed and leaves alone what is open', () => {
    expect(clicked(rehearse(expand, { target: 'Returns' }, accordion(0), [accordion(2)]).actions)).toEqual(['e2'])
    expect(rehearse(expand, { target: 'Returns' }, accordion(2))).toMatchObject({ actions: [], outcome: { ok: true } })
  })

  const plain = (open: boolean) => `
    heading "Details" [e1] clickable
    ${open ? 'paragraph "All about it"' : ''}`
  it('opens a section that says nothing of its state, also when it was open before', () => {
    expect(clicked(rehearse(expand, { target: 'Details' }, plain(false), [plain(true)]).actions)).toEqual(['e1'])
    const closedFirst = rehearse(expand, { target: 'Details' }, plain(true), [plain(false), plain(true)])
    expect(closedFirst).toMatchObject({ outcome: { ok: true }, actions: [{ ref: 'e1' }, { ref: 'e1' }] })
  })

  it('opens a node of a tree by the sign before its words: a click on these may choose or tick it', () => {
    const beside = (state: string): string => `
    tree
      generic [e1] clickable box=0,0,20,20
      treeitem "Invoices" [e2] ${state} box=20,0,100,20`
    const within = (more: string): string => `
    tree
      treeitem "Documents" [e2] unchecked
        generic [e3] clickable box=0,0,200,20
          button [e4] box=0,0,20,20
          checkbox "Documents" [e5]
          "Documents"
${more}`
    expect(
      clicked(rehearse(expand, { target: 'Invoices' }, beside('collapsed'), [beside('expanded')]).actions),
    ).toEqual(['e1'])
    const below = within('        group\n          treeitem "Home" [e6]')
    expect(clicked(rehearse(expand, { target: 'Documents' }, within(''), [below]).actions)).toEqual(['e4'])
  })

  it('opens a row of mere words by the sign before them', () => {
    const row = (sign: string, more = ''): string => `
    generic [e1] clickable
      generic
        icon "wb-expander chevron-${sign}" [e2] box=0,0,20,20
        icon "folder" [e3] box=20,0,20,20
        "Music" [e4] box=40,0,80,20
${more}`
    const open = row('down', '      "Jazz" [e5] box=60,20,80,20')
    expect(clicked(rehearse(expand, { target: 'Music' }, row('right'), [open]).actions)).toEqual(['e2'])
  })

  it('presses the picture of a node where keys do not open it, and then tries the key again', () => {
    const tree = (state: string): string => `
    tree
      treeitem "🗀 docs" [e1] ${state}
        generic
          "🗀" [e2]
          "docs" [e3]`
    const { actions, outcome } = rehearse(expand, { target: 'docs' }, tree('collapsed'), (step) =>
      step.kind === 'act' && step.action.kind === 'click' ? tree('expanded') : undefined,
    )
    expect(actions).toEqual([
      { kind: 'press', ref: 'e1', key: 'ArrowRight' },
      { kind: 'click', ref: 'e2' },
    ])
    expect(outcome.ok).toBe(true)
  })

  it('is no success when nothing opens', () => {
    const { outcome } = rehearse(expand, { target: 'Returns' }, accordion(0), (_, page) => page)
    expect(outcome).toMatchObject({ ok: false, reason: 'no_effect' })
  })
})
