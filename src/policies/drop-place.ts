import { lookingLike, readLooks } from '../page/looks'
import type { Box, PageNode } from '../page/node'
import { childrenOf, nodesOf, type Observation, parentOf, subtreeOf } from '../page/observation'
import type { Target } from '../page/target'

/** Frames drawn to put things in: named by how they look and where they are, `the black box`, `left box`. */
export function frameNamed(page: Observation, target: Target): PageNode | undefined {
  if (typeof target !== 'string') return undefined
  const side = SIDE.exec(target)?.[1]?.toLowerCase()
  const looks = readLooks(target.replace(SIDE, ' ').trim())
  if (!looks) return undefined
  const frames = lookingLike(page, looks).filter(isFrame)
  if (side === undefined) return frames.sort((one, other) => sizeOf(other.box) - sizeOf(one.box))[0]
  const along = side === 'left' || side === 'right' ? 'x' : 'y'
  const sign = side === 'left' || side === 'top' || side === 'upper' ? 1 : -1
  return frames.sort((one, other) => sign * ((one.box?.[along] ?? 0) - (other.box?.[along] ?? 0)))[0]
}

const SIDE = /\b(left|right|top|bottom|upper|lower)\b/i

/** Drawn with an outline and nothing in it. */
export const isFrame = ({ paint, box }: PageNode): boolean =>
  paint !== undefined && paint.fill === undefined && paint.stroke !== undefined && sizeOf(box) > 400

/**
 * Where to let go of something that is to go to `place`. A heading stands for what is below it: after the last of the things like the
 * dragged one, in the box drawn there, or just under the words where nothing shows yet.
 */
export function areaOf(
  page: Observation,
  place: PageNode,
  dragged: PageNode,
): { goal: PageNode; at?: { x: number; y: number } } {
  if (place.role !== 'heading' || !place.box) return { goal: place }
  const siblings = childrenOf(page, parentOf(page, place) ?? place)
  const below = siblings.slice(siblings.indexOf(place) + 1)
  const next = below.findIndex(({ role }) => role === 'heading')
  const own = below.slice(0, next < 0 ? undefined : next).flatMap((node) => [...subtreeOf(page, node)])
  const last = own.findLast(
    ({ box, role }) => box !== null && role === dragged.role && box.height === dragged.box?.height,
  )
  if (last?.box) return { goal: last, at: { x: last.box.width / 2, y: last.box.height - 2 } }
  const drawn = own.find(({ paint, box }) => paint !== undefined && box !== null)
  if (drawn) return { goal: drawn }
  return { goal: place, at: { x: place.box.width / 2, y: place.box.height + UNDER } }
}

/** Pixels below a heading at which its area has begun. */
const UNDER = 30

/** The drawn things that lie in no frame yet. */
export function outsideFrames(page: Observation): PageNode[] {
  const drawn = [...nodesOf(page)].filter(({ paint, box }) => paint?.fill !== undefined && box !== null)
  const frames = [...nodesOf(page)].filter(isFrame)
  return drawn.filter((node) => !frames.some((frame) => liesIn(node, frame)))
}

/** Its middle lies in the other's box. */
export function liesIn({ box }: PageNode, { box: around }: PageNode): boolean {
  if (box === null || around === null) return false
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return x > around.x && x < around.x + around.width && y > around.y && y < around.y + around.height
}

const sizeOf = (box: Box | null): number => (box === null ? 0 : box.width * box.height)
