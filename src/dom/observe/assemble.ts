import { isClickable } from './clickable'
import type { Draft, NodeDraft } from './draft'
import { becomeDrawing } from './drawing'
import { tabsInItems } from './drawn/choices'
import { isListButton } from './drawn/control'
import { withChosenDay } from './drawn/days'
import { becomeGeneric } from './generic'
import { type Item, isClearControl, isForsaken } from './item'
import { labelsOf } from './labels'
import { named } from './named'
import { CONTROL, roleOf, STRUCTURE } from './role'
import { BREAK, type Break, joinRuns, textRun } from './runs'
import { isEditingHost } from './states'
import type { Walk } from './walk'
import { collapse, cut } from './words'

/** From what was walked to what is worth saying: bottom up, each element becomes a node, or leaves its children in its place. */
export function assemble(root: Item, walk: Walk): void {
  const order = [root]
  for (let i = 0; i < order.length; i += 1) {
    const item = order[i]
    if (item) for (const child of item.children) if (child.element) order.push(child)
  }
  // What was found later lies deeper.
  for (let i = order.length - 1; i >= 0; i -= 1) {
    const item = order[i]
    if (item) assembleOne(item, walk)
  }
}

/** The drafts of one element, those of its children being made. */
export function assembleOne(item: Item, walk: Walk): void {
  const parts: (Draft | Break)[] = []
  for (const child of item.children) {
    if (child.element === null && child.node instanceof Text) parts.push(textRun(child.node, item))
    else if (child.tag === 'br') parts.push(BREAK)
    else for (const draft of child.drafts) parts.push(draft)
  }
  const inside = withChosenDay(joinRuns(parts, item))
  try {
    item.drafts = become(item, inside, walk)
  } catch {
    item.drafts = inside
  }
}

/** What one element becomes, with what stands inside it already made. */
function become(item: Item, inside: Draft[], walk: Walk): Draft[] {
  const { element, tag } = item
  if (!element) return inside
  if (item.parent === null) return inside
  // A whole frame may be the editor.
  if (tag === 'body') return isEditingHost(element) ? [named(item, 'textbox', inside, false, walk)] : inside
  if ((item.lost && item.tag !== 'input') || isForsaken(item, element)) return []
  if (!item.shown && !isReachableInput(item, element, walk) && !isClearControl(item))
    return tag === 'option' || tag === 'optgroup' ? [] : inside
  if (item.svg) return becomeDrawing(item, inside, walk)
  const role = roleOf(element, tag) || (walk.dialogs.has(item) ? 'dialog' : '')
  const clickable = !CONTROL.has(role) && isClickable(item)
  if (isNothing(item, role, walk)) return inside
  if (walk.dialogs.has(item)) return [drawnDialog(item, inside, walk)]
  const tabs = role === 'list' ? tabsInItems(inside) : undefined
  if (tabs) return [named(item, 'tablist', tabs, false, walk)]
  if (role && !STRUCTURE.has(role)) return [withPopup(named(item, role, inside, clickable, walk))]
  if (role) return inside.length || clickable || item.scrolls ? [named(item, role, inside, clickable, walk)] : []
  if (isEditingHost(element)) return [named(item, 'textbox', inside, false, walk)]
  return becomeGeneric(item, element, inside, clickable, walk)
}

/** A native button with a chevron in it, in a frame, shows what was chosen and opens the list. */
const withPopup = (draft: NodeDraft): NodeDraft =>
  draft.item.tag === 'button' && !SAID.some((name) => draft.item.attributes.includes(name)) && isListButton(draft.item)
    ? { ...draft, popup: 'listbox', drawn: true }
    : draft
const SAID = ['aria-haspopup', 'aria-expanded', 'role']

/** A dialog that no markup tells is called by what it begins with. */
function drawnDialog(item: Item, inside: Draft[], walk: Walk): NodeDraft {
  const draft = named(item, 'dialog', inside, false, walk)
  const first = inside.find((one) => one.kind === 'node' && one.role === 'heading') ?? inside[0]
  const heading = first?.kind === 'text' ? collapse(first.raw) : first?.name
  return { ...draft, name: draft.name || cut(heading ?? '', 80), states: { modal: true } }
}

/** Boxes without any extent can't be seen or clicked, unless they stand for something else: options, hidden check boxes. */
function isNothing({ box, tag, element, style, lost }: Item, role: string, walk: Walk): boolean {
  if (tag === 'option' || tag === 'optgroup') return false
  if (tag === 'input' && element && isLabelled(element, walk)) return false
  // Boxes of `display: contents` have none themselves, their role stands all the same.
  if (!box) return style?.display !== 'contents'
  if (lost) return true
  // Fields of a pixel only catch keys for something drawn elsewhere; one that is labelled is the field all the same.
  if (role === 'textbox' || role === 'searchbox') return (box.width <= 2 || box.height <= 2) && !catchesKeys(element)
  // The thumb of a slider may be drawn by its style alone.
  return box.width === 0 && box.height === 0 && role !== 'slider'
}

/** Custom check boxes and file buttons hide the native input and draw a label in its place: it is still what holds the state. */
function isReachableInput(item: Item, element: Element, walk: Walk): boolean {
  if (item.ariaHidden || !(element instanceof HTMLInputElement)) return false
  if (item.style?.visibility !== 'visible') return false
  if (isLabelled(element, walk) || isFadedField(item, element) || catchesKeys(element)) return true
  return ['checkbox', 'radio', 'file', 'range'].includes(element.type) && (item.box?.width ?? 0) > 0
}

/** Components show the text of a field only once it has some, and till then their label in its place. */
const isFadedField = ({ box }: Item, element: HTMLInputElement): boolean =>
  box !== null &&
  box.width >= 40 &&
  box.height >= 12 &&
  (element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby'))

/** The signs that are typed are drawn beside it, as of a code in boxes: for screen readers it is the field. */
const catchesKeys = (element: Element | null): boolean =>
  element instanceof HTMLInputElement &&
  element.hasAttribute('aria-label') &&
  !element.hasAttribute('role') &&
  !element.readOnly &&
  element.tabIndex >= 0 &&
  TYPED.has(element.type)

const TYPED = new Set(['text', 'tel', 'number', 'password'])

const isLabelled = (element: Element, walk: Walk): boolean =>
  labelsOf(element, walk).some((label) => label.checkVisibility())
