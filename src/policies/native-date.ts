import type { PageNode } from '../page/node'
import { done } from '../page/outcome'
import { type Day, type DayAsked, isoDay, isoMonth, readFullDay, sayDay } from './dates'
import type { Steps } from './policy'
import { act, fail } from './steps'

/** The inputs of HTML that hold a date in a form of the standard's own, whatever they show. */
export const isNativeDate = (node: PageNode): boolean => FORMS[node.input ?? ''] !== undefined

/** How each of them writes a day, given what it holds now (https://html.spec.whatwg.org/#dates-and-times). */
const FORMS: { readonly [input: string]: (day: Day, value: string) => string } = {
  date: isoDay,
  month: isoMonth,
  'datetime-local': (day, value) => `${isoDay(day)}T${/T(.+)$/.exec(value)?.[1] ?? '00:00'}`,
  week: isoWeek,
}

export function* setNativeDate(field: PageNode, asked: DayAsked): Steps {
  const day = withYear(field, asked)
  const value = FORMS[field.input ?? '']?.(day, field.value ?? '') ?? isoDay(day)
  const { min, max } = field.range ?? {}
  if ((min && value < min) || (max && value.slice(0, max.length) > max)) {
    const bounds = [min && `from ${min}`, max && `up to ${max}`].filter(Boolean).join(' ')
    return fail('out_of_range', `${sayDay(day)} can't be chosen: the field takes dates ${bounds}.`)
  }
  if (field.states.disabled || field.states.readonly) {
    return fail(field.states.disabled ? 'disabled' : 'readonly', `The date field "${field.name}" can't be changed now.`)
  }
  if (field.value === value) return done(value)
  const page = yield* act({ kind: 'set_value', ref: field.ref, value })
  const now = page.nodes[field.ref]
  if (now && now.value !== value) {
    return fail('refused', `The field was set to ${value}, but holds "${now.value ?? ''}".`)
  }
  return done(value)
}

/** The year left out is that of the date it holds, or of its bounds. */
function withYear({ value, range }: PageNode, asked: DayAsked): Day {
  if (asked.year !== undefined) return { ...asked, year: asked.year }
  for (const text of [value, range?.min, range?.max]) {
    const year = text ? (readFullDay(text)?.year ?? Number(/^\d{4}/.exec(text)?.[0])) : undefined
    if (year) return { ...asked, year }
  }
  return fail('bad_arguments', 'The date has no year, and the field does not tell which is meant: give the year too.')
}

/** ISO 8601: week 1 is the one with the year's first Thursday. */
function isoWeek(day: Day): string {
  const thursday = new Date(Date.UTC(day.year, day.month - 1, day.day))
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}
