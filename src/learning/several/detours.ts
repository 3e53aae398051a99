import { type Demonstration, type LabelledCall, placeholdersIn } from '../demonstration'
import { tokensOf } from '../words/tokens'
import { alignCalls, type Column } from './align-calls'

/**
 * Demonstrations of tasks in the same words, without what only few of them did and said no value in, with what most of them did, and
 * with what they did in another order in the order of the first.
 */
export function withoutDetours<Shown extends Demonstration>(shown: readonly Shown[]): Shown[] {
  const groups = new Map<string, Shown[]>()
  for (const one of shown) groups.set(wordingOf(one), [...(groups.get(wordingOf(one)) ?? []), one])
  const straight = new Map(
    [...groups.values()].flatMap((group) => straightened(group).map((one, at) => [group[at], one])),
  )
  return shown.map((one) => straight.get(one) ?? one)
}

/** The task with its values taken out. */
function wordingOf({ task, values }: Demonstration): string {
  const own = Object.values(values).flatMap((value) => [value].flat().map(String))
  const bare = own
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, value) => text.replaceAll(value, '…'), task)
  return tokensOf(bare)
    .map(({ text }) => text.toLowerCase())
    .filter((text) => !/^[…,."“”]+$/.test(text) && text !== 'and')
    .join(' ')
}

function straightened<Shown extends Demonstration>(group: readonly Shown[]): Shown[] {
  // What returns a value or is done in rounds has its place.
  const plain = group.every(({ calls }) => calls.every(({ as, each }) => as === undefined && each === undefined))
  if (group.length < 2 || !plain) return [...group]
  const columns = alignCalls(group)
  const last = Math.max(...columns.map((column) => placeOf(group, column)))
  const kept = columns
    .filter((column) => isMeant(group, column, placeOf(group, column) === last))
    .toSorted((one, other) => placeOf(group, one) - placeOf(group, other))
  return group.map((one, index) => ({
    ...one,
    calls: kept.flatMap((column): LabelledCall[] => {
      const own = column.get(index)
      const call = own === undefined ? commonCall(group, column) : one.calls[own]
      if (!call) return []
      return column.size < group.length && placeholdersIn(call.args).length === 0
        ? [{ ...call, optional: true }]
        : [call]
    }),
  }))
}

/** Where in its demonstration a call stood, from 0 to 1: the mean of all. */
function placeOf(group: readonly Demonstration[], column: Column): number {
  const places = [...column].map(([index, at]) => (at + 1) / (group[index]?.calls.length ?? 1))
  return places.reduce((sum, place) => sum + place, 0) / places.length
}

/** What most did, or what says a value; of two, what ends it. */
function isMeant(group: readonly Demonstration[], column: Column, isLast: boolean): boolean {
  const share = column.size / group.length
  const call = firstCall(group, column)
  return share > 0.5 || (share === 0.5 && isLast) || (call !== undefined && placeholdersIn(call.args).length > 0)
}

const firstCall = (group: readonly Demonstration[], column: Column): LabelledCall | undefined =>
  [...column].flatMap(([index, at]) => group[index]?.calls[at] ?? [])[0]

/** What others did, for the one that lacks it: only what says no value of theirs. */
function commonCall(group: readonly Demonstration[], column: Column): LabelledCall | undefined {
  const call = firstCall(group, column)
  return call && placeholdersIn(call.args).length === 0 ? call : undefined
}
