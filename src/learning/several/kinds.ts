import type { Demonstration } from '../demonstration'
import { conceptsOf, weightOf } from '../words/meanings'
import { tokensOf } from '../words/tokens'
import { alignCalls } from './align-calls'

/** So much of their calls, and of the words that tell, must two demonstrations without a name have in common. */
const SAME_CALLS = 0.75
const SAME_WORDS = 0.5

/**
 * The demonstrations by the kind of task that they show: those of one name; those without one that do exactly the same; and those of
 * one site that say much the same and do much the same.
 */
export function kindsOf(demonstrations: readonly Demonstration[]): Demonstration[][] {
  const named = new Map<string, Demonstration[]>()
  for (const one of demonstrations) {
    const key = one.name ?? doingOf(one)
    const kind = named.get(key)
    if (kind) kind.push(one)
    else named.set(key, [one])
  }
  const kinds: Demonstration[][] = []
  for (const kind of named.values()) {
    const [one] = kind
    const like = one && one.name === undefined ? kinds.find(([other]) => other && areOneKind(one, other)) : undefined
    if (like) like.push(...kind)
    else kinds.push(kind)
  }
  return kinds
}

const doingOf = ({ calls }: Demonstration): string =>
  JSON.stringify(calls.map(({ policy, args, as, each }) => [policy, args, as ?? null, each ?? null]))

function areOneKind(one: Demonstration, other: Demonstration): boolean {
  if (one.site === undefined || one.site !== other.site) return false
  const most = Math.max(one.calls.length, other.calls.length)
  const common = alignCalls([one, other]).filter(({ size }) => size === 2).length
  if (common < SAME_CALLS * most) return false
  const [mine, theirs] = [wordsOf(one), wordsOf(other)]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= SAME_WORDS * Math.max(mine.size, theirs.size)
}

/** The words of the task that tell what it is about, without those that are this time's. */
function wordsOf({ task, values }: Demonstration): Set<string> {
  const own = new Set(
    Object.values(values).flatMap((value) => tokensOf([value].flat().join(' ')).map(({ text }) => text)),
  )
  const telling = tokensOf(task).filter(
    ({ kind, text }) => kind === 'word' && !own.has(text) && weightOf(conceptsOf(text)) > 0.3,
  )
  return new Set(telling.map(({ text }) => conceptsOf(text)[0] ?? text))
}
