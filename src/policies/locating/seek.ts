import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { attempt, look } from '../steps'

/** How far a list that is in no order is followed, in screens; one in order takes some twenty at any length. */
const SCREENS = 200

/**
 * Scrolls a list on until `found` finds something in it, also one of which only the rows that show exist, or that loads more at its
 * end. Where `shown` reads in order (A to Z, 1 to 9000) it goes by halves towards `wanted`, else screen by screen.
 */
export function* seekIn<Thing>(
  start: Observation,
  scroller: PageNode,
  wanted: string,
  shown: (page: Observation) => readonly string[],
  found: (page: Observation) => Thing | undefined,
): Steps<{ page: Observation; thing?: Thing }> {
  let page = start
  let low = 0
  let high = Number.POSITIVE_INFINITY
  let waited = false
  for (let screens = 0; screens < SCREENS; screens++) {
    const thing = found(page)
    if (thing !== undefined) return { page, thing }
    const now = nodeAt(page, scroller.ref)
    const scrolls = now?.states.scrollable
    if (!now || !scrolls) break
    const way = wayTo(wanted, shown(page))
    if (way === 'here') {
      // Rows may come a moment after they were scrolled to.
      if (waited) break
      waited = true
      page = yield* look(400)
      continue
    }
    waited = false
    if (way === 'later') low = scrolls.up
    if (way === 'earlier') high = scrolls.up
    const screen = screenOf(page, now)
    const middle = Math.round((low + Math.min(high, scrolls.up + scrolls.down)) / 2)
    // The middle is where it already is, or nothing tells the way: on by one screen.
    const far = way !== undefined && Math.abs(middle - scrolls.up) > screen
    const by = far ? middle - scrolls.up : way === 'earlier' ? -screen : screen
    if (by > 0 && scrolls.down <= 0) {
      // A list that loads more at its end does so a moment later.
      page = yield* look(600)
      if ((nodeAt(page, now.ref)?.states.scrollable?.down ?? 0) <= 0) break
      continue
    }
    if (by < 0 && scrolls.up <= 0) break
    const moved = yield* attempt({ kind: 'scroll', ref: now.ref, by: { x: 0, y: by } })
    if (!moved.outcome.ok) break
    page = moved.page
  }
  const thing = found(page)
  return thing === undefined ? { page } : { page, thing }
}

/** How far it is scrolled at a time, in pixels: less than it shows, so that nothing is passed over. */
const screenOf = (page: Observation, { ref, box }: PageNode): number =>
  Math.max(60, Math.round((ref === page.root ? page.viewport.height : (box?.height ?? 300)) * 0.85))

/** Where the words would stand in an ordered list that shows these; undefined when it is in no order. */
function wayTo(words: string, rows: readonly string[]): 'earlier' | 'later' | 'here' | undefined {
  // What all rows begin with (a box to tick, a word before the number) tells nothing.
  const common = commonStart(rows)
  const shown = rows.map((row) => row.slice(common.length))
  const wanted = words.startsWith(common) ? words.slice(common.length) : words
  const [first, last] = [shown[0], shown.at(-1)]
  if (shown.length < 5 || first === undefined || last === undefined || first === last) return undefined
  const inOrder = shown.every((text, index) => index === 0 || ORDER.compare(shown[index - 1] ?? '', text) <= 0)
  if (!inOrder) return undefined
  if (ORDER.compare(wanted, first) < 0) return 'earlier'
  if (ORDER.compare(wanted, last) > 0) return 'later'
  return 'here'
}

/** The whole words that all of them begin with. */
function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length
  for (const other of others) {
    let same = 0
    while (same < length && other[same] === first[same]) same++
    length = same
  }
  return first.slice(0, first.slice(0, length).lastIndexOf(' ') + 1)
}

const ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The innermost scroller around the node that has more to show, if any but the page itself. */
export function scrollerAround(page: Observation, node: PageNode | undefined): PageNode | undefined {
  let at = node
  while (at && at.ref !== page.root) {
    const { up = 0, down = 0 } = at.states.scrollable ?? {}
    if (up + down > 0) return at
    at = at.parent === null ? undefined : page.nodes[at.parent]
  }
  return undefined
}

/** What the rows of a scroller say, in their order; where no role tells rows, its single texts. */
export function textsIn(page: Observation, scroller: PageNode): string[] {
  const inside = [...subtreeOf(page, nodeAt(page, scroller.ref) ?? scroller)].filter(({ ref }) => ref !== scroller.ref)
  const rows = inside.filter((node) => ROWS.has(node.role) && !holdsHeading(page, node))
  // Grids order their elements as they like: what counts is where they stand.
  const byPlace = rows.toSorted((one, other) => (one.box?.y ?? 0) - (other.box?.y ?? 0))
  if (rows.length > 2) return byPlace.map((row) => textWithin(page, row)).filter((text) => text !== '')
  return inside.flatMap((node) => (node.name !== '' && node.children.length === 0 ? node.name : []))
}

const holdsHeading = (page: Observation, row: PageNode): boolean =>
  [...subtreeOf(page, row)].some(({ role }) => role === 'columnheader')

const ROWS = new Set(['row', 'listitem', 'option', 'treeitem', 'article'])

/** The words by which a target's row would stand in an ordered list. */
export const rowWords = (target: Target): string =>
  typeof target === 'string' ? target : (target.within ?? target.name ?? '')

/** Scrollers of which only a part exists: what they hold is much shorter than what they say they scroll. */
export function virtualScrollers(page: Observation): PageNode[] {
  return [...nodesOf(page)].filter((node) => {
    const { up = 0, down = 0 } = node.states.scrollable ?? {}
    if (up + down === 0 || node.states.inert || !node.box) return false
    const height = node.ref === page.root ? page.viewport.height : node.box.height
    const boxes = [...subtreeOf(page, node)].flatMap((below) =>
      below.ref !== node.ref && below.children.length === 0 && below.box ? below.box : [],
    )
    if (boxes.length === 0 || up + down < height) return false
    const drawn = Math.max(...boxes.map(({ y, height }) => y + height)) - Math.min(...boxes.map(({ y }) => y))
    return drawn < (up + down + height) * 0.7
  })
}
