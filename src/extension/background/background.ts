import '../strict'
import browser from 'webextension-polyfill'
import { WAKE } from '../frame-messages'
import { type FromBackground, ToBackground, WATCH, Watch, type Watched } from '../messages'
import { answer } from './answers'
import { resume, watch } from './runs'
import { isOurPage } from './senders'
import { closeStorage } from './settings'

// Listeners are added at once, in the first turn of the worker: it is started for what they listen to.

browser.runtime.onMessage.addListener(
  (message: unknown, sender: browser.Runtime.MessageSender): Promise<FromBackground> | undefined => {
    if (!isOurPage(sender)) return undefined
    const asked = ToBackground.safeParse(message)
    if (asked.success) return answer(asked.data)
    return Promise.resolve({
      kind: 'refused',
      message: asked.error.issues[0]?.message ?? 'That is no message of Errand.',
    })
  },
)

browser.runtime.onConnect.addListener((port) => {
  // A tab at work holds this port so that its loss wakes us; nothing is read from it.
  if (port.name === WAKE) return
  if (port.name !== WATCH || !port.sender || !isOurPage(port.sender)) return port.disconnect()
  let unwatch: (() => void) | undefined
  let gone = false
  port.onDisconnect.addListener(() => {
    gone = true
    unwatch?.()
  })
  port.onMessage.addListener(async (message: unknown) => {
    const asked = Watch.safeParse(message)
    if (!asked.success || unwatch) return
    const { run } = asked.data
    unwatch = await watch(run, asked.data.from, (from, entries) => {
      if (!gone) port.postMessage({ run, from, entries: [...entries] } satisfies Watched)
    })
    if (gone) unwatch()
  })
})

browser.alarms.onAlarm.addListener(() => void resume())

// The click lets Errand into the tab (activeTab) only when the panel is opened by hand, not by the browser.
browser.action.onClicked.addListener((tab) => {
  if (tab.windowId !== undefined) void chrome.sidePanel.open({ windowId: tab.windowId })
})

void closeStorage()
void resume()
