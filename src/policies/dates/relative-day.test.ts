import { expect, test } from 'vitest'
import { inFull, isRelativeDay } from './relative-day'

/** A Sunday. */
const TODAY = { year: 2026, month: 11, day: 29 }

test.each([
  ['today', '2026-11-29'],
  ['Tomorrow', '2026-11-30'],
  ['the day after tomorrow', '2026-12-01'],
  ['Friday', '2026-12-04'],
  ['next Friday', '2026-12-04'],
  ['in two weeks', '2026-12-13'],
  ['tomorrow at 3pm', '2026-11-30 15:00'],
  ['明天', '2026-11-30'],
])('%s', (said, day) => {
  expect(inFull(said, TODAY)).toBe(day)
  expect(isRelativeDay(said)).toBe(true)
})

test.each([
  '5 March',
  '2016-12-05',
  'March 2026',
  'Oslo',
  '10:30',
  '12',
  'next month',
  'from Monday to Friday',
  'May',
  '',
])('“%s” stays as it is', (said) => {
  expect(inFull(said, TODAY)).toBe(said)
  expect(isRelativeDay(said)).toBe(false)
})
