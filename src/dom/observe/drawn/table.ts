import type { Draft, NodeDraft } from '../draft'
import type { Item } from '../item'
import { draftOf, isPlain } from '../named'
import { CONTROL } from '../role'

/** Rows of boxes that stand in columns: a table to the eye. */

/** The rows of a table that is drawn from boxes; undefined when the element is none. */
export function rowsIn(item: Item): Draft[] | undefined {
  const byStyle = item.display === 'table' || item.display === 'inline-table'
  const rows = byStyle ? tableRows(item) : boxRows(item)
  if (!rows?.every(isRowLike)) return undefined
  const cells = rows.map((row) => row.children.filter(isCell))
  const columns = cells[0]?.length ?? 0
  if (rows.length < 2 || columns < 2 || cells.some(({ length }) => length !== columns)) return undefined
  if (!byStyle && !inColumns(cells)) return undefined
  const headed = isHeader(rows, cells)
  if (!headed && !byStyle) return undefined
  if (!headed && !cells.some((row) => row.some(({ drafts }) => drafts.some((draft) => draft.kind === 'text'))))
    return undefined
  const drafts = rows.map((row, index) => rowDraft(row, cells[index] ?? [], headed && index === 0))
  const body = rows[1]?.parent
  const [head, ...others] = drafts
  return head && body && body !== item && body.scrolls ? [head, draftOf(body, 'rowgroup', '', others, {})] : drafts
}

const isCell = ({ element }: Item): boolean => element !== null

/** A box that is not already known to be something else, such as a check box with its words. */
const isRowLike = (item: Item): boolean =>
  (item.tag === 'div' || item.tag === 'span' || item.tag === 'section' || item.tag.includes('-')) &&
  !item.drafts.some((draft) => draft.kind === 'node' && draft.item === item && draft.role !== 'generic')

function tableRows(item: Item): Item[] | undefined {
  const rows: Item[] = []
  for (const child of item.children) {
    if (!child.element) return undefined
    if (child.display === 'table-row') rows.push(child)
    else if (/^table-(row|header|footer)-group$/.test(child.display)) rows.push(...child.children.filter(isCell))
  }
  return rows.every(({ display }) => display === 'table-row') ? rows : undefined
}

/** Equally made boxes below each other; the first of them may stand before a box with all others. */
function boxRows(item: Item): Item[] | undefined {
  const children = item.children.filter(isCell)
  if (children.length === 0 || children.length !== item.children.length) return undefined
  const [head, body] = children
  // Lists of which only a part exists have an empty box that is as high as all of it.
  const inBody = body?.children.filter((child) => isCell(child) && child.children.length > 0) ?? []
  const rows =
    children.length === 2 && head && body && inBody.length >= 1 && !sameColumns(head, body)
      ? [head, ...inBody]
      : children
  if (rows.length < 3 || rows.length > 500) return undefined
  const columns = rows[0]?.children.length ?? 0
  if (columns < 2 || columns > 20 || rows.some(({ children: cells }) => cells.length !== columns)) return undefined
  return rows.every((row, index) => {
    const above = rows[index - 1]
    return !above || (row.box && above.box && row.box.top >= above.box.bottom - 2)
  })
    ? rows
    : undefined
}

const sameColumns = (one: Item, other: Item): boolean =>
  one.children.length === other.children.length && inColumns([one.children, other.children])

/** Each cell starts, ends or is centred where the one above it is. */
function inColumns(rows: readonly (readonly Item[])[]): boolean {
  const [first, ...others] = rows
  if (!first) return false
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= 3
  return others.every((row) =>
    row.every(({ box }, index) => {
      const head = first[index]?.box
      return (
        box &&
        head &&
        (near(box.left, head.left) || near(box.right, head.right) || near(box.left + box.right, head.left + head.right))
      )
    }),
  )
}

/** Short words only, drawn otherwise than what is below them. */
function isHeader(rows: readonly Item[], cells: readonly (readonly Item[])[]): boolean {
  const [head, second] = cells
  if (!head || !second) return false
  const isWords = head.every(
    ({ drafts }) =>
      drafts.length <= 2 && drafts.every((draft) => (draft.kind === 'text' ? draft.raw.length <= 40 : isPlain(draft))),
  )
  if (!isWords || head.filter(({ drafts }) => drafts.length > 0).length < 2) return false
  if (second.some((cell) => cell.drafts.some(isWorked))) return true
  const [row, next] = rows
  return lookOf(row) + lookOf(head[0]) !== lookOf(next) + lookOf(second[0])
}

const isWorked = (draft: Draft): boolean =>
  draft.kind === 'text' ? draft.clickable : draft.clickable || CONTROL.has(draft.role) || draft.children.some(isWorked)

const lookOf = (item: Item | undefined): string =>
  item?.style
    ? [
        item.style.fontWeight,
        item.style.fontSize,
        item.style.color,
        item.style.backgroundColor,
        item.style.textTransform,
      ].join(' ')
    : ''

function rowDraft(row: Item, cells: readonly Item[], isHead: boolean): NodeDraft {
  const whole = row.drafts.length === 1 ? row.drafts[0] : undefined
  const clickable = whole?.kind === 'node' && whole.item === row && whole.clickable
  return draftOf(
    row,
    'row',
    '',
    cells.map((cell) => cellDraft(cell, isHead ? 'columnheader' : 'cell')),
    { clickable },
  )
}

function cellDraft(cell: Item, role: 'columnheader' | 'cell'): NodeDraft {
  const [only] = cell.drafts
  // What stands for the whole cell already has its name.
  if (cell.drafts.length === 1 && only) {
    if (only.kind === 'text' && (only.whole === cell || !only.clickable)) {
      return draftOf(cell, role, only.raw.replace(/\s+/g, ' ').trim(), [], {
        clickable: only.clickable,
        contentNamed: true,
      })
    }
    if (only.kind === 'node' && only.item === cell) {
      return only.role === 'generic' ? { ...only, role } : { ...only }
    }
  }
  return draftOf(cell, role, '', [...cell.drafts], {})
}
