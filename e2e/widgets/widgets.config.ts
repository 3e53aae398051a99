import { defineConfig } from 'playwright/test'

/** Playwright Test as a runner of cases; the reporter makes the table. */
export default defineConfig({
  testDir: '.',
  testMatch: 'widgets.ts',
  outputDir: '../../test-results/widgets',
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  reporter: './reporter.ts',
})
