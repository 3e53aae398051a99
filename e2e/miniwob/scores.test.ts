import { describe, expect, it } from 'vitest'
import type { Episode } from './episode'
import { episode as anEpisode } from './episode-for-tests'
import { median, overall, scoreOf, wilson } from './scores'

const episode = (task: string, raw: number): Episode => anEpisode({ task, raw })

describe('a score', () => {
  it('counts the full reward alone as solved, and says how much had some', () => {
    const score = scoreOf('a', [episode('a', 1), episode('a', 0.5), episode('a', -1), episode('a', 0)])
    expect(score).toMatchObject({ episodes: 4, solved: 1, rate: 0.25, someReward: 0.5, actions: 2 })
  })

  it('says how often pages that reward by degrees were near enough', () => {
    const episodes = [0.9, 0.7].map((raw) => episode('circle-center', raw))
    expect(overall(episodes)).toMatchObject({ rate: 0, someReward: 1, reached: 0.5 })
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
