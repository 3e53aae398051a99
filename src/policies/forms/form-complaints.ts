import { labelsNearby } from '../../page/nearby'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { asksFor, readsAsFailure, readsAsSuccess } from './form-words'

/** What a form says against a field; `field` is '' where it says it of the whole. */
export interface Complaint {
  field: string
  ref?: Ref
  text: string
  /** The field itself is marked as invalid, which pages take back sooner than words. */
  marked?: true
}

/**
 * Everything the page says against what its fields hold: fields marked as invalid with the words beside them, alerts, and
 * texts that their author calls errors. With `before`, only what was not said there.
 */
export function complaintsIn(page: Observation, before?: Observation): Complaint[] {
  const labels = labelsNearby(page)
  const nodes = [...nodesOf(page)]
  const texts = nodes.filter((node) => isError(page, node))
  const used = new Set<Ref>()
  const found: Complaint[] = []
  for (const node of nodes) {
    if (node.states.invalid === undefined || node.states.inert) continue
    const beside = texts.find((text) => !used.has(text.ref) && isBeside(nodes, node, text))
    if (beside) used.add(beside.ref)
    // A required field that is still empty was not refused: nobody filled it.
    const text = node.states.invalid || beside?.name || ''
    if (text === '' && (node.value ?? '') === '') continue
    found.push({ field: labelOf(node, labels), ref: node.ref, text, marked: true })
  }
  for (const text of texts) {
    if (used.has(text.ref)) continue
    const field = fieldBefore(page, nodes, text)
    found.push({ field: field ? labelOf(field, labels) : '', text: text.name, ...(field && { ref: field.ref }) })
  }
  return before ? newAmong(found, complaintsIn(before)) : found
}

/** Those that were not said before in the same words against the same field. */
export const newAmong = (now: readonly Complaint[], known: readonly Complaint[]): Complaint[] =>
  now.filter(({ field, text }) => !known.some((old) => old.field === field && old.text === text))

/** What came to the page since `before` and says that something is missing or wrong, in whatever it is drawn. */
export const saidSince = (page: Observation, before: Observation): Complaint[] =>
  [...nodesOf(page)].flatMap((node) => {
    const was = before.nodes[node.ref]
    const isNew = !was || was.box === null || was.name !== node.name
    const isText = node.role === 'text' && node.box !== null && !node.states.inert && node.name.length <= 160
    return isNew && isText && (readsAsFailure(node.name) || asksFor(node.name)) && !readsAsSuccess(node.name)
      ? { field: '', text: node.name }
      : []
  })

/** Names of the fields that must be filled and hold nothing. */
export function emptyRequired(page: Observation): string[] {
  const labels = labelsNearby(page)
  return [...nodesOf(page)].flatMap((node) => {
    const { required, inert, disabled, checked } = node.states
    const empty = node.value === '' || ((node.role === 'checkbox' || node.role === 'switch') && checked === false)
    return required && empty && !inert && !disabled ? labelOf(node, labels) || [] : []
  })
}

const labelOf = (node: PageNode, labels: ReadonlyMap<Ref, string>): string => node.name || labels.get(node.ref) || ''

/** Words in an alert that is no good news, or in something whose class says that it is an error. */
function isError(page: Observation, node: PageNode): boolean {
  if (node.role !== 'text' || node.box === null || node.states.inert || node.name.length > 200) return false
  if (!/\p{L}/u.test(node.name)) return false
  if (ERROR.test(node.hint ?? '')) return true
  let level = 0
  for (const up of ancestorsOf(page, node)) {
    if (ERROR.test(up.hint ?? '')) return true
    if (up.role === 'alert')
      return readsAsFailure(node.name) || !(CALM.test(up.hint ?? '') || readsAsSuccess(node.name))
    if (++level === 2 || up.ref === page.root) return false
  }
  return false
}

const ERROR =
  /(^|[\s_-])(err|errors?|error-?(list|message|text|msg)|invalid|danger|help-block-error|field-validation-error)($|[\s_-])/i
const CALM = /(^|[\s_-])(success|info|ok|positive)($|[\s_-])/i

/** Right below, above or beside the field, or in the same small group. */
function isBeside(nodes: readonly PageNode[], field: PageNode, text: PageNode): boolean {
  if (!field.box || !text.box) return false
  const apart = text.box.y - (field.box.y + field.box.height)
  const above = field.box.y - (text.box.y + text.box.height)
  const near = Math.max(apart, above) < 32 && text.box.x < field.box.x + field.box.width + 300
  return near && !fieldBetween(nodes, field, text)
}

function fieldBetween(nodes: readonly PageNode[], field: PageNode, text: PageNode): boolean {
  const [from, to] = [nodes.indexOf(field), nodes.indexOf(text)].sort((one, other) => one - other)
  return nodes.slice((from ?? 0) + 1, to).some(isField)
}

const isField = ({ role }: PageNode): boolean =>
  /^(textbox|searchbox|combobox|spinbutton|checkbox|radio|switch|slider|listbox)$/.test(role)

/** The field before the text; none for an alert that speaks of several things. */
function fieldBefore(page: Observation, nodes: readonly PageNode[], text: PageNode): PageNode | undefined {
  const at = nodes.indexOf(text)
  const field = nodes.slice(Math.max(0, at - 12), at).findLast(isField)
  const alert = [...ancestorsOf(page, text)].find(({ role }) => role === 'alert')
  if (!field || (alert && alert.children.length > 1 && ![...subtreeOf(page, alert)].includes(field))) return undefined
  return field
}
