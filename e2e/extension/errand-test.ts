import type { Page } from 'playwright'
import { test as base } from 'playwright/test'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Errand, LogEntry } from '../../src/agent/log'
import { type ErrandBrowser, launchErrand } from '../harness/errand'
import { serveFolder } from '../harness/server'

interface Shared {
  /** One Chromium with Errand for all tests of a worker. */
  errand: ErrandBrowser
  /** Where `pages/` is served, with no slash at its end. */
  site: string
}

export const test = base.extend<object, Shared>({
  errand: [
    async ({ playwright: _ }, use) => {
      const errand = await launchErrand()
      await use(errand)
      await errand.close()
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ playwright: _ }, use) => {
      const server = await serveFolder('e2e/extension/pages')
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

export { expect } from 'playwright/test'

export type Calls = NonNullable<Errand['calls']>

/** An errand of these calls, with nobody there to answer. */
export const errandOf = (calls: Calls, more: Partial<Errand> = {}): Errand => ({
  task: 'Do these calls',
  calls,
  policies: 'code',
  sources: [],
  attended: false,
  limits: DEFAULT_LIMITS,
  ...more,
})

/** Errand's panel for a tab, opened as a page of its own. */
export async function openPanel(errand: ErrandBrowser, tab: number): Promise<Page> {
  const panel = await errand.context.newPage()
  await panel.setViewportSize({ width: 380, height: 720 })
  await panel.goto(`${errand.panel.url().split('?')[0]}?tab=${tab}`)
  return panel
}

/** Ends the background as the browser does when it has been idle, or as a crash would. */
export interface Killer {
  /** Waits until it is alive and resolves once it is dead, with when that was (ms since the epoch). */
  kill(): Promise<number>
}

export async function killerOf(errand: ErrandBrowser): Promise<Killer> {
  const session = await errand.context.newCDPSession(errand.panel)
  let status = ''
  let onStatus = (): void => {}
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status
    onStatus()
  })
  const becomes = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      onStatus = () => {
        if (status === wanted) resolve()
      }
      onStatus()
    })
  let last: Promise<number> = Promise.resolve(0)
  const killOnce = async (): Promise<number> => {
    await becomes('running')
    await session.send('ServiceWorker.stopAllWorkers')
    await becomes('stopped')
    return Date.now()
  }
  await session.send('ServiceWorker.enable')
  return {
    kill() {
      last = last.then(killOnce)
      return last
    },
  }
}

/** What a log says, without what differs from run to run: when, how long, and how much of the page was sent at once. */
export const gist = (log: readonly LogEntry[]): unknown[] =>
  log.map((entry) => {
    const { at: _at, ...said } = entry
    if (said.kind === 'start') return { ...said, seen: 'left out' }
    return said.kind === 'reply' ? { ...said, seen: 'left out', ms: 'left out' } : said
  })
