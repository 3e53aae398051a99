import { describe, expect, it } from 'vitest'
import { inPattern, orderOf, patternShown, showsDay } from './date-format'
import { readDay, readMonth } from './dates'

describe('a date as people write it', () => {
  it.each([
    ['2016-12-05', { year: 2016, month: 12, day: 5 }],
    ['12/05/2016', { year: 2016, month: 12, day: 5 }],
    ['25/12/2016', { year: 2016, month: 12, day: 25 }],
    ['5.12.2016', { year: 2016, month: 12, day: 5 }],
    ['5 December 2016', { year: 2016, month: 12, day: 5 }],
    ['Dec 5, 2016', { year: 2016, month: 12, day: 5 }],
    ['Monday, December 5th, 2016', { year: 2016, month: 12, day: 5 }],
    ['the 5th of Dec', { month: 12, day: 5 }],
    ['5. März 2026', { year: 2026, month: 3, day: 5 }],
    ['mar. 5 mai 2026', { year: 2026, month: 5, day: 5 }],
    ['5 марта 2026 г.', { year: 2026, month: 3, day: 5 }],
    ['2026年3月5日', { year: 2026, month: 3, day: 5 }],
    ['3월 5일', { month: 3, day: 5 }],
    ['Thu Mar 05 2026 14:30', { year: 2026, month: 3, day: 5 }],
  ])('%s', (text, day) => expect(readDay(text)).toEqual(day))

  it.each(['tomorrow', '31/31/2016', '30 February 2026', 'Flight 305', '3:45 pm', ''])('%s is none', (text) =>
    expect(readDay(text)).toBeUndefined(),
  )

  it('is read with the day first where that is the order', () =>
    expect(readDay('05/12/2016', 'dmy')).toEqual({ year: 2016, month: 12, day: 5 }))
})

describe('a caption', () => {
  it.each([
    ['March 2026', { year: 2026, month: 3 }],
    ['MAR 2026', { year: 2026, month: 3 }],
    ['2026年3月', { year: 2026, month: 3 }],
    ['2026년 3월', { year: 2026, month: 3 }],
    ['03/2026', { year: 2026, month: 3 }],
    ['mars 2026', { year: 2026, month: 3 }],
    ['kwiecień 2026', { year: 2026, month: 4 }],
    ['March', { month: 3 }],
    ['2026', { year: 2026 }],
    ['Price', {}],
  ])('%s', (text, month) => expect(readMonth(text)).toEqual(month))
})

describe('the form a field wants', () => {
  const day = { year: 2026, month: 3, day: 5 }
  it.each([
    ['MM/DD/YYYY', '03/05/2026', 'mdy'],
    ['dd.mm.yyyy', '05.03.2026', 'dmy'],
    ['Date (d MMM yyyy)', '5 Mar 2026', 'dmy'],
    ['TT.MM.JJJJ', '05.03.2026', 'dmy'],
    ['jj/mm/aaaa', '05/03/2026', 'dmy'],
    ['yyyy-mm-dd', '2026-03-05', 'ymd'],
    ['e.g. 25/12/2020', '05/03/2026', 'dmy'],
    ['2020-01-31', '2026-03-05', 'ymd'],
    ['1/7/20', '3/5/26', 'mdy'],
  ])('%s', (shown, typed, order) => {
    const pattern = patternShown([shown])
    expect(inPattern(day, pattern ?? '')).toBe(typed)
    expect(orderOf(pattern)).toBe(order)
  })

  it('is not read out of words', () => expect(patternShown(['my damaged day', 'When?'])).toBeUndefined())

  it('tells whether a text shows the day', () => {
    expect(showsDay('Thu, Mar 5', day)).toBe(true)
    expect(showsDay('05/03/2026', day)).toBe(true)
    expect(showsDay('03/06/2026', day)).toBe(false)
    expect(showsDay('03/05/2025', day)).toBe(false)
  })
})
