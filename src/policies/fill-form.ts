import { z } from 'zod'
import { nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { fieldOf } from './forms/form-call'
import { type Complaint, complaintsIn, emptyRequired, newAmong, saidSince } from './forms/form-complaints'
import { type Entry, fillEntries, fillEntry, holds } from './forms/form-entries'
import { readsAsFailure } from './forms/form-words'
import { submitterOf } from './forms/submitter'
import { actOn } from './locating/act-on'
import { definePolicy, Failure, type Steps } from './policy'
import { fail, look, until } from './steps'

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/**
 * Goal: each field holds its value, and the form has nothing against them; with `submit`, it was sent once and took it. What a
 * field refuses does not keep the others from being filled: the outcome names every field that is not as it should be.
 */
export const fillForm = definePolicy({
  name: 'fill_form',
  description: 'fill many fields of any kind at once, and send if wanted',
  args: z.object({
    values: z.record(z.string(), Value).describe('value by label; true or false for a box, a list for several'),
    submit: z
      .union([Target, z.boolean()])
      .optional()
      .describe('button to click once all is filled; true for the one of the form'),
  }),
  *run({ values, submit = false }, start) {
    const given = Object.entries(values)
    if (given.length === 0) return fail('bad_arguments', 'There are no values to fill in.')
    const { entries } = yield* fillEntries(start, given)
    const page = yield* whenChecked()
    const refused = yield* answer(page, complaintsIn(page, start), entries)
    const problems = [...entries.flatMap(sayProblem), ...refused.map(sayComplaint)]
    if (problems.length > 0) {
      const sent = submit === false ? '' : ' The form was not sent.'
      return fail('refused', `Not all fields could be filled.${sent} ${problems.join(' ')}`)
    }
    if (submit !== false) yield* send(page, submit === true ? submitButton(page, entries) : submit, entries)
    return done(given.map(([label]) => label))
  },
})

const sayProblem = ({ label, problem }: Entry): string[] => (problem ? [`${label}: ${problem.message}`] : [])

const sayComplaint = ({ field, text }: Complaint): string =>
  field === '' ? text : `${field}: ${text === '' ? 'the form marks it as invalid.' : text}`

/** The page once the checks that the last field set off have come to an end: some ask a server. */
function* whenChecked(): Steps<Observation> {
  return yield* until(yield* look(400), 2.4, (at) => !isBusy(at))
}

const isBusy = (page: Observation): boolean =>
  [...nodesOf(page)].some(({ states, role, value }) => states.busy || (role === 'progressbar' && value === undefined))

/**
 * What the form says against a value is answered where its words leave no doubt (`digits only`, `without spaces`): the value is
 * given once more in that form. Returns what stays.
 */
function* answer(
  page: Observation,
  complaints: readonly Complaint[],
  entries: readonly Entry[],
): Steps<readonly Complaint[]> {
  const left: Complaint[] = []
  for (const complaint of complaints) {
    const entry = entryOf(complaint, entries)
    if (entry?.problem) continue
    const better = entry && correctedBy(complaint.text, entry.value)
    if (!entry || better === undefined) {
      left.push(complaint)
      continue
    }
    const again = yield* fillEntry(page, entry.label, better)
    const still = complaintsIn(yield* whenChecked()).find(({ field }) => field === complaint.field)
    if (again.entry.problem || still) left.push(still ?? complaint)
  }
  return left
}

/** The ref of the button that hands in what was filled. */
function submitButton(page: Observation, entries: readonly Entry[]): Target {
  const button = submitterOf(
    page,
    entries.flatMap(({ field }) => field ?? []),
  )
  return button
    ? button.ref
    : fail('not_found', 'All fields are filled, but no button to send them was found. Name it.')
}

/** The value that a complaint is about. */
const entryOf = ({ ref, field }: Complaint, entries: readonly Entry[]): Entry | undefined =>
  entries.find((entry) => ref !== undefined && entry.field === ref) ??
  entries.find(({ label }) => sameName(label, field)) ??
  entries.find(({ label }) => field !== '' && startsAlike(label, field))

const lower = (text: string): string => text.toLowerCase().replace(/[\s*:]+$/, '')
const sameName = (one: string, other: string): boolean => lower(one) === lower(other)
const startsAlike = (one: string, other: string): boolean =>
  lower(one).startsWith(lower(other)) || lower(other).startsWith(lower(one))

function correctedBy(complaint: string, value: Entry['value']): string | undefined {
  if (typeof value !== 'string') return undefined
  const bare = /digits|numbers? only|only numbers?|numeric/i.test(complaint)
    ? value.replace(/\D/g, '')
    : /without (any )?(spaces|blanks)|no spaces|must not contain spaces/i.test(complaint)
      ? value.replace(/\s/g, '')
      : value
  return bare === value || bare === '' ? undefined : bare
}

/** Clicks the button, once, and waits for what the page says to it. Ends the policy when the form can't be sent or isn't taken. */
function* send(start: Observation, submit: Target, entries: readonly Entry[]): Steps<void> {
  const known = complaintsIn(start)
  let page: Observation
  try {
    page = (yield* actOn(start, submit, 'clickable', ({ ref }) => ({ kind: 'click', ref }))).page
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const empty = emptyRequired(start)
    const missing = empty.length > 0 ? ` Still empty, and required: ${empty.join(', ')}.` : ''
    return fail(error.outcome.reason, `All fields are filled, but not sent: ${error.outcome.message}${missing}`)
  }
  const against = yield* complaintsAfter(page, known, start, entries)
  if (against.length === 0) return
  const said = [...new Set(against.map(sayComplaint))].join(' ')
  return fail('refused', `The form was submitted once and not taken: ${said}`)
}

/**
 * Until the form is gone or says something: checks may ask a server first. A field that is still marked as invalid was not
 * taken, even if the page said the same before.
 */
function* complaintsAfter(
  start: Observation,
  known: readonly Complaint[],
  before: Observation,
  entries: readonly Entry[],
): Steps<Complaint[]> {
  const { url } = before
  const keeps = (now: Observation, entry: Entry): boolean => !entry.field || (holds(now, entry) ?? '') === entry.held
  let page = start
  for (const wait of [0, 500, 700, 800]) {
    if (wait > 0) page = yield* look(wait)
    const announced = page.announced.filter(readsAsFailure).map((text) => ({ field: '', text }))
    const shown = complaintsIn(page)
    const isSame = page.url === url || entries.some(({ label }) => fieldOf(page, label) !== undefined)
    const now = page
    const stands =
      now.url === url && entries.some(({ field }) => field !== undefined) && entries.every((entry) => keeps(now, entry))
    const said = stands ? saidSince(page, before).filter(({ text }) => !shown.some((each) => each.text === text)) : []
    const fresh = [...(isSame ? newAmong(shown, known) : []), ...said, ...announced]
    if (fresh.length > 0) return fresh
    if (page.url !== url) return []
    const settled = wait > 500 && !isBusy(page)
    if (settled || wait === 800) return shown.filter((each) => each.marked && entryOf(each, entries) !== undefined)
  }
  return []
}
