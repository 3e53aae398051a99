import { describe, expect, it } from 'vitest'
import type { Demonstration } from '../demonstration'
import { generalise } from '../generalising/generalise'
import { learn } from '../skill'
import { recall } from './recall'

const shown = (task: string, target: string): Demonstration => {
  const filled: Demonstration['calls'] = task.includes('Ann')
    ? [
        { policy: 'fill_text', args: { field: 'Name', text: 'Ann Miller' } },
        { policy: 'choose_date', args: { field: 'Date', date: '2026-05-12' } },
      ]
    : []
  return generalise({ version: 1, task, values: {}, calls: [...filled, { policy: 'click', args: { target } }] })
}

const library = learn([
  shown('Cancel a visit for Ann Miller on 12 May 2026', 'Cancel visit'),
  shown('Cancel the parcel of Ann Miller that comes on 12 May 2026', 'Cancel parcel'),
  shown('Add the item to my cart', 'Add to cart'),
  shown('Follow this channel', 'Follow'),
  shown('Order the results by price', 'Price'),
])

const found = (task: string): string => {
  const outcome = recall(library, task)
  return outcome.ok ? JSON.stringify(outcome.value) : outcome.reason
}

describe('a task that speaks of something else', () => {
  it('finds what is about the same, however it is worded', () => {
    expect(found('Cancel a parcel for Bob Stone on 3 June 2027')).toContain('Cancel parcel')
    expect(found('Order all of these by the price')).toContain('"Price"')
  })

  it.each([
    'Cancel a taxi for Bob Stone on 3 June 2027',
    'Repair a visit for Bob Stone on 3 June 2027',
    'Remove the item from my cart',
    'Unfollow this channel',
    'Order a pizza',
  ])('finds nothing: “%s”', (task) => {
    expect(found(task)).toBe('no_plan')
  })
})
