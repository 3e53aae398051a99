import { isButton } from '../../page/buttons'
import type { Box, PageNode, Ref } from '../../page/node'

/** What stands beside a field, above it or in it, as the words that label it. */

export type Nodes = ReadonlyMap<Ref, PageNode>

/** Fields that the web often labels by nothing but a text standing before or above them. */
export const FIELDS = new Set('textbox searchbox spinbutton combobox listbox slider checkbox radio switch'.split(' '))
export const TICKED = new Set(['checkbox', 'radio', 'switch'])

/** A label is a line or two. */
const HIGHEST = 80

export interface Label {
  name: string
  /** What stands below it, to explain. */
  about: string
}

/**
 * Groups grow outwards as long as the field is the only one in them: a text further off labels something else. With `tags`, only
 * texts of such elements count.
 */
export function textBeside(field: PageNode, start: Box, nodes: Nodes, tags?: RegExp): Label | undefined {
  const ticked = TICKED.has(field.role)
  let at: PageNode = field
  let box = start
  let below: Label | undefined
  for (let level = 0; level < 4; level += 1) {
    const group: PageNode | undefined = at.parent === null ? undefined : nodes.get(at.parent)
    if (!group) return below
    if (group.role === 'row') return tags ? below : aboutBelow(inColumn(field, at, group, nodes), below)
    const place = group.children.indexOf(at.ref)
    const before = beforeIn(group, place, nodes)
    const between = group.children.slice(before ? group.children.indexOf(before.ref) + 1 : place, place)
    const whole = around(box, between, nodes)
    const behind = nodes.get(group.children[place + 1] ?? '')
    const sentence = ticked && !tags ? sentenceBehind(group, place, box, nodes) : undefined
    if (sentence) return sentence
    // Of two that stand alone together, one is the other's label, whichever comes first.
    const alone = group.children.filter((ref) => !isPopup(nodes.get(ref))).length === 2
    const isNear = alone || ticked || liesOver(behind, box)
    const found = [before, ...(isNear ? [behind] : [])].flatMap((beside) => {
      // A heading speaks of all that follows: a field that says itself what it is for has no need of it.
      const speaks = field.description !== undefined || field.name !== ''
      const isOwn = beside?.role === 'heading' && speaks && !alone && FIELDS.has(field.role) && between.length === 0
      const label = beside && !isOwn && (!tags || tags.test(beside.tag)) ? labelIn(beside, nodes, ticked) : undefined
      const gap =
        label && beside?.box && beside.box.height <= HIGHEST
          ? gapBetween(beside.box, beside === before ? whole : box, alone)
          : undefined
      return label && gap !== undefined && beside
        ? { label, beside, gap: gap - (beside === behind && field.role !== 'switch' ? 2 : 0) }
        : []
    })
    const [nearest] = found.sort((one, other) => one.gap - other.gap)
    // What stands below a field explains it, if there is a label above or before both.
    const explains = nearest?.beside === behind && !ticked && isBelow(behind, box)
    if (nearest && !explains) return aboutBelow(nearest.label, below)
    if (nearest) below ??= nearest.label
    if (before && FIELDS.has(before.role)) return below
    const others = group.children.filter((ref) => ref !== at.ref && !isPopup(nodes.get(ref)))
    if (others.some((ref) => holdsField(nodes.get(ref), nodes))) return below
    at = group
    box = group.box ?? box
  }
  return below
}

const aboutBelow = (label: Label | undefined, below: Label | undefined): Label | undefined =>
  label && below ? { name: label.name, about: [label.about, below.name].filter(Boolean).join('; ') } : (label ?? below)

const isBelow = (text: PageNode | undefined, field: Box): boolean =>
  text?.box != null && text.box.y >= field.y + field.height - 4

/** Labels that float stand behind their field in the page, and on or above it to the eye. */
function liesOver(text: PageNode | undefined, field: Box): boolean {
  if (!text?.box) return false
  const { x, y, width, height } = text.box
  return (
    x >= field.x - 4 &&
    x + width <= field.x + field.width + 4 &&
    y + height / 2 <= field.y + field.height &&
    y > field.y - 40
  )
}

/** What is to be agreed to: words and links that go on behind a box to tick, in its line. */
function sentenceBehind(group: PageNode, place: number, box: Box, nodes: Nodes): Label | undefined {
  const words: string[] = []
  let right = box.x + box.width
  for (const ref of group.children.slice(place + 1, place + 8)) {
    const node = nodes.get(ref)
    if (!node?.box || (node.role !== 'text' && node.role !== 'link') || (node.role === 'text' && node.states.clickable))
      break
    if (node.box.x - right > 16 || node.box.y > box.y + box.height || node.box.y + node.box.height < box.y) break
    words.push(node.name)
    right = node.box.x + node.box.width
  }
  const name = words.join(' ')
  return (words.length > 1 || name.length > 60 || /[.!]$/.test(name)) && name.length <= 200
    ? { name, about: '' }
    : undefined
}

/** The box with what stands right above it, such as the buttons of an editor. */
function around(box: Box, others: readonly Ref[], nodes: Nodes): Box {
  const tops = others.flatMap((ref) => nodes.get(ref)?.box?.y ?? [])
  const top = Math.min(box.y, ...tops)
  return { ...box, y: top, height: box.height + box.y - top }
}

const TABLES = new Set(['table', 'grid', 'treegrid'])

/** In a table the head of the column tells what the field is; where that is empty, the row's first words say which row it is. */
function inColumn(field: PageNode, cell: PageNode, row: PageNode, nodes: Nodes): Label | undefined {
  let table = nodes.get(row.parent ?? '')
  if (table && !TABLES.has(table.role)) table = nodes.get(table.parent ?? '')
  const first = nodes.get(table?.children[0] ?? '')
  const head = first && first.role !== 'row' ? nodes.get(first.children[0] ?? '') : first
  const above = nodes.get(head?.children[row.children.indexOf(cell.ref)] ?? '')
  if (above?.role === 'columnheader' && above.name) return labelOf(above.name)
  // A table that only lays out a form has its labels in the cells before its fields.
  const before = nodes.get(row.children[row.children.indexOf(cell.ref) - 1] ?? '')
  const label = before && above?.role !== 'columnheader' ? labelIn(before, nodes) : undefined
  if (label || !TICKED.has(field.role)) return label
  for (const ref of row.children) {
    const words = nodes.get(ref)?.name
    if (ref !== cell.ref && words) return labelOf(words)
  }
  return undefined
}

/** What opened from a field is not another field beside it. */
export const isPopup = (node: PageNode | undefined): boolean =>
  (node?.role === 'listbox' || node?.role === 'menu') && node.tag !== 'select'

/** What stands before, chips and buttons of the same field left out. */
function beforeIn(group: PageNode, place: number, nodes: Nodes): PageNode | undefined {
  for (let at = place - 1; at >= 0 && at > place - 12; at -= 1) {
    const node = nodes.get(group.children[at] ?? '')
    if (!node || labelIn(node, nodes) || holdsField(node, nodes)) return node
    const parts = [node, ...node.children.flatMap((ref) => nodes.get(ref) ?? [])]
    if (!parts.some(isButton)) return node
  }
  return undefined
}

const LABELLING = new Set(['generic', 'cell', 'term', 'rowheader', 'paragraph', 'definition'])

/** The words of a text, or of a small box that holds a text and nothing to work with. */
export function labelIn(node: PageNode, nodes: Nodes, forBox = false): Label | undefined {
  // A label that takes the click for a box, as that can't be seen, is no less its label.
  if (node.states.clickable && !(forBox && node.tag === 'label')) return undefined
  if (node.role === 'text' || node.role === 'heading') return labelOf(node.name)
  if (!LABELLING.has(node.role)) return undefined
  if (node.name) return labelOf(node.name)
  const texts = node.children.map((ref) => nodes.get(ref))
  const [first, ...others] = texts.filter((text) => text?.role !== 'img')
  if (!first || texts.length > 4) return undefined
  if (first.role !== 'text' && texts.length === 1) return labelIn(first, nodes)
  const words = [first, ...others].map((text) => (isText(text) ? text.name : undefined))
  if (words.includes(undefined)) return undefined
  const top = first.box?.y ?? 0
  const bottom = top + (first.box?.height ?? 0)
  const below = others.every((text) => (text?.box?.y ?? 0) >= bottom - 2)
  return below && others.length > 0 ? labelOf(words[0] ?? '', words.slice(1).join(' ')) : labelOf(words.join(' '))
}

const isText = (node: PageNode | undefined): node is PageNode =>
  (node?.role === 'text' || node?.role === 'heading') && !node.states.clickable

/** A few words, not a sentence. */
const labelOf = (words: string, about = ''): Label | undefined =>
  words.length <= 60 && !/[.!]$/.test(words) && /\p{L}|\p{N}/u.test(words) ? { name: words, about } : undefined

function holdsField(node: PageNode | undefined, nodes: Nodes): boolean {
  const open = node ? [node] : []
  for (let seen = 0; seen < 40; seen += 1) {
    const next = open.pop()
    if (!next) return false
    if (FIELDS.has(next.role)) return true
    for (const ref of next.children) {
      const child = nodes.get(ref)
      if (child) open.push(child)
    }
  }
  return true
}

/** How far off a label is that stands on the same line or right above or below; undefined when it belongs elsewhere. */
export function gapBetween(label: Box, field: Box, alone: boolean): number | undefined {
  const sameLine = label.y < field.y + field.height && field.y < label.y + label.height
  if (sameLine) {
    const gap = Math.max(field.x - (label.x + label.width), label.x - (field.x + field.width), 0)
    return gap < (alone ? 900 : 250) ? gap : undefined
  }
  const apart = Math.max(field.y - (label.y + label.height), label.y - (field.y + field.height))
  const overlaps = label.x < field.x + field.width && field.x < label.x + label.width + 40
  return apart > -4 && apart < 40 && overlaps ? apart + 40 : undefined
}
