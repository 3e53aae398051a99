import { describe, expect, it } from 'vitest'
import type { Episode } from './episode'
import { median, overall, scoreOf, wilson } from './scores'

const episode = (task: string, raw: number): Episode => ({
  task,
  seed: 0,
  raw,
  done: true,
  outcome: 'done',
  reason: '',
  source: null,
  utterance: '',
  modelCalls: 0,
  inputTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
  actions: 2,
  ms: 10,
  msOurs: [],
})

describe('a score', () => {
  it('counts the full reward alone as solved, and says how much had some', () => {
    const score = scoreOf('a', [episode('a', 1), episode('a', 0.5), episode('a', -1), episode('a', 0)])
    expect(score).toMatchObject({ episodes: 4, solved: 1, rate: 0.25, someReward: 0.5, actions: 2 })
  })

  it('counts every task the same, however many episodes it has', () => {
    expect(overall([episode('a', 1), episode('a', 1), episode('a', 1), episode('b', 0)]).rate).toBe(0.5)
  })
})

it('Wilson’s interval is the published one', () => {
  // Newcombe 1998, table I: 81 of 263, and 0 of 20.
  expect(wilson(81, 263).map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662'])
  expect(wilson(0, 20).map((bound) => bound.toFixed(4))).toEqual(['0.0000', '0.1611'])
})

it('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([])).toBe(0)
})
