import { expect, it } from 'vitest'
import { comparisons, mcNemar } from './compare'
import { episode } from './episode-for-tests'

it('McNemar’s exact p is the binomial one', () => {
  expect(mcNemar(0, 0)).toBe(1)
  expect(mcNemar(5, 5)).toBe(1)
  // 2 · P(X ≤ 1 of 8) and 2 · P(X ≤ 2 of 12).
  expect(mcNemar(1, 7)).toBeCloseTo(0.0703125, 10)
  expect(mcNemar(10, 2)).toBeCloseTo(2 * (79 / 4096), 10)
  expect(mcNemar(2000, 1500)).toBeLessThan(1e-10)
})

it('compares modes on what both played', () => {
  const episodes = [
    episode({ mode: 'heap', seed: 0, raw: 1 }),
    episode({ mode: 'heap', seed: 1, raw: 1 }),
    episode({ mode: 'heap', seed: 2, raw: 1 }),
    episode({ mode: 'flat', seed: 0, raw: 0 }),
    episode({ mode: 'flat', seed: 1, raw: 1 }),
    episode({ mode: 'flat', seed: 9, raw: 0 }),
  ]
  expect(comparisons(episodes)).toEqual([{ one: 'heap', other: 'flat', both: 2, onlyOne: 1, onlyOther: 0, p: 1 }])
})
