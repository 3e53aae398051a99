import type { Clip } from './clip'
import type { Draft } from './draft'

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
  /** The cursor says that it can be dragged. */
  movable: boolean
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

/** True for nothing but white space. */
export function isBlank(text: string): boolean {
  // Most texts begin with a letter: no expression has to run for those.
  const first = text.charCodeAt(0)
  return !(first > 32 && first < 128) && !/\S/.test(text)
}

/** Blanks beside it are not drawn. */
export const startsLine = (item: Item | undefined): boolean =>
  item !== undefined && item.element !== null && item.display !== 'inline' && item.display !== 'contents'

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
