import type { Json } from '../../page/json'
import type { Landmark } from '../../page/landmark'
import { fold, wordsIn } from '../../page/words'
import { type Demonstration, type LabelledCall, PLACEHOLDER, placeholdersIn, type Value } from '../demonstration'
import { nameFor } from '../generalising/generalise'
import { changeLeaves, type Leaf, leavesOf } from '../generalising/leaves'
import { TYPED } from '../matching/pattern'
import { alignCalls, type Column } from './align-calls'
import { withoutDetours } from './detours'

/** Several demonstrations of one kind of task as one skill has them. */
export interface Unified {
  shown: Demonstration[]
  /** Names of values that differed and that no task said: they are asked for. */
  unsaid: ReadonlySet<string>
  contradictions: Contradiction[]
}

/** Two demonstrations that did other things for the same words, so that nothing tells which is meant. */
export interface Contradiction {
  /** As they were given. */
  shown: readonly [Demonstration, Demonstration]
  /** What they disagree about: `size`. */
  what: string
  /** What it is in the one and in the other. */
  values: readonly [string, string]
}

/**
 * Demonstrations of one kind of task, brought into line: what differs between them is a value of one name in all, what was done
 * for each of several things is so in those with one thing too, and what a page calls otherwise each time is meant by its place.
 */
export function unify(shown: readonly Demonstration[]): Unified {
  const demonstrations = withoutDetours(
    shown.map((one) => ({ ...one, values: { ...one.values }, calls: [...one.calls] })),
  )
  const columns = alignCalls(demonstrations).filter(({ size }) => size > 1)
  for (const column of columns) shareLoop(demonstrations, column)
  shareNames(demonstrations, columns)
  const unsaid = new Set<string>()
  const contradictions: Contradiction[] = []
  for (const column of columns) {
    const differing = differencesIn(demonstrations, column)
    const round = differing.filter(({ path }) => !sharePlace(demonstrations, column, path))
    for (const difference of round) {
      const found = contradictionIn(shown, difference)
      if (found) contradictions.push(found)
      if (isPutIn(difference)) unsaid.add(makeSlot(demonstrations, column, difference, unsaid))
    }
  }
  return { shown: demonstrations, unsaid, contradictions }
}

type Shown = Demonstration & { calls: LabelledCall[]; values: { [name: string]: Value } }

const membersOf = (
  shown: readonly Shown[],
  column: Column,
): { index: number; one: Shown; at: number; call: LabelledCall }[] =>
  [...column].flatMap(([index, at]) => {
    const one = shown[index]
    const call = one?.calls[at]
    return one && call ? [{ index, one, at, call }] : []
  })

/** Where some did it for each of several things, those who had one thing did it for a list of one. */
function shareLoop(shown: readonly Shown[], column: Column): void {
  const members = membersOf(shown, column)
  const loop = members.find(({ call }) => call.each !== undefined)?.call
  if (!loop) return
  const places = [...leavesOf(loop.args)].flatMap(([path, leaf]) => (leaf === '{each}' ? [path] : []))
  for (const { one, at, call } of members) {
    const [name] = places.flatMap((path) => wholeSlot(leavesOf(call.args).get(path)) ?? [])
    const value = name === undefined ? undefined : one.values[name]
    if (call.each !== undefined || name === undefined || value === undefined || Array.isArray(value)) continue
    one.values[name] = [String(value)]
    one.calls[at] = {
      ...call,
      each: `{${name}}`,
      args: changeLeaves(call.args, (leaf) => (leaf === `{${name}}` ? '{each}' : leaf)),
    }
  }
}

const wholeSlot = (leaf: Leaf | undefined): string | undefined =>
  typeof leaf === 'string' ? /^\{([a-z][A-Za-z0-9_]*)(?:\|\w+)?\}$/.exec(leaf)?.[1] : undefined

/** Values of one place get one name: that which the first demonstration has for it. */
function shareNames(shown: readonly Shown[], columns: readonly Column[]): void {
  for (const [index, one] of shown.entries()) {
    const renamed = new Map<string, string>()
    for (const column of columns) {
      const [first] = membersOf(shown, column)
      const at = column.get(index)
      const call = at === undefined ? undefined : one.calls[at]
      if (!call || !first || first.one === one) continue
      const theirs = leavesOf({ args: first.call.args, each: first.call.each ?? null })
      for (const [path, leaf] of leavesOf({ args: call.args, each: call.each ?? null })) {
        const [mine, name] = [wholeSlot(leaf), wholeSlot(theirs.get(path))]
        if (mine === undefined || name === undefined || mine === 'each' || renamed.has(mine)) continue
        if (Object.hasOwn(one.values, mine) && ![...renamed.values()].includes(name)) renamed.set(mine, name)
      }
    }
    rename(one, renamed)
  }
}

function rename(one: Shown, names: ReadonlyMap<string, string>): void {
  const changing = new Map([...names].filter(([from, to]) => from !== to))
  if (changing.size === 0) return
  // A value that has the name already, and is none of those renamed, gets another.
  for (const to of changing.values()) {
    if (!Object.hasOwn(one.values, to) || names.has(to)) continue
    let free = `${to}2`
    for (let count = 3; Object.hasOwn(one.values, free) || [...changing.values()].includes(free); count++)
      free = `${to}${count}`
    changing.set(to, free)
  }
  const change = (text: string): string =>
    text.replace(PLACEHOLDER, (whole: string, name: string) => whole.replace(name, changing.get(name) ?? name))
  const inLeaf = (leaf: Leaf): Leaf => (typeof leaf === 'string' ? change(leaf) : leaf)
  one.values = Object.fromEntries(
    Object.entries(one.values).map(([name, value]) => [changing.get(name) ?? name, value]),
  )
  one.calls = one.calls.map((call) => ({
    ...call,
    args: changeLeaves(call.args, inLeaf),
    ...(typeof call.each === 'string' ? { each: change(call.each) } : {}),
  }))
  if (one.answer !== undefined) one.answer = change(one.answer)
}

/** A place where the demonstrations have other texts, none of them a value. */
interface Difference {
  path: string
  texts: { index: number; one: Shown; text: Leaf; call: LabelledCall }[]
}

function differencesIn(shown: readonly Shown[], column: Column): Difference[] {
  const members = membersOf(shown, column)
  const paths = new Set(members.flatMap(({ call }) => [...leavesOf(call.args).keys()]))
  return [...paths].flatMap((path) => {
    const texts = members.flatMap(({ index, one, call }) => {
      const text = leavesOf(call.args).get(path)
      return text === undefined ? [] : [{ index, one, text, call }]
    })
    const literal = texts.every(({ text }) => placeholdersIn(text).length === 0)
    const differ = new Set(texts.map(({ text }) => (typeof text === 'string' ? fold(text) : text))).size > 1
    return literal && differ && texts.length === members.length ? [{ path, texts }] : []
  })
}

const isPutIn = ({ path, texts: [first] }: Difference): boolean => {
  const [arg = ''] = path.split('.')
  const chosen = first?.call.policy === 'choose_option' && arg === 'option'
  return path === arg && (chosen || PUT.has(arg)) && typeof first?.text === 'string'
}
const PUT = new Set('text date time value'.split(' '))

/** What is called otherwise each time but always stands in the same place is meant by that place. */
function sharePlace(shown: readonly Shown[], column: Column, path: string): boolean {
  const [arg = ''] = path.split('.')
  const members = membersOf(shown, column)
  const named = path === arg || path === `${arg}.name`
  const marks = members.flatMap(({ call }) => call.landmarks?.[arg] ?? [])
  const [first] = marks
  const isPlace = named && !TYPED.has(arg) && first !== undefined && marks.length === members.length
  if (!isPlace || marks.some(({ role, place }) => role !== first.role || place.join() !== first.place.join()))
    return false
  if (first.role === 'generic' || first.role === 'text' || areAlike(marks)) return false
  for (const { one, at, call } of members) {
    one.calls[at] = { ...call, args: { ...call.args, [arg]: { role: first.role, nth: first.place[0] + 1 } } }
  }
  return true
}

/** `Genre` and `Movie genre`: such a name says more than a place. */
const areAlike = (marks: readonly Landmark[]): boolean => {
  const names = marks.map(({ names: [name] }) => wordsIn(name ?? ''))
  return names.every((one) =>
    names.every((other) => isWithin(one.tokens, other.tokens) || isWithin(other.tokens, one.tokens)),
  )
}

const isWithin = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word) => other.includes(word))

/** The same words led to different things. */
function contradictionIn(shown: readonly Demonstration[], { path, texts }: Difference): Contradiction | undefined {
  for (const [at, { index, one, text, call }] of texts.entries()) {
    const other = texts.slice(at + 1).find((next) => fold(next.one.task) === fold(one.task) && next.text !== text)
    const [mine, theirs] = [shown[index], other && shown[other.index]]
    if (!mine || !other || !theirs) continue
    const what = nameFor(call, path.split('.')[0] ?? path)
    return { shown: [mine, theirs], what, values: [String(text), String(other.text)] }
  }
  return undefined
}

function makeSlot(
  shown: readonly Shown[],
  column: Column,
  { path, texts: [first] }: Difference,
  taken: ReadonlySet<string>,
): string {
  const members = membersOf(shown, column)
  const plain = first ? nameFor(first.call, path) : path
  let name = plain
  const used = (one: string): boolean => taken.has(one) || shown.some(({ values }) => Object.hasOwn(values, one))
  for (let count = 2; used(name); count++) name = `${plain}${count}`
  for (const { one, at, call } of members) {
    const value: Json | undefined = call.args[path]
    if (typeof value === 'string') one.values[name] = value
    one.calls[at] = { ...call, args: { ...call.args, [path]: `{${name}}` } }
  }
  return name
}
