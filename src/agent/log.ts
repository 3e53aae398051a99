import { z } from 'zod'
import { LearnedPolicy } from '../learning/learned-policy'
import type { Action } from '../page/action'
import type { Difference } from '../page/difference'
import type { Json } from '../page/json'
import type { Outcome, Reason } from '../page/outcome'
import type { Day } from '../policies/dates/dates'
import { PlannedCall } from '../policies/plan'
import type { Step } from '../policies/policy'
import { type Approval, ApprovalKind, type Decision } from './guard/approval'

/**
 * Bounds of one run; it ends with reason `budget` before it would go beyond one. `tokens` counts input and output together;
 * `money` is in US dollars and bounds only models whose price is known.
 */
export const Limits = z.object({
  steps: z.number().int().positive(),
  modelCalls: z.number().int().nonnegative(),
  tokens: z.number().int().nonnegative(),
  seconds: z.number().positive(),
  money: z.exactOptional(z.number().nonnegative()),
})
export type Limits = z.infer<typeof Limits>

/** Written by a run of ours, so its kind is enough to know it by. */
const SomeOutcome = z.custom<Outcome>((value) => typeof value === 'object' && value !== null && 'ok' in value)

/** What a run is asked to do and within what; it stands at the head of the log and nothing else configures the run. */
export const Errand = z.object({
  /** In the user's words; may be empty only where `calls` are given. */
  task: z.string(),
  /** Calls to make instead of a plan. */
  calls: z.array(PlannedCall).optional(),
  /**
   * `code`: policies in code, a prompt only where they hand over. `prompt`: every policy by prompt, as HeaP has it. `flat`: none, a
   * model chooses every single action, which HeaP is compared with.
   */
  policies: z.enum(['code', 'prompt', 'flat']),
  /**
   * What an earlier run of the same task has done already, in order, and how that went: the task is taken up in its middle, so
   * a skill, which begins at the beginning, is not asked.
   */
  past: z.exactOptional(z.array(z.object({ call: PlannedCall, outcome: SomeOutcome }))),
  /**
   * How like tasks were done, the nearest first, for prompts to show beside their own worked examples. An empty list: not even
   * those (zero-shot).
   */
  examples: z.exactOptional(z.array(z.object({ task: z.string(), calls: z.array(PlannedCall) }))),
  /** Policies that were learned and may be called beside those in code. */
  learned: z.exactOptional(z.array(LearnedPolicy)),
  /** Where plans may come from, in this order. `small` is a cheap model, on the device or a server, that is asked first. */
  sources: z.array(z.enum(['skill', 'small', 'model'])),
  /** Somebody is there to answer questions; otherwise a question ends the run as `needs_user`. */
  attended: z.boolean(),
  /** What the user allows this run to do unasked. */
  allow: z.exactOptional(z.array(ApprovalKind)),
  /** What the user gave to take along; a page is handed one by its name. */
  files: z.exactOptional(z.array(z.object({ name: z.string(), type: z.string(), size: z.number() }))),
  /** Wait for the user once there is a plan, before its first call. */
  review: z.exactOptional(z.boolean()),
  limits: Limits,
})
export type Errand = z.infer<typeof Errand>

/** What a model call cost, in tokens. `cached` is the part of `input` that the server had already read. */
export interface Usage {
  model: string
  input: number
  cached: number
  output: number
  /** US dollars; absent when the price of the model is not known. */
  cost?: number
}

/** What came of a step, as the log keeps it: applying `seen` to the page before gives the page after. */
export interface Seen {
  outcome: Outcome
  seen: readonly Difference[]
  /** Milliseconds: `total` from asking to answer, of which `settling` waited for the page itself. */
  ms: { total: number; settling: number }
  usage?: Usage
  /** What went wrong on the way to a model's answer and was got over, a sentence each. */
  setbacks?: readonly string[]
}

/**
 * One line of a run's log. A `step` is written before it is performed, its `reply` after; `n` ties them together and
 * counts from 1. Between a call and its reply stand the steps of the policy that was called. `stack` names the policies at
 * work, the planner first. `at` is in milliseconds since the epoch, `today` the day that it was for the user.
 *
 * An action that needs the user's word is asked about before it becomes a step: `approval`, then `decision` with what became
 * of the page meanwhile, each with the `n` of the step to come; there is no such step when the answer is no. Between `pause`
 * and `resume` the user has the page to themselves; `plan` is what they then want done once the call at work has ended, in
 * place of the calls that were still to come: these calls, or whatever is planned `anew` from there.
 */
export type LogEntry =
  | { kind: 'start'; version: 1; errand: Errand; seen: readonly Difference[]; at: number; today: Day }
  | { kind: 'step'; n: number; stack: readonly string[]; step: Step; at: number }
  | ({ kind: 'reply'; n: number; at: number } & Seen)
  | { kind: 'approval'; n: number; stack: readonly string[]; action: Action; approval: Approval; at: number }
  | { kind: 'decision'; n: number; decision: Decision; seen: readonly Difference[]; at: number }
  | { kind: 'pause'; at: number }
  | { kind: 'resume'; plan?: readonly PlannedCall[] | 'anew'; seen: readonly Difference[]; at: number }
  | { kind: 'end'; ending: Ending; at: number }

/** `needs_user`: it can go no further without an answer that nobody gave. */
export interface Ending {
  outcome: 'done' | 'failed' | 'stopped' | 'needs_user'
  /** A sentence for the user. */
  reason: string
  /** Why it was not done, for code to decide by; absent when it was. */
  why?: Reason
  answer: Json
  /** Who planned: `skill NAME`, `model NAME`, `calls`; null when nothing did. */
  source: string | null
}
