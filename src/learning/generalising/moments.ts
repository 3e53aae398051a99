import { readDay } from '../../policies/dates/dates'
import { readTime } from '../../policies/dates/times'
import type { Token } from '../words/tokens'

/** How a date or a time can be told in words: `by` says whether a word of a task tells that one. */
export interface Saying {
  kind: 'date' | 'time'
  by(token: Token): boolean
}

/** Undefined for what is neither a date nor a time. A day without a year is any year's. */
export function sayingOf(value: string): Saying | undefined {
  const day = readDay(value)
  if (day) {
    return {
      kind: 'date',
      by({ kind, text }) {
        const said = kind === 'date' || kind === 'quoted' ? readDay(text) : undefined
        return said?.day === day.day && said.month === day.month && (said.year ?? day.year) === day.year
      },
    }
  }
  const time = readTime(value)
  if (!time) return undefined
  return {
    kind: 'time',
    by({ text }) {
      const said = /\d/.test(text) ? readTime(text) : undefined
      return said?.hour === time.hour && said.minute === time.minute
    },
  }
}
