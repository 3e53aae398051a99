import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../../page/observation'
import type { Steps } from '../policy'
import { attempt, fail } from '../steps'
import { drag, pixelsAValue } from './drag-thumb'

const DRAGS = 4
const KEYS = 60

/** Where a thumb stands on its track, in pixels along it, and which of its places stand for 0 and 100. */
interface Track {
  thumb: PageNode
  along: 'x' | 'y'
  from: number
  to: number
}

/**
 * Brings a thumb that nothing says the value of to a place on its track, in hundredths of it: dragged there, then by keys where
 * drags stop short. Ends at the nearest place that its steps allow; fails when it does not come there.
 */
export function* toShare(start: Observation, thumb: PageNode, wanted: number): Steps<Observation> {
  const drawn = trackOf(start, thumb)
  if (!drawn || wanted < 0 || wanted > 100) {
    return fail('no_effect', 'The slider was dragged, but nothing shows where it stands.')
  }
  const dragged = yield* dragTo(start, drawn, wanted)
  if (isThere(dragged, drawn, wanted)) return dragged
  const ends = yield* byEnds(dragged, drawn)
  const near = yield* dragTo(ends.page, ends.track, wanted)
  const { page, step } = yield* keysTo(near, ends.track, wanted)
  // Half a step off is as near as it comes.
  if (Math.abs(missing(page, ends.track, wanted)) <= Math.max(1, step / 2)) return page
  const at = Math.round((100 * (middle(page, ends.track) - ends.track.from)) / (ends.track.to - ends.track.from))
  return fail('refused', `The slider stands at ${at} hundredths of its track: it could not be brought to ${wanted}.`)
}

/** What the thumb runs on: the nearest thing around it that is much longer than it is. Upright ones count from below. */
function trackOf(page: Observation, thumb: PageNode): Track | undefined {
  const now = nodeAt(page, thumb.ref)
  if (!now?.box) return undefined
  const { along } = pixelsAValue(page, thumb)
  const side = along === 'x' ? 'width' : 'height'
  for (const { box } of ancestorsOf(page, now)) {
    if (!box || box[side] <= now.box[side] * 3) continue
    const [low, high] = [box[along], box[along] + box[side]]
    return along === 'x' ? { thumb, along, from: low, to: high } : { thumb, along, from: high, to: low }
  }
  return undefined
}

function middle(page: Observation, { thumb, along }: Track): number {
  const box = (nodeAt(page, thumb.ref) ?? thumb).box ?? { x: 0, y: 0, width: 0, height: 0 }
  return along === 'x' ? box.x + box.width / 2 : box.y + box.height / 2
}

/** Pixels from where the thumb is to where it should be. */
const missing = (page: Observation, track: Track, wanted: number): number =>
  track.from + ((track.to - track.from) * wanted) / 100 - middle(page, track)

const isThere = (page: Observation, track: Track, wanted: number): boolean =>
  Math.abs(missing(page, track, wanted)) <= Math.max(1, Math.abs(track.to - track.from) / 250)

function* dragTo(start: Observation, track: Track, wanted: number): Steps<Observation> {
  let page = start
  for (let drags = 0; drags < DRAGS && !isThere(page, track, wanted); drags++) {
    const left = missing(page, track, wanted)
    page = (yield* drag(page, track.thumb, track.along, Math.round(left), undefined)).page
    if (Math.abs(missing(page, track, wanted)) >= Math.abs(left)) break
  }
  return page
}

/** Where the thumb stands at its ends, if keys bring it there: margins and borders are then no part of the track. */
function* byEnds(start: Observation, track: Track): Steps<{ page: Observation; track: Track }> {
  const places: number[] = []
  let page = start
  for (const key of ['Home', 'End']) {
    const reply = yield* attempt({ kind: 'press', ref: track.thumb.ref, key })
    page = reply.page
    places.push(middle(page, track))
  }
  const [from = 0, to = 0] = places
  return { page, track: from === to ? track : { ...track, from, to } }
}

/** Arrow keys for as long as they bring it nearer, and how far one moves it. */
function* keysTo(start: Observation, track: Track, wanted: number): Steps<{ page: Observation; step: number }> {
  let [page, step] = [start, 0]
  const press = function* (forward: boolean): Steps<Observation> {
    const key = forward ? 'ArrowRight' : 'ArrowLeft'
    return (yield* attempt({ kind: 'press', ref: track.thumb.ref, key })).page
  }
  for (let presses = 0; presses < KEYS; presses++) {
    const left = missing(page, track, wanted)
    if (Math.abs(left) < 1) break
    const forward = left > 0 === track.to > track.from
    const next = yield* press(forward)
    const moved = Math.abs(middle(next, track) - middle(page, track))
    if (moved === 0) break
    step = moved
    if (Math.abs(missing(next, track, wanted)) > Math.abs(left)) return { page: yield* press(!forward), step }
    page = next
  }
  return { page, step }
}
