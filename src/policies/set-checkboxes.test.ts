import { describe, expect, it } from 'vitest'
import type { Observation } from '../page/observation'
import { sketch } from '../page/sketch'
import type { Step } from './policy'
import { rehearse } from './rehearse'
import { setCheckboxes } from './set-checkboxes'

const toppings = `
  "Toppings"
  -
    checkbox "Olives" [e1] checked
    checkbox "Capers" [e2]
    checkbox "Ham" [e3]
  -
    -
      checkbox "Send me news" [e4] checked
  button "Order" [e5]`

/** A page whose boxes work: a click turns the box over. */
function working(step: Step, page: Observation): Observation {
  if (step.kind !== 'act' || step.action.kind !== 'click') return page
  const box = page.nodes[step.action.ref]
  if (!box) return page
  return {
    ...page,
    nodes: { ...page.nodes, [box.ref]: { ...box, states: { ...box.states, checked: !box.states.checked } } },
  }
}

describe('set_checkboxes', () => {
  it('ticks these and unticks the others of their group, no more', () => {
    const run = rehearse(setCheckboxes, { names: ['Ham', 'Capers'] }, toppings, working)
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e1', 'e3', 'e2'])
    expect(run.outcome).toEqual({ ok: true, value: ['Capers', 'Ham'] })
    expect(run.page.nodes.e4?.states.checked).toBe(true)
  })

  it('leaves the others when told so', () => {
    const run = rehearse(setCheckboxes, { names: ['Ham'], only: false }, toppings, working)
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e3' }])
  })

  it('unticks', () => {
    const run = rehearse(setCheckboxes, { names: ['Send me news'], off: true }, toppings, working)
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e4' }])
    expect(run.outcome).toEqual({ ok: true, value: [] })
  })

  it('does nothing when it is so already', () => {
    expect(rehearse(setCheckboxes, { names: ['Olives'] }, toppings, working).steps).toEqual([])
  })

  it('unticks all of a group', () => {
    const run = rehearse(setCheckboxes, { names: [], group: 'Toppings' }, toppings, working)
    expect(run.page.nodes.e1?.states.checked).toBe(false)
  })

  it('keeps to the group that is named', () => {
    const page = 'heading "Mon"\ncheckbox "Morning" [e1]\nheading "Tue"\ncheckbox "Morning" [e2]'
    const run = rehearse(setCheckboxes, { names: ['Morning'], group: 'Tue' }, page, working)
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e2' }])
  })

  it('is not misled by the box that ticks all of a group', () => {
    const page = `
  -
    -
      checkbox [e1]
      "Available"
    checkbox "Lima" [e2]
    checkbox "Oslo" [e3]`
    const run = rehearse(setCheckboxes, { names: ['Oslo'], group: 'Available', only: false }, page, working)
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e3' }])
  })

  it('finds a box by the text beside it', () => {
    const page = '-\n  checkbox [e1]\n  "Milk"\n-\n  checkbox [e2]\n  "Eggs"'
    expect(rehearse(setCheckboxes, { names: ['Eggs'] }, page, working).actions).toEqual([{ kind: 'click', ref: 'e2' }])
  })

  it('finds the box of the row with these words', () => {
    const row = (name: string, ref: string): string => `  row\n    checkbox "Select" [${ref}]\n    cell "${name}"`
    const page = `table\n${row('Ada', 'e1')}\n${row('Grace', 'e2')}`
    const run = rehearse(setCheckboxes, { names: ['Grace'], only: false }, page, working)
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e2' }])
  })

  it('ticks a node of a tree, by the key where a click does not', () => {
    const tree = (state: string): string => `
  tree multiple
    treeitem "Users" [e1] expanded unchecked
    treeitem "Edit users" [e2] ${state}
    treeitem "View users" [e3] unchecked`
    const run = rehearse(setCheckboxes, { names: ['Edit users'] }, tree('unchecked'), (step) =>
      step.kind === 'act' && step.action.kind === 'press' ? tree('checked') : undefined,
    )
    expect(run.actions).toEqual([
      { kind: 'click', ref: 'e2' },
      { kind: 'press', ref: 'e2', key: 'Space' },
    ])
    expect(run.outcome).toEqual({ ok: true, value: ['Edit users'] })
  })

  it('says when a box turns back', () => {
    const run = rehearse(setCheckboxes, { names: ['Ham'], only: false }, toppings)
    expect(run.outcome).toMatchObject({ ok: false, reason: 'no_effect', message: expect.stringContaining('Ham') })
  })

  it('names the boxes that are there', () => {
    const run = rehearse(setCheckboxes, { names: ['Pineapple'] }, sketch(toppings))
    expect(run.outcome).toMatchObject({ ok: false, reason: 'not_found', message: expect.stringContaining('Capers') })
  })
})
