import { z } from 'zod'
import { conform } from '../../model/conform'
import type { Json } from '../../page/json'
import { type Failed, failed } from '../../page/outcome'
import { isRoleWord, refOf } from '../../page/phrase'
import { readArguments } from '../../policies/arguments'
import { argsSchema, mayBeLeftOut, signatureOf } from '../../policies/describe'
import type { PlannedCall } from '../../policies/plan'
import type { Call, Policy } from '../../policies/policy'
import type { Library } from '../stack'
import { readWritten, type Written, writeCall } from './call-syntax'

export type Understood = { ok: true; value: PlannedCall } | Failed

/**
 * The call that a model wrote, checked against the library. Understands names in another case, misspelt or borrowed from
 * other tools where only one policy can be meant, and arguments by position; the failure says what there is instead.
 */
export function understandCall(text: string, library: Library): Understood {
  const said = readWritten(text)
  const written = said && (typedByClick(said) ?? said)
  if (!written) return failed('bad_arguments', `“${text.slice(0, 80)}” is no call. Write it like click('Save').`)
  const policy = policyMeant(written.policy, library)
  if (!policy) {
    const names = [...library.keys()].join(', ')
    return failed('unknown_policy', `There is no policy called “${written.policy}”. There are: ${names}.`)
  }
  const args = argumentsFor(policy, written)
  if ('ok' in args) return args
  const taken = readArguments(policy, args.value)
  if (!taken.ok) return taken
  const call: PlannedCall = { policy: policy.name, args: args.value }
  return { ok: true, value: written.as ? { ...call, as: written.as } : call }
}

/** The names of its arguments, in order. */
export const namesOf = ({ args }: Policy): string[] => Object.keys(args.shape)

/** A call as it is written for a model, its arguments in the order in which its policy has them. */
export function writtenFor(call: Call | PlannedCall, library: Library): string {
  const policy = library.get(call.policy)
  return writeCall(call, policy ? namesOf(policy) : [])
}

function isOptional({ args }: Policy, name: string): boolean {
  const type = args.shape[name]
  return type !== undefined && mayBeLeftOut(type)
}

/** What other agents and test tools call these things, for models that learned it from them. */
const BORROWED: { readonly [name: string]: readonly string[] } = {
  click: ['tap', 'press_button', 'click_element', 'click_button', 'click_link', 'submit', 'left_click'],
  fill_text: ['type', 'type_text', 'fill', 'input', 'input_text', 'enter', 'enter_text', 'set_text', 'write'],
  press_keys: ['press', 'key', 'press_key', 'keypress', 'send_keys', 'hotkey'],
  choose_option: ['select', 'select_option', 'choose', 'pick', 'set_option'],
  set_checkboxes: ['check', 'tick', 'check_boxes', 'select_checkboxes', 'checkbox', 'set_checkbox', 'toggle'],
  choose_date: ['select_date', 'set_date', 'pick_date', 'date', 'fill_date', 'enter_date'],
  navigate: ['goto', 'go_to', 'open', 'open_url', 'visit'],
  scroll_to: ['scroll', 'scroll_into_view'],
  read_text: ['read', 'get_text', 'extract', 'extract_text'],
  copy_text: ['copy'],
  drag: ['drag_and_drop', 'drag_to'],
  wait_for: ['wait'],
  ask_user: ['ask'],
}

function policyMeant(name: string, library: Library): Policy | undefined {
  const wanted = folded(name)
  const all = [...library.values()]
  const exact = all.find((policy) => folded(policy.name) === wanted)
  if (exact) return exact
  const borrowed = all.find((policy) => BORROWED[policy.name]?.some((other) => folded(other) === wanted))
  if (borrowed) return borrowed
  const close = all.filter((policy) => distance(folded(policy.name), wanted) <= (wanted.length < 6 ? 1 : 2))
  if (close.length) return close.length === 1 ? close[0] : undefined
  const longer = wanted.length > 3 ? all.filter((policy) => folded(policy.name).startsWith(wanted)) : []
  return longer.length === 1 ? longer[0] : undefined
}

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** `click('City', 'Oslo')` puts a text into a field; `click('radio', 'Small')` says of what kind that is which it means. */
function typedByClick({ policy, positional }: Written): Written | undefined {
  const [first, second, ...others] = positional
  if (folded(policy) !== 'click' || typeof first !== 'string' || typeof second !== 'string') return undefined
  if (others.length > 0 || isNothing(second) || TIMES.test(second) || refOf(second) !== undefined) return undefined
  if (isRoleWord(first)) return { policy, positional: [`${first} ${second}`], named: {} }
  return { policy: 'fill_text', positional, named: {} }
}

/** How often something may be clicked. */
const TIMES = /^[1-3]$/

type Args = { [name: string]: Json }

function argumentsFor(policy: Policy, { positional, named }: Written): { value: Args } | Failed {
  const names = namesOf(policy)
  const schema = propertiesOf(policy)
  const args: Args = {}
  const ofTarget: Args = {}
  for (const [name, value] of Object.entries(named)) {
    const meant = names.find((own) => folded(own) === folded(name)) ?? onlyMissing(policy, named, positional)
    if (meant !== undefined) args[meant] = value
    else if (OF_TARGET.has(name)) ofTarget[name] = value
    else return failed('bad_arguments', `${signatureOf(policy)} has no argument “${name}”.`)
  }
  const placed = placeByPosition(
    policy,
    positional,
    names.filter((name) => !(name in args)),
    schema,
  )
  if (!placed) {
    return failed('bad_arguments', `${signatureOf(policy)} takes fewer arguments than ${positional.length}.`)
  }
  Object.assign(args, placed)
  for (const [name, value] of Object.entries(args)) {
    if (policy.args.shape[name]?.safeParse(value).success) continue
    if (isNothing(value) && isOptional(policy, name)) delete args[name]
    else args[name] = conform(value, schema[name])
  }
  if (Object.keys(ofTarget).length === 0) return { value: args }
  const [target, ...others] = names.filter((name) => typeof args[name] === 'string' && takesTarget(policy, name))
  if (target === undefined || others.length > 0) {
    return failed('bad_arguments', `${signatureOf(policy)} has no argument “${Object.keys(ofTarget).join('”, “')}”.`)
  }
  return { value: { ...args, [target]: { name: args[target] ?? '', ...ofTarget } } }
}

/** What models write for an argument that they leave out, where it is none of the argument's own values. */
const isNothing = (value: Json): boolean => value === null || value === false || value === 0 || value === ''

/** What says more of a target is written beside it: `click('Close', within='dialog')`. */
const OF_TARGET: ReadonlySet<string> = new Set(['role', 'within', 'nth'])

const takesTarget = ({ args }: Policy, name: string): boolean =>
  args.shape[name] !== undefined && z.safeParse(args.shape[name], { name: 'Close' }).success

/**
 * Arguments without a name, in the policy's order; those that must be given come first where the order would leave one out.
 * A list may be written as so many single arguments.
 */
function placeByPosition(
  policy: Policy,
  values: readonly Json[],
  open: readonly string[],
  schema: Properties,
): Args | undefined {
  const needed = open.filter((name) => !isOptional(policy, name))
  const [first] = open
  if (first !== undefined && values.length > 1 && takesList(schema[first]) && values.every(isText)) {
    return { [first]: values }
  }
  if (values.length > open.length) return undefined
  const leavesOut = needed.some((name) => open.indexOf(name) >= values.length)
  const names = leavesOut && values.length <= needed.length ? needed : open
  return Object.fromEntries(values.map((value, index) => [names[index] ?? '', value]))
}

const isText = (value: Json): boolean => typeof value === 'string'

/** The one argument that must be given and is not: an argument under a name that the policy does not have is that one. */
function onlyMissing(policy: Policy, named: Args, positional: readonly Json[]): string | undefined {
  const names = namesOf(policy)
  const taken = new Set(Object.keys(named).map(folded))
  const missing = names.slice(positional.length).filter((name) => !isOptional(policy, name) && !taken.has(folded(name)))
  const unknown = Object.keys(named).filter((name) => !names.some((own) => folded(own) === folded(name)))
  return missing.length === 1 && unknown.length === 1 ? missing[0] : undefined
}

type Properties = { readonly [name: string]: Json }

function propertiesOf(policy: Policy): Properties {
  const { properties } = argsSchema(policy)
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? (properties as Properties)
    : {}
}

const takesList = (schema: Json | undefined): boolean =>
  typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'array'
