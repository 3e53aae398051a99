import { monthName, readDay, readMonth } from './dates'

/** What is chosen where there are no days: a month, a quarter or a whole year. */
export interface Period {
  year: number
  month?: number
  quarter?: number
}

/** `2026-11`, `November 2026`, `Q3 2027`, `2029`; undefined for a day and for all else. */
export function readPeriod(text: string): Period | undefined {
  const { year, month } = readDay(text) ? {} : readMonth(text)
  if (year === undefined) return undefined
  const quarter = readQuarter(text)
  if (month !== undefined) return { year, month }
  if (quarter !== undefined) return { year, quarter }
  return /^(year )?\d{4}[年년]?$/i.test(text.trim()) ? { year } : undefined
}

/** `Q3`, `3rd quarter`, `3. Quartal`, `第三季度`. */
export function readQuarter(text: string): number | undefined {
  const found = /(?<![\p{L}\d])[QT]\s?([1-4])(?!\d)|([1-4])\S{0,2}\s*(?:quarter|quartal|trimestre|季|분기)/iu.exec(text)
  const named = /([一二三四])季/u.exec(text)?.[1]
  return named ? '一二三四'.indexOf(named) + 1 : found ? Number(found[1] ?? found[2]) : undefined
}

export const samePeriod = (one: Period | undefined, other: Period): boolean =>
  one?.year === other.year && one.month === other.month && one.quarter === other.quarter

export const sayPeriod = ({ year, month, quarter }: Period): string =>
  [month && monthName(month), quarter && `Q${quarter}`, year].filter(Boolean).join(' ')

/** The month that it begins with. */
export const firstMonth = ({ month, quarter }: Period): number => month ?? (quarter ? quarter * 3 - 2 : 1)

export const quarterOf = (month: number): number => Math.ceil(month / 3)
