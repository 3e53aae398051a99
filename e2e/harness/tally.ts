import type { LogEntry } from '../../src/agent/log'

/** What a run cost, counted from its log. Milliseconds and tokens. */
export interface Tally {
  modelCalls: number
  inputTokens: number
  /** The part of `inputTokens` that the server had read before. */
  cachedTokens: number
  outputTokens: number
  actions: number
  ms: number
  /** For each action, what it took beyond waiting for the page to settle: our own time. */
  msOurs: number[]
}

export function tally(log: readonly LogEntry[]): Tally {
  const acts = new Set<number>()
  const completions = new Set<number>()
  const total: Tally = {
    modelCalls: 0,
    inputTokens: 0,
    cachedTokens: 0,
    outputTokens: 0,
    actions: 0,
    ms: (log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0),
    msOurs: [],
  }
  for (const entry of log) {
    if (entry.kind === 'step' && entry.step.kind === 'act') acts.add(entry.n)
    if (entry.kind === 'step' && entry.step.kind === 'complete') completions.add(entry.n)
    if (entry.kind !== 'reply') continue
    if (acts.has(entry.n)) {
      total.actions++
      total.msOurs.push(entry.ms.total - entry.ms.settling)
    }
    // A question that met no model cost nothing.
    if (completions.has(entry.n) && (entry.outcome.ok || entry.outcome.reason !== 'no_model')) total.modelCalls++
    total.inputTokens += entry.usage?.input ?? 0
    total.cachedTokens += entry.usage?.cached ?? 0
    total.outputTokens += entry.usage?.output ?? 0
  }
  return total
}
