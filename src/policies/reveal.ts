import { z } from 'zod'
import type { PageNode } from '../page/node'
import { childrenOf, type Observation, parentOf } from '../page/observation'
import { done } from '../page/outcome'
import { readingsOf, wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { collapse } from '../page/words'
import { actOn } from './act-on'
import { findOfKind, type Kind, shortName } from './locate'
import { openersOf, shownOn, shows } from './openers'
import { pagerOf } from './pager'
import { definePolicy, type Steps } from './policy'
import { attempt, fail, look } from './steps'

/** Makes something visible that stands in a closed tab, section, tree node or menu, or on a later page of a list. */
export const reveal = definePolicy({
  name: 'reveal',
  description:
    'Makes something visible that is hidden: opens tabs, collapsed sections, tree nodes and menus, and turns pages, one after another, until it shows. Returns its ref for later calls.',
  args: z.object({
    target: Target.describe('What should show'),
    clickable: z.boolean().optional().describe('Only what can be clicked: not mere text with these words'),
  }),
  *run({ target, clickable }, page) {
    const { node } = yield* revealed(page, target, clickable ? 'clickable' : 'any')
    return done(node.ref)
  },
})

/** Clicks something that may have to be looked for in tabs, sections, menus and pages first. */
export const findAndClick = definePolicy({
  name: 'find_and_click',
  description:
    'Looks for a link, button or item in tabs, collapsed sections, tree nodes, menus and further pages, opening one after another until it shows, and clicks it.',
  args: z.object({ target: Target.describe('What to click') }),
  *run({ target }, page) {
    const { node, page: now } = yield* revealed(page, target, 'clickable')
    yield* actOn(now, node.ref, 'clickable', ({ ref }) => ({ kind: 'click', ref }))
    return done()
  },
})

/** So many things are opened, and pages turned, at most. */
const MOST_OPENED = 40
const MOST_PAGES = 20

/** Opens what is closed until the target shows: first in these very words, then in others that mean the same. */
function* revealed(start: Observation, target: Target, kind: Kind): Steps<{ page: Observation; node: PageNode }> {
  let page = start
  const opened: string[] = []
  for (const exact of [true, false]) {
    const tried = new Set<string>()
    let pages = 0
    for (let step = 0; step <= MOST_OPENED; step++) {
      const node = showing(page, target, kind, exact)
      if (node) return { page, node }
      const opener = nextOpener(page, tried)
      const turn = opener ? undefined : pages < MOST_PAGES ? pagerOf(page).next : undefined
      const control = opener ?? turn
      if (!control || tried.has(control.ref + (turn ? page.url + pages : ''))) break
      if (turn) pages++
      else tried.add(control.ref)
      opened.push(shortName(control))
      const after = yield* opening(page, control)
      if (turn && after.unchanged) break
      page = after.page
    }
  }
  const list = [...new Set(opened)].slice(0, 12).join(', ')
  const tale = list ? `Opened ${list}: nothing shows` : 'Nothing on the page can be opened, and nothing shows'
  return fail('not_found', `${tale} ${wordsFor(target)}${kind === 'clickable' ? ' as something to click' : ''}.`)
}

function* opening(before: Observation, control: PageNode): Steps<{ page: Observation; unchanged: boolean }> {
  const shown = shownOn(before)
  let { page } = yield* attempt({ kind: 'click', ref: control.ref })
  if (nothingNew(page, shown)) page = yield* look(400)
  return { page, unchanged: nothingNew(page, shown) }
}

const nothingNew = (page: Observation, shown: ReadonlySet<string>): boolean =>
  [...shownOn(page)].every((each) => shown.has(each))

/** What the last opening brought first (the inner nodes of a tree), then the surest. */
function nextOpener(page: Observation, tried: ReadonlySet<string>): PageNode | undefined {
  return openersOf(page).find((node) => !tried.has(node.ref))
}

/** A guess is no find: while there is more to open, what shows must be nearly what was said. */
const SURE = 0.84

function showing(page: Observation, target: Target, kind: Kind, exact: boolean): PageNode | undefined {
  const names = new Set(readingsOf(target).map(({ name }) => name.exact))
  const suits = (node: PageNode): boolean => shows(node) && (!exact || names.has(collapse(node.name)))
  const { best, candidates } = findOfKind(page, target, kind, { suits })
  const [first] = candidates
  if (!first || first.score < SURE) return undefined
  const fits = kind !== 'clickable' || isPressable(page, first.node)
  return fits ? (best ?? first.node) : undefined
}

const PRESSED = new Set(
  'link button tab menuitem option checkbox radio switch treeitem menuitemradio menuitemcheckbox'.split(' '),
)
/** Also the one of several like items that alone shows no pointer, as the chosen item of a menu does. */
const isPressable = (page: Observation, node: PageNode): boolean => {
  if (PRESSED.has(node.role) || node.states.clickable === true) return true
  const parent = parentOf(page, node)
  const others = parent
    ? childrenOf(page, parent).filter((other) => other !== node && other.role === node.role && other.tag === node.tag)
    : []
  return others.length > 1 && others.every(({ states }) => states.clickable)
}
