import type { Box, PageNode, Ref } from './node'
import type { FrameShown, Observation } from './observation'

/**
 * What became of one frame since its last difference. The first one of a document is whole: it replaces
 * every node that the frame had. `root.parent` is null; `apply` ties a child frame to its `iframe` node.
 */
export interface Difference {
  frame: number
  path: string
  document: string
  version: number
  whole: boolean
  root: Ref
  url: string
  title: string
  viewport: { width: number; height: number }
  /** New nodes and nodes any of whose fields changed, complete. */
  changed: readonly PageNode[]
  removed: readonly Ref[]
  announced: readonly string[]
}

/** Whether `apply` can take it: whole ones always, others only right after the difference before them. */
export function fits(page: Observation | undefined, next: Difference): boolean {
  const frame = page?.frames[next.frame]
  return next.whole || (frame?.document === next.document && frame.version === next.version - 1)
}

/**
 * The page after these differences, with child frames in their `iframe` nodes and all boxes in the top frame's viewport.
 * A difference that does not fit is left out: the frame keeps its older version, and by it is asked for a whole one.
 * While nothing changes, `nodes` stays the very same object.
 */
export function apply(
  page: Observation | undefined,
  differences: readonly Difference[],
  goneFrames: readonly number[] = [],
): Observation {
  const fitting = differences.filter((one) => fits(page, one))
  const same = page !== undefined && !goneFrames.length && fitting.every(saysNothing)
  const nodes: Record<Ref, PageNode> = same ? page.nodes : { ...page?.nodes }
  const frames: Record<number, FrameShown> = { ...page?.frames }
  const drop = new Set(goneFrames)
  for (const one of fitting) if (one.whole && page?.frames[one.frame]) drop.add(one.frame)
  if (drop.size) {
    for (const ref in nodes) if (drop.has(frameOf(ref))) delete nodes[ref]
    for (const frame of drop) delete frames[frame]
  }

  const fresh = new Set<Ref>()
  for (const one of fitting) {
    for (const ref of one.removed) delete nodes[ref]
    for (const node of one.changed) {
      nodes[node.ref] = node
      fresh.add(node.ref)
    }
    const { path, root, url, document, version } = one
    frames[one.frame] = { path, root, url, document, version }
  }

  // Without the top frame there is no page yet: whatever came first stands in for it.
  const top = differences.find((one) => one.frame === 0) ?? (page ? undefined : differences[0])
  const next: Observation = {
    url: top?.url ?? page?.url ?? '',
    title: top?.title ?? page?.title ?? '',
    viewport: top?.viewport ?? page?.viewport ?? { width: 0, height: 0 },
    root: top?.root ?? page?.root ?? '',
    nodes,
    frames,
    announced: differences.flatMap((one) => one.announced),
  }
  if (!same && Object.keys(frames).length > 1) tieFrames(page, next, nodes, fresh)
  return next
}

const saysNothing = ({ whole, changed, removed }: Difference): boolean =>
  !whole && changed.length === 0 && removed.length === 0

/** Hangs each child frame's root under its `iframe` node, and moves its boxes to where that stands. */
function tieFrames(
  before: Observation | undefined,
  page: Observation,
  nodes: Record<Ref, PageNode>,
  fresh: ReadonlySet<Ref>,
): void {
  const holders = new Map<string, PageNode[]>()
  for (const ref in nodes) {
    const node = nodes[ref]
    if (node?.frame !== undefined) holders.set(node.frame, [...(holders.get(node.frame) ?? []), node])
  }
  // Outer frames first: an inner one is moved by where its holder came to stand.
  const children = Object.entries(page.frames)
    .filter(([, shown]) => shown.path !== '')
    .sort(([, a], [, b]) => a.path.length - b.path.length)
  for (const [id, shown] of children) {
    const root = nodes[shown.root]
    if (!root) continue
    const beforeFrame = before?.frames[Number(id)]
    const oldHolder = beforeFrame && holderOf(before, beforeFrame)
    const free = holders.get(shown.path) ?? []
    // Frames in shadow roots have one path for all: then the one that held it, or that leads to its address, is meant.
    const found =
      free.find(({ ref }) => ref === oldHolder?.ref) ?? free.find(({ href }) => href === shown.url) ?? free[0]
    holders.set(
      shown.path,
      free.filter((other) => other !== found),
    )
    // An outer frame may have been moved meanwhile, and this holder with it.
    const holder = found && nodes[found.ref]
    const offset = holder?.box ?? NOWHERE
    const oldOffset = oldHolder?.box ?? NOWHERE
    moveFrame(nodes, Number(id), fresh, offset, oldOffset)
    const moved = nodes[shown.root]
    if (!holder || !moved) continue
    nodes[holder.ref] = { ...holder, children: [shown.root] }
    nodes[shown.root] = { ...moved, parent: holder.ref }
  }
}

/** Fresh nodes come in their frame's own pixels; the others stand where the holder was before. */
function moveFrame(nodes: Record<Ref, PageNode>, frame: number, fresh: ReadonlySet<Ref>, to: Box, from: Box): void {
  const stands = to.x === from.x && to.y === from.y
  const prefix = `f${frame}e`
  const refs = stands ? fresh : Object.keys(nodes)
  for (const ref of refs) {
    if (!ref.startsWith(prefix)) continue
    const node = nodes[ref]
    if (!node?.box) continue
    const { box } = node
    const dx = fresh.has(ref) ? to.x : to.x - from.x
    const dy = fresh.has(ref) ? to.y : to.y - from.y
    if (dx || dy) nodes[ref] = { ...node, box: { ...box, x: box.x + dx, y: box.y + dy } }
  }
}

function holderOf(page: Observation | undefined, frame: FrameShown): PageNode | undefined {
  const parent = page?.nodes[frame.root]?.parent
  return parent ? page?.nodes[parent] : undefined
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The frame's id out of a ref: 3 for `f3e12`, 0 for `e12`. */
export const frameOf = (ref: Ref): number => (ref.startsWith('f') ? Number.parseInt(ref.slice(1), 10) : 0)

/** True when every field says the same. */
export function sameNode(a: PageNode, b: PageNode): boolean {
  return (
    a === b ||
    (a.role === b.role &&
      a.name === b.name &&
      a.value === b.value &&
      a.parent === b.parent &&
      sameList(a.children, b.children) &&
      sameBox(a.box, b.box) &&
      a.tag === b.tag &&
      a.input === b.input &&
      a.description === b.description &&
      a.hint === b.hint &&
      a.popup === b.popup &&
      a.total === b.total &&
      a.href === b.href &&
      a.frame === b.frame &&
      sameFields(a.states, b.states) &&
      sameFields(a.range, b.range) &&
      sameFields(a.paint, b.paint))
  )
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function sameBox(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

/** For the small flat records in a node: all their values are plain, or records of plain values. */
function sameFields(a: object | undefined, b: object | undefined): boolean {
  if (a === b) return true
  if (!a || !b) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return (
    left.length === right.size &&
    left.every(([name, value]) => {
      const other: unknown = right.get(name)
      if (value === other) return true
      return isRecord(value) && isRecord(other) && sameFields(value, other)
    })
  )
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null
