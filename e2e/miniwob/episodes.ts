import { test as base } from 'playwright/test'
import { type ErrandBrowser, launchErrand } from '../harness/errand'
import { installed } from '../harness/installed'
import { serveFolder } from '../harness/server'
import { type Benchmark, benchmarkFromEnvironment } from './benchmark'
import { readDemonstrations } from './demonstrations'
import { playEpisode } from './episode'

const asked = benchmarkFromEnvironment()

interface Workers {
  benchmark: Benchmark
  html: string
  errand: ErrandBrowser
  /** Address of the MiniWoB++ pages. */
  site: string
}

/** One browser a worker: starting one costs more than an episode does. Each episode still gets a page of its own. */
const test = base.extend<object, Workers>({
  benchmark: [asked, { scope: 'worker', option: true }],
  html: [installed().miniwob, { scope: 'worker', option: true }],
  errand: [
    async ({ benchmark }, use) => {
      const errand = await launchErrand({
        headed: benchmark.headed,
        sameEverywhere: true,
        viewport: { width: 640, height: 480 },
      })
      await prepare(errand, benchmark)
      await use(errand)
      await errand.close()
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ html }, use) => {
      const server = await serveFolder(html)
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

async function prepare(errand: ErrandBrowser, { model }: Benchmark): Promise<void> {
  await errand.ask({ kind: 'add_demonstrations', demonstrations: readDemonstrations() })
  if (!model) return
  const key = process.env.ERRAND_API_KEY
  await errand.ask({ kind: 'set_model', settings: { ...model, ...(key ? { key } : {}) } })
}

// An episode is a measurement: its test fails only when it could not be played. The reporter reads the attachment.
for (const task of asked.tasks) {
  for (const seed of asked.seeds) {
    test(`${task} ${seed}`, async ({ errand, site, benchmark }, info) => {
      const episode = await playEpisode(errand, site, benchmark, task, seed)
      await info.attach('episode', { body: JSON.stringify(episode), contentType: 'application/json' })
    })
  }
}
