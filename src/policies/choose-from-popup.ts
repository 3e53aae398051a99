import type { PageNode } from '../page/node'
import { nodeAt, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { fold } from '../page/words'
import { shortName } from './locate'
import { clearOfferFor, listed, newOffers, type Offer, offerFor, offersIn, offersShown } from './offers'
import type { Steps } from './policy'
import { act, attempt, fail, look } from './steps'

/** How long a popup may take to fill, in these steps, in milliseconds. */
const PATIENCE = [300, 500, 700]
/** How often a list is scrolled on to bring more of its options into being. */
const SCROLLS = 40

/**
 * Opens a dropdown, combobox or menu of whatever make and chooses these options in it; `File > Save` goes through menus.
 * Checks that the control shows the choice, or that the popup closed or marks it.
 */
export function* chooseFromPopup(start: Observation, control: PageNode, wanted: readonly string[]): Steps {
  let page = start
  const texts: string[] = []
  for (const option of wanted) {
    const chosen = yield* chooseOne(page, control, option)
    page = chosen.page
    texts.push(chosen.text)
  }
  // A list that was still redrawing itself may have lost one of several: it is missing where the others stand.
  const missing = texts.filter((text) => !saysNear(page, control, text))
  if (missing.length > 0 && missing.length < texts.length) {
    for (const text of missing) page = (yield* chooseOne(page, control, text)).page
    const lost = missing.filter((text) => !saysNear(page, control, text))
    if (lost.length > 0) return fail('no_effect', `${lost.join(', ')} did not stay chosen in ${shortName(control)}.`)
  }
  return done(texts.length === 1 ? (texts[0] ?? '') : texts)
}

function* chooseOne(start: Observation, control: PageNode, option: string): Steps<{ page: Observation; text: string }> {
  let page = start
  let opener = nodeAt(page, control.ref) ?? control
  if (shows(opener, option)) return { page, text: option }
  const path = option.split(/\s*(?:>|›|→)\s*/).filter(Boolean)
  for (const [level, words] of path.entries()) {
    const opened = yield* open(page, opener, words)
    const { offer, page: found } = yield* reach(opened, opener, words)
    page = found
    if (level === path.length - 1) {
      return { page: yield* choose(page, opened.before, control, opener, offer), text: offer.text }
    }
    opener = offer.node
  }
  return fail('bad_arguments', 'No option was named.')
}

/** The page before and after a popup was opened, and what it offers. */
interface Opened {
  before: Observation
  page: Observation
  offers: Offer[]
}

/** What the control holds says the option already. */
const shows = ({ value, name, role }: PageNode, option: string): boolean =>
  (value !== undefined && value !== '' && fold(value) === fold(option)) ||
  (role === 'button' && fold(name) === fold(option))

function* open(start: Observation, opener: PageNode, words: string): Steps<Opened> {
  const isOpen = opener.states.expanded === true
  const seen = isOpen ? offersOf(start, start, opener) : []
  if (seen.length > 0) return { before: start, page: start, offers: seen }
  const pointed = opener.role === 'menuitem' ? { kind: 'hover' as const } : { kind: 'click' as const }
  let page = yield* act({ ...pointed, ref: opener.ref })
  let offers = offersOf(start, page, opener)
  for (const wait of PATIENCE) {
    if (offerFor(offers, words)) return { before: start, page, offers }
    page = yield* look(wait)
    offers = offersOf(start, page, opener)
  }
  if (offers.length === 0 && pointed.kind === 'hover') {
    page = yield* act({ kind: 'click', ref: opener.ref })
    offers = offersOf(start, page, opener)
  }
  return { before: start, page, offers }
}

/** What came to the page with the popup; else what stands in the control; else every option that shows. */
function offersOf(before: Observation, page: Observation, opener: PageNode): Offer[] {
  const fresh = newOffers(before, page)
  if (fresh.length > 0) return fresh
  const own = nodeAt(page, opener.ref)
  const inside = own ? offersIn(page, own) : []
  if (inside.length > 0) return inside
  return own?.states.expanded ? offersShown(page) : []
}

/** The option, after typing into a searchable list or scrolling a long one where needed. */
function* reach(opened: Opened, opener: PageNode, words: string): Steps<{ offer: Offer; page: Observation }> {
  let { page, offers } = opened
  const clear = clearOfferFor(offers, words)
  if (clear) return { offer: clear, page }
  const field = searchFieldOf(opened, opener)
  const seen = [...offers]
  // Some keep their options in the page, out of sight, before they open.
  const kept = clearOfferFor(offersShown(page), words)
  if (kept && offers.length === 0) return { offer: kept, page }
  if (field) {
    const typed = yield* attempt({ kind: 'type', ref: field.ref, text: words, replace: true })
    page = typed.page
    for (const wait of [...(typed.outcome.ok ? PATIENCE : []), 0]) {
      offers = offersOf(opened.before, page, opener)
      const offer = offerFor(offers, words)
      if (offer) return { offer, page }
      if (wait > 0) page = yield* look(wait)
    }
  }
  for (let scrolls = 0; scrolls < SCROLLS; scrolls++) {
    const list = scrollerAround(page, offers)
    if (!list) break
    page = yield* act({ kind: 'scroll', ref: list.ref, by: { x: 0, y: Math.max(80, (list.box?.height ?? 200) * 0.8) } })
    offers = offersOf(opened.before, page, opener)
    seen.push(...offers)
    const offer = clearOfferFor(offers, words)
    if (offer) return { offer, page }
  }
  if (seen.length === 0) return fail('not_offered', `${shortName(opener)} opened no list of options.`)
  return fail('not_offered', `${shortName(opener)} does not clearly offer "${words}". It offers: ${listed(seen)}.`)
}

/** Where one types to narrow the list: the control itself, or a field that came with the popup. */
function searchFieldOf({ before, page }: Opened, opener: PageNode): PageNode | undefined {
  const own = nodeAt(page, opener.ref)
  const isText = (node: PageNode): boolean => /^(textbox|searchbox|combobox)$/.test(node.role) && !node.states.readonly
  if (own && isText(own) && own.tag === 'input') return own
  return Object.values(page.nodes).find((node) => isText(node) && !before.nodes[node.ref])
}

/** The scroller that holds the offers and has more below. */
function scrollerAround(page: Observation, offers: readonly Offer[]): PageNode | undefined {
  let at: PageNode | undefined = offers.at(-1)?.node
  while (at) {
    if ((at.states.scrollable?.down ?? 0) > 0 && at.ref !== page.root) return at
    at = at.parent === null ? undefined : page.nodes[at.parent]
  }
  return undefined
}

function* choose(
  page: Observation,
  before: Observation,
  control: PageNode,
  opener: PageNode,
  offer: Offer,
): Steps<Observation> {
  const current = nodeAt(page, offer.node.ref) ?? offer.node
  // Libraries also mark the option that the keyboard would take as selected: it is chosen when the control says so too.
  const marked = current.states.selected === true && saysNear(page, control, offer.text)
  if (marked || current.states.checked === true) return page
  const { page: clicked, outcome } = yield* attempt({ kind: 'click', ref: current.ref })
  let after = clicked
  if (!outcome.ok) {
    // The list redrew itself between the look and the click.
    after = yield* look(300)
    const again = clearOfferFor(offersOf(before, after, opener), offer.text)
    if (!again) return fail(outcome.reason, outcome.message)
    after = yield* act({ kind: 'click', ref: again.node.ref })
  }
  if (isTaken(after, control, offer)) return after
  after = yield* look(400)
  if (isTaken(after, control, offer)) return after
  return fail('no_effect', `"${offer.text}" was clicked, but ${shortName(control)} does not show it.`)
}

/** What stands in the control, or beside it in its own small group, as chips do. */
function saysNear(page: Observation, control: PageNode, text: string): boolean {
  let at: PageNode | undefined = nodeAt(page, control.ref)
  for (let level = 0; at && level < 3 && (at.box?.height ?? 0) < 160; level++) {
    const said = [...subtreeOf(page, at)].filter(({ role }) => role !== 'option' || at?.role === 'combobox')
    if (said.some(({ name, value }) => fold(name) === fold(text) || fold(value ?? '').includes(fold(text)))) return true
    at = at.parent === null ? undefined : page.nodes[at.parent]
  }
  return false
}

/** The control shows it, the option is marked, or its popup is gone. */
function isTaken(page: Observation, control: PageNode, { node, text }: Offer): boolean {
  const now = nodeAt(page, control.ref)
  const option = nodeAt(page, node.ref)
  if (!now || !option || option.box === null || option.states.inert) return true
  if (option.states.selected === true || option.states.checked === true || option.states.expanded === true) return true
  const said = fold(`${now.value ?? ''} ${now.name}`)
  return said.includes(fold(text)) || (now.states.expanded === false && control.states.expanded !== now.states.expanded)
}
