import { z } from 'zod'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, parentOf, subtreeOf, textWithin } from '../page/observation'
import { done, type Outcome } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { openersOf } from './locating/openers'
import { chooseFromPopup } from './options/choose-from-popup'
import {
  clearOfferFor,
  findAmong,
  isChosen,
  notOffered,
  type Offer,
  offersIn,
  offersShown,
  pressedFor,
} from './options/offers'
import { buttonUnder, chooseDrawn, pressAll, pressExactly } from './options/press-choices'
import { isTag } from './options/tags'
import { definePolicy, type Steps } from './policy'
import { toggle } from './set-checkboxes'
import { act, call, click, fail } from './steps'

/**
 * Goal: exactly these options are chosen in the list, be it a native select, a listbox, radio buttons, a dropdown of any
 * make or a menu. Returns the options as the page writes them.
 */
export const chooseOption = definePolicy({
  name: 'choose_option',
  description: 'choose in a select, dropdown, list, radio group or menu',
  args: z.object({
    list: Target.optional().describe('the list; not needed where the option shows already'),
    option: z.union([z.string(), z.array(z.string()).min(1)]).describe('option, or several; "File > Save" for menus'),
  }),
  *run({ list, option }, start) {
    const wanted = typeof option === 'string' ? [option] : option
    if (list === undefined) return yield* chooseShown(start, wanted)
    const radio = radioIn(start, list, wanted)
    if (radio) return yield* chooseRadio(start, radio)
    const buttons = wanted.map((words) => buttonUnder(start, list, words))
    if (buttons.every((button) => button !== undefined)) return yield* pressAll(start, buttons)
    const { page, node } = yield* locateOn(start, list, 'choice')
    const control = fieldOfTags(page, inPlaceOf(page, controlAround(page, node), wanted))
    return yield* chooseIn(page, control, wanted, typeof option !== 'string')
  },
})

/** By what the control is; `exactly`: nothing but these. */
function* chooseIn(page: Observation, control: PageNode, wanted: readonly string[], exactly: boolean): Steps {
  if (control.input === 'select') return yield* chooseNative(page, control, wanted)
  const [text = ''] = wanted
  if (isDatalist(control) && wanted.length === 1)
    return done((yield* call({ policy: 'fill_text', args: { field: control.ref, text } })).value)
  const standing = offersIn(page, control).filter(({ node }) => node.role !== 'button' || control.role === 'listbox')
  const among = standing.length > 0 ? undefined : yield* chooseAmongRadios(page, control, wanted)
  if (among) return among
  const toggles = togglesIn(page, control)
  const pressed = wanted.map((words) => clearOfferFor(toggles.map(asOffer), words))
  if (toggles.length > 1 && pressed.every((offer) => offer !== undefined))
    return yield* pressExactly(page, control, toggles, pressed)
  const isPath = control.role === 'tree' && wanted.some((words) => />/.test(words))
  if (standing.length > 0 && STANDING.has(control.role) && !isPath) return yield* chooseStanding(page, control, wanted)
  return yield* chooseFromPopup(page, control, wanted, exactly)
}

/** Undefined where the group has no such radio buttons, but something that may open. */
function* chooseAmongRadios(page: Observation, group: PageNode, wanted: readonly string[]): Steps<Outcome | undefined> {
  const radios = radiosIn(page, group)
  const clear = clearRadio(page, radios, wanted)
  if (clear) return yield* chooseRadio(page, clear)
  if (wanted.length > 1 && radios.length > 1 && radios.every(({ tag }) => tag !== 'input'))
    return yield* chooseDrawn(page, group, radios, wanted)
  return isOnlyOf(page, group, radios) ? notOffered(radios.map(asOffer), wanted.join(', '), group) : undefined
}

/** The buttons of a group that stay pressed. */
const togglesIn = (page: Observation, group: PageNode): PageNode[] =>
  group.role === 'group' ? [...subtreeOf(page, group)].filter(({ states }) => states.pressed !== undefined) : []

const asOffer = (node: PageNode): Offer => ({ node, text: node.name })

/** What a dropdown holds may be a list in itself, of its tags: meant is the dropdown. */
function controlAround(page: Observation, node: PageNode): PageNode {
  const around = [...ancestorsOf(page, node)].slice(0, 3)
  return around.find(({ role, states }) => role === 'combobox' && states.expanded !== undefined) ?? node
}

/** A native text field with proposals takes any text; the browser draws its list, which no page can read. */
const isDatalist = ({ tag, role, popup, states }: PageNode): boolean =>
  tag === 'input' && role === 'combobox' && popup === undefined && states.expanded === undefined

/** Libraries shrink a native select and draw a list beside it, which may also offer what the select does not know yet. */
function inPlaceOf(page: Observation, node: PageNode, wanted: readonly string[]): PageNode {
  if (node.input !== 'select' || !isShrunk(node)) return node
  const options = nativeOptions(page, node)
  if (wanted.every((words) => clearOfferFor(options, words))) return node
  const parent = parentOf(page, node)
  const beside = parent ? [...subtreeOf(page, parent)] : []
  return beside.find((one) => one !== node && one.role === 'combobox' && one.input !== 'select') ?? node
}

const isShrunk = ({ box }: PageNode): boolean => box !== null && box.width <= 2

/** The control that stands for a shrunk list: right beside it, it says what that holds. */
function drawnFor(page: Observation, select: PageNode): PageNode | undefined {
  const siblings = parentOf(page, select)?.children ?? []
  const at = siblings.indexOf(select.ref)
  const beside = [siblings[at + 1], siblings[at - 1]].flatMap((ref) => (ref && nodeAt(page, ref)) || [])
  const says = select.value ?? ''
  return beside.find((node) => DRAWN.has(node.role) && saidIn(page, node) === says && (says !== '' || isWide(node)))
}

const DRAWN = new Set(['button', 'combobox'])

/** As a list is drawn that says nothing yet, and no icon. */
const isWide = ({ box }: PageNode): boolean => box !== null && box.width > 2 * box.height

const saidIn = (page: Observation, node: PageNode): string => node.value || textWithin(page, node) || node.name

/** Some libraries do not hear that the list which they stand for was changed. */
const saysAsBefore = (before: Observation, after: Observation, { ref }: PageNode): boolean => {
  const [was, is] = [nodeAt(before, ref), nodeAt(after, ref)]
  return was !== undefined && is !== undefined && saidIn(before, was) === saidIn(after, is)
}

/** A list that offers nothing, but has a field to type in among what it holds, is one of tags: meant is that field. */
function fieldOfTags(page: Observation, node: PageNode): PageNode {
  if (node.role !== 'listbox') return node
  const inside = [...subtreeOf(page, node)]
  if (inside.some((one) => one.role === 'option' && !isTag(page, one))) return node
  return inside.find(({ tag, role }) => tag === 'input' && (role === 'textbox' || role === 'combobox')) ?? node
}

/** Lists whose options show without being opened. */
const STANDING = new Set(['listbox', 'tree', 'grid', 'menu', 'menubar', 'list', 'tablist'])
/** Those of them that keep what is clicked in them. */
const PICKED = new Set(['listbox', 'tree'])
const RADIO_ROLES = ['radio', 'menuitemradio']

function* chooseNative(page: Observation, select: PageNode, wanted: readonly string[]): Steps {
  const options = nativeOptions(page, select)
  const multiple = select.states.multiselectable === true
  if (wanted.length > 1 && !multiple) {
    return fail('bad_arguments', `${shortName(select)} takes one option only, not ${wanted.length}.`)
  }
  const chosen = wanted.map((words) => clearOfferFor(options, words) ?? notOffered(options, words, select))
  const disabled = chosen.find(({ node }) => node.states.disabled)
  if (disabled) return fail('disabled', `The option "${disabled.text}" of ${shortName(select)} can't be chosen now.`)
  const refs = chosen.map(({ node }) => node.ref)
  const texts = chosen.map(({ text }) => text)
  const isSo = (at: Observation): boolean =>
    options.every(({ node }) => (nodeAt(at, node.ref)?.states.selected === true) === refs.includes(node.ref))
  if (!isSo(page)) {
    const after = yield* act({ kind: 'select', ref: select.ref, options: refs })
    const now = nodeAt(after, select.ref)
    // A page that redraws at once has other options under other refs: then the list's own value tells.
    if (
      now &&
      !isSo(after) &&
      options.every(({ node }) => nodeAt(after, node.ref)) &&
      !texts.includes(now.value ?? '')
    ) {
      return fail('refused', `${shortName(select)} shows "${now.value ?? ''}" after "${texts.join(', ')}" was chosen.`)
    }
    const drawn = isShrunk(select) ? drawnFor(page, select) : undefined
    if (drawn && saysAsBefore(page, after, drawn)) return yield* chooseFromPopup(after, drawn, wanted, multiple)
  }
  return done(multiple ? texts : (texts[0] ?? ''))
}

/** Options that stand in the open: clicks those that are not as wanted, and looks whether they became so. */
function* chooseStanding(start: Observation, list: PageNode, wanted: readonly string[]): Steps {
  let page = start
  const multiple = list.states.multiselectable === true
  const texts: string[] = []
  for (const words of wanted) {
    const offers = offersIn(page, nodeAt(page, list.ref) ?? list)
    const offer = clearOfferFor(offers, words) ?? notOffered(offers, words, list)
    texts.push(offer.text)
    if (isChosen(offer.node)) continue
    // Several in a desktop-like list are marked with Control held down.
    const modifiers = multiple && texts.length > 1 && !offers.some(({ node }) => node.states.checked !== undefined)
    const { ref } = pressedFor(page, offer.node)
    page = yield* act({ kind: 'click', ref, ...(modifiers ? { modifiers: ['Control'] } : {}) })
    const now = nodeAt(page, offer.node.ref)
    if (now?.states.selected === false && offer.node.states.selected === false && PICKED.has(list.role)) {
      return fail('no_effect', `"${offer.text}" was clicked in ${shortName(list)}, but it is not selected.`)
    }
  }
  const surplus = multiple ? offersIn(page, nodeAt(page, list.ref) ?? list) : []
  for (const { node, text } of surplus) {
    if (isChosen(node) && !texts.includes(text))
      page = yield* act({ kind: 'click', ref: node.ref, modifiers: ['Control'] })
  }
  return done(texts.length === 1 ? (texts[0] ?? '') : texts)
}

/** No list was named: the options show somewhere, or stand in a select. */
function* chooseShown(page: Observation, wanted: readonly string[]): Steps {
  const radio = clearRadio(page, [...nodesOf(page)].filter(isRadio), wanted)
  if (radio) return yield* chooseRadio(page, radio)
  const selects = [...nodesOf(page)].filter(({ input }) => input === 'select')
  const offering = selects.filter((select) =>
    wanted.every((words) => clearOfferFor(nativeOptions(page, select), words)),
  )
  const [select] = offering
  if (select && offering.length === 1) return yield* chooseNative(page, select, wanted)
  if (wanted.length > 1) return done((yield* call({ policy: 'set_checkboxes', args: { names: wanted } })).value)
  const [words = ''] = wanted
  const menu = menuFor(page, words)
  if (menu) return yield* chooseFromPopup(page, menu.opener, [menu.rest], false)
  const shown = clearOfferFor(offersShown(page), words)?.node ?? (yield* locateOn(page, words, 'clickable')).node
  yield* click(shown)
  return done(shown.name || words)
}

/** `File > Save`: what the first word opens, and the rest of the way. */
function menuFor(page: Observation, words: string): { opener: PageNode; rest: string } | undefined {
  const [first = '', ...rest] = words.split(/\s*[>›→]\s*/).filter(Boolean)
  if (rest.length === 0 || findOfKind(page, words, 'clickable').best?.name === words) return undefined
  const opener = findOfKind(page, first, 'clickable').best
  return opener && { opener, rest: rest.join(' > ') }
}

const nativeOptions = (page: Observation, select: PageNode): Offer[] =>
  [...subtreeOf(page, select)].filter(({ role }) => role === 'option').map(asOffer)

const isRadio = ({ role }: PageNode): boolean => RADIO_ROLES.includes(role)
const radiosIn = (page: Observation, group: PageNode): PageNode[] => [...subtreeOf(page, group)].filter(isRadio)

/** A group that has these radio buttons and nothing that could open: what they don't offer is not to be had. */
const isOnlyOf = (page: Observation, group: PageNode, radios: readonly PageNode[]): boolean =>
  radios.length > 0 && !openersOf(page).some((opener) => [...ancestorsOf(page, opener), opener].includes(group))

const clearRadio = (page: Observation, radios: readonly PageNode[], wanted: readonly string[]): PageNode | undefined =>
  radios.length > 0 && wanted.length === 1 ? findAmong(page, wanted[0] ?? '', radios).best : undefined

/** Radio buttons under a heading or in a group of that name, unless there is a real list of that name. */
function radioIn(page: Observation, list: Target, wanted: readonly string[]): PageNode | undefined {
  const [words] = wanted
  if (wanted.length !== 1 || words === undefined || findOfKind(page, list, 'choice').best?.role === 'combobox')
    return undefined
  const within = typeof list === 'string' ? list : list.name
  if (within === undefined) return undefined
  const radios = [...nodesOf(page)].filter(isRadio)
  if (radios.length === 0) return undefined
  return findOfKind(page, { name: words, within }, 'any', { roles: RADIO_ROLES }).best
}

function* chooseRadio(page: Observation, radio: PageNode): Steps {
  const text = radio.name
  if (radio.states.checked === true) return done(text)
  const after = yield* toggle(page, nodeAt(page, radio.ref) ?? radio)
  if (nodeAt(after, radio.ref)?.states.checked === false) {
    return fail('no_effect', `${wordsFor(text)} was clicked, but it is not chosen.`)
  }
  return done(text)
}
