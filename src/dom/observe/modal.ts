import { drawnDialogs } from './drawn/dialog'
import type { Item } from './item'
import type { Walk } from './walk'

/** Whether something lies over the page as a dialog does. */
export const hasModal = (walk: Walk): boolean => [...walk.modals].some(isOpen) || drawnDialogs(walk).length > 0

/** Marks everything outside an open modal dialog as out of reach: the last one that opened is on top. */
export function markBehindModal(walk: Walk): void {
  const open = [...walk.modals].filter(isOpen)
  const drawn = drawnDialogs(walk).filter(
    ({ dialog }) => !open.some((modal) => holds(modal, dialog) || holds(dialog, modal)),
  )
  for (const { dialog } of drawn) walk.dialogs.add(dialog)
  // Native ones lie on top of all others; of those the page draws, the last one.
  const modal = open.findLast(({ tag }) => tag === 'dialog') ?? drawn.at(-1)?.cover ?? open.at(-1)
  if (!modal) return
  const isNative = modal.tag === 'dialog'
  for (let inside = modal; inside.parent; inside = inside.parent) {
    const beside = inside.parent.children
    const place = beside.indexOf(inside)
    // What a page's own dialog opens (drop-downs, toasts) is often put behind it in the document, above it on the screen.
    for (const item of isNative ? beside : beside.slice(0, place)) if (item !== inside) markInert(item)
  }
}

function holds(outer: Item, inner: Item): boolean {
  for (let at: Item | null = inner; at; at = at.parent) if (at === outer) return true
  return false
}

const isOpen = ({ element, tag, shown, box }: Item): boolean =>
  element !== null &&
  shown &&
  box !== null &&
  box.width > 0 &&
  box.height > 0 &&
  (element.getAttribute('aria-modal') === 'true' || (tag === 'dialog' && element.matches(':modal')))

function markInert(root: Item): void {
  const open = [root]
  for (let item = open.pop(); item; item = open.pop()) {
    item.inert = true
    for (const child of item.children) open.push(child)
  }
}
