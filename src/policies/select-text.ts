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
    yield* actOn(page, target ?? longestText(page, text), 'text', ({ ref }) => ({
      kind: 'select_text',
      ref,
      ...(text === undefined ? {} : { text }),
    }))
    return done()
  },
})

/** The longest text that holds the words, also one in a field; the longest of all where none says them as they are. */
function longestText(page: Observation, words = ''): string {
  const texts = [...nodesOf(page)].flatMap(({ ref, role, name, value, states }) => {
    if (states.inert) return []
    return READ.has(role) ? { ref, text: name } : role === 'textbox' && value ? { ref, text: value } : []
  })
  const holding = texts.filter(({ text }) => words !== '' && text.includes(words))
  const read = texts.filter(({ ref }) => READ.has(page.nodes[ref]?.role ?? ''))
  const [longest] = (holding.length > 0 ? holding : read).sort((one, other) => other.text.length - one.text.length)
  return longest?.ref ?? fail('not_found', 'The page shows no text to mark.')
}
const READ = new Set(['text', 'paragraph', 'code', 'blockquote'])
