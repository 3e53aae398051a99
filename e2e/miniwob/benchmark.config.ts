import { defineConfig } from 'playwright/test'
import { benchmarkFromEnvironment } from './benchmark'

const { planner } = benchmarkFromEnvironment()

/** Playwright Test as a runner of episodes: it spreads them over workers and shards; the reporter makes the results. */
export default defineConfig({
  testDir: '.',
  testMatch: 'episodes.ts',
  outputDir: '../../test-results/miniwob',
  fullyParallel: true,
  retries: 0,
  timeout: planner === 'model' ? 900_000 : 90_000,
  reporter: './reporter.ts',
})
