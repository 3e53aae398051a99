import { describe, expect, it } from 'vitest'
import { quantitiesIn } from './quantities'

describe('quantities in a text', () => {
  it.each([
    ['$1,234.50', 'money', 1234.5],
    ['1.234,50 €', 'money', 1234.5],
    ['USD 99', 'money', 99],
    ['Book flight for $612', 'money', 612],
    ['3h 45m', 'duration', 225],
    ['0h 7m', 'duration', 7],
    ['2 hours 5 minutes', 'duration', 125],
    ['1 hr', 'duration', 60],
    ['45 min', 'duration', 45],
    ['2 days', 'duration', 2880],
    ['10:15 AM', 'time', 615],
    ['12:05 am', 'time', 5],
    ['22:10', 'time', 1330],
    ['4.5 out of 5', 'rating', 0.9],
    ['4.5/5', 'rating', 0.9],
    ['★★★☆☆', 'rating', 0.6],
    ['3 stars', 'rating', 0.6],
    ['12 MB', 'size', 12e6],
    ['1.5 km', 'distance', 1500],
    ['250 g', 'weight', 250],
    ['15 %', 'percent', 15],
    ['1,234 reviews', 'count', 1234],
  ])('%s', (text, measure, value) => {
    const [quantity] = quantitiesIn(text)
    expect(quantity?.measure).toBe(measure)
    expect(quantity?.value).toBeCloseTo(value)
  })

  it('come in order, each read once', () => {
    const text = 'Depart: 9:05 PM Mon Oct 03 2016 Duration: 3h 45m Book for $612'
    expect(quantitiesIn(text).map(({ measure }) => measure)).toEqual(['time', 'date', 'duration', 'money'])
  })

  it('compares dates', () => {
    const [one, other] = quantitiesIn('5 March 2026, 1 April 2026')
    expect((other?.value ?? 0) - (one?.value ?? 0)).toBe(27)
  })
})
