import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, childrenOf, type Observation, subtreeOf } from '../../page/observation'
import { wayOf } from '../locating/ways'
import { type CalendarControls, controlsOf } from './calendar-controls'
import { commonAncestor, type DayCell, type DayGrid, dayGridsOf } from './calendar-grid'
import { type Month, monthAfter, monthsBetween, readFullDay, readMonth } from './dates'

/** A month as it shows: which one it is and its days. */
interface MonthShown extends Month {
  days: readonly DayCell[]
}

/** A calendar on the page, open and legible: the months side by side in it, earliest first, and what walks it. */
export interface Calendar extends CalendarControls {
  /** Holds the days, the caption and the controls. */
  holder: PageNode
  months: readonly MonthShown[]
  /** The holders of the other calendars that show at the same time. */
  others: readonly Ref[]
}

/** All calendars that show, in document order. Days that no caption gives a month and a year are no calendar. */
export function calendarsOf(page: Observation): Calendar[] {
  const grids = dayGridsOf(page).filter((grid) => grid.month !== undefined || !isAside(page, grid))
  const read: { caption: Caption; grid: DayGrid }[] = []
  for (const grid of grids) {
    const caption = captionOf(page, grid, grids)
    if (caption) read.push({ caption, grid })
  }
  // A list of months that scrolls uses its elements again in any order: what counts is where they stand.
  read.sort((one, other) => (one.grid.holder.box?.y ?? 0) - (other.grid.holder.box?.y ?? 0))
  const calendars = sideBySide(page, read).map(({ holder, parts }) => {
    const months = parts.map(({ caption: { year, month }, grid }) => ({ year, month, days: grid.days }))
    const days = new Set(parts.flatMap(({ grid }) => [...grid.refs]))
    return { months, ...controlsOf(page, holder, days, months[0]) }
  })
  const holders = calendars.map(({ holder }) => holder.ref)
  return calendars.map((one) => ({ ...one, others: holders.filter((ref) => ref !== one.holder.ref) }))
}

/** Scrolled out to the side, as the months before and after it in a calendar that one swipes: its caption is that of another. */
const isAside = (page: Observation, { holder, days }: DayGrid): boolean =>
  days.every(({ node }) => node.states.offscreen === true) &&
  [...ancestorsOf(page, holder)]
    .slice(0, 4)
    .some(({ states: { scrollable } }) => scrollable !== undefined && scrollable.left + scrollable.right > 0)

interface Group {
  holder: PageNode
  parts: { caption: Caption; grid: DayGrid }[]
}

/** Months that follow one another are pages of one calendar, unless a form lies between them. */
function sideBySide(page: Observation, read: Group['parts']): Group[] {
  const groups: Group[] = []
  for (const part of read) {
    const group = groups.at(-1)
    const last = group?.parts.at(-1)
    const around = group && commonAncestor(page, [group.holder, part.caption.holder])
    if (
      group &&
      last &&
      around &&
      monthsBetween(last.caption, part.caption) === 1 &&
      !holdsFields(page, around) &&
      !isApart(page, around, last.grid, part.grid)
    ) {
      group.holder = around
      group.parts.push(part)
    } else groups.push({ holder: part.caption.holder, parts: [part] })
  }
  return groups
}

/** Between two months of one calendar stand arrows and captions at most, no button or heading that says anything else. */
function isApart(page: Observation, around: PageNode, one: DayGrid, other: DayGrid): boolean {
  const nodes = [...subtreeOf(page, around)]
  const places = [one, other].map(({ refs }) => nodes.findIndex(({ ref }) => refs.has(ref)))
  const [from = 0, to = 0] = places.sort((first, second) => first - second)
  return nodes
    .slice(from, to)
    .some(({ ref, role, name }) => SAYING.has(role) && !one.refs.has(ref) && !other.refs.has(ref) && saysElse(name))
}

const SAYING = new Set(['button', 'heading'])

const saysElse = (name: string): boolean => {
  const { month, year } = readMonth(name)
  const isOfCalendar = month !== undefined || year !== undefined || wayOf(name) !== undefined || MENU.test(name)
  return /\p{L}/u.test(name) && !isOfCalendar
}

/** What menus of months and years are called. */
const MENU = /(?<!\p{L})(month|year|monat|jahr|mois|année|mes|año|mese|anno|mês|ano|maand|jaar)(?!\p{L})|月|年/iu

const holdsFields = (page: Observation, node: PageNode): boolean =>
  [...subtreeOf(page, node)].some(({ role, states }) => WRITTEN.has(role) && !states.inert)

/** The month and year of a grid, and the smallest node that holds the grid with them. */
interface Caption extends Month {
  holder: PageNode
}

/** How far above the days their caption may stand. */
const HIGHEST = 5

function captionOf(page: Observation, grid: DayGrid, grids: readonly DayGrid[]): Caption | undefined {
  if (grid.month) return { ...grid.month, holder: grid.holder }
  const levels = [grid.holder, ...ancestorsOf(page, grid.holder)].slice(0, HIGHEST + 1)
  for (const holder of levels) {
    const pieces = piecesOf(page, holder, grids)
    const captions = captionsAmong(pieces)
    if (captions.length === 0) continue
    const inside = grids.filter((other) => pieces.includes(other))
    const index = inside.indexOf(grid)
    // One caption over several months names the first of them.
    const [first] = captions
    if (captions.length < inside.length && first) return { ...monthAfter(first, index), holder }
    if (captions.length === inside.length && captions[index]) return { ...captions[index], holder }
    const nearest = captions.findLast((caption) => caption.at < pieces.indexOf(grid)) ?? first
    if (nearest) return { year: nearest.year, month: nearest.month, holder }
  }
  return undefined
}

type Piece = string | DayGrid

/** What stands in a node, in reading order: short texts and values, and grids of days as wholes. */
function piecesOf(page: Observation, holder: PageNode, grids: readonly DayGrid[]): Piece[] {
  const pieces: Piece[] = []
  const visit = (node: PageNode): void => {
    const grid = grids.find(({ refs }) => refs.has(node.ref))
    if (grid) {
      if (!pieces.includes(grid)) pieces.push(grid)
      return
    }
    // A field holds a date that was chosen, not the month that shows; a menu or a number field holds that.
    const said = node.value !== undefined && WRITTEN.has(node.role) ? '' : (node.value ?? node.name)
    const isWeekday = node.role === 'columnheader' && readMonth(said).year === undefined
    if (said !== '' && said.length <= 40 && !isWeekday && !readFullDay(said)) pieces.push(said)
    if (node.input === 'select') return
    for (const child of childrenOf(page, node)) visit(child)
  }
  visit(holder)
  return pieces
}

const WRITTEN = new Set(['textbox', 'searchbox'])

/** Months with their years among the pieces: both in one text, or in two that stand together. */
function captionsAmong(pieces: readonly Piece[]): (Month & { at: number })[] {
  const found: (Month & { at: number })[] = []
  const used = new Set<number>()
  const read = pieces.map((piece) => (typeof piece === 'string' ? readMonth(piece) : undefined))
  read.forEach((part, at) => {
    if (part?.month === undefined || used.has(at)) return
    const near = part.year === undefined ? [at + 1, at - 1, at + 2, at - 2] : [at]
    const yearAt = near.find((index) => read[index]?.year !== undefined && !used.has(index))
    const year = yearAt === undefined ? undefined : read[yearAt]?.year
    if (yearAt === undefined || year === undefined) return
    used.add(at).add(yearAt)
    // The same caption twice in a row is a text and the name of what holds it.
    const last = found.at(-1)
    const repeated = last?.year === year && last.month === part.month
    if (!repeated) found.push({ year, month: part.month, at: Math.min(at, yearAt) })
  })
  return found
}
