/** The tree as it is drawn: shadow roots in place of their host's children, slotted nodes in their slots. */

interface ExtensionDom {
  dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null }
}

/** Content scripts may look into closed shadow roots; a plain page (a test) only into open ones. */
const extension = (globalThis as { chrome?: ExtensionDom }).chrome

export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot
  // Only these can have one: asking for every element would cost more than the rest of the walk.
  if (!mayHostShadow(element) || !extension?.dom?.openOrClosedShadowRoot) return null
  try {
    return extension.dom.openOrClosedShadowRoot(element)
  } catch {
    return null
  }
}

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)
const mayHostShadow = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && (HOSTS.has(element.localName) || element.localName.includes('-'))

/** First drawn child, before slots are resolved by the caller through `slotted`. */
export function drawnChildren(element: Element): Iterable<Node> {
  if (element.localName === 'slot' && element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length) return assigned
  }
  const root = shadowRootOf(element)
  return (root ?? element).childNodes
}

/**
 * `node.parentNode`, also of a form or document: asked plainly, these give their field or picture called `parentNode`, and whoever
 * goes up goes round.
 */
export function parentOf(node: Node): Node | null {
  if (!(node instanceof HTMLFormElement || node instanceof Document)) return node.parentNode
  const parent: unknown = Reflect.get(Node.prototype, 'parentNode', node)
  return parent instanceof Node ? parent : null
}

/** `node.assignedSlot`, also of a form with a field of that name. */
function slotOf(node: Element | Text): Element | null {
  if (!(node instanceof HTMLFormElement)) return node.assignedSlot
  const slot: unknown = Reflect.get(Element.prototype, 'assignedSlot', node)
  return slot instanceof HTMLSlotElement ? slot : null
}

/** The element around this node as drawn: through slots and shadow hosts, null at the top. */
export function drawnParent(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? slotOf(node) : null
  if (slot) return slot
  const parent = parentOf(node)
  if (parent instanceof ShadowRoot) return parent.host
  return parent instanceof Element ? parent : null
}

/** True when `inner` is `outer` or drawn inside it. */
export function drawnInside(outer: Node, inner: Node | null): boolean {
  for (let at: Node | null = inner; at; at = drawnParent(at)) {
    if (at === outer) return true
    // A slotted node is inside its slot as drawn, and inside its host's children as written: both count.
    if (parentOf(at) === outer) return true
  }
  return false
}

/** What really stands at this point of the frame, through open and closed shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y)
  while (hit) {
    const deeper = shadowRootOf(hit)?.elementFromPoint(x, y)
    if (!deeper || deeper === hit) return hit
    hit = deeper
  }
  return null
}

/** The focused element, through shadow roots; null when nothing in particular has the focus. */
export function focusedElement(): Element | null {
  let focused = document.activeElement
  while (focused) {
    const deeper = shadowRootOf(focused)?.activeElement
    if (!deeper) break
    focused = deeper
  }
  return focused === document.body || focused === document.documentElement ? null : focused
}

/** The element with this id in the same tree (document or shadow root) as `near`. */
export function sameTreeById(near: Element, id: string): Element | null {
  const root = near.getRootNode()
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null
}

/** What moves in the document and in these shadow roots, of which the document tells nothing. */
export const animationsIn = (shadows: Iterable<ShadowRoot>): Animation[] =>
  [document, ...shadows].flatMap((root) => root.getAnimations())
