import { z } from 'zod'
import { FIELD_ROLES, labelsNearby } from './nearby'
import type { PageNode } from './node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from './observation'
import { similarity, wordsIn } from './words'

const text = z.string().max(500)

/**
 * What a node was like when it was shown, so that it is known again on a page that has changed: what it was called, what
 * it is, what stood around it and where it stood among its like.
 */
export const Landmark = z.strictObject({
  role: text,
  names: z.array(text).max(6),
  input: z.exactOptional(text),
  popup: z.exactOptional(text),
  hint: z.exactOptional(text),
  /** What it offers to choose from. */
  options: z.exactOptional(z.array(text).max(40)),
  /** Names of the groups around it, the smallest first. */
  groups: z.array(text).max(6),
  /** What its neighbours among the controls are called: those before it, those after it, the nearest first. */
  before: z.array(text).max(3),
  after: z.array(text).max(3),
  /** Its number among the nodes of its kind, from 0, and how many there were. */
  place: z.tuple([z.number().int(), z.number().int()]),
})
export type Landmark = z.infer<typeof Landmark>

export function landmarkOf(page: Observation, node: PageNode): Landmark {
  return survey(page).describe(node)
}

/** From here on a node may be the one, and so far must it be before the next. */
const ENOUGH = 0.5
const MARGIN = 0.08

/**
 * The node that is what the landmark was, by what it means: undefined when none is enough like it, or two are alike.
 * @param others - what other landmarks of the same page are called: what clearly is one of those is not this one.
 */
export function findLandmark(
  page: Observation,
  landmark: Landmark,
  others: readonly Landmark[] = [],
): PageNode | undefined {
  const { nodes, describe } = survey(page)
  const kin = nodes.filter((node) => familyOf(node.role) === familyOf(landmark.role))
  const scored = kin
    .map((node) => ({ node, told: describe(node) }))
    .filter(
      ({ told }) =>
        !others.some(
          (other) => namesAlike(told.names, other.names) >= 0.9 && namesAlike(told.names, landmark.names) < 0.9,
        ),
    )
    .map(({ node, told }) => ({ node, score: likeness(landmark, told) }))
    .sort((one, other) => other.score - one.score)
  const [first, second] = scored
  if (!first || first.score < ENOUGH || first.score - (second?.score ?? 0) < MARGIN) return undefined
  return first.node
}

interface Survey {
  nodes: readonly PageNode[]
  describe(node: PageNode): Landmark
}

const SURVEYS = new WeakMap<Observation, Survey>()

function survey(page: Observation): Survey {
  const known = SURVEYS.get(page)
  if (known) return known
  const labels = labelsNearby(page)
  const nodes = [...nodesOf(page)].filter((node) => familyOf(node.role) !== 'other' || node.states.clickable)
  const namesOf = (node: PageNode): string[] =>
    [node.name, labels.get(node.ref) ?? '', node.description ?? ''].filter(
      (name, at, all) => name !== '' && all.indexOf(name) === at,
    )
  const nameOf = (node: PageNode): string => cut(namesOf(node)[0] ?? node.hint ?? '')
  const describe = (node: PageNode): Landmark => {
    const at = nodes.indexOf(node)
    const kin = nodes.filter(({ role, input }) => role === node.role && input === node.input)
    const options = [...subtreeOf(page, node)].flatMap(({ role, name }) => (role === 'option' ? cut(name) : []))
    const groups = [...ancestorsOf(page, node)].flatMap(({ name, role }) =>
      name && role !== 'document' ? cut(name) : [],
    )
    return {
      role: node.role,
      names: namesOf(node).map(cut).slice(0, 6),
      ...(node.input === undefined ? {} : { input: node.input }),
      ...(node.popup === undefined ? {} : { popup: node.popup }),
      ...(node.hint === undefined ? {} : { hint: cut(node.hint) }),
      ...(options.length > 0 ? { options: options.slice(0, 40) } : {}),
      groups: groups.slice(0, 6),
      before:
        at < 0
          ? []
          : nodes
              .slice(Math.max(0, at - 3), at)
              .reverse()
              .map(nameOf),
      after: at < 0 ? [] : nodes.slice(at + 1, at + 4).map(nameOf),
      place: [Math.max(0, kin.indexOf(node)), kin.length],
    }
  }
  const made = { nodes, describe }
  SURVEYS.set(page, made)
  return made
}

const cut = (words: string): string => words.slice(0, 200)

/** Kinds of nodes that one thing may become another of when a page is redesigned. */
function familyOf(role: string): 'field' | 'box' | 'press' | 'other' {
  if (BOXES.has(role)) return 'box'
  if (FIELD_ROLES.has(role)) return 'field'
  return PRESSED.has(role) ? 'press' : 'other'
}
const BOXES = new Set(['checkbox', 'radio', 'switch'])
const PRESSED = new Set('button link tab menuitem treeitem option generic img'.split(' '))

function namesAlike(one: readonly string[], other: readonly string[]): number {
  return Math.max(0, ...one.flatMap((name) => other.map((its) => similarity(wordsIn(name), wordsIn(its)))))
}

const shared = (one: readonly string[], other: readonly string[]): number => {
  const [mine, theirs] = [one.filter(Boolean), new Set(other.filter(Boolean))]
  return mine.length === 0 ? 0 : mine.filter((name) => theirs.has(name)).length / mine.length
}

/** 0 to 1: the share of what is known of the landmark that the node has too, each kind of knowledge by its weight. */
function likeness(landmark: Landmark, told: Landmark): number {
  let [sum, all] = [0, 0]
  const weigh = (weight: number, like: number): void => {
    all += weight
    sum += weight * like
  }
  weigh(3, namesAlike(landmark.names, told.names))
  weigh(1.5, landmark.role === told.role ? 1 : 0)
  weigh(1, landmark.input === told.input ? 1 : 0)
  weigh(0.5, landmark.popup === told.popup ? 1 : 0)
  if (landmark.options) weigh(3, shared(landmark.options, told.options ?? []))
  if (landmark.groups.length > 0) weigh(1, shared(landmark.groups, told.groups))
  const around = [...landmark.before, ...landmark.after]
  if (around.some(Boolean)) weigh(1.5, shared(around, [...told.before, ...told.after]))
  if (landmark.hint) weigh(0.7, similarity(wordsIn(landmark.hint), wordsIn(told.hint ?? '')))
  const [at, of] = landmark.place
  const [now, count] = told.place
  weigh(
    1,
    of === count && at === now
      ? 1
      : Math.max(0, 1 - 2 * Math.abs(at / Math.max(1, of - 1) - now / Math.max(1, count - 1))) * 0.7,
  )
  return sum / all
}
