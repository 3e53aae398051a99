/**
 * What opens from an element, by `aria-haspopup`, or `suggestions` for a field that completes what one types. Libraries that
 * set neither ARIA attribute still mark their fields by a class.
 */
export function popupOf(element: Element, role: string): string | undefined {
  const declared = element.getAttribute('aria-haspopup')
  if (declared && declared !== 'false') return declared === 'true' ? 'menu' : declared
  if (!TYPED.has(role)) return undefined
  const completes = element.getAttribute('aria-autocomplete')
  if (completes) return completes === 'none' ? undefined : 'suggestions'
  return MARKED.test(`${element.getAttribute('class') ?? ''} ${element.id}`) ? 'suggestions' : undefined
}

const TYPED = new Set(['textbox', 'searchbox', 'combobox'])
const MARKED = /auto-?complete|type-?ahead|suggest|combo-?box|geocoder|pac-target/i
