import { z } from 'zod'
import { findContainer } from '../page/container'
import type { PageNode, Ref } from '../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { locateOn } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { act, attempt, fail, look, looksOff } from './steps'

/**
 * Goal: the named boxes are ticked and, with `only`, the other boxes of their group are not. A box that a page turns back is
 * tried once more and then reported. Returns the names of the boxes that are ticked in the end.
 */
export const setCheckboxes = definePolicy({
  name: 'set_checkboxes',
  description: 'tick exactly these checkboxes, switches or radios, and no others of their group',
  args: z.object({
    names: z.array(z.string()).describe('those to tick; [] for none'),
    group: Target.optional().describe('heading or group they stand in'),
    only: z.boolean().optional().describe('false: leave the others as they are'),
    off: z.boolean().optional().describe('true: untick these instead'),
  }),
  *run({ names, group, only = true, off = false }, start) {
    let page = start
    const tickable = (node: PageNode): boolean => isBox(node) || isTickedNode(page, node)
    const inGroup = group === undefined ? undefined : boxesUnder(page, group, names, tickable)
    const suits = (node: PageNode): boolean => tickable(node) && (!inGroup || inGroup.has(node.ref))
    const named: PageNode[] = []
    for (const name of names) {
      const taken = new Set(named.map(({ ref }) => ref))
      const free = (node: PageNode): boolean => suits(node) && !taken.has(node.ref)
      const inRow = boxInRow(page, name, free)
      const located = inRow
        ? { page, node: inRow }
        : yield* locateOn(page, name, 'any', { suits: names.length > 1 ? free : suits })
      page = located.page
      named.push(located.node)
    }
    const others = only && !off ? othersOf(page, named, [...nodesOf(page)].filter(suits), inGroup !== undefined) : []
    const goal = new Map([
      ...others.map((node) => [node.ref, false] as const),
      ...named.map(({ ref }) => [ref, !off] as const),
    ])
    page = yield* bring(page, goal)
    return done([...nodesOf(page)].flatMap((node) => (goal.has(node.ref) && isOn(node) ? node.name : [])))
  },
})

/** The boxes of the group. The one that stands with its words to tick all of them is none of these. */
function boxesUnder(
  page: Observation,
  group: Target,
  names: readonly string[],
  suits: (node: PageNode) => boolean,
): ReadonlySet<Ref> | undefined {
  const near = findContainer(page, group, suits)
  const hasNamed = (refs: ReadonlySet<Ref> | undefined): boolean =>
    names.some((name) => [...(refs ?? [])].some((ref) => fold(nodeAt(page, ref)?.name ?? '') === fold(name)))
  if (!near || names.length === 0 || hasNamed(near)) return near
  const further = findContainer(page, group, (node) => suits(node) && !near.has(node.ref))
  return hasNamed(further) ? further : near
}

const BOXES = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio'])

/** Something to tick: by its role, a toggle button, or an option of a list of several. */
export const isBox = ({ role, states }: PageNode): boolean =>
  BOXES.has(role) ||
  (role === 'button' && states.pressed !== undefined) ||
  (states.checked !== undefined && states.clickable === true) ||
  (role === 'option' && states.checked !== undefined)

/** A node in a tree of several, where no box stands in it: it is ticked itself. */
const isTickedNode = (page: Observation, node: PageNode): boolean =>
  node.role === 'treeitem' &&
  (node.states.checked ?? node.states.selected) !== undefined &&
  [...ancestorsOf(page, node)].some(({ role, states }) => role === 'tree' && states.multiselectable === true) &&
  ![...subtreeOf(page, node)].some(isBox)

const isOn = ({ role, states }: PageNode): boolean =>
  states.checked === true ||
  states.pressed === true ||
  (role === 'treeitem' && states.checked === undefined && states.selected === true)

/** The box that stands alone in the one row with these words, unless a box is called so itself. */
function boxInRow(page: Observation, words: string, suits: (node: PageNode) => boolean): PageNode | undefined {
  const says = (node: PageNode): boolean => fold(node.name) === fold(words)
  const nodes = [...nodesOf(page)]
  if (nodes.some((node) => suits(node) && says(node))) return undefined
  const rows = nodes.filter((node) => node.role === 'row' && [...subtreeOf(page, node)].some(says))
  const [box, ...others] = rows.length === 1 && rows[0] ? [...subtreeOf(page, rows[0])].filter(suits) : []
  return others.length === 0 ? box : undefined
}

/** Clicks whatever is not as the goal has it, and looks again. */
function* bring(start: Observation, goal: ReadonlyMap<string, boolean>): Steps<Observation> {
  let page = start
  for (let round = 0; round < 3; round++) {
    const wrong = wrongIn(page, goal)
    if (wrong.length === 0) return page
    if (round > 0) page = yield* look(300)
    for (const { ref } of wrongIn(page, goal)) {
      const now = nodeAt(page, ref)
      if (!now || isOn(now) === goal.get(ref)) continue
      // A click on a node of a tree may open it or do nothing: the key ticks it.
      page =
        round > 0 && now.role === 'treeitem'
          ? yield* act({ kind: 'press', ref, key: 'Space' })
          : yield* toggle(page, now)
    }
  }
  const [wrong] = wrongIn(page, goal)
  if (!wrong) return page
  const state = isOn(wrong) ? 'stays ticked' : 'does not stay ticked'
  return fail('no_effect', `"${wrong.name}" ${state} although it was clicked three times.`)
}

const wrongIn = (page: Observation, goal: ReadonlyMap<string, boolean>): PageNode[] =>
  [...goal].flatMap(([ref, on]) => {
    const node = nodeAt(page, ref)
    return node && isOn(node) !== on && !(node.role.endsWith('radio') && !on) ? node : []
  })

/** A box drawn by its label, or by the row that it stands in, is clicked at the words of that when it can't be reached itself. */
export function* toggle(page: Observation, box: PageNode): Steps<Observation> {
  if (looksOff(box)) return fail('disabled', `"${box.name || box.role}" can't be chosen now.`)
  const { page: after, outcome } = yield* attempt({ kind: 'click', ref: box.ref })
  if (outcome.ok) return after
  const label = labelOf(page, box)
  if (!label || !['hidden', 'covered', 'no_effect'].includes(outcome.reason))
    return fail(outcome.reason, outcome.message)
  const second = yield* attempt({ kind: 'click', ref: label.ref })
  return second.outcome.ok ? second.page : fail(outcome.reason, outcome.message)
}

function labelOf(page: Observation, box: PageNode): PageNode | undefined {
  const parent = box.parent === null ? undefined : nodeAt(page, box.parent)
  if (!parent) return undefined
  return [...subtreeOf(page, parent)].find(
    ({ role, name, box }) => (role === 'text' || role === 'cell') && name.trim() !== '' && box !== null,
  )
}

/**
 * The other boxes of the same group: of the same role, in the smallest container that holds them all and others too, and as
 * deep in it, so that the newsletter box at the end of a form is no topping.
 */
function othersOf(
  page: Observation,
  named: readonly PageNode[],
  boxes: readonly PageNode[],
  grouped: boolean,
): PageNode[] {
  const chosen = new Set(named.map(({ ref }) => ref))
  const rest = boxes.filter((box) => !chosen.has(box.ref) && !box.role.endsWith('radio') && !isOfBranch(page, box))
  const [first] = named
  if (!first || grouped) return rest
  for (const up of ancestorsOf(page, first)) {
    const below = [...subtreeOf(page, up)]
    const refs = new Set(below.map(({ ref }) => ref))
    if (!named.every(({ ref }) => refs.has(ref))) continue
    const depths = new Set(named.map((node) => depthIn(page, node, up)))
    const alike = rest.filter(
      (box) => refs.has(box.ref) && box.role === first.role && depths.has(depthIn(page, box, up)),
    )
    if (alike.length > 0 || named.length > 1) return alike
  }
  return []
}

/** In a tree the box of a node with others below it follows theirs. */
const isOfBranch = (page: Observation, box: PageNode): boolean =>
  [box, ...ancestorsOf(page, box)].find(({ role }) => role === 'treeitem')?.states.expanded !== undefined

function depthIn(page: Observation, node: PageNode, outer: PageNode): number {
  let depth = 0
  for (const up of ancestorsOf(page, node)) {
    depth++
    if (up.ref === outer.ref) break
  }
  return depth
}
