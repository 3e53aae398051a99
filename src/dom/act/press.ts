import type { Action } from '../../page/action'
import { splitKeys } from '../../page/keys'
import { done, failed, type Outcome } from '../../page/outcome'
import { focusedElement } from '../tree'
import type { Acting } from './acting'
import { modifiersOf } from './click'
import { inUseFor } from './field'
import { moveFocus } from './focus'
import { keyOf } from './key'
import { defaultOnDown, defaultOnUp } from './key-defaults'
import { keyDown, keyTarget, keyUp } from './keyboard'
import { bringIntoView, elementOf, say } from './reach'

/** Presses a key with its modifiers, and does what a browser does with it when the page does not prevent that. */
export function press(action: Extract<Action, { kind: 'press' }>, { find }: Acting): Outcome {
  const { modifiers: names, key: name } = splitKeys(action.key)
  const key = keyOf(name)
  if (!key) return failed('bad_arguments', `No keyboard has a key "${name}".`)
  if (action.ref !== undefined) {
    const node = find(action.ref)
    const element = node && elementOf(node)
    if (!element?.isConnected) return failed('detached', 'It is no longer in the page.')
    bringIntoView(element)
    if (!hasFocus(element)) moveFocus(element)
    if (!hasFocus(element) && element !== document.body && element !== document.documentElement) {
      return failed('refused', `${say(element)} does not take the focus, so it gets no keys.`)
    }
  }
  const modifiers = modifiersOf(names)
  const held = names.flatMap((one) => keyOf(one) ?? [])
  for (const one of held) keyDown(one, modifiers)
  const shifted =
    modifiers.shiftKey && key.text && /^[a-z]$/.test(key.text)
      ? { ...key, key: key.key.toUpperCase(), text: key.text.toUpperCase() }
      : key
  const down = keyTarget()
  if (keyDown(shifted, modifiers)) defaultOnDown(shifted, modifiers)
  const target = keyTarget()
  if (keyUp(shifted, modifiers) && target === down) defaultOnUp(shifted, target)
  for (const one of held.reverse()) keyUp(one)
  return done()
}

const hasFocus = (element: Element): boolean => inUseFor(element).contains(focusedElement())
