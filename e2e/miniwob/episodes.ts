import type { ErrandBrowser, Tab } from '../harness/errand'
import { errandTest } from '../harness/fixtures'
import { installed } from '../harness/installed'
import { benchmarkFromEnvironment } from './benchmark'
import { readDemonstrations } from './demonstrations'
import { playEpisode } from './episode'

const benchmark = benchmarkFromEnvironment()

const test = errandTest(installed().miniwob, {
  headed: benchmark.headed,
  sameEverywhere: true,
  viewport: { width: 640, height: 480 },
}).extend<object, { learned: ErrandBrowser; tab: Tab }>({
  /** Errand with the demonstrations in its library, and the model if one is to plan. */
  learned: [
    async ({ errand }, use) => {
      await errand.ask({
        kind: 'add_demonstrations',
        demonstrations: readDemonstrations(benchmark.demonstrations),
      })
      const key = process.env.ERRAND_API_KEY
      const { model } = benchmark
      if (model) await errand.ask({ kind: 'set_model', settings: { ...model, ...(key ? { key } : {}) } })
      await use(errand)
    },
    { scope: 'worker' },
  ],
  tab: [async ({ learned }, use) => use(await learned.open('about:blank')), { scope: 'worker' }],
})

// An episode is a measurement: its test fails only when it could not be played. The reporter reads the attachment.
for (const [task, seeds] of Object.entries(benchmark.seeds)) {
  for (const [index, seed] of seeds.entries()) {
    // The title tells the reporter which episode it was; one that is played twice has another one each time.
    test(`${task} ${seed} ${index}`, async ({ learned, tab, site }, info) => {
      const episode = await playEpisode(learned, tab, site, benchmark, task, seed)
      await info.attach('episode', { body: JSON.stringify(episode), contentType: 'application/json' })
    })
  }
}
