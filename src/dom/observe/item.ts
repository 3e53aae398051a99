/**
 * One element or text of the page with all that was read from layout and style, once. Everything after the walk works on
 * these and reads no layout again.
 */
export interface Item {
  node: Element | Text
  /** Null for text. */
  element: Element | null
  index: number
  parent: Item | null
  /** Index after the last item inside this one: `items.slice(index + 1, end)` is its subtree. */
  end: number
  /** Lower-case tag name, '' for text. */
  tag: string
  style: CSSStyleDeclaration | null
  /** Display of the element; of the parent for text. */
  display: string
  /** False for `visibility: hidden` and for what is see-through: its children may still show. */
  shown: boolean
  opaque: boolean
  pointer: boolean
  ariaHidden: boolean
  inert: boolean
  svg: boolean
  box: DOMRect | null
  /** What of the window shows through the scrollers and clips around it. */
  clip: Clip
  /** The same for absolutely positioned descendants, which escape clips that are not positioned. */
  absoluteClip: Clip
  /** Moved to where no scrolling leads: the old way to hide something from the eye. */
  lost: boolean
  /** Scrolls, and has more than it shows. */
  scrolls: boolean
  /** The nearest item around it that starts a line of its own: texts with different blocks do not flow together. */
  block: Item | null
}

export interface Clip {
  left: number
  top: number
  right: number
  bottom: number
}

/** A text in a shown element; null when it says nothing. */
export function enterText(text: Text, parent: Item, index: number): Item | null {
  if (!parent.shown || !/\S/.test(text.data)) {
    // Blanks between words still part them.
    if (!parent.shown || text.data === '' || parent.svg) return null
  }
  return {
    node: text,
    element: null,
    index,
    parent,
    end: index + 1,
    tag: '',
    style: null,
    display: parent.display,
    shown: true,
    opaque: parent.opaque,
    pointer: false,
    ariaHidden: parent.ariaHidden,
    inert: parent.inert,
    svg: parent.svg,
    box: null,
    clip: parent.clip,
    absoluteClip: parent.absoluteClip,
    lost: false,
    scrolls: false,
    block: parent.display === 'inline' ? parent.block : parent,
  }
}

/** An element that is drawn, or may hold what is drawn; null when nothing of it shows. `view` is the window. */
export function enterElement(element: Element, parent: Item | null, index: number, view: Clip): Item | null {
  const tag = element.localName
  const insideSelect = tag === 'option' || tag === 'optgroup'
  if (insideSelect && parent && !parent.style) return closedOption(element, tag, parent, index)
  if (insideSelect && parent && isClosed(parent.element)) return closedOption(element, tag, parent, index)
  const style = getComputedStyle(element)
  const display = style.display
  if (display === 'none' && !insideSelect) return null
  const box = display === 'contents' ? null : element.getBoundingClientRect()
  const svg = element.namespaceURI === 'http://www.w3.org/2000/svg'
  const position = style.position
  const opaque = (parent?.opaque ?? true) && style.opacity !== '0'
  const clip = !parent || position === 'fixed' ? view : position === 'absolute' ? parent.absoluteClip : parent.clip
  const inside = box && !svg ? clipFor(element, tag, style, box, clip) : clip
  if (inside === null && !insideSelect) return null
  const item: Item = {
    node: element,
    element,
    index,
    parent,
    end: index + 1,
    tag,
    style,
    display,
    shown: style.visibility === 'visible' && opaque,
    opaque,
    pointer: style.cursor === 'pointer',
    ariaHidden: (parent?.ariaHidden ?? false) || element.getAttribute('aria-hidden') === 'true',
    inert: (parent?.inert ?? false) || element.hasAttribute('inert'),
    svg,
    box,
    clip: inside ?? clip,
    absoluteClip: position !== 'static' ? (inside ?? clip) : (parent?.absoluteClip ?? view),
    lost: box !== null && clip === view && box.width > 0 && isBeforePage(box),
    scrolls: inside !== clip && box !== null && overflows(element, style),
    block: null,
  }
  item.block = display === 'inline' || display === 'contents' ? (parent?.block ?? item) : item
  return item
}

const isClosed = (element: Element | null): boolean =>
  element instanceof HTMLSelectElement && !element.multiple && element.size <= 1

/** Options of a closed list are drawn by the browser, outside of the page: they have no place and no style there. */
function closedOption(element: Element, tag: string, parent: Item, index: number): Item | null {
  if (element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '')) return null
  const { display, shown, opaque, ariaHidden, inert, clip, absoluteClip } = parent
  const item: Item = {
    node: element,
    element,
    index,
    parent,
    end: index + 1,
    tag,
    style: null,
    display,
    shown,
    opaque,
    pointer: false,
    ariaHidden,
    inert,
    svg: false,
    box: null,
    clip,
    absoluteClip,
    lost: false,
    scrolls: false,
    block: null,
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

/** The clip for what is inside; null when nothing inside can show: an empty box that cuts off what overflows it. */
function clipFor(element: Element, tag: string, style: CSSStyleDeclaration, box: DOMRect, clip: Clip): Clip | null {
  if (tag === 'html' || tag === 'body') return clip
  const { overflowX, overflowY } = style
  if (overflowX === 'visible' && overflowY === 'visible') return clip
  if (box.width === 0 || box.height === 0) return element.childNodes.length === 0 ? clip : null
  return {
    left: Math.max(clip.left, box.left),
    top: Math.max(clip.top, box.top),
    right: Math.min(clip.right, box.right),
    bottom: Math.min(clip.bottom, box.bottom),
  }
}

/** True when nothing of the box shows in the window through the scrollers around it. */
export function isOffscreen(box: DOMRect, clip: Clip): boolean {
  return box.right <= clip.left || box.left >= clip.right || box.bottom <= clip.top || box.top >= clip.bottom
}
