import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { searchFor } from './locating/search-for'
import { definePolicy } from './policy'

/** Makes something visible that stands in a closed tab, section, tree node or menu, or on a later page of a list. */
export const reveal = definePolicy({
  name: 'reveal',
  description: 'make something visible that is hidden in tabs, sections, trees, menus or later pages; returns its ref',
  args: z.object({
    target: Target.describe('What should show'),
    clickable: z.boolean().optional().describe('Only what can be clicked: not mere text with these words'),
  }),
  *run({ target, clickable }, page) {
    const { node } = yield* searchFor(page, target, clickable ? 'clickable' : 'any')
    return done(node.ref)
  },
})
