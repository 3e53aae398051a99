import type { PageNode } from '../../page/node'
import { childrenOf, type Observation } from '../../page/observation'
import { scrollerAround } from '../locating/seek'
import type { Steps } from '../policy'
import { attempt, fail, look } from '../steps'
import type { Calendar } from './calendar'
import { type Day, type Month, monthsBetween, readMonth, sameMonth, sayDay, sayMonth } from './dates'
import { jumpTo } from './jump-calendar'
import { sameCalendar } from './same-calendar'

/** So many steps in a row may bring the day no nearer (a view that opens, an arrow that was misread); then something is wrong. */
const MOST_ASTRAY = 5

/** So many months are quicker walked than jumped. */
const FAR = 11

/**
 * Turns the calendar until it shows the day's month, then returns that day's cell, which was not clicked yet. Ends the policy
 * with `out_of_range` when the calendar does not get there or the day can't be chosen.
 */
export function* walkTo(
  page: Observation,
  calendar: Calendar,
  day: Day,
): Steps<{ page: Observation; calendar: Calendar; node: PageNode }> {
  const stuck = new Set<Control['kind']>()
  let jumped = false
  let swapped = false
  let nearest = Number.POSITIVE_INFINITY
  for (let astray = 0; astray <= MOST_ASTRAY; astray++) {
    const shown = calendar.months.find((month) => sameMonth(month, day))
    if (shown) {
      const cell = shown.days.find((each) => each.day === day.day)
      if (!cell || cell.disabled) return fail('out_of_range', `${sayDay(day)} can't be chosen in this calendar.`)
      return { page, calendar, node: cell.node }
    }
    const distance = distanceTo(calendar, day)
    if (Math.abs(distance) < nearest) {
      nearest = Math.abs(distance)
      astray = 0
    }
    // Far away and no menu or arrow for years: over the calendar's own view of years, once.
    const { title, yearMenu, nextYear, previousYear } = calendar
    if (!jumped && title && Math.abs(distance) > FAR && !yearMenu && !(distance > 0 ? nextYear : previousYear)) {
      jumped = true
      page = yield* jumpTo(page, calendar, title, day)
      calendar = sameCalendar(page, calendar) ?? calendar
      continue
    }
    const control =
      (stuck.has('scroller') ? undefined : scrollerTowards(page, calendar, distance)) ??
      controlTowards(page, calendar, day, swapped ? -distance : distance, stuck)
    if (!control) return fail('out_of_range', `It can't be turned further: ${endOf(calendar, day)}`)
    page = yield* use(control)
    let next = sameCalendar(page, calendar)
    if (!next || unmoved(next, calendar)) {
      page = yield* look(800)
      next = sameCalendar(page, calendar)
    }
    if (!next) return fail('no_effect', `The calendar closed before it showed ${sayMonth(day)}.`)
    if (unmoved(next, calendar)) stuck.add(control.kind)
    // A calendar written from right to left, or one whose arrows were misread.
    else if (control.arrow && Math.abs(distanceTo(next, day)) > Math.abs(distance) && distance !== 0) swapped = !swapped
    calendar = next
  }
  return fail('no_effect', `Its arrows lead nowhere: ${endOf(calendar, day)}`)
}

const unmoved = (one: Calendar, other: Calendar): boolean =>
  one.months.length === other.months.length &&
  one.months.every((month, index) => {
    const before = other.months[index]
    return before !== undefined && sameMonth(month, before)
  })

/** From the nearest month that shows; positive when the day lies later. */
function distanceTo(calendar: Calendar, day: Month): number {
  const distances = calendar.months.map((month) => monthsBetween(month, day))
  return distances.reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best), distances[0] ?? 0)
}

interface Control {
  kind: 'monthMenu' | 'yearMenu' | 'previousMonth' | 'nextMonth' | 'previousYear' | 'nextYear' | 'scroller'
  node: PageNode
  arrow: boolean
  /** For a native select the option to take, for a number field what to type. */
  option?: PageNode
  text?: string
  /** How far a list of months is to be scrolled. */
  by?: number
}

function controlTowards(
  page: Observation,
  calendar: Calendar,
  day: Month,
  distance: number,
  stuck: ReadonlySet<Control['kind']>,
): Control | undefined {
  const [shown] = calendar.months
  const far = Math.abs(distance) >= 12
  const arrows = distance > 0 ? (['nextYear', 'nextMonth'] as const) : (['previousYear', 'previousMonth'] as const)
  const turns = far ? arrows : arrows.slice(1)
  const menus = shown && shown.year !== day.year ? (['yearMenu'] as const) : (['monthMenu'] as const)
  // From December the same month of the next year is farther from January than the arrow is.
  const isNearer = shown && Math.abs(day.month - shown.month) < Math.abs(distance)
  for (const kind of shown?.year === day.year || isNearer ? [...menus, ...turns] : [...turns, ...menus]) {
    const node = stuck.has(kind) ? undefined : calendar[kind]
    if (!node) continue
    if (kind !== 'yearMenu' && kind !== 'monthMenu') return { kind, node, arrow: true }
    const choice = choiceIn(page, node, kind === 'yearMenu' ? day.year : day.month, kind, shown)
    if (choice) return { kind, node, arrow: false, ...choice }
  }
  return undefined
}

/** Months below each other in a list that scrolls: as far as the wanted one is off, by how high those that show are. */
function scrollerTowards(page: Observation, { months }: Calendar, distance: number): Control | undefined {
  const tops = months.flatMap(({ days: [first] }) => first?.node.box?.y ?? [])
  const apart = tops.slice(1).map((top, index) => top - (tops[index] ?? 0))
  const height = Math.min(...apart, ...(apart.length === 0 ? heightOf(months[0]) : []))
  const scroller = Number.isFinite(height) && height > 0 ? scrollerAround(page, months[0]?.days[0]?.node) : undefined
  return scroller && { kind: 'scroller', node: scroller, arrow: false, by: Math.round(distance * height) }
}

/** Of a month that fills the list alone: its days, and the caption of the next. */
function heightOf(month: Calendar['months'][number] | undefined): number[] {
  const boxes = (month?.days ?? []).flatMap(({ node }) => node.box ?? [])
  const [first] = boxes
  const last = boxes.at(-1)
  return first && last && last.y > first.y ? [last.y + last.height - first.y + first.height] : []
}

/** The option that is nearest to the wanted year or month: year menus show a window that moves with the choice. */
function choiceIn(
  page: Observation,
  menu: PageNode,
  wanted: number,
  kind: 'yearMenu' | 'monthMenu',
  shown: Month | undefined,
): Pick<Control, 'option' | 'text'> | undefined {
  if (menu.input !== 'select') return { text: String(wanted) }
  const options = childrenOf(page, menu).filter((option) => option.role === 'option')
  const numbered = options.flatMap((option, index) => {
    const read = readMonth(option.name)
    const number = kind === 'yearMenu' ? read.year : (read.month ?? (options.length === 12 ? index + 1 : undefined))
    return number === undefined || option.states.disabled ? [] : { option, off: Math.abs(number - wanted) }
  })
  const [nearest] = numbered.sort((one, other) => one.off - other.off)
  // Arrows may lead beyond the years of the menu; going back to them would be walking in a circle.
  const now = shown ? Math.abs((kind === 'yearMenu' ? shown.year : shown.month) - wanted) : Number.POSITIVE_INFINITY
  if (!nearest || nearest.off >= now || (kind === 'monthMenu' && nearest.off > 0)) return undefined
  return { option: nearest.option }
}

function* use({ node, option, text, by }: Control): Steps<Observation> {
  if (by !== undefined) {
    yield* attempt({ kind: 'scroll', ref: node.ref, by: { x: 0, y: by } })
    // Such lists draw their months anew a moment later.
    return yield* look(400)
  }
  if (option) return (yield* attempt({ kind: 'select', ref: node.ref, options: [option.ref] })).page
  if (text !== undefined) return (yield* attempt({ kind: 'type', ref: node.ref, text, replace: true })).page
  return (yield* attempt({ kind: 'click', ref: node.ref })).page
}

function endOf(calendar: Calendar, day: Day): string {
  const shown = calendar.months.map(sayMonth).join(' and ')
  return `the calendar shows ${shown}, and ${sayDay(day)} is not reached.`
}
