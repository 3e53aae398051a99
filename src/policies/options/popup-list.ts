import { liesIn } from '../../page/box'
import { isInDialog } from '../../page/dialog'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, parentOf, subtreeOf } from '../../page/observation'
import { fold } from '../../page/words'
import { commonAncestor } from '../dates/calendar-grid'
import { confirms } from '../locating/confirms'
import { scrollerAround, seekIn } from '../locating/seek'
import type { Reply, Steps } from '../policy'
import { attempt, look, until } from '../steps'
import { clearOfferFor, newOffers, type Offer, offerFor, offersIn, offersShown } from './offers'
import { pressField } from './press-field'
import { isHeld, isTag, saysBeside, saysItself, type Tag, tagsOf } from './tags'

/** How long a popup may take to fill, in these steps, in milliseconds. */
export const PATIENCE = [300, 500, 700]

/** A list that opens from a control, and the page before it did: what came since is what it offers. */
export interface PopupList {
  opener: PageNode
  before: Observation
  /** 0 for the first list, 1 for what opens from one of its options, … */
  level: number
}

/** What the list offers on this page; empty while it is closed. */
export function offersOf(page: Observation, { before, opener }: PopupList): Offer[] {
  const own = nodeAt(page, opener.ref)
  const beside = own?.box ?? null
  // Tags that came into the control since are what it holds, not what it offers; options of a native select are drawn by no page.
  const tags = tagsOf(page, opener, new Set())
  const fresh = newOffers(before, page, (node) => isBeforeField(page, node, own)).filter(
    ({ node }) =>
      !isNative(page, node) &&
      !isWordOf(page, node, tags) &&
      !isHeld(page, node, opener) &&
      (node.role === 'option' || !liesIn(node.box, beside)) &&
      !(isTag(page, node) && (!CHOICES.has(node.role) || isIn(page, node, own))),
  )
  if (fresh.length > 0) return fresh
  const isOpen = own?.states.expanded !== false
  const inside =
    own && isOpen ? offersIn(page, own).filter(({ node }) => CHOICES.has(node.role) && !isTag(page, node)) : []
  if (inside.length > 0) return inside
  // Some keep their options in the page, out of sight, before they open.
  return own?.states.expanded
    ? offersShown(page).filter(({ node }) => !isNative(page, node) && !isHeld(page, node, opener))
    : []
}

/** What stands before the field in one box with it: its tags. */
function isBeforeField(page: Observation, { ref, role }: PageNode, field: PageNode | undefined): boolean {
  const inside = (field && parentOf(page, field)?.children) ?? []
  const at = inside.indexOf(ref)
  return at >= 0 && at < inside.indexOf(field?.ref ?? '') && !CHOICES.has(role)
}

/** The words of a tag that stand beside what removes it, as in a row of two cells. */
const isWordOf = (page: Observation, node: PageNode, tags: readonly Tag[]): boolean =>
  tags.some(
    ({ text, remove }) => remove.ref !== node.ref && text === node.name && isIn(page, remove, parentOf(page, node)),
  )

const isNative = (page: Observation, node: PageNode): boolean =>
  [...ancestorsOf(page, node)].slice(0, 2).some(({ tag }) => tag === 'select')

const isIn = (page: Observation, node: PageNode, around: PageNode | undefined): boolean =>
  around !== undefined && [...ancestorsOf(page, node)].some(({ ref }) => ref === around.ref)

/** The offer that the words mean; of what has neither role nor listener, as under the pointer alone, that which says just this. */
export function offerIn(page: Observation, list: PopupList, words: string): Offer | undefined {
  const offer = clearOfferFor(offersOf(page, list), words)
  if (offer) return offer
  const fresh = [...nodesOf(page)].filter(
    ({ ref, role, box }) => role === 'text' && box && !list.before.nodes[ref]?.box,
  )
  const node = fresh.find(({ name }) => fold(name) === fold(words))
  return node && { node, text: node.name }
}

/** Every node of the list that popped up, to tell what it offers from what the control holds. */
export function nodesOfPopup(page: Observation, list: PopupList): ReadonlySet<Ref> {
  const offers = offersOf(page, list).map(({ node }) => node)
  const holder = commonAncestor(page, offers)
  const holdsControl = holder && [list.opener, ...ancestorsOf(page, list.opener)].some(({ ref }) => ref === holder.ref)
  const roots = holder && !holdsControl ? [holder] : offers
  return new Set(roots.flatMap((root) => [...subtreeOf(page, root)].map(({ ref }) => ref)))
}

/** The tag of these words beside the control. */
export const tagFor = (page: Observation, list: PopupList, text: string): Tag | undefined =>
  tagsOf(page, list.opener, nodesOfPopup(page, list)).find((tag) => fold(tag.text) === fold(text))

/** Scrolls a long list to an offer, also one of which only the options that show exist. No offer where it does not come. */
export function* seekOffer(
  start: Observation,
  list: PopupList,
  words: string,
  found: (offers: readonly Offer[]) => Offer | undefined,
): Steps<{ page: Observation; offer?: Offer }> {
  const scroller = scrollerAround(start, offersOf(start, list).at(-1)?.node)
  if (!scroller) return { page: start }
  const texts = (page: Observation): string[] => offersOf(page, list).map(({ text }) => text)
  const { page, thing } = yield* seekIn(start, scroller, words, texts, (at) => found(offersOf(at, list)))
  return { page, ...(thing && { offer: thing }) }
}

/** Opens the list unless it is open, and waits a moment for the option of these words to come. */
export function* openList(start: Observation, list: PopupList, words: string): Steps<Observation> {
  let page = start
  // A list that is still fetching what it offers says so.
  page = yield* until(page, 1.5, (at) => !nodeAt(at, list.opener.ref)?.states.busy)
  if (offersOf(page, list).length > 0) return page
  const opener = nodeAt(page, list.opener.ref) ?? list.opener
  // A menu in a menu opens under the pointer, and a click might choose it.
  const pointed = opener.role === 'menuitem' || (!CHOSEN.has(opener.role) && list.level > 0)
  page =
    opener.role === 'treeitem'
      ? yield* unfold(page, opener)
      : pointed
        ? yield* pointAt(page, opener)
        : yield* pressField(page, opener)
  for (const wait of PATIENCE) {
    const offers = offersOf(page, list)
    // Where something is offered and can be searched, waiting brings no more.
    if (
      tagFor(page, list, words) ||
      offerIn(page, list, words) ||
      offerFor(offers, words) ||
      (offers.length > 0 && wait !== PATIENCE[0])
    )
      return page
    page = yield* look(wait)
    // Menus wait a while under the pointer, so that none opens on the way past it; a click might choose what they hang from.
    const another = wait === PATIENCE[pointed ? 1 : 0]
    if (offerIn(page, list, words) || offersOf(page, list).length > 0 || !another || TYPED.has(opener.role)) continue
    if (opener.role === 'treeitem') {
      page = (yield* unfoldByPicture(page, nodeAt(page, opener.ref) ?? opener)) ?? page
      continue
    }
    page = pointed ? yield* pressField(page, opener) : yield* pointAt(page, opener)
    if (offerIn(page, list, words)) return page
  }
  return page
}

/** What is chosen by a click also where it leads on, as in a cascade of lists. */
const CHOSEN = new Set(['option', 'treeitem', 'gridcell'])
const TYPED = new Set(['textbox', 'searchbox', 'combobox'])

/** A click on a node of a tree chooses it: it opens by the sign before its words, or by the arrow key. */
export function* unfold(start: Observation, node: PageNode): Steps<Observation> {
  let page = start
  let now: PageNode | undefined = node
  for (let tries = 0; now && tries < 2; tries++) {
    if (now.states.expanded === true) return page
    const sign = signOf(page, now)
    const { page: after, outcome }: Reply = yield* attempt(
      sign ? { kind: 'click', ref: sign.ref } : { kind: 'press', ref: now.ref, key: 'ArrowRight' },
    )
    if (outcome.ok) return after
    page = after
    // Trees that slide open draw their nodes anew once they have.
    now = outcome.reason === 'detached' ? drawnAnew(page, now) : undefined
  }
  return yield* pressField(page, now ?? node)
}

/**
 * By the picture before its words, where the arrow key opened nothing: some trees know which node keys are for once it was pressed.
 * Undefined where there is none.
 */
export function* unfoldByPicture(start: Observation, node: PageNode): Steps<Observation | undefined> {
  const picture = [...subtreeOf(start, node)].find(({ ref, children }) => ref !== node.ref && children.length === 0)
  const isPicture = picture && PICTURES.has(picture.role) && !/[\p{L}\p{N}]/u.test(picture.name)
  if (!isPicture || node.states.expanded !== false) return undefined
  const { page } = yield* attempt({ kind: 'click', ref: picture.ref })
  if (nodeAt(page, node.ref)?.states.expanded !== false) return page
  return (yield* attempt({ kind: 'press', ref: node.ref, key: 'ArrowRight' })).page
}

const PICTURES = new Set(['text', 'img', 'generic'])

/** What opens a node of a tree: in it or beside it, by what it is called or because it has no words and stands before them. */
export function signOf(page: Observation, node: PageNode): PageNode | undefined {
  let isBefore = true
  for (const part of subtreeOf(page, node)) {
    if (part.ref === node.ref) continue
    if (part.role === 'treeitem') break
    if (part.role === 'text') isBefore = false
    else if (SIGN.test(`${part.hint ?? ''} ${part.name}`) || (isBefore && isBarePress(page, part))) return part
  }
  const beside = parentOf(page, node)?.children ?? []
  const line = inLine(page, node)
  const before = beside
    .slice(0, beside.indexOf(node.ref))
    .flatMap((ref) => nodeAt(page, ref) ?? [])
    .filter(({ box }) => liesIn(box, line))
  return (
    before.find(({ name, hint }) => name === '' && SIGN.test(hint ?? '')) ??
    before.findLast((one) => isBarePress(page, one))
  )
}

const SIGN = /caret|switcher|expand|toggle|arrow|chevron|triangle/i

/** Small, to be pressed, and without words. */
const isBarePress = (page: Observation, node: PageNode): boolean =>
  (node.role === 'button' || (node.states.clickable === true && !CHOICES.has(node.role))) &&
  (node.box?.width ?? 99) <= 40 &&
  ![...subtreeOf(page, node)].some(({ role }) => role === 'text')

/** The line of a node, as wide as what holds it. */
function inLine(page: Observation, node: PageNode): PageNode['box'] {
  const around = parentOf(page, node)?.box
  return node.box && around ? { ...node.box, x: around.x, width: around.width } : null
}

const drawnAnew = (page: Observation, { ref, role, name }: PageNode): PageNode | undefined =>
  [...nodesOf(page)].find((node) => node.ref !== ref && node.role === role && node.name === name)

function* pointAt(page: Observation, { ref }: PageNode): Steps<Observation> {
  const { page: after, outcome } = yield* attempt({ kind: 'hover', ref })
  return outcome.ok ? after : page
}

/**
 * Closes the list if it stays open, as lists of several do, so that what lies below can be reached. In a dialog Tab leaves it, as
 * Escape might close the dialog.
 */
export function* closeList(start: Observation, list: PopupList): Steps<Observation> {
  const stands = (page: Observation): boolean =>
    newOffers(list.before, page).some(({ node }) => CHOICES.has(node.role)) &&
    nodeAt(page, list.opener.ref)?.states.expanded !== false
  const confirm = confirmOf(start, list)
  if (confirm) return (yield* attempt({ kind: 'click', ref: confirm.ref })).page
  if (!stands(start)) return start
  const inDialog = isInDialog(start, list.opener)
  let { page } = yield* attempt({ kind: 'press', key: inDialog ? 'Tab' : 'Escape' })
  if (stands(page) && !inDialog) page = (yield* attempt({ kind: 'press', key: 'Tab' })).page
  return page
}

/** What came with the list in a dialog of its own, and makes the choice count. */
export function confirmOf(page: Observation, list: PopupList): PageNode | undefined {
  const dialog = [...nodesOf(page)].find(
    ({ ref, role, box }) => /dialog$/.test(role) && box && !list.before.nodes[ref]?.box,
  )
  const isOffered = dialog && offersOf(page, list).some(({ node }) => isIn(page, node, dialog))
  return isOffered ? [...subtreeOf(page, dialog)].find(confirms) : undefined
}

const CHOICES = new Set(['option', 'menuitem', 'menuitemradio', 'menuitemcheckbox', 'treeitem'])

/** An offer to make the words themselves an option: `Create "red"`, `Add red…`. */
export const creatingOffer = (offers: readonly Offer[], words: string): Offer | undefined => {
  const made = offers.find(
    ({ text }) =>
      /^\s*(\+|add\b|create\b|new\b|use\b|hinzufügen|erstelle|ajouter|créer|añadir|crear)/i.test(text) &&
      fold(text).includes(fold(words)),
  )
  return made && { node: made.node, text: words }
}

/** The control says it, or it stands beside it. */
export function holds(page: Observation, list: PopupList, text: string): boolean {
  const popup = nodesOfPopup(page, list)
  return saysItself(page, list.opener, text, popup) || saysBeside(page, list.opener, text, popup)
}
