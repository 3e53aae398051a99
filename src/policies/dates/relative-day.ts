import * as chrono from 'chrono-node'
import { type Day, isoDay, readDay } from './dates'

/**
 * `tomorrow`, `next Friday`, `in two weeks`, `Monday at 3pm` as a date that can be read without a clock, here `2026-03-05` or
 * `2026-03-05 15:00`; a weekday alone is the next one. What is no such words, or says more than a day and a time, is returned as it is.
 */
export function inFull(text: string, today: Day): string {
  const said = text.trim()
  if (said.length > LONGEST || readDay(said)) return text
  for (const language of LANGUAGES) {
    const [found, more] = language.parse(said, noonOf(today), { forwardDate: true })
    if (!found || more || found.text.length < said.length) continue
    const { start, end } = found
    if (end || !(start.isCertain('day') || start.isCertain('weekday'))) continue
    const day = isoDay({ year: start.get('year') ?? 0, month: start.get('month') ?? 0, day: start.get('day') ?? 0 })
    return start.isCertain('hour') ? `${day} ${two(start.get('hour'))}:${two(start.get('minute'))}` : day
  }
  return text
}

/** Whether the text names a day by where it lies from today. */
export const isRelativeDay = (text: string): boolean => inFull(text, { year: 2000, month: 1, day: 1 }) !== text

/** The panel's. */
const LANGUAGES = [chrono.casual, chrono.zh.casual]
/** No such words take more characters. */
const LONGEST = 40

const noonOf = ({ year, month, day }: Day): Date => new Date(year, month - 1, day, 12)
const two = (count: number | null): string => String(count ?? 0).padStart(2, '0')
