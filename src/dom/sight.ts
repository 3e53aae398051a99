import type { Difference } from '../page/difference'
import type { PageNode, Ref } from '../page/node'
import { type Changes, createChanges } from './changes'
import { framePath } from './observe/frame-path'
import { createObserver, type Seen } from './observe/observer'
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
  const observer = createObserver(refs, framePath())
  const pass = succession(refs)
  const changes = createChanges((records) => {
    pass(records)
    observer.note(records)
  })
  const path = framePath()
  const documentId = `${performance.timeOrigin.toString(36)}-${Math.random().toString(36).slice(2, 8)}`
  let nodes: ReadonlyMap<Ref, PageNode> = new Map()
  let told: number | undefined
  let version = 0
  let shadows: readonly ShadowRoot[] = []

  /** A page that breaks even this shows what it showed before. */
  const lookSafely = (): Seen => {
    try {
      return observer.look()
    } catch {
      observer.forget()
      return { root: refs.of(document.documentElement ?? document), nodes, changed: [], removed: [], shadows }
    }
  }

  return {
    refs,
    changes,
    see() {
      // What has happened up to now must be known before the look.
      const announced = changes.announcements()
      const seen = lookSafely()
      shadows = [...seen.shadows]
      changes.watch(shadows)
      nodes = seen.nodes
      const whole = told === undefined
      version += 1
      told = version
      return {
        frame,
        path,
        document: documentId,
        version,
        whole,
        root: seen.root,
        url: location.href,
        title: document.title,
        viewport: { width: window.innerWidth, height: window.innerHeight },
        changed: whole ? [...nodes.values()] : seen.changed,
        removed: whole ? [] : seen.removed,
        announced,
      }
    },
    version: () => told,
    forget() {
      told = undefined
      observer.forget()
    },
    shows: (ref) => nodes.has(ref),
    shadows: () => shadows,
  }
}
