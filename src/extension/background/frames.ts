import browser from 'webextension-polyfill'
import type { Failed } from '../../page/outcome'
import content from '../content/content?iife'
import { FromFrame, type ToFrame } from '../frame-messages'
import { isLoading, nextChange } from './loading'
import { within } from './patience'
import { refusal, TAB_CLOSED } from './refusal'

/** What a frame answered, or why it did not. */
export type Told =
  | FromFrame
  /** No content script is there: another document than before, or no frame. Nothing was done. */
  | { kind: 'absent' }
  /** It was asked, and its document went away before it answered. */
  | { kind: 'cut' }
  /** It can't answer: a native dialog, or a script that does not end, blocks the page. */
  | { kind: 'blocked' }
  | { kind: 'stopped' }
  | { kind: 'refused'; outcome: Failed }

/**
 * Puts the content script into every frame of the tab that Errand may enter; where it is already, nothing happens. Waits for
 * the document of frame `parsed` to be parsed, at most `PARSED` ms.
 * @returns the ids of the frames that have it.
 */
export async function enter(tab: number, parsed = 0): Promise<number[] | Failed> {
  const until = Date.now() + PARSED
  for (;;) {
    try {
      return await inject(tab, parsed)
    } catch (error) {
      // Between two documents the browser may say that there is nothing here for us.
      if (!(await isLoading(tab)) || Date.now() > until) return refusal(error)
      await nextChange(tab)
    }
  }
}

const PARSED = 15_000

async function inject(tab: number, parsed: number): Promise<number[]> {
  if (await isPracticePage(tab)) return [0]
  const files = [content]
  await within(PARSED, browser.scripting.executeScript({ target: { tabId: tab, frameIds: [parsed] }, files }))
  const target = { tabId: tab, allFrames: true }
  const entered = await browser.scripting.executeScript({ target, files, injectImmediately: true })
  return entered.map(({ frameId }) => frameId)
}

/** Errand's own practice page brings the content script with it: the browser lets nobody inject one there. */
async function isPracticePage(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab)
  return url?.startsWith(browser.runtime.getURL('src/extension/practice/')) === true
}

/** Asks one frame. Never rejects. */
export async function tell(tab: number, frame: number, message: ToFrame, signal: AbortSignal): Promise<Told> {
  if (signal.aborted) return { kind: 'stopped' }
  const over = new AbortController()
  const answer = send(tab, frame, message)
  const stopped = new Promise<Told>((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { signal: over.signal })
  })
  try {
    return await Promise.race([answer, stopped, blocked(tab, frame, over.signal)])
  } finally {
    over.abort()
  }
}

async function send(tab: number, frame: number, message: ToFrame): Promise<Told> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, message, { frameId: frame })
    // The polyfill answers nothing at all when the document went away in the middle.
    return answer === undefined ? { kind: 'cut' } : FromFrame.parse(answer)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    if (/receiving end does not exist/i.test(said)) return { kind: 'absent' }
    if (/channel closed|port closed|back\/forward cache|context invalidated/i.test(said)) return { kind: 'cut' }
    if (/no tab with id/i.test(said)) return { kind: 'refused', outcome: TAB_CLOSED }
    return { kind: 'refused', outcome: refusal(error) }
  }
}

/** Resolves once the page has not even answered a ping for `DEAF` ms; a page that only takes its time answers. */
function blocked(tab: number, frame: number, over: AbortSignal): Promise<Told> {
  return new Promise((resolve) => {
    let heard = Date.now()
    const timer = setInterval(() => {
      if (Date.now() - heard > DEAF) resolve({ kind: 'blocked' })
      void send(tab, frame, { kind: 'ping', frame }).then(() => {
        heard = Date.now()
      })
    }, 1000)
    over.addEventListener('abort', () => clearInterval(timer), { once: true })
  })
}

const DEAF = 4000

/** The tab is done with: its frames stop watching their pages. A tab that is gone is left alone. */
export async function leave(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { kind: 'rest', frame: 0 } satisfies ToFrame).catch(() => {})
}
