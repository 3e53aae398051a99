import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, parentOf, subtreeOf } from '../../page/observation'

/** What sliders say about where they stand: by role, or where they are only drawn, by a number shown beside them. */

export const isSlider = ({ role, input }: PageNode): boolean => role === 'slider' || input === 'range'

/** The handle of a slider that no role tells: small, and called so by its author or drawn as a circle that holds nothing. */
export const looksLikeThumb = ({ box, hint, role, paint, states, name, children }: PageNode): boolean =>
  box !== null &&
  box.width <= 48 &&
  box.height <= 48 &&
  !/^(button|link|checkbox|switch|radio|text)$/.test(role) &&
  (/\b(thumb|handle|knob|slider|dragger|grip)/i.test(hint ?? '') ||
    (paint?.shape === 'circle' && role === 'generic' && !states.clickable && name === '' && children.length === 0))

export interface Bounds {
  min: number | undefined
  max: number | undefined
}

export const boundsOf = ({ range }: PageNode): Bounds => ({ min: numberIn(range?.min), max: numberIn(range?.max) })

export const sayBounds = ({ min, max }: Bounds): string =>
  [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`].filter(Boolean).join(' ')

/** Where the thumb stands now; undefined when nothing says it. */
export function valueAt(page: Observation, thumb: PageNode | undefined): number | undefined {
  const now = thumb && (nodeAt(page, thumb.ref) ?? thumb)
  return now && numberOf(now)
}

export const numberOf = ({ range, value, name }: PageNode): number | undefined =>
  numberIn(range?.now) ?? numberIn(value) ?? numberIn(name)

/**
 * The numbers that stand around a thumb, nearest first, to see which of them moves with it: by what holds them, as pages write
 * them anew each time.
 */
export function numbersAround(page: Observation, thumb: PageNode): { ref: string; value: number }[] {
  const found = new Map<string, number>()
  let level = 0
  for (const up of ancestorsOf(page, thumb)) {
    for (const node of subtreeOf(page, up)) {
      const text = node.value ?? node.name
      const value = text.length <= 20 ? numberIn(text) : undefined
      const parent = node.role === 'text' ? parentOf(page, node) : undefined
      const alone = parent !== undefined && parent.children.length === 1 && parent.ref !== thumb.parent
      const ref = alone ? parent.ref : node.ref
      if (value !== undefined && !found.has(ref)) found.set(ref, value)
    }
    if (++level === 3) break
  }
  return [...found].map(([ref, value]) => ({ ref, value }))
}

/** `$1,250.50` and `1.250,50 €` → 1250.5, `-$5` and `($5)` → -5; undefined where there is no number. */
export function numberIn(text = ''): number | undefined {
  const plain = text
    .replace(/([-−])\s?\p{Sc}\s?(?=\d)/u, '$1')
    .replace(/^\((\p{Sc}\s?)?(\d[^()]*)(?<=\p{Sc}.*)\)$/u, '-$2')
  const [comma] = WITH_COMMA.exec(plain) ?? []
  const found = comma?.replace(/[.\s]/g, '').replace(',', '.') ?? /[-−]?\d[\d,\u00a0\u202f ]*(\.\d+)?/.exec(plain)?.[0]
  if (found === undefined) return undefined
  const value = Number(found.replace(/[,\s]/g, '').replace('−', '-'))
  return Number.isNaN(value) ? undefined : value
}

/** A number with its decimals behind a comma: before the last one or two digits it stands for nothing else. */
const WITH_COMMA = /(?<![\d.,])[-−]?(\d{1,3}([.\s]\d{3})+|\d+),\d{1,2}(?![\d.,])/
