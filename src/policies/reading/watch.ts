import type { Observation } from '../../page/observation'
import { Failure, type Steps } from '../policy'

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
