import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { encode } from 'gpt-tokenizer'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { installed, REPOSITORY } from '../harness/installed'
import { beginEpisode } from '../miniwob/stage'
import { CHANGES } from './changes'
import { type Meter, meterOf } from './cpu'
import type { Way } from './in-page'
import { type BenchPage, LARGE } from './pages'
import { median } from './quantile'

/** One page looked at in every way: milliseconds are of the page's thread, the least of some rounds, for a busy machine only adds to them. */
export interface Row {
  page: BenchPage
  elements: number
  interactive: number
  ms: Record<Exclude<Way, 'nothing'> | 'playwright', number>
  /** The very first look, before any of its code has run. */
  cold: { observe: number; pageAgent: number }
  /** How often one look lays out a page that has just changed. */
  layouts: number
  tokens: { ours: number; pageAgent: number; playwright: number }
  missed: { ours: string[]; pageAgent: string[] }
  texts: { ours: string; pageAgent: string }
}

export interface Bench {
  look(page: BenchPage, rounds: number): Promise<Row>
  /** Milliseconds of the look after one change of the large page, one a round, by kind of change. */
  changes(rounds: number): Promise<Record<string, number[]>>
  /** Bytes of the content script after gzip. */
  weight(): Promise<number>
  close(): Promise<void>
}

const WAYS = ['bare', 'observe', 'text', 'pageAgent'] as const

/** So long one sample lasts at least: a look at a small page is repeated until then. */
const SAMPLE = 20

/** So often a page is changed and looked at to count its layouts. */
const UNSETTLED = 20

/** Opens a Chromium with nothing else in it. */
export async function startBench(): Promise<Bench> {
  const script = await bundled('e2e/observe-bench/in-page.ts', false)
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
      const meter = await meterOf(tab)
      const empty = await emptyCost(tab, meter)
      const take = async (way: Way, times: number): Promise<number> => {
        await tab.evaluate((way) => window.observeBench.begin(way), way)
        return Math.max(0, (await looks(tab, meter, times)) - empty) / times
      }
      const cold = { observe: await take('observe', 1), pageAgent: await take('pageAgent', 1) }
      const times: Record<string, number> = {}
      for (const way of WAYS) times[way] = timesFor(await take(way, 3))
      const ms: Record<keyof Row['ms'], number[]> = { bare: [], observe: [], text: [], pageAgent: [], playwright: [] }
      let snapshot = ''
      for (let round = 0; round < rounds; round += 1) {
        for (const way of WAYS) ms[way].push(await take(way, times[way] ?? 1))
        ms.playwright.push(
          await meter.during(async () => {
            snapshot = await tab.locator('body').ariaSnapshot({ mode: 'ai' })
          }),
        )
      }
      const { elements, interactive, missed, ...texts } = await tab.evaluate(() => window.observeBench.said())
      await tab.evaluate(() => window.observeBench.begin('observe'))
      // All in one task: what a page that never rests lays out itself, before and after, is less than one for each.
      const layouts = await meter.layouts(() => tab.evaluate((times) => window.observeBench.unsettle(times), UNSETTLED))
      await tab.close()
      return {
        page,
        elements,
        interactive,
        ms: {
          bare: Math.min(...ms.bare),
          observe: Math.min(...ms.observe),
          text: Math.min(...ms.text),
          pageAgent: Math.min(...ms.pageAgent),
          playwright: Math.min(...ms.playwright),
        },
        cold,
        layouts: Math.floor(layouts / UNSETTLED),
        tokens: { ours: tokens(texts.ours), pageAgent: tokens(texts.pageAgent), playwright: tokens(snapshot) },
        missed,
        texts,
      }
    },
    async changes(rounds) {
      const tab = await opened({ set: 'large', name: 'large', html: LARGE })
      const meter = await meterOf(tab)
      const empty = await emptyCost(tab, meter)
      const found: Record<string, number[]> = {}
      for (const kind of Object.keys(CHANGES)) {
        const ms: number[] = []
        for (let round = 0; round < rounds; round += 1) {
          await tab.evaluate(([kind, round]) => window.observeBench.change(kind, round), [kind, round] as const)
          ms.push(Math.max(0, (await looks(tab, meter, 1)) - empty))
        }
        found[kind] = ms
      }
      await tab.close()
      return found
    },
    weight: async () => gzipSync(await bundled('src/extension/content/content.ts', true), { level: 9 }).length,
    close: () => browser.close(),
  }
}

const looks = (tab: Page, meter: Meter, times: number): Promise<number> =>
  meter.during(() => tab.evaluate((times) => window.observeBench.look(times), times))

/** What asking the page for anything costs by itself. */
async function emptyCost(tab: Page, meter: Meter): Promise<number> {
  await tab.evaluate(() => window.observeBench.begin('nothing'))
  const ms: number[] = []
  for (let time = 0; time < 5; time += 1) ms.push(await looks(tab, meter, 1))
  return median(ms)
}

const timesFor = (ms: number): number => Math.max(1, Math.min(100, Math.ceil(SAMPLE / Math.max(ms, 0.05))))

/** As the models of OpenAI count them. A page may hold the names of their control tokens. */
const tokens = (text: string): number => encode(text, { disallowedSpecial: new Set() }).length

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

async function bundled(entry: string, minify: boolean): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify,
      lib: { entry: join(REPOSITORY, entry), formats: ['iife'], name: 'observing' },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('The bench could not be bundled.')
  return chunk.code
}
