import type { Refs } from './refs'
import { parentOf } from './tree'

/**
 * Pages redraw themselves: they throw elements away and put new ones in their place that are the same to whoever looks at
 * them. What takes an element's place takes its ref. Told of changes, hands the refs on; what is doubtful stays apart.
 */
export const succession =
  (refs: Refs) =>
  (records: readonly MutationRecord[]): void => {
    for (const { before, after } of replacementsIn(records)) {
      pair(before, after, (old, next) => refs.pass(old, next), { left: MOST })
    }
  }

/** Bounds the work on what is thrown away at once. */
const MOST = 4000
/** So much of the words must be the same. */
const ALIKE = 0.34

interface Replacement {
  before: readonly Node[]
  after: readonly Node[]
}

/** What left each place for good, and what came there. */
function replacementsIn(records: readonly MutationRecord[]): Replacement[] {
  const places = new Map<Node, { before: Set<Node>; after: Set<Node> }>()
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type !== 'childList') continue
    const place = places.get(target) ?? { before: new Set(), after: new Set() }
    places.set(target, place)
    for (const node of removedNodes) if (!place.after.delete(node)) place.before.add(node)
    for (const node of addedNodes) if (!place.before.delete(node)) place.after.add(node)
  }
  return [...places].flatMap(([target, { before, after }]) => {
    if (!before.size || !after.size || !target.isConnected) return []
    const gone = [...before].filter((node) => !node.isConnected && isNamed(node))
    const come = [...after].filter((node) => parentOf(node) === target && isNamed(node))
    return gone.length && come.length ? { before: gone, after: inOrder(come) } : []
  })
}

/** Only elements and texts have refs. */
const isNamed = (node: Node): boolean => node instanceof Element || (node instanceof Text && /\S/.test(node.data))

const inOrder = (nodes: Node[]): Node[] =>
  nodes.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))

/** First those that say the very same, then, between what is left, those that say much of it. */
function pair(
  before: readonly Node[],
  after: readonly Node[],
  pass: (old: Node, next: Node) => void,
  budget: { left: number },
): void {
  const open = [{ before, after }]
  for (let level = open.pop(); level && budget.left > 0; level = open.pop()) {
    budget.left -= level.before.length + level.after.length
    for (const [old, next] of pairsOf(level.before.map(seen), level.after.map(seen))) {
      pass(old, next)
      const inside = [...old.childNodes].filter(isNamed)
      if (inside.length) open.push({ before: inside, after: [...next.childNodes].filter(isNamed) })
    }
  }
}

interface Seen {
  node: Node
  kind: string
  text: string
}

function seen(node: Node): Seen {
  if (!(node instanceof Element)) return { node, kind: '#text', text: tidy(node.nodeValue ?? '') }
  const own = ['type', 'name', 'placeholder', 'aria-label', 'href', 'title', 'alt'].map((name) =>
    node.getAttribute(name),
  )
  return { node, kind: node.localName, text: tidy([...own, node.textContent].filter(Boolean).join(' ')) }
}

const tidy = (text: string): string => text.slice(0, 2000).replace(/\s+/g, ' ').trim()

function pairsOf(before: readonly Seen[], after: readonly Seen[]): [Node, Node][] {
  const pairs: [Node, Node][] = []
  const byText = new Map<string, Seen[]>()
  for (const one of after) {
    const key = `${one.kind} ${one.text}`
    byText.set(key, [...(byText.get(key) ?? []), one])
  }
  const taken = new Set<Seen>()
  const left = before.filter((old) => {
    const twin = byText.get(`${old.kind} ${old.text}`)?.find((one) => !taken.has(one))
    if (!twin) return true
    taken.add(twin)
    pairs.push([old.node, twin.node])
    return false
  })
  const free = after.filter((one) => !taken.has(one))
  const alone = left.length === 1 && free.length === 1
  for (const old of left.slice(0, 200)) {
    const next = best(
      old,
      free.filter((one) => !taken.has(one)),
      alone,
    )
    if (!next) continue
    taken.add(next)
    pairs.push([old.node, next.node])
  }
  return pairs
}

function best(old: Seen, free: readonly Seen[], alone: boolean): Seen | undefined {
  const scored = free
    .slice(0, 200)
    .filter(({ kind }) => kind === old.kind)
    .map((one) => ({ one, score: holdsAll(old.text, one.text) ? 1 : likeness(old.text, one.text) }))
    .sort((one, other) => other.score - one.score)
  const [first, second] = scored
  if (!first) return undefined
  if (first.score >= ALIKE && first.score > (second?.score ?? 0)) return first.one
  // A short word of its own may change wholly: a number that counts, a state.
  return alone && !WORKED.has(old.kind) && old.text.length <= 24 && first.one.text.length <= 24 ? first.one : undefined
}

const WORKED = new Set('a button input select textarea option'.split(' '))

/** What opened shows more below the words that it had, what closed less. */
const holdsAll = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 8 && (one.startsWith(other) || other.startsWith(one))

/** The share of words that both have. */
function likeness(one: string, other: string): number {
  const words = new Set(one.split(' '))
  const others = new Set(other.split(' '))
  let common = 0
  for (const word of words) if (others.has(word)) common += 1
  return common / Math.max(words.size, others.size)
}
