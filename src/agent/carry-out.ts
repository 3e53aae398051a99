import { healed } from '../learning/heal'
import { type Args, fillIn } from '../learning/slots'
import type { Observation } from '../page/observation'
import type { Failed, Outcome } from '../page/outcome'
import type { PlannedCall } from '../policies/plan'
import type { Call, Steps } from '../policies/policy'

/** How a call that was shown is made. */
export interface CarryingOut {
  /** The other calls beside it. */
  plan: readonly PlannedCall[]
  /** The page as it is now. */
  page(): Observation
  make(call: PlannedCall): Steps
  /** The call with what it names found again by a model; undefined when that is nowhere, or nobody can be asked. */
  lookUp?(call: PlannedCall, page: Observation): Steps<PlannedCall | undefined>
}

/**
 * Makes a call. Where its words find nothing any more, what they named is looked for by what it was when it was shown, and, where
 * that fails too, by a model that is given this one step.
 */
export function* carryOut(call: PlannedCall, { plan, page, make, lookUp }: CarryingOut): Steps {
  const first = yield* make(call)
  if (!isLost(first)) return first
  const known = healed(call, plan, page())
  const second = known ? yield* make(known) : first
  if (!isLost(second) || call.optional || !lookUp) return second
  const found = yield* lookUp(call, page())
  return found ? yield* make(found) : second
}

/** The call with what earlier calls returned, or what was given, filled in. */
export const callFor = ({ policy, args, as }: PlannedCall, values: Args): Call => ({
  policy,
  args: fillIn(args, values),
  ...(as === undefined ? {} : { as }),
})

/** It names something that is not always there, and wasn't now. */
export const isLeftOut = ({ optional }: PlannedCall, outcome: Outcome): boolean => optional === true && isLost(outcome)

/** What a call named is not there by its words. */
export const isLost = (outcome: Outcome): boolean => !outcome.ok && LOST.has(outcome.reason)
const LOST: ReadonlySet<Failed['reason']> = new Set(['not_found', 'ambiguous'])
