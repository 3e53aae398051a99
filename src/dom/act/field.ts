import { focusedElement } from '../tree'
import { wasEntered } from './focus'

/** What can be typed into, and how its value is set so that frameworks notice. */

export type Field = HTMLInputElement | HTMLTextAreaElement

export const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !NOT_TYPED.has(element.type))

/** Inputs whose value is chosen in a control of the browser's own. */
export const CHOSEN = new Set('date time month week datetime-local color range'.split(' '))
const NOT_TYPED = new Set([...CHOSEN, ...'checkbox radio button submit reset image file hidden'.split(' ')])

/** The field itself, or the one beside it that has the focus: some show another in place of theirs once it is entered. */
export function inUseFor(element: Element): Element {
  const focused = focusedElement()
  const isBeside = isField(focused) && focused.parentNode === element.parentNode
  return isBeside && wasEntered(element) && !element.checkVisibility() ? focused : element
}

export const isEditable = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.isContentEditable

/** Through the prototype: React and others put a setter of their own on the element to see who sets it. */
export function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set
  if (setter) setter.call(field, value)
  else field.value = value
}

export function inputHappened(target: Element, inputType: string, data: string | null): void {
  target.dispatchEvent(new InputEvent('input', { view: window, bubbles: true, composed: true, inputType, data }))
}

/** False when the page handles the input itself. */
export const mayInput = (target: Element, inputType: string, data: string | null): boolean =>
  target.dispatchEvent(
    new InputEvent('beforeinput', { view: window, bubbles: true, cancelable: true, composed: true, inputType, data }),
  )

/** What the field holds, as text. */
export const textOf = (element: Element): string =>
  isField(element) ? element.value : element instanceof HTMLElement ? element.innerText : ''

/** Marks all of it, so that the next input replaces it. */
export function selectAll(element: Element): void {
  if (isField(element)) element.select()
  else getSelection()?.selectAllChildren(element)
}

/**
 * Puts text at the caret as the browser does: undo, caret, length limit and a trusted `input` event are the browser's own.
 * Falls back to setting the value where it does not work (some types, frames without a selection).
 */
export function insertText(element: Element, text: string): void {
  const before = textOf(element)
  let heard = false
  const hear = (): void => {
    heard = true
  }
  element.addEventListener('input', hear, { capture: true, once: true })
  const worked = document.execCommand('insertText', false, text)
  element.removeEventListener('input', hear, true)
  if (worked || heard || textOf(element) !== before || !isField(element)) return
  const room = element.maxLength >= 0 ? element.maxLength - before.length : Number.POSITIVE_INFINITY
  const fits = text.slice(0, Math.max(0, room))
  if (!fits) return
  const [from, to] = [element.selectionStart ?? before.length, element.selectionEnd ?? before.length]
  setValue(element, before.slice(0, from) + fits + before.slice(to))
  if (element.selectionStart !== null) element.setSelectionRange(from + fits.length, from + fits.length)
  inputHappened(element, 'insertText', fits)
}

/** Takes away what is marked, or one character. */
export function deleteText(element: Element, direction: 'backward' | 'forward'): void {
  const before = textOf(element)
  if (document.execCommand(direction === 'backward' ? 'delete' : 'forwardDelete') || textOf(element) !== before) return
  if (!isField(element)) return
  let from = element.selectionStart ?? before.length
  let to = element.selectionEnd ?? before.length
  if (from === to) {
    if (direction === 'backward') from = Math.max(0, from - 1)
    else to += 1
  }
  setValue(element, before.slice(0, from) + before.slice(to))
  if (element.selectionStart !== null) element.setSelectionRange(from, from)
  inputHappened(element, direction === 'backward' ? 'deleteContentBackward' : 'deleteContentForward', null)
}
