import { z } from 'zod'
import { Json } from '../../page/json'
import type { Observation } from '../../page/observation'
import { done, failed, type Outcome } from '../../page/outcome'
import { pageText } from '../../page/text'
import type { Policy, Prompt, Reply, Steps } from '../../policies/policy'
import { attempt, complete } from '../../policies/steps'
import { writeCall } from './call-syntax'
import { MOVES, type Move, readMove } from './moves'
import { HOW, type How, RULES } from './rules'
import { namesOf } from './understand'
import { fenced } from './untrusted'

/** Moves that one call of a policy may take: HeaP's few-shot setting. */
const MOST_MOVES = 10
/** Tokens of page text. */
const PAGE_BUDGET = 2000

/**
 * Each policy's twin by prompt, with the same name and arguments: HeaP's and SteP's own low level, where a model chooses
 * every single action. Policies that need no looking (`navigate`, `ask_user`, …) are the same in both libraries.
 */
export const promptPolicies = (policies: readonly Policy[]): Policy[] =>
  policies.map((policy) => {
    const how = HOW[policy.name]
    return how ? byPrompt(policy, how) : policy
  })

/** A move of this call that was made, as the model wrote it. */
interface Past {
  written: string
  outcome: Outcome
}

function byPrompt(policy: Policy, how: How): Policy {
  return {
    ...policy,
    *run(args, start): Steps {
      const call = writeCall({ policy: policy.name, args: Args.parse(args) }, namesOf(policy))
      const past: Past[] = []
      let page = start
      while (past.length < MOST_MOVES) {
        const answer = yield* complete(promptFor(policy, how, call, past, page))
        if (!answer.ok) return answer
        const { move: written } = Answer.parse(answer.value)
        const move = readMove(written, page)
        if (move.kind === 'done') return move.value === undefined ? done() : done(move.value)
        if (move.kind === 'fail') return failed('not_found', `${call} was given up: ${move.message}`)
        const last = past.at(-1)
        if (last?.written === written) return endedBy(last, call)
        const reply = yield* perform(move, page)
        page = reply.page
        past.push({ written, outcome: reply.outcome })
        if (how.once && reply.outcome.ok) return done()
      }
      return failed('budget', `${call} was not done after ${MOST_MOVES} actions.`)
    },
  }
}

/** A model that says the same again has nothing left to do (HeaP's rule), or no way out of a failure. */
const endedBy = ({ outcome, written }: Past, call: string): Outcome =>
  outcome.ok ? done() : failed(outcome.reason, `${call} was given up at ${written}: ${outcome.message}`)

function* perform(move: Extract<Move, { kind: 'act' | 'refused' }>, page: Observation): Steps<Reply> {
  return move.kind === 'act' ? yield* attempt(move.action) : { page, outcome: move.refusal }
}

function promptFor(policy: Policy, how: How, call: string, past: readonly Past[], page: Observation): Prompt {
  return {
    purpose: `policy ${policy.name}`,
    system: systemFor(policy, how),
    user: situation(call, past.map(pastLine), pageText(page, { budget: PAGE_BUDGET, focus: call })),
    schema: SCHEMA,
  }
}

const Answer = z.object({ move: z.string() })
const SCHEMA: Prompt['schema'] = {
  type: 'object',
  properties: { move: { type: 'string' } },
  required: ['move'],
  additionalProperties: false,
}
const Args = z.record(z.string(), Json)

/** What all policies share stands before what this one is told. */
const systemFor = ({ name, description }: Policy, { rules, examples }: How): string =>
  [
    'You carry out one call on a web page, one move at a time. Given the call, your moves so far and the page as it is now, write the next move.',
    `Moves:\n${MOVES.join('\n')}`,
    `Rules:\n${[...RULES, ...rules].map((rule) => `- ${rule}`).join('\n')}`,
    `${name}: ${description}`,
    ...examples.map(({ call, past, page, move }) => `${situation(call, past, page)}\n${JSON.stringify({ move })}`),
  ].join('\n\n')

const situation = (call: string, past: readonly string[], page: string): string =>
  [
    `Call: ${call}`,
    ...(past.length ? [`Moves so far:\n${past.map((line) => `- ${line}`).join('\n')}`] : []),
    fenced(page),
  ].join('\n')

const pastLine = ({ written, outcome }: Past): string =>
  `${written}: ${outcome.ok ? 'ok' : `failed: ${outcome.message}`}`
