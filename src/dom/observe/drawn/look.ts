import type { Item } from '../item'

/** How boxes look, as far as it tells what they are for. Styles are read only of what may be a control. */

export interface Rgba {
  r: number
  g: number
  b: number
  a: number
}

/** A computed colour in parts of 255, alpha of 1; wholly see-through where it is not a plain one. */
export function rgba(computed: string): Rgba {
  const known = cache.get(computed)
  if (known) return known
  const match = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(computed)
  const color = match
    ? {
        r: Number(match[1]),
        g: Number(match[2]),
        b: Number(match[3]),
        a: match[4] === undefined ? 1 : Number(match[4]),
      }
    : /^(oklch|oklab|lab|lch|color)\(/.test(computed)
      ? drawn(computed)
      : { r: 0, g: 0, b: 0, a: 0 }
  if (cache.size > 500) cache.clear()
  cache.set(computed, color)
  return color
}

const cache = new Map<string, Rgba>()
let canvas: OffscreenCanvasRenderingContext2D | null | undefined

/** Colours of the newer kinds are asked of the browser. */
function drawn(color: string): Rgba {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!canvas) return { r: 0, g: 0, b: 0, a: 0 }
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
  return { r, g, b, a: a / 255 }
}

/** An edge on all four sides that can be seen. */
export function hasBorder({ style }: Item): boolean {
  if (!style || style.borderTopWidth === '0px' || style.borderBottomWidth === '0px') return ringed(style)
  if (style.borderLeftWidth === '0px' || style.borderRightWidth === '0px') return ringed(style)
  return rgba(style.borderTopColor).a > 0.05 && rgba(style.borderLeftColor).a > 0.05
}

/** A shadow without blur that draws an edge. */
const ringed = (style: CSSStyleDeclaration | null): boolean =>
  style !== null && style.boxShadow !== 'none' && /(?:^|\s)0px 0px 0px [1-9]/.test(style.boxShadow)

/** A background of its own that differs from what is behind it. */
export function isFilled(item: Item): boolean {
  if (!item.style) return false
  if (item.style.backgroundImage.includes('gradient')) return true
  const own = rgba(item.style.backgroundColor)
  return own.a > 0.05 && apart(own, behind(item)) > 12
}

/** A strong colour: what draws the eye to what is chosen. */
export function isVivid(color: Rgba): boolean {
  if (color.a < 0.3) return false
  const most = Math.max(color.r, color.g, color.b)
  const least = Math.min(color.r, color.g, color.b)
  return most - least > 60 || most < 90
}

/** The background that shows behind an item. */
export function behind(item: Item): Rgba {
  for (let up = item.parent; up; up = up.parent) {
    const color = up.style ? rgba(up.style.backgroundColor) : undefined
    if (color && color.a > 0.5) return color
  }
  return { r: 255, g: 255, b: 255, a: 1 }
}

/**
 * Whether a character of these styles can be seen in the item: some keep a tick there all the time, in the colour of its ground. On a
 * picture or a gradient it can.
 */
export function isSeenIn(item: Item, { color, backgroundColor, backgroundImage }: Inked): boolean {
  const drawn = rgba(color)
  if (drawn.a <= 0.05) return false
  if ([backgroundImage, item.style?.backgroundImage ?? 'none'].some((image) => image !== 'none')) return true
  const grounds = [backgroundColor, item.style?.backgroundColor ?? ''].map(rgba)
  return apart(drawn, grounds.find(({ a }) => a > 0.5) ?? behind(item)) > 12
}

type Inked = Pick<CSSStyleDeclaration, 'color' | 'backgroundColor' | 'backgroundImage'>

const apart = (one: Rgba, other: Rgba): number =>
  Math.abs(one.r - other.r) + Math.abs(one.g - other.g) + Math.abs(one.b - other.b)

const ON = new Set(
  'on act active sel selected checked current enabled chosen pick picked ticked pressed true yes'.split(' '),
)
const OFF = new Set('off inactive unselected unchecked false no'.split(' '))
/** Of a box over others: some of them are ticked. Half and partial say so of a state only, not of a width. */
const MIXED = new Set('indeterminate mixed'.split(' '))
const SOME = new Set('partial partially half semi some'.split(' '))

/** What the words in its classes and data attributes say of its state: on, off, in part, or nothing. */
export function markedBy(element: Element | null): boolean | 'mixed' | undefined {
  if (!element?.hasAttributes()) return undefined
  for (const name of ['data-state', 'data-checked', 'data-selected', 'data-active', 'data-value', 'aria-current']) {
    const value = element.getAttribute(name)
    if (value === null) continue
    if (value === '' || ON.has(value.toLowerCase())) return true
    if (OFF.has(value.toLowerCase())) return false
    if (MIXED.has(value.toLowerCase())) return 'mixed'
  }
  const classes = element.getAttribute('class')?.slice(0, 500) ?? ''
  if (!classes) return undefined
  for (const token of classes.split(/\s+/)) {
    // Utilities name states that are not there: `hover:active`, `disabled:opacity-50`.
    if (/[:[\]]/.test(token)) continue
    const words = token
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/)
    if (words.some((word) => OFF.has(word) && word !== 'no')) return false
    const isOn = words.some((word) => ON.has(word) && word !== 'yes')
    if (words.some((word) => MIXED.has(word) || (isOn && SOME.has(word)))) return 'mixed'
    if (isOn) return true
  }
  return undefined
}
