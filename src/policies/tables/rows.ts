import { findContainer } from '../../page/container'
import { find } from '../../page/find'
import type { Json } from '../../page/json'
import type { PageNode } from '../../page/node'
import { childrenOf, namedByContent, nodeAt, type Observation, textWithin } from '../../page/observation'
import type { Target } from '../../page/target'
import { collapse } from '../../page/words'
import { type Item, type ItemList, nodesIn } from '../lists/lists'
import { resultsOn } from '../lists/results'
import { columnCalled, columnNamed, tableNamed } from './table-named'
import type { Table, TableRow } from './tables'

/** What a table or list shows now, as data. */
export interface Rows {
  /** Its ref, to scroll in it and to say where it stood. */
  ref: string
  rows: readonly Row[]
}

export interface Row {
  /** All that it says, to compare it. */
  text: string
  json: Json
}

/** The rows of the table that is meant, with these columns only; where there is no table, the items of the list that is meant. */
export function rowsOn(
  page: Observation,
  target: Target | undefined,
  columns: readonly string[] | undefined,
): Rows | undefined {
  const table = tableNamed(page, target, columns)
  if (table) {
    const chosen = columns?.map((column) => table.columns.indexOf(columnNamed(table, column)))
    const rows = table.rows.map((row) => ({ text: row.cells.join(' | '), json: asJson(row, table, chosen) }))
    return { ref: table.node.ref, rows }
  }
  const list = declaredList(page, target) ?? resultsOn(page, target)
  if (!list || list.items.length < 2) return undefined
  return { ref: list.holder.ref, rows: list.items.map((item) => ({ text: item.text, json: textsOf(page, item) })) }
}

/** Whether the table, with all of these columns, or the list has come already. */
export function areRowsOn(page: Observation, target: Target | undefined, columns: readonly string[] = []): boolean {
  const table = tableNamed(page, target, columns)
  return table ? columns.every((words) => columnCalled(table, words)) : rowsOn(page, target, columns) !== undefined
}

/** The list that calls itself one and is meant: by its name, or by the heading that it stands under. */
function declaredList(page: Observation, target: Target | undefined): ItemList | undefined {
  if (target === undefined) return undefined
  const isList = ({ role }: PageNode): boolean => LISTS.has(role)
  const named = find(page, target, { suits: isList }).best
  const [below] = named ? [named.ref] : (findContainer(page, target, isList) ?? [])
  const holder = below === undefined ? undefined : nodeAt(page, below)
  const items = holder ? childrenOf(page, holder).filter(({ role }) => ITEMS.has(role)) : []
  return holder && items.length > 1
    ? { holder, items: items.map((node) => ({ nodes: [node], text: textWithin(page, node) })) }
    : undefined
}

const LISTS = new Set(['list', 'feed', 'listbox', 'tree'])
const ITEMS = new Set(['listitem', 'article', 'treeitem', 'option'])

/** By the headings; a pair where only the row is headed; a list where nothing is. */
function asJson({ heading, cells }: TableRow, { columns }: Table, chosen: readonly number[] | undefined): Json {
  if (columns.length === 0) {
    const others = heading === undefined ? cells : cells.slice(1)
    return heading === undefined || others.length !== 1 ? [...cells] : { [heading]: others[0] ?? '' }
  }
  const indexes = chosen ?? columns.map((_, index) => index)
  const named = indexes.filter((index) => columns[index]?.name)
  return Object.fromEntries(named.map((index) => [columns[index]?.name ?? '', cells[index] ?? '']))
}

/** The single texts of an item, in order; one alone is no list. */
function textsOf(page: Observation, item: Item): Json {
  const said = new Set<string>()
  const texts: string[] = []
  for (const node of nodesIn(page, item)) {
    if (said.has(node.parent ?? '')) {
      said.add(node.ref)
      continue
    }
    const whole = namedByContent(node) || (node.children.length === 0 && node.name !== '')
    if (whole) said.add(node.ref)
    const text = whole ? collapse(node.name) : collapse(node.value ?? '')
    if (text !== '') texts.push(text)
  }
  return texts.length === 1 ? (texts[0] ?? '') : texts
}
