import { test as base } from 'playwright/test'
import { launchErrand } from '../harness/errand'
import { serveFolder } from '../harness/server'
import { forgetSecrets, type Stage } from './stage'

/** One Chromium with Errand for all stories of a worker, and the pages that they play on; no story leaves secrets to the next. */
export const test = base.extend<{ withoutSecrets: undefined }, { stage: Stage }>({
  withoutSecrets: [
    async ({ stage }, use) => {
      await use(undefined)
      await forgetSecrets(stage)
    },
    { auto: true },
  ],
  stage: [
    async ({ playwright: _ }, use) => {
      const errand = await launchErrand()
      const server = await serveFolder('e2e')
      await use({ errand, site: server.url })
      await errand.close()
      await server.close()
    },
    { scope: 'worker' },
  ],
})

export { expect } from 'playwright/test'
