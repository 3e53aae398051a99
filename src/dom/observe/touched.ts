import { animationsIn, drawnParent, parentOf, sameTreeById, shadowRootOf } from '../tree'
import { boxBehind } from './box-behind'
import { placeAmongFrames } from './frame-path'
import type { Item } from './item'
import { isLetter } from './letter'
import type { Rules } from './rules'
import type { Walk } from './walk'

/** What may have changed since the last look, gathered from what the browser told and from what it never tells. */
export interface Touched {
  /** Whose content is to be made out anew. */
  refilled: Set<Item>
  /** Whose own item is to be made out anew. */
  renewed: Set<Node>
  /** Whose values or states changed, though nothing else did. */
  said: Set<Item>
  /** Scrolled: everything in them stands elsewhere. */
  scrolled: Set<Item>
}

/** From here on making out everything costs no more. */
const MANY = 400

/** What is known since the last look. */
interface Known {
  walk: Walk
  rules: Rules
  /** Of controls their state, of scrollers how far they are scrolled. */
  states: Map<Item, string>
}

/** Undefined when a change may reach anywhere, so that only a whole walk is sure. Brings `states` up to date. */
export function touchedBy(records: readonly MutationRecord[], known: Known): Touched | undefined {
  const { walk, rules, states } = known
  const touched: Touched = { refilled: new Set(), renewed: new Set(), said: new Set(), scrolled: new Set() }
  const targets = new Set<Node>()
  const labels = new Set<Element>()
  for (const record of records) {
    const { target, type } = record
    if (targets.size > MANY || (rules.inside && type !== 'characterData') || !reaches(record)) return undefined
    if (!target.isConnected) continue
    targets.add(target)
    for (const label of labelsAround(drawnElement(target))) labels.add(label)
    touchTarget(record, known, touched)
  }
  touchShown(known, touched)
  for (const control of changed(walk.controls, stateOf, states)) {
    // A label says the values of the fields in it, too.
    for (const label of labelsAround(control.element)) labels.add(label)
    touchControl(control, known, touched)
  }
  for (const label of labels) sayLabelled(label, walk, touched)
  for (const scroller of changed(walk.scrollers, scrollOf, states)) touched.scrolled.add(scroller)
  return touched
}

/** What the document says has changed. */
function touchTarget(record: MutationRecord, { walk, rules }: Known, touched: Touched): void {
  const { target, type } = record
  if (type === 'attributes') renew(target, rules, walk, touched)
  else if (type === 'characterData') refill(target.parentNode, walk, touched)
  else {
    refill(target, walk, touched)
    const root = target.getRootNode()
    if (root instanceof ShadowRoot && hasSlots(record)) refill(root, walk, touched)
    // A button is drawn in a select only where it comes first in it.
    if (rules.beside || target instanceof ShadowRoot || target instanceof HTMLSelectElement)
      for (const child of target.childNodes) touched.renewed.add(child)
  }
}

/** What moves, and what fades, floats or is drawn otherwise than it was, though nothing says so. */
function touchShown({ walk, rules }: Known, touched: Touched): void {
  for (const element of moving(walk)) renew(element, rules, walk, touched)
  for (const item of walk.faded) if (isShownNow(item) !== item.shown) renewItem(item, touched)
  for (const item of walk.floating) if (item.shown && !isShownNow(item)) renewItem(item, touched)
  for (const [element, parent] of walk.undrawn) {
    if (!element.isConnected) walk.undrawn.delete(element)
    else if (element.checkVisibility()) refill(parent.element, walk, touched)
  }
}

/** A control whose state has changed. */
function touchControl(control: Item, { walk, rules }: Known, touched: Touched): void {
  touched.said.add(control)
  // What was written may be more than it shows.
  if (control.tag === 'textarea') touched.scrolled.add(control)
  for (const option of control.tag === 'select' ? control.children : []) sayAll(option, touched)
  // What is ticked or refused may change how it looks, and what stands beside it.
  if (!rules.beside) return
  renew(control.node, rules, walk, touched)
  const hidden = boxBehind(control)
  if (hidden && !walk.byElement.has(hidden)) renew(hidden, rules, walk, touched)
}

/** Those that are otherwise than `states` has them, which is brought up to date. */
function* changed(items: Iterable<Item>, stateOf: (item: Item) => string, states: Map<Item, string>): Generator<Item> {
  for (const item of items) {
    const state = stateOf(item)
    if (states.get(item) === state) continue
    states.set(item, state)
    yield item
  }
}

function* labelsAround(element: Element | null): Generator<Element> {
  for (let up = element; up; up = drawnParent(up)) if (up.localName === 'label') yield up
}

/** Of slots of one name the first is given what is slotted: another may now be that. */
const hasSlots = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && (node.localName === 'slot' || node.querySelector('slot') !== null),
  )

const drawnElement = (node: Node): Element | null =>
  node instanceof ShadowRoot ? node.host : node instanceof Element ? node : drawnParent(node)

/** Nothing outside the element, its neighbours, what is in it and what it labels hangs on this change. */
function reaches({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target === document || target === document.documentElement) return false
  const around = target instanceof Element ? target : target.parentElement
  if (around && (STYLING.has(around.localName) || around.localName === 'slot')) return false
  for (const list of [addedNodes, removedNodes])
    for (const node of list)
      if (
        node instanceof Element &&
        (STYLING.has(node.localName) || node.localName === 'label' || node.querySelector(FAR))
      )
        return false
  return true
}

/** What a label says is the name of what it is for and of what is in it, be it a component with the field inside. */
function sayLabelled(label: Element, walk: Walk, { said }: Touched): void {
  const tied = label instanceof HTMLLabelElement ? (label.control ?? sameTreeById(label, label.htmlFor)) : null
  for (const item of walk.controls) {
    const root = item.node.getRootNode()
    const outer = root instanceof ShadowRoot ? root.host : item.node
    if (outer === tied || item.node === tied || label.contains(outer)) said.add(item)
  }
  // It may have been for another of these until now.
  for (const element of [tied, ...label.querySelectorAll('button')]) {
    const item = element && walk.byElement.get(element)
    if (item) said.add(item)
  }
}

const STYLING = new Set(['style', 'link', 'head'])
/** What acts on something that may stand elsewhere. */
const FAR = 'style,link,label'

function renew(node: Node, rules: Rules, walk: Walk, touched: Touched): void {
  const item = node instanceof Element ? walk.byElement.get(node) : undefined
  if (item?.parent?.element) renewItem(item, touched)
  else refill(node instanceof Element ? drawnParent(node) : parentOf(node), walk, touched)
  if (!rules.beside && !(node.getRootNode() instanceof ShadowRoot)) return
  for (const child of parentOf(node)?.childNodes ?? []) touched.renewed.add(child)
  refill(parentOf(node), walk, touched)
}

function renewItem(item: Item, { refilled, renewed }: Touched): void {
  renewed.add(item.node)
  if (item.parent) refilled.add(item.parent)
}

/** The nearest item around: what is not drawn has none. */
function refill(node: Node | null, walk: Walk, touched: Touched): void {
  const { refilled } = touched
  let at: Node | null = node instanceof ShadowRoot ? node.host : node
  while (at) {
    const item: Item | undefined = at instanceof Element ? walk.byElement.get(at) : undefined
    if (item) {
      refilled.add(item)
      if (isOrWasLetter(item)) for (const box of [item, ...(item.parent?.children ?? [])]) renewItem(box, touched)
      // What was slotted stands where its slot is.
      const slots = item.element && shadowRootOf(item.element)?.querySelectorAll('slot')
      for (const slot of slots ?? []) {
        const held = walk.byElement.get(slot)
        if (held) refilled.add(held)
      }
      return
    }
    at = at instanceof Element || at instanceof Text ? drawnParent(at) : parentOf(at)
  }
}

/** What stands beside it then becomes a letter too, or one no more. */
const isOrWasLetter = ({ element, style, box, letter }: Item): boolean =>
  letter || (element !== null && style?.display === 'inline-block' && box !== null && isLetter(element, box, style))

/** Elements in the middle of an animation or a transition. */
const moving = ({ shadows }: Walk): Element[] =>
  animationsIn(shadows).flatMap(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target ?? []) : []))

const isShownNow = ({ style, parent }: Item): boolean =>
  style !== null && (parent?.opaque ?? true) && style.opacity !== '0' && style.visibility === 'visible'

function sayAll(item: Item, touched: Touched): void {
  touched.said.add(item)
  for (const child of item.children) sayAll(child, touched)
}

/** Everything about a control that can change without a change of the document. */
export function stateOf(item: Item): string {
  const { element, tag } = item
  const hidden = boxBehind(item)
  if (hidden) return `${hidden.checked} ${hidden.indeterminate} ${hidden.disabled}`
  if (element instanceof HTMLInputElement) {
    const { value, checked, indeterminate, disabled, readOnly, type } = element
    const refused = TICKED.has(type) ? '' : element.matches(':user-invalid')
    return `${type} ${checked} ${indeterminate} ${disabled} ${readOnly} ${refused} ${value.slice(0, 5000)}`
  }
  if (element instanceof HTMLTextAreaElement) {
    return `${element.disabled} ${element.readOnly} ${element.matches(':user-invalid')} ${element.value.slice(0, 5000)}`
  }
  if (element instanceof HTMLSelectElement) {
    const chosen = [...element.selectedOptions].map(({ index, text }) => `${index} ${text}`)
    return [element.disabled, element.matches(':user-invalid'), ...chosen].join('|')
  }
  if (element instanceof HTMLOptionElement) return String(element.selected)
  if (element instanceof HTMLProgressElement || element instanceof HTMLMeterElement) return String(element.value)
  // Other frames that come, go or are moved make it another one of them.
  if (element instanceof HTMLIFrameElement)
    return `${window.length} ${element.contentWindow ? placeAmongFrames(element.contentWindow) : ''}`
  return tag.includes('-') && element ? `${element.matches(':disabled')} ${isTicked(element)}` : ''
}

const TICKED = new Set(['checkbox', 'radio'])

function isTicked(element: Element): boolean {
  try {
    return element.matches(':is(:state(checked), :state(selected))')
  } catch {
    return false
  }
}

export const scrollOf = ({ element }: Item): string =>
  element ? `${element.scrollTop} ${element.scrollLeft} ${element.scrollHeight} ${element.clientHeight}` : ''
