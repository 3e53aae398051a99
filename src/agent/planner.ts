import { NOTHING_FITS } from '../learning/matching/recall'
import { fillIn } from '../learning/slots'
import type { Json } from '../page/json'
import type { Observation } from '../page/observation'
import { done, type Failed, failed, type Outcome } from '../page/outcome'
import { pageText } from '../page/text'
import { Plan, type PlannedCall } from '../policies/plan'
import type { Call, Prompt, Reply, Step, Steps } from '../policies/policy'
import { type CarryingOut, callFor, carryOut, isLeftOut } from './carry-out'
import { flat } from './flat'
import type { Errand } from './log'
import { asMeant } from './prompts/as-meant'
import { doubtOf } from './prompts/doubt'
import { foundByModel } from './prompts/lost'
import { inOwnWords } from './prompts/own-words'
import { type PlanForm, type Planning, planPrompt, readPlan, sameCalls, signOf } from './prompts/plan'
import type { Library } from './stack'
import { unrolled } from './unrolled'

/** A call that was made and how it ended, for the planner to learn from. */
export interface Past {
  call: Call
  outcome: Outcome
}

/** What the planner knows as it goes. It is the run's, for the user may put another plan in place of the planner's. */
export interface Progress {
  page: Observation
  past: Past[]
  /** What calls returned `as` a name. */
  values: { [name: string]: Json }
  /** The plan at work is not all of the task. */
  unfinished: boolean
  /** What it leaves undone, as the model said it. */
  left: string | undefined
}

export const begin = (page: Observation, past: Errand['past'] = []): Progress => ({
  page,
  past: [...past],
  values: {},
  unfinished: false,
  left: undefined,
})

/**
 * The policy at the bottom of the stack: gets a plan for the page as it is now from the cheapest source that has one,
 * makes its calls, and plans again when a call failed or the page became another one. Its value is the answer for the user.
 * @param given - calls to make first: the errand's own, or what the user made of a plan; null to plan anew.
 */
export function* planner(
  errand: Errand,
  library: Library,
  progress: Progress,
  given: readonly PlannedCall[] | null = errand.calls ?? null,
): Steps {
  if (given) {
    const more = progress.unfinished
    const { result } = yield* follow({ source: 'calls', calls: [...given], done: !more }, progress)
    if (!more || !result.ok) return result
  }
  let refusal = failed('no_plan', NO_PLAN)
  const inItsMiddle = progress.past.some(({ outcome }) => outcome.ok)
  for (const source of errand.sources) {
    // A skill begins at the beginning.
    if (source === 'skill' && inItsMiddle) continue
    const outcome = yield* PLAN_BY[source](errand, library, progress)
    if (outcome.ok || FINAL.has(outcome.reason)) return outcome
    const says =
      outcome.reason === 'no_plan'
        ? source === 'skill' && outcome.message !== NOTHING_FITS
        : outcome.reason !== 'no_model'
    if (says) refusal = outcome
  }
  return refusal
}

const NO_PLAN =
  'Nothing that Errand has learned fits this task, and no model is set up to plan it. ' +
  'Say it in other words, or set up a model in the settings.'

/** Reasons that no other source of plans can mend. */
const FINAL: ReadonlySet<Failed['reason']> = new Set([
  'needs_user',
  'declined',
  'stopped',
  'budget',
  'page_gone',
  'dialog',
])

/** So often may the model repeat itself without getting anywhere. */
const PATIENCE = 3

type PlanningBy = (errand: Errand, library: Library, progress: Progress) => Steps

const PLAN_BY: { readonly [Source in Errand['sources'][number]]: PlanningBy } = {
  *skill(errand, library, progress) {
    const { outcome }: Reply = yield { kind: 'recall', task: errand.task }
    if (!outcome.ok) return outcome
    const { result } = yield* follow(Plan.parse(outcome.value), progress, byModelAlone(errand, library))
    return result
  },

  /** At the first setback the next source is asked, if there is one. */
  small: (errand, library, progress) =>
    byModel(errand, library, progress, errand.sources.at(-1) === 'small' ? askCheap : askTwice),

  model: (errand, library, progress) =>
    errand.policies === 'flat' ? flat(errand, progress.page) : byModel(errand, library, progress, ask),
}

/** One plan for the page as it is now, or why there is none. */
type Asking = (prompt: (form?: PlanForm) => Prompt, library: Library) => Steps<ReturnType<typeof readPlan> | NoAnswer>

/** The model could not be asked at all. */
interface NoAnswer {
  ok: false
  noAnswer: Failed
}

function* byModel({ task, examples, files }: Errand, library: Library, progress: Progress, asking: Asking): Steps {
  const patience = asking === askTwice ? 1 : PATIENCE
  let idle: Plan | undefined
  /** The model could not read all that it is shown at first. */
  let brief = false
  /** How often a plan was made for a page, by both. */
  const made = new Map<string, number>()
  for (let setbacks = 0; ; ) {
    const { page, past, left } = progress
    const planning: Planning = {
      ...{ task, page, past, left, library, brief },
      ...(examples ? { examples } : {}),
      ...(files ? { files } : {}),
    }
    const asked = yield* asking((form = 'direct') => planPrompt({ ...planning, form }), library)
    if ('noAnswer' in asked) {
      if (asked.noAnswer.reason !== 'too_long' || brief) return asked.noAnswer
      brief = true
      continue
    }
    const plan = asked.ok ? putRight(asked.value, planning) : asked
    if (plan.ok && idle && sameCalls(plan.value, idle)) return done(plan.value.answer ?? null)
    if (plan.ok && isCircle(plan.value, page, made)) return failed('model', CIRCLES)
    const { result, finished } = plan.ok
      ? yield* follow(plan.value, progress, { upToNextPage: true })
      : unreadable(plan, progress)
    if (result.ok && finished) return result
    if (!result.ok && (FINAL.has(result.reason) || ++setbacks >= patience)) return result
    idle = plan.ok && result.ok && samePage(page, progress.page) ? plan.value : undefined
  }
}

/** The plan without the slips that code can tell, or why it had better be asked for once more. */
function putRight(plan: Plan, planning: Planning): ReturnType<typeof readPlan> {
  const value = asMeant(inOwnWords(plan, planning), planning.task, planning.page)
  return doubtOf(value, planning) ?? { ok: true, value }
}

/** Whether this plan was made for this very page too often by now, which `made` counts. */
function isCircle(plan: Plan, page: Observation, made: Map<string, number>): boolean {
  const moment = `${signOf(plan)} ${pageText(page)}`
  const times = (made.get(moment) ?? 0) + 1
  made.set(moment, times)
  return times > PATIENCE
}

const CIRCLES =
  'The model goes round in circles: it plans the same for the same page again and again. Say the task in other words, or use a stronger model.'

/** A plan that went well, changed nothing and is written once more: the model has nothing left to do (HeaP's rule). */
const samePage = (before: Observation, now: Observation): boolean => pageText(before) === pageText(now)

const ask: Asking = (prompt, library) => plannedBy({ kind: 'complete', prompt: prompt() }, library)
const askCheap: Asking = (prompt, library) => plannedBy({ kind: 'complete', prompt: prompt(), by: 'small' }, library)

/** In two forms: where the plans differ the model is not sure, and the next source is asked (arXiv 2310.03094). */
const askTwice: Asking = function* (prompt, library) {
  const one = yield* askCheap(prompt, library)
  if (!one.ok) return one
  const other = yield* plannedBy({ kind: 'complete', prompt: prompt('reasoned'), by: 'small' }, library)
  if ('noAnswer' in other) return other
  return other.ok && sameCalls(one.value, other.value) ? one : { ok: false, noAnswer: failed('no_plan', UNSURE) }
}

function* plannedBy(step: Step & { kind: 'complete' }, library: Library): ReturnType<Asking> {
  const { outcome }: Reply = yield step
  return outcome.ok ? readPlan(outcome.value ?? null, library) : { ok: false, noAnswer: outcome }
}

const UNSURE = 'The small model planned this in two ways, so it is not sure, and no other model is set up.'

interface Followed {
  result: Outcome
  /** The plan was followed to its end and says that this is the end of the task. */
  finished: boolean
}

/** The model is told next time why its plan could not be followed. */
function unreadable(refusal: Failed, progress: Progress): Followed {
  progress.past.push({ call: { policy: 'plan', args: {} }, outcome: refusal })
  return { result: refusal, finished: false }
}

interface Following {
  upToNextPage?: boolean
  /** Asks a model for what one call names. */
  lookUp?: CarryingOut['lookUp']
}

/** A model that the errand may ask is given a step alone whose words find nothing; the rest of the plan stays as it was shown. */
function byModelAlone({ task, sources }: Errand, library: Library): Following {
  const by = (['model', 'small'] as const).find((source) => sources.includes(source))
  if (by === undefined) return {}
  return { lookUp: (call, page) => foundByModel({ call, task, page, policy: library.get(call.policy), by }) }
}

/**
 * Makes the calls in turn and stops at the first that fails. A model plans for the page that it has seen: `upToNextPage`
 * ends its plan where another document has come; what was learned or given goes on there.
 */
function* follow(plan: Plan, progress: Progress, { upToNextPage = false, lookUp }: Following = {}): Steps<Followed> {
  progress.unfinished = !plan.done
  progress.left = plan.left
  if (!plan.calls.length && !plan.done) return { result: failed('no_plan', 'The plan has no calls.'), finished: false }
  let value: Json = null
  const calls = plan.calls.flatMap(unrolled)
  for (const [index, planned] of calls.entries()) {
    const before = documentOf(progress.page)
    const outcome = yield* carryOut(planned, {
      plan: calls,
      page: () => progress.page,
      make: (call) => make(callFor(call, progress.values), progress),
      ...(lookUp ? { lookUp } : {}),
    })
    const { page } = progress
    if (isLeftOut(planned, outcome)) continue
    if (!outcome.ok) return { result: outcome, finished: false }
    value = outcome.value ?? null
    if (planned.as) progress.values[planned.as] = value
    const last = index === calls.length - 1
    if (upToNextPage && !last && documentOf(page) !== before) return { result: done(), finished: false }
  }
  const answer = plan.answer === undefined ? value : (fillIn({ answer: plan.answer }, progress.values).answer ?? null)
  return { result: done(answer), finished: plan.done }
}

function* make(call: Call, progress: Progress): Steps {
  const { page, outcome }: Reply = yield { kind: 'call', call }
  progress.page = page
  progress.past.push({ call, outcome })
  return outcome
}

const documentOf = (page: Observation): string | undefined => page.frames[0]?.document
