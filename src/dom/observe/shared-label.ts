import type { PageNode, Ref } from '../../page/node'

type Nodes = ReadonlyMap<Ref, PageNode>

const FIELDS = new Set(['textbox', 'searchbox', 'spinbutton', 'combobox'])

/**
 * The names of nameless fields that stand in a row behind one label: `Street / No.` names two, one each; where a text field stands
 * among lists, as a number behind its country code, the label is its own.
 */
export function sharedLabels(nodes: Nodes): Map<Ref, string> {
  const names = new Map<Ref, string>()
  for (const group of nodes.values()) {
    if (group.children.length < 2) continue
    const { fields, before } = rowOf(group, nodes)
    if (fields.length < 2) continue
    const label = (before ?? besides(group, nodes)).trim()
    if (label === '' || label.length > 60) continue
    const parts = label.replace(/[\s*:]+$/, '').split(SPLIT)
    const typed = fields.filter(({ role, input }) => role !== 'combobox' && input !== 'select')
    const [only] = typed
    if (parts.length === fields.length && parts.every((part) => /\p{L}/u.test(part)))
      for (const [at, { ref }] of fields.entries()) names.set(ref, parts[at]?.trim() ?? '')
    else if (only && typed.length === 1) names.set(only.ref, label)
  }
  return names
}

const SPLIT = /\s*[/,&+、・|]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+/u

/** The fields of the group, when nothing but signs stands between them and they have no names, and the text right before them. */
function rowOf(group: PageNode, nodes: Nodes): { fields: PageNode[]; before: string | undefined } {
  const fields: PageNode[] = []
  let before: string | undefined
  for (const ref of group.children) {
    const node = nodes.get(ref)
    if (!node) continue
    if (FIELDS.has(node.role)) {
      if (node.name !== '' || node.description !== undefined || !node.box) return NONE
      fields.push(node)
      continue
    }
    const isWords = node.role !== 'text' || /\p{L}/u.test(node.name)
    if (fields.length === 0) before = node.role === 'text' ? node.name : undefined
    else if (isWords) break
  }
  const [first] = fields
  const inLine = fields.every(({ box }) => Math.abs((box?.y ?? 0) - (first?.box?.y ?? 0)) < 8)
  return inLine ? { fields, before: /\p{L}/u.test(before ?? '') ? before : undefined } : NONE
}

const NONE = { fields: [], before: undefined }

/** The words of what stands right before the group: a text, or a box or cell with a text. */
function besides({ ref, parent }: PageNode, nodes: Nodes): string {
  const beside = nodes.get(parent ?? '')?.children ?? []
  const node = nodes.get(beside[beside.indexOf(ref) - 1] ?? '')
  if (!node || node.states.clickable) return ''
  if (node.name !== '') return /^(text|heading|cell|rowheader|term|generic)$/.test(node.role) ? node.name : ''
  const [only, ...more] = node.children.map((child) => nodes.get(child))
  return only?.role === 'text' && more.length === 0 ? only.name : ''
}
