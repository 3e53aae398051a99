import { describe, expect, it } from 'vitest'
import { failed } from '../../page/outcome'
import { findAndClick } from '../find-and-click'
import { rehearse } from '../rehearse'

const row = (name: string, nth: number, menu = `generic [e${nth}] hint="kebab-icon"`): string =>
  `  listitem\n    "${name}" [e${nth + 1}]\n    "Paid in March" [e${nth + 2}]\n    ${menu}\n`
const LIST = `list\n${row('Ada', 10)}${row('Ben', 20)}${row('Cleo', 30)}`
const target = { name: 'Delete', within: 'Ben' }
const pressed = (actions: readonly { kind: string; ref?: string | undefined }[]) =>
  actions.flatMap(({ kind, ref }) => (kind === 'click' ? ref : []))

describe('the menu of the row in which something is looked for', () => {
  it('is opened first, and what it brings is the row’s, wherever it is drawn', () => {
    const open = `${LIST}button "Delete" [e40]`
    const { actions, outcome } = rehearse(findAndClick, { target }, LIST, (step) =>
      step.kind === 'act' && step.action.kind === 'click' ? open : undefined,
    )
    expect(pressed(actions)).toEqual(['e20', 'e40'])
    expect(outcome.ok).toBe(true)
  })

  it('is no other row’s', () => {
    const list = `list\n${row('Ada', 10)}${row('Ben', 20, '"No menu" [e20]')}${row('Cleo', 30)}`
    const { actions, outcome } = rehearse(findAndClick, { target }, list, () => undefined)
    expect(pressed(actions)).toEqual([])
    expect(outcome).toMatchObject({ ok: false, reason: 'not_found' })
  })

  const table = (open?: string) => `
table
${['Ada', 'Ben', 'Cleo'].map((name, at) => `  row\n    cell "${name}"\n    button "More" [e${at + 1}] popup=menu ${open === `e${at + 1}` ? 'expanded' : 'collapsed'}`).join('\n')}
button "Animals" [e7] popup=menu ${open === 'e7' ? 'expanded' : 'collapsed'}
${open === undefined ? '' : 'menu\n  menuitem "Delete" [e40]'}`
  const opening = (words: string) =>
    rehearse(findAndClick, { target: words }, table(), (step) =>
      step.kind === 'act' && step.action.kind === 'click' && step.action.ref !== 'e40'
        ? table(step.action.ref)
        : undefined,
    )
  it('is found by the words for a row, and none other is opened', () => {
    expect(pressed(opening('Delete in the row Ben').actions)).toEqual(['e2', 'e40'])
    const { actions } = opening('Remove in the row Dora')
    expect(pressed(actions)).toEqual(['e7'])
  })
})

describe('a menu that was opened in vain', () => {
  const page = (open: string, more = '') =>
    `button "File" [e1] popup=menu ${open === 'e1' ? 'expanded' : 'collapsed'}\nbutton "Edit" [e2] popup=menu ${open === 'e2' ? 'expanded' : 'collapsed'}\n${more}`
  it('is closed where it lies over the next', () => {
    const menu = 'menu\n  menuitem "Save" [e8]'
    const { actions, outcome } = rehearse(findAndClick, { target: 'Paste' }, page(''), (step, now) => {
      if (step.kind !== 'act') return undefined
      const { action } = step
      if (action.kind === 'press') return page('')
      if (action.kind !== 'click') return undefined
      if (action.ref === 'e1') return page('e1', menu)
      if (action.ref === 'e2' && now.nodes.e1?.states.expanded)
        return { outcome: failed('covered', 'The button is covered.') }
      return action.ref === 'e2' ? page('e2', 'menu\n  menuitem "Paste" [e9]') : undefined
    })
    expect(pressed(actions)).toEqual(['e1', 'e2', 'e2', 'e9'])
    expect(outcome.ok).toBe(true)
  })

  it('has its own menus looked into first', () => {
    const { actions } = rehearse(findAndClick, { target: 'Salmon' }, page(''), (step) => {
      if (step.kind !== 'act') return undefined
      const { action } = step
      if (action.kind === 'click' && action.ref === 'e1')
        return page('e1', 'menu\n  menuitem "Fishes" [e8] popup=menu collapsed')
      if (action.kind === 'hover' && action.ref === 'e8')
        return page('e1', 'menu\n  menuitem "Fishes" [e8] popup=menu expanded\nmenu\n  menuitem "Salmon" [e9]')
      return undefined
    })
    expect(pressed(actions)).toEqual(['e1', 'e9'])
  })
})
