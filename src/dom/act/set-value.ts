import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import type { Acting } from './acting'
import { setValue as assign, inputHappened } from './field'
import { changed, moveFocus } from './focus'
import { bringIntoView, say } from './reach'

/** Sets what is chosen in a control of the browser's own: a date, a time, a colour, a range. */
export function setValue(action: Extract<Action, { kind: 'set_value' }>, { find }: Acting): Outcome {
  const input = find(action.ref)
  if (!input?.isConnected) return failed('detached', 'The field is no longer in the page.')
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) {
    return failed('unsupported', 'Only a native input takes a value as a whole.')
  }
  if (input.matches(':disabled')) return failed('disabled', `${say(input)} is disabled.`)
  if (input.readOnly) return failed('readonly', `${say(input)} is read-only.`)
  bringIntoView(input)
  moveFocus(input)
  const before = input.value
  assign(input, action.value)
  const taken = input.value
  if (!isSame(taken, action.value)) {
    assign(input, before)
    return failed(
      'out_of_range',
      `${say(input)} can't hold "${action.value}"${taken ? `: it would become "${taken}"` : ''}.${bounds(input)}`,
    )
  }
  const outside = input instanceof HTMLInputElement && action.value !== '' ? outOfBounds(input) : ''
  if (outside) {
    assign(input, before)
    return failed('out_of_range', `${say(input)} does not allow "${action.value}": ${outside}${bounds(input)}`)
  }
  if (taken !== before) {
    inputHappened(input, 'insertReplacementText', null)
    changed(input)
  }
  if (!input.isConnected || isSame(input.value, action.value)) return done()
  return failed('refused', `The page changed "${action.value}" to "${input.value}" in ${say(input).toLowerCase()}.`)
}

/** `09:30` and `09:30:00`, `1.0` and `1` are the same value. */
const isSame = (is: string, wanted: string): boolean =>
  is === wanted ||
  is.toLowerCase() === wanted.trim().toLowerCase() ||
  is.replace(/(:00)?(\.0+)?$/, '') === wanted.replace(/(:00)?(\.0+)?$/, '') ||
  (is !== '' && wanted !== '' && Number(is) === Number(wanted))

function outOfBounds({ validity }: HTMLInputElement): string {
  if (validity.rangeUnderflow) return 'it is too low.'
  if (validity.rangeOverflow) return 'it is too high.'
  return validity.badInput ? 'it is not a value of its kind.' : ''
}

function bounds(input: HTMLInputElement | HTMLTextAreaElement): string {
  if (!(input instanceof HTMLInputElement)) return ''
  const parts = [
    input.min && `from ${input.min}`,
    input.max && `to ${input.max}`,
    input.step && `in steps of ${input.step}`,
  ]
  const said = parts.filter(Boolean).join(' ')
  return said ? ` It goes ${said}.` : ''
}
