import { labelsNearby } from '../page/nearby'
import type { PageNode } from '../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../page/observation'

/** What a form says against a field; `field` is '' where it says it of the whole. */
export interface Complaint {
  field: string
  text: string
}

/**
 * Everything the page says against what its fields hold: fields marked as invalid with the words beside them, alerts, and
 * texts that their author calls errors. With `before`, only what was not said there.
 */
export function complaintsIn(page: Observation, before?: Observation): Complaint[] {
  const labels = labelsNearby(page)
  const texts = [...nodesOf(page)].filter((node) => isError(page, node))
  const used = new Set<string>()
  const found: Complaint[] = []
  for (const node of nodesOf(page)) {
    if (node.states.invalid === undefined || node.states.inert) continue
    const beside = texts.find((text) => !used.has(text.ref) && isBeside(page, node, text))
    if (beside) used.add(beside.ref)
    // A required field that is still empty was not refused: nobody filled it.
    const text = node.states.invalid || beside?.name || ''
    if (text === '' && (node.value ?? '') === '') continue
    found.push({ field: node.name || labels.get(node.ref) || '', text })
  }
  for (const text of texts) if (!used.has(text.ref)) found.push({ field: fieldOf(page, text, labels), text: text.name })
  const known = before ? complaintsIn(before) : []
  return found.filter(({ field, text }) => !known.some((old) => old.field === field && old.text === text))
}

/** Words in an alert, or in something whose class says that it is an error. */
function isError(page: Observation, node: PageNode): boolean {
  if (node.role !== 'text' || node.box === null || node.states.inert || node.name.length > 200) return false
  if (!/\p{L}/u.test(node.name)) return false
  if (ERROR.test(node.hint ?? '')) return true
  let level = 0
  for (const up of ancestorsOf(page, node)) {
    if (up.role === 'alert' || ERROR.test(up.hint ?? '')) return true
    if (++level === 2 || up.ref === page.root) return false
  }
  return false
}

const ERROR = /(^|[\s_-])(errors?|invalid|danger|help-block-error|field-validation-error)($|[\s_-])/i

/** Right below, above or beside the field, or in the same small group. */
function isBeside(page: Observation, field: PageNode, text: PageNode): boolean {
  if (!field.box || !text.box) return false
  const apart = text.box.y - (field.box.y + field.box.height)
  const above = field.box.y - (text.box.y + text.box.height)
  const near = Math.max(apart, above) < 32 && text.box.x < field.box.x + field.box.width + 300
  return near && !fieldBetween(page, field, text)
}

function fieldBetween(page: Observation, field: PageNode, text: PageNode): boolean {
  const nodes = [...nodesOf(page)]
  const [from, to] = [nodes.indexOf(field), nodes.indexOf(text)].sort((one, other) => one - other)
  return nodes.slice((from ?? 0) + 1, to).some(isField)
}

const isField = ({ role }: PageNode): boolean =>
  /^(textbox|searchbox|combobox|spinbutton|checkbox|radio|switch|slider|listbox)$/.test(role)

/** The field before the text. */
function fieldOf(page: Observation, text: PageNode, labels: ReadonlyMap<string, string>): string {
  const nodes = [...nodesOf(page)]
  const at = nodes.indexOf(text)
  const field = nodes.slice(Math.max(0, at - 12), at).findLast(isField)
  const dialog = [...ancestorsOf(page, text)].find(({ role }) => role === 'alert')
  if (!field || (dialog && ![...subtreeOf(page, dialog)].includes(field) && dialog.children.length > 1)) return ''
  return field.name || labels.get(field.ref) || ''
}
