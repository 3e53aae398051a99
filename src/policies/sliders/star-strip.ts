import type { PageNode } from '../../page/node'
import { nodeAt, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import { findOfKind } from '../locating/locate'
import type { Steps } from '../policy'
import { act, fail, look } from '../steps'
import { numberIn } from './thumb'

/** A rating drawn as one strip of stars, where it tells from the place of a press how many are meant; undefined where there is none. */
export const stripFor = (page: Observation, slider: Target): PageNode | undefined =>
  findOfKind(page, slider, 'any', { suits: isStrip }).best

const isStrip = ({ box, states, children, hint, description }: PageNode): boolean =>
  box !== null &&
  states.clickable === true &&
  children.length === 0 &&
  /(^|[\s_-])(stars?|rate|rating|rater)($|[\s_-])/i.test(`${hint ?? ''} ${description ?? ''}`) &&
  Math.abs(box.width / box.height - starsOf(box)) < 0.15 &&
  starsOf(box) >= 3 &&
  starsOf(box) <= 10

/** Stars are as wide as high. */
const starsOf = ({ width, height }: { width: number; height: number }): number => Math.round(width / height)

/** Presses where that many stars end. Fails where it then says another number, or the page shows nothing of it. */
export function* pressStrip(before: Observation, strip: PageNode, value: number): Steps<number> {
  const box = strip.box ?? { width: 0, height: 1 }
  const most = starsOf(box)
  if (value <= 0 || value > most) return fail('out_of_range', `The rating can't be ${value}: it has ${most} stars.`)
  const at = { x: ((value - SHORT) * box.width) / most, y: box.height / 2 }
  const pressed = yield* act({ kind: 'click', ref: strip.ref, at })
  // Many draw and say it a moment later.
  const page = pressed.nodes === before.nodes ? yield* look(500) : pressed
  const { name, description } = nodeAt(page, strip.ref) ?? strip
  const told = [name, description].find((text) => text !== strip.name && text !== strip.description)
  const says = numberIn(told)
  if (says !== undefined && says !== value)
    return fail('refused', `The rating was pressed at ${value}, but says ${says}.`)
  if (says === undefined && page.nodes === before.nodes)
    return fail('no_effect', 'The rating was pressed, but the page shows nothing of it.')
  return value
}

/** So much of a star before its end: those that count halves take no more than they should, those that count whole ones no less. */
const SHORT = 0.15
