import { describe, expect, it } from 'vitest'
import type { Demonstration, LabelledCall } from './demonstration'
import { generalise } from './generalising/generalise'
import { corrected, retold } from './retell'

const fill = (field: string, text: string): LabelledCall => ({ policy: 'fill_text', args: { field, text } })
const pick = (list: string, option: string): LabelledCall => ({ policy: 'choose_option', args: { list, option } })
const shown = (task: string, calls: LabelledCall[], more: Partial<Demonstration> = {}): Demonstration =>
  generalise({ version: 1, task, values: {}, calls, ...more })

describe('a demonstration that is told in other words', () => {
  const booking = shown('Book for "Ada", 4 guests', [
    fill('Name', 'Ada'),
    fill('Guests', '4'),
    pick('Where', 'Terrace'),
  ])

  it('changes each time what the new words name too', () => {
    const told = retold(booking, 'Book for "Ada", 4 guests, on the Terrace')
    expect(told.values).toEqual({ name: 'Ada', guests: '4', where: 'Terrace' })
    expect(told.calls.map(({ args }) => Object.values(args)[1])).toEqual(['{name}', '{guests}', '{where}'])
  })

  it('stays as it was shown where they no longer name it', () => {
    const told = retold(booking, 'Book for "Ada"')
    expect(told.values).toEqual({ name: 'Ada' })
    expect(told.calls[1]).toEqual(fill('Guests', '4'))
  })

  it('is the same when it is told in the same words', () => {
    expect(retold(booking, booking.task)).toEqual(booking)
  })

  it('goes on to do for each what it was shown for several', () => {
    const ticking = ['Tea', 'Milk', 'Bread'].map((name): LabelledCall => ({ policy: 'click', args: { target: name } }))
    const each = shown('Buy Tea, Milk, Bread', ticking)
    expect(each.calls).toHaveLength(1)
    const told = retold(each, 'Put Tea, Milk, Bread on the list')
    expect(told.values).toEqual(each.values)
    expect(told.calls).toEqual(each.calls)
    const [fixed] = retold(each, 'Buy the usual').calls
    expect(fixed?.each).toEqual(['Tea', 'Milk', 'Bread'])
  })

  it('names in its answer what it named before', () => {
    const told = retold({ ...booking, answer: 'Booked for {name}, {guests} guests' }, 'Book for "Ada"')
    expect(told.answer).toBe('Booked for {name}, 4 guests')
  })
})

describe('a demonstration that was corrected', () => {
  const before = shown('Book for "Ada"', [fill('Name', 'Ada'), pick('Where', 'Terrace')], {
    differs: [{ call: 1, how: 'It would choose the hall.' }],
  })

  it('is believed in its calls', () => {
    expect(corrected(before, { ...before, calls: before.calls.slice(0, 1) })).not.toHaveProperty('differs')
  })

  it('has other slots when its words name other things, and is else as it was given', () => {
    const after = corrected(before, { ...before, task: 'Book for "Ada" on the Terrace' })
    expect(after.values).toEqual({ name: 'Ada', where: 'Terrace' })
    expect(after).toHaveProperty('differs')
    expect(corrected(after, before)).toEqual({ ...before, differs: undefined })
    expect(corrected(before, { ...before, name: 'Booking' })).toEqual({ ...before, name: 'Booking' })
  })
})
