import { type Day, dayNumbered, numberOf } from './dates'

/** A week of ISO 8601: week 1 is the one with the year's first Thursday. */
export interface Week {
  year: number
  week: number
}

/** `2016-W49`, `week 49 of 2016`, `2016 week 49`, `W49 2016`. */
export function readWeek(text: string): Week | undefined {
  const [, first, inFirst, second, ofSecond] =
    /^(\d{4})[\s,-]*(?:week |w)\s*(\d\d?)$|^(?:week |w)\s*(\d\d?)(?:\s*[,/-]?\s*|\s+(?:of|in)\s+)(\d{4})$/i.exec(
      text.trim(),
    ) ?? []
  const week = inFirst ?? second
  return week === undefined ? undefined : { year: Number(first ?? ofSecond), week: Number(week) }
}

export function weekOf(day: Day): Week {
  const thursday = Math.floor((numberOf(day) + 3) / 7) * 7
  const { year } = dayNumbered(thursday)
  return { year, week: (thursday - firstThursday(year)) / 7 + 1 }
}

/** As America counts: weeks begin with Sunday, and week 1 is the one with 1 January. */
function americanWeekOf(day: Day): Week {
  const saturday = Math.floor((numberOf(day) + 4) / 7) * 7 + 2
  const { year } = dayNumbered(saturday)
  const first = Math.floor((numberOf({ year, month: 1, day: 1 }) + 4) / 7) * 7 + 2
  return { year, week: (saturday - first) / 7 + 1 }
}

/** The middle of the week, which lies in it whatever day it begins with. */
export const thursdayOf = ({ year, week }: Week): Day => dayNumbered(firstThursday(year) + (week - 1) * 7)

/** As the standard writes it: `2016-W49`. */
export const isoWeek = ({ year, week }: Week): string => `${year}-W${String(week).padStart(2, '0')}`

/** The week that a text names by its number, as fields for weeks do: `2026-49th`, `2026 Week 49`, `第49周, 2026`. */
export function readWeekShown(text: string): Week | undefined {
  const [long, short, ...more] = (text.match(/\d+/g) ?? []).sort((one, other) => other.length - one.length)
  const isOfWeeks = Number(short) > 12 || WEEK.test(text)
  return more.length === 0 && isOfWeeks && long?.length === 4 ? { year: Number(long), week: Number(short) } : undefined
}

/** Whether a text names the week in which the day lies, by either way of counting. */
export function showsWeekOf(text: string, day: Day): boolean {
  const shown = readWeekShown(text)
  return shown !== undefined && [weekOf(day), americanWeekOf(day)].some((week) => sameWeek(week, shown))
}

export const sameWeek = (one: Week | undefined, other: Week): boolean =>
  one?.year === other.year && one.week === other.week

const WEEK = /(?<!\p{L})(w|wk|weeks?|kw|woche|semaine|semana|settimana|uge|vecka)(?!\p{L})|\d(st|nd|rd|th)|周|週|주/iu

/** 1 January 1970 was a Thursday. */
const firstThursday = (year: number): number => Math.ceil(numberOf({ year, month: 1, day: 1 }) / 7) * 7
