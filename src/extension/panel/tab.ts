import { computed, signal } from '@preact/signals'
import browser from 'webextension-polyfill'

/** The tab that tasks are done in, as far as the browser tells: address and title only where Errand may look. */
export interface ShownTab {
  id: number
  title: string | undefined
  url: string | undefined
  icon: string | undefined
}

export const tab = signal<ShownTab | null>(null)

/** The web address of the tab, where it has one that is known. */
export const address = computed<URL | null>(() => {
  const url = tab.value?.url
  return url && URL.canParse(url) && /^https?:/.test(url) ? new URL(url) : null
})

const fixed = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)

/** Follows the tab that is in front, or the one that the address names (`?tab=ID`). */
export function followTab(): void {
  browser.tabs.onActivated.addListener(() => void findTab())
  browser.tabs.onUpdated.addListener((id) => {
    if (id === tab.value?.id) void findTab()
  })
  browser.windows.onFocusChanged.addListener(() => void findTab())
  void findTab()
}

async function findTab(): Promise<void> {
  const [found] = Number.isNaN(fixed)
    ? await browser.tabs.query({ active: true, currentWindow: true })
    : [await browser.tabs.get(fixed).catch(() => undefined)]
  const id = found?.id
  const before = tab.value
  if (id === undefined) tab.value = null
  else {
    const shown = { id, title: found?.title, url: found?.url, icon: found?.favIconUrl }
    if (JSON.stringify(shown) !== JSON.stringify(before)) tab.value = shown
  }
}
