import { expect, it } from 'vitest'
import { chooseOption } from '../choose-option'
import { click } from '../click'
import { expand } from '../expand'
import { rehearse } from '../rehearse'

it('what looks off is not clicked, and that is said', () => {
  const seat = 'graphics-symbol "Seat A5" [e1] disabled tag=rect'
  expect(rehearse(click, { target: 'Seat A5' }, seat)).toMatchObject({
    actions: [],
    outcome: { ok: false, reason: 'disabled' },
  })
  const slots = 'radiogroup "Times"\n  radio "9:00" [e1] disabled tag=span\n  radio "9:30" [e2] tag=span'
  expect(rehearse(chooseOption, { list: 'Times', option: '9:00' }, slots).outcome).toMatchObject({ reason: 'disabled' })
})

it('a node of a tree opens by the sign before its words', () => {
  const tree = 'button "▸ Documents" [e1] collapsed box=0,0,200,24'
  const [first] = rehearse(expand, { target: 'Documents' }, tree, ['button "▾ Documents" [e1] expanded']).actions
  expect(first).toEqual({ kind: 'click', ref: 'e1', at: { x: 12, y: 12 } })
})
