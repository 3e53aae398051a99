import { fitting, type Line, tokensOf } from './fitting'
import { isIcon, isInteractive, lineOf, quote, saysChildren } from './line'
import type { PageNode } from './node'
import { ancestorsOf, childrenOf, namedByContent, type Observation, subtreeOf } from './observation'
import { fold } from './words'

export { tokensOf } from './fitting'
export { lineOf } from './line'

export interface TextOptions {
  /** At most about so many tokens; what was left out is named. */
  budget?: number
  /** The task in words: what matches it is kept first. */
  focus?: string
}

/**
 * The page as text for prompts: a node a line, indentation only where things belong together, refs for what can be acted
 * on, live values and states. `sketch` reads the same notation back.
 */
export function pageText(page: Observation, { budget, focus = '' }: TextOptions = {}): string {
  const words = focusWords(focus)
  const root = page.nodes[page.root]
  const lines = root ? [...linesBelow(page, root, 0, words)] : []
  const head = [headLine(page, root), ...page.announced.map((text) => `announced ${quote(text)}`)]
  const left = budget === undefined ? Number.POSITIVE_INFINITY : budget - tokensOf(head.join('\n'))
  return [...head, ...fitting(lines, left)].join('\n')
}

function headLine({ title, url }: Observation, root: PageNode | undefined): string {
  const { up = 0, down = 0 } = root?.states.scrollable ?? {}
  const scroll = [
    up > 0 ? ` scroll-up=${Math.round(up)}` : '',
    down > 0 ? ` scroll-down=${Math.round(down)}` : '',
  ].join('')
  const address = url.length > 120 ? `${url.slice(0, 119)}…` : url
  return `page ${quote(title)} url=${quote(address)}${scroll}`
}

const focusWords = (focus: string): string[] =>
  (fold(focus).match(/[\p{L}\p{N}@.$-]{3,}/gu) ?? []).filter((word) => !COMMON.has(word))
const COMMON = new Set(
  'the and for with that this from into then click select enter type choose button field text'.split(' '),
)

/** `above` is the nearest around that has a line of its own. */
function* linesBelow(
  page: Observation,
  parent: PageNode,
  depth: number,
  focus: readonly string[],
  above = parent,
): Generator<Line> {
  const children = childrenOf(page, parent).filter((child) => !isDecoration(page, above, child))
  const alike = alikeGroups(page, children)
  for (const [index, node] of children.entries()) {
    if (node.role === 'text' && !isInteractive(node)) {
      if (sayAlready(above, node) || besideSays(page, children, index)) continue
      if (node.name.trim()) yield lineFor(page, node, depth, focus)
    } else if (isSilent(page, node)) {
      if (node.children.length === 0) {
        // A cell that holds nothing but words.
        if (node.name.trim() && !besideSays(page, children, index))
          yield lineFor(page, { ...node, role: 'text' }, depth, focus)
      } else if (alike.has(node)) {
        yield { depth, text: groupLine(page, node), node, worth: 0 }
        yield* linesBelow(page, node, depth + 1, focus, above)
      } else yield* linesBelow(page, node, depth, focus, above)
    } else {
      yield lineFor(page, node, depth, focus)
      if (!saysChildren(page, node)) yield* linesBelow(page, node, depth + 1, focus)
    }
  }
}

/** A group out of sight says so for all that stands in it. */
const groupLine = (page: Observation, node: PageNode): string =>
  lineOf(page, { ...node, role: '-', hint: '' }).replace(/ \[\S+\]/, '')

function lineFor(page: Observation, node: PageNode, depth: number, focus: readonly string[]): Line {
  const text = lineOf(page, node, focus)
  const plain = fold(text)
  const { states } = node
  let worth = isInteractive(node) ? 3 : node.role === 'heading' || node.role === 'dialog' ? 2 : 1
  worth += 3 * Math.min(3, focus.filter((word) => plain.includes(word)).length)
  if (states.focused || states.invalid !== undefined || states.modal) worth += 3
  if (states.offscreen) worth -= 1.5
  if (states.inert) worth -= 2
  return { depth, text, node, worth }
}

/** A container that says nothing of its own; its children stand in its place. */
function isSilent(page: Observation, node: PageNode): boolean {
  if (node.role === 'paragraph' || node.role === 'none' || node.role === 'presentation' || node.role === 'label') {
    return !isInteractive(node)
  }
  if (node.role === 'rowgroup' || node.role === 'document') return node.name === ''
  if (node.role === 'row' && saysChildren(page, node) && isEmptyRow(page, node)) return true
  if (CELL.has(node.role) && isPlainCell(page, node)) return true
  if (LAYOUT.has(node.role) && !isInteractive(node)) return inLayoutTable(page, node)
  if (node.role === 'listitem' || node.role === 'list') return !isInteractive(node) && plainItem(page, node)
  if (node.role !== 'generic') return false
  const { clickable, draggable, scrollable, busy } = node.states
  const moves = scrollable !== undefined && scrollable.up + scrollable.down + scrollable.left + scrollable.right > 0
  if (isIcon(node)) return false
  return !clickable && !draggable && !moves && !busy && !node.paint && (node.name === '' || node.children.length > 0)
}

/** A cell of one thing or of none, and with nothing to say of its own: the thing alone says the same. */
const isPlainCell = (page: Observation, node: PageNode): boolean =>
  node.name === '' && !isInteractive(node) && saysNoState(node) && !node.paint && !isGroup(page, node)

const saysNoState = ({ states }: PageNode): boolean => Object.keys(states).every((state) => state === 'offscreen')

/** In a picture of a layout rather than a table: nothing stands in it. */
const isEmptyRow = (page: Observation, row: PageNode): boolean =>
  saysNoState(row) && childrenOf(page, row).every((child) => child.name === '' && saysNoState(child))

const CELL = new Set(['cell', 'gridcell'])
const LAYOUT = new Set(['table', 'row', 'cell', 'rowheader'])

/** A table without column headers of its own that holds controls, or other tables, only arranges them. */
function inLayoutTable(page: Observation, node: PageNode): boolean {
  if (node.role === 'table') return node.name === '' && isLayout(page, node)
  for (const up of ancestorsOf(page, node)) if (up.role === 'table') return isLayout(page, up)
  return false
}

function isLayout(page: Observation, table: PageNode): boolean {
  const known = LAYOUTS.get(table)
  if (known !== undefined) return known
  const own = [...ownParts(page, table)]
  const layout =
    own.some((node) => node.role === 'table' || isInteractive(node)) && !own.some(({ role }) => role === 'columnheader')
  LAYOUTS.set(table, layout)
  return layout
}
const LAYOUTS = new WeakMap<PageNode, boolean>()

/** All that stands in a table, but of a table within it only that it is there. */
function* ownParts(page: Observation, node: PageNode): Generator<PageNode> {
  for (const child of childrenOf(page, node)) {
    yield child
    if (child.role !== 'table') yield* ownParts(page, child)
  }
}

/** A list item of one thing, or a list that would only indent: the things alone say the same. */
const plainItem = (page: Observation, node: PageNode): boolean =>
  node.role === 'list' ? node.name === '' : !isGroup(page, node)

/** Those silent containers of several things that have another of the same make beside them: the cards of a list, not paragraphs. */
function alikeGroups(page: Observation, children: readonly PageNode[]): ReadonlySet<PageNode> {
  const silent = children.filter(
    (child) => child.role !== 'text' && child.tag !== 'p' && isSilent(page, child) && isGroup(page, child),
  )
  if (silent.length < 2) return new Set()
  const makes = silent.map((group) => makeOf(page, group))
  const first = new Map<string, number>()
  const alike = new Set<PageNode>()
  silent.forEach((group, index) => {
    const make = makes[index] ?? ''
    const other = silent[first.get(make) ?? -1]
    if (other) alike.add(other).add(group)
    else first.set(make, index)
  })
  return alike
}

/** What a container is made of: the kinds of its children, runs of one kind counted once. */
const makeOf = (page: Observation, group: PageNode): string =>
  childrenOf(page, group)
    .map(({ role, tag }) => `${role}.${tag}`)
    .filter((kind, index, kinds) => kind !== kinds[index - 1])
    .join(' ')

/** A container of several things, such as a card with its words and buttons. */
function isGroup(page: Observation, node: PageNode): boolean {
  let things = 0
  const visit = (at: PageNode): boolean => {
    if (at !== node && (at.role === 'text' ? at.name.trim() !== '' : isInteractive(at) || isIcon(at) || at.name !== ''))
      things++
    if (things > 1) return true
    return !(at !== node && namedByContent(at)) && childrenOf(page, at).some(visit)
  }
  return visit(node)
}

/** The text of a button stands in the button's own line. */
const sayAlready = (above: PageNode, text: PageNode): boolean =>
  above.name !== '' && above.role !== 'generic' && squeeze(above.name).includes(squeeze(text.name))

/** The picture on a control whose name says what it is for, and what the picture shows. */
const isDecoration = (page: Observation, above: PageNode, node: PageNode): boolean =>
  PICTURES.has(node.role) &&
  above.name !== '' &&
  above.role !== 'text' &&
  namedByContent(above) &&
  isInteractive(above) &&
  [...subtreeOf(page, node)].every((part) => (part.name === '' || sayAlready(above, part)) && !isInteractive(part))

const PICTURES = new Set(['img', 'figure', 'graphics-document', 'graphics-symbol'])

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A label's text repeats the name of the field beside it. */
function besideSays(page: Observation, siblings: readonly PageNode[], index: number): boolean {
  const text = squeeze(siblings[index]?.name ?? '')
  return [siblings[index - 1], siblings[index + 1]].some((sibling) => {
    const field =
      sibling && (sibling.role === 'generic' || LAYOUT.has(sibling.role)) ? childrenOf(page, sibling)[0] : sibling
    return field !== undefined && field.role !== 'text' && isInteractive(field) && squeeze(field.name) === text
  })
}
