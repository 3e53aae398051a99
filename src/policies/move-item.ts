import { z } from 'zod'
import type { Box, PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { fold } from '../page/words'
import { type Item, listsOf, nodesIn, placeOf } from './lists/lists'
import { elsewhere, placeIn } from './lists/place-in'
import { definePolicy, Failure, type Steps } from './policy'
import { numberIn } from './sliders/thumb'
import { attempt, call, fail, look } from './steps'

/** Moves one item of a list or grid to another place in it, or to another list, by dragging, and makes sure that it stands there. */
export const moveItem = definePolicy({
  name: 'move_item',
  description: 'drag an item of a list or grid to another place in it, or sort the list',
  args: z.object({
    item: z.string().optional().describe('its text; left out to sort'),
    to: z.string().describe('"top", "3rd", "up by one", "bottom left", "before Ann"; or "ascending", "descending"'),
  }),
  applies: (page) => [...nodesOf(page)].some(isMovable),
  *run({ item, to }, start) {
    if (item === undefined) return yield* sort(start, /^(desc|decreas)/i.test(to) ? -1 : 1)
    const items = listWith(start, item)
    if (!items) return fail('not_found', `No list on the page has an item "${item}".`)
    const from = placeOf(items, item)
    const place = placeIn(items, from, to)
    const other = place === undefined ? elsewhere(to) : undefined
    if (other) return done((yield* call({ policy: 'drag', args: { from: item, ...other } })).value)
    if (place === undefined) return fail('bad_arguments', `"${to}" names no place in a list of ${items.length} items.`)
    yield* move(start, items, from, place)
    return done()
  },
})

const isMovable = ({ states, hint }: PageNode): boolean =>
  states.draggable === true || /sortable|draggable|reorder|drag-handle|arrow\w*-2-n-s/i.test(hint ?? '')

/** Each number in turn to its place, from the first on. */
function* sort(start: Observation, sign: 1 | -1): Steps {
  let page = start
  let items = numbersOn(page)
  if (!items) return fail('not_found', 'The page shows no list of numbers to sort.')
  for (let at = 0; at < items.length; at++) {
    const rest = items.slice(at).map((item, index) => ({ index: at + index, value: numberIn(item.text) ?? 0 }))
    const [next] = rest.sort((one, other) => sign * (one.value - other.value) || one.index - other.index)
    if (!next || next.index === at) continue
    page = yield* move(page, items, next.index, at)
    items = numbersOn(page) ?? items
  }
  return done(items.map(({ text }) => text))
}

/** The longest list whose items are numbers. */
function numbersOn(page: Observation): readonly Item[] | undefined {
  const numbers = listsOf(page).filter(({ items }) =>
    items.every(({ text, nodes }) => /^\s*[-−]?\d+([.,]\d+)?\s*$/.test(text) && nodes[0]?.role !== 'button'),
  )
  return numbers.sort((one, other) => other.items.length - one.items.length)[0]?.items
}

/** Lists react to where the middle of what is dragged crosses the others, each a little differently, or to the gaps between them. */
const DROPS = [0.7, 0.95, 0.5, 1.1]

/** Drags and returns the page on which it stands at its place; ends the policy when it can't be brought there. */
function* move(start: Observation, items: readonly Item[], from: number, to: number): Steps<Observation> {
  let page = start
  const wanted = items[from]?.text ?? ''
  if (from === to) return page
  for (const share of DROPS) {
    const now = listWith(page, wanted)
    const at = now?.findIndex((each) => isCalled(each, wanted)) ?? -1
    // Things of equal text may stand in its place just as well.
    if (now?.[to] && isCalled(now[to], wanted)) return page
    const [dragged, goal] = [now?.[from === at ? from : at]?.nodes[0], now?.[to]?.nodes[0]]
    if (!dragged || !goal || !nodeAt(page, goal.ref)) break
    const { via, at: drop } = wayTo(dragged, goal, share)
    const reply = yield* attempt({
      kind: 'drag',
      from: { ref: dragged.ref },
      to: { ref: goal.ref, at: drop },
      ...(via && { via }),
    })
    // A list draws its items anew while they slide to their places.
    if (!reply.outcome.ok && reply.outcome.reason !== 'detached') throw new Failure(reply.outcome)
    page = reply.page
    if (isAt(page, items, wanted, to)) return page
    page = yield* look(300)
    if (isAt(page, items, wanted, to)) return page
  }
  return fail('no_effect', `"${wanted}" was dragged, but does not stand at place ${to + 1}.`)
}

interface Way {
  /** From the corner of what is dragged; straight without. */
  via?: { x: number; y: number }[]
  /** From the corner of the goal. */
  at: { x: number; y: number }
}

/**
 * Where it is dropped: this far into the goal, from where it comes. In a grid it goes along its row first and then along the column:
 * lists put what comes from the left or from above behind what it crosses, so that the last move must be that of the order.
 */
function wayTo({ box: from }: PageNode, { box: goal }: PageNode, share: number): Way {
  if (!from || !goal) return { at: { x: 0, y: 0 } }
  const { width, height } = goal
  const [right, down] = [goal.x - from.x, goal.y - from.y]
  const part = (way: number): number => (way > 0 ? share : 1 - share)
  if (down === 0) return { at: { x: width * part(right), y: height / 2 } }
  const at = { x: width / 2, y: height * part(down) }
  if (right === 0) return { at }
  const start = { x: from.width / 2, y: from.height / 2 }
  const steps = Array.from({ length: MOVES }, (_, move) => (move + 1) / MOVES)
  return {
    via: [
      ...steps.map((done) => ({ x: start.x + right * done, y: start.y })),
      ...steps.map((done) => ({ x: start.x + right, y: start.y + down * done })),
    ],
    at,
  }
}

/** Lists follow the pointer from place to place. */
const MOVES = 8

/** It stands at its place, and all others are still in its list: it may have been dropped into another. */
function isAt(page: Observation, items: readonly Item[], text: string, place: number): boolean {
  const now = listWith(page, text)
  const item = now?.[place]
  return (
    item !== undefined && isCalled(item, text) && items.every((each) => now?.some((one) => isCalled(one, each.text)))
  )
}

const isCalled = ({ text }: Item, name: string): boolean => fold(text) === fold(name)

/** The longest list that has an item of this name, of those whose items are to be dragged where there are some. */
function listWith(page: Observation, name: string): readonly Item[] | undefined {
  const lists = listsOf(page).filter(({ items }) => placeOf(items, name) >= 0 && !isBoard(items))
  const dragged = lists.filter(({ items }) => items.every((item) => nodesIn(page, item).some(isMovable)))
  const [longest] = (dragged.length > 0 ? dragged : lists).sort((one, other) => other.items.length - one.items.length)
  return longest && asDrawn(longest.items)
}

/** By rows, from the left, wherever they stand in the document; from the right where the document's own order runs so. */
function asDrawn(items: readonly Item[]): readonly Item[] {
  const placed = items.flatMap((item) => (item.nodes[0]?.box ? { item, box: item.nodes[0].box } : []))
  if (placed.length < items.length) return items
  const isBeside = (one: Box, other: Box): boolean => Math.abs(one.y - other.y) < Math.min(one.height, other.height) / 2
  const steps = placed.slice(1).map(({ box }, at) => ({ from: placed[at]?.box ?? box, to: box }))
  const across = steps.filter(({ from, to }) => isBeside(from, to))
  if (across.length > 0 && across.every(({ from, to }) => to.x < from.x)) return items
  return placed
    .sort(({ box: one }, { box: other }) => (isBeside(one, other) ? one.x - other.x : one.y - other.y))
    .map(({ item }) => item)
}

/** Lists side by side, the items of each below each other: they are no grid of rows. */
const isBoard = (items: readonly Item[]): boolean =>
  new Set(items.map(({ nodes }) => nodes[0]?.parent)).size > 1 &&
  items.some(({ nodes: [node] }, at) => {
    const next = items[at + 1]?.nodes[0]
    return node?.box && next?.box && node.parent === next.parent && node.box.x === next.box.x
  })
