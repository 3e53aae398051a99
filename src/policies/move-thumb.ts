import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, type Observation, textWithin } from '../page/observation'
import type { Steps } from './policy'
import { act, attempt, fail } from './steps'
import { boundsOf, numberIn, numbersAround, valueAt } from './thumb'

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
  const pressed = yield* byKeys(dragged, wanted)
  const value = readAt(pressed)
  if (value === wanted) return pressed.page
  if (value === undefined) return yield* toShare(pressed.page, thumb, wanted)
  return fail('refused', `The slider stands at ${value}: it could not be brought to ${wanted}.`)
}

/** Nothing says where it stands: then the place of the thumb on its track does, in hundredths. */
function* toShare(start: Observation, thumb: PageNode, wanted: number): Steps<Observation> {
  const now = nodeAt(start, thumb.ref)
  const { along } = pixelsAValue(start, thumb)
  const track = now && [...ancestorsOf(start, now)].find(({ box }) => box && now.box && box.width > now.box.width * 3)
  if (!now?.box || !track?.box || along !== 'x' || wanted < 0 || wanted > 100) {
    return fail('no_effect', 'The slider was dragged, but nothing shows where it stands.')
  }
  const { x, width } = track.box
  const middleOf = ({ box }: PageNode): number => (box ? box.x + box.width / 2 : 0)
  const goal = x + (width * wanted) / 100
  let page = start
  for (let drags = 0; drags < 4; drags++) {
    const left = goal - middleOf(nodeAt(page, thumb.ref) ?? now)
    if (Math.abs(left) <= Math.max(1, width / 250)) return page
    page = (yield* drag(page, now, 'x', Math.round(left), undefined)).page
  }
  return fail('no_effect', `The slider can't be dragged to ${wanted} hundredths of its track.`)
}

/** The page, the thumb, and the node that says the value: the thumb itself or what holds a number that moved with it. */
interface Reading {
  page: Observation
  thumb: PageNode
  said: string
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
    // What the drag brought tells how far the next has to go; at an end it tells nothing.
    else if (!isEnd(thumb, now)) pixels = Math.abs(way / (now - known)) * Math.sign(pixels) || pixels
    known = now
    if (stuck === 1 && drags === 0 && along === 'x' && isSquare(thumb)) along = 'y'
  }
  return reading
}

/** Little drags, each way until one moves a number near the thumb: that one is its value. Undefined when none does. */
function* nudge(
  start: Observation,
  thumb: PageNode,
): Steps<{ page: Observation; said: string; value: number; along: 'x' | 'y'; pixels: number } | undefined> {
  let page = start
  for (const [along, way] of NUDGES) {
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

/** From the middle of the thumb; where the node is the whole track, from where `value` lies on it. */
function* drag(
  page: Observation,
  thumb: PageNode,
  along: 'x' | 'y',
  way: number,
  value: number | undefined,
): ReturnType<typeof attempt> {
  const box = (nodeAt(page, thumb.ref) ?? thumb).box ?? { width: 0, height: 0 }
  const at = { x: box.width / 2, y: box.height / 2 }
  const length = along === 'x' ? box.width : box.height
  if (value !== undefined) {
    const { min = 0, max = 100 } = boundsOf(thumb)
    const share = (value - min) / (max - min || 1)
    at[along] = Math.min(length - 1, Math.max(1, length * (along === 'x' ? share : 1 - share)))
  }
  const to = { ...at, [along]: at[along] + way }
  return yield* attempt({
    kind: 'drag',
    from: { ref: thumb.ref, ...(value === undefined ? {} : { at }) },
    to: { ref: thumb.ref, at: to },
  })
}

/** A first guess: the track is the node itself if it is long, else the nearest thing around it that is much longer than it. */
function pixelsAValue(page: Observation, thumb: PageNode): { along: 'x' | 'y'; pixels: number; isTrack: boolean } {
  const { min = 0, max = 100 } = boundsOf(thumb)
  const own = thumb.box ?? { width: 10, height: 10 }
  const values = max - min || 100
  if (own.width > own.height * 4) return { along: 'x', pixels: own.width / values, isTrack: true }
  if (own.height > own.width * 4) return { along: 'y', pixels: -own.height / values, isTrack: true }
  for (const { box } of ancestorsOf(page, thumb)) {
    if (!box) continue
    if (box.width > own.width * 3 && box.width > box.height)
      return { along: 'x', pixels: box.width / values, isTrack: false }
    // Upright sliders grow upwards.
    if (box.height > own.height * 3) return { along: 'y', pixels: -box.height / values, isTrack: false }
  }
  return { along: 'x', pixels: 2, isTrack: false }
}

function* byKeys(start: Reading, wanted: number): Steps<Reading> {
  let reading = start
  for (let presses = 0; presses < KEYS; presses++) {
    const now = readAt(reading)
    if (now === undefined || now === wanted) return reading
    const { page, outcome } = yield* attempt({
      kind: 'press',
      ref: reading.thumb.ref,
      key: now < wanted ? 'ArrowRight' : 'ArrowLeft',
    })
    if (!outcome.ok) return reading
    const next = { ...reading, page }
    const then = readAt(next)
    // It does not move, or steps over the value.
    if (then === now || then === undefined || (then - wanted) * (now - wanted) < 0) {
      return then !== undefined && Math.abs(then - wanted) > Math.abs(now - wanted)
        ? { ...next, page: yield* back(next, now, then) }
        : next
    }
    reading = next
  }
  return reading
}

function* back({ thumb }: Reading, before: number, after: number): Steps<Observation> {
  return yield* act({ kind: 'press', ref: thumb.ref, key: after > before ? 'ArrowLeft' : 'ArrowRight' })
}
