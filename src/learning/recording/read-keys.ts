import type { PageNode } from '../../page/node'
import { nodeAt } from '../../page/observation'
import { episode } from './episode'
import { boxTurnedBy, fieldSetBy, heldBy, isTextField } from './fields'
import type { Meaning } from './meaning'
import { isoOf } from './read-choices'
import { documentOf, type Moment } from './recorded'
import { spotOf } from './spot'

export function readPress(moment: Moment, index: number, all: readonly Moment[], meanings: Meaning[]): Meaning[] {
  const { action, before, after } = moment
  if (action.kind !== 'press') return []
  const at = spotOf(before, action.ref)
  const { key } = action
  const turned = boxTurnedBy(moment, undefined)
  if (turned) {
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  }
  if (at && /^Arrow|^Page|^Home$|^End$/.test(key) && isMoved(moment, at.node)) {
    const to = heldBy(after, nodeAt(after, at.node.ref) ?? at.node)
    const by = at.node.role === 'slider' || at.node.input === 'range' ? 'slider' : 'number'
    return [{ is: 'set', field: at, to, by, was: heldBy(before, at.node), moments: [index] }]
  }
  const filled = /^(Enter|Tab|Space|Arrow\w+)$/.test(key) ? fieldSetBy(moment, undefined) : undefined
  const typedInto = meanings.findLast((one) => one.is === 'set')
  if (filled && documentOf(before) === documentOf(after) && (filled.field.ref === at?.node.ref || !at)) {
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
    return [{ is: 'click', on: at, times: 1, moments: [index] }]
  }
  return [{ is: 'press', key, at, moments: [index] }]
}

const PRESSED = new Set('button link tab menuitem option treeitem'.split(' '))

const isMoved = ({ before, after }: Moment, node: PageNode): boolean => {
  const now = nodeAt(after, node.ref)
  const counts = node.role === 'slider' || node.role === 'spinbutton' || node.input === 'range'
  return counts && now !== undefined && heldBy(before, node) !== heldBy(after, now)
}
