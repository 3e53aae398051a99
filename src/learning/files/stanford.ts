import { z } from 'zod'
import type { Action } from '../../page/action'
import type { Difference } from '../../page/difference'
import type { PageNode, Ref } from '../../page/node'
import { type Failed, failed } from '../../page/outcome'
import type { Recorded } from '../recording/recorded'

/**
 * Recordings of people at work as the workflow-guided exploration project of Stanford published them (Liu et al., 2018): a task
 * in words, and for each event the page before it as a tree of elements.
 */

interface Element {
  tag: string
  ref: number
  left: number
  top: number
  width: number
  height: number
  classes?: string
  id?: string
  text?: string | undefined
  value?: string | boolean | undefined
  focused?: boolean | undefined
  recordingTarget?: boolean | undefined
  children?: Element[] | undefined
}

const Element: z.ZodType<Element> = z.lazy(() =>
  z.object({
    tag: z.string(),
    ref: z.number(),
    left: z.number(),
    top: z.number(),
    width: z.number(),
    height: z.number(),
    classes: z.string().catch(''),
    id: z.string().catch(''),
    text: z.string().optional(),
    value: z.union([z.string(), z.boolean()]).optional().catch(undefined),
    focused: z.boolean().optional(),
    recordingTarget: z.boolean().optional(),
    children: z.array(Element).optional(),
  }),
)

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
      recorded: recordedIn(states),
      right: rawReward === undefined ? undefined : rawReward > 0,
    },
  }
}

type State = z.infer<typeof Episode>['states'][number]

/** Every event stands twice, on its way down and up: the first tells what the page was like. */
const DOWN = 1
const DRAGS = 8

function recordedIn(states: readonly State[]): Recorded[] {
  const recorded: Recorded[] = []
  const clicked = kindsClicked(states)
  let version = 0
  let held: ReadonlyMap<number, string | boolean> = new Map()
  let pressed: Pressed | undefined
  for (const { time, action, dom } of states) {
    if (action && action.timing !== DOWN) continue
    const typed = changedFields(dom, held)
    for (const { ref, value } of typed)
      recorded.push({ kind: 'did', at: time, action: { kind: 'type', ref, text: value, replace: true } })
    held = valuesIn(dom)
    recorded.push({ kind: 'saw', at: time, seen: seenOf(dom, ++version, clicked) })
    const target = action && targetIn(dom)
    if (!action || !target) continue
    const ref = refOf(target)
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

const refOf = ({ ref }: Element): Ref => `e${ref}`

function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const child of element.children ?? []) yield* elementsIn(child)
}

const targetIn = (dom: Element): Element | undefined =>
  [...elementsIn(dom)].findLast(({ recordingTarget }) => recordingTarget)

const valuesIn = (dom: Element): Map<number, string | boolean> =>
  new Map([...elementsIn(dom)].flatMap(({ ref, value }) => (value === undefined ? [] : [[ref, value] as const])))

/** Fields into which something was typed since: their values changed while they had the focus. */
function changedFields(dom: Element, held: ReadonlyMap<number, string | boolean>): { ref: Ref; value: string }[] {
  return [...elementsIn(dom)].flatMap((element) => {
    const { tag, ref, value, focused } = element
    const typed = /^(INPUT_(text|password|number|time|date|search|email)|TEXTAREA)$/.test(tag) && focused === true
    const was = held.get(ref)
    if (!typed || typeof value !== 'string' || was === undefined || was === value) return []
    // Letters come and go one by one; what comes at once was chosen from a list or a calendar.
    const grown = typeof was === 'string' && Math.abs(value.length - was.length) > 3 && !/time|date/.test(tag)
    return grown ? [] : [{ ref: refOf(element), value }]
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

const makeOf = ({ tag, classes }: Element): string => `${tag} ${classes}`

function seenOf(dom: Element, version: number, clicked: ReadonlySet<string>): Difference {
  const changed: PageNode[] = []
  add(dom, null, changed, clicked)
  return {
    frame: 0,
    path: '',
    document: 'recorded',
    version,
    whole: true,
    root: refOf(dom),
    url: '',
    title: '',
    viewport: { width: dom.width, height: dom.height },
    changed,
    removed: [],
    announced: [],
  }
}

/** The node of an element and, below it, those of its children; returns nothing for what says nothing. */
function add(
  element: Element,
  parent: Ref | null,
  nodes: PageNode[],
  clicked: ReadonlySet<string>,
  taken = new Set<Ref>(),
): Ref {
  const { tag, children = [], value, id, classes, focused, left, top, width, height } = element
  // Some recordings name two elements alike: the second is another one.
  const ref = taken.has(refOf(element)) ? `${refOf(element)}n${taken.size}` : refOf(element)
  taken.add(ref)
  const [kind = '', input] = tag.split('_')
  const role = parent === null ? 'document' : roleOf(kind, input, element)
  const text = (element.text ?? '').trim()
  const named = NAMED_BY_CONTENT.has(role)
  const at = nodes.length
  const below = children.map((child) => add(child, ref, nodes, clicked, taken))
  const name = role === 'text' || (named && text !== '') ? text : named ? contentOf(element) : ''
  const hint = [classes, id].filter(Boolean).join(' ').trim()
  // Words of its own that are no name stand in it as a text.
  const inner = text !== '' && name === '' ? `${ref}t` : undefined
  const box = { x: left, y: top, width, height }
  if (inner)
    nodes.push({ ref: inner, parent: ref, children: [], role: 'text', name: text, tag: '#text', states: {}, box })
  nodes.splice(at, 0, {
    ref,
    parent,
    children: inner ? [inner, ...below] : below,
    role,
    name,
    tag: kind.toLowerCase() === 't' ? '#text' : kind.toLowerCase(),
    ...(input === undefined && kind !== 'SELECT' ? {} : { input: kind === 'SELECT' ? 'select' : (input ?? '') }),
    ...(typeof value === 'string' && input !== 'password' ? { value } : {}),
    ...(hint ? { hint } : {}),
    ...(DRAWN.has(kind) ? { paint: { shape: kind } } : {}),
    states: {
      ...(typeof value === 'boolean' ? { checked: value } : {}),
      ...(focused && parent !== null ? { focused: true } : {}),
      ...(clicked.has(makeOf(element)) ? { clickable: true } : {}),
    },
    box,
  })
  return ref
}

const contentOf = (element: Element): string =>
  [...elementsIn(element)]
    .map(({ text }) => text?.trim() ?? '')
    .filter(Boolean)
    .join(' ')

const DRAWN = new Set('rect circle polygon path line ellipse polyline'.split(' '))
const NAMED_BY_CONTENT = new Set('button link heading listitem cell columnheader option tab text menuitem'.split(' '))

const ROLES: { readonly [tag: string]: string } = {
  A: 'link',
  BUTTON: 'button',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  UL: 'list',
  OL: 'list',
  LI: 'listitem',
  TABLE: 'table',
  TR: 'row',
  TD: 'cell',
  TH: 'columnheader',
  TEXTAREA: 'textbox',
  SELECT: 'combobox',
  OPTION: 'option',
  FORM: 'form',
  IMG: 'img',
  t: 'text',
}

function roleOf(kind: string, input: string | undefined, { text, children = [] }: Element): string {
  if (kind === 'INPUT') {
    if (input === 'checkbox' || input === 'radio' || input === 'button') return input
    return input === 'submit' ? 'button' : input === 'number' ? 'spinbutton' : 'textbox'
  }
  if (DRAWN.has(kind)) return 'graphics-symbol'
  const known = ROLES[kind]
  // What holds other things is a group of them, whatever its element.
  if (known === 'listitem' && children.length > 0) return 'listitem'
  if (known) return known
  return text !== undefined && text.trim() !== '' && children.length === 0 ? 'text' : 'generic'
}
