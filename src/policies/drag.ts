import { z } from 'zod'
import type { PageNode } from '../page/node'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn } from './locate'
import { definePolicy } from './policy'
import { act, fail } from './steps'

/** Drags one thing onto another, to one of its edges, or by a distance. */
export const drag = definePolicy({
  name: 'drag',
  description: 'drag something onto another thing, to its edge, or by pixels',
  args: z.object({
    from: Target.describe('what to drag'),
    to: Target.optional().describe('where to drop it'),
    edge: z.enum(['top', 'bottom', 'left', 'right']).optional().describe('edge of `to`, to drop before or after it'),
    by: z.object({ x: z.number(), y: z.number() }).optional().describe('pixels instead of `to`'),
  }),
  *run({ from, to, edge, by }, start) {
    const { node, page } = yield* locateOn(start, from, 'any', { suits: isDrawn })
    if (to !== undefined) {
      const goal = (yield* locateOn(page, to, 'any', { suits: (other) => isDrawn(other) && other.ref !== node.ref }))
        .node
      const at = edge === undefined ? undefined : edgeOf(goal, edge)
      yield* act({ kind: 'drag', from: { ref: node.ref }, to: { ref: goal.ref, ...(at ? { at } : {}) } })
      return done()
    }
    if (!by) return fail('bad_arguments', 'Say where to drag it: onto what (to), or how far (by).')
    const { width = 0, height = 0 } = node.box ?? {}
    const at = { x: width / 2 + by.x, y: height / 2 + by.y }
    yield* act({ kind: 'drag', from: { ref: node.ref }, to: { ref: node.ref, at } })
    return done()
  },
})

const isDrawn = ({ box }: PageNode): boolean => box !== null

/** A point just inside the edge, where sortable lists take it as before or after. */
function edgeOf({ box }: PageNode, edge: 'top' | 'bottom' | 'left' | 'right'): { x: number; y: number } {
  const { width = 0, height = 0 } = box ?? {}
  const inset = 2
  if (edge === 'top' || edge === 'bottom') return { x: width / 2, y: edge === 'top' ? inset : height - inset }
  return { x: edge === 'left' ? inset : width - inset, y: height / 2 }
}
