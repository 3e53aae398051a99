import { isClickable } from './clickable'
import type { Draft, NodeDraft, TextDraft } from './draft'
import { hintOf, isLigature, ownHint, stateHint } from './hint'
import type { Item } from './item'
import { nameOf } from './name'
import { boxPaint, generated, isDrawn, isShape, shapePaint } from './paint'
import { CONTROL, roleOf, STRUCTURE } from './role'
import { BREAK, type Break, joinRuns, textRun } from './runs'
import { isEditingHost } from './states'
import type { Walk } from './walk'
import { collapse } from './words'

/**
 * From what was walked to what is worth saying: bottom up, each element becomes a node, or leaves its children in its place.
 * Returns what stands under the root element.
 */
export function assemble(walk: Walk): Draft[] {
  const { items } = walk
  const drafts: (readonly Draft[] | undefined)[] = new Array(items.length)
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i]
    if (!item?.element) continue
    const parts: (Draft | Break)[] = []
    for (let at = i + 1; at < item.end; ) {
      const child = items[at]
      if (!child) break
      if (child.node instanceof Text) parts.push(textRun(child.node, item))
      else if (child.tag === 'br') parts.push(BREAK)
      else for (const draft of drafts[at] ?? []) parts.push(draft)
      drafts[at] = undefined
      at = child.end
    }
    const inside = joinRuns(parts, item)
    try {
      drafts[i] = become(item, inside, walk)
    } catch {
      drafts[i] = inside
    }
  }
  return [...(drafts[0] ?? [])]
}

/** What one element becomes, with what stands inside it already made. */
function become(item: Item, inside: Draft[], walk: Walk): Draft[] {
  const { element, tag } = item
  if (!element) return inside
  if (item.index === 0 || tag === 'body') return inside
  if (item.lost && item.tag !== 'input') return []
  if (!item.shown && !isReachableInput(item, element)) return tag === 'option' || tag === 'optgroup' ? [] : inside
  if (item.svg) return becomeDrawing(item, inside, walk)
  const role = roleOf(element, tag)
  const clickable = !CONTROL.has(role) && isClickable(item)
  if (isNothing(item, role)) return inside
  if (role && !STRUCTURE.has(role)) return [named(item, role, inside, clickable, walk)]
  if (role) return inside.length || clickable || item.scrolls ? [named(item, role, inside, clickable, walk)] : []
  if (isEditingHost(element)) return [named(item, 'textbox', inside, false, walk)]
  return becomeGeneric(item, element, inside, clickable, walk)
}

/** Boxes without any extent can't be seen or clicked, unless they stand for something else: options, hidden check boxes. */
function isNothing({ box, tag, element, style, lost }: Item, role: string): boolean {
  if (tag === 'option' || tag === 'optgroup') return false
  if (tag === 'input' && isLabelled(element)) return false
  // Boxes of `display: contents` have none themselves, their role stands all the same.
  if (!box) return style?.display !== 'contents'
  if (lost) return true
  // Fields of a pixel only catch keys for something drawn elsewhere.
  if (role === 'textbox' || role === 'searchbox') return box.width <= 2 || box.height <= 2
  return box.width === 0 && box.height === 0
}

/** Custom check boxes and file buttons hide the native input and draw a label in its place: it is still what holds the state. */
function isReachableInput(item: Item, element: Element): boolean {
  if (item.ariaHidden || !(element instanceof HTMLInputElement)) return false
  if (item.style?.visibility !== 'visible') return false
  if (isLabelled(element)) return true
  return ['checkbox', 'radio', 'file', 'range'].includes(element.type) && (item.box?.width ?? 0) > 0
}

const isLabelled = (element: Element | null): boolean =>
  element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.checkVisibility())

function becomeGeneric(item: Item, element: Element, inside: Draft[], clickable: boolean, walk: Walk): Draft[] {
  const only = inside.length === 1 ? inside[0] : undefined
  if (isLigature(element)) {
    return clickable || isVisibleIcon(item) ? [icon(item, clickable, walk)] : []
  }
  if (item.tag === 'label' && labelsShownControl(element, walk))
    return inside.filter((draft) => draft.kind === 'node' && !isWords(draft))
  const active = clickable || item.scrolls || element.getAttribute('draggable') === 'true'
  if (only?.kind === 'text') {
    const covers = only.whole ?? { ...only, whole: item, node: element, last: element }
    const run: TextDraft = 'kind' in covers ? covers : only
    return [active ? { ...run, whole: item, node: element, last: element, clickable: run.clickable || clickable } : run]
  }
  if (inside.length === 0) return becomeEmpty(item, element, clickable, walk)
  if (active || isLive(element)) return [named(item, 'generic', inside, clickable, walk)]
  // A drawn box around one drawn thing belongs to it: the track of a handle, the frame of a picture.
  if (only && isDrawing(only) && boxPaint(item)) {
    return [draftOf(item, 'generic', '', inside, { plain: isPlain(only), hint: ownHint(element) })]
  }
  if (only) return [only]
  // Inline elements only wrap words; boxes group.
  if (item.display === 'inline' || item.display === 'contents') return inside
  return [draftOf(item, 'generic', '', inside, { plain: inside.every(isPlain) })]
}

/** An element with nothing in it is worth a node when it is drawn or can be clicked. */
function becomeEmpty(item: Item, element: Element, clickable: boolean, walk: Walk): Draft[] {
  const label = collapse(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '')
  const paint = boxPaint(item)
  if (clickable || label) {
    if (!item.box || item.box.width === 0 || item.box.height === 0) return []
    const shown = label || collapse(generated(element, '::before') + generated(element, '::after'))
    return [
      draftOf(item, 'generic', shown, [], {
        clickable,
        plain: !clickable,
        hint: hintOf(item, walk),
        ...(paint && { paint }),
      }),
    ]
  }
  if (!paint && !isDrawn(item)) return []
  const text = collapse(generated(element, '::before') + generated(element, '::after'))
  const hint = hintOf(item, walk)
  // A drawing that no word describes is decoration, unless its colour can be told.
  if (!hint && !paint && !text) return []
  return [draftOf(item, text ? 'text' : 'generic', text, [], { plain: true, hint, ...(paint && { paint }) })]
}

function becomeDrawing(item: Item, inside: Draft[], walk: Walk): Draft[] {
  const { element, box } = item
  if (!element) return []
  const explicit = element.getAttribute('role')
  const clickable = isClickable(item)
  if (item.tag === 'svg') {
    const name = nameOf(item, 'img', walk).text
    const small = !box || (box.width <= 48 && box.height <= 48)
    if (small && !inside.some((draft) => draft.kind === 'node' && draft.clickable)) {
      return clickable || name || isVisibleIcon(item) ? [icon(item, clickable, walk)] : []
    }
    if (!inside.length && !name && !clickable) return []
    return [named(item, explicit === 'img' || !inside.length ? 'img' : 'graphics-document', inside, clickable, walk)]
  }
  if (isShape(item)) {
    const paint = shapePaint(item)
    if (!box || (box.width === 0 && box.height === 0) || (!paint && !clickable)) return []
    const name = nameOf(item, 'graphics-symbol', walk).text
    const hint = ownHint(element)
    return [draftOf(item, 'graphics-symbol', name, [], { clickable, hint, ...(paint && { paint }) })]
  }
  const only = inside.length === 1 ? inside[0] : undefined
  if (only?.kind === 'text')
    return [{ ...only, whole: item, node: element, last: element, clickable: only.clickable || clickable }]
  if (clickable && inside.length) return [named(item, 'generic', inside, true, walk)]
  return inside
}

function icon(item: Item, clickable: boolean, walk: Walk): NodeDraft {
  const name = nameOf(item, 'img', walk).text
  return draftOf(item, 'img', name, [], { clickable, plain: !clickable, hint: name ? '' : hintOf(item, walk) })
}

const isVisibleIcon = ({ box }: Item): boolean => (box?.width ?? 0) >= 8 && (box?.height ?? 0) >= 8

/** A node with its name; what only repeats the name is left out below it. */
function named(item: Item, role: string, inside: Draft[], clickable: boolean, walk: Walk): NodeDraft {
  const { element } = item
  const computed = nameOf(item, role, walk)
  // A cell or heading around something to work with says what that says: once is enough.
  const name = computed.contentNamed && WRAPPER.has(role) && !inside.every(isPlain) ? UNNAMED : computed
  const bare = name.text === ''
  const active = clickable || CONTROL.has(role)
  const silent = bare && (inside.length === 0 || inside.every(isPicture))
  const hint =
    silent && (active || role === 'img' || role === 'canvas')
      ? hintOf(item, walk)
      : element && (active || STATEFUL.has(role))
        ? stateHint(element)
        : ''
  const drawn =
    bare && element && CONTROL.has(role) ? collapse(generated(element, '::before') + generated(element, '::after')) : ''
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

const isPlain = (draft: Draft): boolean => (draft.kind === 'text' ? !draft.clickable : draft.plain && !draft.clickable)
const isPicture = (draft: Draft): boolean =>
  draft.kind === 'node' && draft.plain && draft.name === '' && draft.children.every(isPicture)
const isDrawing = (draft: Draft): boolean => draft.kind === 'node' && draft.name === '' && draft.children.length === 0
const isWords = (draft: NodeDraft): boolean => draft.plain && !draft.clickable

/** A legend or caption inside what it names says it twice. */
const saysOnly = (draft: Draft, name: string): boolean =>
  name !== '' && draft.kind === 'text' && !draft.clickable && collapse(draft.raw) === name

const draftOf = (
  item: Item,
  role: string,
  name: string,
  children: Draft[],
  rest: Partial<Pick<NodeDraft, 'hint' | 'paint' | 'clickable' | 'plain' | 'contentNamed'>>,
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

function labelsShownControl(element: Element, walk: Walk): boolean {
  const control = element instanceof HTMLLabelElement ? element.control : null
  return control !== null && walk.byElement.has(control)
}

const isLive = (element: Element): boolean => element.hasAttribute('aria-live')
