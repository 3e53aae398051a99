import { describe, expect, it } from 'vitest'
import { showsSpan } from './span-format'

const day = (year: number, month: number, day: number) => ({ year, month, day })
const MARCH: [ReturnType<typeof day>, ReturnType<typeof day>] = [day(2026, 3, 5), day(2026, 3, 9)]
const LONG: typeof MARCH = [day(2026, 12, 28), day(2027, 1, 3)]

describe('a span of days is shown by', () => {
  it.each([
    ['2026-03-05 to 2026-03-09', MARCH],
    ['03/05/2026 - 03/09/2026', MARCH],
    ['05.03.2026 – 09.03.2026', MARCH],
    ['2026-03-05 ~ 2026-03-09', MARCH],
    ['2026-03-05 2026-03-09', MARCH],
    ['Mar 5 – 9, 2026', MARCH],
    ['5–9 March 2026', MARCH],
    ['5 March – 9 March', MARCH],
    ['Thu, Mar 5 → Mon, Mar 9', MARCH],
    ['Dec 28, 2026 – Jan 3, 2027', LONG],
    ['12/28/26 - 01/03/27', LONG],
  ])('%s', (text, [first, last]) => expect(showsSpan(text, first, last)).toBe(true))
  it('one date where it is one day', () => {
    expect(showsSpan('Mar 5, 2026', day(2026, 3, 5), day(2026, 3, 5))).toBe(true)
  })
})

describe('it is not shown by', () => {
  it.each([
    ['', MARCH],
    ['2026-03-05', MARCH],
    ['2026-04-05 to 2026-04-09', MARCH],
    ['2026-03-09 to 2026-03-05', MARCH],
    ['2025-03-05 to 2025-03-09', MARCH],
    ['5–9 April 2026', MARCH],
    ['Mar 5 – 8, 2026', MARCH],
    ['Dec 28, 2026 – Feb 3, 2027', LONG],
  ])('%s', (text, [first, last]) => expect(showsSpan(text, first, last)).toBe(false))
})
