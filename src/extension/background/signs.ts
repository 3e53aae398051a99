import browser from 'webextension-polyfill'
import type { LogEntry } from '../../agent/log'

/** How a run stands, as the toolbar shows it. */
type State = 'working' | 'waiting' | 'done' | 'failed'

const BADGES: { readonly [Name in State]: { text: string; color: string; title: string } } = {
  working: { text: '…', color: '#1d6762', title: 'badgeWorking' },
  waiting: { text: '?', color: '#855400', title: 'badgeWaiting' },
  done: { text: '✓', color: '#216e43', title: 'badgeDone' },
  failed: { text: '!', color: '#a8362b', title: 'badgeFailed' },
}

const shown = new Map<number, State>()

/** Shows on the toolbar button how the run of a tab stands, and tells the user who looks elsewhere when it needs them. */
export const showState = (tab: number, log: readonly LogEntry[]): Promise<void> => show(tab, stateOf(log.at(-1)), log)

/** The page waits for the user, until the log goes on. */
export const showWaiting = (tab: number, log: readonly LogEntry[]): Promise<void> => show(tab, 'waiting', log)

async function show(tab: number, state: State, log: readonly LogEntry[]): Promise<void> {
  if (shown.get(tab) === state) return
  shown.set(tab, state)
  try {
    await putBadge(tab, state)
    if (state !== 'working') await notify(tab, browser.i18n.getMessage(BADGES[state].title), log)
  } catch {
    // The tab was closed: there is no button to show anything on.
    shown.delete(tab)
  }
}

/** The browser takes a tab's badge away when another document comes: that of a run that goes on is put back. */
export async function keepBadge(tab: number): Promise<void> {
  const state = shown.get(tab)
  if (state === 'working' || state === 'waiting') await putBadge(tab, state).catch(() => shown.delete(tab))
  else shown.delete(tab)
}

async function putBadge(tab: number, state: State): Promise<void> {
  const { text, color, title } = BADGES[state]
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color })
  await browser.action.setBadgeText({ tabId: tab, text })
  await browser.action.setTitle({ tabId: tab, title: browser.i18n.getMessage(title) })
}

function stateOf(last: LogEntry | undefined): State {
  if (last?.kind === 'end') return last.ending.outcome === 'done' ? 'done' : 'failed'
  const asks = last?.kind === 'approval' || (last?.kind === 'step' && last.step.kind === 'ask')
  return asks ? 'waiting' : 'working'
}

async function notify(tab: number, title: string, [start]: readonly LogEntry[]): Promise<void> {
  // There only when the user has asked for notices.
  if (!browser.notifications || (await isLookedAt(tab))) return
  await browser.notifications.create(`tab ${tab}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('src/extension/icons/128.png'),
    title,
    message: start?.kind === 'start' ? start.errand.task : '',
  })
}

async function isLookedAt(id: number): Promise<boolean> {
  const tab = await browser.tabs.get(id)
  return tab.active && tab.windowId !== undefined && (await browser.windows.get(tab.windowId)).focused
}

/** A notice leads to the tab that it is about. */
export async function openNoticed(notice: string): Promise<void> {
  const id = Number(notice.replace('tab ', ''))
  const { windowId } = await browser.tabs.update(id, { active: true })
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true })
}
