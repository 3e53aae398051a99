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
