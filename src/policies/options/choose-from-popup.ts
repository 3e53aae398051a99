import type { PageNode } from '../../page/node'
import { nodeAt, type Observation, subtreeOf } from '../../page/observation'
import { done } from '../../page/outcome'
import { fold } from '../../page/words'
import { shortName } from '../locating/locate'
import type { Steps } from '../policy'
import { act, attempt, fail, look } from '../steps'
import { clearOfferFor, listed, type Offer, offerFor, pressedFor, saysNone } from './offers'
import {
  closeList,
  confirmOf,
  creatingOffer,
  holds,
  nodesOfPopup,
  offerIn,
  offersOf,
  openList,
  PATIENCE,
  type PopupList,
  seekOffer,
  tagFor,
} from './popup-list'
import { takeOutSurplus } from './surplus'
import { heldBefore, saysBeside, tagsOf } from './tags'

/**
 * Opens a dropdown, combobox or menu of whatever make and chooses these options in it; `File > Save` goes through menus. A field
 * of tags also takes words that it does not offer. With `exactly`, what else the control holds is taken out of it. Checks that
 * the control shows the choice, or that the popup closed or marks it.
 */
export function* chooseFromPopup(
  start: Observation,
  control: PageNode,
  wanted: readonly string[],
  exactly: boolean,
): Steps {
  const list: PopupList = { opener: control, before: start, level: 0 }
  let page = start
  const texts: string[] = []
  for (const option of wanted) {
    const chosen = yield* chooseOne(page, list, option, exactly)
    page = chosen.page
    texts.push(chosen.text)
  }
  if (exactly) page = yield* takeOutSurplus(yield* showAll(page, list), list, texts)
  page = yield* closeList(page, list)
  // A list that was still redrawing itself may have lost one of several: it is missing where the others stand.
  const lost = (): string[] => texts.filter((text) => !holds(page, list, text))
  if (texts.length > 1 && lost().length > 0 && lost().length < texts.length) {
    for (const text of lost()) page = (yield* chooseOne(page, list, text, true)).page
    page = yield* closeList(page, list)
    if (lost().length > 0) {
      return fail('no_effect', `${lost().join(', ')} did not stay chosen in ${shortName(control)}.`)
    }
  }
  return done(texts.length === 1 && !exactly ? (texts[0] ?? '') : texts)
}

/** Lists of several may go on showing only what was searched for last. */
function* showAll(page: Observation, list: PopupList): Steps<Observation> {
  const field = offersOf(page, list).length > 0 ? searchFieldOf(page, list) : undefined
  if (!field?.value || field.ref === list.opener.ref || list.before.nodes[field.ref]?.box) return page
  return (yield* attempt({ kind: 'type', ref: field.ref, text: '', replace: true })).page
}

function* chooseOne(
  start: Observation,
  list: PopupList,
  option: string,
  several: boolean,
): Steps<{ page: Observation; text: string }> {
  const control = nodeAt(start, list.opener.ref) ?? list.opener
  if (shows(control, option)) return { page: start, text: option }
  const tag = tagFor(start, list, option)
  if (tag) return { page: start, text: tag.text }
  if (several && heldBefore(start, control).some(({ name }) => fold(name) === fold(option)))
    return { page: start, text: option }
  let page = start
  let level = list
  const path = option.split(/\s*(?:>|›|→)\s*/).filter(Boolean)
  for (const [index, words] of path.entries()) {
    page = yield* openList(page, level, words)
    // Some unfold what they hold only once one is in them.
    const unfolded = path.length === 1 && tagFor(page, list, words)
    if (unfolded) return { page, text: unfolded.text }
    const isLast = index === path.length - 1
    // Only what is wanted at last becomes a tag of its own where nothing is offered.
    const found = yield* reach(page, level, words, isLast && takesTags(page, list, several))
    page = found.page
    if (found.offer === undefined) return { page, text: words }
    const { offer, typed } = found
    if (isLast) {
      page = yield* take(page, level, list.opener, offer, typed)
      return { page, text: saidByTag(page, list, offer.text) }
    }
    level = { opener: found.offer.node, before: page, level: index + 1 }
  }
  return fail('bad_arguments', 'No option was named.')
}

/** An option's name may say first whether it is chosen; its tag says it without that. */
const saidByTag = (page: Observation, list: PopupList, text: string): string =>
  tagsOf(page, list.opener, nodesOfPopup(page, list)).find((tag) => fold(text).endsWith(`, ${fold(tag.text)}`))?.text ??
  text

/** What the control holds says the option already. */
const shows = ({ value, name, role }: PageNode, option: string): boolean =>
  (value !== undefined && value !== '' && fold(value) === fold(option)) ||
  (role === 'button' && fold(name) === fold(option))

/**
 * The option, after typing into a searchable list or scrolling a long one where needed; no offer where the field took the words
 * as a tag of their own.
 */
function* reach(
  start: Observation,
  list: PopupList,
  words: string,
  asTag: boolean,
): Steps<{ offer?: Offer; page: Observation; typed: boolean }> {
  let page = start
  let offers = offersOf(page, list)
  const clear = offerIn(page, list, words)
  if (clear) return { offer: clear, page, typed: false }
  const seen = [...offers]
  const field = searchFieldOf(page, list)
  if (field) {
    const typed = yield* attempt({ kind: 'type', ref: field.ref, text: words, replace: true })
    page = typed.page
    for (const wait of [...(typed.outcome.ok ? PATIENCE : []), 0]) {
      offers = offersOf(page, list)
      const offer = creatingOffer(offers, words) ?? offerFor(offers, words)
      if (offer) return { offer, page, typed: true }
      // Nothing is offered: a field of tags waits for Enter.
      const isEmpty = !offers.some(({ node, text }) => node.role === 'option' && !saysNone(text))
      if (isEmpty && wait === PATIENCE[1] && asTag) {
        const taken = yield* enterTag(page, list, field, words)
        if (taken) return { page: taken, typed: true }
      }
      if (wait > 0) page = yield* look(wait)
    }
    if (offers.length > 0) seen.push(...offers)
    else if (seen.length > 0) page = (yield* attempt({ kind: 'type', ref: field.ref, text: '', replace: true })).page
    offers = offersOf(page, list)
  }
  const sought = yield* seekOffer(page, list, words, (among) => clearOfferFor(among, words))
  page = sought.page
  if (sought.offer) return { offer: sought.offer, page, typed: false }
  page = yield* closeList(page, list)
  if (seen.length === 0) {
    const advice = field?.ref === list.opener.ref ? ': fill_text is for what is typed' : ''
    return fail('not_offered', `${shortName(list.opener)} opened no list of options${advice}.`)
  }
  return fail('not_offered', `${shortName(list.opener)} does not clearly offer "${words}". It offers: ${listed(seen)}.`)
}

const takesTags = (page: Observation, list: PopupList, several: boolean): boolean =>
  several ||
  /\b(tags?|tokens?|chips?)\b/i.test(`${list.opener.hint ?? ''} ${list.opener.description ?? ''}`) ||
  tagsOf(page, list.opener, new Set()).length > 0

/** Enter or a comma makes a tag of what was typed; undefined when it does not become one. */
function* enterTag(
  start: Observation,
  list: PopupList,
  field: PageNode,
  words: string,
): Steps<Observation | undefined> {
  let page = start
  for (const key of ['Enter', ',']) {
    page = (yield* attempt({ kind: 'press', ref: field.ref, key })).page
    const left = nodeAt(page, field.ref)?.value ?? ''
    if (fold(left).includes(fold(words))) continue
    if (holds(page, list, words)) return page
  }
  return undefined
}

/** Where one types to narrow the list: the control itself, a field in it, or one that came with the popup. */
function searchFieldOf(page: Observation, { before, opener }: PopupList): PageNode | undefined {
  const own = nodeAt(page, opener.ref)
  const isText = (node: PageNode): boolean =>
    /^(textbox|searchbox|combobox)$/.test(node.role) && !node.states.readonly && !node.states.disabled
  if (own && isText(own) && own.tag === 'input') return own
  const inside = own && [...subtreeOf(page, own)].find((node) => node !== own && isText(node))
  const texts = Object.values(page.nodes).filter(isText)
  return inside ?? texts.find(({ ref }) => !before.nodes[ref]) ?? texts.find(({ states }) => states.focused)
}

function* take(
  page: Observation,
  list: PopupList,
  control: PageNode,
  offer: Offer,
  typed: boolean,
): Steps<Observation> {
  const current = nodeAt(page, offer.node.ref) ?? offer.node
  if (current.states.disabled) return fail('disabled', `"${offer.text}" can't be chosen in ${shortName(control)} now.`)
  const whole: PopupList = { ...list, opener: control }
  // Libraries also mark the option that the keyboard would take as selected: it is chosen when the control says so too, and
  // not only because that was typed into it.
  const marked = current.states.selected === true && !typed && holds(page, whole, offer.text)
  if (marked || current.states.checked === true) return page
  const { page: clicked, outcome } = yield* attempt({ kind: 'click', ref: pressedFor(page, current).ref })
  let after = clicked
  let pressed = offer
  if (!outcome.ok) {
    // The list redrew itself between the look and the click, or closed, as some do after each choice.
    after = yield* look(300)
    if (holds(after, whole, offer.text)) return after
    if (!clearOfferFor(offersOf(after, list), offer.text)) after = yield* openList(after, list, offer.text)
    const again = clearOfferFor(offersOf(after, list), offer.text)
    if (!again) return fail(outcome.reason, outcome.message)
    after = yield* act({ kind: 'click', ref: pressedFor(after, again.node).ref })
    pressed = again
  }
  // In a wheel or a dialog what was clicked counts once it is confirmed, when the list is closed.
  if (isTaken(after, whole, pressed, typed) || confirmOf(after, whole)) return after
  after = yield* look(400)
  if (isTaken(after, whole, pressed, typed)) return after
  return fail('no_effect', `"${offer.text}" was clicked, but ${shortName(control)} does not show it.`)
}

/** The control shows it, the option is marked, or its popup is gone. */
function isTaken(page: Observation, list: PopupList, { node, text }: Offer, typed: boolean): boolean {
  const now = nodeAt(page, list.opener.ref)
  const isNode = node.role === 'treeitem'
  // A tree that slid open has drawn its nodes anew.
  const option = nodeAt(page, node.ref) ?? (isNode ? clearOfferFor(offersOf(page, list), text)?.node : undefined)
  if (!now || !option || option.box === null || option.states.inert) return true
  // Lists that leave out what is chosen may draw the next one in its place.
  if (option.name !== node.name && !offersOf(page, list).some((offer) => fold(offer.text).includes(fold(text))))
    return true
  if (isNode && option.states.selected === false && option.states.expanded === undefined) return false
  // An entry of a menu, or a link, does something: nothing keeps it, and under the pointer the menu stays.
  if (list.level > 0 || MENU_OPENERS.has(now.role) || node.role === 'link') return true
  if (option.states.selected === true || option.states.checked === true || option.states.expanded === true) return true
  if (typed ? saysBeside(page, list.opener, text, nodesOfPopup(page, list)) : holds(page, list, text)) return true
  return now.states.expanded === false && list.opener.states.expanded !== now.states.expanded
}

/** What a menu opens from. */
const MENU_OPENERS = new Set(['listitem', 'menuitem', 'link'])
