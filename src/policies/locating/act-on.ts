import type { Action } from '../../page/action'
import { isDialog } from '../../page/dialog'
import type { Wanted } from '../../page/find'
import { overlap, type PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import { refOf } from '../../page/phrase'
import type { Target } from '../../page/target'
import { Failure, type Reply, type Steps } from '../policy'
import { attempt, look, looksOff } from '../steps'
import { dismissInterruption } from './interruption'
import { type Kind, locateOn, shortName } from './locate'

/** A node that was acted on, as it was found, with the page before and after. */
export interface ActedOn {
  node: PageNode
  before: Observation
  page: Observation
}

/**
 * Locates the target and acts on it. Pages redraw between the look and the act: what was replaced is located again, a popup
 * in the way is sent away, what is covered or still hidden gets a moment. Ends the policy when it does not work the third time.
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
    const { page: after, outcome } = looksOff(located.node)
      ? { page: located.page, outcome: failed('disabled', `${shortName(located.node)} can't be used now.`) }
      : yield* attempt(actionFor(located.node))
    if (outcome.ok) return { node: located.node, before: located.page, page: after }
    if (tries === MOST_TRIES || (outcome.reason === 'detached' && refOf(target) !== undefined))
      throw new Failure(outcome)
    page = yield* clearTheWay(after, located.node, outcome, tries)
  }
}

/**
 * The page once what kept the node from being acted on may have passed: a popup is sent away, what is covered or still
 * hidden gets a moment, what was replaced is simply there again. What still covers it after the first of the `tries` is closed.
 * Ends the policy for failures that don't pass.
 */
export function* clearTheWay(page: Observation, node: PageNode, outcome: Failed, tries: number): Steps<Observation> {
  if (outcome.reason === 'detached') return yield* look()
  if (!PASSING.has(outcome.reason)) throw new Failure(outcome)
  const dismissed = yield* dismissInterruption(page, node)
  if (dismissed) return dismissed
  if (outcome.reason === 'covered' && tries > 1) yield* closePopup(page, node)
  return yield* look(600)
}

/** So often something is tried. */
export const MOST_TRIES = 3

/** Clicks the node, `at` a place in it or in its middle; where something lies over it, once more when the way is clear. */
export function* clickThrough(node: PageNode, place: { at?: { x: number; y: number } } = {}): Steps<Reply> {
  for (let tries = 1; ; tries++) {
    const reply = yield* attempt({ kind: 'click', ref: node.ref, ...place })
    if (reply.outcome.ok || reply.outcome.reason !== 'covered' || tries === MOST_TRIES) return reply
    yield* clearTheWay(reply.page, node, reply.outcome, tries)
  }
}

/** What another field opened, and left open, over this one. Escape might close the dialog or the list that the node stands in. */
function* closePopup(page: Observation, node: PageNode): Steps<void> {
  const around = [...ancestorsOf(page, node)]
  const within = new Set([node.ref, ...around.map(({ ref }) => ref)])
  const liesOver = ({ ref, role, box }: PageNode): boolean =>
    POPUPS.has(role) && !within.has(ref) && overlap(box, node.box)
  if (around.some((one) => isDialog(one) || LISTS.has(one.role)) || ![...nodesOf(page)].some(liesOver)) return
  yield* attempt({ kind: 'press', key: 'Escape' })
}

const LISTS = new Set(['listbox', 'menu'])
/** What fields open: lists, calendars, and dialogs around them. */
const POPUPS = new Set([...LISTS, 'list', 'tree', 'grid', 'table', 'dialog'])

/** Reasons that often pass by themselves. */
const PASSING = new Set<Failed['reason']>(['covered', 'hidden', 'disabled'])
