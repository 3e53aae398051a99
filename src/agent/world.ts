import type { Action } from '../page/action'
import type { Observation } from '../page/observation'
import type { Prompt } from '../policies/policy'
import type { Seen } from './log'

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
  complete(prompt: Prompt, signal: AbortSignal): Promise<Seen>
  /** The best plan of the library for this task on this page; `no_plan` when none fits. */
  recall(task: string, page: Observation): Promise<Seen>
  ask(question: string, options: readonly string[], signal: AbortSignal): Promise<Seen>
}
