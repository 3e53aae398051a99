import type { Action } from '../../page/action'
import { nodeAt, type Observation, textWithin } from '../../page/observation'
import type { Approval, ApprovalKind } from './approval'
import { controlAt, setOffBy } from './control'

/** A question about one matter; what may be allowed for good is decided by its kind. */
export const approvalFor = (kind: ApprovalKind, site: string, what: string, why: string, of: string): Approval => ({
  kind,
  site,
  what: /[.!?]$/.test(what) ? what : `${what}.`,
  why,
  of,
  always: !ONCE.has(kind) && (kind === 'site' || of !== ''),
})

/** Each time another sum, another text. */
const ONCE = new Set<ApprovalKind>(['pay', 'data'])

/** An action on the page in words, with what the page calls the thing. */
export function named(action: Action, page: Observation): string {
  switch (action.kind) {
    case 'click':
      return `Click ${thing(page, action.ref)}.`
    case 'press':
      return `Press ${action.key}${action.ref === undefined ? '' : ` in ${thing(page, action.ref)}`}${standsFor(action, page)}.`
    case 'type':
      return `Type “${short(action.text)}” into ${thing(page, action.ref)}.`
    case 'set_value':
      return `Set ${thing(page, action.ref)} to “${short(action.value)}”.`
    case 'select':
      return `Choose ${action.options.map((option) => thing(page, option)).join(', ') || 'nothing'} in ${thing(page, action.ref)}.`
    case 'drag':
      return `Drag ${thing(page, action.from.ref)} to ${thing(page, action.to.ref)}.`
    case 'upload':
      return `Hand ${action.files.map((file) => `“${short(file)}”`).join(', ')} to ${thing(page, action.ref)}.`
    case 'navigate':
      return `Go to ${short(action.to)}.`
    default:
      return `${action.kind} ${thing(page, action.ref)}.`
  }
}

/** A key that does what a button would: which one. */
function standsFor(action: Action, page: Observation): string {
  const found = setOffBy(action, page)?.node
  return found?.role === 'button' && !('ref' in action && action.ref === found.ref)
    ? `, as a click on ${thing(page, found.ref)} would`
    : ''
}

function thing(page: Observation, ref: string): string {
  const node = controlAt(page, ref) ?? nodeAt(page, ref)
  if (!node) return 'something that is gone'
  const name = node.name || node.description || textWithin(page, node) || node.hint || ''
  const role = ROLES[node.role]
  if (!role) return name ? `“${short(name)}”` : 'something without a name'
  return name ? `the ${role} “${short(name)}”` : `a ${role} without a name`
}

const ROLES: { readonly [role: string]: string } = {
  button: 'button',
  link: 'link',
  menuitem: 'menu item',
  checkbox: 'box',
  switch: 'switch',
  textbox: 'field',
  searchbox: 'field',
  combobox: 'field',
  option: 'option',
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
