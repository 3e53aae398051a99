import { fieldCalled } from './field-names'
import { isSign } from './line'
import { isTelling, lookingLike, readLooks } from './looks'
import { FIELD_ROLES, labelsNearby } from './nearby'
import type { PageNode, Ref } from './node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from './observation'
import { type Reading, readingsOf, refOf } from './phrase'
import type { Target } from './target'
import { twinWith } from './twins'
import { narrowedByGroup } from './within'
import { similarity, type Words, wordsIn, wordsOf } from './words'

export interface Candidate {
  node: PageNode
  /** About 1 for the very words, 0.6 for a fair guess. */
  score: number
}

export interface Found {
  /** Set only when one node is clearly meant: it fits well and no other nearly as well. */
  best?: PageNode
  /** What may be meant, best first. */
  candidates: readonly Candidate[]
}

export interface Wanted {
  /** Only nodes of these roles. */
  roles?: readonly string[]
  /** Only nodes for which this is true. A text that fits leads to the suitable node around or beside it. */
  suits?: (node: PageNode) => boolean
  /** What is out of sight now is meant as much as what shows. */
  anywhere?: true
}

/** From here on a node may be meant at all. */
const POSSIBLE = 0.5
/** From here on a node that has no rival is taken. */
const GOOD = 0.6
/** What a node gets when only its role, number or group is said. */
const BARE = 0.65
/** How far the best must be before the next. */
const MARGIN = 0.06
/** What a node loses for being out of sight, disabled or of no size. */
const OUT_OF_SIGHT = 0.065
/** What a field gets that is called by another name of its kind: less than by its very words. */
const BY_FIELD = 0.84
/** What a drawn thing gets that looks as described. */
const LOOKS = 0.9

/** From words to nodes. Linear in the nodes of the page; never throws. */
export function find(page: Observation, target: Target, wanted: Wanted = {}): Found {
  const ref = refOf(target)
  const named = ref === undefined ? undefined : page.nodes[ref]
  if (named) return { best: named, candidates: [{ node: named, score: 1 }] }

  const apart = ranked(page, target, wanted)
  const [first, second] = apart
  const clear = first && first.score >= GOOD && first.score - (second?.score ?? 0) >= MARGIN
  const { roles, suits } = wanted
  const twin = clear
    ? undefined
    : twinWith(page, target, (node) => (!roles || roles.includes(node.role)) && (suits?.(node) ?? true))
  if (twin)
    return {
      best: twin,
      candidates: [{ node: twin, score: GOOD }, ...apart.filter(({ node }) => node !== twin)].slice(0, 12),
    }
  return { ...(clear ? { best: first.node } : {}), candidates: apart.slice(0, 12) }
}

/** All nodes that the words fit about equally well, in document order: every `Reply` in the posts of one person. */
export function findAll(page: Observation, target: Target, wanted: Wanted = {}): PageNode[] {
  const ref = refOf(target)
  const named = ref === undefined ? undefined : page.nodes[ref]
  if (named) return [named]
  const candidates = ranked(page, target, { ...wanted, anywhere: true })
  const least = Math.max(GOOD, (candidates[0]?.score ?? 0) - MARGIN)
  const all = new Set(candidates.flatMap(({ node, score }) => (score >= least ? [node.ref] : [])))
  return [...nodesOf(page)].filter((node) => all.has(node.ref))
}

/** Everything that may be meant, best first. */
function ranked(page: Observation, target: Target, wanted: Wanted): Candidate[] {
  const shown = shownOn(page, wanted)
  const merged = new Map<Ref, number>()
  for (const reading of readingsOf(target)) {
    for (const [at, score] of scoresOf(page, shown, reading)) {
      const known = merged.get(at) ?? 0
      if (score - reading.cost > known) merged.set(at, score - reading.cost)
    }
  }
  const candidates = shown
    .flatMap(({ node }) => ({ node, score: merged.get(node.ref) ?? 0 }))
    .filter(({ score }) => score >= POSSIBLE)
  return withoutRepeats(page, candidates).sort((one, other) => other.score - one.score)
}

/** A node with the texts it may be known by, and the node that is meant when one of them is. */
interface Shown {
  node: PageNode
  texts: readonly { words: Words; weight: number }[]
  suits: boolean
  /** The suitable node this one leads to, when it is none itself. */
  leadsTo?: PageNode
  /** What it loses for being hard to reach. */
  penalty: number
}

function shownOn(page: Observation, { roles, suits, anywhere }: Wanted): Shown[] {
  const fits = (node: PageNode): boolean => (!roles || roles.includes(node.role)) && (!suits || suits(node))
  const labels = labelsNearby(page)
  const nodes = [...nodesOf(page)]
  const modal = nodes.findLast((node) => node.states.modal && !node.states.inert)
  const inModal = modal && new Set([...subtreeOf(page, modal)].map(({ ref }) => ref))
  return nodes
    .filter((node) => node.ref !== page.root)
    .map((node) => {
      const suited = fits(node)
      const around = suited ? undefined : suitableAround(page, node, fits)
      return {
        node,
        texts: textsOf(node, labels.get(node.ref)),
        suits: suited,
        ...(around ? { leadsTo: around } : {}),
        penalty: (anywhere ? 0 : penaltyOf(node)) + (inModal && !inModal.has(node.ref) && !node.states.inert ? 0.1 : 0),
      }
    })
}

const WRAPPERS = new Set(['text', 'generic', 'img', 'paragraph', 'strong', 'emphasis', 'heading', 'code', 'mark'])

/** The suitable node that a mere text or icon is part of. */
function suitableAround(page: Observation, node: PageNode, fits: (node: PageNode) => boolean): PageNode | undefined {
  if (!WRAPPERS.has(node.role)) return undefined
  let level = 0
  let isNested = false
  for (const up of ancestorsOf(page, node)) {
    if (up.ref === page.root || ++level > 4) return undefined
    const isItem = ITEMS.has(up.role)
    // An item of a list in an item is none of the words that the outer one goes by.
    if (fits(up)) return (isItem && isNested) || (up.role === 'generic' && holdsMore(page, up, node)) ? undefined : up
    isNested ||= isItem
  }
  return undefined
}

const ITEMS = new Set(['listitem', 'treeitem', 'row'])

/** A clickable container with more in it than these words, such as a row with its icons, is not what they name. */
function holdsMore(page: Observation, container: PageNode, node: PageNode): boolean {
  const inside = new Set([...subtreeOf(page, node)].map(({ ref }) => ref))
  for (const other of subtreeOf(page, container)) {
    const isLeaf = other !== container && other.children.length === 0
    if (isLeaf && !inside.has(other.ref) && says(other)) return true
  }
  return false
}

/** Not a mere sign that something opens: `+`, `▾`. */
const says = ({ role, name, hint, states }: PageNode): boolean =>
  role === 'text' && isSign(name) ? states.clickable === true : Boolean(name || hint)

function textsOf(node: PageNode, label: string | undefined): Shown['texts'] {
  const texts: { words: Words; weight: number }[] = []
  const add = (text: string | undefined, weight: number): void => {
    if (text) texts.push({ words: wordsIn(text), weight })
  }
  add(node.name, 1)
  add(label, node.name ? 0.85 : 0.97)
  add(node.description, node.name ? 0.85 : 0.93)
  add(node.value, FIELD_ROLES.has(node.role) ? 0.6 : 0.95)
  const isNamed = node.name !== '' && !isSign(node.name)
  add(node.hint, isNamed ? 0.72 : 0.9)
  // Each class or id is a name of its own.
  if (!isNamed) for (const part of node.hint?.split(' ') ?? []) add(part, 0.88)
  // A field that nothing names is known by what it takes: the date, the time, the textarea.
  if (node.tag === 'textarea') add(node.tag, node.name ? 0.8 : 0.9)
  if (node.name === '' && (node.tag === 'textarea' || node.input === 'contenteditable'))
    for (const word of ['message', 'text', 'editor', 'body']) add(word, 0.9)
  else if (!node.name) add(node.input, 0.9)
  // The code of a colour has digits that say nothing to anybody who looks for a number.
  if (node.paint)
    add([node.paint.fill, node.paint.stroke, node.paint.shape].filter(Boolean).join(' ').replace(/#\w+/g, ''), 0.95)
  return texts
}

function penaltyOf({ states, box, role }: PageNode): number {
  if (states.inert) return 0.45
  const hidden = role !== 'option' && (box === null || box.width * box.height === 0)
  return OUT_OF_SIGHT * (Number(states.offscreen ?? false) + Number(states.disabled ?? false) + Number(hidden))
}

/** How well each suitable node fits this reading. */
function scoresOf(page: Observation, shown: readonly Shown[], reading: Reading): Map<Ref, number> {
  let scores = new Map<Ref, number>()
  for (const { node, texts, suits, leadsTo, penalty } of shown) {
    const meant = suits ? node : leadsTo
    if (!meant) continue
    const score =
      ofRole(Math.max(wordScore(texts, reading), asField(node, texts, reading)), meant, reading) -
      penalty -
      (suits ? 0 : 0.01)
    if (score > (scores.get(meant.ref) ?? 0)) scores.set(meant.ref, score)
  }
  for (const [ref, score] of byLooks(page, shown, reading)) scores.set(ref, Math.max(score, scores.get(ref) ?? 0))
  if (reading.within) scores = narrowedByGroup(page, scores, reading.within, POSSIBLE)
  return reading.nth === undefined ? scores : numbered(page, scores, reading.nth)
}

/** Drawn things have no names: `small red circle` says how they look. */
function byLooks(page: Observation, shown: readonly Shown[], { name, roles }: Reading): [Ref, number][] {
  const looks = roles.length === 0 ? readLooks(name.exact) : undefined
  if (!looks || !isTelling(looks)) return []
  const suiting = new Map(shown.flatMap(({ node, suits, penalty }) => (suits ? [[node.ref, penalty]] : [])))
  return lookingLike(page, looks).flatMap(({ ref }): [Ref, number][] => {
    const penalty = suiting.get(ref)
    return penalty === undefined ? [] : [[ref, LOOKS - penalty]]
  })
}

function wordScore(texts: Shown['texts'], { name, quoted, roles, nth, within }: Reading): number {
  if (!name.folded) return roles.length > 0 || nth !== undefined || within ? BARE : 0
  let best = 0
  for (const { words, weight } of texts) {
    if (quoted.length > 0 && !quoted.every((part) => words.folded.includes(wordsOf(part).folded))) continue
    best = Math.max(best, similarity(name, words) * weight)
  }
  return best
}

/** A field that every form has, said by another of its names: `zip` for the one that the page calls `Postcode`. */
function asField({ role }: PageNode, texts: Shown['texts'], { name }: Reading): number {
  const field = FIELD_ROLES.has(role) ? fieldCalled(name.exact) : undefined
  if (field === undefined) return 0
  return Math.max(0, ...texts.map(({ words, weight }) => (fieldCalled(words.exact) === field ? BY_FIELD * weight : 0)))
}

/** Elements that are shown as their text alone. */
const TAG_ROLES: { readonly [tag: string]: string } = { p: 'paragraph', li: 'listitem', td: 'cell', code: 'code' }

/** A role that was named must be there, or else the words fit as well as if they were others. */
function ofRole(score: number, node: PageNode, { roles, name }: Reading): number {
  if (roles.length === 0) return score
  if (roles.includes(node.role) || roles.includes(TAG_ROLES[node.tag] ?? '')) return score * 1.04
  return name.folded ? score - 0.3 : 0
}

/** Only the n-th of those that fit about equally well, in reading order. */
function numbered(page: Observation, scores: Map<Ref, number>, nth: number): Map<Ref, number> {
  const top = Math.max(0, ...scores.values())
  const equal = withoutRepeats(
    page,
    [...nodesOf(page)].flatMap((node) => {
      const score = scores.get(node.ref) ?? 0
      return score >= POSSIBLE && score > top - MARGIN ? { node, score } : []
    }),
  )
  const chosen = equal.at(nth > 0 ? nth - 1 : nth)
  return new Map(chosen ? [[chosen.node.ref, Math.max(chosen.score, top)]] : [])
}

/** One of each pair that is one thing to a person: a link inside its list item, two links to one place. */
function withoutRepeats(page: Observation, candidates: readonly Candidate[]): Candidate[] {
  const byRef = new Map(candidates.map((candidate) => [candidate.node.ref, candidate]))
  const hrefs = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { node } = candidate
    if (isBehind(node, candidates)) byRef.delete(node.ref)
    for (const up of ancestorsOf(page, node)) {
      const outer = byRef.get(up.ref)
      if (!outer || Math.abs(outer.score - candidate.score) > MARGIN) continue
      byRef.delete(rank(outer.node) > rank(node) ? node.ref : outer.node.ref)
    }
    if (node.role !== 'link' || !node.href || /#$|^javascript:/.test(node.href)) continue
    const key = `${node.name} ${node.href}`
    const twin = hrefs.get(key)
    if (twin) byRef.delete(twin.score >= candidate.score ? node.ref : twin.node.ref)
    if (!twin || candidate.score > twin.score) hrefs.set(key, candidate)
  }
  return [...byRef.values()]
}

/** A native list that was shrunk to nothing behind the one of the same name that is drawn in its place. */
const isBehind = ({ ref, input, name, box }: PageNode, candidates: readonly Candidate[]): boolean =>
  input === 'select' &&
  (box?.width ?? 0) <= 2 &&
  candidates.some(
    ({ node }) => node.ref !== ref && node.role === 'combobox' && node.name === name && (node.box?.width ?? 0) > 2,
  )

/** A control of its own is meant rather than its container or its content. */
function rank({ role, states }: PageNode): number {
  if (FIELD_ROLES.has(role) || /^(button|link|tab|menuitem.*|option|treeitem)$/.test(role)) return 2
  return states.clickable ? 1 : 0
}
