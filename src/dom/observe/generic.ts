import { boxBehind, telling } from './box-behind'
import type { Draft, NodeDraft, TextDraft } from './draft'
import { icon, isVisibleIcon } from './drawing'
import { type Choices, choicesIn } from './drawn/choices'
import { type DrawnControl, drawnControl } from './drawn/control'
import { isPill } from './drawn/parts'
import { starsIn } from './drawn/rating'
import { isSign, meaningOf } from './drawn/signs'
import { rowsIn } from './drawn/table'
import { crossIn, hintOf, isLigature, ownHint } from './hint'
import { type Item, isForsaken } from './item'
import { draftOf, isDrawing, isPlain, isWords, named } from './named'
import { boxPaint, generatedAround, isDrawn } from './paint'
import { proxied } from './proxy'
import { isDraggable } from './states'
import type { Walk } from './walk'
import { collapse } from './words'

/** An element without a role: a group, a wrapper that its content stands for, a box that is drawn. */
export function becomeGeneric(item: Item, element: Element, inside: Draft[], clickable: boolean, walk: Walk): Draft[] {
  const only = inside.length === 1 ? inside[0] : undefined
  if (isLigature(element)) {
    return clickable || isVisibleIcon(item) ? [icon(item, clickable, walk)] : []
  }
  if (item.tag === 'label' && labelsShownControl(element, walk))
    return inside.filter((draft) => draft.kind === 'node' && !isWords(draft))
  const hidden = boxBehind(item)
  if (hidden && !walk.byElement.has(hidden)) return [ofHiddenBox(item, hidden, inside)]
  const stars = clickable || item.children.length > 2 ? starsIn(item) : undefined
  if (stars) return [draftOf(item, 'radiogroup', '', stars, {})]
  const list = clickable ? proxied(item, element, inside, walk) : undefined
  if (list) return [list]
  const control = drawnControl(item, inside, clickable)
  if (control) return [drawn(item, control, inside, walk)]
  const active = clickable || item.scrolls || isDraggable(item)
  if (only?.kind === 'text') {
    const covers = only.whole ?? { ...only, whole: item, node: element, last: element }
    const run: TextDraft = 'kind' in covers ? covers : only
    return [active ? { ...run, whole: item, node: element, last: element, clickable: run.clickable || clickable } : run]
  }
  if (isHandle(item) && inside.every(isPicture))
    return [draftOf(item, 'generic', '', [], { clickable, hint: ownHint(element) })]
  if (inside.length === 0) return becomeEmpty(item, element, clickable, walk)
  const choices = choicesIn(item, inside)
  if (choices) return [group(item, choices, clickable)]
  const rows = rowsIn(item)
  if (rows) return [draftOf(item, 'table', '', rows, { clickable })]
  if (active || item.attributes.includes('aria-live')) return [named(item, 'generic', inside, clickable, walk)]
  // A drawn box around one drawn thing belongs to it: the track of a handle, the frame of a picture.
  if (only && isDrawing(only) && boxPaint(item)) {
    return [draftOf(item, 'generic', '', inside, { plain: isPlain(only), hint: ownHint(element) })]
  }
  if (only) return [only]
  // Inline elements only wrap words; boxes group.
  if (item.display === 'inline' || item.display === 'contents') return inside
  return [draftOf(item, 'generic', '', inside, { plain: inside.every(isPlain) })]
}

/** What is dragged along a track says so by its class, drawn as it may be. */
const isHandle = ({ element, position, box }: Item): boolean =>
  position !== 'static' &&
  box !== null &&
  Math.max(box.width, box.height) <= 48 &&
  Math.min(box.width, box.height) >= 6 &&
  /(^|[\s_-])(thumb|handle|knob)($|[\s_-])/i.test(element?.getAttribute('class') ?? '')

const isPicture = (draft: Draft): boolean =>
  draft.kind === 'node' && !draft.clickable && draft.children.length === 0 && draft.name === ''

/** Framed texts are but a group of buttons until a label says that they are a choice. */
const group = (item: Item, { role, children }: Choices, clickable: boolean): NodeDraft =>
  role === 'group'
    ? { ...draftOf(item, 'generic', '', children, { clickable }), drawn: true }
    : draftOf(item, role, '', children, { clickable })

function drawn(item: Item, { role, states, value, popup }: DrawnControl, inside: Draft[], walk: Walk): NodeDraft {
  const node = named(item, role, inside, false, walk)
  const sign = isSign(node.name) ? meaningOf(node.name) : ''
  const cross = !sign && role === 'button' && node.name ? crossIn(item) : ''
  return {
    ...node,
    // A list shows its choice, which is no name for it.
    ...(value === undefined ? {} : { name: '', value, children: [], drawn: true }),
    ...(TICKED.has(role) && { name: node.name.replace(TICK, '') }),
    ...(sign && { hint: [sign, hintOf(item)].filter(Boolean).join(' ') }),
    ...(cross && { hint: cross }),
    ...(popup && { popup }),
    states,
  }
}

const TICKED: ReadonlySet<string> = new Set(['checkbox', 'radio'])
/** What is written into a box that is ticked, before or behind its words. */
const TICK = /^[✓✔🗸✗✕×]\s+(?=\S)|(?<=\S)\s+[✓✔🗸✗✕×]$/u

/** A label in place of its box, which is not drawn: a click on it ticks that. */
function ofHiddenBox(item: Item, box: HTMLInputElement, inside: Draft[]): NodeDraft {
  const words = collapse(inside.map((draft) => (draft.kind === 'text' ? draft.raw : draft.name)).join(' '))
  const said = box.getAttribute('aria-label') ?? item.element?.getAttribute('title') ?? ''
  const radio = box.type === 'radio'
  const name = words || collapse(said) || (radio ? telling(box) : '')
  const role = radio ? 'radio' : box.getAttribute('role') === 'switch' || isPill(item) ? 'switch' : 'checkbox'
  return draftOf(
    item,
    role,
    name,
    inside.filter((draft) => !isPlain(draft)),
    {
      contentNamed: words !== '',
      hint: name === '' ? hintOf(item) : '',
      states: { checked: box.indeterminate ? 'mixed' : box.checked, ...(box.disabled && { disabled: true }) },
    },
  )
}

/** An element with nothing in it is worth a node when it is drawn or can be clicked. */
function becomeEmpty(item: Item, element: Element, clickable: boolean, walk: Walk): Draft[] {
  const label = collapse(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '')
  const paint = boxPaint(item)
  if (clickable || label) {
    if (!item.box || item.box.width === 0 || item.box.height === 0) return []
    const shown = label || collapse(generatedAround(element))
    return [
      draftOf(item, 'generic', shown, [], {
        clickable,
        plain: !clickable,
        hint: hintOf(item),
        ...(paint && { paint }),
      }),
    ]
  }
  // The veil behind a dialog says nothing.
  if ((!paint && !isDrawn(item)) || walk.covers.has(item)) return []
  const text = collapse(generatedAround(element))
  const hint = hintOf(item)
  // A drawing that no word describes is decoration, unless its colour can be told.
  if (!hint && !paint && !text) return []
  return [draftOf(item, text ? 'text' : 'generic', text, [], { plain: true, hint, ...(paint && { paint }) })]
}

function labelsShownControl(element: Element, walk: Walk): boolean {
  const control = element instanceof HTMLLabelElement ? element.control : null
  const item = control && walk.byElement.get(control)
  if (!control || !item) return false
  // One that a library has hidden behind a widget of its own leaves its label to that.
  return !isForsaken(item, control) && (item.shown || !(control instanceof HTMLSelectElement))
}
