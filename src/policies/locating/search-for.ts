import type { Action } from '../../page/action'
import { find } from '../../page/find'
import { isIcon } from '../../page/line'
import type { PageNode } from '../../page/node'
import { ancestorsOf, childrenOf, nodeAt, nodesOf, type Observation, parentOf } from '../../page/observation'
import { readingsOf, wordsFor } from '../../page/phrase'
import type { Target } from '../../page/target'
import { collapse, fold } from '../../page/words'
import { pagerOf } from '../lists/pager'
import type { Steps } from '../policy'
import { attempt, fail, look, until } from '../steps'
import { rowsOn } from '../tables/rows'
import { findOfKind, type Kind, shortName } from './locate'
import { linksWithin, openersOf, openingClick, shownOn, shows } from './openers'
import { itemOfMenu, ownMenu, withoutMenusOfOthers } from './own-menu'
import { pointedHeads, pointedRows } from './pointed-openers'
import { rowWords, seekIn, textsIn, virtualScrollers } from './seek'

/** A node and where it stands: moved, it is another place. */
export type Place = string
export const placeOf = ({ ref, box }: PageNode): Place => [ref, box?.x, box?.y, box?.width, box?.height].join(' ')

/** So many things are opened, and pages turned, at most. */
const MOST_OPENED = 40
const MOST_PAGES = 20
/** How long a page may be drawing, in seconds: what can be opened, the rows of its next page. */
const PATIENCE = 2

/** What is looked for, and how nearly it must be what was said. */
interface Sought {
  target: Target
  kind: Kind
  /** Nodes at these places do not count. */
  unreachable: ReadonlySet<Place>
  /** In these very words, or in others too that mean the same. */
  exact: boolean
}

/** The page as it became in searching, and the node where it came to show. */
interface Searched {
  page: Observation
  node?: PageNode | undefined
}

/**
 * Opens what is closed until the target shows: first in these very words, then in others that mean the same. Nodes at
 * `unreachable` places do not count. Ends the policy with `not_found` when nothing is left to open.
 */
export function* searchFor(
  start: Observation,
  target: Target,
  kind: Kind,
  unreachable: ReadonlySet<Place> = new Set(),
): Steps<{ page: Observation; node: PageNode }> {
  const loosely: Sought = { target, kind, unreachable, exact: false }
  const isDrawn = (at: Observation): boolean =>
    showing(at, loosely) !== undefined ||
    (nextToOpen(at, target, new Set()) ?? pageOn(at)) !== undefined ||
    virtualScrollers(at).length > 0
  let page = yield* until(start, PATIENCE, isDrawn)
  const opened: string[] = []
  for (const sought of [{ ...loosely, exact: true }, loosely]) {
    for (const way of [scrollTo, openUp]) {
      const searched: Searched = yield* way(page, sought, opened)
      page = searched.page
      if (searched.node) return { page, node: searched.node }
    }
  }
  const words = kind === 'clickable' ? wordsInside(page, loosely) : undefined
  if (words) return { page, node: words }
  const list = [...new Set(opened)].slice(0, 12).join(', ')
  const tale = list ? `Opened ${list}: nothing shows` : 'Nothing on the page can be opened, and nothing shows'
  return fail('not_found', `${tale} ${wordsFor(target)}${kind === 'clickable' ? ' as something to click' : ''}.`)
}

/** Scrolls to rows that are not there until one does. */
function* scrollTo(start: Observation, sought: Sought): Steps<Searched> {
  let page = start
  for (const scroller of showing(page, sought) ? [] : virtualScrollers(page)) {
    const texts = (at: Observation): string[] => textsIn(at, scroller)
    const found = yield* seekIn(page, scroller, rowWords(sought.target), texts, (at) => showing(at, sought))
    page = found.page
    if (found.thing) return { page, node: found.thing }
  }
  return { page }
}

/** Opens one thing after the other, the surest first, and turns pages where nothing is left; adds to `opened` what it was. */
function* openUp(start: Observation, sought: Sought, opened: string[]): Steps<Searched> {
  const { target, kind, exact } = sought
  const tried = new Set<string>()
  let page = start
  let pages = 0
  for (let step = 0; step <= MOST_OPENED; step++) {
    const node = showing(page, sought)
    if (node) return { page, node }
    const next = nextToOpen(page, target, tried) ?? (pages < MOST_PAGES ? pageOn(page) : undefined)
    if (!next) break
    // Words to be seen need not be looked for behind links when they stand there already, within others.
    if (kind === 'any' && exact && next.leadsAway && showing(page, { ...sought, exact: false })) break
    if (next.isPage) pages++
    else for (const key of keysOf(next)) tried.add(key)
    opened.push(shortName(next.node))
    const after = yield* opening(page, next)
    const come = next.isPage ? yield* withItsRows(after.page, page) : after.page
    if (next.isPage && nothingNew(come, after.shown)) break
    page = come
    const item = next.isOwn && itemOfMenu(page, target, kind, after.shown)
    if (item) return { page, node: item }
  }
  return { page }
}

/** What may bring the target into sight, and how. */
interface Opener {
  node: PageNode
  by: 'click' | 'hover'
  isPage?: true
  /** The menu of the row or card in which the target is looked for. */
  isOwn?: true
  /** May do more than open something here. */
  leadsAway?: true
}

/** By what an opener is known again: a page that draws itself anew puts another element in its place. */
const keysOf = ({ node, by }: Opener): string[] => [
  `${by} ${node.ref}`,
  ...(node.name && node.box ? [`${by} ${node.role} ${node.name} ${node.box.x} ${node.box.y}`] : []),
]

/**
 * The surest that was not tried: pointing does no harm, so the target's own row comes first, and the heads of menus before links
 * that may do anything.
 */
function nextToOpen(page: Observation, target: Target, tried: ReadonlySet<string>): Opener | undefined {
  const groups: (() => Opener[])[] = [
    () => pointedRows(page, target).map((node): Opener => ({ node, by: 'hover' })),
    () => {
      const node = ownMenu(page, target)
      return node ? [{ node, by: 'click', isOwn: true }] : []
    },
    () => {
      const openers = openersOf(page)
      const inMenu = openers.filter((node) => isInMenu(page, node))
      const others = withoutMenusOfOthers(page, openers, target).filter((node) => !inMenu.includes(node))
      // What an open menu leads on to comes first: that lies over all else.
      return [
        ...inMenu.map((node): Opener => ({ node, by: 'hover' })),
        ...others.map((node): Opener => ({ node, by: 'click' })),
      ]
    },
    () => pointedHeads(page).map((node): Opener => ({ node, by: 'hover' })),
    () => linksWithin(page).map((node): Opener => ({ node, by: 'click', leadsAway: true })),
  ]
  for (const group of groups) {
    const opener = group().find((each) => !keysOf(each).some((key) => tried.has(key)))
    if (opener) return opener
  }
  return undefined
}

/** What an entry of a menu leads on to opens under the pointer, and a click might choose it. */
const isInMenu = (page: Observation, node: PageNode): boolean =>
  [node, ...ancestorsOf(page, node)].some(({ role }) => role === 'menuitem') &&
  [...ancestorsOf(page, node)].some(({ role }) => role === 'menu')

function pageOn(page: Observation): Opener | undefined {
  const { next } = pagerOf(page)
  return next && { node: next, by: 'click', isPage: true, leadsAway: true }
}

/** Words inside something that can be clicked, such as a row: a click on them is a click on that. For where nothing else is left. */
function wordsInside(page: Observation, { target, unreachable }: Sought): PageNode | undefined {
  const suits = (node: PageNode): boolean =>
    shows(node) &&
    !unreachable.has(placeOf(node)) &&
    [...ancestorsOf(page, node)].some(({ states }) => states.clickable === true)
  return find(page, target, { suits }).best
}

/** `shown` is what was there before. */
function* opening(before: Observation, { node, by }: Opener): Steps<{ page: Observation; shown: ReadonlySet<string> }> {
  const shown = shownOn(before)
  const page = yield* openedBy(by === 'click' ? openingClick(node) : { kind: by, ref: node.ref }, before, shown)
  // A click on a node of a tree may only choose it.
  const isShut = node.role === 'treeitem' && nothingNew(page, shown)
  return {
    page: isShut ? yield* openedBy({ kind: 'press', ref: node.ref, key: 'ArrowRight' }, page, shown) : page,
    shown,
  }
}

/** The page after the action, and after the moment that what it opens may need to come. */
function* openedBy(action: Action, before: Observation, shown: ReadonlySet<string>): Steps<Observation> {
  let { page, outcome } = yield* attempt(action)
  // A menu that was opened to look into it lies over the rest until it is closed, and each within it before.
  for (let menus = openMenus(before); menus > 0 && !outcome.ok && outcome.reason === 'covered'; menus--) {
    yield* attempt({ kind: 'press', key: 'Escape' })
    ;({ page, outcome } = yield* attempt(action))
  }
  return nothingNew(page, shown) ? yield* look(400) : page
}

const openMenus = (page: Observation): number =>
  [...nodesOf(page)].filter(({ popup, states }) => popup === 'menu' && states.expanded).length

/** The page after a turn, once the rows of its table or list have followed: the pager is often drawn before them. */
function* withItsRows(turned: Observation, before: Observation): Steps<Observation> {
  const rows = (at: Observation): string | undefined =>
    rowsOn(at, undefined, undefined)
      ?.rows.map(({ text }) => text)
      .join('\n')
  const old = rows(before)
  return yield* until(turned, PATIENCE, (at) => old === undefined || rows(at) !== old)
}

const nothingNew = (page: Observation, shown: ReadonlySet<string>): boolean =>
  [...shownOn(page)].every((each) => shown.has(each))

/** A guess is no find: while there is more to open, what shows must be nearly what was said. */
const SURE = 0.84
/** Its very words are: less than this they have only in another group than the one that was said. */
const IN_GROUP = 0.7

function showing(page: Observation, { target, kind, unreachable, exact }: Sought): PageNode | undefined {
  const meant = typeof target === 'string' ? nodeAt(page, target) : undefined
  if (meant && shows(meant) && !unreachable.has(placeOf(meant))) return meant
  const names = readingsOf(target).map(({ name }) => name)
  const isSaid = (node: PageNode): boolean =>
    names.some(
      ({ exact, folded }) => exact === collapse(node.name) || (isIcon(node) && folded === fold(node.hint ?? '')),
    )
  const suits = (node: PageNode): boolean => shows(node) && !unreachable.has(placeOf(node)) && (!exact || isSaid(node))
  const { best, candidates } = findOfKind(page, target, kind, { suits })
  const [first] = candidates
  if (!first || (first.score < (exact ? IN_GROUP : SURE) && !(kind === 'any' && quotes(first.node, target))))
    return undefined
  const fits = kind !== 'clickable' || isPressable(page, first.node)
  return fits ? (best ?? first.node) : undefined
}

/** To see some words, it is enough that they stand in a longer text. */
const quotes = ({ name }: PageNode, target: Target): boolean =>
  readingsOf(target).some((reading) => reading.name.tokens.length > 1 && fold(name).includes(reading.name.folded))

const PRESSED = new Set(
  'link button tab menuitem option checkbox radio switch treeitem menuitemradio menuitemcheckbox'.split(' '),
)
/** Also an icon, and the one of several like items that alone shows no pointer, as the chosen item of a menu does. */
const isPressable = (page: Observation, node: PageNode): boolean => {
  if (PRESSED.has(node.role) || node.states.clickable === true || isIcon(node)) return true
  const parent = parentOf(page, node)
  const others = parent
    ? childrenOf(page, parent).filter((other) => other !== node && other.role === node.role && other.tag === node.tag)
    : []
  return others.length > 1 && others.every(({ states }) => states.clickable)
}
