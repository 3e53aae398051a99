import type { Ref } from '../../page/node'
import { nodeAt, type Observation } from '../../page/observation'
import type { Failed } from '../../page/outcome'
import { fold } from '../../page/words'
import { calendarsOf } from '../dates/calendar'
import { readFullDay } from '../dates/dates'
import { showsYears } from '../dates/jump-calendar'
import { hasCalendarBeside } from '../dates/open-calendar'
import { readSpan } from '../dates/span-format'
import { unfoldFor } from '../locating/unfold'
import type { Call, Steps } from '../policy'
import { attempt, fail } from '../steps'
import { callFor, type FormValue, fieldOf } from './form-call'

/** One value of a form, where it went, and what came of it. */
export interface Entry {
  label: string
  value: FormValue
  /** The one field that it went into; undefined for a group of boxes. */
  field: Ref | undefined
  /** What that field held right after it was filled. */
  held: string
  problem?: Failed
}

/**
 * Fills each field by the policy that suits it. What is not there, or not offered, may depend on a field further down: it is
 * tried once more after the others, as is what the page took out again when others were filled, and what stands in a closed
 * section. Ends the policy only when nothing can be done on the page any more.
 */
export function* fillEntries(
  start: Observation,
  values: readonly (readonly [string, FormValue])[],
): Steps<{ page: Observation; entries: Entry[] }> {
  const entries: Entry[] = []
  let page = start
  for (const [label, value] of values) {
    const filled = yield* fillEntry(page, label, value, entries)
    page = filled.page
    entries.push(filled.entry)
  }
  for (const [at, { label, value, problem }] of entries.entries()) {
    const isLater = entries.slice(at + 1).some((other) => !other.problem)
    if (!problem || !DEPENDS.has(problem.reason) || !isLater) continue
    const filled = yield* fillEntry(page, label, value, entries)
    page = filled.page
    entries[at] = filled.entry
  }
  for (const [at, { label, value, problem }] of entries.entries()) {
    if (problem?.reason !== 'not_found') continue
    const unfolded = yield* unfoldFor(page, label)
    page = unfolded.page
    if (!unfolded.isShown) continue
    const filled = yield* fillEntry(page, label, value, entries)
    page = filled.page
    entries[at] = filled.entry
  }
  for (const [at, { label, value, held }] of entries.entries()) {
    if (!isLost(page, entries[at])) continue
    const filled = yield* fillEntry(page, label, value, entries)
    page = filled.page
    entries[at] = filled.entry
    if (isLost(page, { ...filled.entry, held })) {
      const message = `It took "${held}", but shows "${holds(page, filled.entry)}" now that the others are filled.`
      entries[at] = { ...filled.entry, problem: { ok: false, reason: 'refused', message } }
    }
  }
  return { page, entries }
}

/** Puts one value in, on the page as it is now. */
export function* fillEntry(
  start: Observation,
  label: string,
  value: FormValue,
  others: readonly Entry[] = [],
): Steps<{ page: Observation; entry: Entry }> {
  const twin = twinOf(start, label, value, others)
  if (twin) {
    const message = `It is not told apart from "${twin.label}": both name the same field of the page.`
    return {
      page: start,
      entry: { label, value, field: undefined, held: '', problem: { ok: false, reason: 'ambiguous', message } },
    }
  }
  const { page, outcome } = yield { kind: 'call', call: yield* suitedCall(start, label, value) }
  if (!outcome.ok && FATAL.has(outcome.reason)) return fail(outcome.reason, `${label}: ${outcome.message}`)
  const field = fieldOf(start, label)?.ref ?? fieldOf(page, label)?.ref
  const entry: Entry = { label, value, field, held: '', ...(!outcome.ok && { problem: outcome }) }
  return { page, entry: { ...entry, held: holds(page, entry) ?? '' } }
}

/** What suits the field; a day goes to a text field as a text only where no calendar comes up as it is entered. */
function* suitedCall(page: Observation, label: string, value: FormValue): Steps<Call> {
  const call = callFor(page, label, value)
  const field = fieldOf(page, label)
  const days = typeof value === 'string' && value.length <= LONGEST ? (readSpan(value) ?? [value]) : []
  const [from, to] = days.filter((day) => readFullDay(day))
  if (call.policy !== 'fill_text' || !field || !from) return call
  if (!hasCalendarBeside(page, field)) {
    const known = calendarsOf(page).map(({ holder }) => holder.ref)
    const entered = yield* attempt({ kind: 'click', ref: field.ref })
    const hasYears = showsYears(entered.page) && !showsYears(page)
    if (!hasYears && calendarsOf(entered.page).every(({ holder }) => known.includes(holder.ref))) return call
  }
  return to
    ? { policy: 'choose_dates', args: { field: label, from, to } }
    : { policy: 'choose_date', args: { field: label, date: from } }
}

/** Beyond that it is a sentence with a day in it. */
const LONGEST = 40

/** Another value that went into the very field that this label names. */
function twinOf(page: Observation, label: string, value: FormValue, others: readonly Entry[]): Entry | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const field = fieldOf(page, label)
  if (!field || !WRITTEN.has(field.role)) return undefined
  return others.find(
    (other) => other.label !== label && other.field === field.ref && !other.problem && other.value !== value,
  )
}

const WRITTEN = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox'])

/** After these there is no page, or no permission, to go on with. */
const FATAL = new Set<Failed['reason']>(['page_gone', 'stopped', 'budget', 'interrupted', 'dialog', 'navigated'])

/** What another field of the form may change. */
const DEPENDS = new Set<Failed['reason']>(['not_found', 'hidden', 'disabled', 'readonly', 'not_offered', 'ambiguous'])

/** What the entry's field holds now; undefined where it went away, as fields of an earlier step do, or holds nothing to see. */
export function holds(page: Observation, { field, label }: Entry): string | undefined {
  const node = field === undefined ? undefined : (nodeAt(page, field) ?? fieldOf(page, label))
  if (!node) return undefined
  return node.states.checked === undefined ? node.value : String(node.states.checked)
}

/** Emptied, put back or made something else; not only written in another way (`1234.5` as `1,234.50`). */
function isLost(page: Observation, entry: Entry | undefined): boolean {
  if (!entry || entry.problem || entry.held === '') return false
  const now = holds(page, entry)
  if (now === undefined || now === entry.held) return false
  const [one, other] = [bare(now), bare(entry.held)]
  return one === '' || !(one.includes(other) || other.includes(one))
}

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
