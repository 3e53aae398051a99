import { lookingLike, readLooks } from '../page/looks'
import type { Box, PageNode } from '../page/node'
import { nodesOf, type Observation } from '../page/observation'
import type { Target } from '../page/target'

/** Frames drawn to put things in: named by how they look and where they are, `the black box`, `left box`. */
export function frameNamed(page: Observation, target: Target): PageNode | undefined {
  if (typeof target !== 'string') return undefined
  const side = SIDE.exec(target)?.[1]?.toLowerCase()
  const looks = readLooks(target.replace(SIDE, ' ').trim())
  if (!looks) return undefined
  const frames = lookingLike(page, looks).filter(isFrame)
  if (side === undefined) return frames.sort((one, other) => areaOf(other.box) - areaOf(one.box))[0]
  const along = side === 'left' || side === 'right' ? 'x' : 'y'
  const sign = side === 'left' || side === 'top' || side === 'upper' ? 1 : -1
  return frames.sort((one, other) => sign * ((one.box?.[along] ?? 0) - (other.box?.[along] ?? 0)))[0]
}

const SIDE = /\b(left|right|top|bottom|upper|lower)\b/i

/** Drawn with an outline and nothing in it. */
export const isFrame = ({ paint, box }: PageNode): boolean =>
  paint !== undefined && paint.fill === undefined && paint.stroke !== undefined && areaOf(box) > 400

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

const areaOf = (box: Box | null): number => (box === null ? 0 : box.width * box.height)
