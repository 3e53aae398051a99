import type { PageNode, States } from '../../page/node'
import { shadowRootOf } from '../tree'
import { isOffscreen } from './clip'
import type { Item } from './item'
import { isFocusable } from './role'
import { collapse, cut } from './words'

/** The states of an element, `clickable` apart, as they are right now. */
export function statesOf(item: Item, role: string, focused: Element | null): States {
  const { element, tag, attributes } = item
  const states: States = {}
  if (!element) return states
  checkStates(element, tag, role, attributes, states)
  if (tag === 'summary' && element.parentElement instanceof HTMLDetailsElement) {
    states.expanded = element.parentElement.open
  }
  if (isDisabled(element, item) || (item.barred && !item.parent?.barred && !HOLDERS.has(tag))) states.disabled = true
  if (attributes.length > 0 && attributes.some(isAria)) ariaStates(element, states)
  if (tag === 'dialog' && element.matches(':modal')) states.modal = true
  if (isDraggable(item)) states.draggable = true
  if (CONTROLS.has(tag) && isControl(element)) controlStates(element, states)
  else if (attributes.includes('aria-invalid') && isTruthy(element.getAttribute('aria-invalid'))) {
    states.invalid = errorMessage(element)
  }
  if (element === focused) states.focused = true
  placeStates(item, element, states)
  return states
}

/** By its markup, or by a cursor that begins at it. */
export const isDraggable = ({ element, attributes, movable, parent }: Item): boolean =>
  (movable && !parent?.movable) || (attributes.includes('draggable') && element?.getAttribute('draggable') === 'true')

/** What holds many things is not off because the cursor says no over it. */
const HOLDERS = new Set(['html', 'body', 'form', 'fieldset', 'table', 'ul', 'ol', 'tr', 'svg'])

const isAria = (name: string): boolean => name.startsWith('aria-')

function ariaStates(element: Element, states: States): void {
  const expanded = element.getAttribute('aria-expanded')
  if (expanded === 'true' || expanded === 'false') states.expanded = expanded === 'true'
  if (element.getAttribute('aria-readonly') === 'true') states.readonly = true
  if (element.getAttribute('aria-required') === 'true') states.required = true
  if (element.getAttribute('aria-multiselectable') === 'true') states.multiselectable = true
  if (element.getAttribute('aria-busy') === 'true') states.busy = true
  const current = element.getAttribute('aria-current')
  if (current && current !== 'false') states.current = true
  const sort = element.getAttribute('aria-sort')
  if (sort === 'ascending' || sort === 'descending' || sort === 'other') states.sorted = sort
  if (element.getAttribute('aria-modal') === 'true') states.modal = true
}

function placeStates(item: Item, element: Element, states: States): void {
  if (item.inert) states.inert = true
  if (!item.box) return
  if (isOffscreen(item.box, item.clip)) states.offscreen = true
  const scrolls = scrollOf(item, element)
  if (scrolls) states.scrollable = scrolls
}

/** Pixels beyond each side, when the element is a scroller with more than it shows. */
function scrollOf(item: Item, element: Element): States['scrollable'] | undefined {
  const { style, tag } = item
  const isPage = tag === 'html' || (tag === 'body' && element === document.scrollingElement)
  if (!isPage && !item.scrolls) return undefined
  if (!style || (!isPage && tag === 'body')) return undefined
  const scrollsY = isPage || style.overflowY === 'auto' || style.overflowY === 'scroll'
  const scrollsX = isPage || style.overflowX === 'auto' || style.overflowX === 'scroll'
  if (!scrollsX && !scrollsY) return undefined
  const tall = scrollsY ? element.scrollHeight - element.clientHeight : 0
  const wide = scrollsX ? element.scrollWidth - element.clientWidth : 0
  if (tall <= 1 && wide <= 1) return undefined
  const up = Math.round(element.scrollTop)
  const left = Math.round(Math.abs(element.scrollLeft))
  return { up, down: Math.max(0, Math.round(tall - up)), left, right: Math.max(0, Math.round(wide - left)) }
}

const CHECKED_ROLES = new Set(['checkbox', 'radio', 'switch'])

/**
 * What a component says of itself: a custom state, the attribute that native elements have, or how it draws itself. What it
 * tells through its internals alone can't be asked.
 */
function isChecked(element: Element): boolean {
  if (matches(element, ':state(checked)') || matches(element, ':state(selected)')) return true
  if (element.hasAttribute('checked') || element.hasAttribute('selected')) return true
  const shadow = shadowRootOf(element)
  if (!shadow) return false
  const native = shadow.querySelector('input')
  if (native instanceof HTMLInputElement && TICKED.has(native.type)) return native.checked
  return shadow.querySelector('.checked, .selected, [checked], [selected], [aria-checked="true"]') !== null
}

/** Browsers that don't know custom states refuse to ask for them. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}

function checkStates(element: Element, tag: string, role: string, attributes: readonly string[], states: States): void {
  if (tag === 'input' && element instanceof HTMLInputElement && TICKED.has(element.type)) {
    states.checked = element.indeterminate ? 'mixed' : element.checked
  } else {
    const checked = attributes.includes('aria-checked') ? element.getAttribute('aria-checked') : null
    if (checked) states.checked = checked === 'mixed' ? 'mixed' : checked === 'true'
    else if (tag.includes('-') && CHECKED_ROLES.has(role)) states.checked = isChecked(element)
    else if (role === 'switch' || role === 'menuitemcheckbox' || role === 'menuitemradio') states.checked = false
  }
  const pressed = attributes.includes('aria-pressed') ? element.getAttribute('aria-pressed') : null
  if (pressed) states.pressed = pressed === 'mixed' ? 'mixed' : pressed === 'true'
  if (tag === 'option' && element instanceof HTMLOptionElement) states.selected = element.selected
  else {
    const selected = attributes.includes('aria-selected') ? element.getAttribute('aria-selected') : null
    if (selected) states.selected = selected === 'true'
  }
}

const TICKED = new Set(['checkbox', 'radio'])
const CONTROLS = new Set(['input', 'textarea', 'select'])

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

function controlStates(element: Control, states: States): void {
  if (element.required) states.required = true
  if (!(element instanceof HTMLSelectElement) && element.readOnly) states.readonly = true
  if (element instanceof HTMLSelectElement && element.multiple) states.multiselectable = true
  if (element instanceof HTMLInputElement && element.type === 'password' && element.value !== '') states.filled = true
  const marked = isTruthy(element.getAttribute('aria-invalid'))
  if (marked || element.matches(':user-invalid')) states.invalid = errorMessage(element) || element.validationMessage
}

const isTruthy = (value: string | null): boolean => value !== null && value !== '' && value !== 'false'

function errorMessage(element: Element): string {
  const ids = element.getAttribute('aria-errormessage')
  const root = element.getRootNode()
  if (!ids || !(root instanceof Document || root instanceof ShadowRoot)) return ''
  return collapse(
    ids
      .split(/\s+/)
      .map((id) => root.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
}

export function isDisabled(element: Element, item?: Item): boolean {
  const tag = element.localName
  if (NATIVELY_DISABLED.has(tag) || tag.includes('-')) {
    if (element.matches(':disabled')) return true
    if (tag.includes('-') && element.hasAttribute('disabled')) return true
  }
  if (element.getAttribute('aria-disabled') === 'true') return true
  // By ARIA it holds for everything inside as well, which matters for what can be worked with.
  return item?.parent?.ariaDisabled === true && isFocusable(element)
}

const NATIVELY_DISABLED = new Set('button fieldset input optgroup option select textarea'.split(' '))

/** What the control holds now: never of a password. */
export function heldValue(element: Element, role: string): Pick<PageNode, 'value' | 'input' | 'range'> {
  const tag = element.localName
  if (!element.hasAttributes() && !CONTROLS.has(tag) && tag !== 'meter') return NO_VALUE
  if (element instanceof HTMLInputElement) return inputValue(element)
  if (element instanceof HTMLTextAreaElement) return { value: cut(element.value) }
  if (element instanceof HTMLSelectElement) {
    return { input: 'select', value: cut([...element.selectedOptions].map((option) => option.text).join(', ')) }
  }
  if (element instanceof HTMLProgressElement && element.hasAttribute('value')) return { value: String(element.value) }
  if (element instanceof HTMLMeterElement) return { value: String(element.value) }
  if (isEditingHost(element) && element instanceof HTMLElement && element.isContentEditable) {
    return { value: cut(element.innerText.replace(/\n$/, '')) }
  }
  if (!VALUED.has(role) && !tag.includes('-')) return NO_VALUE
  const now = element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow')
  return now === null ? NO_VALUE : { value: cut(now), ...ariaRange(element, now) }
}

const NO_VALUE = {}
const VALUED = new Set(['slider', 'spinbutton', 'progressbar', 'meter'])

/** The outermost editable element, not each paragraph in it. */
export const isEditingHost = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable !== 'false'
}

function inputValue(input: HTMLInputElement): Pick<PageNode, 'value' | 'input' | 'range'> {
  const { type } = input
  const range = boundsOf(input)
  const base = { input: type, ...(range && { range }) }
  switch (type) {
    case 'password':
    case 'checkbox':
    case 'radio':
    case 'submit':
    case 'button':
    case 'reset':
    case 'image':
      return base
    case 'file':
      return { ...base, value: [...(input.files ?? [])].map((file) => file.name).join(', ') }
    default:
      return { ...base, value: cut(input.value) }
  }
}

const BOUNDED = new Set('number range date time month week datetime-local'.split(' '))

function boundsOf(input: HTMLInputElement): PageNode['range'] | undefined {
  if (!BOUNDED.has(input.type)) return undefined
  const { min, max, step } = input
  const range = { ...(min && { min }), ...(max && { max }), ...(step && { step }) }
  if (input.type === 'range') return { min: '0', max: '100', ...range }
  return min || max || step ? range : undefined
}

function ariaRange(element: Element, said: string): Pick<PageNode, 'range'> {
  const min = element.getAttribute('aria-valuemin')
  const max = element.getAttribute('aria-valuemax')
  const now = element.getAttribute('aria-valuenow')
  const range = {
    ...(min !== null && { min }),
    ...(max !== null && { max }),
    ...(now !== null && now !== said && { now }),
  }
  return Object.keys(range).length > 0 ? { range } : {}
}
