import type { PageNode } from '../../page/node'
import { numberIn } from './thumb'

/**
 * Of a row of radio buttons or pictures that is a scale, as the stars of a rating are, the one that stands for the number: by
 * names that count, or by its place where all names are the same. Undefined for other rows, whose names are choices.
 */
export function starFor(stars: readonly PageNode[], value: number): PageNode | undefined {
  if (!Number.isInteger(value) || stars.length < 3 || stars.length > 11) return undefined
  const numbered = stars.filter(({ name }) => numberIn(name) !== undefined)
  if (numbered.length >= 3) return numbered.find(({ name }) => numberIn(name) === value)
  return new Set(stars.map(({ name }) => name)).size === 1 ? stars[value - 1] : undefined
}
