import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { allOn } from './locating/all-of'
import { definePolicy } from './policy'
import { look } from './steps'

/** How many there are; none is an answer too. Returns the number. */
export const count = definePolicy({
  name: 'count',
  description: 'count the elements that fit; returns the number',
  args: z.object({
    target: Target.describe('what they are called or look like'),
    within: z.string().optional().describe('as in click_all'),
  }),
  *run({ target, within }, start) {
    const there = allOn(start, target, 'any', { within }).length
    // What a page is still about to draw is counted too.
    return done(String(there || allOn(yield* look(300), target, 'any', { within }).length))
  },
})
