import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, Suite, TestCase, TestError, TestResult } from 'playwright/types/testReporter'
import { type Benchmark, benchmarkFromEnvironment, nameOf } from './benchmark'
import { type Episode, NOTHING_TAKEN, solved } from './episode'
import { publish } from './publish'
import { lineOf, mendResults, readResults } from './results'

/** Turns episodes that were played into progress, the file of results, the table and the HTML report. */
export default class EpisodeReporter implements Reporter {
  private readonly benchmark: Benchmark = benchmarkFromEnvironment()
  private readonly episodes: Episode[] = []
  /** Of this and other modes, in the file from before. */
  private earlier: Episode[] = []
  private readonly left = new Map<string, number>()
  private started = 0
  private broken = false

  onBegin(_: unknown, suite: Suite): void {
    this.started = Date.now()
    for (const test of suite.allTests()) {
      const { task } = episodeNamed(test)
      this.left.set(task, (this.left.get(task) ?? 0) + 1)
    }
    const { json } = this.benchmark
    if (json === null) return
    mkdirSync(dirname(json), { recursive: true })
    this.earlier = readResults(json).filter(({ outcome }) => outcome !== 'error')
    mendResults(json, this.earlier)
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const episode = episodeIn(result) ?? notPlayed(test, result, this.benchmark)
    this.episodes.push(episode)
    if (this.benchmark.json !== null) appendFileSync(this.benchmark.json, lineOf(episode))
    const left = (this.left.get(episode.task) ?? 0) - 1
    this.left.set(episode.task, left)
    if (left === 0) this.tell(episode.task)
  }

  /** What breaks outside of any episode: a browser that does not start, a demonstration that can't be read. */
  onError(error: TestError): void {
    this.broken = true
    console.error(error.message ?? String(error.value))
  }

  async onEnd(): Promise<{ status?: 'failed' }> {
    if (this.episodes.length === 0) return { status: 'failed' }
    const seconds = (Date.now() - this.started) / 1000
    publish([...this.earlier, ...this.episodes], this.benchmark.folder)
    console.log(`${(this.episodes.length / seconds).toFixed(1)} episodes a second.`)
    // Tasks that Errand did not solve are a result; episodes that could not be played are a fault.
    return this.broken || this.episodes.some(({ outcome }) => outcome === 'error') ? { status: 'failed' } : {}
  }

  printsToStdio(): boolean {
    return true
  }

  private tell(task: string): void {
    const played = this.episodes.filter((episode) => episode.task === task)
    const count = played.filter(solved).length
    const finished = [...this.left.values()].filter((left) => left === 0).length
    const place = `${String(finished).padStart(String(this.left.size).length)}/${this.left.size}`
    const mark = count === played.length ? '✓' : count === 0 ? '✗' : '·'
    const share = played.length === 1 ? '' : `  ${count}/${played.length}`
    const seconds = played.reduce((sum, { ms }) => sum + ms, 0) / played.length / 1000
    console.log(`${place}  ${mark} ${task}${share}  ${seconds.toFixed(2)} s`)
  }
}

function episodeNamed(test: TestCase): { task: string; seed: number } {
  const [task = '', seed = ''] = test.title.split(' ')
  return { task, seed: Number(seed) }
}

function episodeIn({ attachments }: TestResult): Episode | undefined {
  const body = attachments.find(({ name }) => name === 'episode')?.body
  return body && JSON.parse(body.toString())
}

/** The line of results that an episode has whose runner broke: not solved, and why. */
const notPlayed = (test: TestCase, { error, duration }: TestResult, benchmark: Benchmark): Episode => ({
  ...episodeNamed(test),
  mode: nameOf(benchmark),
  model: benchmark.model?.model ?? null,
  raw: 0,
  done: false,
  outcome: 'error',
  reason: stripVTControlCharacters(error?.message ?? 'The episode could not be played.'),
  ...NOTHING_TAKEN,
  actions: 0,
  ms: duration,
  msOurs: [],
})
