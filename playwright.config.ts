import { defineConfig } from 'playwright/test'

/** The built extension in a real Chromium: `npm test` runs these; the benchmark has a configuration of its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
