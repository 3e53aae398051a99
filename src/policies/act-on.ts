import type { Action } from '../page/action'
import type { Wanted } from '../page/find'
import type { PageNode } from '../page/node'
import type { Observation } from '../page/observation'
import { refOf } from '../page/phrase'
import type { Target } from '../page/target'
import { type Kind, locateOn } from './locate'
import { Failure, type Steps } from './policy'
import { attempt, look } from './steps'

/** A node that was acted on, as it was found, with the page before and after. */
export interface ActedOn {
  node: PageNode
  before: Observation
  page: Observation
}

/**
 * Locates the target and acts on it. Pages redraw between the look and the act: what was replaced is located again, what is
 * covered or still hidden gets a moment. Ends the policy when it does not work the third time.
 */
export function* actOn(
  start: Observation,
  target: Target,
  kind: Kind,
  actionFor: (node: PageNode) => Action,
  extra: Wanted = {},
): Steps<ActedOn> {
  let page = start
  for (let tries = 1; ; tries++) {
    const located = yield* locateOn(page, target, kind, extra)
    const { page: after, outcome } = yield* attempt(actionFor(located.node))
    if (outcome.ok) return { node: located.node, before: located.page, page: after }
    const passing = PASSING.has(outcome.reason) && !(outcome.reason === 'detached' && refOf(target) !== undefined)
    if (!passing || tries === 3) throw new Failure(outcome)
    page = yield* look(outcome.reason === 'detached' ? undefined : 600)
  }
}

/** Reasons that often pass by themselves. */
const PASSING = new Set(['detached', 'covered', 'hidden', 'disabled'])
