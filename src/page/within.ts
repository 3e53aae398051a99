import { fieldCalled } from './field-names'
import type { PageNode, Ref } from './node'
import { ancestorsOf, nodesOf, type Observation } from './observation'
import { similarity, type Words, wordsIn } from './words'

/** What a label is worth that is another name of the same field: `Phone:` for the phone number. */
const SAME_FIELD = 0.9

/**
 * The scores of those candidates that stand with the group's words, all others halved. A group is found as a person
 * finds it: from the words outwards until something fitting stands beside them, be it in their row, section or dialog.
 */
export function narrowedByGroup(
  page: Observation,
  scores: ReadonlyMap<Ref, number>,
  group: Words,
  possible: number,
): Map<Ref, number> {
  const order = new Map<Ref, number>()
  const anchors: { node: PageNode; score: number }[] = []
  const field = fieldCalled(group.exact)
  for (const node of nodesOf(page)) {
    order.set(node.ref, order.size)
    const text = node.name || node.value || node.hint
    const says = text && text.length < 400 ? similarity(group, wordsIn(text)) : 0
    const score = field !== undefined && text && fieldCalled(text) === field ? Math.max(says, SAME_FIELD) : says
    if (score >= 0.6 && !((scores.get(node.ref) ?? 0) >= possible && score < 0.9)) anchors.push({ node, score })
  }
  const top = Math.max(0, ...anchors.map(({ score }) => score))
  const inside = candidatesBelow(page, scores, possible)
  const narrowed = new Map([...scores].map(([ref, score]) => [ref, score * 0.5]))
  const strong = new Map(anchors.flatMap(({ node, score }) => (score >= top - 0.05 ? [[node.ref, score]] : [])))
  const beside = anchors
    .filter(
      (anchor) =>
        anchor.score >= top - 0.05 &&
        ![...ancestorsOf(page, anchor.node)].some((up) => (strong.get(up.ref) ?? 0) >= anchor.score),
    )
    .map((anchor) => ({ anchor, refs: new Set(nearestTo(page, anchor.node, inside, order)) }))
  // The same words may stand far off, in a menu or a heading, with all of the candidates: nearer ones say which.
  const isFar = (refs: ReadonlySet<Ref>): boolean =>
    beside.some(
      (other) => other.refs.size > 0 && other.refs.size < refs.size && [...other.refs].every((ref) => refs.has(ref)),
    )
  for (const { anchor, refs } of beside) {
    if (isFar(refs)) continue
    for (const ref of refs) {
      const score = (scores.get(ref) ?? 0) * (0.75 + 0.25 * anchor.score)
      if (score > (narrowed.get(ref) ?? 0)) narrowed.set(ref, score)
    }
  }
  return narrowed
}

/** For each container, the candidates in it. */
function candidatesBelow(page: Observation, scores: ReadonlyMap<Ref, number>, possible: number): Map<Ref, Ref[]> {
  const below = new Map<Ref, Ref[]>()
  for (const [ref, score] of scores) {
    const node = page.nodes[ref]
    if (!node || score < possible) continue
    for (const up of ancestorsOf(page, node)) {
      const refs = below.get(up.ref)
      if (refs) refs.push(ref)
      else below.set(up.ref, [ref])
    }
  }
  return below
}

function nearestTo(
  page: Observation,
  anchor: PageNode,
  inside: ReadonlyMap<Ref, Ref[]>,
  order: ReadonlyMap<Ref, number>,
): readonly Ref[] {
  const own = inside.get(anchor.ref)
  if (own) return own
  let part = anchor
  for (const up of ancestorsOf(page, anchor)) {
    const refs = inside.get(up.ref)?.filter((ref) => ref !== anchor.ref)
    if (refs && refs.length > 0) return underHeading(page, up, part, refs, order)
    part = up
  }
  return []
}

/**
 * Where everything stands flat in one container (heading, fields, heading, fields), those from this part to the next one
 * of its kind; all of them when there are none.
 */
function underHeading(
  page: Observation,
  container: PageNode,
  part: PageNode,
  refs: readonly Ref[],
  order: ReadonlyMap<Ref, number>,
): readonly Ref[] {
  const later = container.children.slice(container.children.indexOf(part.ref) + 1)
  const next = later.find((ref) => page.nodes[ref]?.role === part.role && page.nodes[ref]?.tag === part.tag)
  const from = order.get(part.ref) ?? 0
  const to = next === undefined ? Number.POSITIVE_INFINITY : (order.get(next) ?? 0)
  const under = refs.filter((ref) => (order.get(ref) ?? 0) > from && (order.get(ref) ?? 0) < to)
  return under.length > 0 ? under : refs
}
