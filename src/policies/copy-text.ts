import { z } from 'zod'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { actOn } from './locating/act-on'
import { findOfKind, locateOn } from './locating/locate'
import { definePolicy } from './policy'
import { contentOf } from './reading/reading'
import { fail } from './steps'

/** Makes a field hold exactly what another place holds, every space included. Returns the text. */
export const copyText = definePolicy({
  name: 'copy_text',
  description: 'copy the exact text of one field or place into a field',
  args: z.object({
    from: Target.describe('where the text is'),
    to: Target.describe('the field to put it in'),
  }),
  *run({ from, to }, start) {
    const { node: source, page } = yield* locateOn(start, from, 'text')
    const text = contentOf(page, source)
    if (text === '') return fail('not_found', `There is no text in ${wordsFor(from)} to copy.`)
    const itself = findOfKind(page, to, 'field').best?.ref === source.ref
    const { node, page: after } = yield* actOn(
      page,
      to,
      'field',
      ({ ref }) => ({ kind: 'type', ref, text, replace: true }),
      itself ? { suits: ({ ref }) => ref !== source.ref } : {},
    )
    const value = after.nodes[node.ref]?.value
    if (value !== undefined && value !== text) {
      return fail('refused', `The page made "${value}" out of the copied "${text}" in ${wordsFor(to)}.`)
    }
    return done(text)
  },
})
