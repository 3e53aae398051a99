import { shadowRootOf } from '../tree'
import { type Clip, enterElement, enterText, type Item, isBlank, startsLine } from './item'

/** What is drawn of a document, as a tree of items. */
export interface Walk {
  root: Item | null
  byElement: Map<Element, Item>
  /** Shadow roots met on the way, for watching. */
  shadows: ShadowRoot[]
  /** What calls itself a modal dialog, in document order. */
  modals: Item[]
  /** What covers the whole window, in document order. */
  covers: Item[]
  /** Those that are dialogs by their looks alone. */
  dialogs: Set<Item>
  view: Clip
  /** How many items there are. */
  count: number
}

const SKIPPED = new Set(
  'script style template noscript head meta link title base param source track defs clipPath mask symbol linearGradient radialGradient pattern filter metadata desc marker col colgroup datalist'.split(
    ' ',
  ),
)

/** Bounds the work on a page of any size. */
const MOST_ITEMS = 60_000

/** Everything that is drawn. Invisible subtrees are not entered. */
export function walk(root: Element): Walk {
  const view: Clip = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
  const walked: Walk = {
    root: null,
    byElement: new Map(),
    shadows: [],
    modals: [],
    covers: [],
    dialogs: new Set(),
    view,
    count: 0,
  }
  walked.root = enter(root, null, walked)
  return walked
}

/** The item of this node with all that is drawn in it; null when nothing of it shows. It is not yet among its parent's children. */
export function enter(root: Node, parent: Item | null, walked: Walk): Item | null {
  const first = enterOne(root, parent, walked)
  if (!first?.element) return first
  // A stack of our own: pages nest deeper than calls may.
  const open: Open[] = [openOf(first, first.element, walked)]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = walked.count < MOST_ITEMS ? nextOf(top) : null
    if (!node) {
      open.pop()
      continue
    }
    const item = enterOne(node, top.item, walked)
    if (!item) continue
    addChild(top.item.children, item)
    if (item.element && !LEAVES.has(item.tag)) open.push(openOf(item, item.element, walked))
  }
  return first
}

function addChild(children: Item[], item: Item): void {
  const before = children.at(-1)
  if (before?.node instanceof Text && startsLine(item) && isBlank(before.node.data)) children.pop()
  children.push(item)
}

/** What remains to be entered in an item: the siblings from `next` on, or what a slot was given. */
interface Open {
  item: Item
  next: Node | null
  slotted: readonly Node[] | null
  at: number
}

function openOf(item: Item, element: Element, walked: Walk): Open {
  if (LEAVES.has(item.tag)) return { item, next: null, slotted: null, at: 0 }
  if (item.tag === 'slot' && element instanceof HTMLSlotElement) {
    const slotted = element.assignedNodes()
    if (slotted.length) return { item, next: null, slotted, at: 0 }
  }
  const shadow = shadowRootOf(element)
  if (shadow) walked.shadows.push(shadow)
  return { item, next: (shadow ?? element).firstChild, slotted: null, at: 0 }
}

function nextOf(open: Open): Node | null {
  if (open.slotted) return open.slotted[open.at++] ?? null
  const { next } = open
  // `childNodes` would be slower by far.
  if (next) open.next = next.nextSibling
  return next
}

function enterOne(node: Node, parent: Item | null, walked: Walk): Item | null {
  if (node instanceof Text) {
    const text = parent && enterText(node, parent)
    if (text) walked.count += 1
    return text
  }
  if (!(node instanceof Element) || SKIPPED.has(node.localName)) return null
  try {
    const item = enterElement(node, parent, walked.view)
    if (!item) return null
    walked.byElement.set(node, item)
    walked.count += 1
    if (item.tag === 'dialog' || item.attributes.includes('aria-modal')) walked.modals.push(item)
    if (item.position === 'fixed' || item.position === 'absolute') noteCover(item, walked)
    return item
  } catch {
    // A form whose fields are called like its own methods, and the like: the rest of the page is still read.
    return null
  }
}

function noteCover(item: Item, { covers, view }: Walk): void {
  const { box } = item
  if (!box || box.width < view.right * 0.95 || box.height < view.bottom * 0.95) return
  if (box.left <= view.right * 0.03 && box.top <= view.bottom * 0.03 && box.bottom >= view.bottom * 0.95)
    covers.push(item)
}

const LEAVES = new Set(
  'input textarea img video audio canvas iframe frame object embed progress meter br hr'.split(' '),
)
