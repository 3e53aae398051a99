import { describe, expect, it } from 'vitest'
import { click } from '../click'
import { findAndClick } from '../find-and-click'
import { rehearse } from '../rehearse'

const NAV = `
navigation
  link "Products" [e2]
  link "About" [e3]
main
  link "Read on" [e4]`
const OPEN = NAV.replace('link "About"', 'link "Shoes" [e9]\n  link "About"')

describe('menus that open under the pointer alone', () => {
  it('are looked through by find_and_click', () => {
    const { actions, outcome } = rehearse(findAndClick, { target: 'Shoes' }, NAV, (step) =>
      step.kind === 'act' && step.action.kind === 'hover' && step.action.ref === 'e2' ? OPEN : undefined,
    )
    expect(actions).toEqual([
      { kind: 'hover', ref: 'e2' },
      { kind: 'click', ref: 'e9' },
    ])
    expect(outcome.ok).toBe(true)
  })

  it('open after a click on their head that showed nothing', () => {
    const { actions } = rehearse(click, { target: 'Products' }, NAV)
    expect(actions).toEqual([
      { kind: 'click', ref: 'e2' },
      { kind: 'hover', ref: 'e2' },
    ])
    expect(rehearse(click, { target: 'Products' }, NAV, [OPEN]).actions).toHaveLength(1)
    expect(rehearse(click, { target: 'Read on' }, NAV).actions).toHaveLength(1)
  })

  it('are the buttons of a row, too', () => {
    const rows = `
list
  listitem
    "Letter from Ada" [e2]
  listitem
    "Letter from Bob" [e3]`
    const shown = rows.replace('"Letter from Bob" [e3]', '"Letter from Bob" [e3]\n    button "Archive" [e9]')
    const { actions } = rehearse(
      findAndClick,
      { target: { name: 'Archive', within: 'Letter from Bob' } },
      rows,
      (step) => (step.kind === 'act' && step.action.kind === 'hover' ? shown : undefined),
    )
    expect(actions.map(({ kind }) => kind)).toEqual(['hover', 'click'])
    expect(actions[1]).toEqual({ kind: 'click', ref: 'e9' })
  })

  it('are the words in a row that has no role', () => {
    const rows =
      '-\n  -\n    "ERR-1" [e2]\n    "Crash" [e3] clickable\n  -\n    "ERR-2" [e4]\n    "Login" [e5] clickable'
    const { actions } = rehearse(findAndClick, { target: { name: 'Archive', within: 'Login' } }, rows, (step) =>
      step.kind === 'act' && step.action.kind === 'hover' ? `${rows}\n    button "Archive" [e9]` : undefined,
    )
    expect(actions).toEqual([
      { kind: 'hover', ref: 'e5' },
      { kind: 'click', ref: 'e9' },
    ])
  })

  it('are the row of the target first, and an entry of a menu that leads on is never clicked', () => {
    const page = `
menu
  menuitem "Table" [e5] popup=menu collapsed
list
  listitem [e8]
    "Letter from Bob" [e3]`
    const { actions } = rehearse(findAndClick, { target: { name: 'Archive', within: 'Letter from Bob' } }, page)
    expect(actions.slice(0, 2)).toEqual([
      { kind: 'hover', ref: 'e8' },
      { kind: 'hover', ref: 'e5' },
    ])
    expect(actions.some(({ kind }) => kind === 'click')).toBe(false)
  })
})

it('what is called after the menu of a site, or opens a menu by its markup, is opened; what a list is drawn with is not', () => {
  const page = (more: string): string => `
banner
  button "Toggle navigation" [e2]
  img [e3] clickable hint="double-caret-vertical"
  menu
    menuitem "Share" [e4]
      generic [e5] clickable popup=menu
${more}`
  const { actions, outcome } = rehearse(findAndClick, { target: 'By link' }, page(''), (step) => {
    if (step.kind !== 'act' || !('ref' in step.action)) return undefined
    return step.action.ref === 'e2' ? page('    menuitem "By link" [e9]') : undefined
  })
  expect(actions).toMatchObject([
    { kind: 'hover', ref: 'e5' },
    { kind: 'click', ref: 'e2' },
    { kind: 'click', ref: 'e9' },
  ])
  expect(outcome.ok).toBe(true)
})

it('the picture in a button that counts down, or deletes, opens nothing', () => {
  const page = `
group "Guests"
  spinbutton "Guests" [e2] value="2"
  button "increment" [e3]
    img [e4] hint="chevron-up"
  button "decrement" [e5]
    img [e6] hint="chevron-down"
button "Delete" [e7]
  img [e8] hint="chevron-down"`
  const { actions } = rehearse(findAndClick, { target: 'Download log' }, page)
  expect(
    actions.filter((action) => 'ref' in action && ['e3', 'e4', 'e5', 'e6', 'e7', 'e8'].includes(action.ref ?? '')),
  ).toEqual([])
})
