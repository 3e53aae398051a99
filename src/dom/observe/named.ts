import type { Draft, NodeDraft } from './draft'
import { hintOf, stateHint } from './hint'
import type { Item } from './item'
import { nameOf } from './name'
import { generatedAround } from './paint'
import { CONTROL } from './role'
import { isEditingHost } from './states'
import type { Walk } from './walk'
import { collapse } from './words'

/** A node with its name; what only repeats the name is left out below it. */
export function named(item: Item, role: string, inside: Draft[], clickable: boolean, walk: Walk): NodeDraft {
  const { element } = item
  const computed = nameOf(item, role, walk)
  // A cell or heading around something to work with says what that says: once is enough.
  const name = computed.contentNamed && WRAPPER.has(role) && !inside.every(isPlain) ? UNNAMED : computed
  const bare = name.text === ''
  const active = clickable || CONTROL.has(role)
  const silent = bare && (inside.length === 0 || inside.every(isPicture))
  const hint =
    silent && (active || role === 'img' || role === 'canvas')
      ? hintOf(item)
      : element && (active || STATEFUL.has(role))
        ? stateHint(element)
        : ''
  const drawn = bare && element && CONTROL.has(role) ? collapse(generatedAround(element)) : ''
  const repeats = (name.contentNamed && inside.every(isPlain)) || (silent && active)
  const children = repeats || ISOLATED.has(role) ? [] : inside.filter((draft) => !saysOnly(draft, name.text))
  return draftOf(
    item,
    role,
    name.text || drawn,
    element && isEditingHost(element) && inside.every(isPlain) ? [] : children,
    {
      clickable,
      hint,
      contentNamed: name.contentNamed,
      plain: role === 'img' || (PLAIN.has(role) && inside.every(isPlain)),
    },
  )
}

/** Items of what is often drawn without ARIA: their classes may be all that tells their state. */
const STATEFUL = new Set(['listitem', 'row', 'cell', 'gridcell'])
const WRAPPER = new Set(['cell', 'gridcell', 'heading'])
const UNNAMED = { text: '', contentNamed: false }
/** Their insides are not for people. */
const ISOLATED = new Set([
  'textbox',
  'searchbox',
  'spinbutton',
  'slider',
  'progressbar',
  'meter',
  'canvas',
  'scrollbar',
])
/** Roles that add nothing to the words in them, when these words already are the name of what is around. */
const PLAIN = new Set(['code', 'blockquote', 'heading', 'list', 'listitem', 'separator', 'paragraph', 'time', 'mark'])

export const isPlain = (draft: Draft): boolean =>
  draft.kind === 'text' ? !draft.clickable : draft.plain && !draft.clickable
const isPicture = (draft: Draft): boolean =>
  draft.kind === 'node' && draft.plain && draft.name === '' && draft.children.every(isPicture)
export const isDrawing = (draft: Draft): boolean =>
  draft.kind === 'node' && draft.name === '' && draft.children.length === 0
export const isWords = (draft: NodeDraft): boolean => draft.plain && !draft.clickable

/** A legend or caption inside what it names says it twice. */
const saysOnly = (draft: Draft, name: string): boolean =>
  name !== '' && draft.kind === 'text' && !draft.clickable && collapse(draft.raw) === name

/** A node in the making that says nothing but what is given. */
export const draftOf = (
  item: Item,
  role: string,
  name: string,
  children: Draft[],
  rest: Partial<
    Pick<NodeDraft, 'hint' | 'paint' | 'clickable' | 'plain' | 'contentNamed' | 'states' | 'value' | 'popup'>
  >,
): NodeDraft => ({
  kind: 'node',
  item,
  role,
  name,
  children,
  hint: '',
  clickable: false,
  plain: false,
  contentNamed: false,
  ...rest,
})
