import type { PageNode } from '../../page/node'
import { done } from '../../page/outcome'
import type { Steps } from '../policy'
import { act, fail } from '../steps'
import { type Day, type DayAsked, isoDay, isoMonth, readDay, readFullDay, readMonth } from './dates'
import { inForm, readTime } from './times'
import { isoWeek, readWeek, weekOf } from './weeks'

/** The inputs of HTML that hold a date in a form of the standard's own, whatever they show. */
export const isNativeDate = (node: PageNode): boolean => FORMS[node.input ?? ''] !== undefined

/** How each of them writes what was asked for, given what it holds now; undefined where it can't (https://html.spec.whatwg.org/#dates-and-times). */
const FORMS: { readonly [input: string]: (field: PageNode, text: string) => string | undefined } = {
  date: (field, text) => dayIn(field, text, isoDay),
  month: (field, text) => monthIn(text) ?? dayIn(field, text, isoMonth),
  week: (field, text) => {
    const week = readWeek(text)
    return week ? isoWeek(week) : dayIn(field, text, (day) => isoWeek(weekOf(day)))
  },
  'datetime-local': (field, text) => {
    if (MOMENT.test(text.trim())) return text.trim()
    const time = readTime(text.replace(/(?<=\d)T(?=\d)/, ' '))
    const part = time ? inForm(time, 'HH:mm') : (/T(.+)$/.exec(field.value ?? '')?.[1] ?? '00:00')
    return dayIn(field, text, (day) => `${isoDay(day)}T${part}`)
  },
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/

function dayIn(field: PageNode, text: string, write: (day: Day) => string): string | undefined {
  const asked = readDay(text)
  return asked && write(withYear(field, asked))
}

function monthIn(text: string): string | undefined {
  const { year, month } = readDay(text) ? {} : readMonth(text)
  return year === undefined || month === undefined ? undefined : isoMonth({ year, month })
}

/** Sets the field to the date, month, week or moment that the text names. */
export function* setNativeDate(field: PageNode, text: string): Steps {
  const value = FORMS[field.input ?? '']?.(field, text)
  if (value === undefined)
    return fail('bad_arguments', `"${text}" is not a date: give it like ${LIKE[field.input ?? '']}.`)
  const { min, max } = field.range ?? {}
  if ((min && value < min) || (max && value.slice(0, max.length) > max)) {
    const bounds = [min && `from ${min}`, max && `up to ${max}`].filter(Boolean).join(' ')
    return fail('out_of_range', `${text} can't be chosen: the field takes dates ${bounds}.`)
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

const LIKE: { readonly [input: string]: string } = {
  date: '2016-12-05 or 5 December 2016',
  month: '2016-12 or December 2016',
  week: '2016-W49, or any day in it',
  'datetime-local': '2016-12-05 14:30',
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
