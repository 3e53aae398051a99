import type { Action } from '../page/action'
import type { Difference } from '../page/difference'
import type { Ref } from '../page/node'
import type { Outcome, Reason } from '../page/outcome'
import { perform } from './act/act'
import type { Acting } from './act/acting'
import { textOf } from './act/field'
import { commit } from './act/focus'
import { createPointer } from './act/pointer'
import { light } from './light'
import { beforeAction, beforeChange, beforeDrag, nextFrame, settle } from './settle'
import { createSight } from './sight'
import { focusedElement } from './tree'

/** What came of an action, and what the frame shows once it has come to rest. */
export interface Acted {
  outcome: Outcome
  /** Follows right after the difference that was given out last. */
  seen: Difference
  /** `total` from asking to answering, of which `settling` waited for the page itself. */
  ms: { total: number; settling: number }
}

/** One frame of a tab as the content script serves it. None of it throws for what a page does. */
export interface Frame {
  /** What changed since that version, or everything when `since` is null or not the last one given out. */
  observe(since: number | null): Difference
  /**
   * Performs an action once: asked again with the same id, it answers what came of it the first time. `files` are those that an
   * `upload` names.
   */
  act(id: string, action: Action, files?: readonly File[]): Promise<Acted>
  /** What changed, as soon as something does, at most after `wait` ms. */
  look(wait: number): Promise<Difference>
  /** Lights up what this ref names, for a moment; nothing when it is gone. */
  light(ref: Ref): void
  /**
   * Stops watching. A field that the last action left with the focus tells its change, as it would when it is left: what was typed
   * into it counts.
   */
  dispose(): void
}

/** Answers to this many actions are kept for a caller that lost them. */
const REMEMBERED = 8

/** After these a page looks something up: suggestions, what depends on a choice, whether a name is free. */
const CHANGES_FIELD: ReadonlySet<Action['kind']> = new Set(['type', 'select', 'set_value'])

const beforeOf = (kind: Action['kind']): typeof beforeAction =>
  CHANGES_FIELD.has(kind) ? beforeChange : kind === 'drag' ? beforeDrag : beforeAction

/** Refusals that come before anything is done, and may pass. */
const IN_THE_WAY: ReadonlySet<Reason> = new Set(['covered', 'hidden', 'disabled'])

/** `frame` is the browser's id of this frame, 0 for the top one: refs carry it. */
export function createFrame({ frame }: { frame: number }): Frame {
  const sight = createSight(frame)
  const { changes, see } = sight
  const acting: Acting = { find: sight.refs.find, pointer: createPointer(), files: [], frame: nextFrame }
  const answers = new Map<string, Promise<Acted>>()
  /** Actions of one frame never overlap: the second waits for the first. */
  let queue: Promise<unknown> = Promise.resolve()
  /** What had the focus, and held, when the last action was done: what is typed after it is the user's. */
  let left: { element: Element; text: string } | undefined

  const actNow = async (action: Action, files: readonly File[]): Promise<Acted> => {
    const started = performance.now()
    const before = beforeOf(action.kind)(changes)
    const doing: Acting = { ...acting, files }
    let outcome = await perform(action, doing)
    let settling = await settle(changes, before)
    // Nothing was done yet, and what stood in the way was still moving: a menu that folds up, a layer that fades out.
    if (!outcome.ok && IN_THE_WAY.has(outcome.reason) && changes.count() !== before.changes) {
      outcome = await perform(action, doing)
      settling += await settle(changes, beforeAction(changes))
    }
    const focused = focusedElement()
    left = focused ? { element: focused, text: textOf(focused) } : undefined
    return { outcome, seen: see(), ms: { total: performance.now() - started, settling } }
  }

  return {
    observe(since) {
      if (since === null || since !== sight.version()) sight.forget()
      return see()
    },
    act(id, action, files = []) {
      const known = answers.get(id)
      if (known) return known
      const answer = queue.then(() => actNow(action, files))
      queue = answer.catch(() => undefined)
      answers.set(id, answer)
      for (const old of answers.keys()) if (answers.size > REMEMBERED) answers.delete(old)
      return answer
    },
    async look(wait) {
      await changeWithin(wait)
      return see()
    },
    light: (ref) => light(acting.find(ref)),
    dispose() {
      const focused = focusedElement()
      if (focused && focused === left?.element && textOf(focused) === left.text) commit(focused)
      changes.dispose()
    },
  }

  function changeWithin(wait: number): Promise<void> {
    if (wait <= 0) return Promise.resolve()
    const before = beforeAction(changes)
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(), wait)
      const stop = changes.next(() => void settle(changes, before, wait).then(end))
      const end = (): void => {
        clearTimeout(timer)
        stop()
        resolve()
      }
    })
  }
}
