import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, textWithin } from '../../page/observation'
import { groupsOf } from '../../page/phrase'
import type { Target } from '../../page/target'
import { fold } from '../../page/words'
import { isOpen, shows } from './openers'

/** So many heads of menus are pointed at: nobody tries more. */
const MOST = 10

/** The row or card in whose group the target is looked for: it may show its buttons under the pointer alone, which no page says. */
export function pointedRows(page: Observation, target: Target): PageNode[] {
  const groups = groupsOf(target)
  if (groups.length === 0) return []
  const saying = pointable(page).filter((node) => groups.some((group) => fold(textWithin(page, node)).includes(group)))
  const holders = saying.filter(({ role }) => GROUPS.has(role))
  // What points at the words in a row points at the row, whatever that is drawn from.
  return smallest(page, holders.length > 0 ? holders : saying).slice(0, MOST)
}

/** The heads of the page's menus, of which some open under the pointer alone. */
export const pointedHeads = (page: Observation): PageNode[] =>
  pointable(page)
    .filter((node) => opensUnderPointer(page, node))
    .slice(0, MOST)

const pointable = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter((node) => shows(node) && !node.states.disabled && !node.states.offscreen)

/** Whether this is one of the entries of a menu or a bar that a page shows all the time. */
export function opensUnderPointer(page: Observation, node: PageNode): boolean {
  if (isOpen(node) !== undefined) return false
  if (!HEADS.has(node.role) && !node.states.clickable) return false
  if (node.popup === 'menu') return true
  return [...ancestorsOf(page, node)].slice(0, 6).some(({ role }) => BARS.has(role))
}

const GROUPS = new Set(['row', 'listitem', 'article', 'option', 'treeitem', 'group', 'figure'])
const HEADS = new Set(['link', 'button', 'menuitem', 'listitem'])
const BARS = new Set(['navigation', 'menubar', 'banner', 'menu'])

/** Without those that hold another of them. */
function smallest(page: Observation, nodes: readonly PageNode[]): PageNode[] {
  const around = new Set(nodes.flatMap((node) => [...ancestorsOf(page, node)].map(({ ref }) => ref)))
  return nodes.filter(({ ref }) => !around.has(ref))
}
