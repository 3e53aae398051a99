import browser from 'webextension-polyfill'
import { keepWords } from '../pending-words'
import { firstEntryOf } from './store'
import { listRuns } from './watch'

/** What Errand offers where the user clicks with the right button, by its message in `_locales`. */
const ITEMS = {
  menuDo: ['page', 'editable', 'link', 'image'],
  menuAgain: ['page', 'editable'],
  menuUse: ['selection'],
} as const satisfies { [name: string]: browser.Menus.ContextType[] }

type Item = keyof typeof ITEMS
const isItem = (id: unknown): id is Item => typeof id === 'string' && id in ITEMS

/** Once, when Errand is installed or updated: the browser keeps the menu. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const [id, contexts] of Object.entries(ITEMS)) {
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(id), contexts: [...contexts] })
  }
}

/** Opens the panel with the words that the click stands for; the user still says go. */
export async function chosen(info: browser.Menus.OnClickData, tab: browser.Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined || tab.windowId === undefined || !isItem(info.menuItemId)) return
  // At once, while the browser still takes it for the user's click.
  void chrome.sidePanel.open({ windowId: tab.windowId })
  await keepWords(tab.id, await wordsFor(info.menuItemId, info, tab.url))
}

async function wordsFor(
  item: Item,
  { selectionText = '' }: browser.Menus.OnClickData,
  url: string | undefined,
): Promise<string | null> {
  if (item === 'menuUse') return `"${selectionText.trim()}"`
  return item === 'menuAgain' ? lastDoneAt(url) : ''
}

/** The task of the latest run that went well on this very page; null where there was none. */
async function lastDoneAt(url: string | undefined): Promise<string | null> {
  if (url === undefined) return null
  const page = pathOf(url)
  for (const { run, task, ending } of await listRuns(undefined)) {
    if (ending?.outcome !== 'done') continue
    const start = await firstEntryOf(run)
    if (start?.kind === 'start' && pathOf(start.seen[0]?.url ?? '') === page) return task
  }
  return null
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin + new URL(url).pathname : url)
