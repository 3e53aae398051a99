import { focusedElement } from '../tree'
import { arrowsOn } from './arrows'
import { copy, cut, paste } from './clipboard'
import { deleteText, insertText, isEditable, isField, mayInput, selectAll } from './field'
import { commit, moveFocus } from './focus'
import type { Key } from './key'
import { keyTarget } from './keyboard'
import type { Modifiers } from './pointer'
import { nextInTabOrder } from './tab-order'

/** What a browser does by itself when a key goes down: synthetic events have none of it. */
export function defaultOnDown(key: Key, modifiers: Modifiers): void {
  const target = keyTarget()
  if (modifiers.ctrlKey || modifiers.metaKey) shortcut(key, target)
  else if (modifiers.altKey) return
  else if (key.key === 'Enter') enter(target)
  else if (key.key === 'Tab') moveFocus(nextInTabOrder(focusedElement(), modifiers.shiftKey))
  else if (key.key === 'Escape') closeDialog()
  else if (key.key === 'Backspace') erase(target, 'backward')
  else if (key.key === 'Delete') erase(target, 'forward')
  else if (!arrowsOn(target, key.key, modifiers.shiftKey)) typeKey(key, target)
}

function typeKey({ text }: Key, target: Element): void {
  if (text === undefined || !(isField(target) || isEditable(target)) || !isWritable(target)) return
  if (mayInput(target, 'insertText', text)) insertText(target, text)
}

/** The space bar clicks when it is let go. */
export function defaultOnUp(key: Key, target: Element): void {
  if (key.key !== ' ' || !(target instanceof HTMLElement)) return
  const isButton = target instanceof HTMLButtonElement || target.localName === 'summary'
  const isInput = target instanceof HTMLInputElement && CLICKED.has(target.type)
  if (isButton || isInput) target.click()
}

const CLICKED = new Set('button submit reset image checkbox radio file color'.split(' '))

function enter(target: Element): void {
  if (target instanceof HTMLTextAreaElement) {
    if (isWritable(target) && mayInput(target, 'insertLineBreak', null)) insertText(target, '\n')
    return
  }
  if (isEditable(target)) {
    if (mayInput(target, 'insertParagraph', null)) document.execCommand('insertParagraph')
    return
  }
  if (target instanceof HTMLInputElement) {
    if (['button', 'submit', 'reset', 'image', 'file', 'color'].includes(target.type)) {
      target.click()
      return
    }
    commit(target)
    if (target.isConnected && target.form) submitImplicitly(target.form)
    return
  }
  const clicks = target instanceof HTMLButtonElement || target.localName === 'summary'
  if (clicks || (target instanceof HTMLAnchorElement && target.hasAttribute('href'))) {
    if (target instanceof HTMLElement) target.click()
  }
}

/** Implicit submission (https://html.spec.whatwg.org/#implicit-submission). */
function submitImplicitly(form: HTMLFormElement): void {
  const controls = [...form.elements]
  const button = controls.find(
    (one): one is HTMLButtonElement | HTMLInputElement =>
      (one instanceof HTMLButtonElement && one.type === 'submit') ||
      (one instanceof HTMLInputElement && (one.type === 'submit' || one.type === 'image')),
  )
  if (button) {
    if (!button.disabled) button.click()
    return
  }
  const texts = controls.filter(
    (one) => one instanceof HTMLInputElement && !CLICKED.has(one.type) && one.type !== 'hidden',
  )
  if (texts.length <= 1) form.requestSubmit()
}

function closeDialog(): void {
  const dialogs = document.querySelectorAll<HTMLDialogElement>('dialog:modal')
  const top = dialogs[dialogs.length - 1]
  if (top?.dispatchEvent(new Event('cancel', { cancelable: true }))) top.close()
  const popover = [...document.querySelectorAll<HTMLElement>('[popover]:popover-open')].at(-1)
  if (!top && popover?.popover === 'auto') popover.hidePopover()
}

function erase(target: Element, direction: 'backward' | 'forward'): void {
  if (!isWritable(target) || !(isField(target) || isEditable(target))) return
  const type = direction === 'backward' ? 'deleteContentBackward' : 'deleteContentForward'
  if (mayInput(target, type, null)) deleteText(target, direction)
}

const isWritable = (target: Element): boolean => !isField(target) || (!target.readOnly && !target.disabled)

function shortcut(key: Key, target: Element): void {
  const letter = key.key.toLowerCase()
  if (letter === 'a') {
    if (isField(target) || isEditable(target)) selectAll(target)
    else document.execCommand('selectAll')
  } else if (letter === 'c') copy(target)
  else if (letter === 'x') cut(target)
  else if (letter === 'v') paste(target)
  else if (letter === 'z') document.execCommand('undo')
  else if (letter === 'y') document.execCommand('redo')
}
