import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBenchmark } from './miniwob-arguments'
import { readTask } from './task-arguments'

const URL = 'https://example.com/'

describe('npm run task', () => {
  it('takes a page and words', async () => {
    const { url, errand, json, headed } = await readTask(['--url', URL, '--json', 'book', 'a table'])
    expect({ url, json, headed }).toEqual({ url: URL, json: true, headed: false })
    expect(errand).toMatchObject({ task: 'book a table', policies: 'code', sources: ['skill'], attended: false })
  })

  it('takes calls instead of words, and a window to keep open', async () => {
    const calls = [{ policy: 'click', args: { target: 'OK' } }]
    const { errand, headed } = await readTask(['--url', URL, '--calls', JSON.stringify(calls), '--keep-open'])
    expect(errand.calls).toEqual(calls)
    expect(headed).toBe(true)
  })

  it('plans with a model that is named', async () => {
    const { model, errand } = await readTask(['--url', URL, '--model', 'http://127.0.0.1:1234/v1/,tiny', 'x'])
    expect(model).toMatchObject({ baseUrl: 'http://127.0.0.1:1234/v1', model: 'tiny' })
    expect(errand.sources).toEqual(['skill', 'model'])
  })

  it('takes files along, by their names', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'errand-file-')), 'cv.txt')
    writeFileSync(path, 'Ada')
    const { files } = await readTask(['--url', URL, '--file', path, 'apply'])
    expect(files).toEqual([{ name: 'cv.txt', type: 'text/plain', data: 'QWRh' }])
  })

  it.each([
    [[], 'On which page?'],
    [['--url', URL], 'What should Errand do'],
    [['--url', 'missing.html', 'x'], 'neither an address'],
    [['--url', URL, '--calls', 'no json'], '--calls takes a JSON list'],
    [['--url', URL, '--calls', '[{"args":{}}]'], '--calls takes a JSON list'],
    [['--url', URL, '--calls', '[{"policy":"click","arguments":{}}]'], 'arguments'],
    [['--url', URL, '--policies', 'both', 'x'], '--policies is code or prompt'],
    [['--url', URL, '--model', 'nowhere,m', 'x'], 'must begin with http'],
    [['--url', URL, '--file', 'missing.pdf', 'x'], 'no file "missing.pdf"'],
    [['--url', URL, '--surprise', 'x'], '--surprise'],
  ])('%j is explained', async (args, sentence) => {
    await expect(readTask(args)).rejects.toThrow(sentence)
  })
})

describe('npm run miniwob', () => {
  const html = mkdtempSync(join(tmpdir(), 'errand-miniwob-'))
  mkdirSync(join(html, 'miniwob'))
  for (const task of ['click-test', 'chase-circle']) writeFileSync(join(html, 'miniwob', `${task}.html`), '')

  it('plays HeaP’s tasks from demonstrations unless told otherwise', async () => {
    const { benchmark, workers } = await readBenchmark([], html)
    expect(Object.keys(benchmark.seeds)).toHaveLength(45)
    expect(benchmark).toMatchObject({ mode: 'demonstrations', zeroShot: false, model: null, json: null })
    expect(workers).toBe(2)
  })

  it('leaves out of all what MiniWoB++ does not register', async () => {
    const { benchmark } = await readBenchmark(['--tasks', 'all', '--seeds', '0-1'], html)
    expect(benchmark.seeds).toEqual({ 'click-test': [0, 1] })
  })

  it('takes BrowserGym’s seeds, and a part of the episodes', async () => {
    const { benchmark } = await readBenchmark(['--tasks', 'all', '--seeds', 'browsergym', '--shard', '2/2'], html)
    expect(benchmark.seeds['click-test']).toHaveLength(2)
  })

  it.each([
    [['--planner', 'model'], 'heap'],
    [['--planner', 'model', '--policies', 'prompt'], 'heap-prompt'],
    [['--mode', 'flat'], 'flat'],
    [['--mode', 'cascade'], 'cascade'],
  ])('%j is a mode', async (args, mode) => {
    const { benchmark } = await readBenchmark([...args, '--model', 'http://127.0.0.1:1/v1,m', '--zero-shot'], html)
    expect(benchmark).toMatchObject({ mode, zeroShot: true })
  })

  it.each([
    [['--tasks', 'no-such-task'], 'There is no MiniWoB++ task "no-such-task"'],
    [['--seeds', 'many'], '--seeds takes numbers'],
    [['--planner', 'oracle'], '--planner is demonstrations or model'],
    [['--mode', 'fast'], '--mode is demonstrations or cascade or heap or heap-prompt or flat'],
    [['--tasks', 'chase-circle', '--seeds', 'browsergym'], 'BrowserGym has no seeds for chase-circle'],
    [['--shard', '3/2'], '--shard is I/N'],
    [['--planner', 'model'], 'Which model?'],
    [['--workers', '0'], '--workers is a whole number'],
    [['--shard', '1'], '--shard is I/N'],
  ])('%j is explained', async (args, sentence) => {
    await expect(readBenchmark(args, html)).rejects.toThrow(sentence)
  })
})
