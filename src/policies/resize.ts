import { z } from 'zod'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, subtreeOf } from '../page/observation'
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
    if (!handle?.box) return fail('not_found', `${shortName(node)} shows no handle to resize it by.`)
    const { width, height } = handle.box
    const by = to === 'larger' ? pixels : -pixels
    const at = { x: width / 2 + (side === 'width' ? by : 0), y: height / 2 + (side === 'height' ? by : 0) }
    const after = yield* act({ kind: 'drag', from: { ref: handle.ref }, to: { ref: handle.ref, at } })
    // What is resized may be no node of its own, but its handle goes along with its edge.
    const edge = side === 'width' ? 'x' : 'y'
    const grown = (nodeAt(after, handle.ref)?.box?.[edge] ?? 0) - handle.box[edge]
    if (Math.sign(grown) === Math.sign(by)) return done(grown)
    return fail('no_effect', `The ${side} of ${shortName(node)} has changed by ${grown} pixels.`)
  },
})

/** Called so by its author: nearest to the lower right corner, or the only one that stands with the target. */
function handleOf(page: Observation, node: PageNode): PageNode | undefined {
  const { box } = node
  const [right, bottom] = [(box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + (box?.height ?? 0)]
  const far = ({ box: own }: PageNode): number =>
    own === null ? Number.POSITIVE_INFINITY : Math.hypot(own.x + own.width - right, own.y + own.height - bottom)
  const handles = [...nodesOf(page)].filter(isHandle)
  const [near] = handles.filter((handle) => far(handle) < NEAR).sort((one, other) => far(one) - far(other))
  return near ?? onlyOneWith(page, node, handles)
}
const NEAR = 40

/** The one in the smallest group around the node that has any. */
function onlyOneWith(page: Observation, node: PageNode, handles: readonly PageNode[]): PageNode | undefined {
  for (const group of ancestorsOf(page, node)) {
    const inside = new Set([...subtreeOf(page, group)].map(({ ref }) => ref))
    const [handle, ...others] = handles.filter(({ ref }) => inside.has(ref))
    if (handle) return others.length === 0 ? handle : undefined
  }
  return undefined
}

const isHandle = ({ box, name, hint }: PageNode): boolean =>
  box !== null && /\b(resiz\w*-handle|resizer|resize|grip\w*)\b/i.test(`${name} ${hint ?? ''}`)
