import { z } from 'zod'
import { nodesOf, type Observation } from '../page/observation'
import { done, type Failed } from '../page/outcome'
import { Target } from '../page/target'
import { actOn } from './act-on'
import { callFor, type FormValue } from './form-call'
import { type Complaint, complaintsIn } from './form-complaints'
import { definePolicy, type Steps } from './policy'
import { fail, look } from './steps'

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
    submit: Target.optional().describe('button to click once all is filled'),
  }),
  *run({ values, submit }, start) {
    const entries = Object.entries(values)
    if (entries.length === 0) return fail('bad_arguments', 'There are no values to fill in.')
    const filled = yield* fillAll(start, entries)
    let page = yield* look(400)
    const before = complaintsIn(page, start)
    const problems = [...filled, ...(yield* answer(page, before, values))]
    if (problems.length > 0) return refused(problems, submit !== undefined)
    if (submit === undefined) return done(entries.map(([label]) => label))
    const known = complaintsIn(page)
    page = (yield* actOn(page, submit, 'clickable', ({ ref }) => ({ kind: 'click', ref }))).page
    const after = yield* complaintsAfter(page, known, start.url)
    if (after.length === 0) return done(entries.map(([label]) => label))
    return fail('refused', `The form was sent once and not taken: ${after.map(sayComplaint).join(' ')}`)
  },
})

/** Fills what can be filled; returns what could not be, in the words of the policy that tried. */
function* fillAll(start: Observation, entries: readonly [string, FormValue][]): Steps<string[]> {
  let page = start
  const problems: string[] = []
  for (const [label, value] of entries) {
    const reply = yield { kind: 'call', call: callFor(page, label, value) }
    page = reply.page
    if (reply.outcome.ok) continue
    if (FATAL.has(reply.outcome.reason)) return fail(reply.outcome.reason, reply.outcome.message)
    problems.push(`${label}: ${reply.outcome.message}`)
  }
  return problems
}

const FATAL = new Set<Failed['reason']>(['page_gone', 'stopped', 'budget', 'interrupted', 'dialog', 'navigated'])

/**
 * What the form says against a value is answered where its words leave no doubt (`digits only`, `without spaces`): the value is
 * given once more in that form. Everything else is returned as a problem.
 */
function* answer(
  page: Observation,
  complaints: readonly Complaint[],
  values: { readonly [label: string]: FormValue },
): Steps<string[]> {
  const problems: string[] = []
  for (const complaint of complaints) {
    const label = Object.keys(values).find((each) => complaint.field !== '' && sameName(each, complaint.field))
    const better = label === undefined ? undefined : correctedBy(complaint.text, values[label])
    if (label === undefined || better === undefined) {
      problems.push(sayComplaint(complaint))
      continue
    }
    const reply = yield { kind: 'call', call: callFor(page, label, better) }
    const later = yield* look(400)
    const still = complaintsIn(later).find(({ field }) => field === complaint.field)
    if (!reply.outcome.ok || still) problems.push(sayComplaint(still ?? complaint))
  }
  return problems
}

const sameName = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase().trim(), other.toLowerCase().trim()]
  return a === b || b.startsWith(a) || a.startsWith(b)
}

function correctedBy(complaint: string, value: FormValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  const bare = /digits|numbers? only|only numbers?|numeric/i.test(complaint)
    ? value.replace(/\D/g, '')
    : /without (any )?(spaces|blanks)|no spaces|must not contain spaces/i.test(complaint)
      ? value.replace(/\s/g, '')
      : value
  return bare === value || bare === '' ? undefined : bare
}

const sayComplaint = ({ field, text }: Complaint): string =>
  field === '' ? text : `${field}: ${text === '' ? 'the form marks it as invalid.' : text}`

function refused(problems: readonly string[], toSend: boolean): Failed {
  const sent = toSend ? ' The form was not sent.' : ''
  return { ok: false, reason: 'refused', message: `Not all fields could be filled.${sent} ${problems.join(' ')}` }
}

/** Until the form is gone or says something: checks may ask a server first. */
function* complaintsAfter(start: Observation, known: readonly Complaint[], url: string): Steps<Complaint[]> {
  let page = start
  for (const wait of [0, 500, 700, 800]) {
    if (wait > 0) page = yield* look(wait)
    if (page.url !== url) return []
    const fresh = complaintsIn(page).filter(
      ({ field, text }) => !known.some((old) => old.field === field && old.text === text),
    )
    if (fresh.length > 0) return fresh
    const busy = [...nodesOf(page)].some(({ states }) => states.busy)
    if (wait > 500 && !busy) return []
  }
  return []
}
