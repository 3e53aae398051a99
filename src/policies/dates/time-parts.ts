import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { act, attempt, fail } from '../steps'
import { inForm, type Time } from './times'

/** A time typed part by part. `half` takes or toggles AM and PM; absent on a clock of 24 hours. */
export interface TimeParts {
  hour: PageNode
  minute: PageNode
  half: PageNode | undefined
}

/** The parts in the group of that name. */
export function timePartsOf(page: Observation, field: Target): TimeParts | undefined {
  const refs = findContainer(page, field, ({ role, name }) => role === 'spinbutton' && PART.test(name))
  return partsAmong([...(refs ?? [])].flatMap((ref) => nodeAt(page, ref) ?? []))
}

/** The parts that have come to the page since, as a clock that popped up. */
export const newTimeParts = (before: Observation, page: Observation): TimeParts | undefined =>
  partsAmong([...nodesOf(page)].filter(({ ref, box, states }) => !before.nodes[ref]?.box && box && !states.inert))

function partsAmong(nodes: readonly PageNode[]): TimeParts | undefined {
  const fields = nodes.filter(({ role, input }) => role === 'spinbutton' || input === 'number')
  const hour = fields.find(({ name, hint }) => HOUR.test(`${name} ${hint ?? ''}`))
  const minute = fields.find(({ name, hint }) => MINUTE.test(`${name} ${hint ?? ''}`))
  const half =
    fields.find(({ name }) => HALF.test(name)) ??
    nodes.find(({ name, states, role }) => (states.clickable || role === 'button') && /^\s*[ap]\.?m\.?\s*$/i.test(name))
  return hour && minute ? { hour, minute, half } : undefined
}

const HOUR = /\bhours?\b|\bstunden?\b|\bheures?\b|\bhoras?\b/i
const MINUTE = /\bminut/i
const HALF = /\bmeridiem\b|\bam\s*\/?\s*pm\b|\bday ?period\b/i
const PART = new RegExp([HOUR, MINUTE, HALF].map(({ source }) => source).join('|'), 'i')

/** Types the time into the parts, as `find` tells them on each page: pages redraw them. Ends the policy when one does not take it. */
export function* typeTimeParts(
  start: Observation,
  find: (page: Observation) => TimeParts | undefined,
  time: Time,
): Steps<Observation> {
  let page = start
  for (const part of ['hour', 'minute', 'half'] as const) {
    const parts = find(page)
    const node = parts?.[part]
    if (!parts || !node) {
      if (part === 'half') break
      return fail('detached', 'The parts of the time went away while they were filled.')
    }
    const text = textFor(part, time, parts.half !== undefined)
    if (holds(node, text)) continue
    page = yield* typePart(page, node, text)
  }
  const parts = find(page)
  const { hour, minute, half } = parts ?? {}
  const ok =
    hour &&
    minute &&
    holds(hour, textFor('hour', time, half !== undefined)) &&
    holds(minute, textFor('minute', time, false)) &&
    (!half || holds(half, textFor('half', time, true)))
  const shown = [hour, minute, half].map((node) => node?.value ?? node?.name ?? '').join(':')
  return ok ? page : fail('refused', `The time became ${shown} instead of ${inForm(time, 'HH:mm')}.`)
}

const textFor = (part: keyof TimeParts, time: Time, twelve: boolean): string =>
  inForm(time, part === 'hour' ? (twelve ? 'hh' : 'HH') : part === 'minute' ? 'mm' : 'a')

const holds = ({ value, name, role }: PageNode, text: string): boolean => {
  const shown = (role === 'spinbutton' || value ? (value ?? '') : name).trim().toLowerCase().replaceAll('.', '')
  return shown === text || (/^\d+$/.test(shown) && Number(shown) === Number(text))
}

function* typePart(start: Observation, node: PageNode, text: string): Steps<Observation> {
  if (node.tag === 'input') {
    const { page, outcome } = yield* attempt({ kind: 'type', ref: node.ref, text, replace: true })
    if (!outcome.ok && outcome.reason !== 'refused') return fail(outcome.reason, outcome.message)
    return page
  }
  // A part takes keys at the focus and moves on by itself when it is full; a toggle changes with each click.
  let page = yield* act({ kind: 'click', ref: node.ref })
  if (node.role !== 'spinbutton') return page
  for (const key of /\d/.test(text) ? text : text.slice(0, 1)) page = yield* act({ kind: 'press', key })
  return page ?? start
}
