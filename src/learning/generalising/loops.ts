import type { LabelledCall } from '../demonstration'
import { changeLeaves, type Leaf, leavesOf } from './leaves'

/** Calls that do the same for one thing after the other, found by what alone differs between their rounds. */
interface Loop {
  /** How many calls one round has, and how many rounds there are. */
  size: number
  rounds: number
  /** What each round is about. */
  items: readonly string[]
}

/** Nobody repeats more than so many calls for each of several things. */
const LARGEST = 6

/**
 * Calls with those that were repeated for each of several things written once, with `each`: `{each}` stands for the thing. Calls
 * with the same `each` one after the other are one round.
 * @param listOf - the placeholder for a list of these things if the task lists them, else undefined; `call` is the first of
 * those that differ and `arg` its argument.
 * @returns the calls, and for each of those given its place among them.
 */
export function looped(
  calls: readonly LabelledCall[],
  listOf: (items: readonly string[], call: LabelledCall, arg: string) => string | undefined,
): { calls: LabelledCall[]; places: number[] } {
  const result: LabelledCall[] = []
  const places: number[] = []
  for (let at = 0; at < calls.length; ) {
    const folded = foldedAt(calls, at, listOf)
    const kept = folded?.calls ?? calls.slice(at, at + 1)
    const taken = folded?.taken ?? 1
    for (let index = 0; index < taken; index++) places.push(result.length + (index % kept.length))
    result.push(...kept)
    at += taken
  }
  return { calls: result, places }
}

function foldedAt(
  calls: readonly LabelledCall[],
  at: number,
  listOf: Parameters<typeof looped>[1],
): { calls: LabelledCall[]; taken: number } | undefined {
  for (let size = 1; size <= LARGEST && at + 2 * size <= calls.length; size++) {
    const loop = loopAt(calls, at, size)
    const [first = ''] = loop?.items ?? []
    const round = calls.slice(at, at + size)
    const about = round.flatMap((call) =>
      [...leavesOf(call.args)].flatMap(([path, leaf]) => (leaf === first ? [{ call, path }] : [])),
    )
    const [place] = about
    const each = loop && place && listOf(loop.items, place.call, place.path.split('.')[0] ?? '')
    if (!loop || each === undefined) continue
    return { calls: round.map((call) => inLoop(call, first, each)), taken: size * loop.rounds }
  }
  return undefined
}

const inLoop = (call: LabelledCall, item: string, each: string): LabelledCall => ({
  ...call,
  args: changeLeaves(call.args, (leaf) => (leaf === item ? '{each}' : leaf)),
  each,
})

/** The longest run of rounds of this size from a place on. */
function loopAt(calls: readonly LabelledCall[], at: number, size: number): Loop | undefined {
  const first = calls.slice(at, at + size)
  const items: string[] = []
  for (let next = at + size; next + size <= calls.length; next += size) {
    const change = changeBetween(first, calls.slice(next, next + size))
    if (!change || (items[0] ?? change.from) !== change.from || [change.from, ...items].includes(change.to)) break
    if (items.length === 0) items.push(change.from)
    items.push(change.to)
  }
  return items.length > 1 ? { size, rounds: items.length, items } : undefined
}

/** The one text that is another one in the second round, wherever it stands; undefined when they differ otherwise. */
function changeBetween(
  one: readonly LabelledCall[],
  other: readonly LabelledCall[],
): { from: string; to: string } | undefined {
  let found: { from: string; to: string } | undefined
  for (const [index, call] of one.entries()) {
    const again = other[index]
    if (!again || again.policy !== call.policy || call.as !== undefined || call.each !== undefined) return undefined
    const [mine, theirs] = [leavesOf(call.args), leavesOf(again.args)]
    if (mine.size !== theirs.size) return undefined
    for (const [path, leaf] of mine) {
      const there: Leaf | undefined = theirs.get(path)
      if (there === leaf) continue
      if (typeof leaf !== 'string' || typeof there !== 'string') return undefined
      if (found && (found.from !== leaf || found.to !== there)) return undefined
      found = { from: leaf, to: there }
    }
  }
  return found
}
