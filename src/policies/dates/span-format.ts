import { showsDay } from './date-format'
import { type Day, readFullDay } from './dates'
import { monthNamed } from './month-names'

/**
 * Whether a text shows the span from one day to the other. Each end may be a whole date, or what they share is said once
 * (`5 – 9 March 2026`, `Mar 5 – Apr 2, 2026`); a year that is not shown is taken as right.
 */
export function showsSpan(text: string, first: Day, last: Day): boolean {
  const halves = halvesOf(text)
  if (halves) return showsDay(halves[0], first) && showsDay(halves[1], last)
  return saysOnce(text, first, last) || (isSame(first, last) && showsDay(text, first))
}

const isSame = (one: Day, other: Day): boolean =>
  one.day === other.day && one.month === other.month && one.year === other.year

/** The first and the last day that a text says, each with its year: `2027-03-04 to 2027-03-09`. Undefined for anything else. */
export function readSpan(text: string): readonly [from: string, to: string] | undefined {
  const halves = halvesOf(text)
  return halves?.every((half) => readFullDay(half)) ? halves : undefined
}

/** Two whole dates, on the two sides of what stands between them. */
function halvesOf(text: string): [string, string] | undefined {
  const dates = [...text.matchAll(WHOLE)]
  const [one, other, ...more] = dates.map(([date]) => date)
  if (one && other && more.length === 0) return [one, other]
  const [left, right, ...rest] = text.split(BETWEEN)
  return left && right && rest.length === 0 && isWhole(left) && isWhole(right) ? [left, right] : undefined
}

const WHOLE = /\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2\d{2,4}/g
const BETWEEN = /\s+(?:[-–—~→]|to|until|through|bis|au|al|a|t\/m|til|till|do|по)\s+|[–—~→]/iu

/** Has a day and a month of its own. */
const isWhole = (text: string): boolean => /\d/.test(text) && monthsIn(text).length === 1

const monthsIn = (text: string): number[] => (text.match(/\p{L}{3,}/gu) ?? []).flatMap((word) => monthNamed(word) ?? [])

/** Day by day in their order, and every month and year that is named is one of theirs. */
function saysOnce(text: string, first: Day, last: Day): boolean {
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  const at = numbers.indexOf(first.day)
  if (at < 0 || numbers.lastIndexOf(last.day) <= at) return false
  const years = numbers.filter((number) => number > 31)
  if (years.length > 0 && !years.some((year) => year % 100 === last.year % 100)) return false
  const months = monthsIn(text)
  if (months.length === 0) return numbers.includes(first.month) && numbers.includes(last.month) && numbers.length > 3
  return months[0] === first.month && months.at(-1) === last.month
}
