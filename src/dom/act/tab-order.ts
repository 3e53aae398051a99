import { drawnChildren } from '../tree'

/** What Tab focuses next: positive tab indexes first, then the order of the document; around at the ends. */
export function nextInTabOrder(from: Element | null, backwards: boolean): Element | null {
  const stops = tabStops()
  if (stops.length === 0) return null
  const at = from ? stops.indexOf(from) : -1
  if (at < 0) return (backwards ? stops.at(-1) : (after(stops, from) ?? stops[0])) ?? null
  return stops[(at + (backwards ? -1 : 1) + stops.length) % stops.length] ?? null
}

/** The first stop behind an element that is none itself. */
const after = (stops: readonly Element[], from: Element | null): Element | undefined =>
  from ? stops.find((stop) => (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) : undefined

function tabStops(): Element[] {
  const stops: Element[] = []
  const open: Node[] = [document.body ?? document.documentElement]
  for (let at = open.pop(); at; at = open.pop()) {
    if (!(at instanceof Element)) continue
    if (isStop(at)) stops.push(at)
    if (at.hasAttribute('inert')) continue
    open.push(...[...drawnChildren(at)].reverse())
  }
  const indexOf = (element: Element): number =>
    element instanceof HTMLElement && element.tabIndex > 0 ? element.tabIndex : 1e9
  return stops.sort((a, b) => indexOf(a) - indexOf(b))
}

function isStop(element: Element): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element.tabIndex < 0) return false
  if (element instanceof SVGElement && !element.hasAttribute('tabindex')) return false
  if (element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true })) return false
  // Of a group of radios only one is a stop: the chosen one, else any.
  if (element instanceof HTMLInputElement && element.type === 'radio' && element.name && !element.checked) {
    const group = element.form?.elements.namedItem(element.name)
    if (group instanceof RadioNodeList && group.value !== '') return false
  }
  return true
}
