import { findLandmark } from '../page/landmark'
import type { Observation } from '../page/observation'
import type { PlannedCall } from '../policies/plan'

/**
 * A call whose words find nothing on the page any more, with what it named found again by what it was: its role, its group, its
 * place, its neighbours. Undefined when that is nowhere, or the call carries no landmarks.
 * @param plan - the other calls of the plan: what they name is not what is looked for.
 */
export function healed(call: PlannedCall, plan: readonly PlannedCall[], page: Observation): PlannedCall | undefined {
  const landmarks = Object.entries(call.landmarks ?? {})
  const others = plan.flatMap((other) => (other === call ? [] : Object.values(other.landmarks ?? {})))
  const found = landmarks.flatMap(([arg, landmark]) => {
    const node = findLandmark(page, landmark, others)
    return node ? [[arg, node.ref] as const] : []
  })
  return found.length === 0 ? undefined : { ...call, args: { ...call.args, ...Object.fromEntries(found) } }
}
