import type { Item } from '../item'
import type { Walk } from '../walk'
import { rgba } from './look'

/**
 * The boxes that lie over the page as dialogs do, though nothing in the markup says so: a see-through layer over the whole
 * window with a smaller box on it.
 */
export function drawnDialogs({ covers, view }: Walk): { cover: Item; dialog: Item }[] {
  return [...covers].flatMap((cover) => {
    if (!isVeil(cover)) return []
    const dialog = boxOn(cover, view) ?? boxBeside(cover, view)
    return dialog ? [{ cover, dialog }] : raisedAbove(cover)
  })
}

/** Darkens or blurs what is behind it, and takes the clicks. */
function isVeil({ style, shown }: Item): boolean {
  if (!style || !shown || style.pointerEvents === 'none') return false
  const { a } = rgba(style.backgroundColor)
  return (
    (a > 0.05 && a < 0.98) ||
    (style.backdropFilter !== undefined && style.backdropFilter !== 'none' && style.backdropFilter !== '') ||
    (a >= 0.98 && Number(style.opacity) < 0.98)
  )
}

/** The outermost box in the layer that does not fill the window. */
function boxOn(cover: Item, view: Walk['view']): Item | undefined {
  let at: Item | undefined = cover
  for (let level = 0; at && level < 6; level += 1) {
    const inside: Item[] = at.children.filter(
      ({ element, box }) => element !== null && box !== null && box.width > 40 && box.height > 30,
    )
    const small: Item | undefined = inside.find((child) => !fills(child, view) && hasContent(child))
    if (small) return small
    at = inside.find(hasContent)
  }
  return undefined
}

/** The layer may stand alone, before the box that lies on it or before what places that. */
function boxBeside(cover: Item, view: Walk['view']): Item | undefined {
  if (hasContent(cover)) return undefined
  const beside = cover.parent?.children ?? []
  for (const next of beside.slice(beside.indexOf(cover) + 1)) {
    if (!isPlaced(next) || height(next) < height(cover)) continue
    return fills(next, view) ? boxOn(next, view) : next
  }
  return undefined
}

/** Or right after the box, which is raised above it. */
function raisedAbove(cover: Item): { cover: Item; dialog: Item }[] {
  const beside = cover.parent?.children ?? []
  const dialog = beside[beside.indexOf(cover) - 1]
  return dialog && isPlaced(dialog) && height(dialog) > height(cover) ? [{ cover: dialog, dialog }] : []
}

const isPlaced = (item: Item): boolean => /fixed|absolute/.test(item.position) && hasContent(item)

const height = ({ style }: Item): number => Number(style?.zIndex) || 0

const hasContent = (item: Item): boolean => item.children.length > 0

const fills = ({ box }: Item, view: Walk['view']): boolean =>
  box !== null && box.width >= view.right * 0.95 && box.height >= view.bottom * 0.95
