import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, textWithin } from '../../page/observation'
import type { Steps } from '../policy'
import { act, attempt, fail } from '../steps'
import { drag, pixelsAlong, pixelsAValue } from './drag-thumb'
import { boundsOf, numberIn, numbersAround, valueAt } from './thumb'
import { toShare } from './track-share'

/** Drags that come nearer and nearer; then keys, so many at most. */
const DRAGS = 8
const KEYS = 60

/**
 * Moves one thumb to a value and makes sure that it stands there: a native range is set; others are dragged by what the
 * first drags taught about pixels and values, and brought home by arrow keys.
 */
export function* moveThumb(start: Observation, thumb: PageNode, wanted: number): Steps<Observation> {
  if (valueAt(start, thumb) === wanted) return start
  if (thumb.input === 'range') {
    const { page, outcome } = yield* attempt({ kind: 'set_value', ref: thumb.ref, value: String(wanted) })
    if (outcome.ok && valueAt(page, thumb) === wanted) return page
    if (!outcome.ok && outcome.reason === 'out_of_range') return fail(outcome.reason, outcome.message)
  }
  const dragged = yield* byDragging(start, thumb, wanted)
  if (readAt(dragged) === wanted) return dragged.page
  const pressed = yield* byKeys(yield* byTrack(start, dragged, wanted), wanted)
  const value = readAt(pressed)
  if (value === wanted) return pressed.page
  if (value === undefined) return yield* toShare(pressed.page, thumb, wanted)
  const between =
    pressed.beyond === undefined ? '' : ` It steps from ${value} to ${pressed.beyond}: choose one of these.`
  return fail('refused', `The slider stands at ${value}: it could not be brought to ${wanted}.${between}`)
}

/** The page, the thumb, and the node that says the value: the thumb itself or what holds a number that moved with it. */
interface Reading {
  page: Observation
  thumb: PageNode
  said: string
  /** The value on the other side of the wanted one, where no step leads to that itself. */
  beyond?: number
}

const readAt = ({ page, thumb, said }: Reading): number | undefined => {
  if (said === thumb.ref) return valueAt(page, thumb)
  const node = nodeAt(page, said)
  return node && numberIn(node.value ?? textWithin(page, node))
}

function* byDragging(start: Observation, thumb: PageNode, wanted: number): Steps<Reading> {
  let reading: Reading = { page: start, thumb, said: thumb.ref }
  let known = valueAt(start, thumb)
  let { along, pixels, isTrack } = pixelsAValue(start, thumb)
  if (known === undefined) {
    const nudged = yield* nudge(start, thumb)
    if (!nudged) return reading
    reading = { page: nudged.page, thumb, said: nudged.said }
    known = nudged.value
    along = nudged.along
    pixels = nudged.pixels
  }
  let stuck = 0
  for (let drags = 0; drags < DRAGS && stuck < 2 && known !== wanted; drags++) {
    const way: number = Math.round((wanted - known) * pixels) || Math.sign(wanted - known) * Math.sign(pixels)
    const { page, outcome } = yield* drag(reading.page, thumb, along, way, isTrack ? known : undefined)
    if (!outcome.ok) break
    reading = { ...reading, page }
    const now = readAt(reading)
    if (now === undefined || now === wanted) return reading
    if (now === known) stuck++
    // What the drag brought tells how far the next has to go; at an end it tells which way alone.
    else if (!isEnd(thumb, now)) pixels = way / (now - known)
    else if (way / (now - known) / pixels < 0) pixels = -pixels
    known = now
    if (stuck === 1 && drags === 0 && isSquare(thumb)) {
      along = along === 'x' ? 'y' : 'x'
      pixels = pixelsAlong(start, thumb, along)
    }
  }
  return reading
}

/** Little drags, each way until one moves a number near the thumb: that one is its value. Undefined when none does. */
function* nudge(
  start: Observation,
  thumb: PageNode,
): Steps<{ page: Observation; said: string; value: number; along: 'x' | 'y'; pixels: number } | undefined> {
  let page = start
  // Sliders with few steps move only once a whole one is gone.
  const { along: length, pixels } = pixelsAValue(start, thumb)
  const farther = [15, -15].map((values): [typeof length, number] => [length, Math.round(values * pixels)])
  for (const [along, way] of [...NUDGES, ...farther]) {
    const around = numbersAround(page, thumb)
    const reply = yield* drag(page, thumb, along, way, undefined)
    page = reply.page
    for (const { ref, value: before } of reply.outcome.ok ? around : []) {
      const value = numberAt(page, ref)
      if (value !== undefined && value !== before)
        return { page, said: ref, value, along, pixels: way / (value - before) }
    }
  }
  return undefined
}
const NUDGES: readonly (readonly ['x' | 'y', number])[] = [
  ['x', 15],
  ['x', -15],
  ['y', -15],
  ['y', 15],
]

const numberAt = (page: Observation, ref: string): number | undefined => {
  const node = nodeAt(page, ref)
  return node && numberIn(node.value ?? textWithin(page, node))
}

const isSquare = ({ box }: PageNode): boolean => box !== null && Math.abs(box.width - box.height) < 12

function isEnd(thumb: PageNode, value: number): boolean {
  const { min, max } = boundsOf(thumb)
  return value === min || value === max
}

/** Where drags moved nothing, as where only a finger does, a press on the track at the value's place may. */
function* byTrack(start: Observation, dragged: Reading, wanted: number): Steps<Reading> {
  const { thumb, page } = dragged
  const { min = 0, max = 100 } = boundsOf(thumb)
  const { along, isTrack } = pixelsAValue(page, thumb)
  if (readAt(dragged) === undefined || readAt(dragged) !== valueAt(start, thumb) || isTrack || along === 'y')
    return dragged
  const now = nodeAt(page, thumb.ref) ?? thumb
  const track = [...ancestorsOf(page, now)].find(({ box }) => box !== null && box.width > (now.box?.width ?? 0) * 3)
  if (!track?.box || max <= min) return dragged
  const at = { x: (track.box.width * (wanted - min)) / (max - min), y: track.box.height / 2 }
  const { page: after } = yield* attempt({ kind: 'click', ref: track.ref, at })
  return { ...dragged, page: after }
}

/** Steps towards the value; past it, it goes back to the nearer side. Some sliders count the other way. */
function* byKeys(start: Reading, wanted: number): Steps<Reading> {
  let reading = start
  let upwards: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight'
  for (let presses = 0; presses < KEYS; presses++) {
    const now = readAt(reading)
    if (now === undefined || now === wanted) return reading
    const key = now < wanted ? upwards : opposite(upwards)
    const { page, outcome } = yield* attempt({ kind: 'press', ref: reading.thumb.ref, key })
    if (!outcome.ok) return reading
    const next = { ...reading, page }
    const then = readAt(next)
    if (then === now || then === undefined) return next
    if ((then - wanted) * (now - wanted) < 0) {
      if (Math.abs(then - wanted) <= Math.abs(now - wanted)) return { ...next, beyond: now }
      return { ...next, page: yield* act({ kind: 'press', ref: next.thumb.ref, key: opposite(key) }), beyond: then }
    }
    if (presses === 0 && Math.abs(then - wanted) > Math.abs(now - wanted)) upwards = opposite(upwards)
    reading = next
  }
  return reading
}

const opposite = (key: 'ArrowRight' | 'ArrowLeft'): 'ArrowRight' | 'ArrowLeft' =>
  key === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
