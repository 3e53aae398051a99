import { type Failed, failed } from '../page/outcome'
import { tokensOf } from '../page/text'
import type { Prompt, Step } from '../policies/policy'
import type { Limits, LogEntry } from './log'

/** Bounds for one errand of an ordinary user: minutes, not hours; cents, not dollars. */
export const DEFAULT_LIMITS: Limits = { steps: 300, modelCalls: 40, tokens: 150_000, seconds: 600 }

/**
 * What the run has used up. Its seconds are those that its steps took, not counting the user's: so neither a clock that is set
 * nor a computer that slept counts.
 */
export function usedUp(log: readonly LogEntry[]): Required<Limits> {
  const used = { steps: 0, modelCalls: 0, tokens: 0, seconds: 0, money: 0 }
  const asking = new Set<number>()
  for (const entry of log) {
    if (entry.kind === 'step') {
      used.steps++
      if (entry.step.kind === 'complete') used.modelCalls++
      if (entry.step.kind === 'ask') asking.add(entry.n)
    }
    if (entry.kind !== 'reply') continue
    used.tokens += entry.usage ? entry.usage.input + entry.usage.output : 0
    used.money += entry.usage?.cost ?? 0
    if (!asking.has(entry.n)) used.seconds += entry.ms.total / 1000
  }
  return used
}

/**
 * Why this step may not be taken any more, if so: what asks a model is also bounded by what models may cost, and is not
 * taken when what it is going to cost would lead beyond that.
 */
export function exceeded(log: readonly LogEntry[], limits: Limits, step: Step): Failed | undefined {
  const used = usedUp(log)
  const asks = step.kind === 'complete'
  const bounds: (keyof Limits)[] = asks ? ['steps', 'seconds', 'modelCalls', 'money'] : ['steps', 'seconds']
  const over = bounds.find((key) => used[key] >= (limits[key] ?? Number.POSITIVE_INFINITY))
  if (over) return usedUpLimit(over, limits)
  return asks && used.tokens + leastTokens(step.prompt) > limits.tokens ? usedUpLimit('tokens', limits) : undefined
}

const usedUpLimit = (key: keyof Limits, limits: Limits): Failed =>
  failed('budget', `The limit of ${limits[key]} ${WORDS[key]} for one run is used up. Start again, or allow more.`)

/** What a prompt is going to take at least, judged by its length. */
export const leastTokens = ({ system, worked = [], shown = [], user }: Prompt): number =>
  [system, ...[...worked, ...shown].flatMap((turn) => [turn.user, turn.assistant]), user]
    .map(tokensOf)
    .reduce((all, tokens) => all + tokens)

const WORDS: { [Key in keyof Required<Limits>]: string } = {
  steps: 'steps',
  modelCalls: 'model calls',
  tokens: 'tokens',
  seconds: 'seconds',
  money: 'dollars',
}
