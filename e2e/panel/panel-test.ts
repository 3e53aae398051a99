import { test as base } from 'playwright/test'
import { launchErrand } from '../harness/errand'
import { serveFolder } from '../harness/server'
import type { Stage } from './stage'

/** One Chromium with Errand for all stories of a worker, and the pages that they play on. */
export const test = base.extend<object, { stage: Stage }>({
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
