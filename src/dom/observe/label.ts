import type { Box, PageNode, Ref } from '../../page/node'

/** Fields that the web often labels by nothing but a text standing before or above them. */
const FIELDS = new Set('textbox searchbox spinbutton combobox listbox slider checkbox radio switch'.split(' '))

/** Gives each nameless field the nearest text of its own small group as its name. */
export function nameByPosition(nodes: Map<Ref, PageNode>, root: Ref): void {
  for (const node of nodes.values()) {
    if (node.name !== '' || !FIELDS.has(node.role) || !node.box || node.ref === root) continue
    const name = textBeside(node, node.box, nodes)
    if (name) nodes.set(node.ref, { ...node, name })
  }
}

/** Groups grow outwards as long as the field is the only one in them: a text further off labels something else. */
function textBeside(field: PageNode, box: Box, nodes: ReadonlyMap<Ref, PageNode>): string {
  const after = field.role === 'checkbox' || field.role === 'radio' || field.role === 'switch'
  let at: PageNode = field
  for (let level = 0; level < 3; level += 1) {
    const group: PageNode | undefined = at.parent === null ? undefined : nodes.get(at.parent)
    if (!group) return ''
    const place = group.children.indexOf(at.ref)
    const before = nodes.get(group.children[place - 1] ?? '')
    const behind = nodes.get(group.children[place + 1] ?? '')
    for (const beside of after ? [behind, before] : [before]) {
      const text = beside && labelText(beside, nodes)
      if (text && beside?.box && isNear(beside.box, box)) return text
    }
    if (before && level === 0 && !labelText(before, nodes)) return ''
    if (group.children.some((ref) => ref !== at.ref && holdsField(nodes.get(ref), nodes))) return ''
    at = group
  }
  return ''
}

/** The words of a text, or of a small box that holds a text and nothing to work with. */
function labelText(node: PageNode, nodes: ReadonlyMap<Ref, PageNode>): string {
  if (node.role === 'text') return node.name.length <= 80 ? node.name : ''
  if (node.role === 'heading') return node.name
  if (node.role !== 'generic' && node.role !== 'cell' && node.role !== 'term' && node.role !== 'rowheader') return ''
  if (node.name) return node.name
  const texts = node.children.map((ref) => nodes.get(ref))
  return texts.every((text) => text?.role === 'text')
    ? texts
        .map((text) => text?.name)
        .join(' ')
        .slice(0, 80)
    : ''
}

function holdsField(node: PageNode | undefined, nodes: ReadonlyMap<Ref, PageNode>): boolean {
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

/** On the same line, or right above. */
function isNear(label: Box, field: Box): boolean {
  const sameLine = label.y < field.y + field.height && field.y < label.y + label.height
  if (sameLine) return Math.max(field.x - (label.x + label.width), label.x - (field.x + field.width)) < 250
  const above = field.y - (label.y + label.height)
  return above > -4 && above < 40 && label.x < field.x + field.width && field.x < label.x + label.width + 40
}
