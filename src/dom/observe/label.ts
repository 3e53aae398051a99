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
    // Of two that stand alone together, one is the other's label, whichever comes first.
    const alone = group.children.length === 2
    for (const beside of after ? [behind, before] : alone ? [before, behind] : [before]) {
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
  if (node.role === 'text') return isLabel(node.name) ? node.name : ''
  if (node.role !== 'generic' && node.role !== 'cell' && node.role !== 'term' && node.role !== 'rowheader') return ''
  if (node.name) return isLabel(node.name) ? node.name : ''
  const texts = node.children.map((ref) => nodes.get(ref))
  if (texts.length > 3 || !texts.every((text) => text?.role === 'text')) return ''
  const words = texts.map((text) => text?.name).join(' ')
  return isLabel(words) ? words : ''
}

/** A few words, not a sentence. */
const isLabel = (words: string): boolean => words.length <= 60 && !/[.!]$/.test(words) && /\p{L}|\p{N}/u.test(words)

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

/** On the same line, or right above or below. */
function isNear(label: Box, field: Box): boolean {
  const sameLine = label.y < field.y + field.height && field.y < label.y + label.height
  if (sameLine) return Math.max(field.x - (label.x + label.width), label.x - (field.x + field.width)) < 250
  const apart = Math.max(field.y - (label.y + label.height), label.y - (field.y + field.height))
  return apart > -4 && apart < 40 && label.x < field.x + field.width && field.x < label.x + label.width + 40
}
