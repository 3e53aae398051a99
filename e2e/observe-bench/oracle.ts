/**
 * Every element of the document that a person can work with, found slowly and with care: all that is made for it or marked as
 * such, is drawn, has an extent, and can be brought into view.
 */
export function interactiveElements(): Element[] {
  const all = [...document.querySelectorAll('*')].filter(isWorkedWith).filter(isDrawn)
  return all.filter((element) => !all.some((outer) => outer !== element && isPartOf(element, outer)))
}

const MADE =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[contenteditable=""],[contenteditable=true],[tabindex]:not([tabindex="-1"]),[onclick]'
const ROLES = new Set(
  'button link checkbox radio switch tab menuitem menuitemcheckbox menuitemradio option combobox listbox textbox searchbox slider spinbutton treeitem gridcell'.split(
    ' ',
  ),
)

function isWorkedWith(element: Element): boolean {
  if (element.localName === 'option' || element.closest('svg') !== element.closest('svg,body')?.closest('svg'))
    return false
  if (element.matches(MADE) || ROLES.has(element.getAttribute('role') ?? '')) return true
  const { parentElement } = element
  return (
    parentElement !== null &&
    getComputedStyle(element).cursor === 'pointer' &&
    getComputedStyle(parentElement).cursor !== 'pointer'
  )
}

function isDrawn(element: Element): boolean {
  const visible = element.checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    contentVisibilityAuto: true,
  })
  if (!visible || element.closest('[inert],[aria-hidden=true]')) return false
  const boxes = [element, ...element.querySelectorAll('*')].map((one) => one.getBoundingClientRect())
  return boxes.some(
    ({ width, height, right, bottom }) =>
      width > 2 && height > 2 && right + scrollX > 0 && bottom + scrollY > 0 && !isClipped(element),
  )
}

/** Cut off by its own box or by something around it that does not scroll and has no extent. */
function isClipped(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const { overflow } = getComputedStyle(up)
    const { width, height } = up.getBoundingClientRect()
    if (overflow !== 'visible' && up !== document.body && up !== document.documentElement && (width < 2 || height < 2))
      return true
  }
  return false
}

/** A click on it is a click on what is around it: the icon in a button, the label around a box. */
const isPartOf = (element: Element, outer: Element): boolean =>
  outer.contains(element) &&
  !element.matches('a[href],button,input,select,textarea') &&
  element.getAttribute('role') === null &&
  outer.matches('a[href],button,label,summary,[role]')
