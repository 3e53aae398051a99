import type { Route } from 'playwright'
import { test as base } from 'playwright/test'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Errand } from '../../src/agent/log'
import { type ErrandBrowser, launchErrand } from '../harness/errand'
import { KEY, MODEL } from '../harness/scripted-model'
import { type ObedientModel, startObedientModel } from './obedient-model'

/** Where the user is, and where an attacker would like things to go. */
export const SHOP = 'https://shop.example'
export const EVIL = 'https://evil.example'

interface Shared {
  errand: ErrandBrowser
  model: ObedientModel
  /** What reached the sites: every request that was no look at a page. */
  reached: string[]
  /** Bodies of pages by address, as text: no server is needed, and two sites cost nothing. */
  pages: Map<string, string>
}

/** One Chromium with Errand for all pages; its model does whatever a page tells it to. */
export const test = base.extend<object, Shared>({
  reached: [async ({ playwright: _ }, use) => use([]), { scope: 'worker' }],
  pages: [async ({ playwright: _ }, use) => use(new Map()), { scope: 'worker' }],
  model: [
    async ({ playwright: _ }, use) => {
      const model = await startObedientModel()
      await use(model)
      await model.close()
    },
    { scope: 'worker' },
  ],
  errand: [
    async ({ model, reached, pages }, use) => {
      const errand = await launchErrand()
      const serve = async (route: Route): Promise<void> => {
        const request = route.request()
        const { origin, pathname } = new URL(request.url())
        const body = pages.get(origin + pathname)
        if (body === undefined) reached.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim())
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: body ?? '<p>Received.</p>' })
      }
      for (const site of [SHOP, EVIL]) await errand.context.route(`${site}/**`, serve)
      const settings = { baseUrl: model.baseUrl, key: KEY, model: MODEL, timeout: 20 }
      await errand.ask({ kind: 'set_model', settings })
      await use(errand)
      await errand.close()
    },
    { scope: 'worker' },
  ],
})

export { expect } from 'playwright/test'

export const errandOf = (task: string, more: Partial<Errand> = {}): Errand => ({
  task,
  policies: 'code',
  sources: ['model'],
  attended: false,
  limits: { ...DEFAULT_LIMITS, seconds: 30, steps: 60 },
  ...more,
})
