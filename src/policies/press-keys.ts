import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { keysIn } from './keys'
import { locateOn } from './locating/locate'
import { definePolicy } from './policy'
import { act, fail } from './steps'

const MOST = 200

/** Presses keys one after the other, at the target or where the focus is. */
export const pressKeys = definePolicy({
  name: 'press_keys',
  description: 'press keys, such as "Enter", "Control+a Delete", "ArrowDown x3"',
  args: z.object({
    keys: z.string().min(1).describe('keys in order'),
    target: Target.optional().describe('where; the focus unless said'),
  }),
  *run({ keys, target }, page) {
    const presses = keysIn(keys)
    if (presses.length === 0 || presses.length > MOST) {
      return fail('bad_arguments', `"${keys}" is ${presses.length} key presses; between 1 and ${MOST} are possible.`)
    }
    const ref = target === undefined ? undefined : (yield* locateOn(page, target, 'clickable')).node.ref
    for (const [index, key] of presses.entries()) {
      // The first press brings the focus to the target; keys such as Tab move it on from there.
      yield* act({ kind: 'press', key, ...(ref !== undefined && index === 0 ? { ref } : {}) })
    }
    return done()
  },
})
