import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createRunner, PuppeteerRunnerExtension, parse } from '@puppeteer/replay'
import puppeteer from 'puppeteer-core'
import type { ErrandBrowser } from '../harness/errand'
import { installed, REPOSITORY } from '../harness/installed'
import { show } from './book-by-hand'
import { expect, test } from './learn-test'

/** What the page says once the trip is booked. */
const BOOKED = 'Oslo → Rome, 12.04.2026, 2, Business + Insurance + Late check-out'
const ARGS = process.getuid?.() === 0 ? ['--no-sandbox'] : []

async function exported(errand: ErrandBrowser, format: 'recorder' | 'playwright'): Promise<string> {
  const file = await errand.ask({ kind: 'export_demonstrations', format })
  if (file.kind !== 'exported') throw new Error(`Errand answered ${JSON.stringify(file)}`)
  return file.text
}

test.describe('what was shown runs in other tools', () => {
  test.afterEach(async ({ errand }) => {
    await errand.ask({ kind: 'remove_demonstrations' })
  })

  test('in @puppeteer/replay', async ({ errand, site }) => {
    await show(errand, await errand.open(`${site}/trip.html`))
    const flow = parse(JSON.parse(await exported(errand, 'recorder')))
    const browser = await puppeteer.launch({ executablePath: installed().chromium, headless: true, args: ARGS })
    try {
      const page = await browser.newPage()
      const runner = await createRunner(flow, new PuppeteerRunnerExtension(browser, page))
      await runner.run()
      expect(await page.$eval('output', (output) => output.textContent)).toBe(BOOKED)
    } finally {
      await browser.close()
    }
  })

  test('in Playwright', async ({ errand, site }) => {
    await show(errand, await errand.open(`${site}/trip.html`))
    // Beside the project’s own packages, so that the test finds Playwright, but not where Playwright empties its folder of results.
    const folder = join(REPOSITORY, '.cache', 'exported')
    mkdirSync(folder, { recursive: true })
    const text = await exported(errand, 'playwright')
    expect(text).toContain("from '@playwright/test'")
    const checked = text.replace("{ test } from '@playwright/test'", "{ expect, test } from 'playwright/test'")
    const check = `test.afterEach(({ page }) => expect(page.locator('output')).toHaveText(${JSON.stringify(BOOKED)}))`
    writeFileSync(join(folder, 'exported.spec.ts'), `${checked}\n${check}\n`)
    const launchOptions = { executablePath: installed().chromium, args: ARGS }
    writeFileSync(
      join(folder, 'playwright.config.ts'),
      `export default { testDir: '.', outputDir: 'results', reporter: 'line', timeout: 30_000, use: { launchOptions: ${JSON.stringify(launchOptions)} } }\n`,
    )
    const cli = join(REPOSITORY, 'node_modules', 'playwright', 'cli.js')
    const ran = await promisify(execFile)(process.execPath, [cli, 'test', '--config', folder], {
      env: { ...process.env, FORCE_COLOR: '0' },
    }).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? String(error) }))
    expect(ran.stdout).toContain('1 passed')
    rmSync(folder, { recursive: true })
  })
})
