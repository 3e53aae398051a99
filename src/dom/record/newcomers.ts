import { drawnParent } from '../tree'

/** Elements that came to the document since somebody last looked at it. */
export interface Newcomers {
  /** Also watches inside these. */
  watch(shadows: readonly ShadowRoot[]): void
  /** True when the element, or what it is drawn in, came since `seen` was last called. */
  has(element: Element): boolean
  /** All that is there has been looked at. */
  seen(): void
  dispose(): void
}

export function createNewcomers(): Newcomers {
  const come = new Set<Node>()
  const watched = new WeakSet<Node>()
  const take = (records: readonly MutationRecord[]): void => {
    for (const { addedNodes } of records) for (const node of addedNodes) come.add(node)
  }
  const observer = new MutationObserver(take)
  const watch = (root: Node): void => {
    if (watched.has(root)) return
    watched.add(root)
    observer.observe(root, { subtree: true, childList: true })
  }
  watch(document)
  return {
    watch: (shadows) => shadows.forEach(watch),
    has(element) {
      take(observer.takeRecords())
      if (come.size === 0) return false
      for (let at: Element | null = element; at; at = drawnParent(at)) if (come.has(at)) return true
      return false
    },
    seen() {
      observer.takeRecords()
      come.clear()
    },
    dispose: () => observer.disconnect(),
  }
}
