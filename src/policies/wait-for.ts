import { z } from 'zod'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind } from './locate'
import { definePolicy } from './policy'
import { fail, look } from './steps'

/** What a look costs of the patience when it came back early because something changed, in milliseconds. */
const EARLY = 50
const STRIDE = 1000

/** Waits until something shows, or no longer does. Returns nothing; `timeout` when it did not come about. */
export const waitFor = definePolicy({
  name: 'wait_for',
  description: 'wait until something appears, or is gone',
  args: z.object({
    target: Target.describe('what to wait for'),
    gone: z.boolean().optional().describe('true: until it is gone'),
    seconds: z.number().positive().max(120).optional().describe('at most; 10 unless said'),
  }),
  *run({ target, gone = false, seconds = 10 }, start) {
    let page = start
    for (let left = seconds * 1000; ; ) {
      const shown = findOfKind(page, target, 'any').candidates.some(
        ({ node, score }) => score >= 0.6 && !node.states.inert,
      )
      if (shown !== gone) return done()
      if (left <= 0) break
      const wait = Math.min(STRIDE, left)
      const before = page
      page = yield* look(wait)
      // No clock here: a page that did not change has used up the whole wait.
      left -= page.nodes === before.nodes ? wait : Math.min(wait, EARLY)
    }
    return fail('timeout', `After ${seconds} s ${wordsFor(target)} ${gone ? 'is still there' : 'has not appeared'}.`)
  },
})
