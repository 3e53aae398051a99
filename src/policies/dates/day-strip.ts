import { findContainer } from '../../page/container'
import { overlap, type PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import { wayOf } from '../locating/ways'
import type { Steps } from '../policy'
import { act, fail, until, watch } from '../steps'
import { commonAncestor } from './calendar-grid'
import { saysNow } from './date-format'
import { type Day, type DayAsked, dayNumbered, type Month, numberOf, readMonth, sayDay } from './dates'
import { monthNamed } from './month-names'
import { weekdayNamed } from './weekday-names'

/** Some days in a row, each to be pressed, with what leads to the next ones: `‹ Mon 30 Tue 1 Wed 2 ›`. */
export interface DayStrip {
  holder: PageNode
  days: readonly StripDay[]
  /** Months that stand around it, as far as they are said. */
  captions: readonly Partial<Month>[]
  next?: PageNode
  previous?: PageNode
}

interface StripDay {
  node: PageNode
  day: number
  weekday?: number
  month?: number
}

/** The strip of days under these words, or the page's only one where nothing is called so. */
export function stripUnder(page: Observation, field: Target): DayStrip | undefined {
  const strips = stripsOf(page)
  const firsts = new Set(strips.map(({ days }) => days[0]?.node.ref ?? ''))
  const under = firsts.size > 0 ? findContainer(page, field, ({ ref }) => firsts.has(ref)) : undefined
  const named = strips.filter(({ days }) => under?.has(days[0]?.node.ref ?? ''))
  const [only, ...others] = named.length > 0 ? named : strips
  return others.length === 0 ? only : undefined
}

function stripsOf(page: Observation): DayStrip[] {
  const runs: StripDay[][] = []
  for (const day of daysOn(page)) {
    const run = runs.at(-1)
    if (run && follows(day, run.at(-1))) run.push(day)
    else runs.push([day])
  }
  return runs.filter((run) => run.length >= SHORTEST).flatMap((run) => stripOf(page, run) ?? [])
}

const SHORTEST = 3

function daysOn(page: Observation): StripDay[] {
  const days = [...nodesOf(page)].flatMap((node) => {
    const read = canBePressed(node) && node.box ? readStripDay(node.name || textWithin(page, node)) : undefined
    return read ? { node, ...read } : []
  })
  const inner = new Set(days.flatMap(({ node }) => [...ancestorsOf(page, node)].map(({ ref }) => ref)))
  return days.filter(({ node }) => !inner.has(node.ref))
}

const PRESSED = new Set(['button', 'link', 'tab', 'radio', 'option', 'gridcell'])
const canBePressed = ({ role, states }: PageNode): boolean => states.clickable === true || PRESSED.has(role)

/** `Mon 30`, `30 Mon`, `Tue 1 Apr`: a day that says its weekday or its month. */
function readStripDay(text: string): Omit<StripDay, 'node'> | undefined {
  if (text.length > LONGEST) return undefined
  const day = Number(/(?<![\d.,:$€£])\d{1,2}(?![\d:%]|[.,]\d)/.exec(text)?.[0] ?? 0)
  const words = text.match(/\p{L}[\p{L}\p{M}]*\.?/gu) ?? []
  const at = words.findIndex((word) => weekdayNamed(word) !== undefined)
  const weekday = weekdayNamed(words[at] ?? '')
  // What names a weekday in one language names a month in another: `Thu 11 Mar`, `mar 11`.
  const month = words
    .filter((_, index) => index !== at)
    .map(monthNamed)
    .find((named) => named !== undefined)
  if (day < 1 || day > 31 || (weekday ?? month) === undefined) return undefined
  return { day, ...(weekday === undefined ? {} : { weekday }), ...(month === undefined ? {} : { month }) }
}

const LONGEST = 40

/** The day after it, in the same line. */
function follows({ day, weekday, node }: StripDay, before: StripDay | undefined): boolean {
  if (!before?.node.box || !node.box || Math.abs(node.box.y - before.node.box.y) > 8) return false
  if (weekday !== undefined && before.weekday !== undefined && weekday !== (before.weekday + 1) % 7) return false
  return day === before.day + 1 || (day === 1 && before.day >= 28)
}

function stripOf(page: Observation, days: readonly StripDay[]): DayStrip | undefined {
  const inner = commonAncestor(
    page,
    days.map(({ node }) => node),
  )
  if (!inner) return undefined
  const own = new Set(days.flatMap(({ node }) => [...subtreeOf(page, node)].map(({ ref }) => ref)))
  const captions: Partial<Month>[] = []
  for (const holder of [inner, ...ancestorsOf(page, inner)].slice(0, 4)) {
    const around = [...subtreeOf(page, holder)].filter(({ ref, box }) => !own.has(ref) && box !== null)
    if (holder !== inner && around.some(({ role }) => FORM_FIELDS.has(role))) break
    captions.push(...around.flatMap(({ name }) => captionIn(name)))
    const arrows = arrowsAmong(around, days)
    if (arrows.next || arrows.previous) return { holder, days, captions, ...arrows }
  }
  return { holder: inner, days, captions }
}

const FORM_FIELDS = new Set(['textbox', 'searchbox', 'form', 'main'])

function captionIn(name: string): Partial<Month>[] {
  const read = name.length <= LONGEST ? readMonth(name) : {}
  return read.month === undefined ? [] : [read]
}

/** By their names, else by which side of the days they stand at. */
function arrowsAmong(nodes: readonly PageNode[], days: readonly StripDay[]): Pick<DayStrip, 'next' | 'previous'> {
  const [first, last] = [days[0]?.node.box, days.at(-1)?.node.box]
  const buttons = nodes.filter((node) => canBePressed(node) && !node.states.disabled && node.name.length <= LONGEST)
  const wayBy = ({ name, description = '', hint = '', box }: PageNode): 'next' | 'previous' | undefined => {
    const said = wayOf(`${name} ${description} ${name === '' ? hint : ''}`)
    if (said || name !== '' || !box || !first || !last) return said
    return box.x + box.width <= first.x ? 'previous' : box.x >= last.x + last.width ? 'next' : undefined
  }
  const [next, previous] = (['next', 'previous'] as const).map((way) => buttons.find((node) => wayBy(node) === way))
  return { ...(next && { next }), ...(previous && { previous }) }
}

/** Turns the strip until it shows the day, presses it, and makes sure that it was taken. */
export function* pickInStrip(start: Observation, field: Target, strip: DayStrip, asked: DayAsked, today: Day): Steps {
  const wanted = fromToday(asked, today)
  const name = sayDay(wanted)
  let page = start
  let shown = strip
  let near = today
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const first = firstDayOf(shown, near)
    if (first === undefined) return fail('unsupported', 'Nothing tells which days stand in the row of days.')
    const index = numberOf(wanted) - numberOf(first)
    const cell = shown.days[index]
    if (cell) return yield* press(page, field, shown, index, wanted)
    const arrow = index < 0 ? shown.previous : shown.next
    if (!arrow) return fail('out_of_range', `${name} is not among the days, and nothing leads to others.`)
    const turned = yield* turn(field, shown, arrow)
    if (!turned) return fail('out_of_range', `The days can't be turned further, and ${name} is not reached.`)
    near = dayNumbered(numberOf(first) + (index < 0 ? -1 : 1) * shown.days.length)
    page = turned.page
    shown = turned.strip
  }
  return fail('out_of_range', `The days were turned ${MOST_TURNS} times, and ${name} is not reached.`)
}

const MOST_TURNS = 60
/** How long the row may take to show a click, in seconds. */
const PATIENCE = 1.2

function* turn(
  field: Target,
  shown: DayStrip,
  arrow: PageNode,
): Steps<{ page: Observation; strip: DayStrip } | undefined> {
  const turnedOn = (at: Observation): DayStrip | undefined => {
    const strip = sameStrip(at, field, shown)
    return strip && textOf(strip) !== textOf(shown) ? strip : undefined
  }
  const { page, thing: strip } = yield* watch(yield* act({ kind: 'click', ref: arrow.ref }), PATIENCE, turnedOn)
  return strip && { page, strip }
}

const textOf = ({ days }: DayStrip): string => days.map(({ node, day }) => `${node.name} ${day}`).join(', ')

const sameStrip = (page: Observation, field: Target, { holder }: DayStrip): DayStrip | undefined =>
  stripsOf(page).find((strip) => strip.holder.ref === holder.ref || overlap(strip.holder.box, holder.box)) ??
  stripUnder(page, field)

function* press(start: Observation, field: Target, strip: DayStrip, index: number, wanted: Day): Steps {
  const name = sayDay(wanted)
  const node = strip.days[index]?.node
  if (!node || node.states.disabled) return fail('out_of_range', `${name} can't be chosen now.`)
  if (isChosen(node)) return done(name)
  const isTaken = (at: Observation): boolean => {
    const now = sameStrip(at, field, strip)?.days[index]?.node
    return (now !== undefined && isChosen(now)) || saysNow(start, at, wanted, strip.holder)
  }
  if (isTaken(yield* until(yield* act({ kind: 'click', ref: node.ref }), PATIENCE, isTaken))) return done(name)
  return fail('refused', `${name} was clicked in the row of days, but nothing on the page shows it as chosen.`)
}

const isChosen = ({ states, hint }: PageNode): boolean =>
  states.pressed === true ||
  states.selected === true ||
  states.checked === true ||
  states.current !== undefined ||
  /\b(selected|chosen|active)\b/i.test(hint ?? '')

/** The first of the days: of those that what it says fits, and the months around it, the one nearest to where it must be. */
function firstDayOf({ days, captions }: DayStrip, near: Day): Day | undefined {
  const [first] = days
  const fits = (number: number): boolean => {
    const date = dayNumbered(number)
    const last = dayNumbered(number + days.length - 1)
    const said = [...days.entries()].every(([index, each]) => isSaid(each, dayNumbered(number + index)))
    const captioned = captions.some((caption) => isMonth(caption, date) || isMonth(caption, last))
    return said && (captions.length === 0 || captioned)
  }
  if (!first) return undefined
  for (let off = 0; off <= FURTHEST; off++) {
    for (const number of [numberOf(near) + off, numberOf(near) - off]) if (fits(number)) return dayNumbered(number)
  }
  return undefined
}

/** Days from where the strip is thought to stand. */
const FURTHEST = 800

const isSaid = ({ day, weekday, month }: StripDay, date: Day): boolean =>
  day === date.day &&
  (month === undefined || month === date.month) &&
  // The first of all numbered days was a Thursday.
  (weekday === undefined || weekday === (numberOf(date) + 4) % 7)

const isMonth = ({ year, month }: Partial<Month>, date: Day): boolean =>
  month === date.month && (year === undefined || year === date.year)

/** Without a year it is the next day of that date. */
function fromToday(asked: DayAsked, today: Day): Day {
  const day = { ...asked, year: asked.year ?? today.year }
  return asked.year === undefined && numberOf(day) < numberOf(today) ? { ...day, year: today.year + 1 } : day
}
