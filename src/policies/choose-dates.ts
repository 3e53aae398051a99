import { z } from 'zod'
import { isButton } from '../page/buttons'
import { findContainer, outermost } from '../page/container'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, shownIn, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { type Calendar, calendarsOf } from './dates/calendar'
import { spanSegmentsOf, typeParts } from './dates/date-segments'
import { type Day, isoDay, readFullDay, sayDay } from './dates/dates'
import { openCalendar, standingUnder } from './dates/open-calendar'
import { inFull } from './dates/relative-day'
import { sameCalendar } from './dates/same-calendar'
import { showsSpan } from './dates/span-format'
import { walkTo } from './dates/walk-calendar'
import { confirmSince } from './locating/confirms'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { act, call, fail, look } from './steps'

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
  *run({ field, from, to }, start, today) {
    const [first, last] = [dayOf(inFull(from, today)), dayOf(inFull(to, today))]
    if (before(last, first)) return fail('bad_arguments', `${sayDay(last)} is before ${sayDay(first)}.`)
    if (spanSegmentsOf(start, field)) return yield* typeSpan(start, field, first, last)
    const known = firstOfTwo(start, field) ?? fieldFor(start, field)
    const { node, page } = known ? { node: known, page: start } : yield* locateOn(start, field, 'field')
    if (showsSpan(shownBy(page, node), first, last)) return done(shownBy(page, node))
    const standing = isField(node) ? undefined : standingUnder(page, field)
    const opened = standing ? { page, calendar: standing } : yield* openCalendar(page, node)
    if (!opened.calendar) {
      // Two fields in one group, without a calendar that takes both.
      return fail('unsupported', `${shortName(node)} opens no calendar: choose each date in a field of its own.`)
    }
    const one = yield* pick(opened.page, opened.calendar, first)
    const reopened = one.calendar ?? (yield* openCalendar(one.page, nodeAt(one.page, node.ref) ?? node)).calendar
    if (!reopened) return fail('no_effect', `The calendar closed after ${sayDay(first)} and did not open again.`)
    const two = yield* pick(one.page, reopened, last)
    const taken =
      (yield* whenTaken(page, two.page, node, two.calendar, first, last)) ?? (yield* eachByItself(node, first, last))
    if (taken !== undefined) return done(taken)
    const shown = shownBy(yield* look(), node)
    return fail('refused', `${sayDay(first)} and ${sayDay(last)} were clicked, but the field shows "${shown}".`)
  },
})

/** Both dates typed part by part, where their parts stand in one group. */
function* typeSpan(start: Observation, field: Target, first: Day, last: Day): Steps {
  const parts = (at: 0 | 1) => (page: Observation) => spanSegmentsOf(page, field)?.[at]
  const one = yield* typeParts(start, parts(0), first)
  if (!one.ok) return one
  const other = yield* typeParts(yield* look(), parts(1), last)
  return other.ok ? done(`${sayDay(first)} – ${sayDay(last)}`) : other
}

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

/** What tells that both days were taken: the field shows them, or no day at all and the calendar that stays open marks both as chosen. */
function* whenTaken(
  before: Observation,
  start: Observation,
  field: PageNode,
  open: Calendar | undefined,
  first: Day,
  last: Day,
): Steps<string | undefined> {
  let page = start
  const confirm = open?.confirm ?? (open && confirmSince(before, page))
  if (confirm) page = yield* act({ kind: 'click', ref: confirm.ref })
  for (let looks = 0; looks < 3; looks++) {
    const text = [shownBy(page, field), changedIn(before, page)].find((each) => showsSpan(each, first, last))
    if (text !== undefined) return text
    if (open && !/\d/.test(shownBy(page, field)) && marks(page, open, first) && marks(page, open, last)) {
      return `${sayDay(first)} – ${sayDay(last)}`
    }
    page = yield* look(500)
  }
  return undefined
}

/** What the two fields hold that changed since: the ends of a span may have fields that stand wide apart. */
function changedIn(before: Observation, page: Observation): string {
  const changed = [...nodesOf(page)].filter(
    (node) => isDateField(node) && node.value !== '' && node.value !== before.nodes[node.ref]?.value,
  )
  return changed.length === 2 ? changed.map(({ value }) => value).join(' – ') : ''
}

/** The ends of a span may each have a calendar of its own: both show a day by then, but not theirs. */
function* eachByItself(field: PageNode, first: Day, last: Day): Steps<string | undefined> {
  const [one, two] = endsOf(yield* look(), field) ?? []
  if (!one || !two || ![one, two].every(({ value }) => readFullDay(value ?? ''))) return undefined
  yield* call({ policy: 'choose_date', args: { field: one.ref, date: isoDay(first) } })
  const { page } = yield* call({ policy: 'choose_date', args: { field: two.ref, date: isoDay(last) } })
  const text = shownBy(page, field)
  return showsSpan(text, first, last) ? text : undefined
}

const isField = (node: PageNode): boolean => node.value !== undefined || isButton(node)

/** Not a native select, in which a calendar offers its months or years. */
const isDateField = ({ role, input, states }: PageNode): boolean =>
  (role === 'textbox' || role === 'combobox') && input !== 'select' && !states.inert

/** The field of that name, or the button that shows the span and opens the calendar: it has that name, or stands alone under it. */
function fieldFor(page: Observation, field: Target): PageNode | undefined {
  const named = findOfKind(page, field, 'field').best ?? findOfKind(page, field, 'clickable').best
  if (named && isField(named)) return named
  const refs = findContainer(page, field, (node) => isField(node) && node.role !== 'document')
  const [only, ...others] = refs ? outermost(page, refs) : []
  return only && others.length === 0 && /\d/.test(shownIn(page, only)) ? only : named
}

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
  return (
    endsOf(page, now)
      ?.map(({ value }) => value ?? '')
      .join(' – ') ?? shownIn(page, now)
  )
}

/** The two fields that stand together for the ends of a span, of which this is one. */
function endsOf(page: Observation, field: PageNode): readonly PageNode[] | undefined {
  for (const group of [...ancestorsOf(page, field)].slice(0, 3)) {
    const fields = [...subtreeOf(page, group)].filter(isDateField)
    if (fields.length >= 2) return fields.length === 2 ? fields : undefined
  }
  return undefined
}

/** What is not in sight is taken as marked: the calendar may show the month of the last day alone. */
function marks(page: Observation, open: Calendar, day: Day): boolean {
  const now = sameCalendar(page, open)
  const month = now?.months.find((each) => each.year === day.year && each.month === day.month)
  return now !== undefined && (!month || month.days.some((cell) => cell.day === day.day && cell.selected))
}
