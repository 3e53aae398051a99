import { fillIn } from '../learning/slots'
import type { PlannedCall } from '../policies/plan'

/** A call with `each`, once for each of its values. */
export function unrolled(planned: PlannedCall): PlannedCall[] {
  const { each, ...call } = planned
  return each ? each.map((value) => ({ ...call, args: fillIn(call.args, { each: value }) })) : [planned]
}
