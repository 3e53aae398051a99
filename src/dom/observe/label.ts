import type { Box, PageNode, Ref } from '../../page/node'
import { FIELDS, gapBetween, isPopup, type Label, labelIn, type Nodes, TICKED, textBeside } from './beside'
import { sharedLabels } from './shared-label'

/** Boxes of choices that the same kind of text labels. */
const GROUPS = new Set(['generic', 'group', 'radiogroup', 'tablist', 'listbox'])

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
    else if (node.name !== '' && !saysState(node)) nameByLabel(node, box, nodes, named)
    else if (FIELDS.has(role)) {
      const label = textBeside(node, box, nodes) ?? itemAround(node, nodes)
      if (label) named.set(ref, labelled(node, label))
    } else if (GROUPS.has(role) && node.children.length > 1) nameGroup(node, box, nodes, named)
  }
  return named
}

/** A switch may have nothing in it but whether it is on, in words, and a box to tick both of these; one of them alone may be an answer. */
function saysState({ role, name }: PageNode): boolean {
  const words = TICKED.has(role) ? name.trim().split(/\s+/) : []
  return words.every((word) => STATES.test(word)) && (words.length === 2 || (words.length === 1 && role === 'switch'))
}
const STATES = /^(on|off|yes|no|an|aus|ein|ja|nein|oui|non|s[ií]|开|关|是|否)$/i

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

/** A box to tick that stands in an item of a list is called as that is. */
function itemAround({ role, parent }: PageNode, nodes: Nodes): Label | undefined {
  const [near, far] = [nodes.get(parent ?? ''), nodes.get(nodes.get(parent ?? '')?.parent ?? '')]
  const item = TICKED.has(role) ? [near, far].find((up) => up?.role === 'listitem' && up.name !== '') : undefined
  return item && { name: item.name, about: '' }
}

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
    // Rows with a box each are no group of their own.
    if (node.role === 'row') return undefined
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
