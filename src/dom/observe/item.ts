import { type Clip, clipBy, isSameClip } from './clip'
import type { Draft } from './draft'
import { isLetter } from './letter'

/**
 * One element or text of the page with all that was read from layout and style, once. Everything after the walk works on
 * these and reads no layout again.
 */
export interface Item {
  node: Element | Text
  /** Null for text. */
  element: Element | null
  parent: Item | null
  /** What is drawn in it, in order. */
  children: Item[]
  /** Lower-case tag name, '' for text. */
  tag: string
  /** Names of those of its attributes that say what it is or does (`namesIn`): most elements have none of them. */
  attributes: readonly string[]
  style: CSSStyleDeclaration | null
  /** `text-transform`, read when the first text asks for it. */
  transform: string | undefined
  /** Display of the element, `inline` for a letter; of the parent for text. */
  display: string
  /** A box around one letter of a word (`isLetter`). */
  letter: boolean
  position: string
  /** Cuts off what overflows it. */
  clips: boolean
  /** False for `visibility: hidden` and for what is see-through: its children may still show. */
  shown: boolean
  opaque: boolean
  pointer: boolean
  /** The cursor says that nothing can be done with it. */
  barred: boolean
  ariaHidden: boolean
  /** It or something around it is disabled by ARIA. */
  ariaDisabled: boolean
  inert: boolean
  svg: boolean
  box: DOMRect | null
  /** What of the window shows through the scrollers and clips around it. */
  clip: Clip
  /** The same for absolutely positioned descendants, which escape clips that are not positioned. */
  absoluteClip: Clip
  /** The clip that it stands in itself. */
  outer: Clip
  /** Moved to where no scrolling leads: the old way to hide something from the eye. */
  lost: boolean
  /** Scrolls, and has more than it shows. */
  scrolls: boolean
  /** The nearest item around it that starts a line of its own: texts with different blocks do not flow together. */
  block: Item | null
  /** What it became: nodes and runs of text, its own or its children's. */
  drafts: readonly Draft[]
}

/** A text in a shown element; null when it says nothing. */
export function enterText(text: Text, parent: Item): Item | null {
  if (!parent.shown) return null
  const { data } = text
  // Blanks between words still part them, but not at the edge of what starts a line of its own.
  if (isBlank(data) && (data === '' || parent.svg || isAtStart(parent))) return null
  return {
    node: text,
    element: null,
    parent,
    children: NO_CHILDREN,
    tag: '',
    attributes: NO_NAMES,
    style: null,
    transform: 'none',
    display: parent.display,
    letter: false,
    position: 'static',
    clips: false,
    shown: true,
    opaque: parent.opaque,
    pointer: false,
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
    block: parent.display === 'inline' ? parent.block : parent,
    drafts: NO_DRAFTS,
  }
}

/** Where a blank would begin a line. */
function isAtStart(parent: Item): boolean {
  const before = parent.children.at(-1)
  return before === undefined ? startsLine(parent) && parent.tag !== 'pre' : startsLine(before)
}

/** Never filled: texts hold nothing. */
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

/** True for nothing but white space. */
export function isBlank(text: string): boolean {
  // Most texts begin with a letter: no expression has to run for those.
  const first = text.charCodeAt(0)
  return !(first > 32 && first < 128) && !/\S/.test(text)
}

/** Blanks beside it are not drawn. */
export const startsLine = (item: Item | undefined): boolean =>
  item !== undefined && item.element !== null && item.display !== 'inline' && item.display !== 'contents'

/** An element that is drawn, or may hold what is drawn; null when nothing of it shows. `view` is the window. */
export function enterElement(element: Element, parent: Item | null, view: Clip): Item | null {
  const tag = element.localName
  const insideSelect = tag === 'option' || tag === 'optgroup'
  if (insideSelect && parent && (!parent.style || isClosed(parent.element))) return closedOption(element, tag, parent)
  const style = getComputedStyle(element)
  const { cursor, display: drawn } = style
  if (drawn === 'none' && !insideSelect) return null
  const attributes = namesIn(element)
  const says = attributes.length > 0
  const box = drawn === 'contents' ? null : element.getBoundingClientRect()
  const letter = drawn === 'inline-block' && box !== null && isLetter(element, box, style)
  const display = letter ? 'inline' : drawn
  const svg = element.namespaceURI === SVG
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

const isSameBox = (one: DOMRect, other: DOMRect): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height

const SVG = 'http://www.w3.org/2000/svg'

const isClosed = (element: Element | null): boolean =>
  element instanceof HTMLSelectElement && !element.multiple && element.size <= 1

/** A list, or a button with a name, laid invisibly over words of the page's own: a click still works it. */
export const isClearControl = ({ tag, box, style, ariaHidden, attributes }: Item): boolean =>
  (tag === 'select' || (tag === 'button' && attributes.includes('aria-label'))) &&
  !ariaHidden &&
  style?.visibility === 'visible' &&
  style.pointerEvents !== 'none' &&
  (box?.width ?? 0) >= 16 &&
  (box?.height ?? 0) >= 8

/**
 * A field for text that neither pointer nor keys lead to: a library keeps the value in it and draws something else in its place,
 * which its label then stands beside.
 */
export function isForsaken({ lost, box }: Item, element: Element): boolean {
  if (!(element instanceof HTMLInputElement) || NOT_TEXT.has(element.type)) return false
  const outOfSight = lost || (box !== null && (box.width < 8 || box.height < 8))
  return outOfSight && element.tabIndex < 0
}

const NOT_TEXT = new Set(['checkbox', 'radio', 'file', 'range', 'color'])

/** Options of a closed list are drawn by the browser, outside of the page: they have no place and no style there. */
function closedOption(element: Element, tag: string, parent: Item): Item | null {
  if (element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '')) return null
  const { display, opaque, ariaHidden, ariaDisabled, inert, clip, absoluteClip } = parent
  const shown = parent.shown || isClearControl(parent)
  const item: Item = {
    node: element,
    element,
    parent,
    children: [],
    tag,
    attributes: namesIn(element),
    style: null,
    transform: 'none',
    display,
    letter: false,
    position: 'static',
    clips: false,
    shown,
    opaque,
    pointer: false,
    barred: false,
    ariaHidden,
    ariaDisabled,
    inert,
    svg: false,
    box: null,
    clip,
    absoluteClip,
    outer: clip,
    lost: false,
    scrolls: false,
    block: null,
    drafts: NO_DRAFTS,
  }
  item.block = item
  return item
}

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
