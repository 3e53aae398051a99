import { lookingLike, readLooks } from '../../page/looks'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { wordsFor } from '../../page/phrase'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { numberIn } from '../sliders/thumb'
import { fail, until } from '../steps'
import { type Condition, readCondition } from './condition'
import { findAllOfKind, type Kind } from './locate'

/** Which of those that fit are meant, and in what order. */
export interface Narrowing {
  /** Words that they stand beside, or a condition on the number that they stand beside. */
  within?: string | undefined
  order?: 'ascending' | 'descending' | undefined
}

/** How long the first of them may take to appear, in seconds. */
const PATIENCE = 0.9

/** Everything that fits, in document order unless another is asked for. Ends the policy with `not_found` when nothing does. */
export function* allOf(start: Observation, target: Target, kind: Kind, narrowing: Narrowing = {}): Steps<PageNode[]> {
  const isAnswered = (at: Observation): boolean =>
    allOn(at, target, kind, narrowing).length > 0 || noneFulfils(at, target, kind, narrowing)
  const page = yield* until(start, PATIENCE, isAnswered)
  if (isAnswered(page)) return allOn(page, target, kind, narrowing)
  const where = narrowing.within === undefined ? '' : ` beside "${narrowing.within}"`
  return fail('not_found', `The page shows nothing that is ${wordsFor(target)}${where}.`)
}

/** A condition may be true of none of those that are there: that is an answer. */
const noneFulfils = (page: Observation, target: Target, kind: Kind, { within }: Narrowing): boolean =>
  within !== undefined && readCondition(within) !== undefined && allOn(page, target, kind).length > 0

/** The same for the page as it is, and empty when nothing fits. */
export function allOn(page: Observation, target: Target, kind: Kind, { within, order }: Narrowing = {}): PageNode[] {
  const condition = within === undefined ? undefined : readCondition(within)
  const asked = within !== undefined && condition === undefined ? inGroup(target, within) : target
  const fitting = named(page, asked, kind).filter(({ states }) => !states.inert)
  const found = condition ? fitting.filter((node) => standsBeside(page, node, condition, fitting)) : fitting
  if (order === undefined) return found
  const sign = order === 'ascending' ? 1 : -1
  return found.sort((one, other) => sign * ((numberIn(one.name) ?? 0) - (numberIn(other.name) ?? 0)))
}

const inGroup = (target: Target, within: string): Target =>
  typeof target === 'string' ? { name: target, within } : { ...target, within }

function named(page: Observation, target: Target, kind: Kind): PageNode[] {
  const looks = typeof target === 'string' ? readLooks(target) : undefined
  const drawn = looks ? lookingLike(page, looks) : []
  if (drawn.length > 0) return drawn
  if (looks?.kind === 'digit') {
    return [...nodesOf(page)].filter(({ role, name }) => role === 'text' && /^\s*[-−]?\d+([.,]\d+)?\s*$/.test(name))
  }
  return findAllOfKind(page, target, kind)
}

/** The number that belongs to a control stands in the smallest group around it that has one and no other such control. */
function standsBeside(page: Observation, node: PageNode, condition: Condition, others: readonly PageNode[]): boolean {
  const rivals = new Set(others.filter((other) => other !== node).map(({ ref }) => ref))
  for (const group of ancestorsOf(page, node)) {
    const inside = [...subtreeOf(page, group)]
    if (inside.some(({ ref }) => rivals.has(ref))) return false
    const texts = inside.flatMap(({ ref, name, value }) => (ref === node.ref ? [] : [value ?? name]))
    const telling = condition.numeric ? texts.filter((text) => numberIn(text) !== undefined) : texts
    if (telling.length > 0) return telling.some(condition.holds)
  }
  return false
}
