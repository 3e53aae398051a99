import { z } from 'zod'
import type { Box, PageNode } from '../page/node'
import { ancestorsOf, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn } from './locating/locate'
import { definePolicy } from './policy'
import { act, fail } from './steps'

interface Point {
  x: number
  y: number
}

/** How many points a circle is drawn through. */
const CORNERS = 36

/** Draws with the mouse in a drawing or on a canvas. */
export const draw = definePolicy({
  name: 'draw',
  description: 'draw a line or circle by dragging the mouse',
  args: z.object({
    shape: z.enum(['horizontal line', 'vertical line', 'circle']).describe('what to draw'),
    at: Target.describe('the mark that the line goes through, that the circle goes around; or the canvas'),
  }),
  applies: (page) => [...nodesOf(page)].some(({ role, tag }) => role === 'graphics-document' || tag === 'canvas'),
  *run({ shape, at }, start) {
    const { node, page } = yield* locateOn(start, at, 'any', { suits: ({ box }) => box !== null })
    const canvas = canvasAround(page, node)
    const middle = middleOf(node.box, canvas.box)
    const { width = 0, height = 0 } = canvas.box ?? {}
    const room = Math.min(middle.x, width - middle.x, middle.y, height - middle.y) - MARGIN
    if (shape === 'circle') {
      const points = around(middle, Math.min(room, LARGEST))
      const [first, ...rest] = points
      if (!first || room < MARGIN) return fail('no_effect', 'There is no room for a circle there.')
      yield* act({ kind: 'drag', from: { ref: canvas.ref, at: first }, to: { ref: canvas.ref, at: first }, via: rest })
      return done()
    }
    const along = shape === 'horizontal line' ? 'x' : 'y'
    const size = along === 'x' ? width : height
    const [from, to] = [
      { ...middle, [along]: MARGIN },
      { ...middle, [along]: size - MARGIN },
    ]
    yield* act({ kind: 'drag', from: { ref: canvas.ref, at: from }, to: { ref: canvas.ref, at: to } })
    return done()
  },
})

/** Kept free at the edge of the canvas, and the largest radius, in pixels. */
const MARGIN = 4
const LARGEST = 60

/** The drawing that a mark is in, or the canvas itself. */
function canvasAround(page: Observation, node: PageNode): PageNode {
  if (!node.paint) return node
  return [...ancestorsOf(page, node)].find(({ tag }) => tag === 'svg' || tag === 'canvas') ?? node
}

const middleOf = (box: Box | null, canvas: Box | null): Point => ({
  x: (box?.x ?? 0) + (box?.width ?? 0) / 2 - (canvas?.x ?? 0),
  y: (box?.y ?? 0) + (box?.height ?? 0) / 2 - (canvas?.y ?? 0),
})

const around = ({ x, y }: Point, radius: number): Point[] =>
  Array.from({ length: CORNERS }, (_, index) => {
    const angle = (2 * Math.PI * index) / CORNERS
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
  })
