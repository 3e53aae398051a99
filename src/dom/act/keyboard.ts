import { focusedElement } from '../tree'
import type { Key } from './key'
import { type Modifiers, NO_MODIFIERS } from './pointer'

/** Where keys go: the focused element, else the body. */
export const keyTarget = (): Element => focusedElement() ?? document.body ?? document.documentElement

/** Dispatches one key event; false when the page prevented its default. */
function keyEvent(type: 'keydown' | 'keypress' | 'keyup', key: Key, modifiers: Modifiers = NO_MODIFIERS): boolean {
  const charCode = type === 'keypress' ? (key.text?.charCodeAt(0) ?? 0) : 0
  return keyTarget().dispatchEvent(
    new KeyboardEvent(type, {
      view: window,
      bubbles: true,
      cancelable: true,
      composed: true,
      key: key.key,
      code: key.code,
      keyCode: type === 'keypress' ? charCode : key.keyCode,
      charCode,
      ...modifiers,
    }),
  )
}

/** Down, and the press of a key that types: false when the page wants nothing else to happen. */
export function keyDown(key: Key, modifiers: Modifiers = NO_MODIFIERS): boolean {
  if (!keyEvent('keydown', key, modifiers)) return false
  const types = key.text !== undefined && !modifiers.ctrlKey && !modifiers.metaKey && !modifiers.altKey
  return types ? keyEvent('keypress', key, modifiers) : true
}

export const keyUp = (key: Key, modifiers: Modifiers = NO_MODIFIERS): boolean => keyEvent('keyup', key, modifiers)
