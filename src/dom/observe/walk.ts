import { drawnChildren, shadowRootOf } from '../tree'
import { type Clip, enterElement, enterText, type Item } from './item'

export interface Walk {
  items: readonly Item[]
  byElement: ReadonlyMap<Element, Item>
  /** Shadow roots met on the way, for watching. */
  shadows: readonly ShadowRoot[]
}

const SKIPPED = new Set(
  'script style template noscript head meta link title base param source track defs clipPath mask symbol linearGradient radialGradient pattern filter metadata desc marker col colgroup datalist'.split(
    ' ',
  ),
)

/** Bounds the work on a page of any size. */
const MOST_ITEMS = 60_000

/** Everything that is drawn, in document order. Invisible subtrees are not entered. */
export function walk(root: Element): Walk {
  const items: Item[] = []
  const byElement = new Map<Element, Item>()
  const shadows: ShadowRoot[] = []
  const view: Clip = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }

  const enter = (node: Node, parent: Item | null): Item | null => {
    if (node instanceof Text) return parent ? enterText(node, parent, items.length) : null
    if (!(node instanceof Element)) return null
    if (SKIPPED.has(node.localName)) return null
    try {
      const item = enterElement(node, parent, items.length, view)
      if (item) byElement.set(node, item)
      return item
    } catch {
      // A form whose fields are called like its own methods, and the like: the rest of the page is still read.
      return null
    }
  }

  const first = enter(root, null)
  if (!first) return { items, byElement, shadows }
  items.push(first)
  // A stack of our own: pages nest deeper than calls may.
  const open: { item: Item; children: Iterator<Node> }[] = [{ item: first, children: childrenOf(first, shadows) }]
  for (;;) {
    const top = open.at(-1)
    if (!top) break
    const next = top.children.next()
    if (next.done || items.length >= MOST_ITEMS) {
      top.item.end = items.length
      open.pop()
      continue
    }
    const item = enter(next.value, top.item)
    if (!item) continue
    items.push(item)
    if (item.element) open.push({ item, children: childrenOf(item, shadows) })
    else item.end = items.length
  }
  return { items, byElement, shadows }
}

const LEAVES = new Set(
  'input textarea img video audio canvas iframe frame object embed progress meter br hr'.split(' '),
)

function childrenOf({ element, tag }: Item, shadows: ShadowRoot[]): Iterator<Node> {
  if (!element || LEAVES.has(tag)) return [].values()
  const shadow = shadowRootOf(element)
  if (shadow) shadows.push(shadow)
  return drawnChildren(element)[Symbol.iterator]()
}
