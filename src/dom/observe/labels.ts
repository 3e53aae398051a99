import type { Walk } from './walk'

/** By tree (document or shadow root), the labels of each of its controls. */
export type Labels = Map<Node, ReadonlyMap<Element, readonly Element[]>>

/**
 * What `element.labels` says. Asked one by one, browsers search the whole document for each control after every change of it;
 * this searches once a look.
 */
export function labelsOf(element: Element, { labels }: Walk): readonly Element[] {
  const root = element.getRootNode()
  let known = labels.get(root)
  if (!known) {
    known = labelsIn(root)
    labels.set(root, known)
  }
  return known.get(element) ?? NONE
}

const NONE: readonly Element[] = []

function labelsIn(root: Node): ReadonlyMap<Element, readonly Element[]> {
  const found = new Map<Element, Element[]>()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return found
  for (const label of root.querySelectorAll('label')) {
    const { control } = label
    if (!control) continue
    const others = found.get(control)
    if (others) others.push(label)
    else found.set(control, [label])
  }
  return found
}
