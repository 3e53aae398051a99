import { z } from 'zod'
import type { Box, PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { actOn } from './locating/act-on'
import { allOf } from './locating/all-of'
import { definePolicy } from './policy'
import { fail } from './steps'

/** More than this nobody means by "all". */
const MOST = 200

/** Clicks everything that fits, each once. Returns how many. */
export const clickAll = definePolicy({
  name: 'click_all',
  description: 'click every element that fits; returns how many',
  args: z.object({
    target: Target.describe('what they are called or look like: "Like", "red circles"'),
    within: z.string().optional().describe('only those beside these words or such a number: "by @ann", "more than 20"'),
    count: z.number().int().positive().optional().describe('so many of them; all unless said'),
    order: z.enum(['ascending', 'descending']).optional().describe('by the number each shows'),
  }),
  *run({ target, within, count, order }, start) {
    const found = yield* allOf(start, target, 'clickable', { within, order })
    if (count !== undefined && found.length < count) {
      return fail('not_found', `Only ${found.length} of ${count} ${wordsFor(target)} are there.`)
    }
    const chosen = found.slice(0, count ?? MOST)
    let page = start
    for (const node of chosen) {
      const now = nodeAt(page, node.ref) ? node : replacementOf(page, node)
      if (!now) return fail('detached', `${wordsFor(target)}: one of them has gone before it was clicked.`)
      page = (yield* actOn(page, now.ref, 'any', ({ ref }) => ({ kind: 'click', ref }))).page
    }
    return done(chosen.length)
  },
})

/** Pages replace what they draw: what now lies where it was, the smallest of it. */
function replacementOf(page: Observation, { box }: PageNode): PageNode | undefined {
  if (box === null) return undefined
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const area = (over: Box | null): number => (over === null ? Number.POSITIVE_INFINITY : over.width * over.height)
  return [...nodesOf(page)]
    .filter(({ box: over }) => over !== null && isInside(over, x, y))
    .sort((one, other) => area(one.box) - area(other.box))[0]
}

const isInside = (box: Box, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
