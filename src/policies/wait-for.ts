import { z } from 'zod'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind } from './locating/locate'
import { definePolicy } from './policy'
import { fail, watch } from './steps'

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
    const { thing } = yield* watch(start, seconds, (page) => {
      const shown = findOfKind(page, target, 'any').candidates.some(
        ({ node, score }) => score >= 0.6 && !node.states.inert,
      )
      return shown !== gone || undefined
    })
    if (thing) return done()
    return fail('timeout', `After ${seconds} s ${wordsFor(target)} ${gone ? 'is still there' : 'has not appeared'}.`)
  },
})
