import { shadowRootOf } from '../tree'
import { boxBehind } from './box-behind'
import type { Clip } from './clip'
import { enterElement, enterText } from './enter'
import { type Item, isBlank, startsLine } from './item'
import type { Labels } from './labels'

/** What is drawn of a document, as a tree of items. */
export interface Walk {
  root: Item | null
  byElement: Map<Element, Item>
  /** Shadow roots met on the way, for watching. */
  shadows: Set<ShadowRoot>
  /** What calls itself a modal dialog. */
  modals: Set<Item>
  /** What covers the whole window. */
  covers: Set<Item>
  /** What does not move with what is around it. */
  floating: Set<Item>
  /** What is there but can't be seen. */
  faded: Set<Item>
  /** What has no box at all, by what it stands in. */
  undrawn: Map<Element, Item>
  /** Controls: their values and states change without a change of the document. */
  controls: Set<Item>
  /** Scrollers with more than they show. */
  scrollers: Set<Item>
  /** What is named or described by something elsewhere. */
  referring: Set<Item>
  /** Those that are dialogs by their looks alone. */
  dialogs: Set<Item>
  /** Of this look. */
  labels: Labels
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
    shadows: new Set(),
    modals: new Set(),
    covers: new Set(),
    floating: new Set(),
    faded: new Set(),
    undrawn: new Map(),
    controls: new Set(),
    scrollers: new Set(),
    referring: new Set(),
    dialogs: new Set(),
    labels: new Map(),
    view,
    count: 0,
  }
  walked.root = enter(root, null, walked)
  return walked
}

/** The item of this node with all that is drawn in it; null when nothing of it shows. It is not yet among its parent's children. */
function enter(root: Node, parent: Item | null, walked: Walk): Item | null {
  const first = enterOne(root, parent, walked)
  if (!first?.element) return first
  // A stack of our own: pages nest deeper than calls may.
  const open: Open[] = [openOf(first, first.element, walked)]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = walked.count < MOST_ITEMS ? nextOf(top) : null
    if (!node) {
      endLine(top.item)
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
  if (before?.element === null && startsLine(item) && before.node instanceof Text && isBlank(before.node.data))
    children.pop()
  children.push(item)
}

/** A blank at the end of a line is not drawn. */
function endLine(item: Item): void {
  const last = item.children.at(-1)
  if (
    last?.element === null &&
    startsLine(item) &&
    item.tag !== 'pre' &&
    last.node instanceof Text &&
    isBlank(last.node.data)
  )
    item.children.pop()
}

/** What remains to be entered in an item: the siblings from `next` on, or what a slot was given or alone is drawn. */
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
  const first = element.firstChild
  const drawn = first === null ? undefined : drawnOnly(item, element)
  if (drawn) return { item, next: null, slotted: drawn, at: 0 }
  const shadow = shadowRootOf(element)
  if (shadow) walked.shadows.add(shadow)
  return { item, next: shadow ? shadow.firstChild : first, slotted: null, at: 0 }
}

/** Of what keeps its content from being drawn, the part that is drawn all the same; undefined for all others. */
function drawnOnly({ style, display, tag }: Item, element: Element): readonly Node[] | undefined {
  if (display !== 'inline' && display !== 'contents' && style?.contentVisibility === 'hidden') return []
  if (tag !== 'details' || !(element instanceof HTMLDetailsElement) || element.open) return undefined
  return [...element.children].filter((child) => child.localName === 'summary').slice(0, 1)
}

function nextOf(open: Open): Node | null {
  if (open.slotted) return open.slotted[open.at++] ?? null
  const { next } = open
  // `childNodes` would be slower by far.
  if (next) open.next = next.nextSibling
  return next
}

function enterOne(node: Node, parent: Item | null, walked: Walk): Item | null {
  try {
    if (node instanceof Text) {
      const text = parent && enterText(node, parent)
      if (text) walked.count += 1
      return text
    }
    if (!(node instanceof Element) || SKIPPED.has(node.localName)) return null
    const item = enterElement(node, parent, walked.view)
    if (!item) {
      if (parent) walked.undrawn.set(node, parent)
      return null
    }
    walked.byElement.set(node, item)
    walked.count += 1
    note(item, walked)
    return item
  } catch {
    // A form whose fields are called like its own methods, and the like: the rest of the page is still read.
    return null
  }
}

/** Remembers what has to be looked after later, or in another way than where it stands. */
function note(item: Item, walked: Walk): void {
  const { tag, attributes, position, shown, scrolls } = item
  const says = attributes.length > 0
  if (tag === 'dialog' || (says && attributes.includes('aria-modal'))) walked.modals.add(item)
  if (position !== 'static' && position !== 'relative') {
    walked.floating.add(item)
    if (position !== 'sticky') noteCover(item, walked)
  }
  if (!shown) walked.faded.add(item)
  if (scrolls) walked.scrollers.add(item)
  if (CONTROLS.has(tag) || tag.includes('-') || isLooseOption(item) || boxBehind(item)) walked.controls.add(item)
  if (says && REFERRING.some((name) => attributes.includes(name))) walked.referring.add(item)
}

const CONTROLS = new Set('input textarea select progress meter iframe frame'.split(' '))
/** One in a list is looked after with its list. */
const isLooseOption = ({ tag, parent }: Item): boolean =>
  tag === 'option' && parent?.tag !== 'select' && parent?.tag !== 'optgroup'

const REFERRING = ['aria-labelledby', 'aria-describedby', 'aria-errormessage', 'list']

function noteCover(item: Item, { covers, view }: Walk): void {
  const { box } = item
  if (!box || box.width < view.right * 0.95 || box.height < view.bottom * 0.95) return
  if (box.left <= view.right * 0.03 && box.top <= view.bottom * 0.03 && box.bottom >= view.bottom * 0.95)
    covers.add(item)
}

/** Forgets an item and all that is in it. */
function leave(root: Item, walked: Walk): void {
  const open = [root]
  for (let item = open.pop(); item; item = open.pop()) {
    walked.count -= 1
    const { element } = item
    if (!element) continue
    if (walked.byElement.get(element) === item) walked.byElement.delete(element)
    const { modals, covers, floating, faded, controls, scrollers, referring, dialogs } = walked
    for (const set of [modals, covers, floating, faded, controls, scrollers, referring, dialogs]) set.delete(item)
    for (const child of item.children) open.push(child)
  }
}

/**
 * Makes out anew what stands in an item. Elements in it keep their items, unless they are among `renewed`. Returns the
 * items that are new.
 */
export function refill(item: Item, renewed: ReadonlySet<Node>, walked: Walk): Item[] {
  const { element, children: before } = item
  if (!element) return []
  const kept = new Set<Item>()
  const fresh: Item[] = []
  item.children = []
  const open = openOf(item, element, walked)
  for (let node = nextOf(open); node; node = nextOf(open)) {
    const known = node instanceof Element && !renewed.has(node) ? walked.byElement.get(node) : undefined
    const old = known?.parent === item ? known : undefined
    if (node instanceof Element) walked.undrawn.delete(node)
    const child = old ?? enter(node, item, walked)
    if (!child) continue
    if (old) kept.add(old)
    else if (child.element) fresh.push(child)
    addChild(item.children, child)
  }
  endLine(item)
  for (const old of before) if (!kept.has(old)) leave(old, walked)
  return fresh
}

const LEAVES = new Set(
  'input textarea img video audio canvas iframe frame object embed progress meter br hr'.split(' '),
)
