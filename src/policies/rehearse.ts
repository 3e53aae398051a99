import type { Action } from '../page/action'
import type { Json } from '../page/json'
import type { Observation } from '../page/observation'
import { done, type Outcome } from '../page/outcome'
import { sketch } from '../page/sketch'
import { Failure, type Policy, type Reply, type Step, type Steps } from './policy'

/** What the fake world answers: a page (as a sketch or an observation), an outcome, or both. What is left out stays or is ok. */
export type Answer = string | Observation | { page?: string | Observation; outcome?: Outcome } | undefined

/** Answers in order (the last page stays when they run out), or a function of the step and the page before it. */
export type Answers = readonly Answer[] | ((step: Step, page: Observation, n: number) => Answer)

export interface Rehearsal {
  /** Every step yielded, in order. */
  steps: readonly Step[]
  /** The actions among them. */
  actions: readonly Action[]
  outcome: Outcome
  /** What the page shows at the end. */
  page: Observation
}

/**
 * For tests only: runs a policy in a fake world with no browser and tells what it asked for and how it ended.
 * Throws when the arguments do not satisfy the policy's schema, or after 300 steps.
 */
export function rehearse(
  policy: Policy,
  args: { readonly [name: string]: Json },
  start: string | Observation,
  answers: Answers = [],
): Rehearsal {
  const page = asPage(start)
  return rehearseSteps(policy.run(policy.args.parse(args), page, TODAY), page, answers)
}

/** When rehearsals are held: a Sunday. */
const TODAY = { year: 2026, month: 11, day: 29 }

/** The same for bare steps, such as `locate(page, …)`, wrapped so that they end with an outcome. */
export function rehearseSteps(run: Steps, start: Observation, answers: Answers = []): Rehearsal {
  const steps: Step[] = []
  let page = start
  const ending = (outcome: Outcome): Rehearsal => ({
    steps,
    actions: steps.flatMap((step) => (step.kind === 'act' ? step.action : [])),
    outcome,
    page,
  })
  try {
    let next = run.next()
    while (!next.done) {
      if (steps.length >= 300) throw new Error('The policy did not end within 300 steps.')
      const step = next.value
      const n = steps.push(step) - 1
      const reply = replyOf(typeof answers === 'function' ? answers(step, page, n) : answers[n], page)
      page = reply.page
      next = run.next(reply)
    }
    return ending(next.value)
  } catch (error) {
    if (error instanceof Failure) return ending(error.outcome)
    throw error
  }
}

const asPage = (page: string | Observation): Observation => (typeof page === 'string' ? sketch(page) : page)

function replyOf(answer: Answer, page: Observation): Reply {
  if (answer === undefined) return { page, outcome: done() }
  if (typeof answer === 'string' || 'nodes' in answer) return { page: asPage(answer), outcome: done() }
  return { page: answer.page === undefined ? page : asPage(answer.page), outcome: answer.outcome ?? done() }
}
