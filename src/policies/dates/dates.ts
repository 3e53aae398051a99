import { monthNamed } from './month-names'

/** A month of the calendar, `month` 1–12. Plain numbers: no time zone can shift them. */
export interface Month {
  year: number
  month: number
}

export interface Day extends Month {
  day: number
}

/** A day as people write it, where the year may be left out. */
export type DayAsked = Omit<Day, 'year'> & { year?: number }

/** How a numeric date like 03/04/2026 is read. */
export type Order = 'mdy' | 'dmy' | 'ymd'

export const sameMonth = (a: Month, b: Month): boolean => a.year === b.year && a.month === b.month

/** How many months lie from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => (to.year - from.year) * 12 + to.month - from.month

export const monthAfter = ({ year, month }: Month, months: number): Month => {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

export const daysIn = ({ year, month }: Month): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Days since 1 January 1970. */
export const numberOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / MILLISECONDS

export function dayNumbered(number: number): Day {
  const date = new Date(number * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** In a day. */
const MILLISECONDS = 86_400_000

const two = (count: number): string => String(count).padStart(2, '0')

export const isoMonth = ({ year, month }: Month): string => `${String(year).padStart(4, '0')}-${two(month)}`
export const isoDay = (day: Day): string => `${isoMonth(day)}-${two(day.day)}`

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** For messages: `5 March 2026`, `March 2026`. */
export const monthName = (month: number): string => ENGLISH_MONTHS[month - 1] ?? String(month)
export const sayMonth = ({ year, month }: Month): string => `${monthName(month)} ${year}`
export const sayDay = (day: Day): string => `${day.day} ${sayMonth(day)}`

/**
 * Reads a date as people and pages write it: `2016-12-05`, `12/05/2016`, `5.12.16`, `5 December 2016`, `Mon, Dec 5th`,
 * `2016年12月5日`. Numbers alone are read in the given order unless only another one makes a date of them. Relative words
 * (`tomorrow`) are not read: a policy knows no clock. Undefined when the text holds no date.
 */
export function readDay(text: string, order: Order = 'mdy'): DayAsked | undefined {
  const bare = text.replace(/\d{1,2}:\d{2}(:\d{2})?\s*([ap]\.?m\.?)?/gi, ' ')
  return inIso(bare) ?? inNumbers(bare, order) ?? inWords(bare)
}

/** Like `readDay`, for texts whose date must carry its year. */
export function readFullDay(text: string, order?: Order): Day | undefined {
  const asked = readDay(text, order)
  return asked?.year === undefined ? undefined : { ...asked, year: asked.year }
}

function inIso(text: string): DayAsked | undefined {
  const found = /(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)/.exec(text)
  if (found) return dayOf(found[3], found[2], found[1])
  const short = /(?<!\d)(\d{1,2})[月월]\s*(\d{1,2})[日일]/.exec(text)
  return short ? dayOf(short[2], short[1]) : undefined
}

function inNumbers(text: string, order: Order): DayAsked | undefined {
  const found = /(?<!\d)(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/.exec(text)
  if (!found) return undefined
  const [, first, separator, second, year] = found
  const monthFirst = dayOf(second, first, year)
  const dayFirst = dayOf(first, second, year)
  // Points between the numbers are written where the day comes first.
  if (order === 'dmy' || separator === '.') return dayFirst ?? monthFirst
  return monthFirst ?? dayFirst
}

function inWords(text: string): DayAsked | undefined {
  let month: number | undefined
  const numbers: string[] = []
  // Of two month words the last counts: the first is a weekday (French `mar. 5 mai`).
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*\.?|['’]?\d+/gu)) {
    if (/\d/.test(word)) numbers.push(word)
    else month = monthNamed(word) ?? month
  }
  if (month === undefined) return undefined
  const year = numbers.find((number) => /^\d{4}$/.test(number)) ?? numbers.find((number) => /^['’]\d{2}$/.test(number))
  const day = numbers.find((number) => /^\d{1,2}$/.test(number))
  return day === undefined ? undefined : dayOf(day, String(month), year?.replace(/\D/g, ''))
}

function dayOf(day: string | undefined, month: string | undefined, year?: string): DayAsked | undefined {
  const asked = { day: Number(day), month: Number(month) }
  const full = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year)
  if (!(asked.month >= 1 && asked.month <= 12)) return undefined
  // 29 February needs a leap year only where a year is given.
  if (!(asked.day >= 1 && asked.day <= daysIn({ year: full ?? 2024, month: asked.month }))) return undefined
  return full === undefined ? asked : { ...asked, year: full }
}

/** What a calendar's caption says, as far as it says it: `March 2026`, `2026年3月`, `03/2026`, `March` alone, `2026` alone. */
export function readMonth(text: string): Partial<Month> {
  const numbers = /(?<!\d)(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[月월]?(?!\d)/.exec(text)
  if (numbers) return monthOf(numbers[2], numbers[1])
  const reversed = /(?<!\d)(\d{1,2})\s*[-/.月월]\s*(\d{4})(?!\d)/.exec(text)
  if (reversed) return monthOf(reversed[1], reversed[2])
  const alone = /(?<!\d)(\d{1,2})[月월]/.exec(text)
  if (alone) return monthOf(alone[1])
  const words = text.match(/\p{L}[\p{L}\p{M}]*\.?/gu) ?? []
  const month = words.map(monthNamed).find((named) => named !== undefined)
  const year = /(?<!\d)(1[5-9]\d{2}|2\d{3})(?!\d)/.exec(text)?.[1]
  return { ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year: Number(year) }) }
}

function monthOf(month: string | undefined, year?: string): Partial<Month> {
  const count = Number(month)
  if (!(count >= 1 && count <= 12)) return year === undefined ? {} : { year: Number(year) }
  return year === undefined ? { month: count } : { month: count, year: Number(year) }
}
