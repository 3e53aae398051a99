import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import { drawnParent } from '../tree'
import type { Acting } from './acting'
import { boxOf, elementOf } from './reach'

/** Brings the node into view, or moves the scroller that it is, or is in, by pixels. */
export async function scroll(action: Extract<Action, { kind: 'scroll' }>, { find, frame }: Acting): Promise<Outcome> {
  const node = find(action.ref)
  const element = node && elementOf(node)
  if (!node || !element?.isConnected) return failed('detached', 'It is no longer in the page.')
  if (!action.by) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    // Scroll events come with the next frame; what they load comes after.
    await frame()
    const box = boxOf(node)
    const shows = box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth
    return shows ? done() : failed('no_effect', 'It could not be scrolled into view.')
  }
  const { x, y } = action.by
  const scroller = scrollerFor(element, x, y)
  if (!scroller) return failed('no_effect', `Nothing here scrolls further ${direction(x, y)}.`)
  const wheel = new WheelEvent('wheel', {
    view: window,
    bubbles: true,
    cancelable: true,
    composed: true,
    deltaX: x,
    deltaY: y,
  })
  if (!element.dispatchEvent(wheel)) return done()
  const [left, top] = [scroller.scrollLeft, scroller.scrollTop]
  scroller.scrollBy({ left: x, top: y, behavior: 'instant' })
  await frame()
  const moved = scroller.scrollLeft !== left || scroller.scrollTop !== top
  return moved ? done() : failed('no_effect', `It does not scroll further ${direction(x, y)}.`)
}

/** The innermost scroller around the element that can still move that way. */
function scrollerFor(element: Element, x: number, y: number): Element | undefined {
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    if (at === document.body || at === document.documentElement) break
    const { overflowX, overflowY } = getComputedStyle(at)
    const canY =
      y !== 0 &&
      (overflowY === 'auto' || overflowY === 'scroll') &&
      hasRoom(at.scrollTop, at.scrollHeight - at.clientHeight, y)
    const canX =
      x !== 0 &&
      (overflowX === 'auto' || overflowX === 'scroll') &&
      hasRoom(at.scrollLeft, at.scrollWidth - at.clientWidth, x)
    // A text area scrolls though its style may not say so.
    if (canX || canY) return at
  }
  const page = document.scrollingElement
  if (!page) return undefined
  const room =
    (y !== 0 && hasRoom(page.scrollTop, page.scrollHeight - page.clientHeight, y)) ||
    (x !== 0 && hasRoom(page.scrollLeft, page.scrollWidth - page.clientWidth, x))
  return room ? page : undefined
}

const hasRoom = (at: number, most: number, by: number): boolean => (by > 0 ? at < most - 1 : at > 0)

const direction = (x: number, y: number): string =>
  y > 0 ? 'down' : y < 0 ? 'up' : x > 0 ? 'to the right' : 'to the left'
