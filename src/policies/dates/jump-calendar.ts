import { isButtonOrLink } from '../../page/buttons'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, textWithin } from '../../page/observation'
import type { Steps } from '../policy'
import { attempt, look } from '../steps'
import type { Calendar } from './calendar'
import { controlsOf } from './calendar-controls'
import { commonAncestor } from './calendar-grid'
import { type Month, readDay, readMonth, sameMonth } from './dates'
import { type Period, readQuarter } from './period'
import { sameCalendar } from './same-calendar'

/** Clicks through a calendar's views of years and months, at most. */
const MOST_CLICKS = 30

/**
 * Goes to a month through the calendar's own views: its title opens years (or months, whose title opens years), a year opens
 * its months or days. Returns the page with whatever shows then: the days of that month if all went well.
 */
export function* jumpTo(start: Observation, calendar: Calendar, title: PageNode, wanted: Month): Steps<Observation> {
  const { page } = yield* attempt({ kind: 'click', ref: title.ref })
  // A view may be laid over the days, which are still there behind it.
  const isOver = (at: Observation): boolean => showsViews(at) && !showsViews(start)
  return yield* throughViews(page, wanted, (at) => {
    const months = sameCalendar(at, calendar)?.months
    return months !== undefined && (!isOver(at) || months.some((month) => sameMonth(month, wanted)))
  })
}

const showsViews = (page: Observation): boolean => showsMonths(page) || showsYears(page)

/** Goes on from a view of years or months until `showsDays`, or nothing leads on. */
export function* throughViews(
  start: Observation,
  wanted: Month,
  showsDays: (page: Observation) => boolean,
): Steps<Observation> {
  let page = start
  let waited = false
  for (let step = 0; step < MOST_CLICKS; step++) {
    if (showsDays(page)) return page
    const next = stepTowards(page, wanted)
    if (next) page = (yield* attempt({ kind: 'click', ref: next.ref })).page
    else if (waited) return page
    else page = yield* look(500)
    waited = !next
  }
  return page
}

const choicesOn = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter((node) => node.box && !node.states.inert && isChoice(node))

/** What to click for a month, a quarter or a year where the page shows them to choose from; months of one year or of many. */
export function cellFor(page: Observation, { year, month, quarter }: Partial<Period>): PageNode | undefined {
  const choices = choicesOn(page)
  if (quarter !== undefined) return quartersAmong(choices)[quarter - 1]
  if (month === undefined) return yearsAmong(choices).find((each) => each.year === year)?.node
  const ofYears = monthsOfYears(choices)
  return ofYears.length > 0
    ? ofYears.find((each) => each.month === month && each.year === (year ?? each.year))?.node
    : monthsIn(page, choices)[month - 1]
}

export const showsMonths = (page: Observation): boolean => cellFor(page, { month: 1 }) !== undefined

export const showsQuarters = (page: Observation): boolean => cellFor(page, { quarter: 1 }) !== undefined

export const showsYears = (page: Observation): boolean => yearsAmong(choicesOn(page)).length >= FEWEST_YEARS
const FEWEST_YEARS = 4

/** What to click next in views of years and months; undefined when the page shows neither. */
export function stepTowards(page: Observation, wanted: Period): PageNode | undefined {
  const choices = choicesOn(page)
  if (monthsOfYears(choices).length > 0) return cellFor(page, wanted)
  const years = yearsAmong(choices)
  if (years.length >= FEWEST_YEARS) {
    const year = years.find((each) => each.year === wanted.year)
    if (year) return year.node
    const nodes = years.map(({ node }) => node)
    const holder = commonAncestor(page, nodes)
    const arrows = holder && controlsOf(page, holder, new Set(nodes.map(({ ref }) => ref)), undefined)
    const later = years.every((each) => each.year < wanted.year)
    return later ? (arrows?.nextYear ?? arrows?.nextMonth) : (arrows?.previousYear ?? arrows?.previousMonth)
  }
  const cells = wanted.quarter === undefined ? monthsIn(page, choices) : quartersAmong(choices)
  if (cells.length === 0) return undefined
  const title = titleAbove(page, cells)
  const year = title && readMonth(textWithin(page, title)).year
  if (!title || year === undefined || year === wanted.year) return cellFor(page, wanted)
  const opener = [title, ...ancestorsOf(page, title)].slice(0, 3).find(isButtonOrLink)
  if (opener) return opener
  const holder = commonAncestor(page, [...cells, title])
  const arrows = holder && controlsOf(page, holder, new Set(cells.map(({ ref }) => ref)), undefined)
  return year < wanted.year ? (arrows?.nextYear ?? arrows?.nextMonth) : (arrows?.previousYear ?? arrows?.previousMonth)
}

/** The longest run of years that follow one another; other numbers of four digits are prices. */
function yearsAmong(choices: readonly PageNode[]): readonly { node: PageNode; year: number }[] {
  const runs: { node: PageNode; year: number }[][] = []
  for (const node of choices) {
    const year = /^\d{4}年?년?$/u.test(node.name.trim()) ? Number.parseInt(node.name, 10) : undefined
    if (year === undefined) continue
    const run = runs.at(-1)
    const step = run ? year - (run.at(-1)?.year ?? year) : 0
    if (run && Math.abs(step) <= 1) run.push({ node, year })
    else runs.push([{ node, year }])
  }
  return runs.sort((one, other) => other.length - one.length)[0] ?? []
}

/** Cells that say a month with its year, below each other for whole years; none where there are fewer than twelve. */
function monthsOfYears(choices: readonly PageNode[]): (Partial<Month> & { node: PageNode })[] {
  const cells = choices.filter(({ role, name }) => CHOICES.has(role) && name.length <= 20 && !readDay(name))
  const months = cells.map((node) => ({ node, ...readMonth(node.name) })).filter(({ month, year }) => month && year)
  return months.length >= 12 ? months : []
}

/** By their names; beside a column of years also by their numbers. */
function monthsIn(page: Observation, choices: readonly PageNode[]): readonly PageNode[] {
  const named = monthsAmong(page, choices)
  if (named.length > 0 || yearsAmong(choices).length < FEWEST_YEARS) return named
  const numbers = choices.map(({ name }) => (/^\d\d?$/.test(name) ? Number(name) : 0))
  const from = numbers.findIndex((_, at) => numbers.slice(at, at + 12).every((number, index) => number === index + 1))
  // What counts on are the days of a month.
  return from < 0 || choices.length < from + 12 || numbers[from + 12] === 13 ? [] : choices.slice(from, from + 12)
}

/** Twelve words in a row of which some are clearly months: the others are, too, in whatever language or short form. */
function monthsAmong(page: Observation, choices: readonly PageNode[]): readonly PageNode[] {
  const holder = commonAncestor(
    page,
    choices.filter((node) => node.name.length <= 12 && onlyMonth(node.name) !== undefined),
  )
  if (!holder) return []
  const words = choices.filter(
    (node) => /^\p{L}[\p{L}\p{M}]*\.?$/u.test(node.name.trim()) && [...ancestorsOf(page, node)].includes(holder),
  )
  const apart = outermost(words)
  const known = apart.map((node) => onlyMonth(node.name))
  const inOrder = known.every((month, index) => month === undefined || month === index + 1)
  const sure = known.filter((month) => month !== undefined).length >= 4
  return apart.length === 12 && sure && inOrder ? apart : []
}

/** Without those that stand in another of them. */
const outermost = (nodes: readonly PageNode[]): readonly PageNode[] =>
  nodes.filter((node) => !nodes.some((other) => other !== node && other.children.includes(node.ref)))

/** The four of a year; none where there are more or fewer. */
function quartersAmong(choices: readonly PageNode[]): readonly PageNode[] {
  const quarters = outermost(choices.filter(({ name }) => name.length <= 12 && readQuarter(name) !== undefined))
  return quarters.map(({ name }) => readQuarter(name)).join('') === '1234' ? quarters : []
}

function onlyMonth(text: string): number | undefined {
  const { month, year } = readMonth(text)
  return year === undefined ? month : undefined
}

/** What names the year above the months or quarters, in the smallest group that has it. */
function titleAbove(page: Observation, cells: readonly PageNode[]): PageNode | undefined {
  const holder = commonAncestor(page, cells)
  if (!holder) return undefined
  for (const around of [holder, ...ancestorsOf(page, holder)].slice(0, 4)) {
    const named = [...nodesOf(page)].filter(
      (node) =>
        [...ancestorsOf(page, node)].includes(around) &&
        textWithin(page, node).length <= 20 &&
        readMonth(textWithin(page, node)).year !== undefined,
    )
    const title = named.find(isButtonOrLink) ?? named[0]
    if (title) return title
  }
  return undefined
}

const CHOICES = new Set(['gridcell', 'cell', 'radio', 'option', 'menuitem', 'tab'])
const isChoice = (node: PageNode): boolean =>
  !node.states.disabled &&
  // Bare texts too: the calendar as a whole may listen for clicks on them.
  (isButtonOrLink(node) || CHOICES.has(node.role) || node.role === 'text')
