import { type Failed, failed } from '../page/outcome'
import type { Step } from '../policies/policy'
import type { Limits, LogEntry } from './log'

/** Bounds for one errand of an ordinary user: minutes, not hours; cents, not dollars. */
export const DEFAULT_LIMITS: Limits = { steps: 300, modelCalls: 40, tokens: 150_000, seconds: 600 }

/** What the run has used up by `now` (ms since the epoch); time in which it waited for the user is not counted. */
export function usedUp(log: readonly LogEntry[], now: number): Limits {
  const used: Limits = { steps: 0, modelCalls: 0, tokens: 0, seconds: 0 }
  let started = now
  const asking = new Set<number>()
  let waited = 0
  for (const entry of log) {
    if (entry.kind === 'start') started = entry.at
    if (entry.kind === 'step') {
      used.steps++
      if (entry.step.kind === 'complete') used.modelCalls++
      if (entry.step.kind === 'ask') asking.add(entry.n)
    }
    if (entry.kind === 'reply') {
      if (entry.usage) used.tokens += entry.usage.input + entry.usage.output
      if (asking.has(entry.n)) waited += entry.ms.total
    }
  }
  used.seconds = (now - started - waited) / 1000
  return used
}

/** Why this step may not be taken any more, if so: model calls and tokens bound only what asks a model. */
export function exceeded(log: readonly LogEntry[], limits: Limits, step: Step, now: number): Failed | undefined {
  const used = usedUp(log, now)
  const bounds: (keyof Limits)[] =
    step.kind === 'complete' ? ['steps', 'seconds', 'modelCalls', 'tokens'] : ['steps', 'seconds']
  const over = bounds.find((key) => used[key] >= limits[key])
  return over && failed('budget', `The limit of ${limits[over]} ${WORDS[over]} for one run is used up.`)
}

const WORDS: { [Key in keyof Limits]: string } = {
  steps: 'steps',
  modelCalls: 'model calls',
  tokens: 'tokens',
  seconds: 'seconds',
}
