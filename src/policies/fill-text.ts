import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { readFullDay } from './dates/dates'
import { isNativeDate, setNativeDate } from './dates/native-date'
import { isRelativeDay } from './dates/relative-day'
import { codeBoxesOf, typeCode } from './forms/code-boxes'
import { editInPlace } from './forms/edit-in-place'
import { clearTheWay, MOST_TRIES } from './locating/act-on'
import { dismissInterruption } from './locating/interruption'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { takeSuggestion } from './options/take-suggestion'
import { definePolicy, Failure, type Steps } from './policy'
import { numberIn } from './sliders/thumb'
import { act, attempt, call, fail } from './steps'

/**
 * Goal: the field holds the text, or the suggestion that the text means where the field offers suggestions. Returns what
 * the field holds in the end (nothing for a password).
 */
export const fillText = definePolicy({
  name: 'fill_text',
  description: 'type text into a field; picks the suggestion if one is offered',
  args: z.object({
    field: Target.describe('the field'),
    text: z.string().describe('the text, exactly'),
    suggestion: z.string().optional().describe('which suggestion, e.g. "ending in land", if not the text itself'),
    append: z.boolean().optional().describe('true: keep what is there'),
  }),
  *run({ field, text, suggestion, append = false }, start) {
    const boxes = append ? undefined : codeBoxesOf(start, field, findOfKind(start, field, 'field').best, text)
    if (boxes) return yield* typeCode(start, boxes)
    const edited = append ? undefined : yield* editInPlace(start, field, text)
    if (edited) return edited
    const { node, page } = yield* locateOn(start, field, 'field')
    if (node.input === 'select')
      return done((yield* call({ policy: 'choose_option', args: { list: node.ref, option: text } })).value)
    if (isTagField(node) && !append && suggestion === undefined) {
      const tags = partsOf(text)
      const option = tags.length > 1 ? tags : text
      return done((yield* call({ policy: 'choose_option', args: { list: node.ref, option } })).value)
    }
    if ((node.states.readonly && readFullDay(text)) || (isNativeDate(node) && isRelativeDay(text)))
      return done((yield* call({ policy: 'choose_date', args: { field: node.ref, date: text } })).value)
    if (SET_WHOLE.has(node.input ?? '') && !append) return yield* setWhole(page, node, text)
    const wanted = append ? `${node.value ?? ''}${text}` : text
    if (suggestion === undefined && node.value === wanted && text !== '' && !mayOffer(node)) return done(wanted)
    const typed = yield* type(field, node, text, append)
    if (!typed) return done((yield* call({ policy: 'choose_date', args: { field: node.ref, date: text } })).value)
    if (!append && (yield* enterTag(typed, node, text))) return done(text)
    const taken = yield* takeSuggestion(page, typed, node, suggestion ?? text, {
      expected: suggestion !== undefined || mayOffer(typed.nodes[node.ref] ?? node),
      must: suggestion !== undefined,
      whole: suggestion === undefined && isSearch(node),
    })
    if (taken) return done(taken.value)
    return done(held(typed, node, wanted))
  },
})

/** Reason to expect that suggestions come, so that waiting for them is worth it. */
const mayOffer = ({ role, popup, states, hint, description }: PageNode): boolean =>
  role === 'combobox' ||
  popup !== undefined ||
  states.expanded !== undefined ||
  /auto-?complete|type-?ahead|suggest|combo-?box|look-?up/i.test(`${hint ?? ''} ${description ?? ''}`)

/** Words typed into it become tags, once they are entered. */
const isTagField = ({ popup, name, description, hint }: PageNode): boolean =>
  popup !== undefined && TAGS.test([name, description, hint].join(' '))
const TAGS = /\b(tags?|tokens?|chips?)\b/i

const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Of several words a field of tags keeps the last alone, once a comma took those before it. */
const keepsLast = (held: string, text: string): boolean => {
  const parts = partsOf(text)
  return parts.length > 1 && held.trim() === parts.at(-1)
}

/** What stands in a field of tags becomes one with a comma, which does no harm where it does not. Whether it did. */
function* enterTag(page: Observation, { ref, description, hint }: PageNode, text: string): Steps<boolean> {
  const now = nodeAt(page, ref)
  if (now?.role !== 'textbox' || now.popup) return false
  if (!keepsLast(now.value ?? '', text) && !TAGS.test(`${description ?? ''} ${hint ?? ''}`)) return false
  const entered = (yield* attempt({ kind: 'press', ref, key: ',' })).page
  const held = nodeAt(entered, ref)?.value ?? ''
  const last = partsOf(text).at(-1) ?? ''
  const shows = [...nodesOf(entered)].some(
    (node) => node.ref !== ref && node.box && fold(node.name).includes(fold(last)),
  )
  if (held === '' && shows) return true
  if (held === `${text},`) yield* attempt({ kind: 'type', ref, text, replace: true })
  return false
}

/** Suggestions of a search are other searches, not names for the text. */
const isSearch = ({ role, input, name, hint }: PageNode): boolean =>
  role === 'searchbox' || input === 'search' || /^search\b|\bquery\b/i.test(`${name} ${hint ?? ''}`)

/** Native inputs whose value is not typed as text. */
const SET_WHOLE = new Set(['date', 'time', 'month', 'week', 'datetime-local', 'range', 'color'])

function* setWhole(page: Observation, node: PageNode, text: string): Steps {
  if (isNativeDate(node)) return yield* setNativeDate(node, text)
  const value = node.input === 'time' ? timeOf(text) : text.trim()
  if (nodeAt(page, node.ref)?.value === value) return done(value)
  const after = yield* act({ kind: 'set_value', ref: node.ref, value })
  const now = after.nodes[node.ref]?.value
  if (now !== undefined && now !== value && fold(now) !== fold(value) && Number(now) !== Number(value)) {
    return fail(
      'refused',
      `${shortName(node)} took "${text}" as "${now}". It wants ${FORMS[node.input ?? ''] ?? 'another value'}.`,
    )
  }
  return done(now ?? value)
}

const FORMS: { readonly [input: string]: string } = {
  time: 'a time such as 15:05',
  range: 'a number within its range and steps',
  color: 'a colour such as #ff8800',
}

/** `3:05 PM` as a time input holds it: `15:05`. What is no such time is left as it is. */
function timeOf(text: string): string {
  const match =
    /^\s*(\d{1,2})[:.h](\d\d)(?::(\d\d))?\s*([ap])?\.?\s*m?\.?\s*$/i.exec(text) ??
    /^\s*(\d{1,2})()()\s*([ap])\.?\s*m\.?\s*$/i.exec(text)
  if (!match) return text.trim()
  const [, hour = '', minute, second, half] = match
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  return [String(hours).padStart(2, '0'), minute || '00', ...(second ? [second] : [])].join(':')
}

/**
 * Types it; a field that the page replaced meanwhile is located anew, one that refused as text but took it otherwise is fine.
 * Undefined for a day that the field wants in another form.
 */
function* type(field: Target, node: PageNode, text: string, append: boolean): Steps<Observation | undefined> {
  let into = node
  let left = text
  for (let tries = 1; ; tries++) {
    const reply = yield* attempt({ kind: 'type', ref: into.ref, text: left, replace: !append })
    const now = reply.page.nodes[into.ref]?.value ?? ''
    const rest = append ? undefined : withoutCode(now, text)
    if (rest !== undefined && left === text) {
      left = rest
      continue
    }
    if (reply.outcome.ok) return yield* withoutInterruption(reply.page, into)
    if (reply.outcome.reason === 'refused' && (says(now, text) || (!append && keepsLast(now, text)))) return reply.page
    if (reply.outcome.reason === 'refused' && readFullDay(text)) return undefined
    if (tries === MOST_TRIES) throw new Failure(reply.outcome)
    const cleared = yield* clearTheWay(reply.page, into, reply.outcome, tries)
    into = (yield* locateOn(cleared, reply.outcome.reason === 'detached' ? field : into.ref, 'field')).node
  }
}

/** What is to be typed where the field writes the beginning of `+47 912 34 567` itself, which stands there twice then. */
function withoutCode(held: string, text: string): string | undefined {
  if (!text.startsWith('+')) return undefined
  const [is, wanted] = [letters(held), letters(text)]
  const isTwice = (length: number): boolean =>
    is.length > length + 2 && is.startsWith(wanted.slice(0, length)) && wanted.startsWith(is.slice(length))
  const code = [1, 2, 3].find(isTwice)
  return code === undefined ? undefined : text.replace(new RegExp(`^(\\D*\\d){${code}}\\D*`), '')
}

/** A page may answer typing with a popup that shuts the form: whatever comes next would meet that instead. */
function* withoutInterruption(page: Observation, { ref }: PageNode): Steps<Observation> {
  const now = nodeAt(page, ref)
  const shut = now?.states.disabled || now?.states.inert
  return (shut && now && (yield* dismissInterruption(page, now))) || page
}

/** What the field holds; fails when the page made something else of the text. */
function held(page: Observation, node: PageNode, wanted: string): string | undefined {
  const now = page.nodes[node.ref]
  if (!now || now.value === undefined || now.input === 'password') return undefined
  if (says(now.value, wanted) || now.value.endsWith(wanted)) return now.value
  if (says(linesFrom(page, now, wanted.split('\n').length), wanted)) return wanted
  // Masks put the code of a country before a number.
  const code = letters(now.value).length - letters(wanted).length
  if (code > 0 && code <= 4 && letters(wanted) !== '' && letters(now.value).endsWith(letters(wanted))) return now.value
  return fail('refused', `${wordsFor(shortName(now))} holds "${now.value}" after "${wanted}" was typed.`)
}

/** What it and the fields after it hold: an editor may keep every line in a field of its own. */
function linesFrom(page: Observation, { ref }: PageNode, count: number): string {
  const fields = [...nodesOf(page)].filter(({ role }) => role === 'textbox')
  const at = fields.findIndex((field) => field.ref === ref)
  return fields
    .slice(at, at + count)
    .map(({ value = '' }) => value)
    .join('\n')
}

/** A mask may group and punctuate what was typed (`5551234` as `(555) 123-4`), or make an amount of it (`99` as `$ 99.00`). */
const says = (held: string, text: string): boolean =>
  held === text || letters(held) === letters(text) || (AMOUNT.test(text) && numberIn(held) === Number(text))
const AMOUNT = /^(0|[1-9]\d*)(\.\d+)?$/
const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')
