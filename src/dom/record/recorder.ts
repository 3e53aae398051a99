import type { Action } from '../../page/action'
import type { Difference } from '../../page/difference'
import type { Ref } from '../../page/node'
import { beforeAction, settle } from '../settle'
import { createSight } from '../sight'
import { focusedElement } from '../tree'
import { held, keyOf, scrolls, takesText, valueAction } from './gestures'
import { createNewcomers } from './newcomers'
import { nodeFor, targetOf } from './pointed'
import { createSecrets } from './secrets'

/** What a frame tells of a recording: what the person did, or what became of the page. Nothing secret is in it. */
export type Told = { kind: 'did'; at: number; action: Action } | { kind: 'saw'; at: number; seen: Difference }

export interface RecorderOptions {
  /** The browser's id of this frame, 0 for the top one. */
  frame: number
  tell(told: Told): void
}

/** A look that takes no longer than this, in milliseconds, may come before an event; others wait until the page rests. */
const CHEAP = 2
/** A pointer that has moved so many pixels drags. */
const DRAGS = 8
/** A scroll comes from the person when they touched something so many milliseconds before. */
const BY_HAND = 800

/**
 * Records what a person does in this frame, by trusted events alone, until the returned function is called. Events are only
 * noted; the page is looked at when it has come to rest, or before an event where a look costs next to nothing.
 */
export function createRecorder({ frame, tell }: RecorderOptions): () => void {
  const sight = createSight(frame)
  const secrets = createSecrets()
  const newcomers = createNewcomers()
  const listening = new AbortController()
  let cost = 0
  /** Something happened since the last look. */
  let due = false
  let waiting = false
  let seen = 0
  let pressed: { ref: Ref; element: Element; x: number; y: number; moved: boolean } | undefined
  let dragged: { ref: Ref; x: number; y: number } | undefined
  let handled = 0

  const look = (): void => {
    const started = performance.now()
    const found = sight.see()
    cost = performance.now() - started
    due = false
    seen = sight.changes.count()
    newcomers.watch(sight.shadows())
    newcomers.seen()
    const changed = found.changed.map((node) => secrets.veil(node, sight.refs.find(node.ref)))
    const url = secrets.hide(found.url)
    const announced = found.announced.map(secrets.hide)
    tell({ kind: 'saw', at: Date.now(), seen: { ...found, url, title: secrets.hide(found.title), changed, announced } })
  }
  const lookAtRest = (): void => {
    if (waiting) return
    waiting = true
    const { changes } = sight
    void settle(changes, beforeAction(changes)).then(() => {
      waiting = false
      if (!listening.signal.aborted && (due || changes.count() !== seen)) look()
    })
  }
  const changed = (): void => {
    if (listening.signal.aborted) return
    lookAtRest()
    sight.changes.next(changed)
  }
  /** Before an event is noted: the page as the person saw it, as far as that costs nothing they could feel. */
  const lookFirst = (target: Element | null): void => {
    if (!due && sight.changes.count() === seen) return
    if (cost <= CHEAP || (target && newcomers.has(target))) look()
  }
  const did = (action: Action): void => {
    due = true
    tell({ kind: 'did', at: Date.now(), action })
    lookAtRest()
  }
  const refOf = (element: Element): Ref => nodeFor(element, sight) ?? sight.refs.of(element)
  const naming = {
    ref: (element: Element) => sight.refs.of(element),
    told(field: Element, value: string) {
      const name = secrets.nameFor(field)
      if (name === undefined) return secrets.hide(value)
      secrets.learn(field, name, value)
      return value === '' ? '' : `{{${name}}}`
    },
  }
  const on = <Type extends keyof WindowEventMap>(type: Type, then: (event: WindowEventMap[Type]) => void): void => {
    const heard = (event: WindowEventMap[Type]): void => {
      if (!event.isTrusted) return
      try {
        then(event)
      } catch (error) {
        // A page may break any of its own objects: what can't be read is not recorded, and the page goes on.
        console.debug('Errand could not record this:', error)
      }
    }
    window.addEventListener(type, heard, { capture: true, passive: true, signal: listening.signal })
  }

  on('pointerdown', (event) => {
    handled = performance.now()
    const element = targetOf(event)
    lookFirst(element)
    pressed = element ? { ref: refOf(element), element, x: event.clientX, y: event.clientY, moved: false } : undefined
  })
  on('pointermove', (event) => {
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAGS) pressed.moved = true
  })
  on('pointerup', (event) => {
    handled = performance.now()
    const from = pressed
    pressed = undefined
    if (!from) return
    if (!from.moved) {
      const modifiers = held(event)
      did({
        kind: 'click',
        ref: from.ref,
        at: offset(from.element, event),
        ...(event.button === 2 ? { button: 'right' } : event.button === 1 ? { button: 'middle' } : {}),
        ...(modifiers.length > 0 ? { modifiers } : {}),
      })
      return
    }
    const selected = getSelection()?.toString() ?? ''
    if (selected.trim() !== '') did({ kind: 'select_text', ref: from.ref, text: secrets.hide(selected) })
    else if (!(from.element instanceof HTMLInputElement && from.element.type === 'range')) {
      drop({ ref: from.ref, x: from.x, y: from.y }, from.element, event)
    }
  })
  on('dblclick', (event) => {
    const element = targetOf(event)
    if (element) did({ kind: 'click', ref: refOf(element), count: 2 })
  })
  on('dragstart', (event) => {
    const element = targetOf(event)
    pressed = undefined
    dragged = element ? { ref: refOf(element), x: event.clientX, y: event.clientY } : undefined
  })
  on('drop', (event) => {
    if (dragged) drop(dragged, undefined, event)
    dragged = undefined
  })
  const drop = (from: { ref: Ref; x: number; y: number }, carried: Element | undefined, event: MouseEvent): void => {
    const target = carried ? beneath(carried, event) : targetOf(event)
    const start = carried ? offset(carried, { clientX: from.x, clientY: from.y }) : undefined
    did({
      kind: 'drag',
      from: { ref: from.ref, ...(start ? { at: start } : {}) },
      to: { ref: target ? refOf(target) : from.ref, ...(target ? { at: offset(target, event) } : {}) },
    })
  }
  on('beforeinput', (event) => lookFirst(targetOf(event)))
  on('input', (event) => {
    handled = performance.now()
    const element = targetOf(event)
    const action = element && valueAction(element, naming)
    if (action) did(action)
  })
  on('keydown', (event) => {
    const key = keyOf(event)
    if (event.repeat && key === undefined) return
    if (!takesText(focusedElement()) && scrolls(event.key)) handled = performance.now()
    if (key === undefined) return
    const focused = focusedElement()
    const secret = focused !== null && secrets.nameFor(focused) !== undefined && key.length === 1
    if (secret) return
    lookFirst(focused)
    did({ kind: 'press', key, ...(focused ? { ref: refOf(focused) } : {}) })
  })
  on('copy', () => {
    const text = getSelection()?.toString() ?? ''
    const around = getSelection()?.anchorNode?.parentElement ?? focusedElement()
    if (around && text.trim() !== '') did({ kind: 'select_text', ref: refOf(around), text: secrets.hide(text) })
    did({ kind: 'press', key: 'Control+c' })
  })
  on('wheel', () => {
    handled = performance.now()
  })
  on('touchmove', () => {
    handled = performance.now()
  })
  const tops = new WeakMap<Element, number>()
  on('scroll', (event) => {
    const scroller = event.target instanceof Element ? event.target : document.scrollingElement
    if (!scroller) return
    const by = scroller.scrollTop - (tops.get(scroller) ?? 0)
    tops.set(scroller, scroller.scrollTop)
    due = true
    if (by === 0 || performance.now() - handled > BY_HAND) return
    did({ kind: 'scroll', ref: refOf(scroller), by: { x: 0, y: by } })
  })
  on('pageshow', (event) => {
    if (!event.persisted) return
    sight.forget()
    did({ kind: 'navigate', to: 'back' })
    look()
  })

  const arrived = frame === 0 && arrival()
  if (arrived) tell({ kind: 'did', at: Date.now(), action: { kind: 'navigate', to: arrived } })
  look()
  sight.changes.next(changed)
  return () => {
    if (due || sight.changes.count() !== seen) look()
    listening.abort()
    sight.changes.dispose()
    newcomers.dispose()
  }
}

/** Only a page that has just come was led to by this: one that was there before the recording tells nothing. */
const JUST_COME = 3000

function arrival(): 'back' | 'reload' | undefined {
  const [entry] = performance.getEntriesByType('navigation')
  if (!(entry instanceof PerformanceNavigationTiming) || performance.now() > JUST_COME) return undefined
  return entry.type === 'back_forward' ? 'back' : entry.type === 'reload' ? 'reload' : undefined
}

function offset(
  element: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect()
  return { x: Math.round(clientX - left), y: Math.round(clientY - top) }
}

/** What lies under the pointer, but for what it carries. */
function beneath(carried: Element, { clientX, clientY }: MouseEvent): Element | null {
  const stack = document.elementsFromPoint(clientX, clientY)
  return stack.find((element) => element !== carried && !carried.contains(element)) ?? null
}
