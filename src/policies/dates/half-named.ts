import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import { findOfKind } from '../locating/locate'
import { readFullDay } from './dates'
import { readTime } from './times'

/** How far below the best a field may be to be called alike. */
const ALIKE = 0.08

/**
 * Of fields that are called alike, as the two halves of a date with its time are, the only one that takes this half. Undefined where
 * one alone is called so, and where none or several take it.
 */
export function halfNamed(page: Observation, field: Target, half: 'date' | 'time'): PageNode | undefined {
  const { candidates } = findOfKind(page, field, 'field')
  const alike = candidates.filter(
    ({ score, node }) => score >= (candidates[0]?.score ?? 0) - ALIKE && !node.states.inert,
  )
  const [one, ...others] = alike.filter(({ node }) => halfOf(node) === half)
  return alike.length > 1 && others.length === 0 ? one?.node : undefined
}

/** What a field takes, as its value tells, else its own words. */
function halfOf({ value = '', input, description, hint, popup }: PageNode): 'date' | 'time' | undefined {
  if (input === 'date' || input === 'time') return input
  const isDate = readFullDay(value) !== undefined
  const isTime = readTime(value) !== undefined
  if (isDate !== isTime) return isDate ? 'date' : 'time'
  const words = `${description ?? ''} ${hint ?? ''}`
  const [saysDate, saysTime] = [
    /date|calendar|dd|yyyy/i.test(words) || popup === 'dialog',
    /time|clock|hh|mm:/i.test(words),
  ]
  return saysDate === saysTime ? undefined : saysDate ? 'date' : 'time'
}
