import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, type Observation, parentOf, shownIn, subtreeOf } from '../page/observation'
import { done, type Outcome } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { type Calendar, calendarsOf } from './dates/calendar'
import type { DayCell } from './dates/calendar-grid'
import { saysNow, showsDay } from './dates/date-format'
import { chooseParts, datePartsOf } from './dates/date-parts'
import { segmentsOf, segmentsShow } from './dates/date-segments'
import {
  type Day,
  type DayAsked,
  dayNumbered,
  daysIn,
  numberOf,
  readDay,
  readFullDay,
  sameMonth,
  sayDay,
} from './dates/dates'
import { pickInStrip, stripUnder } from './dates/day-strip'
import { halfNamed } from './dates/half-named'
import { showsMonths, showsQuarters, showsYears, throughViews } from './dates/jump-calendar'
import { isNativeDate, setNativeDate } from './dates/native-date'
import { openCalendar, standingUnder } from './dates/open-calendar'
import { firstMonth, type Period, quarterOf, readPeriod, samePeriod, sayPeriod } from './dates/period'
import { choosePeriod } from './dates/period-panel'
import { inFull } from './dates/relative-day'
import { sameCalendar } from './dates/same-calendar'
import { readSpan } from './dates/span-format'
import { readMoment } from './dates/times'
import { typeDate } from './dates/type-date'
import { walkTo } from './dates/walk-calendar'
import { readWeek, readWeekShown, sameWeek, showsWeekOf, thursdayOf, type Week } from './dates/weeks'
import { confirmSince } from './locating/confirms'
import { findOfKind, locateOn } from './locating/locate'
import { scrollerAround } from './locating/seek'
import { definePolicy, type Steps } from './policy'
import { act, attempt, call, fail, look } from './steps'

/** Puts a date into a field: a native date input, a calendar that pops up or stands open, or a text to type. */
export const chooseDate = definePolicy({
  name: 'choose_date',
  description: 'choose a date in any date field or calendar',
  args: z.object({
    field: Target.describe('The date field, by its label'),
    date: z.string().describe('The date: 2016-12-05, 12/05/2016 (month/day/year), 5 December 2016 or next Friday'),
  }),
  *run({ field, date: said }, page, today) {
    const date = inFull(said, today)
    if (readSpan(date)) return fail('bad_arguments', `"${date}" are two dates: use choose_dates.`)
    const clear = dateField(page, field)
    if (clear && isNativeDate(clear)) return yield* setNativeDate(clear, date)
    const moment = readMoment(date)
    if (moment) return yield* chooseMoment(field, moment)
    const asked = askedBy(date)
    if (!asked) return fail('bad_arguments', `"${date}" is not a date: give it like 2016-12-05 or 5 December 2016.`)
    const { day, period, week } = asked
    const parts = datePartsOf(page, field, clear)
    if (parts) return yield* chooseParts(page, parts, day)
    const [only, ...others] = calendarsOf(page)
    const standing = clear
      ? isHeading(clear) && standingUnder(page, field)
      : others.length === 0
        ? only
        : standingUnder(page, field)
    if (standing && !week) return yield* pick(page, standing, day, undefined)
    const strip = !clear || isHeading(clear) || clear.role === 'radiogroup' ? stripUnder(page, field) : undefined
    if (strip && !period && !week) return yield* pickInStrip(page, field, strip, day, today)
    const located = clear ? { node: clear, page } : yield* locateOn(page, field, 'field')
    return yield* chooseInField(located.page, located.node, field, asked)
  },
})

/** What is to be chosen: a day or, where a field takes these, a week, a month, a quarter or a year alone. */
interface Asked {
  /** As it was said. */
  date: string
  /** The day, or one of those that are meant. */
  day: DayAsked
  week: Week | undefined
  period: Period | undefined
}

/** Undefined when the text is no date. */
function askedBy(date: string): Asked | undefined {
  const period = readPeriod(date)
  const week = readWeek(date)
  const one = week ? thursdayOf(week) : period && { year: period.year, month: firstMonth(period), day: 1 }
  const day = readDay(date) ?? one
  return day && { date, day, week, period }
}

/** In a field: as its kind wants it, in what opens from it, or by typing. */
function* chooseInField(page: Observation, node: PageNode, target: Target, { date, day, week, period }: Asked): Steps {
  if (isNativeDate(node)) return yield* setNativeDate(node, date)
  const shown = shownBy(page, node)
  const isThere = period
    ? samePeriod(readPeriod(shown), period)
    : day.year !== undefined && says(shown, { ...day, year: day.year }, week)
  if (isThere) return done(shown)
  const opened = yield* openCalendar(page, node)
  const offered = opened.calendar || week ? undefined : periodOffered(opened.page, day, period)
  if (offered) return yield* choosePeriod(page, opened.page, node, offered)
  const { page: led, calendar } = yield* throughYears(opened, day)
  // A year, and a month in it, may have been all that there was to choose.
  const left = shownBy(led, nodeAt(led, node.ref) ?? node)
  const held = readPeriod(left) ?? (period && readFullDay(left))
  if (!calendar && led !== opened.page && !showsYears(led) && isOfPeriod(day, held)) return done(left)
  if (period) return fail('bad_arguments', `"${date}" has no day, and the field takes one.`)
  if (!calendar) return yield* typeDate(led, node, day)
  return yield* pick(led, calendar, day, { target, ref: node.ref, before: page, ...(week && { week }) })
}

/** A day with a time: one after the other, so that neither is lost. */
function* chooseMoment(target: Target, { day, time }: { day: string; time: string }): Steps {
  const field = typeof target === 'string' ? target : wordsFor(target)
  yield* call({ policy: 'choose_date', args: { field, date: day } })
  return done((yield* call({ policy: 'choose_time', args: { field, time } })).value)
}

/** What a picker takes that came up in place of a calendar. Ends the policy where that says more than was asked for. */
function periodOffered(page: Observation, { year, month }: DayAsked, period: Period | undefined): Period | undefined {
  if (year === undefined) return undefined
  const isYear = period !== undefined && samePeriod(period, { year })
  const offered = showsQuarters(page)
    ? { year, quarter: quarterOf(month) }
    : showsMonths(page)
      ? { year, month }
      : isYear && showsYears(page)
        ? { year }
        : undefined
  const isVague = offered && period && !('month' in period) && !samePeriod(offered, period)
  if (isVague)
    return fail('bad_arguments', `The field takes ${sayPeriod(offered)} and the like, not ${sayPeriod(period)}.`)
  return offered
}

const isOfPeriod = ({ year, month }: DayAsked, period: Period | undefined): boolean =>
  period !== undefined &&
  period.year === year &&
  (period.month ?? month) === month &&
  (period.quarter ?? quarterOf(month)) === quarterOf(month)

/** A calendar that begins with its years: on to the days of the month. */
function* throughYears(
  opened: { page: Observation; calendar?: Calendar },
  { year, month }: DayAsked,
): Steps<{ page: Observation; calendar?: Calendar }> {
  if (opened.calendar || year === undefined || !showsYears(opened.page)) return opened
  // Others may stand open in the page all the time.
  const known = calendarsOf(opened.page).map(({ holder }) => holder.ref)
  const come = (at: Observation): Calendar | undefined =>
    calendarsOf(at).find(({ holder }) => !known.includes(holder.ref))
  const page = yield* throughViews(opened.page, { year, month }, (at) => come(at) !== undefined)
  const calendar = come(page)
  return { page, ...(calendar && { calendar }) }
}

/** A field with that name, else the page's only field that is clearly for a date, else a button that shows the date. */
function dateField(page: Observation, field: Target): PageNode | undefined {
  const named = findOfKind(page, field, 'field').best
  if (named) return named
  const half = halfNamed(page, field, 'date')
  if (half) return half
  const words = findOfKind(page, field, 'any').best
  if (words && isHeading(words) && standingUnder(page, field)) return undefined
  const fields = Object.values(page.nodes).filter(
    (node) => isNativeDate(node) || (node.value !== undefined && DATE.test(about(node))),
  )
  if (fields.length === 1) return fields[0]
  // Of a date typed in parts any part stands for the whole.
  const [part] = findOfKind(page, field, 'field').candidates
  return part && segmentsOf(page, part.node) ? part.node : buttonOf(page, findOfKind(page, field, 'clickable').best)
}

/** Words that stand before a single button say what that is for. */
function buttonOf(page: Observation, found: PageNode | undefined): PageNode | undefined {
  const group = found?.role === 'text' && !found.states.clickable ? parentOf(page, found) : undefined
  const buttons = group ? [...subtreeOf(page, group)].filter(({ role }) => role === 'button') : []
  return buttons.length === 1 ? buttons[0] : found
}

const isHeading = ({ role, states }: PageNode): boolean =>
  (role === 'heading' || role === 'text' || role === 'group') && states.clickable !== true

const about = ({ name, description, hint }: PageNode): string => [name, description, hint].join(' ')
const DATE = /\bdate|calendar|dd?[-/.]mm?[-/.]y|mm?[-/.]dd?[-/.]y|yyyy/i

/** The field's value, of a date in parts all of them, else the words on the button. */
function shownBy(page: Observation, node: PageNode): string {
  const segments = segmentsOf(page, node)
  return segments ? segmentsShow(segments) : shownIn(page, node)
}

/** What was asked for and where it was found; pages draw their fields anew when they change. */
interface Field {
  target: Target
  ref: string
  /** The page before its calendar was opened. */
  before: Observation
  week?: Week
  recounted?: boolean
}

const fieldNow = (page: Observation, field: Field | undefined): PageNode | undefined =>
  field && (nodeAt(page, field.ref) ?? dateField(page, field.target))

/** Clicks the day in an open calendar and makes sure that it was taken. */
function* pick(start: Observation, calendar: Calendar, asked: DayAsked, field: Field | undefined): Steps {
  const day = withYear(asked, calendar)
  const walked = yield* walkTo(start, calendar, day)
  const held = fieldNow(start, field)
  const before = held ? shownBy(start, held) : undefined
  const { page, taken } = yield* clickDay(walked, day, field)
  if (taken) return taken
  const node = fieldNow(page, field)
  const off = weeksOff(page, field)
  if (node && field && Math.abs(off) === 1 && !field.recounted) {
    const again = yield* openCalendar(page, node)
    const beside = dayNumbered(numberOf(day) + 7 * off)
    if (again.calendar) return yield* pick(again.page, again.calendar, beside, { ...field, recounted: true })
  }
  if (node && shownBy(page, node) === before && sameCalendar(page, walked.calendar)) {
    return fail('out_of_range', `${sayDay(day)} can't be chosen: the calendar shows it, but does not take it.`)
  }
  const shows = node ? `the field shows "${shownBy(page, node)}"` : 'nothing on the page shows it as chosen'
  return fail('refused', `${sayDay(day)} was clicked in the calendar, but ${shows}.`)
}

/** Clicks the day that the calendar was turned to, confirms it where that is wanted, and waits a moment until it is taken. */
function* clickDay(
  walked: { page: Observation; calendar: Calendar; node: PageNode },
  day: Day,
  field: Field | undefined,
): Steps<{ page: Observation; taken?: Outcome }> {
  let page = yield* act({ kind: 'click', ref: walked.node.ref })
  let confirmed = false
  for (let looks = 0; looks < 4; looks++) {
    const open = sameCalendar(page, walked.calendar)
    const confirm = open?.confirm ?? (open && field && confirmSince(field.before, page))
    if (confirm && !confirm.states.disabled && !confirmed) {
      confirmed = true
      page = yield* act({ kind: 'click', ref: confirm.ref })
      continue
    }
    const taken = takenAs(page, field, day, open)
    if (taken) return { page, taken }
    // A day of a calendar that stands in the page may be asked about rather than marked; a cell shows it once its editor has gone.
    if (!fieldNow(page, field) && saysNow(walked.page, page, day, walked.calendar.holder))
      return { page, taken: done(sayDay(day)) }
    page = yield* look(600)
    // Just after they were scrolled, calendars take no press.
    const cell =
      looks === 0 && scrollerAround(page, walked.node) ? dayIn(sameCalendar(page, walked.calendar), day) : undefined
    if (cell && !cell.selected) page = (yield* attempt({ kind: 'click', ref: cell.node.ref })).page
  }
  return { page }
}

/** Some count the weeks otherwise, so that the one of this number is so many weeks off. */
function weeksOff(page: Observation, field: Field | undefined): number {
  const node = fieldNow(page, field)
  const counted = node && field?.week ? readWeekShown(shownBy(page, node)) : undefined
  return counted && field?.week?.year === counted.year ? field.week.week - counted.week : 0
}

/** Whether the text says the week, if that was asked for, else the day, or as fields for weeks do, the week that it lies in. */
const says = (text: string, day: Day, week: Week | undefined): boolean =>
  week ? sameWeek(readWeekShown(text), week) : showsDay(text, day) || showsWeekOf(text, day)

/** Success when the field shows the day; where no field can show it, when the calendar does. */
function takenAs(
  page: Observation,
  field: Field | undefined,
  day: Day,
  open: Calendar | undefined,
): Outcome | undefined {
  const node = fieldNow(page, field)
  const shown = node ? shownBy(page, node) : ''
  if (says(shown, day, field?.week)) return done(shown)
  if (node?.value !== undefined) return undefined
  return dayIn(open, day)?.selected ? done(sayDay(day)) : undefined
}

const dayIn = (calendar: Calendar | undefined, day: Day): DayCell | undefined =>
  calendar?.months.find((month) => sameMonth(month, day))?.days.find((cell) => cell.day === day.day)

/** A date without a year is the next one from the month that the calendar opened with. */
function withYear(asked: DayAsked, { months }: Calendar): Day {
  const [first] = months
  const shown = first ?? { year: 2000, month: 1 }
  const year = asked.year ?? (asked.month < shown.month ? shown.year + 1 : shown.year)
  const day = { ...asked, year }
  if (day.day > daysIn(day)) return fail('out_of_range', `${sayDay(day)} is no date.`)
  return day
}
