import { z } from 'zod'
import type { Difference } from '../page/difference'
import type { Json } from '../page/json'
import type { Outcome } from '../page/outcome'
import { PlannedCall } from '../policies/plan'
import type { Step } from '../policies/policy'

/** Bounds of one run; reaching one ends it with reason `budget`. `tokens` counts input and output together. */
export const Limits = z.object({
  steps: z.number().int().positive(),
  modelCalls: z.number().int().nonnegative(),
  tokens: z.number().int().nonnegative(),
  seconds: z.number().positive(),
})
export type Limits = z.infer<typeof Limits>

/** What a run is asked to do and within what; it stands at the head of the log and nothing else configures the run. */
export const Errand = z.object({
  /** In the user's words; may be empty only where `calls` are given. */
  task: z.string(),
  /** Calls to make instead of a plan. */
  calls: z.array(PlannedCall).optional(),
  /** `code`: policies in code, a prompt only where they hand over. `prompt`: every policy by prompt, as HeaP has it. */
  policies: z.enum(['code', 'prompt']),
  /** Where plans may come from, in this order. */
  sources: z.array(z.enum(['skill', 'model'])),
  /** Somebody is there to answer questions; otherwise a question ends the run as `needs_user`. */
  attended: z.boolean(),
  limits: Limits,
})
export type Errand = z.infer<typeof Errand>

/** What a model call cost, in tokens. `cached` is the part of `input` that the server had already read. */
export interface Usage {
  model: string
  input: number
  cached: number
  output: number
}

/** What came of a step, as the log keeps it: applying `seen` to the page before gives the page after. */
export interface Seen {
  outcome: Outcome
  seen: readonly Difference[]
  /** Milliseconds: `total` from asking to answer, of which `settling` waited for the page itself. */
  ms: { total: number; settling: number }
  usage?: Usage
}

/**
 * One line of a run's log. A `step` is written before it is performed, its `reply` after; `n` ties them together and
 * counts from 1. Between a call and its reply stand the steps of the policy that was called. `stack` names the policies at work, the planner first. `at` is in milliseconds since the epoch.
 */
export type LogEntry =
  | { kind: 'start'; version: 1; errand: Errand; seen: readonly Difference[]; at: number }
  | { kind: 'step'; n: number; stack: readonly string[]; step: Step; at: number }
  | ({ kind: 'reply'; n: number; at: number } & Seen)
  | { kind: 'end'; ending: Ending; at: number }

/** `needs_user`: it can go no further without an answer that nobody gave. */
export interface Ending {
  outcome: 'done' | 'failed' | 'stopped' | 'needs_user'
  /** A sentence for the user. */
  reason: string
  answer: Json
  /** Who planned: `skill NAME`, `model NAME`, `calls`; null when nothing did. */
  source: string | null
}
