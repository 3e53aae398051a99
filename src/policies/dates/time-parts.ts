import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { nodeAt, type Observation, shownSince, subtreeOf } from '../../page/observation'
import type { Target } from '../../page/target'
import { findOfKind } from '../locating/locate'
import type { Steps } from '../policy'
import { act, attempt, fail } from '../steps'
import { commonAncestor } from './calendar-grid'
import { isNameless } from './date-segments'
import { halfToClick, halvesAmong } from './halves'
import { menuOptionFor, menuPartOf, type TimePart } from './time-menus'
import { inForm, type Time } from './times'

/** A time put in part by part, typed or chosen from lists. On a clock of 12 hours there is a field for AM and PM, or buttons. */
export interface TimeParts {
  hour: PageNode
  minute: PageNode
  half: PageNode | undefined
  halves: readonly PageNode[]
}

/** The parts in the group of that name. */
export function timePartsOf(page: Observation, field: Target): TimeParts | undefined {
  const refs = findContainer(
    page,
    field,
    (node) =>
      (node.role === 'spinbutton' && PART.test(node.name)) ||
      isMinutes(node) ||
      isHours(node) ||
      menuPartOf(page, node) !== undefined,
  )
  const parts = partsAmong(
    page,
    [...(refs ?? [])].flatMap((ref) => nodeAt(page, ref) ?? []),
  )
  return parts && isBeside(page, field, parts) ? parts : undefined
}

/** A field of that name that is none of the parts has them beside it only where no other field to write in stands with them. */
function isBeside(page: Observation, field: Target, { hour, minute }: TimeParts): boolean {
  const { best } = findOfKind(page, field, 'field')
  if (!best || !WRITTEN.has(best.role)) return true
  const around = commonAncestor(page, [best, hour, minute])
  return (
    around !== undefined &&
    [...subtreeOf(page, around)].every(({ ref, role }) => ref === best.ref || !WRITTEN.has(role))
  )
}

const WRITTEN = new Set(['textbox', 'searchbox'])

/** The parts that have come to the page since, as a clock that popped up. */
export const newTimeParts = (before: Observation, page: Observation): TimeParts | undefined =>
  partsAmong(
    page,
    shownSince(before, page).filter(({ states }) => !states.inert),
  )

function partsAmong(page: Observation, nodes: readonly PageNode[]): TimeParts | undefined {
  const fields = nodes.filter(
    (node) => node.role === 'spinbutton' || node.input === 'number' || node.input === 'select' || isTimePart(node),
  )
  const is = (part: TimePart) => (node: PageNode) =>
    (node.input !== 'select' && NAMED[part].test(`${node.name} ${node.hint ?? ''}`)) ||
    (part === 'minute' && isMinutes(node)) ||
    (part === 'hour' && isHours(node)) ||
    menuPartOf(page, node) === part
  const minute = fields.find(is('minute'))
  // Lists of months and days may stand before it, too.
  const hour = fields.slice(0, minute && fields.indexOf(minute)).findLast(is('hour'))
  const half = fields.find(is('half'))
  return hour && minute ? { hour, minute, half, halves: half ? [] : halvesAmong(page, nodes) } : undefined
}

const HOUR = /\bhours?\b|\bstunden?\b|\bheures?\b|\bhoras?\b/i
const MINUTE = /\bminut/i
const HALF = /\bmeridiem\b|\bam\s*\/?\s*pm\b|\bday ?period\b/i
const NAMED: { readonly [part in TimePart]: RegExp } = { hour: HOUR, minute: MINUTE, half: HALF }
/** A short field that is called after a part of a time. */
export const isTimePart = ({ role, name, value = '' }: PageNode): boolean =>
  role === 'textbox' && PART.test(name) && /^\d{0,2}$/.test(value.trim())

/** What has no name says by its bounds what it counts. */
const isMinutes = ({ role, name, range }: PageNode): boolean =>
  role === 'spinbutton' && isNameless(name) && range?.min === '0' && range.max === '59'
const isHours = ({ role, name, range }: PageNode): boolean =>
  role === 'spinbutton' && isNameless(name) && (range?.max === '12' || range?.max === '23')

const PART = new RegExp([HOUR, MINUTE, HALF].map(({ source }) => source).join('|'), 'i')

/** Types the time into the parts, as `find` tells them on each page: pages redraw them. Ends the policy when one does not take it. */
export function* typeTimeParts(
  start: Observation,
  find: (page: Observation) => TimeParts | undefined,
  time: Time,
): Steps<Observation> {
  let page = start
  for (const part of ['hour', 'minute', 'half'] as const) {
    const parts = find(page) ?? fail('detached', 'The parts of the time went away while they were filled.')
    const node = parts[part]
    const text = textFor(part, time, isOfTwelve(parts))
    if (node && !holds(node, text)) page = yield* typePart(page, node, text)
    const toggle = part === 'half' && halfToClick(page, parts.halves, time)
    if (toggle) page = yield* act({ kind: 'click', ref: toggle.ref })
  }
  const parts = find(page)
  const fields = [parts?.hour, parts?.minute, parts?.half]
  const ok =
    parts &&
    (['hour', 'minute', 'half'] as const).every((part) => {
      const node = parts[part]
      return !node || holds(node, textFor(part, time, isOfTwelve(parts)))
    }) &&
    (parts.halves.length > 1 || !halfToClick(page, parts.halves, time))
  const shown = fields.map((node) => node?.value ?? '').join(':')
  return ok ? page : fail('refused', `The time became ${shown} instead of ${inForm(time, 'HH:mm')}.`)
}

const isOfTwelve = ({ half, halves }: TimeParts): boolean => half !== undefined || halves.length > 0

const textFor = (part: TimePart, time: Time, twelve: boolean): string =>
  inForm(time, part === 'hour' ? (twelve ? 'hh' : 'HH') : part === 'minute' ? 'mm' : 'a')

const holds = ({ value = '' }: PageNode, text: string): boolean => {
  const shown = value.trim().toLowerCase().replaceAll('.', '')
  return shown === text || (/^\d+$/.test(shown) && Number(shown) === Number(text))
}

function* typePart(start: Observation, node: PageNode, text: string): Steps<Observation> {
  if (node.input === 'select') {
    const option = menuOptionFor(start, node, text)
    return option
      ? yield* act({ kind: 'select', ref: node.ref, options: [option.ref] })
      : fail('not_offered', `The list for a part of the time does not offer ${text}.`)
  }
  if (node.states.readonly) return yield* stepPart(start, node, Number(text))
  if (node.tag === 'input') {
    // A field for numbers may take a zero before the hour for an hour of its own.
    const digits = node.input === 'number' ? String(Number(text)) : text
    const { page, outcome } = yield* attempt({ kind: 'type', ref: node.ref, text: digits, replace: true })
    if (!outcome.ok && outcome.reason !== 'refused') return fail(outcome.reason, outcome.message)
    return page
  }
  // A part takes keys at the focus and moves on by itself when it is full.
  let page = yield* act({ kind: 'click', ref: node.ref })
  for (const key of /\d/.test(text) ? text : text.slice(0, 1)) page = yield* act({ kind: 'press', key })
  return page
}

/** What can't be written into still goes up and down with the arrow keys, as far as it does. */
function* stepPart(start: Observation, { ref }: PageNode, wanted: number): Steps<Observation> {
  let page = start
  for (let last = Number.POSITIVE_INFINITY; ; ) {
    const off = wanted - Number(nodeAt(page, ref)?.value ?? Number.NaN)
    // Also where nothing moves, or it is no number.
    if (!(off !== 0 && Math.abs(off) < last)) return page
    last = Math.abs(off)
    page = yield* act({ kind: 'press', ref, key: off > 0 ? 'ArrowUp' : 'ArrowDown' })
  }
}
