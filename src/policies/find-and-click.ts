import { z } from 'zod'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { type Place, placeOf, searchFor } from './locating/search-for'
import { definePolicy } from './policy'
import { attempt } from './steps'

/** Clicks something that may have to be looked for in tabs, sections, menus and pages first. */
export const findAndClick = definePolicy({
  name: 'find_and_click',
  description: 'click something that has to be found in tabs, sections, menus or pages first',
  args: z.object({ target: Target.describe('What to click') }),
  *run({ target }, start) {
    let page = start
    const unreachable = new Set<Place>()
    for (;;) {
      const { node } = yield* searchFor(page, target, 'clickable', unreachable)
      const { page: after, outcome } = yield* attempt({ kind: 'click', ref: node.ref })
      if (outcome.ok) return done()
      // It is drawn where something else lies over it: more has to be opened until it stands elsewhere.
      const lies = outcome.reason === 'covered' || outcome.reason === 'hidden' || outcome.reason === 'detached'
      if (!lies || unreachable.has(placeOf(node)) || unreachable.size > 5) return outcome
      unreachable.add(placeOf(node))
      page = after
    }
  },
})
