import type { Ref } from '../../page/node'
import type { Sight } from '../sight'
import { drawnParent, elementAt } from '../tree'

/** The element that an event is really on, through open and closed shadow roots; null for the window and documents. */
export function targetOf(event: Event): Element | null {
  const [first] = event.composedPath()
  if (event instanceof MouseEvent) {
    // The path ends at a closed shadow root; what stands at the point does not.
    const hit = elementAt(event.clientX, event.clientY)
    if (hit && first instanceof Element && first !== hit && isHost(first) && drawnWithin(hit, first)) return hit
  }
  if (first instanceof Element) return first
  return first instanceof Node ? drawnParent(first) : null
}

const isHost = (element: Element): boolean => element.localName.includes('-') || element.shadowRoot !== null

function drawnWithin(inner: Element, outer: Element): boolean {
  for (let at: Element | null = inner; at; at = drawnParent(at)) if (at === outer) return true
  return false
}

/**
 * The name of the node that stands for the element in the observation: its own, that of the text it holds, or that of what
 * it is drawn in. A label that holds or names a box to tick stands for the box. Undefined when nothing of it was seen.
 */
export function nodeFor(element: Element, sight: Sight): Ref | undefined {
  const box = tickedBy(element)
  if (box && sight.shows(sight.refs.of(box))) return sight.refs.of(box)
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    const ref = sight.refs.of(at)
    if (at !== document.documentElement && sight.shows(ref)) return ref
    for (const child of at.childNodes) {
      if (child instanceof Text && sight.shows(sight.refs.of(child))) return sight.refs.of(child)
    }
  }
  return sight.refs.of(document.documentElement)
}

function tickedBy(element: Element): HTMLInputElement | undefined {
  const control = element.closest('label')?.control
  const boxes = control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
  return boxes && !element.closest('a, button') ? control : undefined
}
