import { findContainer } from '../../page/container'
import { nodesOf, type Observation } from '../../page/observation'
import { refOf, wordsFor } from '../../page/phrase'
import type { Target } from '../../page/target'
import { fold, similarity, wordsOf } from '../../page/words'
import type { Steps } from '../policy'
import { fail, until } from '../steps'
import { type Column, type Table, tableAt, tablesOf } from './tables'

/**
 * The table that is meant: by its own name or the heading that it stands under, else the one that has the most of these columns,
 * else the one with the most cells.
 */
export function tableNamed(
  page: Observation,
  target: Target | undefined,
  columns: readonly string[] = [],
): Table | undefined {
  const tables = tablesOf(page)
  const known = (table: Table): number => columns.filter((words) => columnCalled(table, words)).length
  if (target === undefined)
    return tables.sort((one, other) => known(other) - known(one) || sizeOf(other) - sizeOf(one))[0]
  const ref = refOf(target)
  const named = wordsOf(typeof target === 'string' ? target : (target.name ?? ''))
  const own =
    tables.find(({ node }) => node.ref === ref) ??
    tables.find(({ node }) => similarity(named, wordsOf(node.name)) >= 0.6)
  if (own) return own
  const refs = findContainer(page, target, (node) => tables.some((table) => table.node.ref === node.ref))
  const [below] = refs ?? []
  return below === undefined ? undefined : tables.find(({ node }) => node.ref === below)
}

/** The page once it shows a table with rows: grids draw these a moment after the page has come. */
export function* withRows(start: Observation): Steps<Observation> {
  return yield* until(start, 1.5, (at) => tablesOf(at).length > 0)
}

const sizeOf = ({ rows, columns }: Table): number => rows.length * Math.max(1, columns.length)

/** The same table on a later page: pages that redraw give it another ref. */
export function sameTable(page: Observation, { node }: Table): Table | undefined {
  const again = page.nodes[node.ref]
  if (again) return tableAt(page, again)
  const alike = [...nodesOf(page)].filter(({ role, name }) => role === node.role && name === node.name)
  return alike.length === 1 && alike[0] ? tableAt(page, alike[0]) : undefined
}

/** Ends the policy: the table is not there. */
export function noTable(page: Observation, target: Target | undefined): never {
  const names = tablesOf(page).map(
    ({ node, columns }) => `"${node.name || columns.map(({ name }) => name).join(', ')}"`,
  )
  const has = names.length > 0 ? ` It has ${names.slice(0, 5).join(' and ')}.` : ''
  return fail('not_found', `The page shows no table${target === undefined ? '' : ` ${wordsFor(target)}`}.${has}`)
}

/** The column that these words mean. Ends the policy with the headings that there are when none is. */
export function columnNamed(table: Table, words: string): Column {
  const column = columnCalled(table, words)
  if (column) return column
  const names = table.columns.map(({ name }) => name).filter(Boolean)
  return fail('not_found', `The table has no column "${words}". It has ${names.join(', ') || 'no headings'}.`)
}

export function columnCalled({ columns }: Table, words: string): Column | undefined {
  const wanted = wordsOf(words)
  const exact = columns.find(({ name }) => fold(name) === fold(words))
  const scored = columns
    .map((column) => ({ column, score: similarity(wanted, wordsOf(column.name)) }))
    .sort((one, other) => other.score - one.score)
  return exact ?? ((scored[0]?.score ?? 0) >= 0.6 ? scored[0]?.column : undefined)
}
