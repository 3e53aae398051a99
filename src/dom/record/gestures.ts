import type { Action } from '../../page/action'
import { drawnParent, focusedElement } from '../tree'

type Value = Extract<Action, { kind: 'type' | 'set_value' | 'select' }>

/** Names in the page of elements, and texts with nothing secret in them. */
export interface Naming {
  ref(element: Element): string
  /** What may be told of what the field holds. */
  told(field: Element, value: string): string
}

/** What a field holds after an `input` event, as the action that brings it about; undefined for boxes and files. */
export function valueAction(field: Element, { ref, told }: Naming): Value | undefined {
  if (field instanceof HTMLSelectElement) {
    return { kind: 'select', ref: ref(field), options: [...field.selectedOptions].map(ref) }
  }
  if (field instanceof HTMLInputElement) {
    if (NOT_TOLD.has(field.type)) return undefined
    const value = told(field, field.value)
    return SET_WHOLE.has(field.type)
      ? { kind: 'set_value', ref: ref(field), value }
      : { kind: 'type', ref: ref(field), text: value, replace: true }
  }
  if (field instanceof HTMLTextAreaElement) {
    return { kind: 'type', ref: ref(field), text: told(field, field.value), replace: true }
  }
  const host = editingHost(field)
  if (!host) return undefined
  return { kind: 'type', ref: ref(host), text: told(host, host.innerText.replace(/\n$/, '')), replace: true }
}

const NOT_TOLD = new Set('checkbox radio file submit button reset image hidden'.split(' '))
const SET_WHOLE = new Set('date time month week datetime-local range color'.split(' '))

/** The outermost editable element around it. */
function editingHost(element: Element): HTMLElement | undefined {
  let host: HTMLElement | undefined
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    if (at instanceof HTMLElement && at.isContentEditable) host = at
    else if (host) break
  }
  return host
}

/** True where letters go into a text. */
export const takesText = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !NOT_TOLD.has(element.type) && element.type !== 'range') ||
  (element !== null && editingHost(element) !== undefined)

/** The key as actions write it (`Control+a`); undefined for what only goes into a text, and for modifiers alone. */
export function keyOf(event: KeyboardEvent): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
  if (isComposing || key === 'Unidentified' || key === 'Process' || MODIFIERS.has(key)) return undefined
  const command = ctrlKey || metaKey || (altKey && !event.getModifierState('AltGraph'))
  const inText = takesText(focusedElement())
  if (inText && !command && (key.length === 1 || EDITS.has(key) || key === 'Dead')) return undefined
  const held = [
    ...(ctrlKey ? ['Control'] : []),
    ...(metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && key.length > 1 ? ['Shift'] : []),
  ]
  return [...held, key === ' ' ? 'Space' : key].join('+')
}

const MODIFIERS = new Set('Shift Control Alt Meta AltGraph CapsLock NumLock Fn'.split(' '))
const EDITS = new Set('Backspace Delete ArrowLeft ArrowRight Home End'.split(' '))

/** Keys that move the content of a scroller. */
export const scrolls = (key: string): boolean => /^(Page(Up|Down)|Home|End|Arrow(Up|Down|Left|Right)|Space)$/.test(key)

export const held = (event: MouseEvent): ('Alt' | 'Control' | 'Meta' | 'Shift')[] => [
  ...(event.altKey ? (['Alt'] as const) : []),
  ...(event.ctrlKey ? (['Control'] as const) : []),
  ...(event.metaKey ? (['Meta'] as const) : []),
  ...(event.shiftKey ? (['Shift'] as const) : []),
]
