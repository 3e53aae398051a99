import { z } from 'zod'
import { saysLooks } from '../../page/looks'
import type { PageNode } from '../../page/node'
import { nodesOf, type Observation } from '../../page/observation'
import { fold } from '../../page/words'
import { readCriterion } from '../../policies/lists/criterion'
import { listsOf, nodesIn } from '../../policies/lists/lists'
import { findAllOfKind, findOfKind } from '../../policies/locating/locate'
import type { LabelledCall } from '../demonstration'
import { ordinalFrom } from '../words/numbers'
import { type Token, tokensOf } from '../words/tokens'
import type { MeaningOf } from './meaning'
import { namesOf } from './name-target'
import type { Moment } from './recorded'
import { rehearsedAlong } from './rehearsal'

/**
 * What was clicked, by how the task's words say it where they do not say its name: the third result, the cheapest flight, the
 * large blue circle. Each such call is rehearsed on what was recorded, and taken only where it does what the person did.
 */
export function saidCall(
  one: MeaningOf<'click'> | MeaningOf<'find'>,
  task: string,
  moments: readonly Moment[],
): LabelledCall | undefined {
  const { page, node } = one.on
  if (task === '') return undefined
  const named = namesOf(page, node).some(
    (name) => isSaid(name, task) && findOfKind(page, name, 'clickable').best === node,
  )
  const path = pathCall(task, page, node)
  if (path) return path
  const own = one.moments.flatMap((at) => moments[at] ?? [])
  const key = `${node.ref} ${own.length} ${task}`
  const known = SAID.get(page) ?? new Map<string, LabelledCall | undefined>()
  SAID.set(page, known)
  if (!known.has(key)) {
    const fits = (call: LabelledCall): boolean => {
      const { outcome, stray } = rehearsedAlong(call, own)
      return outcome.ok && stray === undefined
    }
    const any = named ? undefined : anyCall(task, page, node.ref)
    known.set(
      key,
      any ?? [...callsSaid(task, page, node.ref)].find((call) => (!named || call.policy !== 'click') && fits(call)),
    )
  }
  return known.get(key)
}

/**
 * A task that says “a small circle” or “a "checkbox"” means any of those: the first will do, whichever it was that the person took.
 * Undefined where the one at hand is none of what the task says.
 */
export function anyCall(task: string, page: Observation, ref: string): LabelledCall | undefined {
  const [before] = ANY.exec(task) ?? []
  if (before === undefined) return undefined
  const after = tokensOf(task.slice(task.indexOf(before) + before.length))
  const looks = [...looksIn(after)].map((name) => ({ name, nth: 1 }))
  const roles = after
    .filter(({ kind }) => kind === 'word' || kind === 'quoted')
    .map(({ text }) => ({ role: text, nth: 1 }))
  const target = [...looks, ...roles].find((first) => isAnyOf(page, first, ref))
  return target && { policy: 'click', args: { target } }
}

const ANY = /\b(?:click|press|tap|hit|choose|select|pick|tick|check|mark)(?: on)? (?:a|an|any)(?= )/i

/** True where the target is the first of several, and the node one of those. */
export function isAnyOf(page: Observation, target: unknown, ref: string): boolean {
  const read = FirstOf.safeParse(target)
  if (!read.success) return false
  const { nth: _, ...any } = read.data
  return findAllOfKind(page, any, 'clickable').some((node) => node.ref === ref)
}
const FirstOf = z.strictObject({ name: z.string().optional(), role: z.string().optional(), nth: z.literal(1) })

/** `File > Save as`: a way through menus that the task writes out, and that ends in what was clicked. */
function pathCall(task: string, page: Observation, node: PageNode): LabelledCall | undefined {
  const [start = '', ...further] = task.split(STEP)
  const [last = ''] = further.slice(-1)
  const end = namesOf(page, node).find((name) => name !== '' && last.trimStart().startsWith(name))
  const first = [...nodesOf(page)]
    .map(({ name }) => name.trim())
    .filter((name) => name !== '' && start.trimEnd().endsWith(name))
    .toSorted((one, other) => other.length - one.length)[0]
  if (end === undefined || first === undefined) return undefined
  const from = start.lastIndexOf(first)
  const to = task.length - last.length + last.indexOf(end) + end.length
  return { policy: 'choose_option', args: { option: task.slice(from, to) } }
}
const STEP = /[>›→]/

const isSaid = (name: string, task: string): boolean => fold(name).length > 1 && fold(task).includes(fold(name))

/** Pages never change, and each is asked for the same again and again while a recording grows. */
const SAID = new WeakMap<Observation, Map<string, LabelledCall | undefined>>()

/** Calls that the words of a task may stand for, the most particular first. */
function* callsSaid(task: string, page: Observation, ref: string): Generator<LabelledCall> {
  const tokens = tokensOf(task)
  for (const criterion of criteriaIn(tokens)) {
    yield { policy: 'choose_item', args: { criterion } }
    for (const action of actionsLike(page, ref)) yield { policy: 'choose_item', args: { criterion, action } }
  }
  for (const looks of looksIn(tokens)) yield { policy: 'click', args: { target: looks } }
  const role = page.nodes[ref]?.role
  for (const n of ordinalsIn(tokens)) {
    if (n > 0) yield { policy: 'open_result', args: { n } }
    if (role !== undefined && role !== 'generic' && role !== 'text')
      yield { policy: 'click', args: { target: { role, nth: n } } }
  }
}

/** `cheapest`, `least expensive`, `shortest`: the superlatives of a task. */
function* criteriaIn(tokens: readonly Token[]): Generator<string> {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (token.kind !== 'word') continue
    const pair = next?.kind === 'word' ? `${token.text} ${next.text}` : undefined
    if (readCriterion(token.text)) {
      yield token.text
      // `earliest arrival`: of several quantities, the one that is named.
      if (pair !== undefined) yield pair
    } else if (pair !== undefined && next && readCriterion(pair) && !readCriterion(next.text)) yield pair
  }
}

/** `large blue circle`: parts of a task that say how something looks, the longest first. */
export function* looksIn(tokens: readonly Token[]): Generator<string> {
  for (let length = 4; length > 0; length--) {
    for (let from = 0; from + length <= tokens.length; from++) {
      const part = tokens.slice(from, from + length)
      const words = part.map(({ text }) => text).join(' ')
      if (part.some(({ kind }) => kind !== 'word' && kind !== 'number') || isSmall(part[0]) || isSmall(part.at(-1)))
        continue
      if (saysLooks(words)) yield words
    }
  }
}

const isSmall = (token: Token | undefined): boolean =>
  token === undefined || /^(a|an|the|of|all|every)$/i.test(token.text)

const ordinalsIn = (tokens: readonly Token[]): number[] => [
  ...new Set(tokens.flatMap(({ kind, text }) => (kind === 'quoted' ? [] : (ordinalFrom(text) ?? [])))),
]

/** What the button of an item is called in all items: `Book` of `Book for $355`. */
function* actionsLike(page: Observation, ref: string): Generator<string> {
  const name = page.nodes[ref]?.name ?? ''
  const list = listsOf(page).find(({ items }) =>
    items.some((item) => nodesIn(page, item).some((node) => node.ref === ref)),
  )
  const role = page.nodes[ref]?.role
  const others =
    list?.items.flatMap((item) => nodesIn(page, item).filter((node) => node.role === role && node.ref !== ref)) ?? []
  const words = name.split(/\s+/)
  for (let length = words.length; length > 0; length--) {
    const start = words.slice(0, length).join(' ')
    if (start !== '' && others.some((other) => other.name.startsWith(start))) yield start
  }
}
