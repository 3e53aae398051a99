import { z } from 'zod'
import { findContainer } from '../page/container'
import type { PageNode } from '../page/node'
import { nodeAt, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind, locateOn, shortName } from './locate'
import { definePolicy, type Steps } from './policy'
import { attempt, call, fail } from './steps'
import { inForm, readTime, type Time } from './times'

/** Goal: the field shows this time of day: a native time field, one of typed parts, a list of times, or a text. */
export const chooseTime = definePolicy({
  name: 'choose_time',
  description: 'set a time of day in a time field',
  args: z.object({ field: Target.describe('the field'), time: z.string().describe('14:30 or 2:30 PM') }),
  *run({ field, time }, start) {
    const wanted = readTime(time) ?? fail('bad_arguments', `"${time}" is not a time: give it like 14:30 or 2:30 PM.`)
    const parts = partsOf(start, field)
    if (parts) return done(yield* typeParts(start, parts, wanted))
    const { node, page } = yield* locateOn(start, field, 'field')
    if (node.input === 'time') return done((yield* setNative(node, '', wanted)).value)
    if (node.input === 'datetime-local') {
      const day = /^\d{4}-\d\d-\d\dT/.exec(node.value ?? '')?.[0]
      if (!day) return fail('bad_arguments', `${shortName(node)} has no date yet: choose the date first.`)
      return done((yield* setNative(node, day, wanted)).value)
    }
    if (node.input === 'select' || node.states.readonly) return yield* chooseListed(node, wanted)
    return done(yield* type(page, node, wanted))
  },
})

const setNative = (node: PageNode, day: string, time: Time) =>
  call({ policy: 'fill_text', args: { field: node.ref, text: `${day}${inForm(time, 'HH:mm')}` } })

/** The typed parts of a time in the group that the target names. */
interface Parts {
  hour: PageNode
  minute: PageNode
  half: PageNode | undefined
}

function partsOf(page: Observation, field: Target): Parts | undefined {
  const refs = findContainer(page, field, ({ role, name }) => role === 'spinbutton' && PART.test(name))
  const nodes = [...(refs ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])
  const hour = nodes.find(({ name }) => HOUR.test(name))
  const minute = nodes.find(({ name }) => MINUTE.test(name))
  return hour && minute ? { hour, minute, half: nodes.find(({ name }) => HALF.test(name)) } : undefined
}

const HOUR = /\bhours?\b|\bstunden?\b|\bheures?\b|\bhoras?\b/i
const MINUTE = /\bminut/i
const HALF = /\bmeridiem\b|\bam\s*\/?\s*pm\b|\bday ?period\b/i
const PART = new RegExp([HOUR, MINUTE, HALF].map(({ source }) => source).join('|'), 'i')

function* typeParts(start: Observation, { hour, minute, half }: Parts, time: Time): Steps<string> {
  let page = start
  const texts: [PageNode, string][] = [
    [hour, inForm(time, half ? 'hh' : 'HH')],
    [minute, inForm(time, 'mm')],
    ...(half ? [[half, inForm(time, 'a')] as [PageNode, string]] : []),
  ]
  for (const [part, text] of texts) {
    const reply = yield* attempt({ kind: 'type', ref: part.ref, text, replace: true })
    page = reply.page
    if (!reply.outcome.ok && reply.outcome.reason !== 'refused')
      return fail(reply.outcome.reason, reply.outcome.message)
  }
  const shown = texts.map(([part]) => nodeAt(page, part.ref)?.value ?? '')
  const ok = texts.every(([, text], index) => same(shown[index] ?? '', text))
  if (!ok) return fail('refused', `The time became ${shown.join(':')} instead of ${inForm(time, 'HH:mm')}.`)
  return inForm(time, 'HH:mm')
}

const same = (shown: string, text: string): boolean =>
  shown.toLowerCase() === text.toLowerCase() || (/\d/.test(text) && Number.parseInt(shown, 10) === Number(text))

/** Lists write times in many forms: the one that reads as this time is taken. */
function* chooseListed(node: PageNode, time: Time): Steps {
  for (const form of ['HH:mm', 'h:mm A', 'hh:mm A'] as const) {
    const { outcome } = yield {
      kind: 'call',
      call: { policy: 'choose_option', args: { list: node.ref, option: inForm(time, form) } },
    }
    if (outcome.ok || outcome.reason !== 'not_offered') return outcome
  }
  return fail('not_offered', `${wordsFor(shortName(node))} does not offer ${inForm(time, 'HH:mm')}.`)
}

function* type(page: Observation, node: PageNode, time: Time): Steps<string> {
  const shown = [node.description, node.value, node.name].join(' ')
  const form = /\b[ap]\.?m\b|\baa?\b/i.test(shown) ? 'h:mm A' : 'HH:mm'
  const { page: after, outcome } = yield* attempt({
    kind: 'type',
    ref: node.ref,
    text: inForm(time, form),
    replace: true,
  })
  const now = nodeAt(after ?? page, node.ref)
  const read = readTime(now?.value ?? '')
  if (read && read.hour === time.hour && read.minute === time.minute) return now?.value ?? ''
  if (!outcome.ok) return fail(outcome.reason, outcome.message)
  return fail('refused', `${shortName(now ?? node)} holds "${now?.value ?? ''}" after ${inForm(time, form)} was typed.`)
}

/** Whether the page has a field of that name that takes a time in parts; for those who choose between policies. */
export const hasTimeParts = (page: Observation, field: Target): boolean =>
  partsOf(page, field) !== undefined || findOfKind(page, field, 'field').best?.input === 'time'
