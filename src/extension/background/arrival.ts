import browser from 'webextension-polyfill'
import { tell } from './frames'

/** Milliseconds: a server that takes longer has the run look at the old page meanwhile. */
const LONGEST = 20_000

/**
 * Waits until a frame that is leaving its document shows another one, or it turns out that it stays (a download, a refused
 * navigation, a link within the page).
 */
export async function arrive(tab: number, frame: number, left: string | undefined, signal: AbortSignal): Promise<void> {
  const until = Date.now() + LONGEST
  while (Date.now() < until && !signal.aborted) {
    const told = await tell(tab, frame, { kind: 'ping', frame }, signal)
    if (told.kind !== 'here' || told.document !== left) return
    if (!(await isLoading(tab))) return
    await change(tab)
  }
}

async function isLoading(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).status === 'loading'
  } catch {
    return false
  }
}

/** The tab's next change. The browser tells of a new document but not of a navigation that came to nothing: then 50 ms. */
function change(tab: number): Promise<void> {
  return new Promise((resolve) => {
    const seen = (id: number): void => {
      if (id === tab) end()
    }
    const end = (): void => {
      clearTimeout(timer)
      browser.tabs.onUpdated.removeListener(seen)
      resolve()
    }
    const timer = setTimeout(end, 50)
    browser.tabs.onUpdated.addListener(seen)
  })
}
