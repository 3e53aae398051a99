import { drawnParent, elementAt } from '../tree'
import { followPointer } from './hover-styles'

/** A mouse as the page knows it: where it is, over what, and which buttons are down. */
export interface Pointer {
  moveTo(x: number, y: number, over: Element | null): void
  down(button: number, detail: number): boolean
  up(button: number, detail: number): void
  /** The element below the pointer. */
  over(): Element | null
  modifiers: Modifiers
}

export interface Modifiers {
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

export const NO_MODIFIERS: Modifiers = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

/** The id that browsers give the mouse: it always exists, so that `setPointerCapture` does not throw. */
const MOUSE = 1
const BIT = [1, 4, 2, 8, 16]

export function createPointer(): Pointer {
  let x = 0
  let y = 0
  let buttons = 0
  let over: Element | null = null
  /** While a button is down pointer events go to where it went down, as with a captured pointer. */
  let held: Element | null = null
  let muted = false

  const init = (button: number, detail: number): MouseEventInit => ({
    view: window,
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: x,
    clientY: y,
    screenX: x + window.screenX,
    screenY: y + window.screenY,
    button,
    buttons,
    detail,
    ...pointer.modifiers,
  })
  const mouse = (target: Element, type: string, button = 0, detail = 0, more: MouseEventInit = {}): boolean =>
    target.dispatchEvent(new MouseEvent(type, { ...init(button, detail), ...more }))
  const point = (target: Element, type: string, button = -1, more: PointerEventInit = {}): boolean =>
    target.dispatchEvent(
      new PointerEvent(type, {
        ...init(button, 0),
        pointerId: MOUSE,
        pointerType: 'mouse',
        isPrimary: true,
        pressure: buttons ? 0.5 : 0,
        width: 1,
        height: 1,
        ...more,
      }),
    )

  const cross = (to: Element | null): void => {
    const from = over?.isConnected ? over : null
    if (from === to) return
    const left = from ? lineage(from) : []
    const entered = to ? lineage(to) : []
    if (from) {
      point(from, 'pointerout', -1, { relatedTarget: to })
      for (const one of left)
        if (!entered.includes(one)) point(one, 'pointerleave', -1, { ...SILENT, relatedTarget: to })
      mouse(from, 'mouseout', 0, 0, { relatedTarget: to })
      for (const one of left)
        if (!entered.includes(one)) mouse(one, 'mouseleave', 0, 0, { ...SILENT, relatedTarget: to })
    }
    over = to
    followPointer(to)
    if (!to) return
    const fresh = entered.filter((one) => !left.includes(one)).reverse()
    point(to, 'pointerover', -1, { relatedTarget: from })
    for (const one of fresh) point(one, 'pointerenter', -1, { ...SILENT, relatedTarget: from })
    mouse(to, 'mouseover', 0, 0, { relatedTarget: from })
    for (const one of fresh) mouse(one, 'mouseenter', 0, 0, { ...SILENT, relatedTarget: from })
  }

  /** What is below the pointer, also when the page has drawn itself anew since it moved there. */
  const under = (): Element | null => (over?.isConnected === false ? elementAt(x, y) : over)

  const pointer: Pointer = {
    modifiers: NO_MODIFIERS,
    over: () => over,
    moveTo(toX, toY, target) {
      x = toX
      y = toY
      cross(target)
      if (!target) return
      point(held?.isConnected ? held : target, 'pointermove')
      mouse(target, 'mousemove')
    },
    down(button, detail) {
      const target = under()
      if (!target) return false
      buttons |= BIT[button] ?? 0
      held = target
      const wanted = point(target, 'pointerdown', button)
      // A page that prevents pointerdown gets no mouse events for it.
      muted = !wanted
      return muted || mouse(target, 'mousedown', button, detail)
    },
    up(button, detail) {
      const target = under()
      buttons &= ~(BIT[button] ?? 0)
      const captured = held?.isConnected ? held : target
      held = null
      if (captured) point(captured, 'pointerup', button)
      if (target?.isConnected && !muted) mouse(target, 'mouseup', button, detail)
    },
  }
  return pointer
}

const SILENT = { bubbles: false, cancelable: false }

function lineage(element: Element): Element[] {
  const line: Element[] = []
  for (let at: Element | null = element; at; at = drawnParent(at)) line.push(at)
  return line
}

/** What is at the point now: pages move things under the pointer. */
export const underPointer = (x: number, y: number, otherwise: Element): Element => elementAt(x, y) ?? otherwise

/** A click's own events, at the element where both down and up happened. */
export function dispatchClick(
  target: Element,
  type: 'click' | 'dblclick' | 'auxclick' | 'contextmenu',
  at: { x: number; y: number },
  button: number,
  detail: number,
  modifiers: Modifiers,
): boolean {
  return target.dispatchEvent(
    new PointerEvent(type, {
      view: window,
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: at.x,
      clientY: at.y,
      screenX: at.x + window.screenX,
      screenY: at.y + window.screenY,
      button,
      buttons: type === 'contextmenu' ? 2 : 0,
      detail,
      pointerId: MOUSE,
      pointerType: 'mouse',
      isPrimary: true,
      ...modifiers,
    }),
  )
}
