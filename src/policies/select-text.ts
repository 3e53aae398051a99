import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { actOn } from './act-on'
import { definePolicy } from './policy'

/** Marks text as with the mouse. */
export const selectText = definePolicy({
  name: 'select_text',
  description: 'mark (highlight) text on the page',
  args: z.object({
    target: Target.describe('the paragraph, field or text'),
    text: z.string().optional().describe('only these words of it'),
  }),
  *run({ target, text }, page) {
    yield* actOn(page, target, 'text', ({ ref }) => ({
      kind: 'select_text',
      ref,
      ...(text === undefined ? {} : { text }),
    }))
    return done()
  },
})
