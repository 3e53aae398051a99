import { sameNode } from '../../page/difference'
import type { PageNode, Ref } from '../../page/node'
import type { Refs } from '../refs'
import { focusedElement } from '../tree'
import { arrivals } from './arrivals'
import { assemble, assembleOne } from './assemble'
import type { Draft } from './draft'
import { finisher, rootNode } from './finish'
import type { Item } from './item'
import { labelsByPosition } from './label'
import { hasModal, markBehindModal } from './modal'
import { depthOf, isIn, rewalk } from './rewalk'
import { markOfSheets, type Rules, readRules } from './rules'
import { scrollOf, stateOf, touchedBy } from './touched'
import { type Walk, walk } from './walk'

/** What a look found. */
export interface Seen {
  root: Ref
  nodes: ReadonlyMap<Ref, PageNode>
  /** Since the look before: new nodes and those that say something else now. */
  changed: readonly PageNode[]
  removed: readonly Ref[]
  shadows: Iterable<ShadowRoot>
}

/** Looks at one document again and again, each time only at what may have changed. */
export interface Observer {
  /** What the browser told of changes; the next look follows it up. */
  note(records: readonly MutationRecord[]): void
  look(): Seen
  /** The next look takes nothing for granted. */
  forget(): void
}

/** What is kept from look to look. */
interface Kept {
  walk: Walk
  /** As the elements themselves say it. */
  plain: Map<Ref, PageNode>
  /** With what stands beside them taken as their names. */
  nodes: Map<Ref, PageNode>
  /** Those whose looks alone make them lists or choices. */
  drawn: Set<Ref>
  drafts: readonly Draft[]
  rules: Rules | undefined
  states: Map<Item, string>
  /** What labels beside them named. */
  named: ReadonlyMap<Ref, PageNode>
  focused: Element | null
  /** What a dialog held back is free again once that is gone. */
  modal: boolean
  window: string
  arrivals: number
}

/** So many changes are a page being built: following them up one by one would cost more than looking at all of it. */
const MANY_RECORDS = 2000

/** `path` is the frame's, for the paths of frames inside it. */
export function createObserver(refs: Refs, path: string): Observer {
  let kept: Kept | undefined
  let records: MutationRecord[] = []
  let tooMany = false
  /** The drafts of the last look, and what became of them. */
  const finished = new Map<Draft, { ref: Ref; parent: Ref; look: number }>()
  let looks = 0

  /** Everything, from the beginning. */
  const lookAtAll = (top: Element): Kept => {
    finished.clear()
    const walked = walk(top)
    markBehindModal(walked)
    if (walked.root) assemble(walked.root, walked)
    return {
      walk: walked,
      plain: new Map(),
      nodes: new Map(),
      drawn: new Set(),
      drafts: [],
      rules: undefined,
      states: new Map(),
      named: new Map(),
      focused: null,
      modal: hasModal(walked),
      window: windowNow(),
      arrivals: arrivals(),
    }
  }

  /** Only what was touched; false when that can't be told. */
  const lookAgain = (before: Kept): boolean => {
    const { walk } = before
    walk.labels.clear()
    if (tooMany || before.window !== windowNow() || before.arrivals !== arrivals() || before.modal) return false
    if (before.rules?.mark !== undefined && before.rules.mark !== markOfSheets()) return false
    before.rules ??= readRules()
    const touched = touchedBy(records, { walk, rules: before.rules, states: before.states })
    if (!touched) return false
    const focused = focusedElement()
    if (focused !== before.focused) {
      if (before.rules.inside) return false
      for (const element of [focused, before.focused]) {
        const item = element && walk.byElement.get(element)
        if (item) touched.said.add(item)
      }
    }
    const changed = rewalk(walk, touched)
    if (hasModal(walk)) return false
    const order = new Set<Item>()
    for (const item of changed) {
      if (isIn(item, walk)) for (let up: Item | null = item; up && !order.has(up); up = up.parent) order.add(up)
    }
    const byDepth = [...order]
      .map((item) => ({ item, depth: depthOf(item) }))
      .sort((one, other) => other.depth - one.depth)
    for (const { item } of byDepth) assembleOne(item, walk)
    return true
  }

  /** Makes nodes of the drafts that are new, and drops those whose drafts are gone. */
  const finishAll = (now: Kept): { changed: PageNode[]; removed: Ref[] } => {
    looks += 1
    const { plain, drawn, walk } = now
    const finish = finisher(path, walk)
    const root = refs.of(document.documentElement)
    const made = new Set<Ref>()
    const name = (draft: Draft): Ref => refs.of(draft.kind === 'text' ? draft.node : draft.item.node)
    const drafts = walk.root?.drafts ?? []
    const old = now.drafts
    const open: { draft: Draft; parent: Ref }[] = []
    const hold = (children: readonly Draft[], parent: Ref): Ref[] => {
      for (let i = children.length - 1; i >= 0; i -= 1) {
        const draft = children[i]
        if (draft) open.push({ draft, parent })
      }
      return children.map((draft) => finished.get(draft)?.ref ?? name(draft))
    }
    if (walk.root) {
      plain.set(root, rootNode(walk.root, root, hold(drafts, root)))
      made.add(root)
    }
    for (let next = open.pop(); next; next = open.pop()) {
      const { draft, parent } = next
      const known = finished.get(draft)
      if (known) {
        known.look = looks
        const node = plain.get(known.ref)
        if (node && known.parent !== parent) {
          plain.set(known.ref, { ...node, parent })
          known.parent = parent
          made.add(known.ref)
        }
        continue
      }
      const ref = name(draft)
      plain.set(ref, finish(draft, ref, parent, draft.kind === 'node' ? hold(draft.children, ref) : []))
      finished.set(draft, { ref, parent, look: looks })
      made.add(ref)
      if (draft.kind === 'node' && draft.drawn) drawn.add(ref)
      else drawn.delete(ref)
    }
    const removed = goneFrom(old, made)
    for (const ref of removed) {
      plain.delete(ref)
      drawn.delete(ref)
    }
    now.drafts = drafts
    return { ...settled(now, root, made, removed), removed }
  }

  /** The refs below drafts that were not met in this look. */
  const goneFrom = (old: readonly Draft[], made: ReadonlySet<Ref>): Ref[] => {
    const gone: Ref[] = []
    const open = [...old]
    for (let draft = open.pop(); draft; draft = open.pop()) {
      const known = finished.get(draft)
      if (!known || known.look === looks) continue
      finished.delete(draft)
      if (!made.has(known.ref)) gone.push(known.ref)
      if (draft.kind === 'node') open.push(...draft.children)
    }
    return gone
  }

  return {
    note(more) {
      if (records.length > MANY_RECORDS) tooMany = true
      else if (kept) records.push(...more)
    },
    look() {
      const top = document.documentElement
      if (!top) return { root: refs.of(document), nodes: new Map(), changed: [], removed: [], shadows: [] }
      const before = kept
      const again = before !== undefined && before.walk.root?.element === top && lookAgain(before)
      if (!again) kept = lookAtAll(top)
      records = []
      tooMany = false
      const now = kept ?? lookAtAll(top)
      kept = now
      const found = finishAll(now)
      now.states = statesNow(now)
      now.focused = focusedElement()
      const { shadows } = now.walk
      if (again || !before) return { root: refs.of(top), nodes: now.nodes, ...found, shadows }
      return { root: refs.of(top), nodes: now.nodes, ...between(before.nodes, now.nodes), shadows }
    },
    forget() {
      kept = undefined
    },
  }
}

/** Of all that changes without a change of the document; what the look asked already is not asked again. */
function statesNow({ walk, states }: Kept): Map<Item, string> {
  const found = new Map<Item, string>()
  for (const item of walk.controls) found.set(item, states.get(item) ?? stateOf(item))
  for (const item of walk.scrollers) found.set(item, states.get(item) ?? scrollOf(item))
  return found
}

/** Names by position, and what all that comes to. */
function settled(now: Kept, root: Ref, made: ReadonlySet<Ref>, removed: readonly Ref[]): { changed: PageNode[] } {
  const { plain, nodes, drawn } = now
  const named = labelsByPosition(plain, root, drawn)
  const changed: PageNode[] = []
  const put = (ref: Ref): void => {
    const node = named.get(ref) ?? plain.get(ref)
    const old = nodes.get(ref)
    if (!node || (old && sameNode(old, node))) return
    nodes.set(ref, node)
    changed.push(node)
  }
  for (const ref of removed) nodes.delete(ref)
  for (const ref of made) put(ref)
  for (const ref of now.named.keys()) if (!made.has(ref)) put(ref)
  for (const ref of named.keys()) if (!made.has(ref)) put(ref)
  now.named = named
  return { changed }
}

function between(
  before: ReadonlyMap<Ref, PageNode>,
  after: ReadonlyMap<Ref, PageNode>,
): { changed: PageNode[]; removed: Ref[] } {
  const changed: PageNode[] = []
  for (const [ref, node] of after) {
    const old = before.get(ref)
    if (!old || !sameNode(old, node)) changed.push(node)
  }
  return { changed, removed: [...before.keys()].filter((ref) => !after.has(ref)) }
}

/** What everything on the page hangs on. */
const windowNow = (): string => `${window.innerWidth} ${window.innerHeight} ${location.href}`
