import { fold, similarity, wordsIn } from '../../page/words'
import { type Demonstration, type LabelledCall, placeholdersIn } from '../demonstration'
import { leavesOf } from '../generalising/leaves'
import { TYPED } from '../matching/pattern'

/** A call in the place of the others that do the same: the index of each demonstration's call, by that demonstration's index. */
export type Column = Map<number, number>

/** From here on two calls do the same. */
const SAME = 0.6

/**
 * Lays the calls of several demonstrations beside each other. What two of them did in another order is still laid together: the
 * order of such calls does not matter.
 */
export function alignCalls(shown: readonly Demonstration[]): Column[] {
  const columns: Column[] = []
  for (const [index, { calls }] of shown.entries()) {
    const free = new Set(columns)
    const pairs = calls.flatMap((call, at) =>
      columns.map((column, place) => ({
        at,
        column,
        score: likenessTo(shown, column, call) - Math.abs(place - at) / 1000,
      })),
    )
    const taken = new Set<number>()
    for (const { at, column, score } of pairs.sort((one, other) => other.score - one.score)) {
      if (score < SAME || taken.has(at) || !free.has(column)) continue
      column.set(index, at)
      free.delete(column)
      taken.add(at)
    }
    for (const at of calls.keys()) if (!taken.has(at)) columns.push(new Map([[index, at]]))
  }
  return columns
}

function likenessTo(shown: readonly Demonstration[], column: Column, call: LabelledCall): number {
  const others = [...column].flatMap(([index, at]) => shown[index]?.calls[at] ?? [])
  return Math.max(0, ...others.map((other) => likeness(other, call)))
}

/** 0 to 1: the same policy on what is called alike, looks alike, or is this time's in both. */
function likeness(one: LabelledCall, other: LabelledCall): number {
  if (one.policy !== other.policy) return 0
  const [mine, theirs] = [namedBy(one), namedBy(other)]
  const paths = [...new Set([...mine.keys(), ...theirs.keys()])]
  if (paths.length === 0) return 1
  const alike = paths.map((path) =>
    Math.max(namesAlike(mine.get(path), theirs.get(path)), landmarksAlike(one, other, path)),
  )
  return 0.3 + 0.7 * (alike.reduce((sum, like) => sum + like, 0) / paths.length)
}

/** What a call names on the page, by the way to it. */
const namedBy = ({ args }: LabelledCall): Map<string, string> =>
  new Map(
    [...leavesOf(args)].flatMap(([path, leaf]) => {
      const [arg = ''] = path.split('.')
      return TYPED.has(arg) || path.endsWith('.role') || typeof leaf !== 'string' ? [] : [[path, leaf] as const]
    }),
  )

function namesAlike(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return 0
  const [said, theirs] = [placeholdersIn(one).length > 0, placeholdersIn(other).length > 0]
  if (said || theirs) return said && theirs ? 0.9 : 0
  return fold(one) === fold(other) ? 1 : similarity(wordsIn(one), wordsIn(other))
}

/** What stood in the same place among as many of its kind, in the same groups: called otherwise, but the same thing. */
function landmarksAlike(one: LabelledCall, other: LabelledCall, path: string): number {
  const [arg = ''] = path.split('.')
  const [mine, theirs] = [one.landmarks?.[arg], other.landmarks?.[arg]]
  if (!mine || !theirs || mine.role !== theirs.role) return 0
  return mine.place[0] === theirs.place[0] && mine.groups.join() === theirs.groups.join() ? 0.6 : 0.45
}
