import browser from 'webextension-polyfill'
import { DIALOG_OPENS, DIALOGS_UNTOLD, tellOfDialogs } from '../../dom/dialogs'
import { tellOfUnfinished, UNFINISHED_ASKS, UNFINISHED_BEGINS, UNFINISHED_ENDS } from '../../dom/unfinished'
import { type Failed, failed } from '../../page/outcome'
import content from '../content/content?iife'
import { FromFrame } from '../from-frame'
import type { ToFrame } from '../to-frame'
import { type AtWork, atWork } from './at-work'
import { isLoading, nextChange } from './loading'
import { within } from './patience'
import { blockedBy, refusal, TAB_CLOSED } from './refusal'
import { showWaiting } from './signs'

/** What a frame answered, or why it did not. */
export type Told =
  | Exclude<FromFrame, { kind: 'dialog' }>
  /** No content script is there: another document than before, or no frame. Nothing was done. */
  | { kind: 'absent' }
  /** It was asked, and its document went away before it answered. */
  | { kind: 'cut' }
  /** It can't answer: a native dialog (which `says` this), or a script that does not end, blocks the page. */
  | { kind: 'blocked'; says?: string }
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
      return (await inject(tab, parsed)) ?? blockedBy(undefined)
    } catch (error) {
      // Between two documents the browser may say that there is nothing here for us.
      if (!(await isLoading(tab)) || Date.now() > until) return refusal(error)
      await nextChange(tab)
    }
  }
}

const PARSED = 15_000

/** Undefined when a dialog keeps the page from running any script, and nobody answers it. */
async function inject(tab: number, parsed: number): Promise<number[] | undefined> {
  if (await isPracticePage(tab)) return [0]
  const files = [content]
  const one = { tabId: tab, frameIds: [parsed] }
  const whenParsed = browser.scripting.executeScript({ target: one, files })
  const atOnce = browser.scripting.executeScript({ target: one, func: () => {}, injectImmediately: true })
  const alive = Promise.race([whenParsed, atOnce])
  if (!(await within(DEAF, alive)) && !(await answered(tab, alive))) return undefined
  await within(PARSED, whenParsed)
  const target = { tabId: tab, allFrames: true }
  const entered = await browser.scripting.executeScript({ target, files, injectImmediately: true })
  const inPage = { target, world: 'MAIN', injectImmediately: true } as const
  // Where they can't be told, a dialog is found out by the silence of the page, and nobody waits for what is to come.
  await Promise.allSettled([
    browser.scripting.executeScript({ ...inPage, func: tellOfDialogs, args: [DIALOG_OPENS, DIALOGS_UNTOLD] }),
    browser.scripting.executeScript({
      ...inPage,
      func: tellOfUnfinished,
      args: [UNFINISHED_BEGINS, UNFINISHED_ASKS, UNFINISHED_ENDS],
    }),
  ])
  return entered.map(({ frameId }) => frameId)
}

/** Errand's own practice page brings the content script with it: the browser lets nobody inject one there. */
async function isPracticePage(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab)
  return url?.startsWith(browser.runtime.getURL('src/extension/practice/')) === true
}

/**
 * Asks one frame. While a native dialog keeps it from answering, waits for the user to answer that; where nobody is there to do so, no
 * longer than a script would take. Never rejects.
 */
export async function tell(tab: number, frame: number, message: ToFrame, signal: AbortSignal): Promise<Told> {
  let told = await ask(tab, frame, message, signal, (over) => deaf(tab, frame, over))
  for (let dialogs = 1; told.kind === 'dialog'; dialogs++) {
    const { says } = told
    if (dialogs > MOST_DIALOGS) return { kind: 'blocked', says }
    const attended = await needUser(tab)
    told = await ask(tab, frame, message, signal, (over) => (attended ? NEVER : after(UNATTENDED, over)))
    if (told.kind === 'blocked') return { kind: 'blocked', says }
    // What the dialog was about led to another page.
    if (told.kind === 'absent' || told.kind === 'another_document') return { kind: 'cut' }
  }
  return told
}

/** A page that opens one after the other wants nothing else. */
const MOST_DIALOGS = 20
/** Milliseconds that a dialog may stay open where nobody is there to answer it. */
const UNATTENDED = 1000
const NEVER = new Promise<never>(() => {})

/** Asks once; `patience` resolves when no answer is to be expected any more. */
async function ask(
  tab: number,
  frame: number,
  message: ToFrame,
  signal: AbortSignal,
  patience: (over: AbortSignal) => Promise<void>,
): Promise<Told | Extract<FromFrame, { kind: 'dialog' }>> {
  if (signal.aborted) return { kind: 'stopped' }
  const over = new AbortController()
  const stopped = new Promise<Told>((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { signal: over.signal })
  })
  const blocked = patience(over.signal).then((): Told => ({ kind: 'blocked' }))
  try {
    return await Promise.race([send(tab, frame, message), stopped, blocked])
  } finally {
    over.abort()
  }
}

async function send(
  tab: number,
  frame: number,
  message: ToFrame,
): Promise<Told | Extract<FromFrame, { kind: 'dialog' }>> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, message, { frameId: frame })
    // The content script threw, which it never should.
    if (typeof answer === 'string') return { kind: 'refused', outcome: broken(answer) }
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

const broken = (said: string): Failed =>
  failed(
    'broken',
    `Errand broke in this page (${said}). This is a mistake in Errand. Load the page anew and start again.`,
  )

/** Resolves once the page has not even answered a ping for `DEAF` ms; a page that only takes its time answers. */
function deaf(tab: number, frame: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let heard = Date.now()
    const timer = setInterval(() => {
      if (Date.now() - heard > DEAF) resolve()
      void send(tab, frame, { kind: 'ping', frame }).then(() => {
        heard = Date.now()
      })
    }, 1000)
    over.addEventListener('abort', () => clearInterval(timer), { once: true })
  })
}

/** A busy computer may keep a page from answering for seconds; to give it up ends the task. */
const DEAF = 10_000

function after(ms: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    over.addEventListener('abort', () => clearTimeout(timer), { once: true })
  })
}

/** Waits for the user to answer what keeps a page from going on; false where nobody is there, or they stop the run instead. */
async function answered(tab: number, goesOn: Promise<unknown>): Promise<boolean> {
  if (!(await needUser(tab))) return false
  const stopped = Promise.race(
    attendedIn(tab).map(
      ({ stopping: { signal } }) =>
        new Promise<false>((resolve) => {
          if (signal.aborted) resolve(false)
          signal.addEventListener('abort', () => resolve(false), { once: true })
        }),
    ),
  )
  return Promise.race([goesOn.then(() => true), stopped])
}

const attendedIn = (tab: number): AtWork[] =>
  [...atWork.values()].filter(({ record }) => record.tab === tab && record.errand.attended)

/** Tells the user that a tab waits for them; whether one is there who could come. */
async function needUser(tab: number): Promise<boolean> {
  const waiting = attendedIn(tab)
  await Promise.all(waiting.map(({ log }) => showWaiting(tab, log)))
  return waiting.length > 0
}

/** The tab is done with: its frames stop watching their pages. A tab that is gone is left alone. */
export async function leave(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { kind: 'rest', frame: 0 } satisfies ToFrame).catch(() => {})
}
