import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, textWithin } from '../../page/observation'
import type { Steps } from '../policy'
import { attempt, look } from '../steps'
import type { Calendar } from './calendar'
import { controlsOf } from './calendar-controls'
import { commonAncestor } from './calendar-grid'
import { type Month, readMonth } from './dates'
import { sameCalendar } from './same-calendar'

/** Clicks through a calendar's views of years and months, at most. */
const MOST_CLICKS = 30

/**
 * Goes to a month through the calendar's own views: its title opens years (or months, whose title opens years), a year opens
 * its months or days. Returns the page with whatever shows then: the days of that month if all went well.
 */
export function* jumpTo(calendar: Calendar, title: PageNode, wanted: Month): Steps<Observation> {
  const { page } = yield* attempt({ kind: 'click', ref: title.ref })
  return yield* throughViews(page, wanted, (at) => sameCalendar(at, calendar) !== undefined)
}

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

/** What to click for a month where the page shows all twelve to choose from. */
export const monthCell = (page: Observation, { month }: Pick<Month, 'month'>): PageNode | undefined =>
  monthsAmong(page, choicesOn(page))[month - 1]

export const showsMonths = (page: Observation): boolean => monthCell(page, { month: 1 }) !== undefined

export const showsYears = (page: Observation): boolean => yearsAmong(choicesOn(page)).length >= FEWEST_YEARS
const FEWEST_YEARS = 4

/** What to click next in views of years and months; undefined when the page shows neither. */
export function stepTowards(page: Observation, wanted: Month): PageNode | undefined {
  const choices = choicesOn(page)
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
  const months = monthsAmong(page, choices)
  if (months.length < 12) return undefined
  const title = titleAbove(page, months)
  const year = title && readMonth(textWithin(page, title)).year
  if (!title || year === undefined || year === wanted.year) return months[wanted.month - 1]
  const opener = [title, ...ancestorsOf(page, title)].slice(0, 3).find(isButton)
  if (opener) return opener
  const holder = commonAncestor(page, [...months, title])
  const arrows = holder && controlsOf(page, holder, new Set(months.map(({ ref }) => ref)), undefined)
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
  const apart = words.filter((node) => !words.some((other) => other !== node && other.children.includes(node.ref)))
  const known = apart.map((node) => onlyMonth(node.name))
  const inOrder = known.every((month, index) => month === undefined || month === index + 1)
  const sure = known.filter((month) => month !== undefined).length >= 4
  return apart.length === 12 && sure && inOrder ? apart : []
}

function onlyMonth(text: string): number | undefined {
  const { month, year } = readMonth(text)
  return year === undefined ? month : undefined
}

/** What names the year above the months, in the smallest group that has it. */
function titleAbove(page: Observation, months: readonly PageNode[]): PageNode | undefined {
  const holder = commonAncestor(page, months)
  if (!holder) return undefined
  for (const around of [holder, ...ancestorsOf(page, holder)].slice(0, 4)) {
    const named = [...nodesOf(page)].filter(
      (node) =>
        [...ancestorsOf(page, node)].includes(around) &&
        textWithin(page, node).length <= 20 &&
        readMonth(textWithin(page, node)).year !== undefined,
    )
    const title = named.find(isButton) ?? named[0]
    if (title) return title
  }
  return undefined
}

const isButton = (node: PageNode): boolean =>
  node.role === 'button' || node.role === 'link' || node.states.clickable === true
const CHOICES = new Set(['gridcell', 'cell', 'radio', 'option', 'menuitem'])
const isChoice = (node: PageNode): boolean =>
  !node.states.disabled &&
  // Bare texts too: the calendar as a whole may listen for clicks on them.
  (isButton(node) || CHOICES.has(node.role) || node.role === 'text')
