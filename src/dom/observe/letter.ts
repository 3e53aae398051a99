/**
 * A box around one letter that stands right beside another such box: headlines are set so whose letters move one by one, and
 * prices whose digits roll. People read them as a word. A key or a badge keeps its distance, by its width or what is around it.
 */
export function isLetter(element: Element, { width }: DOMRect, style: CSSStyleDeclaration): boolean {
  if (!holdsSign(element) || !(holdsSign(element.previousSibling) || holdsSign(element.nextSibling))) return false
  const { fontSize, marginLeft, marginRight, paddingLeft, borderLeftWidth } = style
  const around = [marginLeft, marginRight, paddingLeft, borderLeftWidth].map(Number.parseFloat)
  const em = Number.parseFloat(fontSize)
  return width <= em * WIDEST && around.every((space) => space <= em * APART)
}

/** In ems: `W` and what is slanted, and the space that one letter may keep from the next. */
const WIDEST = 1.2
const APART = 0.15

function holdsSign(node: Node | null): boolean {
  const only = node instanceof Element ? node.firstChild : null
  return only instanceof Text && only.nextSibling === null && only.data.length <= 2 && /^\S$/u.test(only.data)
}
