import { sameTreeById } from '../tree'
import { contentOf, firstChildText, textOf } from './content'
import type { Item } from './item'
import { labelsOf } from './labels'
import { NAMED_BY_CONTENT } from './role'
import type { Walk } from './walk'
import { collapse, cut } from './words'

/**
 * Accessible names by accname-1.2 (https://www.w3.org/TR/accname-1.2/) for the elements of one walk. `contentNamed` says
 * that the name repeats what the element holds.
 */
export interface Name {
  text: string
  contentNamed: boolean
}

const NONE: Name = { text: '', contentNamed: false }
const given = (text: string): Name => ({ text, contentNamed: false })

/** The name of an element that the walk met. */
export function nameOf(item: Item, role: string, walk: Walk): Name {
  const { element, attributes } = item
  if (!element) return NONE
  if (attributes.length > 0) {
    const label = labelledBy(element, walk) || collapse(element.getAttribute('aria-label') ?? '')
    if (label) return given(label)
  }
  const native = nativeName(item, element, walk)
  if (native) return given(native)
  if (NAMED_BY_CONTENT.has(role) || item.tag === 'summary' || item.tag === 'legend') {
    const text = contentOf(item, walk)
    if (text) return { text, contentNamed: true }
  }
  const title = attributes.length > 0 ? collapse(element.getAttribute('title') ?? '') : ''
  return title ? given(title) : NONE
}

/** The name of a field that is not drawn itself. */
export const nameOfField = (element: Element, walk: Walk): string =>
  labelledBy(element, walk) || collapse(element.getAttribute('aria-label') ?? '') || controlName(element, walk)

function labelledBy(element: Element, walk: Walk): string {
  const ids = element.getAttribute('aria-labelledby')
  if (!ids) return ''
  return collapse(
    ids
      .split(/\s+/)
      .slice(0, 20)
      .map((id) => {
        const labelling = id ? sameTreeById(element, id) : null
        return labelling ? textOf(labelling, walk, element) : ''
      })
      .join(' '),
  )
}

function nativeName(item: Item, element: Element, walk: Walk): string {
  switch (item.tag) {
    case 'input':
    case 'select':
    case 'textarea':
    case 'button':
    case 'meter':
    case 'output':
    case 'progress':
      return controlName(element, walk)
    case 'img':
    case 'area':
      return collapse(element.getAttribute('alt') ?? '')
    case 'fieldset':
      return firstChildText(element, 'legend', walk)
    case 'table':
      return firstChildText(element, 'caption', walk)
    case 'figure':
      return firstChildText(element, 'figcaption', walk)
    case 'optgroup':
    case 'option':
      return collapse(element.getAttribute('label') ?? '')
    case 'iframe':
    case 'frame':
      return collapse(element.getAttribute('title') ?? '')
    default:
      if (item.tag.includes('-')) return componentLabel(element, element, walk)
      return item.svg ? collapse(firstChildText(element, 'title', walk)) : ''
  }
}

function controlName(element: Element, walk: Walk): string {
  const labelled = collapse(
    labelsOf(element, walk)
      .map((label) => textOf(label, walk, element))
      .join(' '),
  )
  if (labelled) return labelled
  const title = collapse(
    labelsOf(element, walk)
      .map((label) => label.getAttribute('title') ?? '')
      .join(' '),
  )
  if (title) return title
  const hosted = hostName(element, walk)
  if (hosted) return hosted
  if (!(element instanceof HTMLInputElement)) return ''
  switch (element.type) {
    case 'submit':
      return collapse(element.value) || 'Submit'
    case 'reset':
      return collapse(element.value) || 'Reset'
    case 'button':
      return collapse(element.value)
    case 'image':
      return collapse(element.alt || element.value || 'Submit')
    default:
      return ''
  }
}

/**
 * A field inside a component of its own has no label there: the component has, as a form-associated element, by `for` or around
 * it, or as an attribute that it copies inwards in its own way.
 */
function hostName(element: Element, walk: Walk): string {
  const root = element.getRootNode()
  if (!(root instanceof ShadowRoot) || !root.host.localName.includes('-')) return ''
  const { host } = root
  const label = componentLabel(host, element, walk)
  if (label) return label
  for (const attribute of ['aria-label', 'data-aria-label', 'label']) {
    const text = collapse(host.getAttribute(attribute) ?? '')
    if (text) return text
  }
  return ''
}

/** What labels a component, by `for` or around it: only form-associated ones tell by themselves, and not to us. */
function componentLabel(host: Element, named: Element, walk: Walk): string {
  const root = host.getRootNode()
  const by = host.id && (root instanceof Document || root instanceof ShadowRoot) ? labelFor(root, host.id) : null
  const label = by ?? host.closest('label')
  return label ? collapse(textOf(label, walk, named)) : ''
}

const labelFor = (root: Document | ShadowRoot, id: string): Element | null =>
  root.querySelector(`label[for="${CSS.escape(id)}"]`)

/** Its label, placeholder, title and described-by, where they say something that the name does not. */
export function descriptionOf(item: Item, name: string, walk: Walk): string {
  const { element, attributes } = item
  if (!element || !attributes.some((attribute) => DESCRIBING.has(attribute))) return ''
  const parts: string[] = []
  const add = (text: string): void => {
    const words = collapse(text)
    if (words && words !== name && !parts.includes(words)) parts.push(words)
  }
  const described = element.getAttribute('aria-describedby')
  if (described) {
    for (const id of described.split(/\s+/).slice(0, 10)) {
      const describing = id ? sameTreeById(element, id) : null
      if (describing) add(textOf(describing, walk))
    }
  }
  // Authors copy an `aria-label` along; people read the label.
  for (const label of labelsOf(element, walk)) add(textOf(label, walk, element))
  add(element.getAttribute('aria-description') ?? '')
  add(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '')
  add(element.getAttribute('title') ?? '')
  return cut(parts.join('; '), 400)
}

const DESCRIBING = new Set(
  'aria-label aria-labelledby aria-describedby aria-description placeholder aria-placeholder title'.split(' '),
)
