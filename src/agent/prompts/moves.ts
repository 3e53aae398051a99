import type { Action } from '../../page/action'
import type { Json } from '../../page/json'
import type { Ref } from '../../page/node'
import { nodeAt, type Observation, subtreeOf } from '../../page/observation'
import { type Failed, failed } from '../../page/outcome'
import { Target } from '../../page/target'
import { fold } from '../../page/words'
import { findOfKind, type Kind } from '../../policies/locating/locate'
import type { PlannedCall } from '../../policies/plan'
import { readWritten, writeValue } from './call-syntax'

/** What a policy by prompt may do next: one action, or end with its value or with the reason why not. */
export type Move =
  | { kind: 'act'; action: Action }
  | { kind: 'done'; value?: Json }
  | { kind: 'fail'; message: string }
  /** It can't be carried out; the model is told why. */
  | { kind: 'refused'; refusal: Failed }

/** The moves as the prompt lists them. */
export const MOVES: readonly string[] = [
  'click(ref)',
  'type(ref, text): replaces what the field holds',
  'set(ref, value): date, time, number, range or colour field, as 2024-05-31, 13:45, 7, #ff0000',
  'select(ref, options): exactly these options of a native select',
  'press(key, ref?): Enter, Escape, Tab, ArrowDown, Control+a, …',
  'hover(ref)',
  'scroll(ref, down?): brings it into view, or scrolls in it by so many pixels',
  'drag(ref, to)',
  'mark(ref, text?): selects text',
  'done(value?): the call is done; value is what it was to read',
  'fail(reason): it can not be done on this page',
]

/**
 * The moves that a call comes to, for showing a demonstration to a model that knows moves alone; what they act on is named by its
 * words. Undefined for a call that finds out on the page what is to be done.
 */
export function movesFor({ policy, args }: PlannedCall): string[] | undefined {
  const [first, second] = Object.values(args)
  if (first === undefined) return undefined
  if (CLICKS.has(policy)) return [`click(${writeValue(first)})`]
  if (policy === 'set_checkboxes' && Array.isArray(first))
    return first.map((name: Json) => `click(${writeValue(name)})`)
  // A value that was read on the page is not known here.
  const isKnown = typeof second === 'string' && !second.includes('{')
  return policy === 'fill_text' && isKnown ? [`type(${writeValue(first)}, ${writeValue(second)})`] : undefined
}

const CLICKS: ReadonlySet<string> = new Set(['click', 'expand'])

/** The move that a model wrote, with refs looked up on the page; a label stands for its node where one is clearly meant. */
export function readMove(text: string, page: Observation): Move {
  const written = readWritten(text)
  if (!written) return refused(`“${text.slice(0, 80)}” is none of the moves.`)
  const values = [...written.positional, ...Object.values(written.named)]
  const [first, second] = values
  const name = written.policy.toLowerCase()
  if (name === 'done' || name === 'stop') return first === undefined ? { kind: 'done' } : { kind: 'done', value: first }
  if (name === 'fail') return { kind: 'fail', message: wordsOf(first) || 'the model gave up without a reason.' }
  if (name === 'press') {
    const ref = second === undefined ? undefined : refMeant(second, page, 'any')
    return act(ref === undefined ? { kind: 'press', key: wordsOf(first) } : { kind: 'press', key: wordsOf(first), ref })
  }
  const move = ON_NODE[name]
  if (!move) return refused(`“${written.policy}” is none of the moves.`)
  const { kind, make } = move
  const ref = refMeant(first, page, kind)
  if (ref !== undefined) return make(ref, second, page)
  // Written the wrong way round: `type('Ada', 'e3')`.
  const switched = kind === 'field' ? refMeant(second, page, kind) : undefined
  if (switched !== undefined) return make(switched, first, page)
  const anyhow = refMeant(first, page, 'any')
  if (anyhow !== undefined) return make(anyhow, second, page)
  return refused(`Nothing on the page has the ref ${writeValue(first ?? null)}.`)
}

const act = (action: Action): Move => ({ kind: 'act', action })
const refused = (message: string): Move => ({ kind: 'refused', refusal: failed('bad_arguments', message) })
const wordsOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)

interface OnNode {
  /** What it is made on, where that is said in words. */
  kind: Kind
  make(ref: Ref, value: Json | undefined, page: Observation): Move
}

const ON_NODE: { readonly [name: string]: OnNode } = {
  click: { kind: 'clickable', make: (ref) => act({ kind: 'click', ref }) },
  hover: { kind: 'clickable', make: (ref) => act({ kind: 'hover', ref }) },
  type: { kind: 'field', make: (ref, text) => act({ kind: 'type', ref, text: wordsOf(text), replace: true }) },
  set: { kind: 'field', make: (ref, value) => act({ kind: 'set_value', ref, value: wordsOf(value) }) },
  mark: {
    kind: 'any',
    make: (ref, text) =>
      act(text === undefined ? { kind: 'select_text', ref } : { kind: 'select_text', ref, text: wordsOf(text) }),
  },
  scroll: {
    kind: 'any',
    make: (ref, down) =>
      act(typeof down === 'number' ? { kind: 'scroll', ref, by: { x: 0, y: down } } : { kind: 'scroll', ref }),
  },
  drag: {
    kind: 'any',
    make(ref, to, page) {
      const target = refMeant(to, page, 'any')
      return target === undefined
        ? refused('drag wants the refs of two nodes.')
        : act({ kind: 'drag', from: { ref }, to: { ref: target } })
    },
  },
  select: { kind: 'choice', make: select },
}

function select(ref: Ref, chosen: Json | undefined, page: Observation): Move {
  const wanted = (Array.isArray(chosen) ? chosen : [chosen ?? '']).map((option: Json) => wordsOf(option))
  const node = nodeAt(page, ref)
  const options = node ? [...subtreeOf(page, node)].filter(({ role }) => role === 'option') : []
  const refs = wanted.map(
    (name) => options.find((option) => option.ref === name || fold(option.name) === fold(name))?.ref,
  )
  const missing = wanted.filter((_, index) => refs[index] === undefined)
  if (missing.length) return refused(`There is no option ${missing.join(', ')}.`)
  return act({ kind: 'select', ref, options: refs.flatMap((option) => option ?? []) })
}

/** `e12`, `[e12]`, or words or a target for which the page has one clear match of the kind. */
function refMeant(said: Json | undefined, page: Observation, kind: Kind): Ref | undefined {
  const target = Target.safeParse(typeof said === 'object' ? said : wordsOf(said).trim())
  return target.success ? findOfKind(page, target.data, kind).best?.ref : undefined
}
