import { outermost } from '../../page/container'
import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import { groupsOf, readingsOf } from '../../page/phrase'
import type { Target } from '../../page/target'
import { fold } from '../../page/words'
import { type Item, listsOf, nodesIn } from '../lists/lists'
import { findOfKind, type Kind } from './locate'
import { opensOwnMenu, shownAs, shows } from './openers'

/** The one menu of the row or card that has the words of the target's group: of the smallest that has any. */
export function ownMenu(page: Observation, target: Target): PageNode | undefined {
  const groups = groupsOf(target)
  if (groups.length === 0) return undefined
  const items = listsOf(page)
    .flatMap((list) => list.items.filter(({ text }) => groups.some((group) => fold(text).includes(group))))
    .sort((one, other) => one.text.length - other.text.length)
  for (const item of items) {
    const [menu, ...others] = menusIn(page, item)
    if (menu) return others.length === 0 ? menu : undefined
  }
  return undefined
}

/** Without the menus of rows or cards that have one each, but none of the words of the target's group: what they bring is another's. */
export function withoutMenusOfOthers(
  page: Observation,
  openers: readonly PageNode[],
  target: Target,
): readonly PageNode[] {
  const groups = groupsOf(target)
  const menus = openers.filter(({ popup }) => popup === 'menu')
  if (groups.length === 0 || menus.length < 2) return openers
  const others = new Set<PageNode>()
  for (const { items } of listsOf(page)) {
    const holding = items.flatMap((item) => {
      const refs = new Set(nodesIn(page, item).map(({ ref }) => ref))
      const [menu] = menus.filter(({ ref }) => refs.has(ref))
      return menu ? { menu, text: fold(item.text) } : []
    })
    for (const { menu, text } of holding) {
      const isOneOfMany = holding.some((other) => other.menu !== menu && other.menu.name === menu.name)
      if (isOneOfMany && !groups.some((group) => text.includes(group))) others.add(menu)
    }
  }
  return openers.filter((opener) => !others.has(opener))
}

const menusIn = (page: Observation, item: Item): PageNode[] =>
  outermost(page, new Set(nodesIn(page, item).flatMap((node) => (opensOwnMenu(page, node) ? node.ref : []))))

/**
 * What the target names among what a menu of its row has brought: that is the row's own, though it is often drawn far from it.
 * `before` is what was shown until then.
 */
export function itemOfMenu(
  page: Observation,
  target: Target,
  kind: Kind,
  before: ReadonlySet<string>,
): PageNode | undefined {
  const suits = (node: PageNode): boolean => shows(node) && !before.has(shownAs(node))
  for (const { name, roles, within } of readingsOf(target)) {
    const [role] = roles
    const best = within && findOfKind(page, { name: name.exact, ...(role && { role }) }, kind, { suits }).best
    if (best) return best
  }
  return undefined
}
