import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { pagerOf } from './lists/pager'
import { definePolicy, type Steps } from './policy'
import { act, fail, until } from './steps'
import { type Order, orderOf } from './tables/row-order'
import { columnNamed, noTable, sameTable, tableNamed, withRows } from './tables/table-named'
import type { Column, Table } from './tables/tables'

/** Goal: the heading says that the rows stand in this order, or they can be seen to. */
export const sortTable = definePolicy({
  name: 'sort_table',
  description: 'sort a table by a column',
  args: z.object({
    column: z.string().describe('its heading'),
    order: z.enum(['ascending', 'descending']).optional().describe('ascending unless said'),
    table: Target.optional().describe('as in read_table'),
  }),
  applies: (page) => Object.values(page.nodes).some(({ role, box }) => role === 'columnheader' && box !== null),
  *run({ column: words, order = 'ascending', table: target }, start) {
    let page = yield* withRows(start)
    let table = tableNamed(page, target, [words])
    if (!table) return noTable(page, target)
    let column = columnNamed(table, words)
    // Unsorted, one way, the other way: the third click comes back to where it was.
    for (let clicks = 0; clicks < 4; clicks++) {
      // The rows of one page may stand in order by chance.
      const proven = clicks > 0 || says(table) || !hasPages(page)
      if (proven && standing(table, column) === order) return done()
      const before = page
      page = yield* act({ kind: 'click', ref: handleOf(page, column).ref })
      ;({ page, table } = yield* afterSorting(before, page, table))
      column = columnNamed(table, words)
    }
    if (standing(table, column) === order) return done()
    return fail('no_effect', `The table does not become sorted by "${column.name}" when its heading is clicked.`)
  },
})

/** What a click on a heading is meant for: a button in it, or a sign for sorting, rather than the menu or box beside it. */
function handleOf(page: Observation, { node }: Column): PageNode {
  const inside = [...subtreeOf(page, nodeAt(page, node.ref) ?? node)].filter((below) => below.ref !== node.ref)
  const buttons = inside.filter(({ role, states }) => (role === 'button' || role === 'link') && !states.disabled)
  return (
    buttons.find(({ name }) => name !== '' && fold(node.name).startsWith(fold(name))) ??
    (node.states.clickable ? undefined : inside.find(isSortSign)) ??
    node
  )
}

/** What can be pressed and has no words, but is called after sorting by its author. */
const isSortSign = ({ name, hint, states }: PageNode): boolean =>
  states.clickable === true && name === '' && /(?<!\p{L})sort(ing|er|able)?(?!\p{L})/iu.test(hint ?? '')

/** The table once its rows stand otherwise, or its heading says so: some ask their server for each order. */
function* afterSorting(
  before: Observation,
  clicked: Observation,
  table: Table,
): Steps<{ page: Observation; table: Table }> {
  const seen = signOf(table)
  const isSorted = (at: Observation): boolean => {
    const now = sameTable(at, table)
    return now !== undefined && signOf(now) !== seen
  }
  const page = yield* until(clicked, 3, isSorted)
  return { page, table: sameTable(page, table) ?? sameTable(before, table) ?? table }
}

const signOf = ({ rows, columns }: Table): string =>
  JSON.stringify([rows.map(({ cells }) => cells), columns.map(({ node }) => [node.states.sorted, node.hint])])

/** Whether its headings tell how it is sorted. */
const says = ({ columns }: Table): boolean => columns.some(({ node }) => node.states.sorted !== undefined)

const hasPages = (page: Observation): boolean => {
  const { next, previous, numbers } = pagerOf(page)
  return next !== undefined || previous !== undefined || numbers.size > 1
}

/** The order in which the rows stand by this column: what its heading says, else what its cells show. */
function standing(table: Table, { node, name }: Column): Order | undefined {
  const { sorted } = node.states
  if (sorted === 'ascending' || sorted === 'descending') return sorted
  if (says(table)) return undefined
  const index = table.columns.findIndex((column) => column.name === name)
  const values = table.rows.map(({ cells }) => cells[index] ?? '').filter((value) => value !== '')
  return orderOf(values)
}
