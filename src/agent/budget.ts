import { type Failed, failed } from '../page/outcome'
import { tokensOf } from '../page/text'
import type { Prompt, Step } from '../policies/policy'
import type { Limits, LogEntry } from './log'

/** Bounds for one errand of an ordinary user: minutes, not hours; cents, not dollars. */
export const DEFAULT_LIMITS: Limits = { steps: 300, modelCalls: 40, tokens: 150_000, seconds: 600 }

/** What the run has used up by `now` (ms since the epoch); time in which it waited for the user is not counted. */
export function usedUp(log: readonly LogEntry[], now: number): Required<Limits> {
  const used = { steps: 0, modelCalls: 0, tokens: 0, seconds: 0, money: 0 }
  let started = now
  const asking = new Set<number>()
  let waited = 0
  let since = now
  for (const entry of log) {
    if (entry.kind === 'start') started = entry.at
    if (entry.kind === 'step') {
      used.steps++
      if (entry.step.kind === 'complete') used.modelCalls++
      if (entry.step.kind === 'ask') asking.add(entry.n)
    }
    if (entry.kind === 'reply') {
      used.tokens += entry.usage ? entry.usage.input + entry.usage.output : 0
      used.money += entry.usage?.cost ?? 0
      if (asking.has(entry.n)) waited += entry.ms.total
    }
    if (entry.kind === 'approval' || entry.kind === 'pause') since = entry.at
    if (entry.kind === 'decision' || entry.kind === 'resume') waited += entry.at - since
  }
  used.seconds = (now - started - waited) / 1000
  return used
}

/**
 * Why this step may not be taken any more, if so: what asks a model is also bounded by what models may cost, and is not
 * taken when what it is going to cost would lead beyond that.
 */
export function exceeded(log: readonly LogEntry[], limits: Limits, step: Step, now: number): Failed | undefined {
  const used = usedUp(log, now)
  const asks = step.kind === 'complete'
  const bounds: (keyof Limits)[] = asks ? ['steps', 'seconds', 'modelCalls', 'money'] : ['steps', 'seconds']
  const over = bounds.find((key) => used[key] >= (limits[key] ?? Number.POSITIVE_INFINITY))
  if (over) return usedUpLimit(over, limits)
  return asks && used.tokens + leastTokens(step.prompt) > limits.tokens ? usedUpLimit('tokens', limits) : undefined
}

const usedUpLimit = (key: keyof Limits, limits: Limits): Failed =>
  failed('budget', `The limit of ${limits[key]} ${WORDS[key]} for one run is used up. Start again, or allow more.`)

/** What a prompt is going to take at least, judged by its length. */
export const leastTokens = ({ system, user }: Prompt): number => tokensOf(system) + tokensOf(user)

const WORDS: { [Key in keyof Required<Limits>]: string } = {
  steps: 'steps',
  modelCalls: 'model calls',
  tokens: 'tokens',
  seconds: 'seconds',
  money: 'dollars',
}
