import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { type Day, type Order, readDay } from './dates'

/**
 * The pattern in which a field wants its date typed, in letters `d m y` (`mm/dd/yyyy`, `d.m.yyyy`, `dd mmm yyyy`), told by
 * what it shows: a placeholder, a hint, or the date that it holds. Undefined when none of the texts shows one.
 */
export function patternShown(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const letters = LETTERS.exec(text)?.[0]
    if (letters)
      return letters
        .toLowerCase()
        .replace(/jjjj|aaaa/g, 'yyyy')
        .replace(/jj|tt/g, 'dd')
  }
  for (const text of texts) {
    const example = patternOf(text)
    if (example) return example
  }
  return undefined
}

/** `mm/dd/yyyy`, `DD.MM.YY`, `yyyy-mm-dd`, `dd MMM yyyy`, and German `TT.MM.JJJJ`, French `jj/mm/aaaa`. */
const PART = '(?:[dD]{1,2}|[mM]{1,4}|[yY]{2,4}|T{2}|J{4}|j{2}|a{4})'
const LETTERS = new RegExp(`(?<![\\p{L}])${PART}([-/. ,]+)${PART}[-/. ,]+${PART}(?![\\p{L}])`, 'u')

function patternOf(text: string): string | undefined {
  const found = /(?<!\d)(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?!\d)/.exec(text)
  if (!found) return undefined
  const [, first = '', separator = '/', second = '', third = ''] = found
  if (first.length === 4) return `yyyy${separator}mm${separator}dd`
  const dayFirst = Number(first) > 12 || (separator === '.' && Number(second) <= 12)
  const year = 'y'.repeat(third.length)
  // A single digit shows that zeros are not written; two digits leave it open, and padding is the safer form.
  const width = first.length === 1 || second.length === 1 ? 1 : 2
  const [day, month] = ['d'.repeat(width), 'm'.repeat(width)]
  return dayFirst ? [day, month, year].join(separator) : [month, day, year].join(separator)
}

/** The order in which a field that shows this pattern is read. */
export function orderOf(pattern: string | undefined): Order {
  const first = pattern?.[0]
  return first === 'd' ? 'dmy' : first === 'y' ? 'ymd' : 'mdy'
}

/** The day written in a pattern: `dd.mm.yyyy` → `05.03.2026`, `d mmm yyyy` → `5 Mar 2026`. */
export function inPattern(day: Day, pattern: string): string {
  return pattern.replace(/d+|m+|y+/g, (part) => {
    if (part.startsWith('d')) return String(day.day).padStart(part.length, '0')
    if (part.startsWith('y')) return String(day.year).slice(-part.length)
    if (part.length <= 2) return String(day.month).padStart(part.length, '0')
    const month = part.length === 3 ? 'short' : 'long'
    return new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, day.month - 1, 1)))
  })
}

/** Whether a text shows this day, whichever way round its numbers stand; a year or month it leaves out is taken as right. */
export function showsDay(text: string, day: Day): boolean {
  return (['mdy', 'dmy'] as const).some((order) => {
    const shown = readDay(text, order)
    return shown?.day === day.day && shown.month === day.month && (shown.year ?? day.year) === day.year
  })
}

/** Whether the page says the day, outside of the calendar itself, in words that were not there before. */
export function saysNow(before: Observation, page: Observation, day: Day, calendar: PageNode): boolean {
  const known = new Set([...nodesOf(before)].map(({ name }) => name))
  const own = new Set([...subtreeOf(page, nodeAt(page, calendar.ref) ?? calendar)].map(({ ref }) => ref))
  return [...nodesOf(page)].some(
    ({ ref, name, box }) => box !== null && !own.has(ref) && !known.has(name) && showsDay(name, day),
  )
}
