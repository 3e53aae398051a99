import type { Outcome } from '../page/outcome'
import type { Step } from '../policies/policy'
import type { Ending, LogEntry } from './log'

/** How a run with this log ends once its planner returned this. */
export function endingOf(outcome: Outcome, log: readonly LogEntry[]): Ending {
  const source = sourceOf(log)
  if (outcome.ok) return { outcome: 'done', reason: 'The task is done.', answer: outcome.value ?? null, source }
  const ended = outcome.reason === 'stopped' || outcome.reason === 'needs_user' ? outcome.reason : 'failed'
  return { outcome: ended, reason: outcome.message, why: outcome.reason, answer: null, source }
}

/** Who planned last: `calls` that the user gave, a skill or a model. */
function sourceOf(log: readonly LogEntry[]): string | null {
  let source: string | null = null
  const planning = new Set<number>()
  for (const entry of log) {
    if (entry.kind === 'start' && entry.errand.calls) source = 'calls'
    if (entry.kind === 'resume' && entry.plan && entry.plan !== 'anew') source = 'calls'
    if (entry.kind === 'step' && isPlanning(entry.step)) planning.add(entry.n)
    if (entry.kind === 'reply' && entry.outcome.ok && planning.has(entry.n)) {
      source = entry.usage ? `model ${entry.usage.model}` : sourceIn(entry.outcome)
    }
  }
  return source
}

const isPlanning = (step: Step): boolean =>
  step.kind === 'recall' || (step.kind === 'complete' && step.prompt.purpose === 'plan')

function sourceIn(outcome: Outcome & { ok: true }): string | null {
  const plan = outcome.value
  return typeof plan === 'object' && plan && 'source' in plan && typeof plan.source === 'string' ? plan.source : null
}
