import { z } from 'zod'
import { findContainer } from '../page/container'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation, shownIn } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { halfNamed } from './dates/half-named'
import { clickTimeColumns, newTimeColumns } from './dates/time-columns'
import { newTimeParts, timePartsOf, typeTimeParts } from './dates/time-parts'
import { inForm, readTime, type Time } from './dates/times'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { pressField } from './options/press-field'
import { definePolicy, type Steps } from './policy'
import { attempt, call, fail, watch } from './steps'

/** Goal: the field shows this time of day: a native time field, one of typed parts, a list of times, a clock that pops up, or a text. */
export const chooseTime = definePolicy({
  name: 'choose_time',
  description: 'set a time of day in a time field',
  args: z.object({ field: Target.describe('the field'), time: z.string().describe('14:30 or 2:30 PM') }),
  *run({ field, time }, start) {
    const wanted = readTime(time) ?? fail('bad_arguments', `"${time}" is not a time: give it like 14:30 or 2:30 PM.`)
    const inParts = (page: Observation) => timePartsOf(page, field)
    if (inParts(start)) {
      yield* typeTimeParts(start, inParts, wanted)
      return done(inForm(wanted, 'HH:mm'))
    }
    const slot = slotUnder(start, field, wanted)
    if (slot)
      return done(
        (yield* call({
          policy: 'choose_option',
          args: { list: typeof field === 'string' ? field : wordsFor(field), option: slot.name },
        })).value,
      )
    const meant = halfNamed(start, field, 'time') ?? openerFor(start, field)
    const { node, page } = yield* locateOn(start, meant?.ref ?? field, meant ? 'any' : 'field')
    if (isTime(node.value, wanted) && node.input !== 'datetime-local') return done(node.value)
    if (node.states.disabled) return fail('disabled', `${shortName(node)} can't be changed now.`)
    if (node.input === 'time') return done((yield* setNative(node, '', wanted)).value)
    if (node.input === 'datetime-local') {
      const day = /^\d{4}-\d\d-\d\dT/.exec(node.value ?? '')?.[0]
      if (!day) return fail('bad_arguments', `${shortName(node)} has no date yet: choose the date first.`)
      return done((yield* setNative(node, day, wanted)).value)
    }
    if (node.input === 'select') return yield* chooseListed(node, wanted)
    const opened = yield* pressField(page, node)
    // Some show their parts only once they have the focus.
    if (inParts(opened)) {
      yield* typeTimeParts(opened, inParts, wanted)
      return done(inForm(wanted, 'HH:mm'))
    }
    const shown = yield* inPopup(page, opened, node, wanted)
    if (shown !== undefined) return done(shown)
    if (node.states.readonly || node.tag !== 'input') return yield* chooseListed(node, wanted)
    return done(yield* type(page, opened, node, wanted))
  },
})

/** The button that opens a clock or a list, where the field itself shows only once it is in use. */
function openerFor(page: Observation, field: Target): PageNode | undefined {
  if (findOfKind(page, field, 'field').candidates.length > 0) return undefined
  const { best } = findOfKind(page, field, 'clickable')
  return best?.role === 'button' ? best : undefined
}

/** Times of day may stand there as buttons, each one that can be had. */
function slotUnder(page: Observation, field: Target, wanted: Time): PageNode | undefined {
  if (findOfKind(page, field, 'field').best) return undefined
  const isSlot = ({ role, states, name }: PageNode): boolean =>
    (SLOTS.has(role) || states.clickable === true) && name.length <= 12 && readTime(name) !== undefined
  const slots = [...(findContainer(page, field, isSlot) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])
  return slots.length > 1 ? slots.find(({ name }) => isTime(name, wanted)) : undefined
}

const SLOTS = new Set(['button', 'radio', 'option', 'link'])

const isTime = (text: string | undefined, { hour, minute }: Time): boolean => {
  const read = readTime(text ?? '')
  return read?.hour === hour && read.minute === minute
}

const setNative = (node: PageNode, day: string, time: Time) =>
  call({ policy: 'fill_text', args: { field: node.ref, text: `${day}${inForm(time, 'HH:mm')}` } })

/** Sets the clock that popped up, if one did; undefined when there is none, or the field does not show what was set. */
function* inPopup(before: Observation, opened: Observation, node: PageNode, time: Time): Steps<string | undefined> {
  let page = opened
  const opener = clockOpener(before, page)
  if (opener) page = (yield* attempt({ kind: 'click', ref: opener.ref })).page
  if (newTimeParts(before, page)) page = yield* typeTimeParts(page, (at) => newTimeParts(before, at), time)
  else if (newTimeColumns(before, page)) page = yield* clickTimeColumns(before, page, time)
  else return undefined
  const taken = (at: Observation): string | undefined => {
    const value = nodeAt(at, node.ref)?.value
    return isTime(value, time) ? value : undefined
  }
  const { thing: value } = yield* watch(page, 0.4, taken)
  return value
}

/** In a popup with no clock yet, the one button that shows the time, which opens it. */
function clockOpener(before: Observation, page: Observation): PageNode | undefined {
  if (newTimeParts(before, page) || newTimeColumns(before, page)) return undefined
  const [only, ...others] = [...nodesOf(page)].filter(
    (node) =>
      node.role === 'button' && node.box && !before.nodes[node.ref]?.box && readTime(shownIn(page, node)) !== undefined,
  )
  return others.length === 0 ? only : undefined
}

/** Lists write times in many forms: the one that reads as this time is taken. */
function* chooseListed(node: PageNode, time: Time): Steps {
  for (const form of ['HH:mm', 'h:mm A', 'hh:mm A'] as const) {
    const { outcome } = yield {
      kind: 'call',
      call: { policy: 'choose_option', args: { list: node.ref, option: inForm(time, form) } },
    }
    if (outcome.ok || outcome.reason !== 'not_offered') return outcome
  }
  return fail('not_offered', `${shortName(node)} does not offer ${inForm(time, 'HH:mm')}.`)
}

/** Types it in the form that the field shows, and enters it where a field waits for that. */
function* type(before: Observation, opened: Observation, node: PageNode, time: Time): Steps<string> {
  const shown = [node.description, node.value, node.name, node.hint].join(' ')
  const seconds = /:\d\d:\d\d|m:s/i.test(shown) ? ':00' : ''
  const half = /\d\s*[ap]\.?m\b|\bh:mm\s*(tt|aa?|a\.?m)\b|\baa?\b|\b(am|pm)\b/i.test(shown)
  const alone = half ? inForm(time, `h:mm${seconds} A`) : inForm(time, `HH:mm${seconds}`)
  // A date that stands with the time stays.
  const held = nodeAt(opened, node.ref)?.value ?? ''
  const text = /\d{1,2}[-/.]\d{1,2}|\d{4}/.test(held) ? held.replace(CLOCK, alone) : alone
  const typed = yield* attempt({ kind: 'type', ref: node.ref, text, replace: true })
  if (!typed.outcome.ok && typed.outcome.reason !== 'refused') return fail(typed.outcome.reason, typed.outcome.message)
  let { page } = typed
  // A list or clock that came up takes the time only when it is entered.
  const came = Object.values(page.nodes).some(({ ref, box }) => box !== null && !before.nodes[ref]?.box)
  if (came) page = (yield* attempt({ kind: 'press', ref: node.ref, key: 'Enter' })).page
  const now = nodeAt(page, node.ref)
  if (isTime(now?.value, time)) return now?.value ?? ''
  return fail('refused', `${shortName(now ?? node)} holds "${now?.value ?? ''}" after ${text} was typed.`)
}

const CLOCK = /\d{1,2}:\d{2}(:\d{2})?(\s*[ap]\.?m\.?)?/i

/** Whether the page has a field of that name that takes a time in parts; for those who choose between policies. */
export const hasTimeParts = (page: Observation, field: Target): boolean =>
  timePartsOf(page, field) !== undefined || findOfKind(page, field, 'field').best?.input === 'time'
