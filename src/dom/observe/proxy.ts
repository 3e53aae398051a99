import type { Draft, NodeDraft } from './draft'
import type { Item } from './item'
import { nameOfField } from './name'
import { named } from './named'
import { popupOf } from './popup'
import { roleOf } from './role'
import type { Walk } from './walk'

/** As tall as a field with some lines of tags in it; what is taller is a part of the page. */
const TALLEST = 160

/**
 * Libraries draw a list that opens as a mere box, and say what it is in a field inside that is clipped away, for screen readers:
 * role, name and whether it is open. The box that a person clicks becomes what that field says. Undefined where there is none.
 */
export function proxied(item: Item, element: Element, inside: readonly Draft[], walk: Walk): NodeDraft | undefined {
  if (!item.box || item.box.height > TALLEST || inside.some(holdsField)) return undefined
  const fields = element.querySelectorAll('input[role=combobox],input[role=listbox],input[aria-haspopup]')
  const [field, ...others] = fields
  if (!field || others.length > 0 || isDrawn(field, walk)) return undefined
  const popup = popupOf(field, roleOf(field, 'input')) ?? 'listbox'
  if (!LISTS.has(popup)) return undefined
  // The button with the chevron opens the same list.
  const shown = inside.filter((draft) => draft.kind === 'text' || draft.role !== 'button' || !opens(draft))
  const draft = named(item, 'combobox', shown, false, walk)
  const expanded = field.getAttribute('aria-expanded')
  return {
    ...draft,
    name: draft.name || nameOfField(field, walk),
    popup,
    states: {
      ...(expanded !== null && { expanded: expanded === 'true' }),
      ...(field.matches(':disabled') && { disabled: true }),
    },
  }
}

const isDrawn = (field: Element, walk: Walk): boolean => (walk.byElement.get(field)?.drafts.length ?? 0) > 0

const LISTS = new Set(['listbox', 'tree', 'menu'])
const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'checkbox', 'radio', 'switch'])

const holdsField = (draft: Draft): boolean =>
  draft.kind === 'node' && (FIELDS.has(draft.role) || draft.children.some(holdsField))

const opens = ({ item }: NodeDraft): boolean => item.attributes.includes('aria-haspopup')
