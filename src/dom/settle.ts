import type { Changes } from './changes'
import { LIGHT } from './light'
import { animationsIn } from './tree'
import { isUnfinished, stopWatchingUnfinished, watchUnfinished } from './unfinished'

/** Longest wait for a page to come to rest, in milliseconds. */
const LIMIT = 3000
/** Scripts that move things change them in every frame. */
const QUIET_FRAMES = 2
/** A machine under load draws late frames in a bunch: two of them may follow each other at once, scripts' timers don't. */
const QUIET_MS = 30
/** Longest wait for what the page's scripts still have before them, in milliseconds. */
const UNFINISHED = 1500

/** What the page showed before an action, against which what still runs after it is new. */
export interface Before {
  changes: number
  busy: number
  /** Timers and requests are counted since. */
  unfinished?: true
  /** Animations are waited for to their very end: what the page does then belongs to the action. */
  toTheEnd?: true
}

export const beforeAction = (changes: Changes): Before => ({ changes: changes.count(), busy: countBusy() })

/** The same before a field is changed: timers and requests that this starts are waited for, for they bring what belongs to it. */
export function beforeChange(changes: Changes): Before {
  watchUnfinished()
  return { ...beforeAction(changes), unfinished: true }
}

/** The same before something is dragged: where it was dropped it slides to its place, and only then stands there. */
export const beforeDrag = (changes: Changes): Before => ({ ...beforeAction(changes), toTheEnd: true })

/**
 * Waits until what an action set going has come to rest: no changes for two frames, no finite animation running, nothing that
 * says it is loading, no navigation under way. Returns how many milliseconds that took; `limit` bounds it.
 */
export async function settle(changes: Changes, before: Before, limit = LIMIT): Promise<number> {
  const started = performance.now()
  const leaving = watchLeaving()
  let seen = -1
  let quiet = 0
  let changed = started
  try {
    for (;;) {
      await nextFrame()
      const now = performance.now()
      if (now - started > limit) break
      const count = changes.count()
      if (count !== seen && seen !== -1) changed = now
      quiet = count === seen ? quiet + 1 : seen === -1 && count === before.changes ? 1 : 0
      seen = count
      if (before.toTheEnd && isAnimating(changes, 0)) {
        quiet = 0
        changed = now
      }
      if (quiet < QUIET_FRAMES || now - changed < QUIET_MS || isAnimating(changes, NEARLY_DONE)) continue
      if (leaving.now() || document.readyState === 'loading') continue
      if (before.unfinished && now - started < UNFINISHED && isUnfinished()) continue
      // A page at rest needs no further look at it: only one that changed can have become busy.
      if (count !== before.changes && countBusy() > before.busy) continue
      break
    }
  } finally {
    leaving.stop()
    if (before.unfinished) stopWatchingUnfinished()
  }
  return performance.now() - started
}

/** The next frame, or about as long where none is drawn: a tab in the background. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'visible') {
      const frame = requestAnimationFrame(() => finish())
      // Frames may stop all the same: a window that is covered.
      const timer = setTimeout(() => finish(), 100)
      const finish = (): void => {
        cancelAnimationFrame(frame)
        clearTimeout(timer)
        resolve()
      }
      return
    }
    spin(performance.now() + 16, resolve)
  })
}

/** Timers of a hidden tab fire once a second; messages are not held back. */
function spin(until: number, done: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    if (performance.now() >= until) {
      port1.close()
      done()
    } else port2.postMessage(0)
  }
  port2.postMessage(0)
}

/** What is nearly done is done for us, in milliseconds: its last frame looks like the one before. */
const NEARLY_DONE = 30

/** Finite animations and transitions with more than this left that will soon be over; endless and long ones are part of the page. */
function isAnimating(changes: Changes, least: number): boolean {
  for (const animation of animationsIn(changes.shadows())) {
    if (
      animation.id === LIGHT ||
      animation.playState !== 'running' ||
      !(animation.timeline instanceof DocumentTimeline)
    )
      continue
    const end = animation.effect?.getComputedTiming().endTime
    if (typeof end !== 'number' || !Number.isFinite(end)) continue
    const now = animation.currentTime
    const left = end - (typeof now === 'number' ? now : 0)
    if (left > least && left < 2000) return true
  }
  return false
}

const BUSY =
  '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),progress:not([value]),[class*="spinner" i],[class*="loading" i],[class*="skeleton" i]'

/** How many things on the page say that it is loading. */
function countBusy(): number {
  let count = 0
  for (const element of document.querySelectorAll(BUSY)) {
    if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) count += 1
  }
  return count
}

/** Tells whether this document is about to be replaced. */
function watchLeaving(): { now(): boolean; stop(): void } {
  let leaving = false
  const leave = (): void => {
    leaving = true
  }
  window.addEventListener('beforeunload', leave)
  return { now: () => leaving, stop: () => window.removeEventListener('beforeunload', leave) }
}
