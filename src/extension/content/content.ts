import '../strict'
import browser from 'webextension-polyfill'
import { type FromFrame, ToFrame } from '../frame-messages'
import { answer } from './answer'

declare global {
  /** Set in the isolated world of a frame that has this script already. */
  var errandIsHere: true | undefined
}

/** Injected into every frame of a tab that Errand works in; answers the background and asks for nothing. */
if (!globalThis.errandIsHere) {
  globalThis.errandIsHere = true
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: browser.Runtime.MessageSender): Promise<FromFrame> | undefined => {
      // Only the background has no tab; other parts of Errand have no business here.
      if (sender.id !== browser.runtime.id || sender.tab) return undefined
      const asked = ToFrame.safeParse(message)
      return asked.success ? answer(asked.data) : undefined
    },
  )
}
