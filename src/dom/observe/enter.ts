import { type Clip, clipBy, isFlat, isSameClip } from './clip'
import type { Draft } from './draft'
import { type Item, isBlank, isClearControl, startsLine } from './item'
import { isLetter } from './letter'

/** A text in a shown element; null when it says nothing. */
export function enterText(text: Text, parent: Item): Item | null {
  if (!parent.shown) return null
  const { data } = text
  // Blanks between words still part them, but not at the edge of what starts a line of its own.
  if (isBlank(data) && (data === '' || parent.svg || isAtStart(parent))) return null
  const item = unmeasured(text, null, '', NO_NAMES, parent)
  item.block = parent.display === 'inline' ? parent.block : parent
  return item
}

/** Where a blank would begin a line. */
function isAtStart(parent: Item): boolean {
  const before = parent.children.at(-1)
  return before === undefined ? startsLine(parent) && parent.tag !== 'pre' : startsLine(before)
}

/** An element that is drawn, or may hold what is drawn; null when nothing of it shows. `view` is the window. */
export function enterElement(element: Element, parent: Item | null, view: Clip): Item | null {
  const tag = element.localName
  const insideSelect = tag === 'option' || tag === 'optgroup'
  if (insideSelect && parent && (!parent.style || isClosed(parent.element) || isClear(parent)))
    return closedOption(element, tag, parent)
  const svg = element.namespaceURI === SVG
  // In a drawing the browser draws nothing else, but for what a foreign object holds; and no list within a list.
  if (!svg && parent?.svg && parent.tag !== 'foreignObject') return null
  if (tag === 'select' && element.parentElement?.closest('select')) return null
  const style = getComputedStyle(element)
  const { cursor, display: drawn } = style
  if (drawn === 'none' && !insideSelect) return null
  const attributes = namesIn(element)
  const says = attributes.length > 0
  const box = drawn === 'contents' ? null : element.getBoundingClientRect()
  const letter = drawn === 'inline-block' && box !== null && isLetter(element, box, style)
  const display = letter ? 'inline' : drawn
  // What flows with words is never taken out of place and cuts nothing off: each style that need not be read counts.
  const flows = display === 'inline' && !svg
  const position = flows && element.firstElementChild === null ? 'static' : style.position
  if (box && (position === 'absolute' || position === 'fixed') && isClippedAway(tag, box, style)) return null
  const opaque = (parent?.opaque ?? true) && style.opacity !== '0'
  const clip = outerClip(parent, position, view)
  const clips = box !== null && !svg && !flows && tag !== 'html' && tag !== 'body' && style.overflowX !== 'visible'
  const inside = clips && box ? clipBy(element, box, clip) : clip
  if (inside === null && !insideSelect) return null
  const item: Item = {
    node: element,
    element,
    parent,
    children: [],
    tag,
    attributes,
    style,
    transform: undefined,
    display,
    letter,
    position,
    clips,
    shown: opaque && style.visibility === 'visible',
    opaque,
    pointer: cursor === 'pointer',
    movable: cursor === 'grab' || cursor === 'move',
    barred: cursor === 'not-allowed' || cursor === 'no-drop',
    ariaHidden:
      (parent?.ariaHidden ?? false) ||
      (says && attributes.includes('aria-hidden') && element.getAttribute('aria-hidden') === 'true'),
    ariaDisabled:
      (parent?.ariaDisabled ?? false) ||
      (says && attributes.includes('aria-disabled') && element.getAttribute('aria-disabled') === 'true'),
    inert: (parent?.inert ?? false) || (says && attributes.includes('inert')),
    svg,
    box,
    clip: inside ?? clip,
    absoluteClip: position !== 'static' ? (inside ?? clip) : (parent?.absoluteClip ?? view),
    outer: clip,
    lost: box !== null && clip === view && box.width > 0 && isBeforePage(box),
    scrolls: inside !== clip && box !== null && overflows(element, style),
    block: null,
    drafts: NO_DRAFTS,
  }
  item.block = display === 'inline' || display === 'contents' ? (parent?.block ?? item) : item
  return item
}

/**
 * Cut to nothing, as some keep a list that is shut. What is a speck besides is there to be read aloud, and a field is worked by what
 * is drawn in its place.
 */
const isClippedAway = (tag: string, { width, height }: DOMRect, { clip }: CSSStyleDeclaration): boolean =>
  width > 4 && height > 4 && !CLIPPED_FIELDS.has(tag) && /^rect\((0px[, ]*){4}\)$/.test(clip)

const CLIPPED_FIELDS = new Set(['input', 'select', 'textarea', 'button'])

/**
 * Measures an element again that was not changed itself. True when it stands elsewhere or shows otherwise; null when nothing
 * in it can show any more.
 */
export function remeasure(item: Item, view: Clip): boolean | null {
  const { element, parent, style, position, clips, box: before } = item
  if (!element || !style) return false
  const outer = outerClip(parent, position, view)
  const box = before && element.getBoundingClientRect()
  // It was empty as long as it stood here.
  if (clips && box && isFlat(element, box) && element.childNodes.length > 0) return null
  const moved = before !== null && box !== null && !isSameBox(before, box)
  const scrolls = box !== null && clips && overflows(element, style)
  const around = position === 'static' ? (parent?.absoluteClip ?? view) : item.absoluteClip
  if (!moved && outer === item.outer && scrolls === item.scrolls && around === item.absoluteClip) return false
  const inside = clips && box ? clipBy(element, box, outer) : outer
  if (inside === null) return null
  item.box = box
  item.outer = outer
  item.clip = isSameClip(inside, item.clip) ? item.clip : inside
  item.absoluteClip = position === 'static' ? around : item.clip
  item.lost = box !== null && outer === view && box.width > 0 && isBeforePage(box)
  item.scrolls = scrolls
  return true
}

/** Whether what stands around it shows another part of it than when it was measured. */
export const isClippedAnew = ({ parent, position, outer }: Item, view: Clip): boolean =>
  outerClip(parent, position, view) !== outer

const isSameBox = (one: DOMRect, other: DOMRect): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height

/** Nothing of it is drawn, and yet a click works it. */
const isClear = (item: Item): boolean => !item.shown && isClearControl(item)

/** Options of a closed list are drawn by the browser, outside of the page: they have no place and no style there. */
function closedOption(element: Element, tag: string, parent: Item): Item | null {
  if (element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '')) return null
  const item = unmeasured(element, element, tag, namesIn(element), parent)
  item.shown = parent.shown || isClear(parent)
  item.block = item
  return item
}

/** What has no box and no style of its own, in the place of its parent. */
const unmeasured = (
  node: Element | Text,
  element: Element | null,
  tag: string,
  attributes: readonly string[],
  parent: Item,
): Item => ({
  node,
  element,
  parent,
  // Texts hold nothing, and are most of a page.
  children: element ? [] : NO_CHILDREN,
  tag,
  attributes,
  style: null,
  transform: 'none',
  display: parent.display,
  letter: false,
  position: 'static',
  clips: false,
  shown: true,
  opaque: parent.opaque,
  pointer: false,
  movable: false,
  barred: false,
  ariaHidden: parent.ariaHidden,
  ariaDisabled: parent.ariaDisabled,
  inert: parent.inert,
  svg: parent.svg,
  box: null,
  clip: parent.clip,
  absoluteClip: parent.absoluteClip,
  outer: parent.clip,
  lost: false,
  scrolls: false,
  block: null,
  drafts: NO_DRAFTS,
})

const NO_CHILDREN: Item[] = []
const NO_NAMES: readonly string[] = []
const NO_DRAFTS: readonly Draft[] = []

/** Classes, styles and addresses are left out: the others are searched again and again. */
function namesIn(element: Element): readonly string[] {
  if (!element.hasAttributes()) return NO_NAMES
  const names = element.getAttributeNames().filter((name) => SAYING.has(name) || name.startsWith('aria-'))
  return names.length > 0 ? names : NO_NAMES
}

const SAYING = new Set('role title placeholder list inert draggable tabindex onclick onmousedown'.split(' '))

const SVG = 'http://www.w3.org/2000/svg'

const isClosed = (element: Element | null): boolean =>
  element instanceof HTMLSelectElement && !element.multiple && element.size <= 1

/** Nothing scrolls to what lies above or left of the page's start (right of it, where lines run from the right). */
function isBeforePage(box: DOMRect): boolean {
  if (box.bottom >= 0 && box.right >= 0) return false
  return box.bottom + window.scrollY < 0 || (box.right + window.scrollX < 0 && document.documentElement.dir !== 'rtl')
}

function overflows(element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  const y = overflowY === 'auto' || overflowY === 'scroll'
  const x = overflowX === 'auto' || overflowX === 'scroll'
  return (y && element.scrollHeight > element.clientHeight + 1) || (x && element.scrollWidth > element.clientWidth + 1)
}

/** What shows of something in `parent` that is positioned so. */
const outerClip = (parent: Item | null, position: string, view: Clip): Clip =>
  !parent || position === 'fixed' ? view : position === 'absolute' ? parent.absoluteClip : parent.clip
