import { z } from 'zod'
import { kindOf } from '../page/looks'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { act, fail } from './steps'

interface Point {
  x: number
  y: number
}

/** Clicks a point of a drawing: one that other points of it determine, or one by its place, for what a canvas shows has no words. */
export const markPoint = definePolicy({
  name: 'mark_point',
  description:
    'click a point of a drawing or canvas: in the middle of two, halving an angle, making a right angle, or at a place',
  args: z.object({
    kind: z.enum(['midpoint', 'bisector', 'right angle', 'place']).describe('which point'),
    vertex: Target.optional().describe('the point where the angle is, such as "blue circle"'),
    x: z.number().min(0).max(100).optional().describe('for a place: percent of the width, from the left'),
    y: z.number().min(0).max(100).optional().describe('for a place: percent of the height, from the top'),
    drawing: Target.optional().describe('which drawing, where there are several'),
  }),
  applies: (page) => dotsOn(page).length > 1 || canvasesOn(page).some(({ tag }) => tag === 'canvas'),
  *run({ kind, vertex, x: across, y: down, drawing }, start) {
    if (kind === 'place') return yield* atPlace(start, drawing, across, down)
    const dots = dotsOn(start)
    const corner = vertex === undefined ? undefined : (yield* locateOn(start, vertex, 'any')).node
    const others = dots.filter(({ ref }) => ref !== corner?.ref).map(middleOf)
    const canvas = dots[0] && [...ancestorsOf(start, dots[0])].find(({ role }) => role === 'graphics-document')
    if (!canvas?.box) return fail('not_found', 'The page shows no drawing with points in it.')
    const [one, other] = others
    const at = corner && middleOf(corner)
    const point =
      kind === 'midpoint'
        ? one && other && between(one, other)
        : kind === 'bisector'
          ? at && one && other && halving(at, one, other)
          : at && one && upright(at, one, canvas.box)
    if (!point) return fail('bad_arguments', `The drawing has ${dots.length} points: too few for a ${kind}.`)
    const { x, y } = canvas.box
    yield* act({ kind: 'click', ref: canvas.ref, at: { x: point.x - x, y: point.y - y } })
    return done()
  },
})

function* atPlace(
  start: Observation,
  drawing: Target | undefined,
  across: number | undefined,
  down: number | undefined,
): Steps {
  if (across === undefined || down === undefined) {
    return fail('bad_arguments', 'A place is given by x and y, in percent of the width and the height of the drawing.')
  }
  const canvases = canvasesOn(start)
  const suits = ({ ref }: PageNode): boolean => canvases.some((canvas) => canvas.ref === ref)
  const canvas = drawing === undefined ? largest(canvases) : (yield* locateOn(start, drawing, 'any', { suits })).node
  if (!canvas?.box) return fail('not_found', 'The page shows no drawing or canvas.')
  const { width, height } = canvas.box
  // The very edge belongs to what lies beside.
  const within = (share: number, size: number): number => Math.min(size - 1, Math.max(1, (share / 100) * size))
  yield* act({ kind: 'click', ref: canvas.ref, at: { x: within(across, width), y: within(down, height) } })
  return done()
}

const canvasesOn = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(({ role, tag, box }) => (role === 'graphics-document' || tag === 'canvas') && box !== null)

const largest = (nodes: readonly PageNode[]): PageNode | undefined =>
  nodes.toSorted((one, other) => areaOf(other) - areaOf(one))[0]
const areaOf = ({ box }: PageNode): number => (box ? box.width * box.height : 0)

/** Small filled circles: what drawings mark points with. */
const dotsOn = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(
    (node) => kindOf(node) === 'circle' && node.paint?.fill !== undefined && node.box !== null && node.box.width < 20,
  )

const middleOf = ({ box }: PageNode): Point => ({
  x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
  y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
})

const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })

/** A point on the line that halves the angle: from the corner equally far towards both. */
function halving(corner: Point, one: Point, other: Point): Point {
  const far = Math.min(distance(corner, one), distance(corner, other))
  return between(towards(corner, one, far), towards(corner, other, far))
}

/** A point on the line through the corner that is upright on the given one, on the side that has more room. */
function upright(corner: Point, one: Point, canvas: { x: number; y: number; width: number; height: number }): Point {
  const far = Math.min(distance(corner, one), UPRIGHT)
  const turned = [
    { x: corner.x - (one.y - corner.y), y: corner.y + (one.x - corner.x) },
    { x: corner.x + (one.y - corner.y), y: corner.y - (one.x - corner.x) },
  ].map((point) => towards(corner, point, far))
  const room = ({ x, y }: Point): number =>
    Math.min(x - canvas.x, canvas.x + canvas.width - x, y - canvas.y, canvas.y + canvas.height - y)
  return turned.sort((first, second) => room(second) - room(first))[0] ?? corner
}
const UPRIGHT = 40

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)

function towards(from: Point, to: Point, far: number): Point {
  const share = far / (distance(from, to) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
