import { drawnParent, focusedElement } from '../tree'

/** What fields held when they got the focus, to know at blur whether they changed. */
const heldAtFocus = new WeakMap<Element, string>()

const entered = new WeakSet<Element>()

/** Whether the focus was moved to this element, wherever it is now: what is hidden can't be entered. */
export const wasEntered = (element: Element): boolean => entered.has(element)

/**
 * Moves the focus as a user does, with change, blur, focusout, focus and focusin. A browser leaves these out while its window
 * is not in front (the side panel has the focus then): here they are made up for.
 */
export function moveFocus(to: Element | null): void {
  const from = focusedElement()
  if (from === to) return
  const seen = { blur: false, focus: false, change: false }
  const stop = [
    listen(from, 'blur', () => (seen.blur = true)),
    listen(from, 'change', () => (seen.change = true)),
    listen(to, 'focus', () => (seen.focus = true)),
  ]
  try {
    if (to && canFocus(to)) to.focus({ preventScroll: true })
    else if (from && canFocus(from)) from.blur()
  } finally {
    for (const one of stop) one()
  }
  if (from && focusedElement() !== from) {
    if (!seen.change && isChanged(from)) changed(from)
    if (!seen.blur) {
      from.dispatchEvent(new FocusEvent('blur', { view: window, composed: true, relatedTarget: to }))
      from.dispatchEvent(new FocusEvent('focusout', { view: window, composed: true, bubbles: true, relatedTarget: to }))
    }
    heldAtFocus.delete(from)
  }
  if (to && (seen.focus || focusedElement() === to)) entered.add(to)
  if (to && focusedElement() === to) {
    remember(to)
    if (!seen.focus) {
      to.dispatchEvent(new FocusEvent('focus', { view: window, composed: true, relatedTarget: from }))
      to.dispatchEvent(new FocusEvent('focusin', { view: window, composed: true, bubbles: true, relatedTarget: from }))
    }
  }
}

/** What a press of the mouse on this element would focus: itself or what is around it; null for nothing. */
export function focusTargetOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    if (at instanceof HTMLLabelElement && at.control) return null
    if (isMouseFocusable(at)) return at
  }
  return null
}

function isMouseFocusable(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false
  if (element.matches(':disabled') || element.localName === 'body') return false
  if (element instanceof HTMLElement && element.isContentEditable) {
    const around = element.parentElement
    return !around?.isContentEditable
  }
  return element.hasAttribute('tabindex') || element.tabIndex >= 0
}

const canFocus = (element: Element): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement

function listen(target: Element | null, type: string, heard: () => void): () => void {
  target?.addEventListener(type, heard, true)
  return () => target?.removeEventListener(type, heard, true)
}

/** Text fields fire `change` when they are left, with what they hold then. */
type TextField = HTMLInputElement | HTMLTextAreaElement
const isTextField = (element: Element): element is TextField =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(element.type))

function remember(element: Element): void {
  if (isTextField(element) && !heldAtFocus.has(element)) heldAtFocus.set(element, element.value)
}

const isChanged = (element: Element): boolean =>
  isTextField(element) && heldAtFocus.has(element) && heldAtFocus.get(element) !== element.value

/** Fires `change` and takes the value as the one that others see from now on. */
export function changed(element: Element): void {
  if (isTextField(element)) heldAtFocus.set(element, element.value)
  element.dispatchEvent(new Event('change', { bubbles: true }))
}

/** A field makes its change known before it is left: at Enter, before it submits, and when nothing more is done here. */
export function commit(element: Element): void {
  if (isChanged(element)) changed(element)
}
