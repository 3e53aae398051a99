import { z } from 'zod'
import type { Json } from '../../page/json'
import type { Observation } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import { pageText } from '../../page/text'
import { describePolicy } from '../../policies/describe'
import type { Plan, PlannedCall } from '../../policies/plan'
import type { Prompt } from '../../policies/policy'
import type { Past } from '../planner'
import type { Library } from '../stack'
import { writeCall } from './call-syntax'
import { EXAMPLES, RULES } from './planning'
import { namesOf, understandCall } from './understand'
import { fenced } from './untrusted'

/** What the planner asks with. */
export interface Planning {
  task: string
  page: Observation
  /** The calls made so far and how they ended, oldest first. */
  past: readonly Past[]
  library: Library
  /** Demonstrations of like tasks: the task and its calls as they were written. */
  demonstrations?: readonly { task: string; calls: readonly PlannedCall[] }[]
}

/** Tokens of page text at most: pages beyond it are cut to what the task speaks of. */
const PAGE_BUDGET = 2500
/** Calls of the past that are shown: older ones have done their work. */
const RECALLED = 12

/**
 * HeaP's planner as a prompt: which calls do the task on the page as it is now. All that stays the same from call to call
 * stands first (rules, policies, examples), so that servers have it cached; task and page follow.
 */
export function planPrompt({ task, page, past, library, demonstrations = [] }: Planning): Prompt {
  return {
    purpose: 'plan',
    system: systemFor(library),
    user: [
      ...demonstrations.map((shown) => `Shown by the user:\n${exampleText(shown, library)}\n`),
      `Task: ${task}`,
      ...(past.length
        ? [
            `Done so far:\n${past
              .slice(-RECALLED)
              .map((call) => pastLine(call, library))
              .join('\n')}`,
          ]
        : []),
      fenced(pageText(page, { budget: PAGE_BUDGET, focus: task })),
    ].join('\n'),
    schema: SCHEMA,
  }
}

const SCHEMA: Prompt['schema'] = {
  type: 'object',
  properties: {
    calls: { type: 'array', items: { type: 'string' } },
    left: { type: ['string', 'null'] },
    answer: { type: ['string', 'null'] },
  },
  required: ['calls', 'left', 'answer'],
  additionalProperties: false,
}

const systems = new WeakMap<Library, string>()

/** The constant part, made once for a library. */
function systemFor(library: Library): string {
  const made = systems.get(library)
  if (made !== undefined) return made
  const policies = [...library.values()].map(describePolicy)
  const examples = EXAMPLES.filter(({ calls }) => calls.every((call) => understandCall(call, library).ok))
  const system = [
    'You plan web tasks. Given a task and the page as it is now, write the calls that do the task.',
    `Calls:\n${policies.join('\n')}`,
    `Rules:\n${RULES.map((rule) => `- ${rule}`).join('\n')}`,
    ...examples.map(({ task, page, calls, left, answer }) =>
      [`Task: ${task}`, ...(page ? [fenced(page)] : []), JSON.stringify({ calls, left, answer })].join('\n'),
    ),
  ].join('\n\n')
  systems.set(library, system)
  return system
}

const exampleText = ({ task, calls }: { task: string; calls: readonly PlannedCall[] }, library: Library): string =>
  `Task: ${task}\n${JSON.stringify({ calls: calls.map((call) => written(call, library)) })}`

function pastLine({ call, outcome }: Past, library: Library): string {
  const value = outcome.ok && outcome.value !== undefined ? ` gave ${JSON.stringify(outcome.value).slice(0, 300)}` : ''
  return `- ${written(call, library)}: ${outcome.ok ? `ok${value}` : `failed: ${outcome.message}`}`
}

function written(call: PlannedCall, library: Library): string {
  const policy = library.get(call.policy)
  return writeCall(call, policy ? namesOf(policy) : [])
}

/** The plan in a model's answer, or what is wrong with it, said so that a second try can be right. */
export function readPlan(json: Json, library: Library): { ok: true; value: Plan } | Failed {
  const parsed = Answer.safeParse(json)
  if (!parsed.success) return failed('bad_arguments', 'A plan has calls, left and answer.')
  const { left, answer } = parsed.data
  const calls: PlannedCall[] = []
  for (const text of parsed.data.calls) {
    if (!text.trim()) continue
    const understood = understandCall(text, library)
    if (!understood.ok) return understood
    calls.push(understood.value)
  }
  const plan: Plan = { source: 'model', calls, done: saysNothing(left) }
  return { ok: true, value: saysNothing(answer) ? plan : { ...plan, answer: answer ?? '' } }
}

const Answer = z.object({
  calls: z.array(z.string()),
  left: z.string().nullish(),
  answer: z.string().nullish(),
})

/** Small models write out that there is nothing. */
const saysNothing = (text: string | null | undefined): boolean =>
  !text?.trim() || /^(null|none|nothing|nil|n\/a|-)\.?$/i.test(text.trim())
