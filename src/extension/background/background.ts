import '../strict'
import browser from 'webextension-polyfill'
import type { z } from 'zod'
import { FromRecorder } from '../from-frame'
import { resumeBatches } from '../many/work'
import { type FromBackground, ToBackground, Watch, type Watched } from '../messages'
import { WATCH, WATCH_RECORDING } from '../ports'
import { type RecordingWatched, WatchRecording } from '../recording-messages'
import { type ToRecorder, WAKE } from '../to-frame'
import { answer } from './answers'
import { chosen, makeMenu } from './menu'
import { follow, hear, watchRecording } from './recording'
import { stopIn } from './runs'
import { isOurPage } from './senders'
import { closeStorage } from './settings'
import { keepBadge, openNoticed } from './signs'
import { watch } from './watch'
import { resume } from './work'

// Listeners are added at once, in the first turn of the worker: it is started for what they listen to.

browser.runtime.onMessage.addListener(
  (message: unknown, sender: browser.Runtime.MessageSender): Promise<FromBackground | ToRecorder> | undefined => {
    if (!isOurPage(sender)) return heardFrom(message, sender)
    const asked = ToBackground.safeParse(message)
    if (asked.success) return answer(asked.data)
    return Promise.resolve({
      kind: 'refused',
      message: asked.error.issues[0]?.message ?? 'That is no message of Errand.',
    })
  },
)

/** The only thing that a frame may say unasked: what happened in it, and only while the user records its tab. */
function heardFrom(message: unknown, sender: browser.Runtime.MessageSender): Promise<ToRecorder> | undefined {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return undefined
  const told = FromRecorder.safeParse(message)
  return told.success ? hear(sender.tab.id, told.data) : undefined
}

browser.tabs.onUpdated.addListener((tab, { status }) => {
  if (!status) return
  void follow(tab)
  void keepBadge(tab)
})

browser.runtime.onConnect.addListener((port) => {
  // A tab at work holds this port so that its loss wakes us; nothing is read from it.
  if (port.name === WAKE) return
  if (!port.sender || !isOurPage(port.sender)) return port.disconnect()
  if (port.name === WATCH)
    return watchedBy(port, Watch, ({ run, from }, tell) =>
      watch(run, from, (from, entries) => tell({ run, from, entries: [...entries] } satisfies Watched)),
    )
  if (port.name === WATCH_RECORDING)
    return watchedBy(port, WatchRecording, ({ recording }, tell) =>
      watchRecording(recording, (shown) => tell({ shown } satisfies RecordingWatched)),
    )
  port.disconnect()
})

/** Serves a page that watches something: it says what once, and is told until it goes. */
function watchedBy<Asked>(
  port: browser.Runtime.Port,
  schema: z.ZodType<Asked>,
  begin: (asked: Asked, tell: (message: object) => void) => Promise<() => void>,
): void {
  let unwatch: (() => void) | undefined
  let begun = false
  let gone = false
  port.onDisconnect.addListener(() => {
    gone = true
    unwatch?.()
  })
  port.onMessage.addListener(async (message: unknown) => {
    const asked = schema.safeParse(message)
    if (!asked.success || begun) return
    begun = true
    unwatch = await begin(asked.data, (told) => {
      if (!gone) port.postMessage(told)
    })
    if (gone) unwatch()
  })
}

browser.alarms.onAlarm.addListener(() => void resume())

// The click lets Errand into the tab (activeTab) only when the panel is opened by hand, not by the browser.
browser.action.onClicked.addListener((tab) => {
  if (tab.windowId !== undefined) void chrome.sidePanel.open({ windowId: tab.windowId })
})

browser.contextMenus.onClicked.addListener((info, tab) => void chosen(info, tab))

browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'stop' && tab?.id !== undefined) void stopIn(tab.id)
})

browser.notifications?.onClicked.addListener((notice) => void openNoticed(notice).catch(() => {}))

browser.runtime.onInstalled.addListener(({ reason }) => {
  void makeMenu()
  if (reason === 'install') void welcome()
})

/** Whoever allowed every site from the start (a test) needs no introduction. */
async function welcome(): Promise<void> {
  if (await browser.permissions.contains({ origins: ['<all_urls>'] })) return
  await browser.tabs.create({ url: browser.runtime.getURL('src/extension/welcome/welcome.html') })
}

void closeStorage()
void resume().then(resumeBatches)
