import type { Action } from '../../page/action'
import type { Landmark } from '../../page/landmark'
import type { Demonstration } from '../demonstration'
import { inRounds } from '../rounds'
import { type Args, filled, fillIn } from '../slots'

/** What other tools can be told to do: less than policies can, so a call becomes several of these. */
export type Doing =
  | { does: 'fill'; on: Named; text: string }
  | { does: 'click'; on: Named; times: number }
  | { does: 'press'; key: string }
  | { does: 'go'; to: string }

export interface Named {
  name: string
  role?: string | undefined
  /** The whole text and no more. */
  exact?: boolean
}

/**
 * What was shown, with the values that it was shown with, as plain doings. Where a call is more than other tools have a word for (a
 * walk through a calendar), what the person did for it; what can't be said even so is left out.
 */
export function asActions({ calls, values, recorded }: Demonstration): Doing[] {
  const filledIn = calls.map((call, index) => ({
    policy: call.policy,
    args: fillIn(call.args, values),
    ...(call.each === undefined ? {} : { each: filled(call.each, values) }),
    landmarks: call.landmarks ?? {},
    index,
  }))
  return inRounds(filledIn).flatMap(({ policy, args, landmarks, index }) => {
    const done = WALKS.has(policy) || isPicked(recorded, index) ? actionsOf(recorded, index) : []
    return done.length > 0 ? done : doingsOf(policy, args, landmarks)
  })
}

/** Policies that find their way through what a page draws. */
const WALKS = new Set(['choose_date', 'choose_dates', 'choose_time', 'choose_option', 'find_and_click', 'choose_color'])

/** A text that ended with the choice of a suggestion: other tools must choose it, too, or its list stays open over the page. */
function isPicked(recorded: Demonstration['recorded'], index: number): boolean {
  const own = recorded?.actions.filter(({ call }) => call === index) ?? []
  const [last] = own.slice(-1)
  const typed = own.findLast(({ action }) => action.kind === 'type')
  if (!last || !typed || last === typed) return false
  return last.action.kind === 'click'
    ? last.on !== typed.on
    : last.action.kind === 'press' && last.action.key === 'Enter'
}

/** The person's own clicks, keys and texts for a call; none when one of them was on something without a name. */
function actionsOf(recorded: Demonstration['recorded'], index: number): Doing[] {
  const own = recorded?.actions.filter(({ call }) => call === index) ?? []
  // Of what was typed letter by letter, or anew, into one field the last counts; keys that marked it are not needed.
  const kept = own.filter(({ action, on }, at) => {
    const next = own.slice(at + 1).find((later) => !isChord(later.action))
    return !isChord(action) && !(action.kind === 'type' && next?.action.kind === 'type' && next.on === on)
  })
  const doings = kept.map(({ action, on }): Doing | undefined => {
    if (action.kind === 'press') return { does: 'press', key: action.key }
    if (on === undefined) return undefined
    const named = { name: on, exact: true }
    if (action.kind === 'click') return { does: 'click', on: named, times: action.count === 2 ? 2 : 1 }
    return action.kind === 'type' ? { does: 'fill', on: named, text: action.text } : undefined
  })
  return doings.every((doing) => doing !== undefined) ? doings : []
}

const isChord = (action: Action): boolean => action.kind === 'press' && action.key.includes('+')

function doingsOf(policy: string, args: Args, landmarks: { readonly [arg: string]: Landmark }): Doing[] {
  const on = (arg: string): Named => named(args[arg], landmarks[arg])
  const click = (one: Named): Doing => ({ does: 'click', on: one, times: 1 })
  switch (policy) {
    case 'click':
    case 'find_and_click':
    case 'expand':
      return [{ does: 'click', on: on('target'), times: args.times === 2 ? 2 : 1 }]
    case 'fill_text':
      return [{ does: 'fill', on: on('field'), text: String(args.text) }]
    case 'choose_date':
      return [{ does: 'fill', on: on('field'), text: String(args.date) }]
    case 'choose_time':
      return [{ does: 'fill', on: on('field'), text: String(args.time) }]
    case 'set_number':
    case 'set_slider':
      return [{ does: 'fill', on: on(policy === 'set_slider' ? 'slider' : 'field'), text: String(args.value) }]
    case 'choose_option': {
      const options = [args.option ?? []].flat().map(String)
      const isSelect = landmarks.list?.input === 'select'
      if (isSelect) return options.map((option) => ({ does: 'fill', on: on('list'), text: option }))
      const opened = args.list === undefined || landmarks.list === undefined ? [] : [click(on('list'))]
      return [...opened, ...options.map((option) => click({ name: option }))]
    }
    case 'set_checkboxes':
      return [args.names ?? []].flat().map((name) => click({ name: String(name), role: 'checkbox' }))
    case 'press_keys':
      return String(args.keys)
        .split(' ')
        .flatMap((key) => (/^x\d+$/.test(key) ? [] : [{ does: 'press', key } as const]))
    case 'navigate':
      return /^https?:/.test(String(args.to)) ? [{ does: 'go', to: String(args.to) }] : []
    default:
      return []
  }
}

function named(target: Args[string] | undefined, landmark: Landmark | undefined): Named {
  const said = typeof target === 'object' && target !== null && 'name' in target ? target.name : target
  const role = typeof target === 'object' && target !== null && 'role' in target ? target.role : landmark?.role
  const name = landmark?.names[0] ?? (typeof said === 'string' ? said : '')
  return { name, ...(typeof role === 'string' && role !== 'generic' && role !== 'text' ? { role } : {}) }
}
