import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../../page/observation'
import { attempt } from '../steps'
import { boundsOf } from './thumb'

/** From the middle of the thumb; where the node is the whole track, from where `value` lies on it. */
export function* drag(
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
export function pixelsAValue(
  page: Observation,
  thumb: PageNode,
): { along: 'x' | 'y'; pixels: number; isTrack: boolean } {
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

/** The same where the direction is known: upright sliders grow upwards. */
export function pixelsAlong(page: Observation, thumb: PageNode, along: 'x' | 'y'): number {
  const { min = 0, max = 100 } = boundsOf(thumb)
  const side = along === 'x' ? 'width' : 'height'
  const longer = [...ancestorsOf(page, thumb)].find(({ box }) => (box?.[side] ?? 0) > (thumb.box?.[side] ?? 10) * 3)
  const pixels = longer?.box ? longer.box[side] / (max - min || 100) : 2
  return along === 'x' ? pixels : -pixels
}
