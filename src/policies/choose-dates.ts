import { z } from 'zod'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf, textWithin } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { type Calendar, calendarsOf } from './calendar'
import { type Day, readFullDay, sayDay } from './dates'
import { findOfKind, locateOn, shortName } from './locate'
import { openCalendar } from './open-calendar'
import { definePolicy, type Steps } from './policy'
import { sameCalendar } from './same-calendar'
import { act, fail, look } from './steps'
import { walkTo } from './walk-calendar'

/**
 * Goal: a field that takes a span of days holds this one: from and to are clicked in its calendar, one after the other. Returns
 * what the field shows.
 */
export const chooseDates = definePolicy({
  name: 'choose_dates',
  description: 'choose a range of dates in one field; with two fields, use choose_date twice',
  args: z.object({
    field: Target.describe('the field'),
    from: z.string().describe('first day, as in choose_date'),
    to: z.string().describe('last day'),
  }),
  *run({ field, from, to }, start) {
    const [first, last] = [dayOf(from), dayOf(to)]
    if (before(last, first)) return fail('bad_arguments', `${sayDay(last)} is before ${sayDay(first)}.`)
    const twin = firstOfTwo(start, field)
    const { node, page } = twin ? { node: twin, page: start } : yield* locateOn(start, field, 'field')
    const opened = yield* openCalendar(page, node)
    if (!opened.calendar) {
      // Two fields in one group, without a calendar that takes both.
      return fail('unsupported', `${shortName(node)} opens no calendar: choose each date in a field of its own.`)
    }
    const one = yield* pick(opened.page, opened.calendar, first)
    const reopened = one.calendar ?? (yield* openCalendar(one.page, nodeAt(one.page, node.ref) ?? node)).calendar
    if (!reopened) return fail('no_effect', `The calendar closed after ${sayDay(first)} and did not open again.`)
    const two = yield* pick(one.page, reopened, last)
    return yield* verify(two.page, node, two.calendar, first, last)
  },
})

function dayOf(text: string): Day {
  return readFullDay(text) ?? fail('bad_arguments', `"${text}" is not a date with a year: give it like 2026-12-05.`)
}

const before = (one: Day, other: Day): boolean =>
  one.year * 10_000 + one.month * 100 + one.day < other.year * 10_000 + other.month * 100 + other.day

function* pick(
  page: Observation,
  calendar: Calendar,
  day: Day,
): Steps<{ page: Observation; calendar: Calendar | undefined }> {
  const walked = yield* walkTo(page, calendar, day)
  const after = yield* act({ kind: 'click', ref: walked.node.ref })
  return { page: after, calendar: calendarsOf(after).length > 0 ? sameCalendar(after, walked.calendar) : undefined }
}

/** The field shows both days, or the calendar that stays open marks both as chosen. */
function* verify(start: Observation, field: PageNode, open: Calendar | undefined, first: Day, last: Day): Steps {
  let page = start
  if (open?.confirm) page = yield* act({ kind: 'click', ref: open.confirm.ref })
  for (let looks = 0; looks < 3; looks++) {
    const text = shownBy(page, field)
    if (showsBoth(text, first, last)) return done(text)
    if (open && marks(page, open, last)) return done(text || `${sayDay(first)} – ${sayDay(last)}`)
    page = yield* look(500)
  }
  return fail(
    'refused',
    `${sayDay(first)} and ${sayDay(last)} were clicked, but the field shows "${shownBy(page, field)}".`,
  )
}

const isDateField = ({ role, states }: PageNode): boolean =>
  (role === 'textbox' || role === 'combobox') && !states.inert

/** Two fields of the same name side by side are the ends of one span: the first is meant. */
function firstOfTwo(page: Observation, field: Target): PageNode | undefined {
  const [one, two, ...others] = findOfKind(page, field, 'field').candidates.map(({ node }) => node)
  if (!one || !two || one.name !== two.name || one.parent !== two.parent) return undefined
  const parent = one.parent === null ? undefined : nodeAt(page, one.parent)
  if (others.some((node) => node.name === one.name) || !parent) return undefined
  return parent.children.indexOf(one.ref) < parent.children.indexOf(two.ref) ? one : two
}

/** What the field shows, with its twin where the two ends of a span stand in fields of their own. */
function shownBy(page: Observation, field: PageNode): string {
  const now = nodeAt(page, field.ref)
  if (!now) return ''
  const own = now.value ?? textWithin(page, now)
  for (const group of [...ancestorsOf(page, now)].slice(0, 3)) {
    const fields = [...subtreeOf(page, group)].filter(isDateField)
    if (fields.length === 2) return fields.map(({ value }) => value ?? '').join(' – ')
    if (fields.length > 2) break
  }
  return own
}

function marks(page: Observation, open: Calendar, day: Day): boolean {
  const month = sameCalendar(page, open)?.months.find((each) => each.year === day.year && each.month === day.month)
  return month?.days.some((cell) => cell.day === day.day && cell.selected) === true
}

/** Each day by its own numbers, whichever way round: years and months may be said once for both. */
function showsBoth(text: string, first: Day, last: Day): boolean {
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  const at = numbers.indexOf(first.day)
  return at >= 0 && numbers.lastIndexOf(last.day) > at && numbers.some((number) => number % 100 === last.year % 100)
}
