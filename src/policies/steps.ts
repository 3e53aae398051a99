import type { Action } from '../page/action'
import type { Json } from '../page/json'
import type { PageNode } from '../page/node'
import type { Observation } from '../page/observation'
import type { Failed, Outcome } from '../page/outcome'
import { type Call, Failure, type Prompt, type Reply, type Steps } from './policy'

/** Performs the action and returns the page after it. Ends the policy when the action failed. */
export function* act(action: Action): Steps<Observation> {
  const { page, outcome } = yield { kind: 'act', action }
  if (!outcome.ok) throw new Failure(outcome)
  return page
}

/** Performs the action and returns what came of it, for a policy that can go on when it failed. */
export function* attempt(action: Action): Steps<Reply> {
  return yield { kind: 'act', action }
}

/** Off by its looks alone: the browser itself refuses only what is natively disabled, and says so better. */
export const looksOff = ({ states, tag }: PageNode): boolean => states.disabled === true && !NATIVE.has(tag)
const NATIVE = new Set(['button', 'input', 'select', 'textarea', 'option', 'fieldset'])

/** Clicks it; ends the policy where it is off. */
export const click = (node: PageNode): Steps<Observation> =>
  looksOff(node)
    ? fail('disabled', `"${node.name || node.role}" can't be chosen now.`)
    : act({ kind: 'click', ref: node.ref })

/**
 * Looks again: at once, or when something changed, but no later than `wait` ms from now. Ends the policy when there is
 * nothing to look at any more (a closed tab, a page that Errand may not see).
 */
export function* look(wait?: number): Steps<Observation> {
  const { page, outcome } = yield wait === undefined ? { kind: 'look' } : { kind: 'look', wait }
  if (!outcome.ok) throw new Failure(outcome)
  return page
}

const STRIDE = 1000
/** What a look costs of the patience when nobody says how long it took and it came back early because something changed. */
const EARLY = 50

/**
 * Looks at the page again and again until `seen` finds something, at most for so many seconds; undefined when it never did. A page
 * that never rests is looked at more often, and no longer.
 */
export function* watch<Thing>(
  start: Observation,
  seconds: number,
  seen: (page: Observation) => Thing | undefined,
): Steps<{ page: Observation; thing: Thing | undefined }> {
  let page = start
  for (let left = seconds * 1000; ; ) {
    const thing = seen(page)
    if (thing !== undefined || left <= 0) return { page, thing }
    const wait = Math.min(STRIDE, left)
    const before = page
    const { page: after, outcome } = yield { kind: 'look', wait }
    if (!outcome.ok) throw new Failure(outcome)
    page = after
    // No clock here: the reply says how long it took.
    const { value: took } = outcome
    if (typeof took === 'number') left -= Math.max(took, 1)
    else left -= page.nodes === before.nodes ? wait : Math.min(wait, EARLY)
  }
}

/** The same for what is so or not: the page once `holds` is true of it, or as it is after so many seconds. */
export function* until(start: Observation, seconds: number, holds: (page: Observation) => boolean): Steps<Observation> {
  const { page } = yield* watch(start, seconds, (at) => holds(at) || undefined)
  return page
}

/** Runs another policy and returns its value (null when it has none). Ends this policy when that one failed. */
export function* call(callee: Call): Steps<{ page: Observation; value: Json }> {
  const { page, outcome } = yield { kind: 'call', call: callee }
  if (!outcome.ok) throw new Failure(outcome)
  return { page, value: outcome.value ?? null }
}

/** Asks the model; the outcome's value is its checked answer. */
export function* complete(prompt: Prompt): Steps<Outcome> {
  const { outcome } = yield { kind: 'complete', prompt }
  return outcome
}

export const fail = (reason: Failed['reason'], message: string): never => {
  throw new Failure({ ok: false, reason, message })
}
