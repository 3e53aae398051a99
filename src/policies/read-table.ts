import { z } from 'zod'
import { ancestorsOf, nodeAt, nodesOf, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { pageTurner, turnPage } from './lists/turn-page'
import { scrollerAround, virtualScrollers } from './locating/seek'
import { definePolicy, type Steps } from './policy'
import { attempt, fail, until } from './steps'
import { areRowsOn, type Row, type Rows, rowsOn } from './tables/rows'
import { tablesOf } from './tables/tables'

/** So many screens of a table that only draws what shows are read. */
const SCREENS = 200

/** Reads a table or list as data. Returns its rows and where they stood: objects by the headings, lists of texts where there are none. */
export const readTable = definePolicy({
  name: 'read_table',
  description: 'return a table or list as data, row by row',
  args: z.object({
    table: Target.optional().describe('its name or heading, where there are several'),
    columns: z.array(z.string()).min(1).optional().describe('only these'),
    rows: z.string().optional().describe('only rows with these words'),
    pages: z.number().int().min(1).max(100).optional().describe('turn so many pages at most; 1 unless said'),
  }),
  applies: (page) => Object.values(page.nodes).filter(({ role, box }) => role === 'row' && box !== null).length > 1,
  *run({ table: target, columns, rows: words, pages = 1 }, start) {
    const shown = (page: Observation): Rows | undefined => rowsOn(page, target, columns)
    let page = yield* untilThere(start, target, columns)
    if (!shown(page)) return noTable(page, target)
    // What turns the pages may be drawn after the rows.
    if (pages > 1) page = yield* until(page, 0.5, (at) => pageTurner(at) !== undefined)
    const name = nameOf(page, shown(page)?.ref ?? '')
    let rows: Row[] = []
    for (let turned = 1; ; turned++) {
      const read = yield* readAll(page, shown)
      const isLonger = rows.every((row, index) => row.text === read.rows[index]?.text)
      rows = isLonger ? read.rows : [...rows, ...read.rows]
      if (turned >= pages) break
      const next = yield* turnPage(read.page, (now) => shown(now)?.rows.map(({ text }) => text))
      if (!next) break
      page = next.page
    }
    const wanted = rows.filter(({ text }) => words === undefined || fold(text).includes(fold(words)))
    return done({ table: name, url: start.url, rows: wanted.map(({ json }) => json) })
  },
})

type Shown = (page: Observation) => Rows | undefined

/** The page on which the table, or the list, has come; tables fill a moment after they are drawn. */
function* untilThere(
  start: Observation,
  target: Target | undefined,
  columns: readonly string[] | undefined,
): Steps<Observation> {
  return yield* until(start, 1.8, (at) => areRowsOn(at, target, columns))
}

function noTable(page: Observation, target: Target | undefined): never {
  const names = tablesOf(page).map(({ node, columns }) => node.name || columns.map(({ name }) => name).join(', '))
  const has = names.length > 0 ? ` It has these tables: ${names.slice(0, 5).join('; ')}.` : ''
  const meant = target === undefined ? '' : ` ${wordsFor(target)}`
  return fail('not_found', `The page shows no table or list${meant}.${has}`)
}

/** Its own name, or the heading before it. */
function nameOf(page: Observation, ref: string): string {
  const node = nodeAt(page, ref)
  if (!node) return ''
  if (node.name !== '') return node.name
  const around = new Set([...ancestorsOf(page, node)].map((up) => up.ref))
  let heading = ''
  for (const at of nodesOf(page)) {
    if (at === node) break
    if (at.role === 'heading' || (around.has(at.ref) && at.name !== '' && at.role !== 'document')) heading = at.name
  }
  return heading
}

/** All rows, also of a table that draws only those that show: it is scrolled through from the top. */
function* readAll(start: Observation, shown: Shown): Steps<{ page: Observation; rows: Row[] }> {
  const first = shown(start)
  const scroller = first && scrollerOf(start, first.ref)
  if (!scroller) return { page: start, rows: [...(first?.rows ?? [])] }
  const up = nodeAt(start, scroller)?.states.scrollable?.up ?? 0
  let page = up > 0 ? (yield* attempt({ kind: 'scroll', ref: scroller, by: { x: 0, y: -up } })).page : start
  let rows: Row[] = []
  for (let screens = 0; screens < SCREENS; screens++) {
    rows = joined(rows, shown(page)?.rows ?? [])
    const now = nodeAt(page, scroller)
    if (!now || (now.states.scrollable?.down ?? 0) <= 0) break
    const screen = Math.max(40, Math.round((now.box?.height ?? 300) * 0.85))
    const moved = yield* attempt({ kind: 'scroll', ref: scroller, by: { x: 0, y: screen } })
    if (!moved.outcome.ok) break
    page = moved.page
  }
  return { page, rows }
}

/** The scroller in or around it, where only some of its rows exist. */
function scrollerOf(page: Observation, ref: string): string | undefined {
  const node = nodeAt(page, ref)
  if (!node) return undefined
  const virtual = new Set(virtualScrollers(page).map((scroller) => scroller.ref))
  const inside = [...subtreeOf(page, node)].find((below) => virtual.has(below.ref))
  const around = scrollerAround(page, node)
  return inside?.ref ?? (around && virtual.has(around.ref) ? around.ref : undefined)
}

/** The rows read so far and those of the next screen, which begins with some of them. */
function joined(before: readonly Row[], now: readonly Row[]): Row[] {
  for (let common = Math.min(before.length, now.length); common > 0; common--) {
    const from = before.length - common
    if (now.slice(0, common).every(({ text }, index) => text === before[from + index]?.text)) {
      return [...before, ...now.slice(common)]
    }
  }
  return [...before, ...now]
}
