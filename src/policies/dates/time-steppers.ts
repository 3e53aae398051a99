import { isButton } from '../../page/buttons'
import type { Box, PageNode } from '../../page/node'
import { ancestorsOf, type Observation, shownSince, textWithin } from '../../page/observation'
import type { Steps } from '../policy'
import { act, fail } from '../steps'
import { halfToClick, halvesAmong } from './halves'
import { inForm, type Time } from './times'

/** One part of a time between a button above it for more and one below it for less. */
interface Stepper {
  shown: number
  box: Box
  more: PageNode
  less: PageNode
}

interface TimeSteppers {
  hour: Stepper
  minute: Stepper
  halves: readonly PageNode[]
}

/** The hours and minutes that have come to the page since, side by side, each with its buttons; undefined when there are none. */
export function newTimeSteppers(before: Observation, page: Observation): TimeSteppers | undefined {
  const come = shownSince(before, page).filter(({ states }) => !states.inert)
  const buttons = come.filter((node) => isButton(node) && !/\d/.test(node.name + textWithin(page, node)))
  const steppers = come
    .flatMap((node) => stepperAt(page, node, buttons) ?? [])
    .sort((one, other) => one.box.x - other.box.x)
  const [hour, ...others] = steppers
  // The number itself may stand in a box of its own in the button that shows it.
  const minute = others.find(
    ({ more, box }) => more !== hour?.more && Math.abs(box.y - (hour?.box.y ?? 0)) < box.height,
  )
  const isTime = hour && minute && hour.shown <= 23 && minute.shown <= 59
  return isTime ? { hour, minute, halves: halvesAmong(page, buttons) } : undefined
}

function stepperAt(page: Observation, node: PageNode, buttons: readonly PageNode[]): Stepper | undefined {
  const { box } = node
  const number = /^\s*(\d{1,2})\s*$/.exec(textWithin(page, node) || node.name)?.[1]
  if (!box || number === undefined) return undefined
  const above = (of: Box | null): number => (of ? box.y + box.height / 2 - (of.y + of.height / 2) : Number.NaN)
  const inColumn = buttons
    .filter(({ box: of }) => of && isOver(of, box) && Math.abs(above(of)) < REACH * Math.max(of.height, box.height))
    .filter((button) => ![...ancestorsOf(page, node)].includes(button))
  const more = inColumn.findLast((button) => above(button.box) > 0)
  const less = inColumn.find((button) => above(button.box) < 0)
  return more && less ? { shown: Number(number), box, more, less } : undefined
}

/** How far off the buttons may be, in their own heights. */
const REACH = 2.5

/** One right above or below the other: neither reaches further to the side than twice. */
const isOver = (one: Box, other: Box): boolean =>
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < Math.max(one.width, other.width) / 2

/** Steps to the time: the minutes first, for they may carry. Ends the policy where the steps lead past it. */
export function* stepTime(before: Observation, start: Observation, time: Time): Steps<Observation> {
  let page = start
  for (const part of ['minute', 'hour'] as const) {
    for (let last = Number.POSITIVE_INFINITY; ; ) {
      const steppers = newTimeSteppers(before, page)
      if (!steppers) return fail('detached', 'The parts of the time went away while they were set.')
      const turn = part === 'hour' && steppers.halves.length > 0 ? 12 : 60
      const off = (time[part] % turn) - (steppers[part].shown % turn)
      if (off === 0) break
      if (Math.abs(off) >= last)
        return fail('not_offered', `The buttons for the ${part} lead past ${inForm(time, 'HH:mm')}.`)
      last = Math.abs(off)
      page = yield* act({ kind: 'click', ref: (off > 0 ? steppers[part].more : steppers[part].less).ref })
    }
  }
  const half = halfToClick(page, newTimeSteppers(before, page)?.halves ?? [], time)
  return half ? yield* act({ kind: 'click', ref: half.ref }) : page
}
