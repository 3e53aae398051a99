import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { actOn } from './locating/act-on'
import { showsMore } from './locating/openers'
import { opensUnderPointer } from './locating/pointed-openers'
import { definePolicy } from './policy'
import { attempt } from './steps'

/** Clicks one thing. Goal: the click has reached it; what it causes is for the caller to see. */
export const click = definePolicy({
  name: 'click',
  description: 'click a button, link, tab, icon or any element',
  args: z.object({
    target: Target.describe('what to click'),
    times: z.number().int().min(1).max(3).optional().describe('2 for a double click'),
    button: z.enum(['left', 'middle', 'right']).optional().describe('left unless said'),
    holding: z
      .array(z.enum(['Alt', 'Control', 'Meta', 'Shift']))
      .optional()
      .describe('keys held down'),
  }),
  *run({ target, times, button, holding }, start) {
    const { node, before, page } = yield* actOn(start, target, 'clickable', ({ ref }) => ({
      kind: 'click',
      ref,
      ...(times === undefined ? {} : { count: times }),
      ...(button === undefined ? {} : { button }),
      ...(holding === undefined ? {} : { modifiers: holding }),
    }))
    // A hand that clicks rests there, and some menus open under it alone.
    if (button === undefined && opensUnderPointer(before, node) && !showsMore(before, page)) {
      yield* attempt({ kind: 'hover', ref: node.ref })
    }
    return done()
  },
})
