import type { Observation } from '../page/observation'
import type { Steps } from '../policies/policy'
import type { Errand } from './log'
import { flatPrompt } from './prompts/flat'
import { moveByMove } from './prompts/policy'

/** Of HeaP's flat prompting. */
const MOST_MOVES = 25

/** HeaP's baseline: no policies, a model chooses every single action of the task until it says that it is done. */
export const flat = ({ task, examples }: Errand, start: Observation): Steps =>
  moveByMove('The task', start, {
    most: MOST_MOVES,
    once: false,
    prompt: (past, page) =>
      flatPrompt({ task, page, past, zeroShot: examples?.length === 0, ...(examples ? { examples } : {}) }),
  })
