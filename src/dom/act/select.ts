import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import type { Acting } from './acting'
import { moveFocus } from './focus'
import { say } from './reach'

/** Chooses exactly these options of a native select. */
export function select(action: Extract<Action, { kind: 'select' }>, { find, pointer }: Acting): Outcome {
  const list = find(action.ref)
  if (!list?.isConnected) return failed('detached', 'The list is no longer in the page.')
  if (!(list instanceof HTMLSelectElement)) {
    return failed('unsupported', 'Only a native select takes options this way: click on the options of other lists.')
  }
  if (list.matches(':disabled')) return failed('disabled', `${say(list)} is disabled.`)
  const options: HTMLOptionElement[] = []
  for (const ref of action.options) {
    const option = find(ref)
    if (!(option instanceof HTMLOptionElement) || option.closest('select') !== list) {
      return failed('not_offered', `An option that was asked for is not in the list. It offers: ${offered(list)}.`)
    }
    if (option.disabled || option.closest('optgroup')?.disabled) {
      return failed('disabled', `The option "${option.text}" can't be chosen.`)
    }
    options.push(option)
  }
  if (!list.multiple && options.length !== 1) return failed('bad_arguments', 'This list takes exactly one option.')
  const box = list.getBoundingClientRect()
  if (box.width > 1 && box.height > 1) {
    list.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    const at = list.getBoundingClientRect()
    pointer.moveTo(at.x + at.width / 2, at.y + at.height / 2, list)
    if (pointer.down(0, 1)) moveFocus(list)
    pointer.up(0, 1)
  }
  return chooseOptions(list, options)
}

/** Sets the options, tells the page, and checks what it made of it. */
export function chooseOptions(list: HTMLSelectElement, options: readonly HTMLOptionElement[]): Outcome {
  moveFocus(list)
  const before = chosen(list)
  for (const option of list.options) if (!options.includes(option) && option.selected) option.selected = false
  for (const option of options) option.selected = true
  const wanted = options.map((option) => option.text).join(', ')
  if (chosen(list) !== before) {
    list.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    list.dispatchEvent(new Event('change', { bubbles: true }))
  }
  // Of two lists side by side the one hands over to the other what is chosen in it.
  if (!list.isConnected || options.every((option) => option.closest('select') !== list)) return done()
  const isSo = options.every((option) => option.selected) && list.selectedOptions.length === options.length
  return isSo ? done() : failed('refused', `The page did not keep "${wanted}": it now shows "${chosen(list)}".`)
}

const chosen = (list: HTMLSelectElement): string => [...list.selectedOptions].map((option) => option.text).join(', ')

const offered = (list: HTMLSelectElement): string =>
  [...list.options]
    .slice(0, 30)
    .map((option) => `"${option.text}"`)
    .join(', ')
