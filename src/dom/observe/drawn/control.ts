import type { States } from '../../../page/node'
import type { Draft } from '../draft'
import { type Item, isBlank } from '../item'
import { CONTROL } from '../role'
import { collapse, drawnText } from '../words'
import { hasBorder, isFilled, isSeenIn, isVivid, markedBy, rgba } from './look'
import { isEdgeChevron, isMark, isPill, knobOf, type Parts, partsOf } from './parts'
import { isSign, tickBefore } from './signs'

/** A control that no role and no tag tells, as it looks. */
export interface DrawnControl {
  role: 'switch' | 'checkbox' | 'radio' | 'combobox' | 'button'
  states: States
  /** What a drawn list shows as chosen. */
  value?: string
  popup?: string
}

type Checked = NonNullable<States['checked']>

/**
 * What a box without a role is to a person: a pill with a knob is a switch, a small square beside a text a check box, a text
 * and a chevron in a frame a list that opens, a framed or filled text a button. Undefined for what is none of these.
 */
export function drawnControl(item: Item, inside: readonly Draft[], clickable: boolean): DrawnControl | undefined {
  const { box, tag, element } = item
  if (!element || !box || box.width < 8 || box.height < 8 || box.height > 120 || tag === 'label') return undefined
  if (!clickable && !item.pointer && !isPill(item)) return undefined
  if (isPart(item) || inside.some(isControl)) return undefined
  if (isPill(item)) return stands(item, 'switch', isOn(item))
  if (!clickable) return undefined
  if ((inside.length === 0 || holdsTick(element)) && isMark(item) && !isThumb(item))
    return stands(item, isRound(item) ? 'radio' : 'checkbox', isTicked(item, item))
  const parts = partsOf(item)
  if (!parts) return undefined
  const written = parts.texts[0]?.node instanceof Text ? tickBefore(parts.texts[0].node.data) : undefined
  if (written) return stands(item, written.role, written.checked)
  return tickable(item, parts) ?? opener(item, parts) ?? button(item, parts, inside)
}

/** The tick of a box may be written into it; other signs there are what a button does. */
const holdsTick = ({ textContent }: Element): boolean => /^\s*[✓✔🗸]\ufe0e?\s*$/u.test((textContent ?? '').slice(0, 20))

/** A handle is laid onto its track, where no words are. */
const isThumb = ({ position, parent }: Item): boolean =>
  position !== 'static' &&
  parent !== null &&
  parent.children.every(({ element, children }) => element && !children.length)

const isControl = (draft: Draft): boolean =>
  draft.kind === 'text'
    ? draft.clickable
    : draft.clickable || CONTROL.has(draft.role) || draft.role === 'table' || draft.children.some(isControl)

/** Drawn inside something that is a control already, or beside the native box that it stands for. */
function isPart({ parent }: Item): boolean {
  let up: Item | null = parent
  for (let level = 0; up && level < 4; level += 1, up = up.parent) {
    if (up.tag === 'label' || up.tag === 'button' || up.tag === 'a' || up.tag === 'summary') return true
    const role = up.attributes.includes('role') ? up.element?.getAttribute('role') : undefined
    if (role && CONTROL.has(role)) return true
  }
  return parent?.children.some(isBox) ?? false
}

const isBox = ({ element, tag }: Item): boolean =>
  tag === 'input' && element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')

const stands = (item: Item, role: 'switch' | 'checkbox' | 'radio', checked: Checked): DrawnControl => ({
  role,
  states: { checked, ...(isFaint(item) && { disabled: true }) },
})

/** A row with a pill, a box or a circle in it. */
function tickable(item: Item, parts: Parts): DrawnControl | undefined {
  const { texts, pill, mark, tick } = parts
  if (texts.length > 4) return undefined
  if (pill) return stands(item, 'switch', markedBy(item.element) ?? isOn(pill))
  if (tick && (texts.length > 0 || parts.others === 0)) return stands(item, tick.role, tick.checked)
  if (!mark || texts.length === 0) return undefined
  return stands(item, isRound(mark) ? 'radio' : 'checkbox', isTicked(item, mark))
}

const isRound = ({ style, box }: Item): boolean => {
  const radius = style?.borderTopLeftRadius ?? '0'
  return radius === '50%' || Number.parseFloat(radius) >= (box?.width ?? 0) / 2 - 1
}

/** By its own words, else by where the knob is, else by its colour. */
function isOn(pill: Item): Checked {
  const marked = markedBy(pill.element)
  if (marked !== undefined) return marked
  const knob = knobOf(pill) ?? 0.5
  if (Math.abs(knob - 0.5) > 0.05) return knob > 0.5 === (pill.style?.direction !== 'rtl')
  return markedBy(pill.parent?.element ?? null) ?? isVivid(rgba(pill.style?.backgroundColor ?? ''))
}

/** By its own words, else by a tick or a dot in it, else by its colour. */
function isTicked(item: Item, mark: Item): Checked {
  const marked = markedBy(mark.element) ?? markedBy(item.element)
  if (marked !== undefined) return marked
  if (mark.children.some(isDrawnTick) || hasDrawnTick(mark)) return true
  return isVivid(rgba(mark.style?.backgroundColor ?? ''))
}

function isDrawnTick(child: Item): boolean {
  if (!child.shown) return false
  if (child.node instanceof Text)
    return child.node.data.trim() !== '' && child.parent?.style != null && isSeenIn(child.parent, child.parent.style)
  if (child.svg) return (child.box?.width ?? 0) > 0
  return child.children.length > 0 ? child.children.some(isDrawnTick) : (child.box?.width ?? 0) > 2 && isFilled(child)
}

function hasDrawnTick(mark: Item): boolean {
  const { element } = mark
  return (['::before', '::after'] as const).some((which) => {
    const style = element && getComputedStyle(element, which)
    if (!style || style.content === 'none' || style.content === 'normal' || style.display === 'none') return false
    // Without a character the tick is drawn by edges and grounds.
    const isCharacter = /^".*[^\s"].*"$/.test(style.content)
    return (
      style.opacity !== '0' &&
      style.visibility === 'visible' &&
      !/scale\(0\)|matrix\(0, 0, 0, 0/.test(style.transform) &&
      (!isCharacter || isSeenIn(mark, style))
    )
  })
}

/** A native button that is the closed state of a list. */
export function isListButton(item: Item): boolean {
  // What is drawn in a button is measured only where it can matter.
  if (!isFramed(item) || !holdsWords(item)) return false
  const parts = partsOf(item)
  return parts !== null && opener(item, parts)?.role === 'combobox'
}

/** As large as the closed state of a list, and told apart from what is around it by an edge or a filling. */
function isFramed(item: Item): boolean {
  const { box, parent } = item
  if (!box || box.height > 64 || box.width > 720) return false
  const isAlone = parent !== null && parent.children.length === 1 && box.width <= 420
  return hasBorder(item) || (isAlone && hasBorder(parent)) || isFilled(item)
}

const holdsWords = ({ children }: Item): boolean =>
  children.some((child) => (child.node instanceof Text ? !isBlank(child.node.data) : holdsWords(child)))

/** Texts and a sign that something opens: a list in a frame, a menu, a section's head. */
function opener(item: Item, parts: Parts): DrawnControl | undefined {
  const { texts, chevrons, others } = parts
  const chevron = chevrons.at(-1)
  const points = chevron?.points ?? (ownChevron(item) ? 'down' : foldSign(item))
  if (!points || !item.box || (points === 'next' && chevron && isAtEnd(item, chevron.item))) return undefined
  if (texts.length === 0 || texts.length > 3 || others > 2) return undefined
  const value = wordsOf(texts)
  if (!value || value.length > 120) return undefined
  const open = points === 'up' ? true : undefined
  const atEnd = !chevron || isAtEnd(item, chevron.item)
  const isHead = chevron !== undefined && isAtStart(item, chevron.item, texts)
  if (!isHead && atEnd && isFramed(item)) {
    return { role: 'combobox', value, popup: 'listbox', states: open ? { expanded: true } : {} }
  }
  // A sign before the words says whether what hangs below them is open, unless it has no side of its own.
  const told =
    isHead && !/dropdown/i.test(chevron.item.element?.className ?? '') ? chevron.points !== 'next' : undefined
  const expanded = isHead ? told : (open ?? (item.box.width > 240 ? opensBelow(item) : undefined))
  return {
    role: 'button',
    states: expanded === undefined ? {} : { expanded },
    ...(expanded === undefined && { popup: 'menu' }),
  }
}

const isAtStart = ({ box, style }: Item, sign: Item, texts: readonly Item[]): boolean => {
  const before = texts.every(({ node }) => sign.node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
  return (
    before &&
    style?.direction !== 'rtl' &&
    sign.box !== null &&
    box !== null &&
    sign.box.right < (box.left + box.right) / 2
  )
}

/** The plus or minus at the end of a section's head. */
function foldSign({ box, children }: Item): 'down' | 'up' | undefined {
  const last = children.at(-1)
  if (!box || box.width <= 240 || !last?.element || children.length < 2) return undefined
  const sign = (last.element.textContent ?? '').slice(0, 4).trim()
  return /^[+＋⊕]$/.test(sign) ? 'down' : /^[−–—-]$/.test(sign) ? 'up' : undefined
}

/** The chevron is the last thing in it, by where it stands. */
const isAtEnd = (item: Item, sign: Item): boolean =>
  item.box !== null &&
  sign.box !== null &&
  (item.style?.direction === 'rtl' ? sign.box.left - item.box.left : item.box.right - sign.box.right) <= 28

/** A chevron that the style draws: as a background at the end, or out of the edges of generated content. */
function ownChevron({ element, style }: Item): boolean {
  if (!element || !style) return false
  if (style.backgroundImage.startsWith('url(') && /^(right|9\d%|8\d%|100%|calc\(100%)/.test(style.backgroundPosition))
    return true
  const after = getComputedStyle(element, '::after')
  if (after.content === 'none' || after.content === 'normal') return false
  return /^"[▾▼▿⌄˅⏷]"$/.test(after.content) || isEdgeChevron(after)
}

/** What stands right below the head of a section, in the same box, is what it shows. */
function opensBelow(item: Item): boolean | undefined {
  const beside = item.parent?.children.filter(({ element }) => element !== null) ?? []
  const next = beside[beside.indexOf(item) + 1]
  if (beside[0] !== item || beside.length > 2) return undefined
  return next?.shown === true && (next.box?.height ?? 0) > 4
}

/** A sign or a word in a frame or on a colour of its own. */
function button(item: Item, { texts, others, chevrons }: Parts, inside: readonly Draft[]): DrawnControl | undefined {
  const { box } = item
  if (!box || box.height > 72 || (box.width > 420 && !isCentred(item))) return undefined
  const sign = texts.length === 0 && (others > 0 || chevrons.length > 0)
  if (sign) return box.width <= 64 && isSaid(inside) ? { role: 'button', states: faint(item) } : undefined
  const words = wordsOf(texts)
  if (texts.length > 2 || words.length === 0 || words.length > 40 || /^\d{1,2}$/.test(words)) return undefined
  return hasBorder(item) || (isFilled(item) && (isPadded(item) || isCentred(item)))
    ? { role: 'button', states: faint(item) }
    : undefined
}

const isCentred = ({ style }: Item): boolean =>
  style !== null &&
  (style.textAlign === 'center' || (style.display.includes('flex') && style.justifyContent === 'center'))

/** Drawn pictures keep their own role. */
const isSaid = (inside: readonly Draft[]): boolean =>
  inside.every((draft) => draft.kind === 'text' || (draft.role !== 'graphics-document' && draft.role !== 'canvas'))

const isPadded = ({ style }: Item): boolean =>
  style !== null && (Number.parseFloat(style.paddingLeft) >= 4 || style.display.includes('flex'))

const faint = (item: Item): States => (isFaint(item) ? { disabled: true } : {})

/** Nothing else says of a drawn control that it is off: faded, and the pointer says no. */
const isFaint = ({ style, barred }: Item): boolean =>
  barred || (style !== null && style.pointerEvents === 'none' && Number(style.opacity) < 0.9)

/** The words of these texts as they are drawn. */
const wordsOf = (texts: readonly Item[]): string =>
  collapse(
    texts
      .map(({ node, parent }) => (node instanceof Text && parent ? drawnText(node.data, parent) : ''))
      .filter((text) => !isSign(text))
      .join(' '),
  )
