import { findContainer } from '../../page/container'
import { find } from '../../page/find'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import { type Item, type ItemList, listsOf, nodesIn } from './lists'

/** The list on the page that looks most like results, or that which is named: the one with the most text in those items that `suits` allows. */
export function resultsOn(
  page: Observation,
  list: Target | undefined,
  suits: (item: Item) => boolean = () => true,
): ItemList | undefined {
  const lists = listsOf(page)
    .map((each) => ({ ...each, items: each.items.filter(suits) }))
    .filter(({ items }) => items.length > 0)
  const scored = (list === undefined ? lists : called(page, list, lists))
    .map((each) => ({ each, score: score(page, each) }))
    .sort((one, other) => other.score - one.score)
  const [best] = scored
  return best && best.score > 0 ? best.each : undefined
}

/** Those in the group of that name, or below the heading of that name. */
function called(page: Observation, name: Target, lists: readonly ItemList[]): ItemList[] {
  const firstOf = ({ items }: ItemList): Ref | undefined => items[0]?.nodes[0]?.ref
  const firsts = new Set(lists.map(firstOf))
  // Headings with what stands below them are alike too, and one of them is what was named.
  firsts.delete(find(page, name).best?.ref)
  const meant = findContainer(page, name, ({ ref }) => firsts.has(ref))
  return lists.filter((list) => meant?.has(firstOf(list) ?? ''))
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

/** What opens an item: its first link, be it the item itself, else its first button, else what reacts to a click. */
export function mainLink(page: Observation, item: Item): PageNode | undefined {
  const nodes = nodesIn(page, item).filter((node) => !node.states.disabled)
  return (
    nodes.find((node) => node.role === 'link' && (node.name !== '' || node.href !== undefined)) ??
    nodes.find((node) => node.states.clickable && node.role !== 'img') ??
    nodes.find((node) => node.role === 'button')
  )
}
