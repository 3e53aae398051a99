import type { PageNode } from '../../page/node'
import { childrenOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { fold } from '../../page/words'

/** One of several things of a kind: a card, a row, a search result. Usually one node; several where a page draws them flat. */
export interface Item {
  nodes: readonly PageNode[]
  text: string
}

export interface ItemList {
  /** What holds the items. */
  holder: PageNode
  items: readonly Item[]
}

/**
 * Every list of similar things on the page, in document order, whatever elements it is drawn with: siblings of like make, or
 * a flat sequence in which a beginning of the same kind comes again and again (a link, its address, its description).
 */
export function listsOf(page: Observation): ItemList[] {
  const lists: ItemList[] = []
  const makes = new Map<string, Make>()
  const visit = (node: PageNode): Make => {
    const children = childrenOf(page, node).filter((child) => !SKIPPED.has(child.role))
    const inner = children.map(visit)
    const make = makeOf(node, inner)
    makes.set(node.ref, make)
    if (children.length > 1 && !UNLISTED.has(node.role) && node.input !== 'select') {
      lists.push(...siblingsOf(page, node, children, makes), ...sequencesOf(page, node, children, makes))
    }
    return make
  }
  const root = page.nodes[page.root]
  if (root) visit(root)
  return [...lists, ...acrossRows(lists)]
}

/** All nodes of an item. */
export const nodesIn = (page: Observation, item: Item): PageNode[] =>
  item.nodes.flatMap((node) => [...subtreeOf(page, node)])

/** Where the item of this name stands: by its whole text, else the only one that begins with it, as a card with its title. -1 for none. */
export function placeOf(items: readonly Item[], name: string): number {
  const wanted = fold(name)
  const exact = items.findIndex(({ text }) => fold(text) === wanted)
  if (exact >= 0) return exact
  const titled = items.filter(({ text }) => `${fold(text).replace(/^[^\p{L}\p{N}]+/u, '')} `.startsWith(`${wanted} `))
  return titled.length === 1 && titled[0] ? items.indexOf(titled[0]) : -1
}

const SKIPPED = new Set(['separator', 'none'])
const UNLISTED = new Set(['button', 'link', 'option', 'paragraph', 'combobox', 'textbox'])

/** What a node is made of: its role, and how many of each role lie in it. */
interface Make {
  kind: string
  parts: ReadonlyMap<string, number>
  size: number
}

function makeOf(node: PageNode, inner: readonly Make[]): Make {
  const parts = new Map<string, number>()
  const add = (kind: string, count: number): void => {
    parts.set(kind, (parts.get(kind) ?? 0) + count)
  }
  for (const make of inner) {
    add(make.kind, 1)
    for (const [kind, count] of make.parts) add(kind, count)
  }
  return { kind: `${node.role} ${node.tag}`, parts, size: inner.reduce((sum, make) => sum + make.size, 1) }
}

/** The share of parts that two nodes have in common; 0 when they are of different kinds. */
function alike(one: Make, other: Make): number {
  if (one.kind !== other.kind) return 0
  let common = 1
  for (const [kind, count] of one.parts) common += Math.min(count, other.parts.get(kind) ?? 0)
  return common / Math.max(one.size, other.size)
}

/** From here on two siblings are of one make: an item may lack a badge or have a second line. */
const SIMILAR = 0.6

function siblingsOf(
  page: Observation,
  holder: PageNode,
  children: readonly PageNode[],
  makes: ReadonlyMap<string, Make>,
): ItemList[] {
  const groups: { make: Make; nodes: PageNode[] }[] = []
  for (const child of children) {
    const make = makes.get(child.ref)
    if (!make || (child.role === 'text' && !child.states.clickable && !child.states.draggable)) continue
    const group = groups.find((each) => alike(each.make, make) >= SIMILAR)
    if (group) group.nodes.push(child)
    else groups.push({ make, nodes: [child] })
  }
  return groups
    .filter(({ nodes }) => nodes.length > 1)
    .map(({ nodes }) => ({ holder, items: nodes.map((node) => itemOf(page, [node])) }))
}

/** Flat sequences: from one node of the leading kind to the next. */
function sequencesOf(
  page: Observation,
  holder: PageNode,
  children: readonly PageNode[],
  makes: ReadonlyMap<string, Make>,
): ItemList[] {
  const kinds = children.map((child) => makes.get(child.ref)?.kind ?? '')
  for (const leading of new Set(kinds)) {
    const starts = kinds.flatMap((kind, index) => (kind === leading ? index : []))
    const lengths = starts.map((start, index) => (starts[index + 1] ?? kinds.length) - start)
    // The last one may be followed by something else: it is as long as the longest before it.
    const longest = Math.max(...lengths.slice(0, -1))
    const shortest = Math.min(...lengths.slice(0, -1))
    if (starts.length < 2 || shortest < 2 || longest > shortest + 2 || longest > 12) continue
    const items = starts.map((start) => {
      const end = Math.min(start + longest, starts.find((next) => next > start) ?? kinds.length)
      return itemOf(page, children.slice(start, end))
    })
    return [{ holder, items }]
  }
  return []
}

const itemOf = (page: Observation, nodes: readonly PageNode[]): Item => ({
  nodes,
  text: nodes.map((node) => textWithin(page, node)).join(' '),
})

/** A grid of cards is a list of rows, each a list of cards: also one list of all its cards. */
function acrossRows(lists: readonly ItemList[]): ItemList[] {
  const byHolder = new Map<string, ItemList>(lists.map((list) => [list.holder.ref, list]))
  return lists.flatMap(({ holder, items }) => {
    const rows = items.map((item) => (item.nodes[0] ? byHolder.get(item.nodes[0].ref) : undefined))
    const filled = items.every(({ nodes: [row] }, index) => row && rows[index]?.items.length === row.children.length)
    const isTable = items[0]?.nodes[0]?.role === 'row'
    return filled && !isTable ? [{ holder, items: rows.flatMap((row) => row?.items ?? []) }] : []
  })
}
