import { z } from 'zod'
import { isButton } from '../page/buttons'
import { findContainer, outermost } from '../page/container'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation, shownIn, shownSince, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { halfNamed } from './dates/half-named'
import { clickTimeColumns, newTimeColumns } from './dates/time-columns'
import { clickTimeDial, newTimeDial } from './dates/time-dial'
import { newTimeParts, timePartsOf, typeTimeParts } from './dates/time-parts'
import { newTimeSteppers, stepTime } from './dates/time-steppers'
import { inForm, readTime, type Time } from './dates/times'
import { confirmSince } from './locating/confirms'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { newOffers } from './options/offers'
import { pressField } from './options/press-field'
import { definePolicy, type Steps } from './policy'
import { act, attempt, call, fail, look, watch } from './steps'

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
    const { before, opened } = yield* openAnew(page, node)
    const shown = yield* inPopup(before, opened, node, wanted)
    if (shown !== undefined) return done(shown)
    // Some show their parts only once they have the focus.
    const now = inParts(opened) ? yield* look() : opened
    if (inParts(now)) {
      yield* typeTimeParts(now, inParts, wanted)
      return done(inForm(wanted, 'HH:mm'))
    }
    const listed = yield* inList(before, opened, node, wanted)
    if (listed !== undefined) return done(listed)
    if (node.states.readonly || node.tag !== 'input') return yield* chooseListed(node, wanted)
    return done(yield* type(before, opened, node, { ...wanted, said: time.trim() }))
  },
})

/** Opens what the field opens. It may stand open already, as after a day was chosen: then what is there counts as come. */
function* openAnew(start: Observation, node: PageNode): Steps<{ before: Observation; opened: Observation }> {
  const opened = yield* pressField(start, node)
  if (hasMore(start, opened)) return { before: start, opened }
  if (hasMore(opened, start)) return { before: opened, opened: yield* pressField(opened, node) }
  return { before: withoutDialogs(start, node), opened }
}

/** The page but for the dialogs that it shows beside this field. */
function withoutDialogs(page: Observation, field: PageNode): Observation {
  const within = [...nodesOf(page)]
    .filter(({ role, box }) => role === 'dialog' && box !== null)
    .map((dialog) => [...subtreeOf(page, dialog)].map(({ ref }) => ref))
    .filter((refs) => !refs.includes(field.ref))
  const apart = new Set(within.flat())
  return { ...page, nodes: Object.fromEntries(Object.entries(page.nodes).filter(([ref]) => !apart.has(ref))) }
}

/** Whether the second shows what the first does not. */
const hasMore = (one: Observation, other: Observation): boolean => shownSince(one, other).length > 0

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
  else if (newTimeDial(before, page)) page = yield* clickTimeDial(before, page, time)
  else if (newTimeSteppers(before, page)) page = yield* stepTime(before, page, time)
  else return undefined
  const confirm = confirmSince(before, page)
  if (confirm && !confirm.states.disabled) page = yield* act({ kind: 'click', ref: confirm.ref })
  return yield* shownAs(page, node, time)
}

/** Clicks the time in the list of times that popped up; undefined where none did, or it is not among them. */
function* inList(before: Observation, opened: Observation, node: PageNode, time: Time): Steps<string | undefined> {
  const times = newOffers(before, opened).filter(({ text }) => text.length <= 12 && readTime(text) !== undefined)
  const offer = times.length > 1 && times.find(({ text }) => isTime(text, time))
  if (!offer) return undefined
  const page = yield* act({ kind: 'click', ref: offer.node.ref })
  return yield* shownAs(page, node, time)
}

/** What the field shows for that time, a moment later at the latest. */
function* shownAs(start: Observation, node: PageNode, time: Time): Steps<string | undefined> {
  const taken = (page: Observation): string | undefined => {
    const value = nodeAt(page, node.ref)?.value
    return isTime(value, time) ? value : undefined
  }
  return (yield* watch(start, 0.4, taken)).thing
}

/** In a popup with no clock yet, the one button that opens it: it shows the time, or says that it is for that. */
function clockOpener(before: Observation, page: Observation): PageNode | undefined {
  if ([newTimeParts, newTimeColumns, newTimeDial, newTimeSteppers].some((clock) => clock(before, page)))
    return undefined
  const come = shownSince(before, page)
  const showing = come.filter((node) => node.role === 'button' && readTime(shownIn(page, node)) !== undefined)
  const saying = come.filter((node) => isButton(node) && CLOCKS.test(`${node.name} ${node.hint ?? ''}`))
  const [only, ...others] = showing.length > 0 ? showing : outermost(page, new Set(saying.map(({ ref }) => ref)))
  return others.length === 0 ? only : undefined
}

const CLOCKS = /(?<!\p{L})(time|clock|uhr|uhrzeit|zeit|heure|hora|orario|ora|tijd|klokke|時間|时间)(?!\p{L})|🕐|🕒|⏰/iu

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

/**
 * Types it in the form that the field shows, as it was said where nothing tells of one, and enters it where a field waits for that.
 * A field that calls this invalid may want the halves of the day.
 */
function* type(before: Observation, opened: Observation, node: PageNode, time: Time & { said: string }): Steps<string> {
  const shown = [node.description, node.value, node.name, node.hint].join(' ')
  const seconds = /:\d\d:\d\d|m:s/i.test(shown) ? ':00' : ''
  const half = /\d\s*[ap]\.?m\b|\bh:mm\s*(tt|aa?|a\.?m)\b|\baa?\b|\b(am|pm)\b/i.test(shown)
  const inHalves = inForm(time, `h:mm${seconds} A`)
  const isPicker = node.role !== 'textbox' || hasMore(before, opened)
  const tells = isPicker || /\d:\d\d|\bhh?:mm/i.test(shown)
  const likeliest = half ? inHalves : tells ? inForm(time, `HH:mm${seconds}`) : time.said
  // A date that stands with the time stays.
  const held = nodeAt(opened, node.ref)?.value ?? ''
  const isRefused = (page: Observation): boolean =>
    nodeAt(page, node.ref)?.states.invalid !== undefined && node.states.invalid === undefined
  let typed = yield* typeForm(before, node, time, held, likeliest)
  if (isRefused(typed.page) && inHalves !== likeliest) {
    typed = yield* typeForm(typed.page, node, time, held, inHalves)
    // It complains of something else than the form, as of an end that lies before its beginning.
    if (isRefused(typed.page)) typed = yield* typeForm(typed.page, node, time, held, likeliest)
  }
  const now = nodeAt(typed.page, node.ref)
  if (isTime(now?.value, time)) return now?.value ?? ''
  return fail('refused', `${shortName(now ?? node)} holds "${now?.value ?? ''}" after ${typed.text} was typed.`)
}

/** Types the time beside the date that the field held, if any, and leaves the field. */
function* typeForm(
  before: Observation,
  node: PageNode,
  time: Time,
  held: string,
  form: string,
): Steps<{ page: Observation; text: string }> {
  const isDay = /\d{1,2}[-/.]\d{1,2}|\d{4}/.test(held)
  const text = !isDay ? form : CLOCK.test(held) ? held.replace(CLOCK, form) : `${held} ${form}`
  const typed = yield* attempt({ kind: 'type', ref: node.ref, text, replace: true })
  if (!typed.outcome.ok && typed.outcome.reason !== 'refused') return fail(typed.outcome.reason, typed.outcome.message)
  let { page } = typed
  // A list or clock that came up takes the time only when it is entered.
  if (hasMore(before, page)) page = (yield* attempt({ kind: 'press', ref: node.ref, key: 'Enter' })).page
  // Many take it over, or take it back, only when the field is left.
  if (isTime(nodeAt(page, node.ref)?.value, time))
    page = (yield* attempt({ kind: 'press', ref: node.ref, key: 'Tab' })).page
  return { page, text }
}

const CLOCK = /\d{1,2}:\d{2}(:\d{2})?(\s*[ap]\.?m\.?)?/i

/** Whether the page has a field of that name that takes a time in parts; for those who choose between policies. */
export const hasTimeParts = (page: Observation, field: Target): boolean =>
  timePartsOf(page, field) !== undefined || findOfKind(page, field, 'field').best?.input === 'time'
