import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind, locateOn } from './locating/locate'
import { rowWords, seekIn, textsIn } from './locating/seek'
import { definePolicy, type Steps } from './policy'
import { act, fail, look } from './steps'

/** How far an endless list is followed, in screens. */
const SCREENS = 60

/** Goal: the target shows, or the scroller is at its end. Lists that load more as one scrolls are followed. */
export const scrollTo = definePolicy({
  name: 'scroll_to',
  description: 'scroll to something, or to the "top" or "bottom"',
  args: z.object({
    target: Target.describe('what to bring into view, or top, bottom'),
    inside: Target.optional().describe('the list or area that scrolls'),
  }),
  *run({ target, inside }, start) {
    const area = inside === undefined ? undefined : (yield* locateOn(start, inside, 'any')).node
    const end = typeof target === 'string' ? END[target.trim().toLowerCase()] : undefined
    if (end !== undefined) return yield* toEnd(start, area, end)
    let page = start
    const found = (at: Observation): PageNode | undefined => findOfKind(at, target, 'any').best
    // What scrolls may be drawn a moment after the page has come.
    if (!scrollerIn(page, area) && !found(page)) page = yield* look(500)
    const scroller = scrollerIn(page, area)
    if (scroller) {
      const sought = yield* seekIn(page, scroller, rowWords(target), (at) => textsIn(at, scroller), found)
      page = sought.page
      if (sought.thing) {
        yield* act({ kind: 'scroll', ref: sought.thing.ref })
        return done()
      }
    }
    const { node } = yield* locateOn(page, target, 'any')
    yield* act({ kind: 'scroll', ref: node.ref })
    return done()
  },
})

const END: { readonly [word: string]: 1 | -1 } = {
  bottom: 1,
  end: 1,
  'the bottom': 1,
  'the end': 1,
  top: -1,
  'the top': -1,
}

function* toEnd(start: Observation, area: PageNode | undefined, direction: 1 | -1): Steps {
  let page = start
  const scroller = scrollerIn(page, area, direction)
  if (!scroller) return done()
  for (let screens = 0; screens < SCREENS; screens++) {
    const now = nodeAt(page, scroller.ref)
    const left = now?.states.scrollable?.[direction > 0 ? 'down' : 'up'] ?? 0
    if (left > 0) page = yield* act({ kind: 'scroll', ref: scroller.ref, by: { x: 0, y: direction * left } })
    else {
      // A list that loads more at its end does so a moment later.
      const before = page
      page = yield* look(direction > 0 && screens > 0 ? 500 : 0)
      if (page === before || (nodeAt(page, scroller.ref)?.states.scrollable?.down ?? 0) <= 0 || direction < 0)
        return done()
    }
  }
  return fail('budget', `${wordsFor(scroller.name || 'The page')} goes on after ${SCREENS} screens; it was left there.`)
}

/** The area itself or the scroller in or around it; without an area the one with most to scroll. */
function scrollerIn(page: Observation, area: PageNode | undefined, direction: 1 | -1 = 1): PageNode | undefined {
  const side = direction > 0 ? 'down' : 'up'
  const room = (node: PageNode): number => node.states.scrollable?.[side] ?? 0
  let at = area
  while (at) {
    if (at.states.scrollable) return at
    at = at.parent === null ? undefined : nodeAt(page, at.parent)
  }
  const scrollers = [...nodesOf(page)].filter(({ states }) => states.scrollable && !states.inert)
  return scrollers.sort((one, other) => room(other) - room(one))[0]
}
