/** The least that any look at a page must do: each visible element with its tag, its own text and its attributes. */
export function bareWalk(): object[] {
  const found: object[] = []
  const visit = (element: Element): void => {
    if (!element.checkVisibility()) return
    let text = ''
    const attributes: Record<string, string> = {}
    for (const { name, value } of element.attributes) attributes[name] = value
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) text += child.data
      else if (child instanceof Element) visit(child)
    }
    found.push({ tag: element.localName, text, attributes, box: element.getBoundingClientRect() })
  }
  if (document.body) visit(document.body)
  return found
}
