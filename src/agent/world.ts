import type { Action } from '../page/action'
import type { Observation } from '../page/observation'
import type { Prompt } from '../policies/policy'
import type { Seen } from './log'

/**
 * Who performs what policies yield: the extension in a tab, a script in a test. Nothing here throws for what a page, a
 * model or a user may do: that is a failed outcome. An aborted `signal` ends a pending step with reason `stopped`.
 */
export interface World {
  /** Performs the action once: asked again with the same `id` it answers what came of it the first time. */
  act(id: string, action: Action, signal: AbortSignal): Promise<Seen>
  /** At once, or when the page changed, at most after `wait` ms. */
  look(wait: number, signal: AbortSignal): Promise<Seen>
  complete(prompt: Prompt, signal: AbortSignal): Promise<Seen>
  /** The best plan of the library for this task on this page; `no_plan` when none fits. */
  recall(task: string, page: Observation): Promise<Seen>
  ask(question: string, options: readonly string[], signal: AbortSignal): Promise<Seen>
}
