import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Benchmark } from './benchmark'
import { episode } from './episode-for-tests'
import { lineOf, mendResults, readResults, resumed } from './results'

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'errand-results-')), 'episodes.jsonl')
  writeFileSync(path, text)
  return path
}

const BENCHMARK: Benchmark = {
  seeds: { a: [0, 1, 1], b: [0] },
  mode: 'demonstrations',
  zeroShot: false,
  model: null,
  headed: false,
  folder: '',
  json: null,
}

describe('a file of results', () => {
  it('says again what was written', () => {
    const episodes = [episode({ raw: 1 }), episode({ seed: 1, log: 'logs/a-1.log.json', picture: 'logs/a-1.jpg' })]
    expect(readResults(file(episodes.map(lineOf).join('')))).toEqual(episodes.map((one) => ({ ...one, msOurs: [5] })))
  })

  it('may end in the middle of a line', () => {
    const path = file(lineOf(episode({})) + lineOf(episode({ seed: 1 })).slice(0, 40))
    const read = readResults(path)
    expect(read.map(({ seed }) => seed)).toEqual([0])
    mendResults(path, read)
    expect(readFileSync(path, 'utf8')).toBe(lineOf(episode({ msOurs: [5] })))
  })

  it('is refused when it holds something else', () => {
    expect(() => readResults(file('task,seed\na,1\n'))).toThrow('is no file of results: its line 1 is none')
  })

  it('is empty where there is none', () => expect(readResults('/nowhere/at/all')).toEqual([]))
})

describe('going on', () => {
  it('plays what is not there yet, a repeated seed as often as it was asked for', () => {
    const { played, left } = resumed(BENCHMARK, [episode({ task: 'a', seed: 1 }), episode({ task: 'b', seed: 0 })])
    expect(played).toHaveLength(2)
    expect(left.seeds).toEqual({ a: [0, 1] })
  })

  it('plays again what could not be played, and what another mode played', () => {
    const others = [episode({ task: 'b', outcome: 'error' }), episode({ task: 'a', mode: 'heap' })]
    expect(resumed(BENCHMARK, others).left.seeds).toEqual(BENCHMARK.seeds)
  })
})
