import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../../page/observation'

/** A node as it was when it was acted on. */
export interface Spot {
  page: Observation
  node: PageNode
}

export const spotOf = (page: Observation, ref: string | undefined): Spot | undefined => {
  const node = ref === undefined ? undefined : nodeAt(page, ref)
  return node && { page, node }
}

export const isInside = ({ page, node }: Spot, outer: PageNode): boolean =>
  node.ref === outer.ref || [...ancestorsOf(page, node)].some(({ ref }) => ref === outer.ref)
