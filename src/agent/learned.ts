import { z } from 'zod'
import { placeholdersIn } from '../learning/demonstration'
import type { LearnedPolicy } from '../learning/learned-policy'
import { inRounds } from '../learning/rounds'
import { type Args, filled, fillIn } from '../learning/slots'
import type { Json } from '../page/json'
import type { Observation } from '../page/observation'
import { done, type Outcome } from '../page/outcome'
import type { PlannedCall } from '../policies/plan'
import type { Policy, Reply, Steps } from '../policies/policy'
import { callFor, carryOut, isLeftOut, isLost } from './carry-out'
import { writeCall } from './prompts/call-syntax'
import { MOST_MOVES, moveByMove, movePrompt } from './prompts/policy'
import { writtenFor } from './prompts/understand'
import type { Library } from './stack'

/**
 * A learned policy as the stack runs it: its calls in turn, with its arguments filled in. A step that is not clear on the page is
 * given to a model with the policy's rules and demonstrations, move by move, as HeaP has it.
 * @param library - the policies that it calls.
 */
export const policyFrom = (learned: LearnedPolicy, library: Library): Policy => ({
  name: learned.name,
  description: learned.description,
  args: z.object(
    Object.fromEntries(learned.args.map(({ name, description, type }) => [name, TYPES[type].describe(description)])),
  ),
  run: (args, start) => inTurn(learned, library, z.record(z.string(), z.json()).parse(args), start),
})

const TYPES = { text: z.string(), number: z.number(), list: z.array(z.string()) }

function* inTurn(learned: LearnedPolicy, library: Library, args: Args, start: Observation): Steps {
  const values: { [name: string]: Json } = { ...args }
  const plan = callsOf(learned, args)
  let page = start
  let value: Json = null
  function* make(call: PlannedCall): Steps {
    const reply: Reply = yield { kind: 'call', call: callFor(call, values) }
    page = reply.page
    return reply.outcome
  }
  for (const planned of plan) {
    const outcome = yield* carryOut(planned, { plan, page: () => page, make })
    if (isLeftOut(planned, outcome)) continue
    const step = { ...planned, args: fillIn(planned.args, values) }
    const result = isLost(outcome) ? yield* byModel(learned, library, args, step, outcome, page) : outcome
    if (!result.ok) return result
    if (result !== outcome) ({ page } = yield { kind: 'look' })
    value = result.value ?? null
    if (planned.as !== undefined) values[planned.as] = value
  }
  return done(value)
}

/** Its calls, one for each round; what an argument names is another thing than was shown. */
function callsOf({ calls }: LearnedPolicy, args: Args): PlannedCall[] {
  const planned = calls.map(({ policy, args: own, as, each, landmarks, optional }) => ({
    policy,
    args: own,
    ...(as === undefined ? {} : { as }),
    ...(each === undefined ? {} : { each: filled(each, args) }),
    ...(optional ? { optional } : {}),
    landmarks: Object.fromEntries(
      Object.entries(landmarks ?? {}).filter(([arg]) => placeholdersIn(own[arg] ?? null).length === 0),
    ),
  }))
  return inRounds(planned).map(({ each: _, ...call }) => call)
}

/** What failed stays the outcome where no model can be asked. */
function* byModel(
  learned: LearnedPolicy,
  library: Library,
  args: Args,
  step: PlannedCall,
  lost: Outcome,
  page: Observation,
): Steps {
  const order = learned.args.map(({ name }) => name)
  const write = (values: Args): string => writeCall({ policy: learned.name, args: values }, order)
  const shown = learned.demonstrations.flatMap((one) => [
    `For “${one.task}”, ${write(one.args)} was:`,
    ...callsOf(learned, one.args).map(
      (call) => `- ${writtenFor({ ...call, args: fillIn(call.args, one.args) }, library)}`,
    ),
  ])
  const about = [
    `${learned.name}: ${learned.description}`,
    ...learned.rules.map((rule) => `- ${rule}`),
    ...shown,
    `Now it is ${write(args)}. One of its steps is not clear on the page: ${lost.ok ? '' : lost.message} Carry out this step alone.`,
  ]
  const call = writtenFor(step, library)
  const result = yield* moveByMove(call, page, {
    most: MOST_MOVES,
    once: false,
    prompt: (past, now) => movePrompt({ policy: learned.name, about, call }, past, now),
  })
  return !result.ok && result.reason === 'no_model' ? lost : result
}
