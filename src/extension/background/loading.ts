import browser from 'webextension-polyfill'

/** Whether the tab is on its way to a document, or a document to its end. */
export async function isLoading(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).status === 'loading'
  } catch {
    return false
  }
}

/** Milliseconds: the browser tells of a new document, but nobody of a navigation that came to nothing. Then it is looked again. */
const NOBODY_TELLS = 50

/** The tab's next change, or the time to look whether it has come to nothing. */
export function nextChange(tab: number): Promise<void> {
  return new Promise((resolve) => {
    const seen = (id: number): void => {
      if (id === tab) end()
    }
    const end = (): void => {
      clearTimeout(timer)
      browser.tabs.onUpdated.removeListener(seen)
      resolve()
    }
    const timer = setTimeout(end, NOBODY_TELLS)
    browser.tabs.onUpdated.addListener(seen)
  })
}
