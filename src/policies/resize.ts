import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn, shortName } from './locating/locate'
import { definePolicy } from './policy'
import { act, fail } from './steps'

/** Makes something larger or smaller by the handle at its corner or edge, and makes sure that it became so. */
export const resize = definePolicy({
  name: 'resize',
  description: 'make something larger or smaller by dragging its handle',
  args: z.object({
    target: Target.describe('what to resize'),
    side: z.enum(['width', 'height']).describe('width or height'),
    to: z.enum(['larger', 'smaller']).describe('larger or smaller'),
    pixels: z.number().positive().optional().describe('by how much; a little unless said'),
  }),
  applies: (page) => [...nodesOf(page)].some(isHandle),
  *run({ target, side, to, pixels = 20 }, start) {
    const { node, page } = yield* locateOn(start, target, 'any', { suits: ({ box }) => box !== null })
    const handle = handleOf(page, node)
    if (!handle) return fail('not_found', `${shortName(node)} shows no handle to resize it by.`)
    const { width = 0, height = 0 } = handle.box ?? {}
    const by = to === 'larger' ? pixels : -pixels
    const at = { x: width / 2 + (side === 'width' ? by : 0), y: height / 2 + (side === 'height' ? by : 0) }
    const after = yield* act({ kind: 'drag', from: { ref: handle.ref }, to: { ref: handle.ref, at } })
    const before = node.box?.[side] ?? 0
    const now = nodeAt(after, node.ref)?.box?.[side] ?? 0
    if (Math.sign(now - before) === Math.sign(by)) return done(now)
    return fail('no_effect', `The ${side} of ${shortName(node)} was ${before} pixels and is ${now} now.`)
  },
})

/** Called so by its author, and nearest to the lower right corner. */
function handleOf(page: Observation, { box }: PageNode): PageNode | undefined {
  const [right, bottom] = [(box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + (box?.height ?? 0)]
  const far = ({ box: own }: PageNode): number =>
    own === null ? Number.POSITIVE_INFINITY : Math.hypot(own.x + own.width - right, own.y + own.height - bottom)
  const handles = [...nodesOf(page)].filter(isHandle)
  return handles.filter((handle) => far(handle) < NEAR).sort((one, other) => far(one) - far(other))[0]
}
const NEAR = 40

const isHandle = ({ box, name, hint }: PageNode): boolean =>
  box !== null && /\b(resiz\w*-handle|resizer|resize|grip\w*)\b/i.test(`${name} ${hint ?? ''}`)
