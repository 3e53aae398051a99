import { boxTurnedBy, isField, isTextField } from './fields'
import type { Meaning } from './meaning'
import { chosenBy } from './read-choices'
import type { Moment } from './recorded'
import { type Spot, spotOf } from './spot'

export function readClick(moment: Moment, index: number, all: readonly Moment[], meanings: Meaning[]): Meaning[] {
  const { action, before } = moment
  const on = action.kind === 'click' ? spotOf(before, action.ref) : undefined
  if (action.kind !== 'click' || !on) return []
  const { node } = on
  const last = meanings.at(-1)
  // Two quick presses of a counter, a box or an option were two, whatever the browser calls them.
  const own = all[last?.moments.at(-1) ?? -1]?.action
  if (
    action.count === 2 &&
    (last?.is === 'set' || last?.is === 'tick') &&
    own?.kind === 'click' &&
    own.ref === action.ref
  ) {
    return []
  }
  if (action.count === 2) return [doubleClick(meanings, on, index)]
  const turned = boxTurnedBy(moment, node)
  if (turned)
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  const chosen = isField(node) && isTextField(node) ? undefined : chosenBy(moment, index, all, meanings, on)
  if (chosen) return [chosen]
  return [
    {
      is: 'click',
      on,
      times: 1,
      moments: [index],
      ...(action.button === undefined || action.button === 'left' ? {} : { button: action.button }),
      ...(action.modifiers ? { holding: action.modifiers } : {}),
    },
  ]
}

/** The second click of two makes one double click of them. */
function doubleClick(meanings: Meaning[], on: Spot, index: number): Meaning {
  const moments = [index]
  for (let last = meanings.at(-1); last?.is === 'click' && last.on.node.ref === on.node.ref; last = meanings.at(-1)) {
    moments.unshift(...last.moments)
    meanings.pop()
    if (moments.length === 3) break
  }
  return { is: 'click', on, times: 2, moments }
}
