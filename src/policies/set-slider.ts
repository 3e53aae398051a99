import { z } from 'zod'
import { isButton } from '../page/buttons'
import { findContainer } from '../page/container'
import { find } from '../page/find'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind, locateOn } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { moveThumb } from './sliders/move-thumb'
import { pressStrip, stripFor } from './sliders/star-strip'
import { starFor } from './sliders/stars'
import { type Bounds, boundsOf, isSlider, looksLikeThumb, numberOf, sayBounds, valueAt } from './sliders/thumb'
import { click, fail } from './steps'

/**
 * Goal: the slider stands at the value, or its two thumbs at the two values. Works native ranges, ARIA sliders and what is
 * only drawn as one. Returns the values as numbers, the only one or the lower first.
 */
export const setSlider = definePolicy({
  name: 'set_slider',
  description: 'move a slider, range or rating to a value',
  args: z.object({
    slider: Target.describe('the slider'),
    value: z.union([z.number(), z.array(z.number()).length(2)]).describe('number, or [low, high] for two thumbs'),
  }),
  *run({ slider, value }, start) {
    const wanted = typeof value === 'number' ? [value] : [...value].sort((one, other) => one - other)
    if (typeof value === 'number' && !findSlider(start, slider)) {
      const strip = stripFor(start, slider)
      if (strip) return done(yield* pressStrip(start, strip, value))
      const star = starUnder(start, slider, value)
      if (star) return done(yield* clickStar(star, value))
    }
    const { page: found, thumbs } = yield* thumbsOf(start, slider, wanted.length)
    let page = found
    for (const [index, thumb] of thumbs.entries()) checkBounds(thumb, boundsAmong(thumb, thumbs), wanted[index] ?? 0)
    // Moving both up, the upper goes first: thumbs don't pass each other.
    const order = thumbs.map((_, index) => index)
    if (thumbs.length === 2 && (wanted[0] ?? 0) > (valueAt(page, thumbs[1]) ?? 0)) order.reverse()
    const isOff = (index: number): boolean => (valueAt(page, thumbs[index]) ?? wanted[index]) !== wanted[index]
    // A press on the track moves the thumb that is nearer, which may stand where it should already: then once more.
    for (const round of [1, 2]) {
      for (const index of order) {
        const thumb = thumbs[index]
        if (thumb && (round === 1 || isOff(index))) page = yield* moveThumb(page, thumb, wanted[index] ?? 0)
      }
    }
    if (order.some(isOff)) return fail('refused', 'Its two thumbs can’t both be brought there: one moves the other.')
    return done(typeof value === 'number' ? value : wanted)
  },
})

const findSlider = (page: Observation, slider: Target): PageNode | undefined =>
  findOfKind(page, slider, 'any', { suits: isSlider }).best

/** Of a rating drawn as a row of radio buttons or pictures, the one that stands for the number; undefined where there is none. */
function starUnder(page: Observation, slider: Target, value: number): PageNode | undefined {
  const radios = starsUnder(page, slider, ({ role }) => role === 'radio')
  return starFor(radios.length > 0 ? radios : starsUnder(page, slider, isPicture).filter(isAlike), value)
}

const starsUnder = (page: Observation, slider: Target, suits: (node: PageNode) => boolean): PageNode[] =>
  [...(findContainer(page, slider, (node) => suits(node) && !node.states.inert) ?? [])]
    .flatMap((ref) => nodeAt(page, ref) ?? [])
    .filter((star) => !isOfAnother(page, slider, star))

/** Whether these stars have another name than the label that the target names: further off there may be a rating of something else. */
function isOfAnother(page: Observation, slider: Target, star: PageNode): boolean {
  const above = [...ancestorsOf(page, star)]
  const group = above.find(({ role, name }) => role === 'radiogroup' && name !== '')
  const label = find(page, slider).best
  if (!group || !label || label.role === 'heading' || above.includes(label)) return false
  return (find(page, slider, { suits: ({ ref }) => ref === group.ref }).candidates[0]?.score ?? 0) < 0.6
}

/** What can be pressed and is about as wide as high. */
const isPicture = (node: PageNode): boolean => isButton(node) && node.tag !== 'input' && isAboutSquare(node)

const isAboutSquare = ({ box }: PageNode): boolean =>
  box !== null && box.height > 0 && Math.abs(box.width - box.height) <= box.height / 2

/** In a line with the first, and of its size. */
const isAlike = ({ box }: PageNode, _: number, [first]: readonly PageNode[]): boolean =>
  first?.box?.y === box?.y && first?.box?.width === box?.width

function* clickStar(star: PageNode, value: number | number[]): Steps<number | number[]> {
  if (star.states.checked === true) return value
  const page = yield* click(star)
  const now = nodeAt(page, star.ref)
  if (now?.states.checked === false) return fail('no_effect', `The rating was clicked, but it is not ${value}.`)
  return value
}

/** As many thumbs as there are values, the lower first. */
function* thumbsOf(
  start: Observation,
  slider: Target,
  count: number,
): Steps<{ page: Observation; thumbs: readonly PageNode[] }> {
  const named = findSlider(start, slider)
  if (named && count === 1 && !named.states.disabled) return { page: start, thumbs: [named] }
  for (const suits of [isSlider, looksLikeThumb]) {
    const refs = findContainer(start, slider, suits)
    const found = [...(refs ?? [])].flatMap((ref) => nodeAt(start, ref) ?? [])
    // Those in one box are one slider, whatever stands further off.
    const together = found.filter(({ parent }) => parent === found[0]?.parent)
    const own = movable(together.length > 1 ? together : found)
    const all = (own.length === count ? own : movable(found)).sort(lowFirst)
    // What moves the span as a whole says both of its ends.
    const thumbs = all.length === 3 ? all.filter(({ value }) => !/\d\D+\d/.test(value ?? '')) : all
    if (thumbs.length === count) return { page: start, thumbs }
    if (thumbs.length > 1 && count === 1) return { page: start, thumbs: [ambiguous(slider, thumbs)] }
  }
  const { node, page } = yield* locateOn(start, slider, 'any', { suits: (one) => isSlider(one) || looksLikeThumb(one) })
  if (count > 1) return fail('bad_arguments', `${wordsFor(slider)} has one thumb only: give one value.`)
  return { page, thumbs: [node] }
}

/** Without what is shut beside others: that only keeps their values, or stands fast at an end. */
function movable(thumbs: readonly PageNode[]): PageNode[] {
  const free = thumbs.filter(({ states }) => !states.disabled)
  return free.length > 0 ? free : [...thumbs]
}

function ambiguous(slider: Target, thumbs: readonly PageNode[]): never {
  const names = thumbs.map((thumb) => thumb.name || thumb.value || 'one without a name').join(', ')
  return fail('ambiguous', `${wordsFor(slider)} has ${thumbs.length} thumbs (${names}): give both values, or name one.`)
}

/** By what they stand at; where that is the same or not told, left before right and below before above. */
const lowFirst = (one: PageNode, other: PageNode): number =>
  (numberOf(one) ?? 0) - (numberOf(other) ?? 0) ||
  (one.box?.x ?? 0) - (other.box?.x ?? 0) ||
  (other.box?.y ?? 0) - (one.box?.y ?? 0)

/** Where two say how far they may go until they meet, both may go from end to end once the other has moved. */
function boundsAmong(thumb: PageNode, thumbs: readonly PageNode[]): Bounds {
  const [low, high] = thumbs
  if (!low || !high || boundsOf(low).max !== numberOf(high)) return boundsOf(thumb)
  return { min: boundsOf(low).min, max: boundsOf(high).max }
}

function checkBounds(thumb: PageNode, { min, max }: Bounds, value: number): void {
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    fail('out_of_range', `The slider can't be set to ${value}: it goes ${sayBounds({ min, max })}.`)
  }
  if (thumb.states.disabled) fail('disabled', 'The slider can’t be moved now.')
}
