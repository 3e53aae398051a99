import browser from 'webextension-polyfill'

/** Whether the tab is on its way to a document, or a document to its end. */
export async function isLoading(tab: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tab)).status === 'loading'
  } catch {
    return false
  }
}

/** The tab's next change. The browser tells of a new document but not of a navigation that came to nothing: then 50 ms. */
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
    const timer = setTimeout(end, 50)
    browser.tabs.onUpdated.addListener(seen)
  })
}
