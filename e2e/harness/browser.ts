import { type BrowserContext, chromium, type Page } from 'playwright'
import { buildExtension } from './build'
import { installed } from './installed'

/** A Chromium of its own, with an empty profile and the extension in it. */
export interface Browser {
  context: BrowserContext
  /** Errand's panel, opened as a tab: through it, what a user does in the panel is done from outside. */
  panel: Page
  close(): Promise<void>
}

export interface BrowserOptions {
  /** A window to look at; without one Chromium runs headless. */
  headed?: boolean
  /** The folder of the built extension; the test build when left out. */
  extension?: string
  /** Pages speak American English and live in UTC, whatever this machine does. */
  sameEverywhere?: boolean
  viewport?: { width: number; height: number }
}

/** Starts Chromium with the extension and waits until its panel answers. */
export async function launchBrowser({
  headed = false,
  extension = buildExtension(),
  sameEverywhere = false,
  viewport = { width: 1280, height: 800 },
}: BrowserOptions = {}): Promise<Browser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: installed().chromium,
    headless: !headed,
    viewport,
    // Playwright turns extensions off unless told not to.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      ...(runsAsRoot() ? ['--no-sandbox'] : []),
    ],
    ...(sameEverywhere ? { locale: 'en-US', timezoneId: 'UTC' } : {}),
  })
  try {
    const panel = await openPanel(context)
    return { context, panel, close: () => context.close() }
  } catch (error) {
    await context.close()
    throw error
  }
}

async function openPanel(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
  const { host: id } = new URL(worker.url())
  const panel = context.pages()[0] ?? (await context.newPage())
  await panel.goto(`chrome-extension://${id}/src/extension/panel/index.html`)
  return panel
}

/** Chromium's sandbox refuses to work for root. */
const runsAsRoot = (): boolean => process.getuid?.() === 0
