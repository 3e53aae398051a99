import type { PlannedCall } from '../../../policies/plan'
import type { Story } from '../story'

/** A place for what an earlier call returned; a secret is written `{{name}}` and is none. */
const PLACE = /(?<!\{)\{(?!each\})[a-z]\w*(?:\|\w+)?\}(?!\})/i

/**
 * What is left of the plan of a run that was not done: the call that it ended at, and those after it. Nothing where one of them needs what
 * an earlier one returned, for another run does not know that.
 */
export function leftOf({ lines, toCome }: Pick<Story, 'lines' | 'toCome'>): readonly PlannedCall[] {
  const last = lines.findLast((line) => line.kind === 'call')
  const left = [...(last && !last.outcome?.ok ? [last.call] : []), ...toCome]
  return left.some(({ args }) => PLACE.test(JSON.stringify(args))) ? [] : left
}
