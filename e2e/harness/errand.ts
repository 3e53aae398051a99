import type { Page } from 'playwright'
import type { Ending, Errand, LogEntry } from '../../src/agent/log'
import type { HandedFile } from '../../src/extension/handed-file'
import { FromBackground, type ToBackground } from '../../src/extension/messages'
import { WATCH } from '../../src/extension/ports'
import { type Browser, type BrowserOptions, launchBrowser } from './browser'

/** A tab that Errand can work in: by the browser's number for it, and as Playwright sees it. */
export interface Tab {
  id: number
  page: Page
}

export type FinishedRun = { run: string; log: LogEntry[]; ending: Ending }

/** Errand in a running browser, told what to do through the same messages that its panel sends. */
export interface ErrandBrowser extends Browser {
  /** Opens an address in a new tab, in front, and waits for its load event. Rejects when it can't be loaded. */
  open(url: string): Promise<Tab>
  /** One question to the background; rejects with its sentence when it refuses. */
  ask(message: ToBackground): Promise<FromBackground>
  /** Starts an errand in a tab and follows it to its end; `onEntry` sees each line of its log as it is written. */
  run(
    tab: Tab,
    errand: Errand,
    onEntry?: (entry: LogEntry, run: string) => void,
    files?: readonly HandedFile[],
  ): Promise<FinishedRun>
}

export async function launchErrand(options: BrowserOptions = {}): Promise<ErrandBrowser> {
  const browser = await launchBrowser(options)
  const { context, panel } = browser
  let onBatch: (entries: LogEntry[]) => void = () => {}
  await panel.exposeFunction('errandWatched', (entries: string) => onBatch(JSON.parse(entries)))

  // Everything crosses as text: Playwright would walk through values of any size on both sides.
  const ask = async (message: ToBackground): Promise<FromBackground> => {
    const answer = await panel.evaluate(
      async (sent) => JSON.stringify(await chrome.runtime.sendMessage(JSON.parse(sent))),
      JSON.stringify(message),
    )
    return accepted(FromBackground.parse(JSON.parse(answer)))
  }

  return {
    ...browser,
    ask,

    async open(url) {
      // Named, because pages may open windows of their own meanwhile.
      const name = `about:blank#${crypto.randomUUID()}`
      const [page, id] = await Promise.all([
        context.waitForEvent('page', (opened) => opened.url() === name),
        panel.evaluate(async (blank) => (await chrome.tabs.create({ url: blank })).id, name),
      ])
      if (id === undefined) throw new Error('Chromium opened no tab.')
      await page.goto(url)
      return { id, page }
    },

    async run(tab, errand, onEntry, files = []) {
      const started = await ask({ kind: 'start', tab: tab.id, errand, files: [...files] })
      if (started.kind !== 'started') throw new Error(`Errand answered "${started.kind}" to "start".`)
      const { run } = started
      onBatch = (entries) => {
        for (const entry of entries) onEntry?.(entry, run)
      }
      const log: LogEntry[] = JSON.parse(
        await panel.evaluate(follow, { run, port: WATCH, tell: onEntry !== undefined }),
      )
      const last = log.at(-1)
      if (last?.kind !== 'end') throw new Error('The log of the run has no end.')
      return { run, log, ending: last.ending }
    },
  }
}

function accepted(answer: FromBackground): FromBackground {
  if (answer.kind === 'refused') throw new Error(answer.message)
  return answer
}

interface Follow {
  run: string
  port: string
  tell: boolean
}

/**
 * Runs in the panel: watches the run until its end and returns its log as JSON. The background may die and be woken meanwhile;
 * its port then closes, and the next one goes on behind the entries that have come.
 */
async function follow({ run, port: name, tell }: Follow): Promise<string> {
  const log: LogEntry[] = []
  while (log.at(-1)?.kind !== 'end') {
    await new Promise<void>((closed) => {
      const port = chrome.runtime.connect({ name })
      port.onDisconnect.addListener(() => closed())
      port.onMessage.addListener((watched: { from: number; entries: LogEntry[] }) => {
        const fresh = watched.entries.slice(log.length - watched.from)
        log.push(...fresh)
        if (tell) void window.errandWatched(JSON.stringify(fresh))
        if (log.at(-1)?.kind !== 'end') return
        port.disconnect()
        closed()
      })
      port.postMessage({ run, from: log.length })
    })
  }
  return JSON.stringify(log)
}

declare global {
  interface Window {
    errandWatched(entries: string): Promise<void>
  }
}
