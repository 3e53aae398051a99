import { isClickable } from './clickable'
import type { Draft, NodeDraft } from './draft'
import { hintOf, ownHint } from './hint'
import type { Item } from './item'
import { nameOf } from './name'
import { draftOf, named } from './named'
import { isShape, shapePaint } from './paint'
import type { Walk } from './walk'

/** An SVG or a shape in one: small ones are icons, larger ones a picture of shapes. */
export function becomeDrawing(item: Item, inside: Draft[], walk: Walk): Draft[] {
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

export function icon(item: Item, clickable: boolean, walk: Walk): NodeDraft {
  const name = nameOf(item, 'img', walk).text
  return draftOf(item, 'img', name, [], { clickable, plain: !clickable, hint: name ? '' : hintOf(item) })
}

export const isVisibleIcon = ({ box }: Item): boolean => (box?.width ?? 0) >= 8 && (box?.height ?? 0) >= 8
