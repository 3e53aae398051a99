import type { PageNode } from '../../page/node'
import { ancestorsOf, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import { findOfKind } from '../locating/locate'
import { type Item, type ItemList, listsOf, nodesIn } from './lists'

/** The list on the page that looks most like results, or that which is named: the one with the most text in those items that `suits` allows. */
export function resultsOn(
  page: Observation,
  list: Target | undefined,
  suits: (item: Item) => boolean = () => true,
): ItemList | undefined {
  const named = list === undefined ? undefined : findOfKind(page, list, 'any').best
  const scored = listsOf(page)
    .map((each) => ({ ...each, items: each.items.filter(suits) }))
    .filter(({ items }) => items.length > 0)
    .map((each) => ({ each, score: score(page, each) + (named ? nearness(page, named, each.holder) : 0) }))
    .sort((one, other) => other.score - one.score)
  const [best] = scored
  return best && best.score > 0 ? best.each : undefined
}

function score(page: Observation, { holder, items }: ItemList): number {
  const around = [holder, ...ancestorsOf(page, holder)]
  if (around.some(({ role }) => OTHER_LISTS.has(role))) return 0
  const length = items.reduce((sum, { text }) => sum + Math.min(text.length, 300), 0)
  // Page numbers and letters of an index are no results.
  if (length / items.length < 3) return 0
  return length + (around.some(({ role }) => role === 'main') ? length : 0)
}

const OTHER_LISTS = new Set([
  'navigation',
  'menu',
  'menubar',
  'tablist',
  'toolbar',
  'banner',
  'contentinfo',
  'grid',
  'radiogroup',
])

/** A list in or just below what was named outweighs all others. */
function nearness(page: Observation, named: PageNode, holder: PageNode): number {
  const group = new Set([named, ...[...ancestorsOf(page, named)].slice(0, 2)])
  return [holder, ...ancestorsOf(page, holder)].some((up) => group.has(up)) ? 100_000 : 0
}

/** What opens an item: its first link, be it the item itself, else its first button, else what reacts to a click. */
export function mainLink(page: Observation, item: Item): PageNode | undefined {
  const nodes = nodesIn(page, item).filter((node) => !node.states.disabled)
  return (
    nodes.find((node) => node.role === 'link' && (node.name !== '' || node.href !== undefined)) ??
    nodes.find((node) => node.states.clickable && node.role !== 'img') ??
    nodes.find((node) => node.role === 'button')
  )
}
