import { plainColor } from '../../page/color'
import type { Paint } from '../../page/node'
import type { Item } from './item'

const SHAPES = new Set('path rect circle ellipse line polyline polygon image use'.split(' '))

export const isShape = (item: Item): boolean => item.svg && SHAPES.has(item.tag)

/** How a shape of an SVG is drawn; undefined when nothing of it can be seen. */
export function shapePaint({ element, tag, style }: Item): Paint | undefined {
  if (!style) return undefined
  if (tag === 'image' || tag === 'use') return { shape: tag }
  const fill = tag === 'line' || style.fillOpacity === '0' ? undefined : plainColor(style.fill)
  const stroke = style.strokeWidth === '0px' || style.strokeOpacity === '0' ? undefined : plainColor(style.stroke)
  // A gradient or a pattern is seen, though it has no one colour.
  if (!fill && !stroke && !style.fill.startsWith('url')) return undefined
  return { shape: isTriangle(element) ? 'triangle' : tag, ...(fill && { fill }), ...(stroke && { stroke }) }
}

const isTriangle = (element: Element | null): boolean =>
  element instanceof SVGPolygonElement && element.points.numberOfItems === 3

/** The colour of a text that is drawn as a thing to click. */
export function textPaint({ style }: Item): Paint | undefined {
  const fill = style ? plainColor(style.fill) : undefined
  return fill === undefined ? undefined : { shape: 'text', fill }
}

/** The colour or the border of a box that holds nothing; undefined when it has none, or is too thin to be more than a line between others. */
export function boxPaint({ style, box, parent }: Item): Paint | undefined {
  if (!style || !box || box.width < 5 || box.height < 5) return undefined
  const background = plainColor(style.backgroundColor)
  const fill = background === plainColor(parent?.style?.backgroundColor ?? '') ? undefined : background
  const stroke = style.borderTopWidth === '0px' ? undefined : plainColor(style.borderTopColor)
  if (!fill && !stroke) return undefined
  const round = style.borderTopLeftRadius
  const isCircle = round === '50%' || (round.endsWith('px') && Number.parseFloat(round) * 2 >= box.width)
  return {
    shape: isCircle && Math.abs(box.width - box.height) < 2 ? 'circle' : 'box',
    ...(fill && { fill }),
    ...(stroke && { stroke }),
  }
}

/** True when an empty element still shows something: a picture, a mask, or generated content. */
export function isDrawn({ element, style, box }: Item): boolean {
  if (!element || !style || !box || box.width < 4 || box.height < 4) return false
  if (style.backgroundImage !== 'none' || style.maskImage !== 'none' || style.content.startsWith('url')) return true
  return generatedAround(element) !== ''
}

/** The text that CSS puts before and after an element's content, a blank for a drawing; '' when there is none. */
export const generatedAround = (element: Element): string =>
  generated(element, '::before') + generated(element, '::after')

function generated(element: Element, which: '::before' | '::after'): string {
  const { content } = getComputedStyle(element, which)
  if (content === 'none' || content === 'normal') return ''
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(content)
  return quoted ? quoted[1]?.replace(/\\(.)/g, '$1') || ' ' : ' '
}
