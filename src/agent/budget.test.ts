import { describe, expect, it } from 'vitest'
import { done } from '../page/outcome'
import type { Prompt, Step } from '../policies/policy'
import { DEFAULT_LIMITS, exceeded, usedUp } from './budget'
import type { LogEntry } from './log'

const PROMPT: Prompt = { purpose: 'plan', system: 'a'.repeat(4000), user: 'b'.repeat(4000), schema: {} }
const complete: Step = { kind: 'complete', prompt: PROMPT }
const look: Step = { kind: 'look' }

const took = (n: number, step: Step, ms: number, at: number, tokens = 0, cost = 0): LogEntry[] => [
  { kind: 'step', n, stack: [], step, at },
  {
    kind: 'reply',
    n,
    at: at + ms,
    outcome: done(),
    seen: [],
    ms: { total: ms, settling: 0 },
    ...(tokens && { usage: { model: 'm', input: tokens, cached: 0, output: 0, cost } }),
  },
]

describe('the budget of a run', () => {
  it('does not count the user’s time, a clock that was set, or a computer that slept', () => {
    const hour = 3_600_000
    const log = [
      ...took(1, look, 2000, 0),
      ...took(2, { kind: 'ask', question: 'Which?' }, hour, 10),
      ...took(3, look, 3000, 9 * hour),
      ...took(4, look, 1000, -5 * hour),
    ]
    expect(usedUp(log).seconds).toBe(6)
    expect(exceeded(log, { ...DEFAULT_LIMITS, seconds: 7 }, look)).toBeUndefined()
    expect(exceeded(log, { ...DEFAULT_LIMITS, seconds: 6 }, look)).toMatchObject({ reason: 'budget' })
  })

  it('stops before a model is asked what would lead beyond it, not after', () => {
    const log = took(1, complete, 10, 0, 5000, 0.5)
    const limits = { ...DEFAULT_LIMITS, tokens: 6500 }
    expect(exceeded(log, limits, complete)).toMatchObject({ message: expect.stringContaining('6500 tokens') })
    expect(exceeded(log, { ...limits, tokens: 7500 }, complete)).toBeUndefined()
    const worked = [{ user: 'c'.repeat(4000), assistant: 'd'.repeat(4000) }]
    const longer = { kind: 'complete', prompt: { ...PROMPT, worked } } as const
    expect(exceeded(log, { ...limits, tokens: 7500 }, longer)).toMatchObject({ reason: 'budget' })
    expect(exceeded(log, limits, look)).toBeUndefined()
    expect(exceeded(log, { ...DEFAULT_LIMITS, money: 0.5 }, complete)).toMatchObject({ reason: 'budget' })
  })
})
