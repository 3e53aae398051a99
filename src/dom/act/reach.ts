import { type Failed, failed } from '../../page/outcome'
import { isDisabled } from '../observe/states'
import { drawnInside, drawnParent, elementAt } from '../tree'

/** Where an action hits: a point in the frame's viewport and the element that really is there. */
export interface Hit {
  ok: true
  x: number
  y: number
  /** Gets the events. */
  element: Element
}

interface Offset {
  x: number
  y: number
}

export const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** Scrolls the node into view and finds the point where a pointer would hit it, or says why none does. */
export function reach(node: Node, at?: Offset): Hit | Failed {
  const element = elementOf(node)
  if (element && (isDisabled(element) || disabledAround(element))) {
    return failed('disabled', `${say(element)} is disabled.`)
  }
  return pointAt(node, at)
}

/** As `reach`, for what may be disabled: its tooltip says why it is. */
export function pointAt(node: Node, at?: Offset): Hit | Failed {
  const element = elementOf(node)
  if (!element?.isConnected)
    return failed('detached', 'It is no longer in the page: the page has replaced or removed it.')
  if (element.closest('[inert]'))
    return failed('covered', `${say(element)} can't be reached: the page has made it inert.`)
  const stand = (at ? null : ownRow(element)) ?? standIn(node, element)
  if (!stand) return failed('hidden', `${say(element)} is not visible.`)
  bringIntoView(stand, at)
  return at ? hitAt(stand, at) : hitAnywhere(stand)
}

/** The row of a tree's node that holds others: what hangs below it has rows of its own. */
function ownRow(element: Element): Node | null {
  const below = element.getAttribute('role') === 'treeitem' ? element.querySelector('[role="treeitem"]') : null
  if (!below) return null
  return [...element.childNodes].find((child) => !child.contains(below) && boxOf(child).height > 0) ?? null
}

/** What is drawn in place of the node: itself, or the label of a native input that is hidden behind one. */
function standIn(node: Node, element: Element): Node | null {
  const style = getComputedStyle(element)
  const box = boxOf(node)
  const drawn = box.width >= 1 && box.height >= 1
  const isThin = (box.width > 0 || box.height > 0) && element instanceof SVGElement
  if ((drawn || isThin) && style.visibility === 'visible') {
    if (!(element instanceof HTMLInputElement) || (box.width > 2 && box.height > 2 && !isCutAway(style))) return node
  }
  if (element instanceof HTMLInputElement) {
    const label = [...(element.labels ?? [])].find((one) => one.checkVisibility({ visibilityProperty: true }))
    const around = boxAround(element)
    // A press on the words of a field for text gives it the focus, and opens nothing.
    return (element.type === 'text' ? (around ?? label) : (label ?? around)) ?? (drawn ? node : null)
  }
  if (style.visibility !== 'visible' || style.display === 'none') return null
  // An element without extent may still show what overflows it.
  return [...element.children].find((child) => child.getBoundingClientRect().width > 0) ?? null
}

/** The nearest box that is drawn around an input, and around no other control: what a person takes for it. */
function boxAround(input: Element): Element | undefined {
  let at = input.parentElement
  for (let level = 0; at && level < 3; level++, at = at.parentElement) {
    if (at.querySelectorAll('input,button,select,textarea,a').length > 1) return undefined
    const { width, height } = at.getBoundingClientRect()
    if (width > 2 && height > 2 && !isCutAway(getComputedStyle(at))) return at
  }
  return undefined
}

/** Laid out as large as ever, but nothing of it can be seen or hit. */
const isCutAway = ({ clip, clipPath, pointerEvents }: CSSStyleDeclaration): boolean =>
  /^rect\(0px,? 0px,? 0px,? 0px\)$/.test(clip) || /^inset\((50|100)%\)$/.test(clipPath) || pointerEvents === 'none'

export function boxOf(node: Node): DOMRect {
  if (node instanceof Element) return node.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(node)
  return range.getBoundingClientRect()
}

function rectsOf(node: Node): DOMRect[] {
  if (node instanceof Element) return [...node.getClientRects()]
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()]
}

/** Scrolls only when the point is outside of what shows, or below a bar that stays where it is while the page scrolls. */
export function bringIntoView(node: Node, at?: Offset): void {
  const element = elementOf(node)
  if (!element) return
  const box = boxOf(node)
  const x = box.x + (at?.x ?? box.width / 2)
  const y = box.y + (at?.y ?? box.height / 2)
  const inside = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight
  if (inside) {
    const there = elementAt(x, y)
    if (drawnInside(element, there) || !(isBelowBar(element, there) || isClipped(element, x, y))) return
  }
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
}

/** Whether what stands there is fixed to the window, has nothing of the element in it, and leaves the middle free. */
function isBelowBar(element: Element, there: Element | null): boolean {
  const middle = elementAt(window.innerWidth / 2, window.innerHeight / 2)
  for (let up = there; up && !drawnInside(up, element); up = drawnParent(up)) {
    const { position } = getComputedStyle(up)
    if (position === 'fixed' || position === 'sticky') return !drawnInside(up, middle)
  }
  return false
}

function isClipped(element: Element, x: number, y: number): boolean {
  for (
    let up = drawnParent(element);
    up && up !== document.documentElement && up !== document.body;
    up = drawnParent(up)
  ) {
    const box = up.getBoundingClientRect()
    const outside = x < box.left || x > box.right || y < box.top || y > box.bottom
    if (outside && getComputedStyle(up).overflow !== 'visible') return true
  }
  return false
}

function hitAt(node: Node, at: Offset): Hit | Failed {
  const box = boxOf(node)
  return hit(node, box.x + at.x, box.y + at.y)
}

/** The middle first, then other points of what is drawn: a shape with a hole, a link over two lines, a half-covered box. */
function hitAnywhere(node: Node): Hit | Failed {
  const rects = rectsOf(node).filter((rect) => rect.width > 0 || rect.height > 0)
  let refused: Failed | undefined
  for (const [fx, fy] of POINTS) {
    for (const rect of rects.slice(0, 5)) {
      const found = hit(node, rect.x + rect.width * fx, rect.y + rect.height * fy)
      if (found.ok) return found
      refused ??= found
    }
  }
  return refused ?? failed('hidden', `${say(elementOf(node))} is not visible.`)
}

const POINTS: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.5, 0.2],
  [0.5, 0.8],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.1, 0.1],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.9],
  [0.35, 0.35],
  [0.65, 0.65],
  [0.02, 0.5],
  [0.98, 0.5],
  [0.5, 0.02],
  [0.5, 0.98],
]

function hit(node: Node, x: number, y: number): Hit | Failed {
  const target = elementOf(node)
  const there = elementAt(x, y)
  if (!there) return failed('hidden', `${say(target)} lies outside of what can be shown.`)
  if (!target || drawnInside(target, there) || isStandIn(target, there)) return { ok: true, x, y, element: there }
  // Seen through by the pointer: the click lands on what is behind it, as the author wants.
  if (drawnInside(there, target) && getComputedStyle(target).pointerEvents === 'none') {
    return { ok: true, x, y, element: there }
  }
  return failed('covered', `${say(target)} is covered by ${say(there)}.`)
}

/** A label over its control, or the control over its label, passes the click on. */
function isStandIn(target: Element, there: Element): boolean {
  const label = there.closest('label')
  if (label?.control && label.control === target) return true
  return target instanceof HTMLLabelElement && target.control !== null && drawnInside(target.control, there)
}

function disabledAround(element: Element): boolean {
  return element.closest('[aria-disabled="true"]') !== null || element.closest('button:disabled') !== null
}

/** The element in a few words, for messages. */
export function say(element: Element | null): string {
  if (!element) return 'It'
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '')
    .slice(0, 1000)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 40)
  const kind = element.getAttribute('role') ?? element.localName
  // By the attribute: in a form, `id` may be a field of that name.
  const id = element.getAttribute('id')
  const named = id ? `${kind}#${id.slice(0, 30)}` : kind
  return name ? `The ${named} "${name}"` : `The ${named}`
}
