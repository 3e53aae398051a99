import type { Json } from '../page/json'
import type { Landmark } from '../page/landmark'
import type { Target } from '../page/target'
import type { Demonstration, LabelledCall } from './demonstration'

/** What one argument of calls named is called otherwise by now. */
export interface Mend {
  policy: string
  arg: string
  was: Json
  now: Target
  landmark: Landmark
}

/**
 * The demonstration with what its calls name as it is called now; the earlier words stay with the call, to be put back. Undefined
 * when none of its calls names that.
 * @param at - when, as ISO 8601.
 */
export function mended(
  shown: Demonstration,
  { policy, arg, was, now, landmark }: Mend,
  at: string,
): Demonstration | undefined {
  const isMeant = (call: LabelledCall): boolean =>
    call.policy === policy && call.args[arg] !== undefined && JSON.stringify(call.args[arg]) === JSON.stringify(was)
  if (!shown.calls.some(isMeant)) return undefined
  const mend = (call: LabelledCall): LabelledCall => {
    const old = call.args[arg] ?? null
    const mark = call.landmarks?.[arg]
    return {
      ...call,
      args: { ...call.args, [arg]: JSON.parse(JSON.stringify(now)) },
      landmarks: { ...call.landmarks, [arg]: landmark },
      healed: { ...call.healed, [arg]: { at, was: old, ...(mark ? { landmark: mark } : {}) } },
    }
  }
  return { ...shown, calls: shown.calls.map((call) => (isMeant(call) ? mend(call) : call)) }
}

/** The demonstration as it was before it was mended; the same when it never was. */
export const putBack = (shown: Demonstration): Demonstration => ({ ...shown, calls: shown.calls.map(callBefore) })

function callBefore({ healed, ...call }: LabelledCall): LabelledCall {
  if (!healed) return call
  const marks = { ...call.landmarks }
  const args = { ...call.args }
  for (const [arg, { was, landmark }] of Object.entries(healed)) {
    args[arg] = was
    if (landmark) marks[arg] = landmark
    else delete marks[arg]
  }
  return { ...call, args, ...(Object.keys(marks).length > 0 ? { landmarks: marks } : {}) }
}

/** When it was mended last, as ISO 8601; undefined when it never was. */
export const mendedAt = ({ calls }: Demonstration): string | undefined =>
  calls
    .flatMap(({ healed }) => Object.values(healed ?? {}).map(({ at }) => at))
    .sort()
    .at(-1)
