import type { Box, PageNode, Ref } from '../../page/node'
import { sharedLabels } from './shared-label'

/** Fields that the web often labels by nothing but a text standing before or above them. */
const FIELDS = new Set('textbox searchbox spinbutton combobox listbox slider checkbox radio switch'.split(' '))
const TICKED = new Set(['checkbox', 'radio', 'switch'])
/** Boxes of choices that the same kind of text labels. */
const GROUPS = new Set(['generic', 'group', 'radiogroup', 'tablist', 'listbox'])

type Nodes = ReadonlyMap<Ref, PageNode>
type Named = Map<Ref, PageNode>

/**
 * What each nameless field, and each nameless group of boxes to tick, becomes by the nearest text of its own small group.
 * `drawn` are those that no markup shows to be fields: without a label they are called what they show.
 */
export function labelsByPosition(nodes: Nodes, root: Ref, drawn: ReadonlySet<Ref>): Map<Ref, PageNode> {
  const named = new Map<Ref, PageNode>()
  const shared = sharedLabels(nodes)
  for (const node of nodes.values()) {
    const { ref, box, role } = node
    if (!box || ref === root) continue
    const part = shared.get(ref)
    if (part !== undefined) named.set(ref, { ...node, name: part })
    if (part !== undefined) continue
    if (drawn.has(ref)) named.set(ref, nameDrawn(node, box, nodes, named))
    else if (node.states.clickable && (role === 'text' || role === 'generic')) describeLone(node, box, nodes, named)
    else if (node.name !== '') nameByLabel(node, box, nodes, named)
    else if (FIELDS.has(role)) {
      const label = textBeside(node, box, nodes)
      if (label) named.set(ref, labelled(node, label))
    } else if (GROUPS.has(role) && node.children.length > 1) nameGroup(node, box, nodes, named)
  }
  return named
}

/**
 * A label that is tied to nothing on the page is that of the field, or of the one button, that stands with it, whatever that calls
 * itself: libraries name all of their fields alike.
 */
function nameByLabel(node: PageNode, box: Box, nodes: Nodes, named: Named): void {
  const isField = TYPED.has(node.role) || node.role === 'iframe'
  if (!isField && node.role !== 'button') return
  const label = textBeside(node, box, nodes, isEditor(node) ? LABELS_EDITOR : LABEL)
  if (!label || label.name === node.name) return
  const description = [node.name, node.description].filter(Boolean).join('; ')
  named.set(node.ref, isField ? { ...node, name: label.name, description } : { ...node, description: label.name })
}

/** The placeholder that an editor draws is no name where a heading stands above its buttons. */
const isEditor = ({ role, tag }: PageNode): boolean => role === 'textbox' && tag !== 'input' && tag !== 'textarea'
const LABEL = /^label$/
const LABELS_EDITOR = /^(label|h[1-6])$/
const TYPED = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])

function labelled(node: PageNode, { name, about }: Label): PageNode {
  const description = [node.description, about].filter(Boolean).join('; ')
  return { ...node, name, ...(description && { description }) }
}

/** What takes clicks alone under a label, as what shows and opens a choice does. */
function describeLone(node: PageNode, box: Box, nodes: Nodes, named: Named): void {
  const beside = nodes.get(node.parent ?? '')?.children ?? []
  const [first] = beside
  if (beside.length !== 2 || first === node.ref || node.description !== undefined) return
  const before = nodes.get(first ?? '')
  const label = before && labelIn(before, nodes)
  if (label && before?.box && gapBetween(before.box, box, true) !== undefined)
    named.set(node.ref, { ...node, description: label.name })
}

/** A list in a frame with no label may be the head of a section, if it is as wide as one. */
function nameDrawn(drawn: PageNode, box: Box, nodes: Nodes, named: Named): PageNode {
  const node = isFollowedByPopup(drawn, nodes) ? { ...drawn, states: { ...drawn.states, expanded: true } } : drawn
  const label = textBeside(node, box, nodes)
  if (node.role === 'generic') return label ? asChoice(node, label, nodes, named) : node
  if (node.role === 'button') return label ? { ...node, description: label.name } : node
  if (label) return labelled(node, label)
  const { value = '', popup: _, ...rest } = node
  const { expanded = false } = node.states
  if (box.width > 420) return { ...rest, role: 'button', name: value, states: { ...node.states, expanded } }
  return { ...node, name: value }
}

function isFollowedByPopup({ parent, ref }: PageNode, nodes: Nodes): boolean {
  const beside = nodes.get(parent ?? '')?.children ?? []
  return isPopup(nodes.get(beside[beside.indexOf(ref) + 1] ?? ''))
}

/** Boxes to tick, or tabs, that stand together under or beside a text: their group, by that name. */
function nameGroup(group: PageNode, box: Box, nodes: Nodes, named: Named): void {
  const roles = rolesIn(group, nodes)
  if (!roles) return
  const isTabs = group.role === 'tablist'
  const label = textBeside(group, box, nodes) ?? (isTabs ? undefined : ownHeading(group, nodes))
  if (!label) return
  if (!isTabs) {
    const role =
      group.role === 'generic' ? (roles.every((role) => role === 'radio') ? 'radiogroup' : 'group') : group.role
    named.set(group.ref, labelled({ ...group, role }, label))
    return
  }
  named.set(group.ref, asChoice(group, label, nodes, named))
}

/** What a text labels is a choice among values, not among pages or things to do. */
function asChoice(group: PageNode, label: Label, nodes: Nodes, named: Named): PageNode {
  for (const ref of group.children) {
    const choice = nodes.get(ref)
    if (choice?.role !== 'tab' && choice?.role !== 'button') continue
    const { selected, pressed, ...states } = choice.states
    named.set(ref, { ...choice, role: 'radio', states: { ...states, checked: selected === true || pressed === true } })
  }
  return labelled({ ...group, role: 'radiogroup' }, label)
}

/** The roles of what is worked with in a group, if all of that is to be chosen from. */
function rolesIn(group: PageNode, nodes: Nodes): string[] | undefined {
  const roles: string[] = []
  const open = group.children.map((ref) => nodes.get(ref))
  for (let seen = 0; seen < 60 && open.length > 0; seen += 1) {
    const node = open.pop()
    if (!node) continue
    if (TICKED.has(node.role) || node.role === 'tab') roles.push(node.role)
    else if (FIELDS.has(node.role) || node.role === 'button' || node.role === 'link' || node.states.clickable)
      return undefined
    else open.push(...node.children.map((ref) => nodes.get(ref)))
  }
  return open.length === 0 && roles.length > 1 ? roles : undefined
}

function ownHeading(group: PageNode, nodes: Nodes): Label | undefined {
  const [first, second] = group.children.map((ref) => nodes.get(ref))
  const label = first && second && !TICKED.has(first.role) ? labelIn(first, nodes) : undefined
  return label && second && first?.box && second.box && first.box.y + first.box.height <= second.box.y + 4
    ? label
    : undefined
}

/** A label is a line or two. */
const HIGHEST = 80

interface Label {
  name: string
  /** What stands below it, to explain. */
  about: string
}

/**
 * Groups grow outwards as long as the field is the only one in them: a text further off labels something else. With `tags`, only
 * texts of such elements count.
 */
function textBeside(field: PageNode, start: Box, nodes: Nodes, tags?: RegExp): Label | undefined {
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

/** In a table the head of the column tells what the field is; where that is empty, the row's first words say which row it is. */
function inColumn(field: PageNode, cell: PageNode, row: PageNode, nodes: Nodes): Label | undefined {
  let table = nodes.get(row.parent ?? '')
  if (table?.role === 'rowgroup') table = nodes.get(table.parent ?? '')
  const first = nodes.get(table?.children[0] ?? '')
  const head = first?.role === 'rowgroup' ? nodes.get(first.children[0] ?? '') : first
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
const isPopup = (node: PageNode | undefined): boolean =>
  (node?.role === 'listbox' || node?.role === 'menu') && node.tag !== 'select'

/** What stands before, chips and buttons of the same field left out. */
function beforeIn(group: PageNode, place: number, nodes: Nodes): PageNode | undefined {
  for (let at = place - 1; at >= 0 && at > place - 12; at -= 1) {
    const node = nodes.get(group.children[at] ?? '')
    if (!node || labelIn(node, nodes) || holdsField(node, nodes)) return node
    if (!node.states.clickable && node.role !== 'button' && !node.children.some((ref) => isPressed(nodes.get(ref))))
      return node
  }
  return undefined
}

const isPressed = (node: PageNode | undefined): boolean => node?.states.clickable === true || node?.role === 'button'

const LABELLING = new Set(['generic', 'cell', 'term', 'rowheader', 'paragraph', 'definition'])

/** The words of a text, or of a small box that holds a text and nothing to work with. */
function labelIn(node: PageNode, nodes: Nodes, forBox = false): Label | undefined {
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
function gapBetween(label: Box, field: Box, alone: boolean): number | undefined {
  const sameLine = label.y < field.y + field.height && field.y < label.y + label.height
  if (sameLine) {
    const gap = Math.max(field.x - (label.x + label.width), label.x - (field.x + field.width), 0)
    return gap < (alone ? 900 : 250) ? gap : undefined
  }
  const apart = Math.max(field.y - (label.y + label.height), label.y - (field.y + field.height))
  const overlaps = label.x < field.x + field.width && field.x < label.x + label.width + 40
  return apart > -4 && apart < 40 && overlaps ? apart + 40 : undefined
}
