import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt } from '../../page/observation'
import { episode } from './episode'
import { boxTurnedBy, fieldFilledAt, heldBy, isTextField } from './fields'
import type { Meaning } from './meaning'
import { chosenBy, isoOf } from './read-choices'
import { documentOf, type Moment } from './recorded'
import { isInside, type Spot, spotOf } from './spot'

export function readPress(moment: Moment, index: number, all: readonly Moment[], meanings: Meaning[]): Meaning[] {
  const { action, before, after } = moment
  if (action.kind !== 'press') return []
  const at = spotOf(before, action.ref)
  const { key } = action
  const turned = boxTurnedBy(moment, undefined)
  if (turned && turns(at, turned.box, moment)) {
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  }
  if (at && /^Arrow|^Page|^Home$|^End$/.test(key) && isMoved(moment, at.node)) {
    const to = heldBy(after, nodeAt(after, at.node.ref) ?? at.node)
    const by = at.node.role === 'slider' || at.node.input === 'range' ? 'slider' : 'number'
    return [{ is: 'set', field: at, to, by, was: heldBy(before, at.node), moments: [index] }]
  }
  const filled = /^(Enter|Tab|Space|Arrow\w+)$/.test(key) ? fieldFilledAt(moment, at?.node) : undefined
  const typedInto = meanings.findLast((one) => one.is === 'set')
  if (filled && documentOf(before) === documentOf(after)) {
    const { taken, first } = episode(meanings, all, index, filled.field)
    const start = all[first]?.before ?? before
    const field = { page: start, node: nodeAt(start, filled.field.ref) ?? filled.field }
    const iso = isoOf(filled.now)
    const way = typedInto?.is === 'set' && typedInto.field.node.ref === filled.field.ref ? 'text' : 'option'
    const by = iso !== undefined && !isTextField(field.node) ? 'date' : way
    const was = heldBy(start, field.node)
    return [{ is: 'set', field, to: by === 'date' && iso ? iso : filled.now, by, was, moments: [...taken, index] }]
  }
  if (at && (key === 'Enter' || key === 'Space') && PRESSED.has(at.node.role)) {
    const chosen = chosenBy(moment, index, all, meanings, at)
    return [chosen ?? { is: 'click', on: at, times: 1, moments: [index] }]
  }
  return [{ is: 'press', key, at, moments: [index] }]
}

/** A key turns the box that is focused, or one of what is focused; nobody ticks a box from within a text. */
function turns(at: Spot | undefined, box: PageNode, { before }: Moment): boolean {
  if (!at) return true
  const together = [at.node, ...[...ancestorsOf(before, at.node)].slice(0, AROUND)]
  return !isTextField(at.node) && together.some((up) => isInside({ page: before, node: box }, up))
}
/** So far above a radio button its group may stand. */
const AROUND = 3

const PRESSED = new Set('button link tab menuitem option treeitem'.split(' '))

const isMoved = ({ before, after }: Moment, node: PageNode): boolean => {
  const now = nodeAt(after, node.ref)
  const counts = node.role === 'slider' || node.role === 'spinbutton' || node.input === 'range'
  return counts && now !== undefined && heldBy(before, node) !== heldBy(after, now)
}
