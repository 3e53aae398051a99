import { z } from 'zod'
import { nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { actOn } from './locating/act-on'
import { definePolicy } from './policy'
import { fail } from './steps'

/** Marks text as with the mouse. */
export const selectText = definePolicy({
  name: 'select_text',
  description: 'mark (highlight) text on the page',
  args: z.object({
    target: Target.optional().describe('the paragraph, field or text; the longest on the page unless said'),
    text: z.string().optional().describe('only these words of it'),
  }),
  *run({ target, text }, page) {
    yield* actOn(page, target ?? longestText(page), 'text', ({ ref }) => ({
      kind: 'select_text',
      ref,
      ...(text === undefined ? {} : { text }),
    }))
    return done()
  },
})

function longestText(page: Observation): string {
  const texts = [...nodesOf(page)].filter(({ role, states }) => READ.has(role) && !states.inert)
  const [longest] = texts.sort((one, other) => other.name.length - one.name.length)
  return longest?.ref ?? fail('not_found', 'The page shows no text to mark.')
}
const READ = new Set(['text', 'paragraph', 'code', 'blockquote'])
