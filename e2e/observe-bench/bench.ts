import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { tokensOf } from '../../src/page/text'
import { installed, REPOSITORY } from '../harness/installed'
import { beginEpisode } from '../miniwob/stage'
import type { Measured } from './in-page'
import { type BenchPage, LARGE } from './pages'

/** One page looked at in every way. */
export interface Row extends Measured {
  page: BenchPage
  playwright: number[]
  playwrightTokens: number
}

export interface Bench {
  look(page: BenchPage, rounds: number): Promise<Row>
  changes(rounds: number): Promise<Record<string, number[]>>
  close(): Promise<void>
}

/** Opens a Chromium with nothing else in it. */
export async function startBench(): Promise<Bench> {
  const script = await bundled()
  const browser = await chromium.launch({
    executablePath: installed().chromium,
    ...(process.getuid?.() === 0 && { args: ['--no-sandbox'] }),
  })
  const opened = async (page: BenchPage): Promise<Page> => {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    if ('html' in page) await still(tab, page.html)
    else {
      await tab.goto(page.address)
      await tab.waitForLoadState('networkidle')
      if (page.episode) await beginEpisode(tab, 0)
    }
    await tab.evaluate(script)
    return tab
  }
  return {
    async look(page, rounds) {
      const tab = await opened(page)
      const measured = await tab.evaluate((rounds) => window.observeBench.measure(rounds), rounds)
      const playwright: number[] = []
      let snapshot = ''
      for (let round = 0; round < rounds; round += 1) {
        const started = performance.now()
        snapshot = await tab.locator('body').ariaSnapshot({ mode: 'ai' })
        playwright.push(performance.now() - started)
      }
      await tab.close()
      return { ...measured, page, playwright, playwrightTokens: tokensOf(snapshot) }
    },
    async changes(rounds) {
      const tab = await opened({ set: 'large', name: 'large', html: LARGE })
      const measured = await tab.evaluate((rounds) => window.observeBench.changes(rounds), rounds)
      await tab.close()
      return measured
    },
    close: () => browser.close(),
  }
}

/** The page as it was saved: none of its scripts run, nothing else is loaded. */
async function still(tab: Page, html: string): Promise<void> {
  const address = 'http://page.test/'
  await tab.route('**', (route) =>
    route.request().url() === address
      ? route.fulfill({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
        })
      : route.abort(),
  )
  await tab.goto(address)
}

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(REPOSITORY, 'e2e', 'observe-bench', 'in-page.ts'), formats: ['iife'], name: 'observing' },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('The bench could not be bundled.')
  return chunk.code
}
