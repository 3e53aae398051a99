import type { Walk } from './walk'

/** Marks everything outside an open modal dialog as out of reach: the last one that opened is on top. */
export function markBehindModal({ items }: Walk): void {
  const modal = items.findLast(
    ({ element, tag, shown, box }) =>
      element !== null &&
      shown &&
      box !== null &&
      box.width > 0 &&
      box.height > 0 &&
      (element.getAttribute('aria-modal') === 'true' || (tag === 'dialog' && element.matches(':modal'))),
  )
  if (!modal) return
  const isNative = modal.tag === 'dialog'
  const around = new Set<unknown>()
  for (let up = modal.parent; up; up = up.parent) around.add(up)
  for (const item of items) {
    if ((item.index >= modal.index && item.index < modal.end) || around.has(item)) continue
    // What a page's own dialog opens (drop-downs, toasts) is often put behind it in the document, above it on the screen.
    if (!isNative && item.index >= modal.end) continue
    item.inert = true
  }
}
