import type { PageNode, Ref } from './node'

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
