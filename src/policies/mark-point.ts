import { z } from 'zod'
import { kindOf } from '../page/looks'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn } from './locate'
import { definePolicy } from './policy'
import { act, fail } from './steps'

interface Point {
  x: number
  y: number
}

/** Clicks a point of a drawing that other points of it determine. */
export const markPoint = definePolicy({
  name: 'mark_point',
  description: 'click the point of a drawing that lies in the middle of two, halves an angle, or makes a right angle',
  args: z.object({
    kind: z.enum(['midpoint', 'bisector', 'right angle']).describe('which point'),
    vertex: Target.optional().describe('the point where the angle is, such as "blue circle"'),
  }),
  applies: (page) => dotsOn(page).length > 1,
  *run({ kind, vertex }, start) {
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
