import { type Difference, difference, type FrameSnapshot } from '../page/difference'
import type { Ref } from '../page/node'
import { type Changes, createChanges } from './changes'
import { framePath, type Observed, observeDocument, snapshotOf } from './observe/observe'
import { createRefs, type Refs } from './refs'
import { succession } from './succession'

/** A frame that is looked at again and again: each look tells what became of it since the one before. */
export interface Sight {
  refs: Refs
  changes: Changes
  /** What changed since the last look, or everything. */
  see(): Difference
  /** The version of the last difference; undefined before the first look, and after `forget`. */
  version(): number | undefined
  /** The next look tells everything. */
  forget(): void
  /** Whether the last look showed a node of this name. */
  shows(ref: Ref): boolean
  shadows(): readonly ShadowRoot[]
}

/** `frame` is the browser's id of this frame, 0 for the top one: refs carry it. */
export function createSight(frame: number): Sight {
  const refs = createRefs(frame)
  const changes = createChanges(succession(refs))
  const path = framePath()
  const documentId = `${performance.timeOrigin.toString(36)}-${Math.random().toString(36).slice(2, 8)}`
  let last: FrameSnapshot | undefined
  let version = 0
  let shadows: readonly ShadowRoot[] = []

  /** A page that breaks even this shows what it showed before. */
  const observeSafely = (): Observed => {
    try {
      return observeDocument(refs, path)
    } catch {
      const root = last?.root ?? refs.of(document.documentElement ?? document)
      return { root, nodes: new Map(last?.nodes), shadows: [] }
    }
  }

  return {
    refs,
    changes,
    see() {
      const observed = observeSafely()
      shadows = observed.shadows
      changes.watch(shadows)
      const next = snapshotOf(observed, {
        frame,
        path,
        document: documentId,
        version: ++version,
        announced: changes.announcements(),
      })
      const found = difference(last, next)
      last = next
      return found
    },
    version: () => last?.version,
    forget() {
      last = undefined
    },
    shows: (ref) => last?.nodes.has(ref) ?? false,
    shadows: () => shadows,
  }
}
