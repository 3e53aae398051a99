import { defineConfig } from 'playwright/test'
import { benchmarkFromEnvironment } from './benchmark'

const { mode } = benchmarkFromEnvironment()

/** Playwright Test as a runner of episodes: it spreads them over workers and shards; the reporter makes the results. */
export default defineConfig({
  testDir: '.',
  testMatch: 'episodes.ts',
  outputDir: '../../test-results/miniwob',
  fullyParallel: true,
  retries: 0,
  timeout: mode === 'demonstrations' ? 90_000 : 900_000,
  reporter: './reporter.ts',
})
