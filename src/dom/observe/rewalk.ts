import { isClippedAnew, remeasure } from './enter'
import type { Item } from './item'
import type { Touched } from './touched'
import { refill, type Walk } from './walk'

/**
 * Brings a walk up to date where it was touched, and measures again what may have moved: from the page downwards, and no
 * further where an element stands as it stood. Returns the items that are not as they were.
 */
export function rewalk(walk: Walk, { refilled, renewed, said, scrolled }: Touched): Set<Item> {
  const changed = new Set<Item>(said)
  const fresh = new Set<Item>()
  const around = new Set<Item>()
  const reach = (item: Item): void => {
    for (let up: Item | null = item; up && !around.has(up); up = up.parent) around.add(up)
  }
  const again = (item: Item): void => {
    if (!isIn(item, walk)) return
    changed.add(item)
    for (const made of refill(item, renewed, walk)) {
      fresh.add(made)
      beside(made, changed)
    }
    besideAll(item, changed)
    reach(item)
  }
  // Outer ones first: what an outer one made anew holds the inner ones already.
  for (const item of [...refilled].sort((one, other) => depthOf(one) - depthOf(other))) again(item)
  for (const item of scrolled) reach(item)
  const measured = measure(walk, { around, scrolled, fresh, changed })
  for (const item of measured.gone) {
    if (!item.parent) continue
    renewed.add(item.node)
    again(item.parent)
  }
  for (const item of fresh) addAll(item, changed)
  for (const item of walk.referring) changed.add(item)
  return changed
}

interface Measuring {
  around: ReadonlySet<Item>
  scrolled: ReadonlySet<Item>
  fresh: ReadonlySet<Item>
  changed: Set<Item>
}

function measure(walk: Walk, { around, scrolled, fresh, changed }: Measuring): { gone: Item[] } {
  const gone: Item[] = []
  const met = new Set<Item>()
  const forced = new Set<Item>()
  const open: Item[] = walk.root ? [walk.root] : []
  /** Whether it stands otherwise than it stood. */
  const look = (item: Item): boolean => {
    if (met.has(item) || (fresh.has(item) && !isClippedAnew(item, walk.view))) return false
    met.add(item)
    const { x, width } = item.box ?? { x: 0, width: 0 }
    const moved = remeasure(item, walk.view)
    if (moved === null) gone.push(item)
    if (moved) {
      changed.add(item)
      if (item.scrolls) walk.scrollers.add(item)
      if (item.display === 'table-cell' && (item.box?.x !== x || item.box.width !== width))
        forceTable(item, forced, open)
    }
    const isIn = moved || around.has(item) || scrolled.has(item) || isLoose(item) || forcedAround(item, forced)
    // Without a box of its own nothing tells whether the texts in it moved.
    if (scrolled.has(item) || (isLoose(item) && item.element)) changed.add(item)
    if (isIn) open.push(item)
    return moved !== false
  }
  const isTouched = (item: Item): boolean =>
    around.has(item) || scrolled.has(item) || fresh.has(item) || changed.has(item)
  if (walk.root) remeasure(walk.root, walk.view)
  for (let item = open.pop(); item; item = open.pop()) {
    for (const run of runsIn(item, isTouched)) {
      const [first, last] = [run[0], run.at(-1)]
      // Both of them before either is judged: what was moved up and what was moved down are each seen at one end only.
      const stays =
        first && last && run.length >= LONG && !forced.has(item) && [look(first), look(last)].every((moved) => !moved)
      if (!stays) for (const child of run) look(child)
    }
    // A new row may make the columns of all the others wider.
    if (item.display.startsWith('table-row-group') && item.children.some((child) => fresh.has(child))) {
      const sample = item.children.find((child) => child.element && !fresh.has(child))
      for (const cell of sample?.children ?? []) if (cell.element) look(cell)
    }
    if (open.length === 0) for (const floating of walk.floating) look(floating)
  }
  for (const floating of walk.floating) look(floating)
  for (let item = open.pop(); item; item = open.pop()) for (const child of item.children) if (child.element) look(child)
  return { gone }
}

/**
 * The elements in an item, cut before and after each that was touched. Boxes that stand one below another move together, so of a
 * run of these the ends tell whether any of it moved; all others are runs of their own.
 */
function* runsIn({ children, display }: Item, isTouched: (item: Item) => boolean): Generator<Item[]> {
  const stacks = STACKING.has(display)
  let run: Item[] = []
  for (const child of children) {
    if (!child.element) continue
    if (stacks && isStacked(child) && !isTouched(child)) run.push(child)
    else {
      if (run.length > 0) yield run
      yield [child]
      run = []
    }
  }
  if (run.length > 0) yield run
}

/** What is taken out of the flow, or has no extent, may stay where all others move. */
const isStacked = ({ display, position, svg, box }: Item): boolean =>
  STACKED.has(display) &&
  (position === 'static' || position === 'relative') &&
  !svg &&
  box !== null &&
  (box.width > 0 || box.height > 0)

const STACKING = new Set(['block', 'flow-root', 'list-item', 'table-cell', 'inline-block', 'table-row-group'])
const STACKED = new Set(['block', 'flow-root', 'list-item', 'table-row', 'table', 'flex', 'grid'])
/** Shorter runs are measured as quickly as they are judged. */
const LONG = 8

/** What is in it may move while its own box stays: lines of text that hold boxes, cells that share a base line. */
const isLoose = ({ box, display, children }: Item): boolean =>
  box === null || display === 'table-cell' || (display === 'inline' && children.some(({ element }) => element !== null))

/** The columns of a table became others: every cell may stand elsewhere. */
function forceTable(cell: Item, forced: Set<Item>, open: Item[]): void {
  let table: Item | null = cell
  while (table && table.display !== 'table' && table.display !== 'inline-table') table = table.parent
  if (!table || forced.has(table)) return
  const all = [table]
  for (let item = all.pop(); item; item = all.pop()) {
    forced.add(item)
    if (item.display.startsWith('table')) for (const child of item.children) if (child.element) all.push(child)
  }
  open.push(...[...forced].filter(({ element }) => element))
}

const forcedAround = ({ parent }: Item, forced: ReadonlySet<Item>): boolean => parent !== null && forced.has(parent)

/** What an item becomes may hang on what stands beside it. */
function besideAll({ children }: Item, changed: Set<Item>): void {
  if (children.length > 12) return
  for (const child of children) {
    if (!child.element) continue
    changed.add(child)
    if (child.children.length <= 12) for (const inner of child.children) if (inner.element) changed.add(inner)
  }
}

function beside(item: Item, changed: Set<Item>): void {
  const all = item.parent?.children ?? []
  const place = all.indexOf(item)
  for (const near of all.slice(Math.max(0, place - 2), place + 3)) if (near.element) changed.add(near)
}

function addAll(item: Item, changed: Set<Item>): void {
  const open = [item]
  for (let at = open.pop(); at; at = open.pop()) {
    changed.add(at)
    for (const child of at.children) if (child.element) open.push(child)
  }
}

export function isIn(item: Item, walk: Walk): boolean {
  return item.element !== null && walk.byElement.get(item.element) === item
}

export function depthOf(item: Item): number {
  let depth = 0
  for (let up = item.parent; up; up = up.parent) depth += 1
  return depth
}
