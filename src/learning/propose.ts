import type { Json } from '../page/json'
import { policies } from '../policies'
import { type Demonstration, type LabelledCall, placeholdersIn, type Value } from './demonstration'
import { nameFor } from './generalising/generalise'
import type { LearnedPolicy } from './learned-policy'
import { isPress, isValue, sayCalls, wordsOf } from './say-calls'
import { fillIn } from './slots'

/** Fewer calls are no policy of their own. */
const LEAST = 2

/** Where a group of calls stands in a demonstration. */
interface Place {
  shown: Demonstration
  at: number
}

interface Group {
  /** What each of its calls does and to what, whatever it puts there. */
  signs: readonly string[]
  places: readonly Place[]
}

/**
 * Policies that the demonstrations suggest: calls one after the other that demonstrations of different names share, on the same
 * fields; what differs among them becomes an argument. The longest groups first; those that are `known` are left out, and those with the
 * `dismissed` signs.
 */
export function proposalsFrom(
  demonstrations: readonly Demonstration[],
  known: readonly LearnedPolicy[],
  dismissed: readonly string[] = [],
): LearnedPolicy[] {
  const taken = new Set([...policies, ...known].map(({ name }) => name))
  const old = new Set([...known.map(signsOf), ...dismissed])
  return widest(sharedGroups(demonstrations))
    .filter(({ signs }) => !old.has(JSON.stringify(signs)))
    .map((group) => {
      const policy = policyFor(group, taken)
      taken.add(policy.name)
      return policy
    })
}

/** Tells what a policy does and to what, whatever it puts there and whatever it is called. */
export const signsOf = ({ calls }: LearnedPolicy): string =>
  JSON.stringify(calls.map((call) => signOf(call, placeholdersIn(call.args))))

/** Every group of calls that stands in demonstrations of two names. */
function sharedGroups(demonstrations: readonly Demonstration[]): Group[] {
  const places = new Map<string, Place[]>()
  for (const shown of demonstrations) {
    const signs = shown.calls.map((call) => signOf(call, Object.keys(shown.values)))
    for (let at = 0; at < signs.length; at++) {
      for (let end = at + 1; end <= Math.min(signs.length, at + LONGEST) && signs[end - 1] !== undefined; end++) {
        if (end - at < LEAST) continue
        const key = JSON.stringify(signs.slice(at, end))
        places.set(key, [...(places.get(key) ?? []), { shown, at }])
      }
    }
  }
  return [...places].flatMap(([key, found]) => {
    const names = new Set(found.map(({ shown }) => shown.name ?? shown.task))
    return names.size > 1 ? [{ signs: JSON.parse(key), places: found }] : []
  })
}

/** Longer ones are whole tasks, not parts of them. */
const LONGEST = 12

/** Groups that are not just a part of a longer one shared by as many. */
function widest(groups: readonly Group[]): Group[] {
  const isPartOf = (one: Group, other: Group): boolean =>
    one.signs.length < other.signs.length &&
    one.places.length <= other.places.length &&
    other.signs.some((_, at) => one.signs.every((sign, index) => other.signs[at + index] === sign))
  return groups
    .filter((one) => !groups.some((other) => isPartOf(one, other)))
    .sort((one, other) => other.signs.length - one.signs.length || other.places.length - one.places.length)
}

/**
 * What a call does and to what; undefined for one that has no place in a group: it reads, uses what was read, repeats, or may be
 * left out.
 * @param known - names of the values that it may use.
 */
function signOf({ policy, args, as, each, optional }: LabelledCall, known: readonly string[]): string | undefined {
  if (as !== undefined || each !== undefined || optional) return undefined
  if (!placeholdersIn(args).every((name) => known.includes(name))) return undefined
  const parts = Object.entries(args).map(([arg, json]) => [arg, isValue(arg, json) ? '*' : json])
  return JSON.stringify([policy, parts])
}

function policyFor({ signs, places }: Group, taken: ReadonlySet<string>): LearnedPolicy {
  const [first] = places
  const pattern = first ? callsAt(first, signs.length) : []
  const args: LearnedPolicy['args'] = []
  const given = places.map((): { [name: string]: Value } => ({}))
  const calls = pattern.map((call, index): LabelledCall => {
    const filled = Object.entries(call.args).map(([arg, json]): [string, Json] => {
      const values = places.map(({ shown, at }) => valueAt(shown, at + index, arg))
      if (!isValue(arg, json) || values.every((value) => same(value, values[0]))) return [arg, values[0] ?? json]
      const known = args.find(({ name }) => given.every((own, place) => same(own[name] ?? null, values[place] ?? null)))
      if (known) return [arg, `{${known.name}}`]
      const name = free(nameFor(call, arg), (one) => args.some((other) => other.name === one))
      args.push({ name, description: describe(call, arg), type: typeOf(values) })
      for (const [place, own] of given.entries()) own[name] = asValue(values[place] ?? null)
      return [arg, `{${name}}`]
    })
    const { rationale: _, healed: __, ...kept } = call
    return { ...kept, args: JSON.parse(JSON.stringify(Object.fromEntries(filled))) }
  })
  return {
    version: 1,
    kind: 'policy',
    name: free(nameOf(calls), (one) => taken.has(one)),
    description: inSentence(sayCalls(calls)),
    args,
    calls,
    rules: [],
    demonstrations: places.slice(0, 5).map(({ shown }, place) => ({ task: shown.task, args: given[place] ?? {} })),
  }
}

const callsAt = ({ shown, at }: Place, length: number): LabelledCall[] => shown.calls.slice(at, at + length)

/** What an argument was when it was shown. */
const valueAt = ({ calls, values }: Demonstration, at: number, arg: string): Json | undefined =>
  fillIn(calls[at]?.args ?? {}, values)[arg]

const same = (one: Json | undefined, other: Json | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

const asValue = (json: Json): Value =>
  typeof json === 'number' || typeof json === 'string'
    ? json
    : Array.isArray(json)
      ? json.map((one: Json) => String(one))
      : JSON.stringify(json)

function typeOf(values: readonly (Json | undefined)[]): LearnedPolicy['args'][number]['type'] {
  if (values.every((value) => typeof value === 'number')) return 'number'
  return values.every((value) => Array.isArray(value)) ? 'list' : 'text'
}

function free(name: string, isTaken: (name: string) => boolean): string {
  let one = name
  for (let count = 2; isTaken(one); count++) one = `${name}${count}`
  return one
}

const describe = (call: LabelledCall, arg: string): string => {
  const words = wordsOf(call)
  return words === '' ? `what ${call.policy} takes as ${arg}` : `what “${words}” is given`
}

/** After what is pressed at its end, else after what is filled. */
function nameOf(calls: readonly LabelledCall[]): string {
  const last = calls.at(-1)
  const pressed = last && isPress(last) ? slugOf(wordsOf(last)) : ''
  if (pressed.includes('_')) return pressed
  const filled = calls.filter((call) => !isPress(call)).map((call) => slugOf(wordsOf(call)))
  const about = filled.filter(Boolean).slice(0, 2).join('_and_')
  if (about === '') return pressed === '' ? 'learned_steps' : `press_${pressed}`
  return pressed === '' ? `fill_${about}` : `${pressed}_${about}`
}

const slugOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 24)

const inSentence = (said: string): string => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
