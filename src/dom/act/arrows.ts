import { inputHappened } from './field'
import { changed, moveFocus } from './focus'
import { chooseOptions } from './select'

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** What arrows, Home and End do in native controls; false when this element does nothing with them. */
export function arrowsOn(target: Element, key: string, shift: boolean): boolean {
  const step = STEP[key]
  if (target instanceof HTMLSelectElement) return stepOption(target, key, step)
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.selectionStart !== null)) {
    return moveCaret(target, key, shift)
  }
  if (!(target instanceof HTMLInputElement)) return false
  if (target.type === 'radio') return step === undefined ? false : stepRadio(target, step)
  if (target.type === 'range') return stepRange(target, key, step)
  if (STEPPED.has(target.type) && (key === 'ArrowUp' || key === 'ArrowDown'))
    return stepNumber(target, key === 'ArrowUp')
  return false
}

const STEPPED = new Set('number date time month week datetime-local'.split(' '))

function stepOption(list: HTMLSelectElement, key: string, step: number | undefined): boolean {
  const options = [...list.options].filter((option) => !option.disabled && !option.hidden)
  const at = options.findIndex((option) => option.selected)
  const to = key === 'Home' ? 0 : key === 'End' ? options.length - 1 : step === undefined ? -1 : at + step
  const option = options[to]
  if (!option) return false
  chooseOptions(list, [option])
  return true
}

function stepRadio(radio: HTMLInputElement, step: number): boolean {
  const root = radio.form ?? radio.getRootNode()
  if (!(root instanceof Element || root instanceof Document || root instanceof ShadowRoot)) return false
  const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (one) => one.name === radio.name && one.form === radio.form && !one.disabled,
  )
  const next = group[(group.indexOf(radio) + step + group.length) % group.length]
  if (!next) return false
  moveFocus(next)
  next.click()
  return true
}

function stepRange(input: HTMLInputElement, key: string, step: number | undefined): boolean {
  const before = input.value
  if (key === 'Home') input.value = input.min || '0'
  else if (key === 'End') input.value = input.max || '100'
  else if (step === undefined) return false
  // Up is more on a range, though down is further on in a list.
  else if (key === 'ArrowRight' || key === 'ArrowUp') input.stepUp()
  else input.stepDown()
  if (input.value !== before) tell(input)
  return true
}

function stepNumber(input: HTMLInputElement, up: boolean): boolean {
  if (input.readOnly || input.disabled) return true
  const before = input.value
  if (up) input.stepUp()
  else input.stepDown()
  if (input.value !== before) tell(input)
  return true
}

function tell(input: HTMLInputElement): void {
  inputHappened(input, 'insertReplacementText', null)
  changed(input)
}

function moveCaret(field: HTMLInputElement | HTMLTextAreaElement, key: string, shift: boolean): boolean {
  const from = field.selectionStart ?? 0
  const to = field.selectionEnd ?? 0
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: shift || from === to ? from - 1 : from,
    ArrowRight: shift || from === to ? to + 1 : to,
    Home: 0,
    End: field.value.length,
  }
  const place = places[key]
  if (place === undefined) return false
  const caret = Math.max(0, Math.min(field.value.length, place))
  if (!shift) field.setSelectionRange(caret, caret)
  else field.setSelectionRange(Math.min(from, caret), Math.max(to, caret))
  return true
}
