import type { PageNode, Ref } from './node'

/** One frame of the tab: where its tree is rooted and which document it shows. */
export interface FrameShown {
  /** Path from the top window, `''` for the top frame, else as in `PageNode.frame`. */
  path: string
  root: Ref
  url: string
  /** Changes with every document that the frame loads. */
  document: string
  /** Counts the differences that this frame has sent, so that a gap is noticed. */
  version: number
}

/** What a tab shows now: all frames' nodes in one tree. Never changed in place; `apply` makes the next one. */
export interface Observation {
  url: string
  title: string
  viewport: { width: number; height: number }
  root: Ref
  nodes: Readonly<Record<Ref, PageNode>>
  /** By frame id; the top frame is 0. */
  frames: Readonly<Record<number, FrameShown>>
  /** Texts of alerts, toasts and live regions since the observation before, even of those already gone. */
  announced: readonly string[]
}

/** The node with this ref, if the page still has it. */
export const nodeAt = (page: Observation, ref: Ref): PageNode | undefined => page.nodes[ref]

export function childrenOf(page: Observation, node: PageNode): PageNode[] {
  return node.children.flatMap((ref) => page.nodes[ref] ?? [])
}

export function parentOf(page: Observation, node: PageNode): PageNode | undefined {
  return node.parent === null ? undefined : page.nodes[node.parent]
}

/** From the parent up to the root. */
export function* ancestorsOf(page: Observation, node: PageNode): Generator<PageNode> {
  for (let up = parentOf(page, node); up; up = parentOf(page, up)) yield up
}

/** The node itself and everything below it, in document order. */
export function* subtreeOf(page: Observation, node: PageNode): Generator<PageNode> {
  // A stack of its own: pages may be nested thousands deep.
  const rest = [node]
  for (let at = rest.pop(); at; at = rest.pop()) {
    yield at
    for (let i = at.children.length - 1; i >= 0; i--) {
      const child = page.nodes[at.children[i] ?? '']
      if (child) rest.push(child)
    }
  }
}

/** All nodes of the page in document order. */
export function* nodesOf(page: Observation): Generator<PageNode> {
  const root = page.nodes[page.root]
  if (root) yield* subtreeOf(page, root)
}

/** What is drawn on the page and was not before, in document order. */
export const shownSince = (before: Observation, page: Observation): PageNode[] =>
  [...nodesOf(page)].filter(({ ref, box }) => box !== null && !before.nodes[ref]?.box)

/** The words that a node and everything below it show, in reading order, joined by spaces. */
export function textWithin(page: Observation, node: PageNode): string {
  const words: string[] = []
  const visit = (at: PageNode): void => {
    if (at.name) words.push(at.name)
    if (at.value !== undefined && at.value !== at.name) words.push(at.value)
    if (!namedByContent(at)) for (const child of childrenOf(page, at)) visit(child)
  }
  visit(node)
  return words.join(' ')
}

/** What a field holds, to read: its value, else the words in it, else its name. A button may be called by a label and show its choice. */
export function shownIn(page: Observation, node: PageNode): string {
  if (node.value !== undefined) return node.value
  const inside = childrenOf(page, node).map((child) => textWithin(page, child))
  return inside.filter((text) => text !== '').join(' ') || node.name
}

/** True when the name repeats what stands below the node, so that reading both would say it twice. */
export const namedByContent = (node: PageNode): boolean => node.name !== '' && NAME_FROM_CONTENT.has(node.role)

const NAME_FROM_CONTENT = new Set(
  'button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio rowheader switch tab text tooltip treeitem'.split(
    ' ',
  ),
)
