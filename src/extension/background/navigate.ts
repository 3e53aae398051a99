import browser from 'webextension-polyfill'
import type { Observation } from '../../page/observation'
import { done, failed, type Outcome } from '../../page/outcome'
import { arrive } from './arrival'
import { enter, tell } from './frames'
import { refusal } from './refusal'

/** Takes the tab to an address or a step through its history, and waits for the document there to be parsed. */
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
    if (to === 'back') await browser.tabs.goBack(tab)
    else if (to === 'forward') await browser.tabs.goForward(tab)
    else if (to === 'reload') await browser.tabs.reload(tab)
    else if (/^https?:\/\//i.test(to)) await browser.tabs.update(tab, { url: to })
    else return failed('unsupported', `Errand only opens web addresses (http:// or https://), not ${to}.`)
  } catch (error) {
    if (to === 'back' || to === 'forward') return failed('not_offered', `The tab has no page to go ${to} to.`)
    return refusal(error)
  }
  await arrive(tab, 0, left, signal)
  const entered = await enter(tab)
  return 'ok' in entered ? entered : done()
}

async function isElsewhere(tab: number, left: string | undefined, signal: AbortSignal): Promise<boolean> {
  const told = await tell(tab, 0, { kind: 'ping', frame: 0 }, signal)
  return told.kind !== 'here' || told.document !== left
}
