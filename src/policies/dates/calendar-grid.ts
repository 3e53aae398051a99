import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, childrenOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { type Month, readFullDay } from './dates'

/** One day of a month on the page: what to click for it, and how it stands. */
export interface DayCell {
  day: number
  node: PageNode
  disabled: boolean
  selected: boolean
}

/** The days of one month as a page draws them, and the smallest node that holds them all. */
export interface DayGrid {
  holder: PageNode
  days: readonly DayCell[]
  /** Where the days' own labels say it (`Choose Monday, March 2nd, 2026`). */
  month?: Month
  /** All nodes that belong to days, also those of the neighbouring months. */
  refs: ReadonlySet<Ref>
}

/** A number that may be a day, with the nodes that say it, outermost first. */
interface Candidate {
  day: number
  month?: Month
  chain: readonly PageNode[]
}

/**
 * Every month of days that the page draws, in document order, whatever elements it is drawn with: a month is a run of
 * numbers that counts from 1 to 28 or more and no further than 31.
 */
export function dayGridsOf(page: Observation): DayGrid[] {
  const candidates = candidatesOf(page)
  return monthsAmong(candidates).flatMap((run) => gridOf(page, run, candidates) ?? [])
}

function candidatesOf(page: Observation): Candidate[] {
  const found: Candidate[] = []
  const visit = (node: PageNode): void => {
    // A row of `display: contents` has no box of its own.
    const isUndrawn = node.box === null && node.children.length === 0
    if (isUndrawn || node.states.inert || node.role === 'rowheader') return
    const read = dayOf(node)
    const chain = read ? [...subtreeOf(page, node)] : []
    // A day is small: a dialog `Choose date, chosen is March 5, 2026` holds a calendar and is no day of it.
    if (read && chain.length <= 8) found.push({ ...read, chain })
    else for (const child of childrenOf(page, node)) visit(child)
  }
  const root = page.nodes[page.root]
  if (root) visit(root)
  return found
}

function dayOf(node: PageNode): { day: number; month?: Month } | undefined {
  const name = node.name.trim()
  const number = /^(\d{1,2})\s*[日일]?$/.exec(name)?.[1]
  if (number !== undefined) {
    if (WEEK.test(node.hint ?? '')) return undefined
    const told = readFullDay(node.description ?? '')
    const month = told?.day === Number(number) ? { month: { year: told.year, month: told.month } } : {}
    return { day: Number(number), ...month }
  }
  if (name.length > 80 || !/\d{4}/.test(name) || FIELDS.has(node.role)) return undefined
  const full = readFullDay(name)
  return full && { day: full.day, month: { year: full.year, month: full.month } }
}

const FIELDS = new Set(['textbox', 'combobox', 'spinbutton', 'searchbox', 'heading', 'text'])
/** Class words of a column of week numbers. */
const WEEK = /\bweek[ _-]?(num\w*|no|of)\b|\bweeknumbers?\b|\bcw\b/i

function monthsAmong(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = []
  for (let start = 0; start < candidates.length; start++) {
    if (candidates[start]?.day !== 1) continue
    const run = countUp(candidates, start)
    if (!run) continue
    runs.push(run)
    start = candidates.indexOf(run.at(-1) ?? run[0] ?? { day: 0, chain: [] })
  }
  return runs
}

/** The run 1, 2, 3, … from here; other numbers in between (week numbers, prices) are skipped, a few at a time. */
function countUp(candidates: readonly Candidate[], start: number): Candidate[] | undefined {
  const run: Candidate[] = []
  let last = start - 1
  for (let index = start; index < candidates.length && index - last <= 3; index++) {
    const candidate = candidates[index]
    // Another 1 before any 2: the month starts there (the number before it was the week's, or a field's).
    if (candidate?.day === 1 && run.length === 1) return undefined
    if (candidate?.day !== run.length + 1) continue
    const twin = candidates.slice(index + 1, index + 3).find((next) => next.day === candidate.day)
    if (run[0] && twin && !drawnAlike(candidate, run[0]) && drawnAlike(twin, run[0])) continue
    const known = run[0]?.month
    if (known && candidate.month && known.month !== candidate.month.month) break
    run.push(candidate)
    last = index
    if (run.length > 31) return undefined
  }
  return run.length >= 28 ? run : undefined
}

/** Tells a day from the number of a week that happens to be the one expected. */
const drawnAlike = (one: Candidate, other: Candidate): boolean =>
  one.chain[0]?.role === other.chain[0]?.role && one.chain[0]?.tag === other.chain[0]?.tag

function gridOf(page: Observation, run: readonly Candidate[], all: readonly Candidate[]): DayGrid | undefined {
  const holder = commonAncestor(
    page,
    run.flatMap((candidate) => candidate.chain[0] ?? []),
  )
  if (!holder) return undefined
  const within = new Set([...subtreeOf(page, holder)].map((node) => node.ref))
  const days = run.flatMap((candidate) => cellOf(page, candidate, holder) ?? [])
  // Where most days can be clicked, one that can't is not on offer, though nothing else may say so.
  const clickable = days.filter(({ node }) => isActionable(node)).length > days.length / 5
  const month = run.find((candidate) => candidate.month)?.month
  return {
    holder,
    days: clickable ? days.map((cell) => ({ ...cell, disabled: cell.disabled || !isActionable(cell.node) })) : days,
    ...(month ? { month } : {}),
    refs: new Set(all.flatMap(({ chain }) => chain.map((node) => node.ref)).filter((ref) => within.has(ref))),
  }
}

function cellOf(page: Observation, { day, chain }: Candidate, holder: PageNode): DayCell | undefined {
  const [outermost] = chain
  if (!outermost) return undefined
  const around = enclosing(page, outermost, holder)
  const nodes = [...around, ...chain]
  const node =
    nodes.findLast((each) => PRESSED.has(each.role)) ?? nodes.findLast(isActionable) ?? nodes.findLast(isCell)
  return {
    day,
    node: node ?? outermost,
    disabled: nodes.some((each) => each.states.disabled || UNAVAILABLE.test(each.hint ?? '')),
    selected: nodes.some(({ states, hint }) => states.selected || states.pressed === true || saysChosen(hint ?? '')),
  }
}

/** What stands around a bare number and belongs to that day alone: its cell, its button with a price below the number. */
function enclosing(page: Observation, node: PageNode, holder: PageNode): PageNode[] {
  const around: PageNode[] = []
  for (const up of ancestorsOf(page, node)) {
    if (up.ref === holder.ref || around.length === 3 || up.role === 'row' || textWithin(page, up).length > 40) break
    if ((textWithin(page, up).match(/(?<![\d.,])\d{1,2}(?![\d.,])/g) ?? []).length > 1) break
    around.unshift(up)
  }
  return around
}

const PRESSED = new Set(['link', 'button'])
const isCell = (node: PageNode): boolean => node.role === 'gridcell' || node.role === 'cell' || node.role === 'option'
const isActionable = (node: PageNode): boolean =>
  PRESSED.has(node.role) || node.role === 'gridcell' || node.role === 'option' || node.states.clickable === true
const UNAVAILABLE = /\b(disabled|unavailable|unselectable|not[ _-]?allowed|blocked|sold[ _-]?out)\b/i
const CHOSEN = /\b(selected|chosen|active)\b/i

/** Class words may be written together: `daySelected`, `day_selected`. */
const saysChosen = (hint: string): boolean =>
  CHOSEN.test(hint) || JOINED.test(hint.replace(/_+|(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
const JOINED =
  /(?<!\b(?:not|un|non)[ -])\b(selected|chosen)\b(?!.?(month|week|year|range))|\brange[ -](start|end)\b|\b(start|end)[ -](date|edge|range)\b/i

/** The smallest node that holds all of these (one of them, if it holds the others). */
export function commonAncestor(page: Observation, nodes: readonly PageNode[]): PageNode | undefined {
  const [first, ...rest] = nodes
  if (!first) return undefined
  const paths = rest.map((node) => new Set([node, ...ancestorsOf(page, node)].map(({ ref }) => ref)))
  return [first, ...ancestorsOf(page, first)].find(({ ref }) => paths.every((path) => path.has(ref)))
}
