import type { Item } from './item'

/**
 * The box to tick that a label stands for: pages that draw their own switches, swatches and stars hide the native input, often
 * wholly, and draw its label.
 */
export function boxBehind({ element, tag }: Item): HTMLInputElement | undefined {
  if (tag !== 'label' || !(element instanceof HTMLLabelElement)) return undefined
  const { control } = element
  return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
    ? control
    : undefined
}

/** What its value says, where that is more than that it is ticked. */
export const telling = ({ value }: HTMLInputElement): string => (/^(on|true|yes|y)?$/i.test(value) ? '' : value)
