import type { PageNode, Ref } from './node'
import { ancestorsOf, childrenOf, namedByContent, nodesOf, type Observation, parentOf } from './observation'

/** Roles that take input. */
export const FIELD_ROLES: ReadonlySet<string> = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'spinbutton',
  'slider',
  'checkbox',
  'radio',
  'switch',
])

const CELL_ROLES = new Set(['cell', 'gridcell', 'rowheader'])
const LABEL_AFTER = new Set(['checkbox', 'radio', 'switch'])

/** Roles that are worked with one by one; a text beyond one of them belongs to that one. */
const CONTROL_ROLES = new Set([...FIELD_ROLES, 'button', 'link', 'tab', 'menuitem', 'option'])

/**
 * What labels each field by where it stands: the text before it (after it for boxes to tick) within its small group, or
 * the header of its table column. For pages whose labels are tied to nothing.
 */
export function labelsNearby(page: Observation): Map<Ref, string> {
  const labels = new Map<Ref, string>()
  const fields = [...nodesOf(page)].filter(({ role }) => FIELD_ROLES.has(role))
  const names = new Set(fields.map(({ name }) => name))
  for (const node of fields) {
    const header = columnHeader(page, node)
    const label = labelBeside(page, node, header !== undefined) ?? header
    // Words that another field is called by are that one's alone.
    if (label && (label === node.name || !names.has(label))) labels.set(node.ref, label)
  }
  return labels
}

function labelBeside(page: Observation, node: PageNode, inCell: boolean): string | undefined {
  // A box that has a name needs no words after it: those are the label of what comes next.
  const after = LABEL_AFTER.has(node.role) && node.name === '' ? textNextTo(page, node, 1, inCell) : undefined
  return after ?? textNextTo(page, node, -1, inCell)
}

/** The nearest text before (-1) or after (1) the node, climbing a few levels, stopping where another control stands. */
function textNextTo(page: Observation, node: PageNode, direction: 1 | -1, inCell: boolean): string | undefined {
  let at = node
  for (let level = 0; level < 4; level++) {
    const parent = parentOf(page, at)
    if (!parent) return undefined
    const siblings = parent.children
    let index = siblings.indexOf(at.ref)
    for (let steps = 0; steps < 3; steps++) {
      index += direction
      const sibling = siblings[index] === undefined ? undefined : page.nodes[siblings[index] ?? '']
      if (!sibling) break
      const text = labelText(page, sibling)
      if (text === null) return undefined
      if (text) return text
    }
    if (
      (inCell && CELL_ROLES.has(parent.role)) ||
      parent.role === 'row' ||
      parent.role === 'form' ||
      parent.role === 'dialog'
    )
      return undefined
    at = parent
  }
  return undefined
}

/** The words of a small piece of the page; null when it is or holds a control, '' when it says nothing. */
function labelText(page: Observation, node: PageNode): string | null {
  const words: string[] = []
  let seen = 0
  const visit = (at: PageNode): boolean => {
    if (CONTROL_ROLES.has(at.role) || at.states.clickable || ++seen > 12) return false
    if (at.name) words.push(at.name)
    return namedByContent(at) || childrenOf(page, at).every(visit)
  }
  if (!visit(node)) return null
  const text = words.join(' ').trim()
  return text.length > 80 ? '' : text
}

/** The header above the table cell that the node stands in. */
export function columnHeader(page: Observation, node: PageNode): string | undefined {
  let cell = node
  for (const up of ancestorsOf(page, node)) {
    if (up.role === 'row') {
      const index = up.children.indexOf(cell.ref)
      for (const header of headerCandidates(page, up)) {
        const above = childrenOf(page, header)[index]
        if (above?.role === 'columnheader') return above.name || labelText(page, above) || undefined
      }
      return headerAbove(page, up, cell)
    }
    cell = up
  }
  return undefined
}

/** Grids with a fixed head draw it as a part of its own, before or behind their rows: where it stands tells what is below it. */
function headerAbove(page: Observation, row: PageNode, cell: PageNode): string | undefined {
  const grid = [...ancestorsOf(page, row)].slice(0, 3).find(({ role }) => GRIDS.has(role))
  if (!grid || !cell.box) return undefined
  const middle = cell.box.x + cell.box.width / 2
  for (const group of childrenOf(page, grid)) {
    const [head] = childrenOf(page, group)
    const above = head && childrenOf(page, head).find(({ role, box }) => role === 'columnheader' && spans(box, middle))
    if (above?.name) return above.name
  }
  return undefined
}

const GRIDS = new Set(['table', 'grid', 'treegrid'])
const spans = (box: PageNode['box'], x: number): boolean => box !== null && box.x <= x && x < box.x + box.width

/** The first row of the row's own group and of its table. */
function* headerCandidates(page: Observation, row: PageNode): Generator<PageNode> {
  let level = 0
  for (const up of ancestorsOf(page, row)) {
    const first = childrenOf(page, up)[0]
    if (first?.role === 'row') yield first
    const inner = first && childrenOf(page, first)[0]
    if (inner?.role === 'row') yield inner
    if (up.role === 'table' || up.role === 'grid' || ++level > 3) return
  }
}
