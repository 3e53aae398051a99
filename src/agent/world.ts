import type { Action } from '../page/action'
import type { Observation } from '../page/observation'
import type { PlannedCall } from '../policies/plan'
import type { Prompt } from '../policies/policy'
import type { Approval, Decision, Rule } from './guard/approval'
import type { Secret } from './guard/secret'
import type { Seen } from './log'

/** What the user has allowed beyond the task, as it is at this moment. */
export interface Granted {
  rules: readonly Rule[]
  secrets: readonly Secret[]
}

/**
 * Who performs what policies yield: the extension in a tab, a script in a test. It keeps no state of the run: `page` is
 * what the run has seen so far (undefined before the first look), and `Seen.seen` is what became of it since. Nothing
 * here throws for what a page, a model or a user may do: that is a failed outcome.
 */
export interface World {
  /**
   * Performs the action once: asked again with the same `id` (the worker died meanwhile) it answers what came of it the
   * first time; a document that is another one than in `page` means that the action was done and led there.
   */
  act(id: string, action: Action, page: Observation, signal: AbortSignal): Promise<Seen>
  /** At once, or when the page changed, at most after `wait` ms. */
  look(wait: number, page: Observation | undefined, signal: AbortSignal): Promise<Seen>
  /** By the configured model or by the cheap one. */
  complete(prompt: Prompt, by: 'small' | 'model', signal: AbortSignal): Promise<Seen>
  /** The best plan of the library for this task on this page; `no_plan` when none fits. */
  recall(task: string, page: Observation): Promise<Seen>
  ask(question: string, options: readonly string[], signal: AbortSignal): Promise<Seen>
  granted(): Promise<Granted>
  /** The user's word on what step `n` would do; `no` when the run is stopped first. */
  approve(n: number, approval: Approval, signal: AbortSignal): Promise<Decision>
  /** True while the user wants the page to themselves. */
  paused(): boolean
  /** Resolves when the user hands the page back, with what they want done instead, if anything. */
  handedBack(signal: AbortSignal): Promise<{ plan?: readonly PlannedCall[] | 'anew' }>
}
