import { z } from 'zod'
import type { PageNode } from '../page/node'
import { ancestorsOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { fold } from '../page/words'
import { readCriterion } from './lists/criterion'
import { type Item, type ItemList, listsOf, nodesIn } from './lists/lists'
import { rank } from './lists/rank-items'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { openingClick, shownOn } from './locating/openers'
import { itemOfMenu, ownMenu } from './locating/own-menu'
import { definePolicy, type Steps } from './policy'
import { act, attempt, fail } from './steps'

/** Picks one of several similar things by what it says, and clicks it or something in it. */
export const chooseItem = definePolicy({
  name: 'choose_item',
  description:
    'choose the cheapest, shortest, earliest, … of similar items (results, cards, rows), or the one with given details, and click it or its button; returns its text',
  args: z.object({
    criterion: z
      .string()
      .describe(
        'Which one: cheapest, shortest duration, highest rating, earliest arrival; or details: "Oslo 9:15 nonstop"',
      ),
    action: z
      .string()
      .optional()
      .describe('The button or link of that item to click ("Book"); "none" only reads; left out: its only or main one'),
    among: Target.optional().describe('The list, table or section that holds the items, if there are several'),
  }),
  *run({ criterion, action, among }, start) {
    let page = start
    let lists = listsOf(page)
    if (among !== undefined) {
      const located = yield* locateOn(page, among, 'any')
      page = located.page
      lists = listsNear(page, located.node)
    }
    const item = itemFor(page, lists, criterion, action, among)
    if (action === 'none') return done(item.text)
    yield* press(page, item, action)
    return done(item.text)
  },
})

/** Lists in the node, or else in the smallest group around it that has any. */
function listsNear(page: Observation, node: PageNode): ItemList[] {
  const all = listsOf(page)
  for (const around of [node, ...ancestorsOf(page, node)]) {
    const inside = all.filter(
      ({ holder }) => holder.ref === around.ref || [...ancestorsOf(page, holder)].some((up) => up.ref === around.ref),
    )
    if (inside.length > 0) return inside
  }
  return all
}

function itemFor(
  page: Observation,
  lists: readonly ItemList[],
  criterion: string,
  action: string | undefined,
  among: Target | undefined,
): Item {
  const superlative = readCriterion(criterion)
  if (!superlative) return itemWith(page, lists, criterion, action)
  const ranking = rank(page, lists, superlative)
  const [first] = ranking?.ranked ?? []
  if (first) return first.item
  const where = among === undefined ? 'The page' : wordsFor(among)
  const longest = [...lists].sort((one, other) => other.items.length - one.items.length)[0]
  const there = longest ? `The longest list has items like "${cut(longest.items[0]?.text ?? '')}"` : 'It shows no list'
  return fail('not_found', `${where} shows no items that "${criterion}" could compare. ${there}.`)
}

/** The one item that has all the details. */
function itemWith(page: Observation, lists: readonly ItemList[], criterion: string, action: string | undefined): Item {
  const wanted = tokens(criterion)
  // Cells of one row are no items of their own.
  const whole = lists.filter(({ holder }) => holder.role !== 'row')
  const scored = (whole.length > 0 ? whole : lists)
    .flatMap((list) => list.items)
    .map((item) => {
      const shown = tokens(item.text)
      return { item, missing: wanted.filter((word) => !shown.includes(word)).length }
    })
    .sort((one, other) => one.missing - other.missing || one.item.text.length - other.item.text.length)
  const [best] = scored
  if (!best) return fail('not_found', 'The page shows no list of similar items.')
  if (best.missing > 0)
    return fail('not_offered', `No item has "${criterion}"; the nearest is "${cut(best.item.text)}".`)
  const matching = scored.filter((each) => each.missing === 0).map(({ item }) => item)
  // A cell says the same as its row, with fewer words: that is one choice, not two.
  const rivals = matching.filter((item) => !holds(page, item, best.item) && !holds(page, best.item, item))
  if (rivals.length > 0) {
    const all = [best.item, ...rivals].map(({ text }) => `"${cut(text)}"`).join(', ')
    return fail('ambiguous', `${rivals.length + 1} items have "${criterion}": ${all}. Give more details.`)
  }
  return matching.find((item) => controlIn(page, item, action)) ?? best.item
}

const holds = (page: Observation, outer: Item, inner: Item): boolean => {
  const refs = new Set(nodesIn(page, outer).map((node) => node.ref))
  return inner.nodes.every((node) => refs.has(node.ref))
}

const tokens = (text: string): string[] => fold(text).match(/[$€£]?[\p{L}\p{N}]+(?:[.:,][\p{N}]+)*/gu) ?? []
const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What is asked for in the item, or the only or main thing in it that can be clicked. */
function controlIn(page: Observation, item: Item, action: string | undefined): PageNode | undefined {
  const inside = nodesIn(page, item)
  if (action !== undefined && action !== 'none') {
    const refs = new Set(inside.map((node) => node.ref))
    return findOfKind(page, action, 'clickable', { suits: (node) => refs.has(node.ref) }).best
  }
  const [itself] = item.nodes
  return itself && isControl(itself) ? itself : mainOf(page, inside.filter(isControl))
}

function* press(page: Observation, item: Item, action: string | undefined): Steps<Observation> {
  // A row may listen without showing it.
  const target =
    controlIn(page, item, action) ??
    (action === undefined ? item.nodes[0] : yield* hiddenAction(page, { name: action, within: item.text }, item))
  if (target) return yield* act({ kind: 'click', ref: target.ref })
  const offered = nodesIn(page, item).filter(isControl).map(shortName).join(', ') || 'nothing to click'
  return fail('not_found', `The item "${cut(item.text)}" has no "${action ?? 'link or button'}"; it has ${offered}.`)
}

/** What the item shows only under the pointer, or in a menu of its own. */
function* hiddenAction(start: Observation, action: Target, { nodes: [node] }: Item): Steps<PageNode | undefined> {
  const page = node ? (yield* attempt({ kind: 'hover', ref: node.ref })).page : start
  const shown = shownOn(start)
  const come = itemOfMenu(page, action, 'clickable', shown)
  const menu = come ? undefined : ownMenu(page, action)
  return menu ? itemOfMenu(yield* act(openingClick(menu)), action, 'clickable', shown) : come
}

/** The only control; else the only button; else the link that is the item's heading or its first words. */
function mainOf(page: Observation, controls: readonly PageNode[]): PageNode | undefined {
  const apart = controls.filter(
    (node) => !controls.some((other) => other !== node && [...ancestorsOf(page, node)].includes(other)),
  )
  const buttons = apart.filter((node) => node.role === 'button')
  if (apart.length === 1 || buttons.length === 0) return apart[0]
  return buttons.length === 1 ? buttons[0] : (apart.find((node) => node.role === 'link') ?? buttons[0])
}

const CONTROLS = new Set('button link checkbox radio switch option tab menuitem menuitemradio'.split(' '))
const isControl = (node: PageNode): boolean => CONTROLS.has(node.role) || node.states.clickable === true
