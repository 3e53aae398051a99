import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { runCommand } from '../commands/run-command'
import type { Episode } from './episode'

test('plays episodes without a model and writes one line for each', async () => {
  const info = test.info()
  const file = info.outputPath('episodes.jsonl')
  const { code, lines } = await runCommand('miniwob', [
    ...['--tasks', 'enter-text,click-checkboxes,focus-text', '--seeds', '0-1', '--workers', '1', '--json', file],
  ])
  const episodes: Episode[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(episodes.map(({ task, seed }) => `${task} ${seed}`).sort()).toEqual([
    'click-checkboxes 0',
    'click-checkboxes 1',
    'enter-text 0',
    'enter-text 1',
    'focus-text 0',
    'focus-text 1',
  ])
  for (const episode of episodes) {
    expect(episode).toMatchObject({ raw: 1, done: true, outcome: 'done', modelCalls: 0, inputTokens: 0 })
    expect(episode.source).toMatch(/^skill /)
    expect(episode.ms).toBeGreaterThan(0)
  }
  expect(lines.join('\n')).toContain('Solved 6 of 6 episodes')
  expect(code).toBe(0)
})
