import { test as base } from 'playwright/test'
import type { BrowserOptions } from './browser'
import { type ErrandBrowser, launchErrand } from './errand'
import { serveFolder } from './server'

export interface Shared {
  options: BrowserOptions
  folder: string
  /** One Chromium with Errand for all tests of a worker: starting one costs more than most tests do. */
  errand: ErrandBrowser
  /** Address at which the folder is served, with no slash at its end. */
  site: string
}

/** Playwright's `test` with Errand in a browser and a folder of pages that it can open. */
export const errandTest = (folder: string, options: BrowserOptions = {}) =>
  base.extend<object, Shared>({
    options: [options, { scope: 'worker', option: true }],
    folder: [folder, { scope: 'worker', option: true }],
    errand: [
      async ({ options }, use) => {
        const errand = await launchErrand(options)
        await use(errand)
        await errand.close()
      },
      { scope: 'worker' },
    ],
    site: [
      async ({ folder }, use) => {
        const server = await serveFolder(folder)
        await use(server.url)
        await server.close()
      },
      { scope: 'worker' },
    ],
  })
