import { z } from 'zod'
import { sayCalls } from '../../learning/say-calls'
import type { Json } from '../../page/json'
import type { Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import { pageText } from '../../page/text'
import { describePolicy } from '../../policies/describe'
import type { Plan, PlannedCall } from '../../policies/plan'
import type { Exchange, Prompt } from '../../policies/policy'
import type { Errand } from '../log'
import type { Past } from '../planner'
import type { Library } from '../stack'
import { unrolled } from '../unrolled'
import { callsIn } from './call-syntax'
import { EXAMPLES, RULES } from './planning'
import { understandCall, writtenFor } from './understand'
import { fenced } from './untrusted'

/** What the planner asks with. */
export interface Planning {
  task: string
  page: Observation
  /** The calls made so far and how they ended, oldest first. */
  past: readonly Past[]
  /** What the plan before said that it leaves undone. */
  left?: string | undefined
  library: Library
  /** `reasoned` has the model say first what is to be done: the same question in another form. */
  form?: PlanForm
  /** What the user gave to take along. */
  files?: Errand['files']
  /** How like tasks were done, the nearest first; empty: no worked examples either. */
  examples?: Errand['examples']
  /** The model can't read much at once: no examples, and of the page only what the task speaks of. */
  brief?: boolean
}

export type PlanForm = 'direct' | 'reasoned'

/** Tokens of page text at most: pages beyond it are cut to what the task speaks of. */
const PAGE_BUDGET = 2500
const BRIEF_BUDGET = 500
/** Calls of the past that are shown: older ones have done their work. */
const RECALLED = 12

/**
 * HeaP's planner as a prompt: which calls do the task on the page as it is now. All that stays the same from call to call
 * stands first (rules, policies, examples), so that servers have it cached; task and page follow.
 */
export function planPrompt(planning: Planning): Prompt {
  const { task, page, past, left, library, form = 'direct', files, brief = false } = planning
  const examples = brief ? [] : planning.examples
  return {
    purpose: 'plan',
    ...constantFor(library, examples?.length !== 0),
    shown: (examples ?? []).map((example) => exchangeOf(example, library, form)).reverse(),
    user: [
      ...rareOnes(page, library),
      `Task: ${task}`,
      ...(files ? [`Files given with it: ${files.map(({ name }) => name).join(', ')}`] : []),
      fenced(pageText(page, { budget: brief ? BRIEF_BUDGET : PAGE_BUDGET, focus: task })),
      `Task: ${task}`,
      ...(past.length ? [soFar(past, left, library)] : []),
      ...(form === 'reasoned' ? [REASON] : []),
    ].join('\n'),
    schema: form === 'direct' ? SCHEMA : REASONED,
  }
}

const PROPERTIES = {
  calls: { type: 'array', items: { type: 'string' } },
  left: { type: ['string', 'null'] },
  answer: { type: ['string', 'null'] },
}
const SCHEMA: Prompt['schema'] = {
  type: 'object',
  properties: PROPERTIES,
  required: ['calls', 'left', 'answer'],
  additionalProperties: false,
}

/** Servers keep the order of properties, so that the thought comes before the calls. */
const REASONED: Prompt['schema'] = {
  ...SCHEMA,
  properties: { thought: { type: ['string', 'null'] }, ...PROPERTIES },
  required: ['thought', 'calls', 'left', 'answer'],
}

/** What the planner is told whatever the task. */
type Constant = Required<Pick<Prompt, 'system' | 'worked'>>

const constants = { worked: new WeakMap<Library, Constant>(), bare: new WeakMap<Library, Constant>() }

/** The constant part, made once for a library. */
function constantFor(library: Library, withExamples: boolean): Constant {
  const known = withExamples ? constants.worked : constants.bare
  const made = known.get(library)
  if (made !== undefined) return made
  const policies = [...library.values()].filter((policy) => !policy.applies).map(describePolicy)
  const examples = (withExamples ? EXAMPLES : []).filter(({ calls }) =>
    calls.every((call) => understandCall(call, library).ok),
  )
  const constant: Constant = {
    system: [
      'You plan web tasks. Given a task and the page as it is now, write the calls that do the task.',
      `Calls:\n${policies.join('\n')}`,
      `Rules:\n${RULES.map((rule) => `- ${rule}`).join('\n')}`,
      ...(withExamples ? [] : [FORM]),
    ].join('\n\n'),
    worked: examples.map(({ task, page, done, calls, left, answer }) => ({
      user: [fenced(page), `Task: ${task}`, ...(done ? [DONE, ...done.map((call) => `- ${call}: ok`)] : [])].join('\n'),
      assistant: JSON.stringify({ calls, left, answer }),
    })),
  }
  known.set(library, constant)
  return constant
}

/** How an answer is written, where no worked example shows it. */
const FORM = `Answer with the calls, as in ${JSON.stringify({
  calls: ["click('…')", "fill_text('…', '…')"],
  left: null,
  answer: null,
})}`

/** Behind the page, where a small model still has it in mind when it begins to write. */
function soFar(past: readonly Past[], left: string | undefined, library: Library): string {
  const lines = past.slice(-RECALLED).map((call) => pastLine(call, library))
  const stuck = past.at(-1)?.outcome.ok === false
  const still = left === undefined ? 'Now write what is left of the task.' : `Left of the task: ${left}`
  return [DONE, ...lines, stuck ? 'The last call failed: go on another way.' : still].join('\n')
}

const DONE = 'Done so far:'

/** What only pages like this one have a use for. */
function rareOnes(page: Observation, library: Library): string[] {
  const fitting = [...library.values()].filter((policy) => policy.applies?.(page))
  return fitting.length > 0 ? [`Also possible here:\n${fitting.map(describePolicy).join('\n')}\n`] : []
}

const exchangeOf = (
  { task, calls }: NonNullable<Errand['examples']>[number],
  library: Library,
  form: PlanForm,
): Exchange => ({
  user: `Task: ${task}`,
  assistant: JSON.stringify({
    ...(form === 'reasoned' ? { thought: `Nothing is done yet. Here I can ${sayCalls(calls)}.` } : {}),
    calls: calls.flatMap(unrolled).map((call) => writtenFor(call, library)),
    left: null,
    answer: null,
  }),
})

function pastLine({ call, outcome }: Past, library: Library): string {
  const value = outcome.ok && outcome.value !== undefined ? ` gave ${JSON.stringify(outcome.value).slice(0, 300)}` : ''
  return `- ${writtenFor(call, library)}: ${outcome.ok ? `ok${value}` : `failed: ${outcome.message}`}`
}

/** The plan in a model's answer, or what is wrong with it, said so that a second try can be right. */
export function readPlan(json: Json, library: Library): { ok: true; value: Plan } | Failed {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) return failed('bad_arguments', 'A plan has calls, left and answer.')
  const { left, answer } = parsed.data
  const calls: PlannedCall[] = []
  for (const text of parsed.data.calls.flatMap(callsIn)) {
    if (text === '') continue
    const understood = understandCall(text, library)
    if (!understood.ok) return understood
    calls.push(understood.value)
  }
  const plan: Plan = saysNothing(left)
    ? { source: 'model', calls, done: true }
    : { source: 'model', calls, done: false, left: left ?? '' }
  return { ok: true, value: saysNothing(answer) ? plan : { ...plan, answer: answer ?? '' } }
}

const Answer = z.object({
  calls: z.array(z.string()),
  left: z.string().nullish(),
  answer: z.string().nullish(),
})

const REASON = 'thought: first say in a sentence what of the task is done, and what this page lets you do next.'

/** Whether two plans make the same calls, in whatever order their arguments and in whatever case their words are written. */
export const sameCalls = (one: Plan, other: Plan): boolean => signOf(one) === signOf(other)

/** Tells plans with other calls apart. */
export const signOf = ({ calls }: Plan): string =>
  JSON.stringify(calls.map(({ policy, args }) => [policy, sorted(args)])).toLowerCase()

const sorted = (args: PlannedCall['args']): readonly (readonly [string, Json])[] =>
  Object.entries(args).sort(([one], [other]) => (one < other ? -1 : 1))

/** Small models write out that there is nothing. */
const saysNothing = (text: string | null | undefined): boolean =>
  !text?.trim() || /^(null|none|nothing|nil|n\/a|-)\.?$/i.test(text.trim())
