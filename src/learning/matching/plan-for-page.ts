import type { Json } from '../../page/json'
import { type Demonstration, placeholdersIn } from '../demonstration'
import { type InRounds, inRounds } from '../rounds'
import { type Args, filled, fillIn } from '../slots'
import type { Ground } from './ground'
import { TYPED } from './pattern'

/**
 * The calls of a demonstration with this task's values, for the page as it is. Where the page lacks what a call names and
 * another demonstration of the same task named it otherwise (`Submit` here, `Go!` there), the name that the page has is taken;
 * so are meanings for words that the page lacks.
 */
export function callsFor(
  demonstration: Demonstration,
  others: readonly Demonstration[],
  values: Args,
  meanings: readonly [string, string][],
  ground: Ground,
): Json[] {
  const meant = withMeanings(values, meanings, ground)
  const calls = demonstration.calls.map(({ policy, args, as, each, landmarks, optional }, at): InRounds => {
    const named = Object.fromEntries(
      Object.entries(args).map(([arg, json]) => {
        const alternatives = others.flatMap(({ calls }) => calls[at]?.args[arg] ?? [])
        return [arg, TYPED.has(arg) ? json : onPage(json, alternatives, ground)]
      }),
    )
    return {
      policy,
      args: fillIn(named, meant),
      ...(as === undefined ? {} : { as }),
      ...(each === undefined ? {} : { each: filled(each, meant) }),
      ...(optional ? { optional } : {}),
      ...(landmarks === undefined ? {} : { landmarks: constant(landmarks, args) }),
    }
  })
  // A call that is alone in its round is repeated by whoever makes it.
  return inRounds(calls, 2).map((call) => ({ ...call }))
}

/** What another value names is another thing than was shown. */
const constant = (landmarks: Args, args: Args): Args =>
  Object.fromEntries(Object.entries(landmarks).filter(([arg]) => placeholdersIn(args[arg] ?? null).length === 0))

const onPage = (json: Json, alternatives: readonly Json[], { shows }: Ground): Json => {
  const there = (one: Json): boolean => literalsIn(one).every((name) => shows(name) === 1)
  return there(json) ? json : (alternatives.find(there) ?? json)
}

/** What arguments name outright on the page, not by a value of the task. */
export const namedOutright = (args: Args): string[] =>
  Object.entries(args).flatMap(([arg, json]) => (TYPED.has(arg) ? [] : literalsIn(json)))

/** The share of what the calls name outright that is on the page, 0 to 1; later calls may name what comes later. */
export function presence(named: readonly string[], { shows }: Ground): number {
  return named.length === 0 ? 1 : named.filter((name) => shows(name) === 1).length / named.length
}

/** Demonstrations with the same shape do the same things to things of other names. */
export const shapeOf = ({ calls }: Demonstration): string =>
  JSON.stringify(
    calls.map(({ policy, args, as, each }) => [
      policy,
      Object.entries(args).map(([arg, json]) => [
        arg,
        TYPED.has(arg) || placeholdersIn(json).length > 0 ? json : typeof json,
      ]),
      as ?? null,
      each ?? null,
    ]),
  )

function literalsIn(json: Json): string[] {
  if (typeof json === 'string') return placeholdersIn(json).length === 0 ? [json] : []
  const name = json !== null && typeof json === 'object' && 'name' in json ? json.name : undefined
  return typeof name === 'string' ? literalsIn(name) : []
}

/** Words that don't stand on the page give way to what they were shown to mean, if that does. */
function withMeanings(values: Args, meanings: readonly [string, string][], { shows }: Ground): Args {
  const meant = (json: Json): Json => {
    if (Array.isArray(json)) return json.map((part: Json) => meant(part))
    if (typeof json !== 'string' || shows(json) === 1) return json
    const others = meanings.flatMap(([word, meaning]) => (word === json ? [meaning] : meaning === json ? [word] : []))
    return others.find((other) => shows(other) === 1) ?? json
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, meant(value)]))
}
