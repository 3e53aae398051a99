import { z } from 'zod'
import { Json } from '../../page/json'
import type { Observation } from '../../page/observation'
import { done, failed, type Outcome } from '../../page/outcome'
import { pageText } from '../../page/text'
import type { Exchange, Policy, Prompt, Reply, Steps } from '../../policies/policy'
import { attempt, complete } from '../../policies/steps'
import { writeCall } from './call-syntax'
import { MOVES, type Move, readMove } from './moves'
import { HOW, type How, RULES } from './rules'
import { namesOf } from './understand'
import { fenced } from './untrusted'

/** Moves that one call of a policy may take: HeaP's few-shot setting. */
export const MOST_MOVES = 10
/** Tokens of page text. */
const PAGE_BUDGET = 2000

/**
 * Each policy's twin by prompt, with the same name and arguments: HeaP's and SteP's own low level, where a model chooses
 * every single action. Policies that need no looking (`navigate`, `ask_user`, …) are the same in both libraries.
 */
export const promptPolicies = (policies: readonly Policy[], { zeroShot = false } = {}): Policy[] =>
  policies.map((policy) => {
    const how = HOW[policy.name]
    return how ? byPrompt(policy, zeroShot ? { ...how, examples: [] } : how) : policy
  })

/** A move that was made, as the model wrote it. */
export interface Past {
  written: string
  outcome: Outcome
}

const byPrompt = (policy: Policy, how: How): Policy => ({
  ...policy,
  run(args, start): Steps {
    const call = writeCall({ policy: policy.name, args: Args.parse(args) }, namesOf(policy))
    return moveByMove(call, start, {
      most: MOST_MOVES,
      once: how.once === true,
      prompt: (past, page) => promptFor(policy, how, call, past, page),
    })
  },
})

interface Moving {
  /** So many moves at most. */
  most: number
  /** One that took effect is all there is to it. */
  once: boolean
  prompt(past: readonly Past[], page: Observation): Prompt
}

/** Asks for one move after the other and makes it, until the model says that it is done. `what` is what they are for, in messages. */
export function* moveByMove(what: string, start: Observation, { most, once, prompt }: Moving): Steps {
  const past: Past[] = []
  const seen = new Set<string>()
  let page = start
  while (past.length < most) {
    const answer = yield* complete(prompt(past, page))
    if (!answer.ok) return answer
    const { move: written } = Answer.parse(answer.value)
    const move = readMove(written, page)
    if (move.kind === 'done') return move.value === undefined ? done() : done(move.value)
    if (move.kind === 'fail') return failed('not_found', `${what} was given up: ${move.message}`)
    const last = past.at(-1)
    if (last?.written === written) return endedBy(last, what)
    const moment = `${written} ${pageText(page)}`
    const reply = yield* perform(seen.has(moment) ? CIRCLE : move, page)
    seen.add(moment)
    page = reply.page
    past.push({ written, outcome: reply.outcome })
    if (once && reply.outcome.ok) return done()
  }
  return failed('budget', `${what} was not done after ${most} actions.`)
}

/** A move that led back to the page it was made on leads there again. */
const CIRCLE = {
  kind: 'refused',
  refusal: failed('bad_arguments', 'This move was made on this very page before. Make another one.'),
} as const

/** A model that says the same again has nothing left to do (HeaP's rule), or no way out of a failure. */
const endedBy = ({ outcome, written }: Past, call: string): Outcome =>
  outcome.ok ? done() : failed(outcome.reason, `${call} was given up at ${written}: ${outcome.message}`)

function* perform(move: Extract<Move, { kind: 'act' | 'refused' }>, page: Observation): Steps<Reply> {
  return move.kind === 'act' ? yield* attempt(move.action) : { page, outcome: move.refusal }
}

function promptFor(policy: Policy, how: How, call: string, past: readonly Past[], page: Observation): Prompt {
  const about = [`${policy.name}: ${policy.description}`, ...how.rules.map((rule) => `- ${rule}`)]
  return movePrompt({ policy: policy.name, about, call, bare: how.examples.length === 0 }, past, page)
}

interface Asked {
  policy: string
  /** What it is told of this call beyond what all are told. */
  about: readonly string[]
  call: string
  /** Without worked examples. */
  bare?: boolean
}

/** Asks for the next move of a call. */
export const movePrompt = (
  { policy, about, call, bare = false }: Asked,
  past: readonly Past[],
  page: Observation,
): Prompt => ({
  purpose: `policy ${policy}`,
  system: bare ? `${SYSTEM}\n\n${FORM}` : SYSTEM,
  worked: bare ? [] : WORKED,
  user: [
    ...about,
    situation(`Call: ${call}`, past.map(pastLine), pageText(page, { budget: PAGE_BUDGET, focus: call })),
  ].join('\n'),
  schema: SCHEMA,
})

const Answer = z.object({ move: z.string() })
export const SCHEMA: Prompt['schema'] = {
  type: 'object',
  properties: { move: { type: 'string' } },
  required: ['move'],
  additionalProperties: false,
}
const Args = z.record(z.string(), Json)

/** The same for all policies, as are the worked examples, so that servers read both once; what one policy is told comes with its call. */
const SYSTEM = [
  'You carry out one call on a web page, one move at a time. Given the call, the page as it is now and your moves so far, write the next move.',
  `Moves:\n${MOVES.join('\n')}`,
  `Rules:\n${RULES.map((rule) => `- ${rule}`).join('\n')}`,
].join('\n\n')

/** The page first: what is to be done on it and what was just done are what a model should have in mind when it writes. */
export const situation = (what: string, past: readonly string[], page: string): string =>
  `${fenced(page)}\n${happened(what, past)}`

/** What is to be done, and the moves made for it. */
export const happened = (what: string, past: readonly string[]): string =>
  [what, ...(past.length ? ['Moves so far:', ...past.map((line) => `- ${line}`)] : [])].join('\n')

/** A move as a model is to write it. */
export const answerOf = (move: string): string => JSON.stringify({ move })

/** How a move is written, where no worked example shows it. */
export const FORM = `Answer with one move, as in ${answerOf("click('…')")} or ${answerOf("type('…', '…')")}`

const WORKED: readonly Exchange[] = Object.values(HOW).flatMap(({ examples }) =>
  examples.map(({ call, past, page, move }) => ({
    user: situation(`Call: ${call}`, past, page),
    assistant: answerOf(move),
  })),
)

export const pastLine = ({ written, outcome }: Past): string =>
  `${written}: ${outcome.ok ? 'ok' : `failed: ${outcome.message}`}`
