import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import type { Acting } from './acting'
import { showUnderPointer } from './hover-styles'
import { pointAt } from './reach'

/** Moves the mouse over the node, and leaves it there. */
export function hover(action: Extract<Action, { kind: 'hover' }>, { find, pointer }: Acting): Outcome {
  const node = find(action.ref)
  if (!node) return failed('detached', 'There is no such element in the page any more.')
  const hit = pointAt(node, action.at)
  if (!hit.ok) return hit
  pointer.moveTo(hit.x, hit.y, hit.element)
  showUnderPointer(hit.element)
  return done()
}
