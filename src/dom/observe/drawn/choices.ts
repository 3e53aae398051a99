import type { States } from '../../../page/node'
import type { Draft, NodeDraft, TextDraft } from '../draft'
import type { Item } from '../item'
import { draftOf } from '../named'
import { collapse } from '../words'
import { behind, hasBorder, isVivid, markedBy, rgba } from './look'
import { isSign } from './signs'

/** Several alike things beside each other of which one is, or may be, chosen: what the group is, and what each of them is. */
export interface Choices {
  /** `group` for framed texts of one size, of which nothing tells yet that one is to be chosen. */
  role: 'tablist' | 'listbox' | 'menu' | 'group'
  children: Draft[]
}

/** A clickable thing with words, as it stands in a group. */
interface Choice {
  item: Item
  draft: TextDraft | NodeDraft
  name: string
  /** Can't be chosen now. */
  off?: true
}

/**
 * A popup list: texts below each other in a box that lies above the page. Tabs: short texts beside or below each other, one of
 * them marked as the present one. Or framed texts of one size, one of them perhaps marked.
 */
export function choicesIn(item: Item, inside: readonly Draft[]): Choices | undefined {
  if (inside.length < 2 || inside.length > 200) return undefined
  return (
    popupList(item, inside) ??
    buttonTabs(inside) ??
    between(inside, isAddition) ??
    among(inside) ??
    between(inside, isArrow)
  )
}

/** A row of choices with something else at its ends: the arrows that turn the days of a week, `+ New`. Numbers alone are pages. */
function between(inside: readonly Draft[], isElse: (draft: Draft) => boolean): Choices | undefined {
  const from = inside.findIndex((draft) => !isElse(draft))
  const to = inside.findLastIndex((draft) => !isElse(draft)) + 1
  const middle = inside.slice(from, to)
  if (middle.length === inside.length || middle.length < 3) return undefined
  const choices = among(middle)
  if (!choices || middle.every((draft) => /^\d+$/.test(choiceOf(draft)?.name ?? ''))) return undefined
  return { ...choices, children: [...inside.slice(0, from), ...choices.children, ...inside.slice(to)] }
}

const isArrow = (draft: Draft): boolean =>
  draft.kind === 'node' &&
  draft.role === 'button' &&
  (draft.item.element?.textContent ?? '').length < 8 &&
  !/[\p{L}\p{N}]/u.test(draft.item.element?.textContent ?? '')

const isAddition = (draft: Draft): boolean => /^(\+|(new|add|create)\b)/i.test(choiceOf(draft)?.name ?? '')

/** Native buttons beside each other, of which a class says that one is the present one. */
function buttonTabs(inside: readonly Draft[]): Choices | undefined {
  const buttons = inside.filter((draft) => draft.kind === 'node')
  const isTab = ({ role, item, name, states, popup }: NodeDraft): boolean =>
    role === 'button' &&
    item.tag === 'button' &&
    name !== '' &&
    name.length <= 40 &&
    !PAGE.test(name) &&
    !states &&
    !popup
  if (buttons.length !== inside.length || buttons.length > 12 || !buttons.every(isTab)) return undefined
  const choices = buttons.map((draft) => ({ item: draft.item, draft, name: draft.name }))
  const present = choices.filter(({ item }) => markedBy(item.element) === true)
  if (
    present.length !== 1 ||
    !isRow(choices) ||
    choices.some(({ item }) => SAYS_STATE.some((name) => item.attributes.includes(name)))
  )
    return undefined
  return { role: 'tablist', children: choices.map((choice) => become(choice, 'tab', choice === present[0])) }
}

/** What leads to another page of a list. */
const PAGE = /^((go to )?(page|seite|página|pagina) )?\d+$/i

/** The same where each stands in an item of a list. */
export function tabsInItems(items: readonly Draft[]): Draft[] | undefined {
  const inside = items.map((item) =>
    item.kind === 'node' && item.role === 'listitem' && item.children.length === 1 ? item.children[0] : undefined,
  )
  const buttons = inside.filter((draft) => draft !== undefined)
  return buttons.length > 1 && buttons.length === items.length ? buttonTabs(buttons)?.children : undefined
}

const SAYS_STATE = ['aria-pressed', 'aria-expanded', 'aria-haspopup']

function among(inside: readonly Draft[]): Choices | undefined {
  if (inside.length > 24) return undefined
  const choices: Choice[] = []
  for (const draft of inside) {
    const choice = choiceOf(draft) ?? unavailable(draft)
    if (!choice) return undefined
    choices.push(choice)
  }
  const offered = choices.filter(({ off }) => !off)
  if (!isAlike(choices) || offered.length < 2 || choices.some(({ name }) => name.length > 40)) return undefined
  const isScale = choices.every(({ name }) => /^\d+$/.test(name))
  if (isScale && !countsUp(choices)) return undefined
  const swatches = offered.every(({ draft }) => isSwatch(draft)) && offered.some(({ draft }) => isPainted(draft))
  const marked = markedOf(
    offered.map(({ item }) => item),
    swatches,
  )
  const framed = offered.every(({ draft, item }) => isButton(draft) || (isScale && hasBorder(item)))
  if (framed || swatches)
    return isOneSize(choices) || (!isScale && isRow(choices)) ? pressed(choices, marked) : undefined
  if (offered.length < choices.length || isScale) return undefined
  if (!marked || !(isRow(choices) || (choices.length > 2 && isColumn(choices)))) return undefined
  return { role: 'tablist', children: choices.map((choice) => become(choice, 'tab', choice.item === marked)) }
}

const isButton = (draft: Draft): boolean => draft.kind === 'node' && draft.role === 'button'

const isPainted = (draft: Draft): boolean => draft.kind === 'node' && draft.paint !== undefined

/** A colour to choose; one with a ring around it looks like a radio button by itself. */
const isSwatch = (draft: Draft): boolean =>
  isPainted(draft) || (draft.kind === 'node' && draft.role === 'radio' && draft.children.length === 0)

/** What stands among choices and looks like one, but can't be pressed: sold out, or taken. */
function unavailable(draft: Draft): Choice | undefined {
  if (draft.kind !== 'text' || !draft.whole || draft.clickable || !hasBorder(draft.whole)) return undefined
  return { item: draft.whole, draft, name: collapse(draft.raw), off: true }
}

/** Numbers from 0 or 1 up: a scale. */
const countsUp = (choices: readonly Choice[]): boolean =>
  choices.length >= 5 &&
  choices.every(({ name }, index) => Number(name) - Number(choices[0]?.name) === index) &&
  Number(choices[0]?.name) <= 1

/** Things to do are no choice among values. */
function pressed(choices: readonly Choice[], marked: Item | undefined): Choices | undefined {
  // Of two buttons the one that stands out is more often the main one than the chosen one.
  const told = marked !== undefined && markedBy(marked.element) === true
  if (choices.length < (told ? 2 : 3) || choices.some(({ name }) => VERB.test(name))) return undefined
  const children = choices.map(({ draft, item, name, off }) => {
    const states: States = { ...(marked && { pressed: item === marked }), ...(off && { disabled: true }) }
    const { checked: _, ...others } = (draft.kind === 'node' && draft.states) || {}
    return draft.kind === 'node'
      ? { ...draft, role: 'button', clickable: false, states: { ...others, ...states } }
      : draftOf(item, 'button', name, [], { contentNamed: true, states })
  })
  return { role: 'group', children }
}

const isOneSize = (choices: readonly Choice[]): boolean =>
  choices.every(({ item: { box } }) => {
    const first = choices[0]?.item.box
    return box && first && Math.abs(box.width - first.width) < 3 && Math.abs(box.height - first.height) < 3
  })

function popupList(item: Item, inside: readonly Draft[]): Choices | undefined {
  const { position, box, parent, children } = item
  const above =
    position === 'absolute' || position === 'fixed' || parent?.position === 'absolute' || parent?.position === 'fixed'
  if (!above || !box || box.width > 640) return undefined
  const elements = children.filter(({ element }) => element !== null)
  if (elements.length !== inside.length || !elements.every(({ pointer }) => pointer)) return undefined
  const choices = inside.map((draft) => choiceOf(draft, true))
  const named = choices.filter((choice) => choice !== undefined)
  if (named.length !== inside.length || !isColumn(named) || named.some(({ name }) => name.length > 80)) return undefined
  const isMenu = named.every(({ draft, name }) => draft.kind === 'text' && VERB.test(name))
  const marked = markedOf(elements)
  return {
    role: isMenu ? 'menu' : 'listbox',
    children: named.map((choice) =>
      become(
        choice,
        isMenu ? 'menuitem' : 'option',
        isMenu ? undefined : choice.item === marked || markedBy(choice.item.element) === true,
      ),
    ),
  }
}

/** What a menu offers to do, rather than a value to choose. */
const VERB =
  /^(edit|delete|remove|rename|duplicate|copy|move|share|archive|export|import|download|print|open|view|make|set|add|new|create|log ?out|sign ?out|settings|profile|invite|promote|demote|suspend|block|report|pin|mute|save|cancel|refund|resend|disable|enable|reset|change|assign|mark|show|hide|publish)\b/i

function choiceOf(draft: Draft, inPopup = false): Choice | undefined {
  if (draft.kind === 'text') {
    const { whole, clickable } = draft
    if (!whole || !(clickable || (inPopup && whole.pointer))) return undefined
    const name = collapse(draft.raw)
    return name && !isSign(name) ? { item: whole, draft, name } : undefined
  }
  const isPlain =
    draft.role === 'button' &&
    draft.item.tag !== 'button' &&
    draft.item.tag !== 'input' &&
    draft.states?.expanded === undefined &&
    !draft.popup
  const words = isPlain
    ? draft.name
    : draft.role === 'generic' && (draft.clickable || inPopup) && draft.children.length < 4
      ? textIn(draft) || (draft.paint ? draft.name : '')
      : isSwatch(draft)
        ? draft.name
        : ''
  return words && !isSign(words) ? { item: draft.item, draft, name: words } : undefined
}

/** The words of a box that holds nothing else; '' when there is something to work with in it. */
function textIn(draft: NodeDraft): string {
  const words: string[] = []
  for (const child of draft.children) {
    if (child.kind === 'text') words.push(child.raw)
    else if (!child.plain || child.clickable) return ''
  }
  return collapse(words.join(' '))
}

const isRow = (choices: readonly Choice[]): boolean =>
  choices.every(({ item: { box } }, index) => {
    const before = choices[index - 1]?.item.box
    return box && (!before || (Math.abs(box.top - before.top) < 6 && Math.abs(box.left - before.left) > 8))
  })

const isColumn = (choices: readonly Choice[]): boolean =>
  choices.every(({ item: { box } }, index) => {
    const before = choices[index - 1]?.item.box
    return box && (!before || (box.top >= before.bottom - 2 && Math.abs(box.left - before.left) < 6))
  })

/** Of one make: the same tag and about the same height. */
const isAlike = (choices: readonly Choice[]): boolean =>
  choices.every(({ item }) => {
    const [first] = choices
    return item.tag === first?.item.tag && Math.abs((item.box?.height ?? 0) - (first.item.box?.height ?? 0)) < 6
  })

/** The one among these that a class or its looks mark; undefined where none or several stand out. */
function markedOf(items: readonly Item[], swatches = false): Item | undefined {
  const told = items.filter(({ element }) => markedBy(element) === true)
  if (told.length > 0) return told.length === 1 ? told[0] : undefined
  const looks = items.map(swatches ? edgeOf : lookOf)
  const [first, second] = [...new Set(looks)]
  if (first === undefined || second === undefined) return undefined
  if (new Set(looks).size > 2) {
    const strong = items.filter(({ style }) => style !== null && isVivid(rgba(style.backgroundColor)))
    return strong.length === 1 && !swatches ? strong[0] : undefined
  }
  const ones = looks.filter((look) => look === first).length
  if (items.length > 2) {
    const rare = ones === 1 ? first : ones === items.length - 1 ? second : undefined
    return rare === undefined ? undefined : items[looks.indexOf(rare)]
  }
  const [one, other] = items
  if (!one || !other) return undefined
  const difference = emphasis(one) - emphasis(other)
  return difference === 0 ? undefined : difference > 0 ? one : other
}

const lookOf = ({ style }: Item): string =>
  style === null ? '' : [style.color, style.backgroundColor, style.fontWeight, style.boxShadow, line(style)].join(' ')

/** Colours to choose from differ in their filling. */
const edgeOf = ({ style }: Item): string =>
  style === null
    ? ''
    : [
        style.borderTopColor,
        style.borderTopWidth,
        style.outlineStyle === 'none' ? '' : style.outline,
        style.boxShadow,
        style.transform,
      ].join(' ')

const line = (style: CSSStyleDeclaration): string =>
  style.borderBottomWidth === '0px' || rgba(style.borderBottomColor).a < 0.05 ? '' : style.borderBottomColor

/** How much an item stands out: lined, bold, on a colour, in a strong colour. */
function emphasis(item: Item): number {
  const { style } = item
  if (!style) return 0
  const ground = rgba(style.backgroundColor)
  const page = behind(item)
  const lifted = ground.a > 0.3 && ground.r + ground.g + ground.b !== page.r + page.g + page.b
  return (
    (line(style) ? 2 : 0) +
    (lifted ? 2 : 0) +
    (Number(style.fontWeight) >= 600 ? 1 : 0) +
    (isVivid(rgba(style.color)) && !isVivid(ground) ? 0.5 : 0)
  )
}

function become({ item, name }: Choice, role: 'tab' | 'option' | 'menuitem', selected: boolean | undefined): Draft {
  return draftOf(item, role, name, [], {
    contentNamed: true,
    states: selected === undefined ? {} : { selected },
  })
}
