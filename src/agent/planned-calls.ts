import type { Observation } from '../page/observation'
import type { Outcome } from '../page/outcome'
import type { Call } from '../policies/policy'
import type { LogEntry } from './log'
import { withPages } from './pages-of'

/** A call that the planner itself made, with the page before it and how it ended. */
export interface Made {
  call: Call
  page: Observation | undefined
  outcome: Outcome
}

/** The planner's own calls that came to an end, in order. */
export function callsMade(log: readonly LogEntry[]): Made[] {
  const begun = new Map<number, Omit<Made, 'outcome'>>()
  const made: Made[] = []
  for (const { entry, page } of withPages(log)) {
    if (entry.kind === 'step' && entry.step.kind === 'call' && entry.stack.length === 1) {
      begun.set(entry.n, { call: entry.step.call, page })
    }
    const known = entry.kind === 'reply' ? begun.get(entry.n) : undefined
    if (entry.kind === 'reply' && known) made.push({ ...known, outcome: entry.outcome })
  }
  return made
}
