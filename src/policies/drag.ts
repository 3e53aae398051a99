import { z } from 'zod'
import type { Action } from '../page/action'
import { readLooks } from '../page/looks'
import type { Box, PageNode, Ref } from '../page/node'
import { nodeAt, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { areaOf, frameNamed, isFrame, liesIn, outsideFrames } from './drop-place'
import { allOf, allOn } from './locating/all-of'
import { findOfKind, locateOn } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { act, fail, look, watch } from './steps'

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
type Direction = (typeof DIRECTIONS)[number]
const EDGES = ['top', 'bottom', 'left', 'right'] as const
type Edge = (typeof EDGES)[number]

/** Drags one thing, or all that fit, onto another, to one of its edges, or by a distance. */
export const drag = definePolicy({
  name: 'drag',
  description: 'drag something onto another thing, to its edge, or by pixels',
  args: z.object({
    from: Target.describe('what to drag'),
    to: Target.optional().describe('where to drop it'),
    edge: z.enum(EDGES).optional().describe('edge of `to`, to drop before or after it'),
    by: z
      .union([z.object({ x: z.number(), y: z.number() }), z.enum(DIRECTIONS)])
      .optional()
      .describe('pixels, or a direction, instead of `to`'),
    all: z.boolean().optional().describe('true: all that fit "red circles" or "everything else"'),
  }),
  *run({ from, to, edge, by, all = false }, start) {
    if (to !== undefined && all) return done(yield* dragAll(start, from, to))
    const { node, page } = yield* locateOn(start, from, 'any', { suits: isDrawn })
    if (to !== undefined) {
      const named = yield* placeFor(page, to, node)
      // Below a heading is what it stands over, and the bottom of that is its end.
      const isUnder = edge === 'bottom' && named.role === 'heading'
      if (edge !== undefined && !isUnder) return yield* dragBeside(page, node, named, edge)
      const { goal, at } = areaOf(page, named, node)
      return yield* dragTo(page, node, { ref: goal.ref, ...(at ? { at } : {}) })
    }
    if (!by) return fail('bad_arguments', 'Say where to drag it: onto what (to), or how far (by).')
    const { width = 0, height = 0 } = node.box ?? {}
    const way = typeof by === 'string' ? wayTowards(page, node, by) : by
    const at = { x: width / 2 + way.x, y: height / 2 + way.y }
    return yield* dragTo(page, node, { ref: node.ref, at })
  },
})

type Drop = Extract<Action, { kind: 'drag' }>['to']

/** Drags it there; ends the policy where the page shows nothing of it, unless that can't be seen, as in a canvas. */
function* dragTo(before: Observation, { ref, name, role, tag }: PageNode, to: Drop): Steps {
  const after = yield* act({ kind: 'drag', from: { ref }, to })
  const isCanvas = tag === 'canvas' || nodeAt(before, to.ref)?.tag === 'canvas'
  if (isCanvas) return done()
  const { thing: changed } = yield* watch(after, PATIENCE, (at) => !looksAlike(before, at) || undefined)
  return changed
    ? done()
    : fail('no_effect', `"${name || role}" was dragged and dropped, but nothing on the page changed.`)
}

/** How long a drop may take to show, in seconds. */
const PATIENCE = 1.5

/** Whether nothing came, went, moved or reads otherwise; where the focus is does not count. */
function looksAlike(before: Observation, page: Observation): boolean {
  if (before.nodes === page.nodes) return true
  const looks = (node: PageNode): string => JSON.stringify({ ...node, states: { ...node.states, focused: undefined } })
  return (
    sizeOf(before) === sizeOf(page) &&
    Object.values(page.nodes).every((node) => {
      const old = before.nodes[node.ref]
      return old === node || (old !== undefined && looks(old) === looks(node))
    })
  )
}

/**
 * Drops it at an edge of another thing, and makes sure that it came to lie there: a list that moves its items in steps
 * may stop short, and is then dragged on. What stayed where it was is not dragged again: it may have left something new
 * where it was dropped, as out of a palette.
 */
function* dragBeside(start: Observation, { ref, name }: PageNode, goal: PageNode, edge: Edge): Steps {
  let page = start
  for (let times = 0; times < DRAGS; times++) {
    const [node, beside] = [nodeAt(page, ref), nodeAt(page, goal.ref)]
    if (!node || !beside) return done()
    const before = page
    page = yield* act({ kind: 'drag', from: { ref }, to: { ref: goal.ref, at: edgeOf(beside, edge) } })
    if (lies(page, ref, goal.ref, edge)) return done()
    page = yield* look(SLIDE)
    if (lies(page, ref, goal.ref, edge)) return done()
    const stayed = isSamePlace(nodeAt(before, ref)?.box, nodeAt(page, ref)?.box)
    if (stayed && sizeOf(page) > sizeOf(before)) return done()
    if (stayed) break
  }
  return fail('no_effect', `"${name}" was dragged, but does not lie at the ${edge} of "${goal.name}".`)
}

const DRAGS = 3
/** Milliseconds within which a list has slid its items to their places. */
const SLIDE = 300

/** Whether one lies before or after the middle of another and next to it, or can't be told any more. */
function lies(page: Observation, ref: Ref, beside: Ref, edge: Edge): boolean {
  const [one, other] = [nodeAt(page, ref)?.box, nodeAt(page, beside)?.box]
  if (!one || !other) return true
  const [from, size] = edge === 'left' || edge === 'right' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const sign = edge === 'left' || edge === 'top' ? 1 : -1
  const apart = sign * (other[from] + other[size] / 2 - (one[from] + one[size] / 2))
  return apart > 0 && apart <= other[size] / 2 + one[size] * 1.5
}

const sizeOf = ({ nodes }: Observation): number => Object.keys(nodes).length

const isSamePlace = (one: Box | null | undefined, other: Box | null | undefined): boolean =>
  one?.x === other?.x && one?.y === other?.y

/** Each thing that fits and does not lie there yet. Returns how many were dragged. */
function* dragAll(start: Observation, from: Target, to: Target): Steps<number> {
  const goal = yield* placeFor(start, to)
  const words = typeof from === 'string' ? from : ''
  // Where things are told by their looks there may be none: then nothing is left to drag.
  const drawn = REST.test(words) ? outsideFrames(start) : readLooks(words) ? allOn(start, from, 'any') : undefined
  const fitting = (drawn ?? (yield* allOf(start, from, 'any'))).filter((node) => !isFrame(node))
  const things = fitting.filter((node) => node.ref !== goal.ref && !liesIn(node, goal))
  for (const { ref } of things) yield* act({ kind: 'drag', from: { ref }, to: { ref: goal.ref } })
  return things.length
}

const REST = /^(everything|anything|all)\s+(else|others|the (rest|others))$/i

function* placeFor(page: Observation, to: Target, dragged?: PageNode): Steps<PageNode> {
  const frame = frameNamed(page, to)
  if (frame) return frame
  const wanted = { suits: (other: PageNode) => isDrawn(other) && other.ref !== dragged?.ref }
  const bare = typeof to === 'string' ? to.replace(PLACE_NOUN, '') || to : to
  const said = findOfKind(page, to, 'any', wanted).best ? to : bare
  return (yield* locateOn(page, said, 'any', wanted)).node
}

/** `the Done column`, `column Done`: what is called so says only `Done`. */
const PLACE_NOUN = /^(the )?(column|lane|list|folder|area) | (column|lane|list|folder|area)$/gi

const isDrawn = ({ box }: PageNode): boolean => box !== null

/** A clear step, by its own size at least, as far as there is room in the window. */
function wayTowards({ viewport }: Observation, { box }: PageNode, direction: Direction): { x: number; y: number } {
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {}
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const room = { left: middleX, right: viewport.width - middleX, up: middleY, down: viewport.height - middleY }
  const across = direction === 'left' || direction === 'right'
  const far = Math.max(0, Math.min(Math.max(STEP, across ? width : height), room[direction] - 2))
  if (across) return { x: direction === 'left' ? -far : far, y: 0 }
  return { x: 0, y: direction === 'up' ? -far : far }
}
const STEP = 40

/** A point just inside the edge, where sortable lists take it as before or after. */
function edgeOf({ box }: PageNode, edge: Edge): { x: number; y: number } {
  const { width = 0, height = 0 } = box ?? {}
  const inset = 2
  if (edge === 'top' || edge === 'bottom') return { x: width / 2, y: edge === 'top' ? inset : height - inset }
  return { x: edge === 'left' ? inset : width - inset, y: height / 2 }
}
