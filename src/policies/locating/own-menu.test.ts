import { describe, expect, it } from 'vitest'
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
})
