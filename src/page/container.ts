import { find } from './find'
import type { PageNode, Ref } from './node'
import { ancestorsOf, type Observation, subtreeOf } from './observation'
import type { Target } from './target'
import { collapse } from './words'

/**
 * The refs of the nodes for which `suits` is true that stand together with what the target names: in the group of that name,
 * or around and below the heading. Undefined when nothing has that name or nothing suitable stands with it.
 */
export function findContainer(
  page: Observation,
  target: Target,
  suits: (node: PageNode) => boolean,
): ReadonlySet<Ref> | undefined {
  const { best, candidates } = find(page, target, { suits: (node) => !suits(node) })
  const anchor = best ?? candidates[0]?.node
  if (!anchor) return undefined
  let part = anchor
  for (const group of [anchor, ...ancestorsOf(page, anchor)]) {
    const inside = suitableRefs(page, group, suits)
    if (inside.length > 0) return new Set(group === anchor ? inside : untilNextHeading(page, group, part, inside))
    part = group
  }
  return undefined
}

/** Those of them that stand in no other of them. */
export const outermost = (page: Observation, refs: ReadonlySet<Ref>): PageNode[] =>
  [...refs].flatMap((ref) => {
    const node = page.nodes[ref]
    return node && ![...ancestorsOf(page, node)].some((up) => refs.has(up.ref)) ? node : []
  })

const suitableRefs = (page: Observation, group: PageNode, suits: (node: PageNode) => boolean): Ref[] =>
  [...subtreeOf(page, group)].flatMap((node) => (suits(node) ? node.ref : []))

/** In a flat container, those after the heading and before the next of its kind; all when there are none. */
function untilNextHeading(page: Observation, group: PageNode, heading: PageNode, refs: readonly Ref[]): readonly Ref[] {
  const later = group.children.slice(group.children.indexOf(heading.ref) + 1)
  // What stands between a box and the next may be the words of that box.
  const words = new Set(heading.role === 'text' ? refs.map((ref) => collapse(page.nodes[ref]?.name ?? '')) : [])
  const isNext = (node: PageNode | undefined): boolean =>
    node?.role === heading.role &&
    node.tag === heading.tag &&
    (node.role !== 'text' || (/\p{L}{2}/u.test(node.name) && !words.has(collapse(node.name))))
  const next = later.findIndex((ref) => isNext(page.nodes[ref]))
  const own = later.slice(0, next < 0 ? undefined : next)
  const below = new Set(
    own.flatMap((ref) => (page.nodes[ref] ? [...subtreeOf(page, page.nodes[ref])] : [])).map(({ ref }) => ref),
  )
  const under = refs.filter((ref) => below.has(ref))
  // A label that has something else beside it has nothing to do with what stands further off.
  const isTaken = heading.role === 'text' && [...below].some((ref) => page.nodes[ref]?.role !== 'text')
  return under.length > 0 || isTaken ? under : refs
}
