import type { Observation } from '../page/observation'
import { type Failed, failed, type Outcome } from '../page/outcome'
import { readArguments } from '../policies/arguments'
import type { Day } from '../policies/dates/dates'
import { type Call, Failure, type Policy, type Reply, type Step, type Steps } from '../policies/policy'

/** Policies by name. */
export type Library = ReadonlyMap<string, Policy>

export const libraryOf = (policies: readonly Policy[]): Library =>
  new Map(policies.map((policy) => [policy.name, policy]))

/** A policy at work. */
export interface Frame {
  name: string
  steps: Steps
}

export type Turn =
  /** A step for the world: `resume` with its reply. For a call the callee is on the stack already: `proceed`. */
  | { kind: 'step'; step: Step; stack: readonly string[] }
  /** The policy on top returned this to its caller: `proceed`. */
  | { kind: 'return'; outcome: Outcome }
  /** The policy at the bottom returned. */
  | { kind: 'end'; outcome: Outcome }

/** SteP calls policies from policies; deeper than this they call each other in a circle. */
const DEEPEST = 12

/**
 * The chain of policies that called each other (SteP's stack). Pure: it turns replies into steps, calls into pushes and
 * returns into pops, and knows neither a browser nor a clock.
 */
export class Stack {
  readonly #library: Library
  readonly #frames: Frame[]
  readonly #today: Day
  #page: Observation
  /** What the policy on top is sent next; undefined when it has only been called. */
  #reply: Reply | undefined
  /** Why the last call could not be made. */
  #refusal: Failed | undefined

  constructor(library: Library, bottom: Frame, page: Observation, today: Day) {
    this.#library = library
    this.#frames = [bottom]
    this.#today = today
    this.#page = page
  }

  /** Goes on with what came of the last step. */
  resume(reply: Reply): Turn {
    this.#page = reply.page
    this.#reply = reply
    return this.proceed()
  }

  /** Starts, or goes on after a call or a return. */
  proceed(): Turn {
    const refusal = this.#refusal
    const top = this.#frames.at(-1)
    if (refusal || !top) return this.#return(refusal ?? failed('broken', 'The stack is empty.'))
    const turn = advance(top, this.#reply)
    if (!turn.done) return this.#take(turn.value)
    this.#frames.pop()
    return this.#frames.length ? this.#return(turn.value) : { kind: 'end', outcome: turn.value }
  }

  #take(step: Step): Turn {
    const stack = this.#frames.map((frame) => frame.name)
    if (step.kind === 'call') {
      const opened = this.#open(step.call)
      if ('steps' in opened) this.#frames.push(opened)
      else this.#refusal = opened
      this.#reply = undefined
    }
    return { kind: 'step', step, stack }
  }

  #return(outcome: Outcome): Turn {
    this.#refusal = undefined
    this.#reply = { page: this.#page, outcome }
    return { kind: 'return', outcome }
  }

  #open(call: Call): Frame | Failed {
    const policy = this.#library.get(call.policy)
    if (!policy) {
      const names = [...this.#library.keys()].join(', ')
      return failed('unknown_policy', `There is no policy called “${call.policy}”. There are: ${names}.`)
    }
    if (this.#frames.length >= DEEPEST) {
      return failed('budget', `“${call.policy}” was not called: ${DEEPEST} policies are waiting for each other.`)
    }
    const args = readArguments(policy, call.args)
    return args.ok ? { name: policy.name, steps: policy.run(args.value, this.#page, this.#today) } : args
  }
}

/** One turn of a policy: a `Failure` that it throws is its outcome, anything else that it throws is a bug of ours. */
function advance({ name, steps }: Frame, reply: Reply | undefined): IteratorResult<Step, Outcome> {
  try {
    return reply ? steps.next(reply) : steps.next()
  } catch (error) {
    const outcome =
      error instanceof Failure ? error.outcome : failed('broken', `The policy “${name}” broke: ${String(error)}`)
    return { done: true, value: outcome }
  }
}
