import type { Json } from '../../page/json'
import type { Observation } from '../../page/observation'
import type { Outcome } from '../../page/outcome'
import { fold } from '../../page/words'
import { Plan } from '../../policies/plan'
import { leavesOf } from '../generalising/leaves'
import { foreseen } from '../recording/rehearsal'
import { fillIn } from '../slots'
import type { Match } from './recall'

/** A match with its calls for the page at hand. */
export interface Rival {
  match: Match
  calls: readonly Json[]
}

/**
 * The rivals that can't be told apart though they would do something else, the best first: one alone is the one to take. Of those
 * that fit a task equally well, those are left whose first call finds what it names on the page; of these, those that were shown on
 * this site. What only takes another way to the same things is no rival.
 */
export function leftOf(rivals: readonly Rival[], page: Observation | undefined): Rival[] {
  const [best] = rivals
  if (!best || rivals.length === 1) return [...rivals]
  const looking = rivals.map((rival) => ({ rival, first: page && firstDeed(rival, page) }))
  const able = looking.filter(({ first }) => first === undefined || first.ok)
  const here = (able.length > 0 ? able : looking).filter(({ rival }) => page && isShownOn(rival.match, page.url))
  const left = here.length > 0 ? here : able.length > 0 ? able : looking
  const [first, ...others] = left
  if (!first) return []
  const differing = others.filter((other) => !isSame(first, other))
  return [first, ...differing].map(({ rival }) => rival)
}

interface Looked {
  rival: Rival
  first: Outcome | undefined
}

/** What its first call would do on the page as it is, as the outcome's value; how it fails where it finds nothing to do it on. */
function firstDeed({ calls }: Rival, page: Observation): Outcome {
  const [call] = Plan.shape.calls.parse(calls.slice(0, 1))
  if (!call) return { ok: true }
  const [item] = call.each ?? []
  const { policy, args } = call
  return foreseen({ policy, args: item === undefined ? args : fillIn(args, { each: item }) }, page)
}

function isShownOn({ demonstration: { site } }: Match, url: string): boolean {
  return site !== undefined && site !== '' && URL.canParse(url) && new URL(url).host === site
}

const isSame = (one: Looked, other: Looked): boolean =>
  isSameWay(one.rival, other.rival) ||
  isSameJson([...one.rival.calls], [...other.rival.calls]) ||
  (one.first?.ok === true &&
    other.first?.ok === true &&
    one.first.value !== undefined &&
    isSameJson(one.first.value, other.first.value ?? null) &&
    isSameJson(one.rival.calls.slice(1), other.rival.calls.slice(1)))

/** One of them, learned from the same words, names all that the other names: it only takes more steps. */
function isSameWay(one: Rival, other: Rival): boolean {
  if (one.match.wording !== other.match.wording) return false
  const [mine, theirs] = [namedIn(one), namedIn(other)]
  return isWithin(mine, theirs) || isWithin(theirs, mine)
}

const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].every((name) => other.has(name))

const namedIn = ({ calls }: Rival): Set<string> =>
  new Set(
    Plan.shape.calls.parse(calls).flatMap(({ args }) => [...leavesOf(args).values()].map((leaf) => fold(String(leaf)))),
  )

const isSameJson = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other)
