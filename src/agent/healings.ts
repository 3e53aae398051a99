import type { Mend } from '../learning/mend'
import { nameTarget } from '../learning/recording/name-target'
import { landmarkOf } from '../page/landmark'
import { nodeAt } from '../page/observation'
import { refOf } from '../page/phrase'
import type { LogEntry } from './log'
import { callsMade } from './planned-calls'

/** What was found again in a run: a call that lost its target, followed by the same one on an element, which went well. */
export function healingsIn(log: readonly LogEntry[]): Mend[] {
  const made = callsMade(log)
  return made.flatMap(({ call, page, outcome }, at) => {
    // It may have been looked for twice: first by what it was, then by a model.
    const begun = made.slice(0, at).findLastIndex((one) => one.outcome.ok || one.call.policy !== call.policy)
    const lost = made.slice(begun + 1, at)[0]
    if (!outcome.ok || !page || !lost) return []
    return Object.entries(call.args).flatMap(([arg, value]): Mend[] => {
      const was = lost.call.args[arg]
      const ref = typeof value === 'string' && value !== was ? refOf(value) : undefined
      const node = ref === undefined ? undefined : nodeAt(page, ref)
      const now = node && nameTarget(page, node, 'any')
      return was !== undefined && node && now !== undefined
        ? [{ policy: call.policy, arg, was, now, landmark: landmarkOf(page, node) }]
        : []
    })
  })
}
