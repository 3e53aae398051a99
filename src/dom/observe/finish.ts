import type { Box, PageNode, Ref } from '../../page/node'
import { focusedElement } from '../tree'
import { isOffscreen } from './clip'
import type { Draft, NodeDraft, TextDraft } from './draft'
import { placeAmongFrames } from './frame-path'
import { stateHint } from './hint'
import type { Item } from './item'
import { descriptionOf } from './name'
import { textPaint } from './paint'
import { popupOf } from './popup'
import { heldValue, statesOf } from './states'
import type { Walk } from './walk'
import { collapse, cut, isTidy, keepsSpaces } from './words'

/** The node of the whole document. */
export const rootNode = (item: Item, ref: Ref, children: Ref[]): PageNode => ({
  ref,
  parent: null,
  children,
  role: 'document',
  name: '',
  tag: 'html',
  states: statesOf(item, 'document', null),
  box: boxOf(item.box),
})

/** What makes nodes of drafts, in this look. */
export function finisher(path: string, walked: Walk) {
  const focused = focusedElement()
  return (draft: Draft, ref: Ref, parent: Ref, children: Ref[]): PageNode =>
    draft.kind === 'text'
      ? finishText(draft, ref, parent, focused)
      : finishNode(draft, ref, parent, children, focused, path, walked)
}

function finishText(draft: TextDraft, ref: Ref, parent: Ref, focused: Element | null): PageNode {
  const { around, whole } = draft
  const box = whole?.box ?? rangeBox(draft)
  const states = whole ? statesOf(whole, 'text', focused) : {}
  if (!whole && isOffscreen(box, around.clip)) states.offscreen = true
  if (!whole && around.inert) states.inert = true
  if (draft.clickable) states.clickable = true
  Object.assign(states, draft.states)
  const hint = whole?.element ? stateHint(whole.element) : ''
  const paint = whole?.svg && draft.clickable ? textPaint(whole) : undefined
  const node: PageNode = {
    ref,
    parent,
    children: [],
    role: 'text',
    name: wordsOf(draft.raw, whole ?? around),
    tag: whole?.tag ?? around.tag,
    states,
    box: boxOf(box),
  }
  if (hint) node.hint = hint
  if (paint) node.paint = paint
  const title =
    draft.clickable && whole?.attributes.includes('title') ? whole.element?.getAttribute('title') : undefined
  if (title && collapse(title) !== node.name) node.description = collapse(title)
  return node
}

const wordsOf = (raw: string, around: Item): string =>
  isTidy(raw) || !keepsSpaces(around) ? collapse(raw) : cut(raw.replace(/^\n|\n$/g, ''))

function finishNode(
  draft: NodeDraft,
  ref: Ref,
  parent: Ref,
  children: Ref[],
  focused: Element | null,
  path: string,
  walked: Walk,
): PageNode {
  const { item, role, name, hint, paint } = draft
  const { element, tag } = item
  const states = statesOf(item, role, focused)
  Object.assign(states, draft.states)
  if (draft.clickable) states.clickable = true
  const description = descriptionOf(item, name, walked)
  const href = isLinkTag(tag) && isLink(element) ? element.href : ''
  const popup = draft.popup ?? (element ? popupOf(element, role) : undefined)
  const isOption = tag === 'option' || tag === 'optgroup'
  const box = isOption && (!item.box || item.box.width === 0) ? null : boxOf(item.box)
  const node: PageNode = { ref, parent, children, role, name, tag, states, box }
  if (element) Object.assign(node, heldValue(element, role))
  if (draft.value !== undefined) node.value = draft.value
  if (description) node.description = description
  if (hint) node.hint = hint
  if (popup) node.popup = popup
  const total = element && LISTS.has(role) ? totalOf(element) : undefined
  if (total !== undefined) node.total = total
  if (href) node.href = cut(href, 500)
  if (paint) node.paint = paint
  if ((tag === 'iframe' || tag === 'frame') && element) Object.assign(node, frameFields(element, item, path))
  return node
}

const LISTS = new Set('feed grid list listbox table treegrid'.split(' '))

/** How many there are in all, as the list or the first of its items says; -1 is for those that don't know. */
function totalOf(element: Element): number | undefined {
  const said =
    element.getAttribute('aria-rowcount') ?? element.querySelector('[aria-setsize]')?.getAttribute('aria-setsize')
  const total = Number(said ?? Number.NaN)
  return total > 0 ? total : undefined
}

const isLinkTag = (tag: string): boolean => tag === 'a' || tag === 'area'
const isLink = (element: Element | null): element is HTMLAnchorElement | HTMLAreaElement =>
  element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement

/** The box is that of the frame's content, so that what is inside can be placed by it. */
function frameFields(element: Element, item: Item, path: string): Partial<Pick<PageNode, 'frame' | 'box' | 'href'>> {
  const held =
    element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement ? element.contentWindow : null
  if (!held) return {}
  const place = placeAmongFrames(held)
  const frame = path ? `${path}.${place}` : `${place}`
  const address = place === 's' && element instanceof HTMLIFrameElement ? { href: element.src } : {}
  const { box, style } = item
  if (!box) return { frame, ...address }
  const left = element.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0')
  const up = element.clientTop + Number.parseFloat(style?.paddingTop ?? '0')
  return {
    frame,
    ...address,
    box: {
      x: round(box.x + left),
      y: round(box.y + up),
      width: round(box.width - 2 * left),
      height: round(box.height - 2 * up),
    },
  }
}

const boxOf = (rect: DOMRect | null): Box | null =>
  rect && { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) }

/** Halves of a pixel are enough to aim with, and keep a box from changing by rounding. */
const round = (pixels: number): number => Math.round(pixels * 2) / 2

let measure: Range | undefined

function rangeBox({ node, last }: TextDraft): DOMRect {
  measure ??= document.createRange()
  if (node === last) measure.selectNode(node)
  else {
    measure.setStartBefore(node)
    measure.setEndAfter(last)
  }
  const box = measure.getBoundingClientRect()
  // A range is kept up to date with every change around it: it waits where nothing changes.
  measure.setStart(document, 0)
  measure.collapse(true)
  return box
}
