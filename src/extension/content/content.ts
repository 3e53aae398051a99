import '../strict'
import type { FromFrame } from '../from-frame'
import { ToFrame } from '../to-frame'
import { answer } from './answer'
import { whenDialogOpens } from './dialogs'

declare global {
  /** Set in the isolated world of a frame that has this script already. */
  var errandIsHere: true | undefined
}

/** What a dialog cut short, by what was asked: asked again, it is answered with what came of it. */
const cutShort = new Map<string, Promise<FromFrame>>()

/**
 * Injected into every frame of a tab that Errand works in; answers the background and asks for nothing. The browser's own
 * `onMessage`, and not the polyfill's, for its `reply` is sent even where a dialog then stops every script of the page.
 */
if (!globalThis.errandIsHere) {
  globalThis.errandIsHere = true
  chrome.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: FromFrame | string) => void) => {
    // Only the background has no tab; other parts of Errand have no business here.
    if (sender.id !== chrome.runtime.id || sender.tab) return undefined
    const asked = ToFrame.safeParse(message)
    if (!asked.success) return undefined
    if (asked.data.kind === 'rest') cutShort.clear()
    const of = asked.data.kind === 'act' ? asked.data.id : asked.data.kind
    const answering = cutShort.get(of) ?? answer(asked.data)
    cutShort.delete(of)
    const answered = whenDialogOpens((says) => {
      cutShort.set(of, answering)
      reply({ kind: 'dialog', says })
    })
    void answering.then(reply, (error) => reply(String(error))).finally(answered)
    return true
  })
}
