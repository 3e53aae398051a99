import browser from 'webextension-polyfill'
import type { Observation } from '../../page/observation'
import { done, failed, type Outcome } from '../../page/outcome'
import { arrive } from './arrival'
import { enter, tell } from './frames'
import { refusal } from './refusal'

/**
 * Takes the tab to an address or a step through its history, and waits for the document there to be parsed.
 * @param again - it may have been done before the worker died: then another document than the run knows is enough.
 */
export async function navigate(
  tab: number,
  to: string,
  page: Observation,
  signal: AbortSignal,
  again: boolean,
): Promise<Outcome> {
  const left = page.frames[0]?.document
  if (again && (await isElsewhere(tab, left, signal))) return done()
  try {
    if (to === 'back' || to === 'forward') {
      if (!(await stepInHistory(tab, to))) return failed('not_offered', `The tab has no page to go ${to} to.`)
    } else if (to === 'reload') await browser.tabs.reload(tab)
    else if (/^https?:\/\//i.test(to)) await browser.tabs.update(tab, { url: to })
    else return failed('unsupported', `Errand only opens web addresses (http:// or https://), not ${to}.`)
  } catch (error) {
    return refusal(error)
  }
  await arrive(tab, 0, left, signal)
  const entered = await enter(tab)
  return 'ok' in entered ? entered : done()
}

/**
 * Goes as the page's own script would: `tabs.goBack` skips pages on which no person has clicked, and Errand's clicks don't
 * count as a person's. False when nothing came of it.
 */
async function stepInHistory(tab: number, to: 'back' | 'forward'): Promise<boolean> {
  const [gone] = await browser.scripting.executeScript({ target: { tabId: tab }, func: goInHistory, args: [to] })
  // A document that was left can't answer any more.
  return gone?.result !== false
}

/** Runs in the page, so it may use nothing from here. */
function goInHistory(to: 'back' | 'forward'): Promise<boolean> {
  return new Promise((resolve) => {
    for (const sign of ['popstate', 'hashchange', 'beforeunload', 'pagehide']) {
      addEventListener(sign, () => resolve(true), { once: true })
    }
    // No event tells that there is no page to go to, and a page can't know: it sees only its own site's part of the history.
    setTimeout(() => resolve(false), 1000)
    history[to]()
  })
}

async function isElsewhere(tab: number, left: string | undefined, signal: AbortSignal): Promise<boolean> {
  const told = await tell(tab, 0, { kind: 'ping', frame: 0 }, signal)
  return told.kind !== 'here' || told.document !== left
}
