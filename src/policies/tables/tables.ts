import type { Box, PageNode } from '../../page/node'
import { ancestorsOf, childrenOf, namedByContent, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { collapse, fold } from '../../page/words'

/** A table as data: what its columns are called, and what stands in its rows, from top to bottom. */
export interface Table {
  node: PageNode
  /** Empty where nothing heads the columns. */
  columns: readonly Column[]
  rows: readonly TableRow[]
}

export interface Column {
  name: string
  node: PageNode
}

export interface TableRow {
  /** What heads the row itself, if anything does. */
  heading: string | undefined
  /** What stands in it, by columns; by position where nothing heads them. Empty cells count. */
  cells: readonly string[]
}

/** Every table and grid on the page with rows to read, of whatever elements it is made. */
export const tablesOf = (page: Observation): Table[] =>
  [...nodesOf(page)].filter(({ role }) => TABLES.has(role)).flatMap((node) => tableAt(page, node) ?? [])

/** The table that this node is, as the page shows it now; undefined when it has no rows. */
export function tableAt(page: Observation, node: PageNode): Table | undefined {
  const lines = linesIn(page, node)
  const headings = lines.filter(({ cells }) => isHeadings(cells))
  const own = columnsOf(page, headings)
  const columns = own.length > 0 ? own : columnsOf(page, headingsAbove(page, node, lines))
  const rows = lines.flatMap(({ cells }) => (isHeadings(cells) ? [] : rowOf(page, cells, columns)))
  return rows.length > 0 ? { node, columns, rows } : undefined
}

const TABLES = new Set(['table', 'grid', 'treegrid'])

/**
 * The headings of a table whose rows scroll below them: they are often a table of their own, or rows of none, drawn before it with
 * its columns.
 */
function headingsAbove(page: Observation, table: PageNode, [first]: readonly Line[]): Line[] {
  if (!first || !isPlaced(first.cells)) return []
  const lefts = first.cells.map(leftOf)
  const isOverIt = ({ cells }: Line): boolean =>
    isHeadings(cells) &&
    cells.length === lefts.length &&
    cells.every((cell, at) => Math.abs(leftOf(cell) - (lefts[at] ?? 0)) <= 2)
  const all = [...nodesOf(page)]
  const before = all.slice(0, all.indexOf(table))
  const ofTable = before
    .filter(({ role }) => TABLES.has(role))
    .map((other) => linesIn(page, other))
    .findLast((lines) => lines.length > 0 && lines.every(({ cells }) => isHeadings(cells)) && lines.some(isOverIt))
  if (ofTable) return ofTable
  const loose = looseRows(page)
  const rows = loose.size > 0 ? before.filter((node) => loose.has(node)) : []
  return rows.map((row) => ({ box: row.box, cells: cellsIn(page, row) })).filter(isOverIt)
}

/** The rows that stand in no table: gathered once a page, however many tables ask. */
function looseRows(page: Observation): ReadonlySet<PageNode> {
  const known = LOOSE.get(page)
  if (known) return known
  const rows = [...nodesOf(page)].filter((node) => node.role === 'row' && tableAround(page, node) === undefined)
  const loose = new Set(rows)
  LOOSE.set(page, loose)
  return loose
}

const LOOSE = new WeakMap<Observation, ReadonlySet<PageNode>>()
const CELLS = new Set(['cell', 'gridcell', 'columnheader', 'rowheader'])

/** What stands beside each other. Grids with fixed columns draw one row as several elements. */
interface Line {
  box: Box | null
  cells: PageNode[]
}

function linesIn(page: Observation, table: PageNode): Line[] {
  const lines: Line[] = []
  for (const row of subtreeOf(page, table)) {
    if (row.role !== 'row' || tableAround(page, row) !== table) continue
    const cells = cellsIn(page, row)
    if (cells.length === 0) continue
    const beside = lines.find((line) => isBeside(line, row, cells))
    if (beside) beside.cells.push(...cells)
    else lines.push({ box: row.box, cells })
  }
  for (const cells of loneHeadings(page, table)) lines.unshift({ box: cells[0]?.box ?? null, cells })
  // Grids order their elements as they like: what counts is where they stand.
  const placed = lines.every(({ box }) => box !== null) && new Set(lines.map(({ box }) => box?.y)).size === lines.length
  for (const line of lines) if (isPlaced(line.cells)) line.cells.sort((one, other) => leftOf(one) - leftOf(other))
  return placed ? lines.sort((one, other) => (one.box?.y ?? 0) - (other.box?.y ?? 0)) : lines
}

/** Headings that stand in no row, those of one holder together. */
function loneHeadings(page: Observation, table: PageNode): PageNode[][] {
  const lone = [...subtreeOf(page, table)].filter(
    (node) =>
      node.role === 'columnheader' &&
      tableAround(page, node) === table &&
      ![...ancestorsOf(page, node)].some(({ role }) => role === 'row'),
  )
  const holders = new Set(lone.map(({ parent }) => parent))
  return [...holders].map((holder) => lone.filter(({ parent }) => parent === holder))
}

const tableAround = (page: Observation, node: PageNode): PageNode | undefined =>
  [...ancestorsOf(page, node)].find(({ role }) => TABLES.has(role))

function cellsIn(page: Observation, row: PageNode): PageNode[] {
  const found: PageNode[] = []
  const visit = (node: PageNode): void => {
    for (const child of childrenOf(page, node)) {
      if (CELLS.has(child.role)) found.push(child)
      else if (!TABLES.has(child.role) && child.role !== 'row') visit(child)
    }
  }
  visit(row)
  return found
}

function isBeside(line: Line, row: PageNode, cells: readonly PageNode[]): boolean {
  if (!line.box || !row.box || line.box.y !== row.box.y || line.box.height !== row.box.height) return false
  const taken = new Set(line.cells.map(leftOf))
  return isPlaced(cells) && isPlaced(line.cells) && cells.every((cell) => !taken.has(leftOf(cell)))
}

const leftOf = ({ box }: PageNode): number => box?.x ?? 0

/** Where they stand tells them apart. */
const isPlaced = (cells: readonly PageNode[]): boolean =>
  cells.every(({ box }) => box !== null) && new Set(cells.map(leftOf)).size === cells.length

/** A row that heads columns; the corner, and what has no words, may be an ordinary cell. */
const isHeadings = (cells: readonly PageNode[]): boolean =>
  cells.some(({ role }) => role === 'columnheader') &&
  cells.every(({ role, name }, index) => role === 'columnheader' || name.trim() === '' || index === 0)

/** The lowest headings: groups of columns stand above them. A row of fields to filter by says nothing. */
function columnsOf(page: Observation, headings: readonly Line[]): Column[] {
  const named = headings
    .map(({ cells }) => cells.map((node) => ({ node, name: headingOf(page, node) })))
    .filter((columns) => columns.some(({ name }) => name !== ''))
  const most = Math.max(0, ...named.map((columns) => columns.length))
  return named.findLast((columns) => columns.length === most) ?? []
}

/** What a heading shows, without what it and the buttons in it say to readers alone: `Column Age`, `Sort column ascending`. */
function headingOf(page: Observation, heading: PageNode): string {
  const parts = [...subtreeOf(page, heading)].filter(
    (node) => node !== heading && node.name !== '' && (node.children.length === 0 || namedByContent(node)),
  )
  const words = parts.filter(({ name }) => !SORTS.test(name))
  const text = collapse(words.map(({ name }) => name).join(' '))
  const isShown = words.length < parts.length || fold(heading.name).includes(fold(text))
  return isShown && text !== '' ? text : nameOf(page, heading)
}

const SORTS = /\b(sort|sorting|sorted)\b/i

const nameOf = (page: Observation, { name, ...node }: PageNode): string =>
  collapse(name || contentOf(page, { name, ...node }))

function rowOf(page: Observation, cells: readonly PageNode[], columns: readonly Column[]): TableRow[] {
  const heading = cells.find(({ role }) => role === 'rowheader')
  const values = columns.length > 0 ? byColumns(page, cells, columns) : cells.map((cell) => contentOf(page, cell))
  // A line that says over all columns that there is nothing, or more below.
  if (columns.length > 1 && cells.length === 1) return []
  return values.some((value) => value !== '') ? [{ heading: heading && nameOf(page, heading), cells: values }] : []
}

/** By where they stand below the headings, for cells span columns and grids leave some out; by their number where that does not tell. */
function byColumns(page: Observation, cells: readonly PageNode[], columns: readonly Column[]): string[] {
  const heads = columns.map(({ node }) => node)
  if (!isPlaced(heads) || !isPlaced(cells)) {
    return columns.map((_, index) => (cells[index] ? contentOf(page, cells[index]) : ''))
  }
  return heads.map((head) => {
    const middle = leftOf(head) + (head.box?.width ?? 0) / 2
    const below = cells.find((cell) => leftOf(cell) <= middle && middle < leftOf(cell) + (cell.box?.width ?? 0))
    return below ? contentOf(page, below) : ''
  })
}

/** What a cell says: its words, the values of fields in it, `yes` or `no` for boxes to tick. */
function contentOf(page: Observation, cell: PageNode): string {
  const words: string[] = []
  const visit = (node: PageNode): void => {
    const { role, name, value, states } = node
    if (FIELDS.has(role)) words.push(value ?? '')
    else if (TICKED.has(role)) words.push(states.checked === true ? 'yes' : 'no')
    else if (node !== cell && name !== '' && (node.children.length === 0 || namedByContent(node))) words.push(name)
    else if (node.children.length === 0) words.push(node === cell ? name : (value ?? ''))
    else for (const child of childrenOf(page, node)) visit(child)
  }
  visit(cell)
  return collapse(words.join(' '))
}

const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider'])
const TICKED = new Set(['checkbox', 'switch', 'radio'])
