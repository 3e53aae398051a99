import browser from 'webextension-polyfill'

/**
 * Words for the task box of a tab's panel, said elsewhere (a menu, the practice page); the panel takes them up once. Null stands for those
 * of the last time on its page, where there was none.
 */
const keyOf = (tab: number): string => `words for ${tab}`

export const keepWords = (tab: number, words: string | null): Promise<void> =>
  browser.storage.session.set({ [keyOf(tab)]: words })

/** The words that wait for this tab; undefined when there are none. */
export async function takeWords(tab: number): Promise<string | null | undefined> {
  const key = keyOf(tab)
  const { [key]: words } = await browser.storage.session.get(key)
  if (words !== null && typeof words !== 'string') return undefined
  await browser.storage.session.remove(key)
  return words
}

/** Called whenever words may have come. */
export function onWords(listener: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.values(changes).some(({ newValue }) => newValue !== undefined)) listener()
  })
}
