import { describe, expect, it } from 'vitest'
import { rehearse } from './rehearse'
import { setNumber } from './set-number'

const field = (value: number | string, more = 'min=1 max=9') =>
  `spinbutton "Guests" [e1] type=number value="${value}" ${more}`
const counter = (value: number) => `
  -
    "Adults"
    button "−" [e1]
    "${value}" [e2]
    button "+" [e3]`

describe('set_number', () => {
  it('types into a field', () => {
    const run = rehearse(setNumber, { field: 'Guests', value: 5 }, field(2), [field(5)])
    expect(run.actions).toEqual([{ kind: 'type', ref: 'e1', text: '5', replace: true }])
    expect(run.outcome).toEqual({ ok: true, value: 5 })
  })

  it('presses plus until the counter shows it', () => {
    const run = rehearse(setNumber, { field: 'Adults', value: 3 }, counter(1), [counter(2), counter(3)])
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e3', 'e3'])
    expect(run.outcome).toEqual({ ok: true, value: 3 })
  })

  it('takes of two buttons without a name the one behind the number for more', () => {
    const bare = (value: number) =>
      `-\n  "Quantity" box=0,0,60,20\n  button [e1] box=0,20,30,30\n  "${value}" box=40,25,10,20\n  button [e3] box=60,20,30,30`
    const run = rehearse(setNumber, { field: 'Quantity', value: 2 }, bare(1), [bare(2)])
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e3' }])
  })

  it('does nothing where it is so already', () => {
    expect(rehearse(setNumber, { field: 'Guests', value: 5 }, field(5)).actions).toEqual([])
  })

  it('says where a counter stops', () => {
    const stays = rehearse(setNumber, { field: 'Adults', value: 9 }, counter(8))
    expect(stays.outcome).toMatchObject({ ok: false, reason: 'out_of_range' })
  })

  it.each([
    ['beyond its bounds', field(2), [], 'out_of_range'],
    ['changed by the page', field(2, ''), [field(9, '')], 'refused'],
  ])('%s', (_, page, answers, reason) => {
    const { outcome } = rehearse(setNumber, { field: 'Guests', value: 40 }, page, answers)
    expect(outcome).toMatchObject({ ok: false, reason })
  })

  it.each([
    ['1.299,50 €', 1299.5],
    ['12,5', 12.5],
    ['1\u202f299,5', 1299.5],
    ['1,299', 1299],
    ['-$250.00', -250],
    ['(€ 250.00)', -250],
    ['(250 €)', -250],
    ['(250)', 250],
  ])('reads %s', (value, number) => {
    expect(rehearse(setNumber, { field: 'Guests', value: number }, field(value, '')).actions).toEqual([])
  })

  it('leaves a text field that stands for a number, which takes it only then', () => {
    const text = (value: string) => `textbox "Guests" [e1] type=text tag=input value="${value}"`
    const run = rehearse(setNumber, { field: 'Guests', value: 5 }, text('2'), [text('5'), text('5')])
    expect(run.actions).toContainEqual({ kind: 'press', ref: 'e1', key: 'Tab' })
    expect(run.outcome).toEqual({ ok: true, value: 5 })
    const clamped = rehearse(setNumber, { field: 'Guests', value: 12 }, text('2'), [text('12'), text('9')])
    expect(clamped.outcome).toMatchObject({ ok: false, reason: 'refused' })
  })
})
