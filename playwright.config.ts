import { defineConfig } from 'playwright/test'

/** The built extension in a real Chromium: `npm test` runs these; the benchmark has a configuration of its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A browser on a busy machine fails now and then by itself. What passes the second time is told as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
