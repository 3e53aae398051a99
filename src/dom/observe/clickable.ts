import type { Item } from './item'
import { isFocusable } from './role'

/**
 * True for what reacts to a click though its role does not say so. Listeners can't be read from where a content script runs;
 * authors show them by a pointer cursor, an attribute or a place in the tab order.
 */
export function isClickable(item: Item): boolean {
  const { element, tag, parent, attributes } = item
  if (!element || tag === 'html' || tag === 'body' || item.barred) return false
  // A label passes its click on: what it labels is what is worked with.
  if (tag === 'label' && element instanceof HTMLLabelElement && element.control) return false
  // The cursor is inherited: where it begins is what was meant.
  if (item.pointer && !parent?.pointer && tag !== 'option') return true
  if (attributes.includes('onclick') || attributes.includes('onmousedown')) return true
  if (tag === 'a') return !element.hasAttribute('href') && !element.hasAttribute('name')
  return attributes.includes('tabindex') && isFocusable(element)
}
