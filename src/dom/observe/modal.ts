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
  const around = new Set<unknown>()
  for (let up = modal.parent; up; up = up.parent) around.add(up)
  for (const item of items) {
    // What opened later than the dialog (its drop-downs, toasts) is often put at the end of the page, above it.
    if (item.index >= modal.index || around.has(item)) continue
    item.inert = true
  }
}
