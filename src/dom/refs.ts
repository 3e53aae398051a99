import type { Ref } from '../page/node'

/** Names elements and runs of text, the same one by the same name for as long as it lives. */
export interface Refs {
  of(node: Node): Ref
  /** The node, if it was ever named and has not been collected. It may have left the document. */
  find(ref: Ref): Node | undefined
  /** Gives the ref of one that is gone to the one that took its place, if that has none yet. */
  pass(from: Node, to: Node): void
}

export function createRefs(frame: number): Refs {
  const prefix = frame === 0 ? 'e' : `f${frame}e`
  const names = new WeakMap<Node, Ref>()
  const nodes = new Map<Ref, WeakRef<Node>>()
  const collected = new FinalizationRegistry<Ref>((ref) => nodes.delete(ref))
  let count = 0
  return {
    of(node) {
      const known = names.get(node)
      if (known) return known
      count += 1
      const ref = prefix + count
      names.set(node, ref)
      nodes.set(ref, new WeakRef(node))
      collected.register(node, ref, node)
      return ref
    },
    find: (ref) => nodes.get(ref)?.deref(),
    pass(from, to) {
      const ref = names.get(from)
      if (!ref || names.has(to)) return
      names.delete(from)
      collected.unregister(from)
      names.set(to, ref)
      nodes.set(ref, new WeakRef(to))
      collected.register(to, ref, to)
    },
  }
}
