import { z } from 'zod'
import type { Action } from '../../page/action'
import { colorFamily } from '../../page/looks'
import type { Ref } from '../../page/node'
import { type Failed, failed } from '../../page/outcome'
import type { Recorded } from '../recording/recorded'
import { tokensOf } from '../words/tokens'
import {
  DRAWN,
  Element,
  elementsIn,
  isDrawn,
  pressedIn,
  refOf,
  targetIn,
  tellApart,
  valuesIn,
} from './stanford-element'
import { createLists } from './stanford-lists'
import { makeOf, seenOf } from './stanford-page'

/**
 * Recordings of people at work as the workflow-guided exploration project of Stanford published them (Liu et al., 2018): a task
 * in words, and for each event the page before it as a tree of elements.
 */

const Event = z.object({
  type: z.string(),
  timing: z.number(),
  x: z.number().default(0),
  y: z.number().default(0),
  keyCode: z.number().default(0),
})
type Event = z.infer<typeof Event>

const Episode = z.object({
  utterance: z.string().min(1),
  rawReward: z.number().optional(),
  states: z.array(z.object({ time: z.number(), action: Event.nullable(), dom: Element })).min(1),
})

/** The task, what was recorded, and whether it was done right by the page's own judgement (undefined: unknown). */
export interface Imported {
  task: string
  recorded: Recorded[]
  right: boolean | undefined
}

/** Reads one of these recordings. Fails with what is wrong with it. */
export function readStanford(json: unknown): { ok: true; value: Imported } | Failed {
  const read = Episode.safeParse(json)
  if (!read.success) {
    return failed('bad_arguments', `This is no recording of that kind: ${z.prettifyError(read.error).slice(0, 300)}`)
  }
  const { utterance, rawReward, states } = read.data
  return {
    ok: true,
    value: {
      task: utterance,
      recorded: recordedIn(states, utterance),
      right: rawReward === undefined ? undefined : rawReward > 0,
    },
  }
}

type State = z.infer<typeof Episode>['states'][number]

/** Every event stands twice, on its way down and up: the first tells what the page was like. */
const DOWN = 1
const DRAGS = 8

function recordedIn(states: readonly State[], task: string): Recorded[] {
  const lists = createLists(task)
  let adding = false
  const recorded: Recorded[] = []
  const clicked = kindsClicked(states)
  let version = 0
  let held: ReadonlyMap<number, string | boolean> = new Map()
  let pressed: Pressed | undefined
  let byMouse = false
  for (const { time, action, dom } of states) {
    if (action && action.timing !== DOWN) continue
    tellApart(dom)
    tellColor(dom, task)
    lists.tellOptions(dom)
    const typed = changedFields(dom, held, byMouse)
    byMouse = action !== null && /mouse|click/.test(action.type)
    for (const { ref, value } of typed)
      recorded.push({ kind: 'did', at: time, action: { kind: 'type', ref, text: value, replace: true } })
    held = valuesIn(dom)
    recorded.push({ kind: 'saw', at: time, seen: seenOf(dom, ++version, clicked) })
    const target = action && (action.type.startsWith('key') ? targetIn(dom) : pressedIn(dom))
    if (!action || !target) continue
    const ref = refOf(target)
    if (action.keyCode === CONTROL) adding = action.type === 'keydown'
    const chosen = action.type === 'mousedown' ? lists.chosenBy(target, dom, adding) : undefined
    if (chosen) recorded.push({ kind: 'did', at: time, action: chosen })
    if (action.type === 'mousedown') pressed = { ref, x: action.x, y: action.y, at: target }
    if (action.type === 'mouseup' && pressed) {
      recorded.push({ kind: 'did', at: time, action: released(pressed, action, ref) })
      pressed = undefined
    }
    if (action.type === 'dblclick') recorded.push({ kind: 'did', at: time, action: { kind: 'click', ref, count: 2 } })
    const key = action.type === 'keydown' ? KEYS[action.keyCode] : undefined
    if (key) recorded.push({ kind: 'did', at: time, action: { kind: 'press', key, ref } })
  }
  // The press that ended it has no release.
  const last = states.at(-1)
  if (pressed && last) recorded.push({ kind: 'did', at: last.time, action: { kind: 'click', ref: pressed.ref } })
  return recorded
}

/** What was clicked has the colour that the task names: of what is drawn, these recordings don't tell it. */
function tellColor(dom: Element, task: string): void {
  const target = targetIn(dom)
  const color = tokensOf(task).flatMap(({ kind, text }) => (kind === 'word' ? (colorFamily(text) ?? []) : []))[0]
  if (target && isDrawn(target) && color !== undefined) target.paint = color
}

interface Pressed {
  ref: Ref
  x: number
  y: number
  at: Element
}

const isFar = (from: Pressed, { x, y }: Event, to: Ref): boolean =>
  Math.hypot(x - from.x, y - from.y) > DRAGS && (from.ref !== to || from.at.tag === 'rect')

function released(from: Pressed, event: Event, to: Ref): Action {
  if (!isFar(from, event, to)) return { kind: 'click', ref: from.ref }
  const by = { x: event.x - from.x, y: event.y - from.y }
  return { kind: 'drag', from: { ref: from.ref, at: { x: 0, y: 0 } }, to: { ref: to, at: by } }
}

const CONTROL = 17

const KEYS: { readonly [code: number]: string } = {
  9: 'Tab',
  13: 'Enter',
  27: 'Escape',
  33: 'PageUp',
  34: 'PageDown',
  35: 'End',
  36: 'Home',
  37: 'ArrowLeft',
  38: 'ArrowUp',
  39: 'ArrowRight',
  40: 'ArrowDown',
}

/** Fields into which something was typed since: their values changed while they had the focus. */
function changedFields(
  dom: Element,
  held: ReadonlyMap<number, string | boolean>,
  byMouse: boolean,
): { ref: Ref; value: string }[] {
  return [...elementsIn(dom)].flatMap((element) => {
    const { tag, ref, value, focused } = element
    const typed = /^(INPUT_(text|password|number|time|date|search|email)|TEXTAREA)$/.test(tag) && focused === true
    const was = held.get(ref)
    if (!typed || typeof value !== 'string' || was === undefined || was === value) return []
    // Letters come and go one by one; what comes at once was chosen from a list or a calendar.
    const grown = typeof was === 'string' && Math.abs(value.length - was.length) > 3 && !/time|date/.test(tag)
    // What changes in a plain field under the mouse was stepped or chosen; native ones have parts to be pressed.
    return grown || (byMouse && tag === 'INPUT_text') ? [] : [{ ref: refOf(element), value }]
  })
}

/** Elements of the same make as one that somebody clicked can be clicked too. */
const kindsClicked = (states: readonly State[]): ReadonlySet<string> =>
  new Set(
    states.flatMap(({ action, dom }) => {
      const target = action?.type === 'mousedown' ? targetIn(dom) : undefined
      return target &&
        !/^(BODY|FORM)$/.test(target.tag) &&
        (target.classes || /^(SPAN|H\d|LI|A)$/.test(target.tag) || DRAWN.has(target.tag))
        ? makeOf(target)
        : []
    }),
  )
