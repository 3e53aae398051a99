import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Demonstration } from '../../src/learning/demonstration'
import { NOTHING_TAKEN } from '../miniwob/episode'
import { lineOf } from '../miniwob/results'
import { bestOf, tryEach } from './pick-demonstrations'

const shown = (task: string): Demonstration => ({
  version: 1,
  task,
  values: {},
  calls: [{ policy: 'click', args: {} }],
})

/** Solves an episode where the demonstration's task says `good`, and every other one where it says `fair`. */
async function play(tasks: readonly string[], demonstrations: string, json: string): Promise<void> {
  const lines = tasks.flatMap((task) => {
    const [{ task: said }] = JSON.parse(readFileSync(join(demonstrations, `${task}.json`), 'utf8'))
    return [100, 101].map((seed) =>
      lineOf({
        ...NOTHING_TAKEN,
        task,
        seed,
        mode: 'demonstrations',
        model: null,
        raw: said.includes('good') || (said.includes('fair') && seed % 2 === 0) ? 1 : 0,
        done: true,
        outcome: 'done',
        reason: '',
        actions: 0,
        ms: 1,
        msOurs: [],
      }),
    )
  })
  writeFileSync(json, lines.join(''))
}

it('each demonstration is tried alone, and those are kept with which a task is solved most often', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pick-'))
  const all = new Map([
    ['press', [shown('bad'), shown('fair'), shown('good'), shown('fair too')]],
    ['write', [shown('good')]],
  ])
  const tried = await tryEach(all, folder, play)
  expect(tried.map(({ task, solved, of }) => `${task} ${solved}/${of}`)).toEqual([
    'press 0/2',
    'write 2/2',
    'press 1/2',
    'press 2/2',
    'press 1/2',
  ])
  expect(readdirSync(join(folder, 'only-2'))).toEqual(['press.json'])
  const best = bestOf(tried, 2)
  expect([...best].map(([task, kept]) => [task, kept.map(({ demonstration }) => demonstration.task)])).toEqual([
    ['press', ['good', 'fair']],
    ['write', ['good']],
  ])
})
