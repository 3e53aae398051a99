import type { z } from 'zod'
import type { Action } from '../page/action'
import type { Json } from '../page/json'
import type { Observation } from '../page/observation'
import type { Failed, Outcome } from '../page/outcome'
import type { Day } from './dates/dates'

/** A policy's name with arguments. `as` names its value, for `{name}` in the arguments of later calls of the same plan. */
export interface Call {
  policy: string
  args: { readonly [name: string]: Json }
  as?: string | undefined
}

/** A question and its right answer, shown to a model as turns of a conversation: it follows those more surely than text. */
export interface Exchange {
  user: string
  assistant: string
}

/** A question to a model, in the order in which the model reads it. */
export interface Prompt {
  /** What it is for, in the log and for counting: `plan`, `choose`, `policy fill_text`. */
  purpose: string
  /** With `worked`, all that stays the same from call to call, so that servers cache it. */
  system: string
  worked?: readonly Exchange[]
  /** How things like this one were done. */
  shown?: readonly Exchange[]
  user: string
  /** JSON Schema that the answer must satisfy. */
  schema: { readonly [key: string]: Json }
}

/** What a running policy asks of the world. Each is answered by one reply. */
export type Step =
  /** Do it, wait until the page has settled. */
  | { kind: 'act'; action: Action }
  /** See the page again: at once, or as soon as it changes, at most `wait` ms from now. The outcome's value: ms that it took. */
  | { kind: 'look'; wait?: number }
  /** Run another policy; the outcome is its outcome. */
  | { kind: 'call'; call: Call }
  /** The outcome's value is the model's answer, parsed and checked against the schema; `small` asks the cheap model. */
  | { kind: 'complete'; prompt: Prompt; by?: 'small' }
  /** A plan for the task out of what was learned: the outcome's value is a `Plan`, or it failed with `no_plan`. */
  | { kind: 'recall'; task: string }
  /** The outcome's value is the user's answer: one of the options, or free text. */
  | { kind: 'ask'; question: string; options?: readonly string[] }

/** What came of a step, and the page after it. */
export interface Reply {
  page: Observation
  outcome: Outcome
}

/** A policy at work: yields steps, is sent replies, returns its value of type `Value`. */
export type Steps<Value = Outcome> = Generator<Step, Value, Reply>

/**
 * A named, closed-loop behaviour. `run` is pure: it reads nothing but its arguments, the page it is given and the replies
 * to what it yields, so that the log of a run brings it back to where it was.
 */
export interface Policy<Args extends z.ZodObject = z.ZodObject> {
  /** snake_case, as planners and demonstrations call it. */
  name: string
  /** For prompts and the panel: one or two sentences on what it achieves and when to use it. */
  description: string
  /** Every argument carries a `.describe()`. */
  args: Args
  /**
   * For a policy that few pages have a use for: true on those. Models are told of it there alone, so that it costs no tokens
   * elsewhere; it can be called everywhere.
   */
  applies?(page: Observation): boolean
  /** @param today - when the run began: a policy knows no clock. */
  run(args: z.output<Args>, page: Observation, today: Day): Steps
}

/** Keeps the types of `args` and `run` together while the library holds policies of all kinds. */
export const definePolicy = <Args extends z.ZodObject>(policy: Policy<Args>): Policy => policy

/** Thrown in a policy, it ends the policy with this outcome; whoever called it gets that as the reply. */
export class Failure extends Error {
  readonly outcome: Failed
  constructor(outcome: Failed) {
    super(outcome.message)
    this.outcome = outcome
  }
}
