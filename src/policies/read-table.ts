import { z } from 'zod'
import type { Json } from '../page/json'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { definePolicy, type Steps } from './policy'
import { scrollerAround, virtualScrollers } from './seek'
import { attempt, look } from './steps'
import { columnNamed, noTable, sameTable, tableNamed } from './table-named'
import type { Table, TableRow } from './tables'
import { turnPage } from './turn-page'

/** So many screens of a table that only draws what shows are read. */
const SCREENS = 200

/** Reads a table as data. Returns its rows and where they stood: objects by the headings, lists where there are none. */
export const readTable = definePolicy({
  name: 'read_table',
  description: 'return a table as data, row by row',
  args: z.object({
    table: Target.optional().describe('its name or heading, where there are several'),
    columns: z.array(z.string()).min(1).optional().describe('only these'),
    rows: z.string().optional().describe('only rows with these words'),
    pages: z.number().int().min(1).max(100).optional().describe('turn so many pages at most; 1 unless said'),
  }),
  applies: (page) => page.nodes[page.root] !== undefined && rowsOn(page) > 1,
  *run({ table: target, columns, rows: words, pages = 1 }, start) {
    const { table, page } = yield* untilThere(start, target)
    const chosen = columns?.map((column) => table.columns.indexOf(columnNamed(table, column)))
    const rows: TableRow[] = []
    let at: { page: Observation; table: Table } = { page, table }
    for (let turned = 1; ; turned++) {
      const read = yield* readAll(at.page, at.table)
      if (turned > 1 && read.rows.length >= rows.length && startsWith(read.rows, rows)) rows.length = 0
      rows.push(...read.rows)
      if (turned >= pages) break
      const next = yield* turnPage(read.page, (now) => sameTable(now, at.table)?.rows.map(textOf))
      const after = next && sameTable(next.page, at.table)
      if (!next || !after) break
      at = { page: next.page, table: after }
    }
    const wanted = rows.filter((row) => words === undefined || fold(textOf(row)).includes(fold(words)))
    return done({ table: nameOf(page, table), url: start.url, rows: wanted.map((row) => asJson(row, table, chosen)) })
  },
})

const rowsOn = (page: Observation): number =>
  Object.values(page.nodes).filter(({ role, box }) => role === 'row' && box !== null).length

function* untilThere(start: Observation, target: Target | undefined): Steps<{ page: Observation; table: Table }> {
  let page = start
  for (const wait of [0, 600, 1200]) {
    if (wait > 0) page = yield* look(wait)
    const table = tableNamed(page, target)
    if (table) return { page, table }
  }
  return noTable(page, target)
}

/** Its own name, or the heading before it. */
function nameOf(page: Observation, { node }: Table): string {
  if (node.name !== '') return node.name
  const around = new Set([...ancestorsOf(page, node)].map(({ ref }) => ref))
  let heading = ''
  for (const at of nodesOf(page)) {
    if (at === node) break
    if (at.role === 'heading' || (around.has(at.ref) && at.name !== '' && at.role !== 'document')) heading = at.name
  }
  return heading
}

const textOf = ({ cells }: TableRow): string => cells.join(' | ')

const startsWith = (rows: readonly TableRow[], first: readonly TableRow[]): boolean =>
  first.every((row, index) => rows[index] !== undefined && textOf(rows[index]) === textOf(row))

/** All rows, also of a table that draws only those that show: it is scrolled through from the top. */
function* readAll(start: Observation, table: Table): Steps<{ page: Observation; rows: TableRow[] }> {
  const scroller = scrollerOf(start, table)
  if (!scroller) return { page: start, rows: [...table.rows] }
  const up = start.nodes[scroller]?.states.scrollable?.up ?? 0
  let page = up > 0 ? (yield* attempt({ kind: 'scroll', ref: scroller, by: { x: 0, y: -up } })).page : start
  let rows: TableRow[] = []
  for (let screens = 0; screens < SCREENS; screens++) {
    rows = joined(rows, sameTable(page, table)?.rows ?? [])
    const now = page.nodes[scroller]
    const down = now?.states.scrollable?.down ?? 0
    if (!now || down <= 0) break
    const height = Math.max(40, Math.round((now.box?.height ?? 300) * 0.85))
    const moved = yield* attempt({ kind: 'scroll', ref: scroller, by: { x: 0, y: height } })
    if (!moved.outcome.ok) break
    page = moved.page
  }
  return { page, rows }
}

/** The scroller in or around the table of whose rows only some exist. */
function scrollerOf(page: Observation, { node }: Table): string | undefined {
  const virtual = new Set(virtualScrollers(page).map(({ ref }) => ref))
  const around = scrollerAround(page, node)
  const inside = [...subtreeOf(page, node)].find(({ ref }) => virtual.has(ref))
  return inside?.ref ?? (around && virtual.has(around.ref) ? around.ref : undefined)
}

/** The rows read so far and those of the next screen, which begins with some of them. */
function joined(before: readonly TableRow[], now: readonly TableRow[]): TableRow[] {
  const [old, fresh] = [before.map(textOf), now.map(textOf)]
  for (let common = Math.min(old.length, fresh.length); common > 0; common--) {
    if (fresh.slice(0, common).every((text, index) => text === old[old.length - common + index])) {
      return [...before, ...now.slice(common)]
    }
  }
  return [...before, ...now]
}

function asJson({ heading, cells }: TableRow, { columns }: Table, chosen: readonly number[] | undefined): Json {
  if (columns.length === 0) {
    const others = heading === undefined ? cells : cells.slice(1)
    return heading === undefined || others.length !== 1 ? [...cells] : { [heading]: others[0] ?? '' }
  }
  const indexes = chosen ?? columns.map((_, index) => index)
  const named = indexes.filter((index) => columns[index]?.name)
  return Object.fromEntries(named.map((index) => [columns[index]?.name ?? '', cells[index] ?? '']))
}
