import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, type Observation } from '../page/observation'
import { done, type Outcome } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind, shortName } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { findStepper, type Stepper, stepperValue } from './sliders/stepper'
import { boundsOf, isSlider, numberIn, sayBounds } from './sliders/thumb'
import { attempt, call, fail, look } from './steps'

/** More presses than this no person would make. */
const MOST_PRESSES = 100

/**
 * Goal: the number field or the counter with its plus and minus shows this number. Types it where that is possible, else presses
 * buttons or keys. Returns the number.
 */
export const setNumber = definePolicy({
  name: 'set_number',
  description: 'set a number field, or a counter with plus and minus',
  args: z.object({ field: Target.describe('the field or counter'), value: z.number().describe('the number') }),
  *run({ field, value }, start) {
    const node = findOfKind(start, field, 'field').best
    if (node && isSlider(node)) {
      return done((yield* call({ policy: 'set_slider', args: { slider: node.ref, value } })).value)
    }
    if (node) checkBounds(node, value)
    if (node && numberIn(node.value) === value) return done(value)
    const typable = node?.tag === 'input' && !node.states.readonly
    const typed = node && typable ? yield* type(node, value) : undefined
    if (typed?.ok) return done(typed.value ?? value)
    const stepper = findStepper(start, node?.ref ?? field)
    if (stepper) return done(yield* press(start, stepper, value))
    if (typed && node?.role !== 'spinbutton') return typed
    if (node?.role === 'spinbutton') return done(yield* pressKeys(start, node, value))
    return done(
      (yield* call({ policy: 'fill_text', args: { field: node?.ref ?? wordsFor(field), text: String(value) } })).value,
    )
  },
})

function checkBounds(node: PageNode, value: number): void {
  const bounds = boundsOf(node)
  const { min, max } = bounds
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    fail('out_of_range', `${shortName(node)} can't be ${value}: it goes ${sayBounds(bounds)}.`)
  }
}

/**
 * A field may take no typing, only its buttons and keys: that shows in that nothing was typed. One that a library makes of a text
 * field takes the number only when it is left.
 */
function* type(node: PageNode, value: number): Steps<Outcome> {
  const typed = yield* attempt({ kind: 'type', ref: node.ref, text: String(value), replace: true })
  const before = nodeAt(typed.page, node.ref)
  if (!typed.outcome.ok && before?.value !== node.value) return fail(typed.outcome.reason, typed.outcome.message)
  if (!typed.outcome.ok) return typed.outcome
  const isNative = node.input === 'number'
  const { page } = isNative ? typed : yield* attempt({ kind: 'press', ref: node.ref, key: 'Tab' })
  const now = nodeAt(page, node.ref)
  const held = numberIn(now?.value)
  if (now && held !== value)
    return fail('refused', `${shortName(node)} became "${now.value ?? ''}" instead of ${value}.`)
  return done(held)
}

function* press(start: Observation, stepper: Stepper, wanted: number): Steps<number> {
  let page = start
  let now = stepper.value
  for (let presses = 0; presses < MOST_PRESSES && now !== wanted; presses++) {
    const button = now < wanted ? stepper.more : stepper.less
    const { page: after, outcome } = yield* attempt({ kind: 'click', ref: button.ref })
    page = after
    let shown = stepperValue(page, stepper)
    if (outcome.ok && shown === now) {
      page = yield* look(400)
      shown = stepperValue(page, stepper)
    }
    if (!outcome.ok || shown === now || shown === undefined) {
      return fail('out_of_range', `It can't be brought to ${wanted}: it stays at ${now}.`)
    }
    if (Math.sign(wanted - now) !== Math.sign(wanted - shown) && shown !== wanted) {
      return fail('out_of_range', `It goes from ${now} to ${shown} in one step: it can't be ${wanted}.`)
    }
    now = shown
  }
  return now
}

function* pressKeys(start: Observation, node: PageNode, wanted: number): Steps<number> {
  let now = numberIn(node.value) ?? 0
  for (let presses = 0; presses < MOST_PRESSES && now !== wanted; presses++) {
    const key = now < wanted ? 'ArrowUp' : 'ArrowDown'
    const { page, outcome } = yield* attempt({ kind: 'press', ref: node.ref, key })
    const shown = numberIn(nodeAt(page ?? start, node.ref)?.value)
    if (!outcome.ok || shown === undefined || shown === now) {
      return fail('out_of_range', `${shortName(node)} stays at ${now} and can't be ${wanted}.`)
    }
    now = shown
  }
  return now
}
