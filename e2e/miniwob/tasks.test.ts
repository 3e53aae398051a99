import { describe, expect, it } from 'vitest'
import { chooseSeeds, HEAP45, partOf } from './tasks'

describe('seeds', () => {
  it('are numbers and ranges, for every task', () => {
    expect(chooseSeeds('7', ['a', 'b'])).toEqual({ a: [7], b: [7] })
    expect(chooseSeeds('0-3', ['a'])).toEqual({ a: [0, 1, 2, 3] })
    expect(chooseSeeds('0-1, 100-101,1', ['a'])).toEqual({ a: [0, 1, 100, 101] })
  })

  it('are refused with a sentence otherwise', () => {
    for (const wrong of ['', 'x', '3-1', '1-', '-1'])
      expect(() => chooseSeeds(wrong, ['a'])).toThrow('--seeds takes numbers')
  })

  it('of BrowserGym are five a task', () => {
    const seeds = Object.values(chooseSeeds('browsergym', HEAP45))
    expect(seeds.map(({ length }) => length)).toEqual(HEAP45.map(() => 5))
  })

  it('fall into parts that are disjoint and leave none out', () => {
    const all = chooseSeeds('0-4', ['a', 'b', 'c'])
    const parts = [1, 2, 3, 4].map((part) => partOf(all, part, 4))
    const keys = parts.flatMap((part) =>
      Object.entries(part).flatMap(([task, seeds]) => seeds.map((seed) => task + seed)),
    )
    expect(keys).toHaveLength(15)
    expect(new Set(keys).size).toBe(15)
  })
})

it('HeaP reports 45 tasks', () => expect(new Set(HEAP45).size).toBe(45))
