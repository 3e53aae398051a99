import type { Page } from 'playwright'

/** How a MiniWoB++ page ended its episode: `raw` is the reward without the penalty for time. */
export interface Ended {
  raw: number
  reason: string
}

/**
 * Begins the episode with this seed in a loaded MiniWoB++ page and returns the task in words. The page is left as a user
 * would meet it: no cover, no scores, no clock running out, and the words of the task hidden where they stand, so that
 * nothing moves. Following BrowserGym, the training data is used where a page has several.
 */
export const beginEpisode = (page: Page, seed: number): Promise<string> => page.evaluate(begin, seed)

/** Null as long as the page has not ended the episode. */
export const endOf = (page: Page): Promise<Ended | null> => page.evaluate(() => window.errandEpisode ?? null)

// This runs in the page, beside its own globals.

async function begin(seed: number): Promise<string> {
  // A long time that still fits the page's timer.
  core.EPISODE_MAX_TIME = 1_000_000
  const endEpisode = core.endEpisode
  core.endEpisode = (raw, timeProportional, reason) => {
    // Only the first end counts: whatever is clicked after it must not change what was reached.
    if (window.errandEpisode) return
    window.errandEpisode = { raw, reason: String(reason ?? '') }
    endEpisode(raw, timeProportional, reason)
  }
  // The number: the string "7" gives another episode than 7.
  Math.seedrandom(seed)
  core.setDataMode?.('train')
  core.startEpisodeReal()
  // Called at the end of an episode, it would bring the cover back, and a click on that would start the next one.
  core.startEpisode = () => {}
  core.cover_div.remove()
  // Hidden rather than removed, because the page's countdown writes into them.
  for (const id of ['reward-display', 'click-canvas']) document.getElementById(id)?.style.setProperty('display', 'none')
  // Only pages that load a frame are not ready at once.
  while (!WOB_TASK_READY) await new Promise(requestAnimationFrame)
  // A few tasks show part of their words as an icon or a patch of colour: said in words, as BrowserGym does.
  const shown = [...document.querySelectorAll<HTMLElement>('#query .ui-icon, #query .cc')]
  for (const patch of shown) {
    const colour = /background-color:\s*([^;]+)/.exec(patch.getAttribute('style') ?? '')?.[1]
    patch.textContent = colour ?? patch.className.split(' ').at(-1) ?? ''
  }
  const said = core.getUtterance()
  for (const patch of shown) patch.textContent = ''
  for (const id of ['query', 'query-wrap']) document.getElementById(id)?.style.setProperty('visibility', 'hidden')
  return typeof said === 'string' ? said : said.utterance
}

interface MiniWobCore {
  EPISODE_MAX_TIME: number
  cover_div: HTMLElement
  startEpisode(): void
  startEpisodeReal(): void
  endEpisode(raw: number, timeProportional?: boolean, reason?: unknown): void
  setDataMode?(mode: string): void
  getUtterance(): string | { utterance: string }
}

declare global {
  interface Math {
    seedrandom(seed: number): void
  }
  interface Window {
    errandEpisode?: Ended
  }
  const core: MiniWobCore
  const WOB_TASK_READY: boolean
}
