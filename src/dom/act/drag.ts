import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import { drawnParent } from '../tree'
import type { Acting } from './acting'
import { focusTargetOf, moveFocus } from './focus'
import { underPointer } from './pointer'
import { boxOf, reach } from './reach'

/** Moves between down and up: libraries start a drag only after some pixels, and sample the way. */
const MOVES = 12

/** Presses at one place, moves to another, lets go: with mouse and pointer events, or as HTML drag and drop where that applies. */
export async function drag(
  action: Extract<Action, { kind: 'drag' }>,
  { find, pointer, frame }: Acting,
): Promise<Outcome> {
  const source = find(action.from.ref)
  const goal = find(action.to.ref)
  if (!source?.isConnected || !goal?.isConnected)
    return failed('detached', 'What to drag, or where to, is no longer in the page.')
  const hit = reach(source, action.from.at)
  if (!hit.ok) return hit
  const box = boxOf(goal)
  const end = { x: box.x + (action.to.at?.x ?? box.width / 2), y: box.y + (action.to.at?.y ?? box.height / 2) }
  pointer.moveTo(hit.x, hit.y, hit.element)
  if (pointer.down(0, 1)) moveFocus(focusTargetOf(hit.element))
  const native = nativeDrag(hit.element, hit)
  const corner = boxOf(source)
  const via = action.via?.map((point) => ({ x: corner.x + point.x, y: corner.y + point.y }))
  for (const [i, { x, y }] of (via ? [...via, end] : straight(hit, end)).entries()) {
    const over = underPointer(x, y, hit.element)
    if (native) native.over(over, x, y)
    else pointer.moveTo(x, y, over)
    // Pages move things in frames and timers: let them see the way.
    if (i % 2 === 1) await frame()
  }
  const over = underPointer(end.x, end.y, hit.element)
  if (native) native.drop(over, end.x, end.y)
  // Once more at the end: what was dragged now lies under the pointer.
  else pointer.moveTo(end.x, end.y, over)
  if (!native) pointer.up(0, 1)
  return done()
}

interface Point {
  x: number
  y: number
}

const straight = (from: Point, to: Point): Point[] =>
  Array.from({ length: MOVES }, (_, index) => {
    const share = (index + 1) / MOVES
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })

interface NativeDrag {
  over(target: Element, x: number, y: number): void
  drop(target: Element, x: number, y: number): void
}

/** HTML drag and drop begins where something around the point is draggable, and the page lets it begin. */
function nativeDrag(element: Element, at: { x: number; y: number }): NativeDrag | undefined {
  let source: Element | null = element
  while (source && source.getAttribute('draggable') !== 'true') source = drawnParent(source)
  if (!source) return undefined
  const dragged = source
  const data = new DataTransfer()
  const send = (target: Element, type: string, x: number, y: number): boolean =>
    target.dispatchEvent(
      new DragEvent(type, {
        view: window,
        bubbles: true,
        cancelable: type !== 'dragleave' && type !== 'dragend',
        composed: true,
        clientX: x,
        clientY: y,
        buttons: 1,
        dataTransfer: data,
      }),
    )
  if (!send(dragged, 'dragstart', at.x, at.y)) return undefined
  let last: Element | null = null
  let accepted = false
  return {
    over(target, x, y) {
      send(dragged, 'drag', x, y)
      if (target !== last) {
        send(target, 'dragenter', x, y)
        if (last?.isConnected) send(last, 'dragleave', x, y)
        last = target
      }
      accepted = !send(target, 'dragover', x, y)
    },
    drop(target, x, y) {
      this.over(target, x, y)
      if (accepted) send(target, 'drop', x, y)
      send(dragged, 'dragend', x, y)
    },
  }
}
