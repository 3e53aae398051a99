import type { PageNode } from '../../page/node'
import { nodeAt } from '../../page/observation'
import { boxTurnedBy, heldBy } from './fields'
import type { Meaning } from './meaning'
import type { Moment } from './recorded'
import { spotOf } from './spot'

export function readScroll({ action, before, after }: Moment, index: number): Meaning[] {
  const of = action.kind === 'scroll' ? spotOf(before, action.ref) : undefined
  if (!of) return []
  const now = nodeAt(after, of.node.ref)?.states.scrollable
  const to = now && now.down <= 2 ? 'bottom' : now && now.up <= 2 ? 'top' : undefined
  return [{ is: 'scroll', of, to, moments: [index] }]
}

export function readDrag(moment: Moment, index: number): Meaning[] {
  const { action, before, after } = moment
  if (action.kind !== 'drag') return []
  const from = spotOf(before, action.from.ref)
  if (!from) return []
  const slid = sliderMoved(moment, from.node)
  if (slid) {
    const to = heldBy(after, nodeAt(after, slid.ref) ?? slid)
    return [
      { is: 'set', field: { page: before, node: slid }, to, by: 'slider', was: heldBy(before, slid), moments: [index] },
    ]
  }
  const turned = boxTurnedBy(moment, undefined)
  if (turned) {
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  }
  const to = action.to.ref === action.from.ref ? undefined : spotOf(before, action.to.ref)
  const [start, end] = [action.from.at ?? { x: 0, y: 0 }, action.to.at ?? { x: 0, y: 0 }]
  const height = to?.node.box?.height ?? 0
  const edge = to && height > 0 && end.y < height / 4 ? 'top' : to && end.y > (height * 3) / 4 ? 'bottom' : undefined
  const by = { x: end.x - start.x, y: end.y - start.y }
  return [{ is: 'drag', from, to, by, moments: [index], ...(edge ? { edge } : {}) }]
}

/** The slider whose thumb was dragged: the thing dragged, or what it is part of. */
function sliderMoved({ before, after }: Moment, node: PageNode): PageNode | undefined {
  const sliders = Object.values(before.nodes).filter(({ role, input }) => role === 'slider' || input === 'range')
  const moved = sliders.filter((one) => {
    const now = nodeAt(after, one.ref)
    return now !== undefined && heldBy(before, one) !== heldBy(after, now)
  })
  const [only] = moved
  return moved.find(({ ref }) => ref === node.ref) ?? (moved.length === 1 ? only : undefined)
}
