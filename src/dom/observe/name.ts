import { sameTreeById } from '../tree'
import { isLigature } from './hint'
import type { Item } from './item'
import { NAMED_BY_CONTENT } from './role'
import type { Walk } from './walk'
import { collapse, cut, drawnText } from './words'

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
  const { element } = item
  if (!element) return NONE
  const labelled = labelledBy(element, walk)
  if (labelled) return given(labelled)
  const label = collapse(element.getAttribute('aria-label') ?? '')
  if (label) return given(label)
  const native = nativeName(item, element, walk)
  if (native) return given(native)
  if (NAMED_BY_CONTENT.has(role) || item.tag === 'summary' || item.tag === 'legend') {
    const text = contentOf(item, walk)
    if (text) return { text, contentNamed: true }
  }
  const title = collapse(element.getAttribute('title') ?? '')
  return title ? given(title) : NONE
}

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

/** What an element says when another one is named by it: its own label, its value, or its content, hidden or not. */
export function textOf(element: Element, walk: Walk, asking?: Element): string {
  const label = collapse(element.getAttribute('aria-label') ?? '')
  if (label) return label
  const item = walk.byElement.get(element)
  if (!item) return collapse(element.textContent ?? '')
  return collapse(
    item.element && embedded(item, asking) !== undefined
      ? (embedded(item, asking) ?? '')
      : contentOf(item, walk, asking),
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
      return item.svg ? collapse(firstChildText(element, 'title', walk)) : ''
  }
}

function controlName(element: Element, walk: Walk): string {
  const labels = 'labels' in element && element.labels instanceof NodeList ? element.labels : null
  if (labels?.length) {
    const text = collapse(
      [...labels].flatMap((label) => (label instanceof Element ? textOf(label, walk, element) : [])).join(' '),
    )
    if (text) return text
  }
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

function firstChildText(element: Element, tag: string, walk: Walk): string {
  for (const child of element.children) if (child.localName === tag) return textOf(child, walk)
  return ''
}

/**
 * The text of a subtree as accname reads it: hidden parts left out, images by their alternative, controls by their value,
 * a space where one block ends and another begins.
 */
export function contentOf(item: Item, walk: Walk, asking?: Element): string {
  const { items } = walk
  let text = ''
  let block: Item | null = null
  const say = (words: string, from: Item | null): void => {
    text += from !== block && text ? ` ${words}` : words
    block = from
  }
  for (let i = item.index + 1; i < item.end && text.length < 4000; ) {
    const at = items[i]
    if (!at) break
    if (at.ariaHidden && !item.ariaHidden) {
      i = at.end
      continue
    }
    if (at.node instanceof Text) {
      if (at.parent) say(drawnText(at.node.data, at.parent), at.block)
    } else if (at.element) {
      const alternative = at.tag === 'br' ? ' ' : spokenFor(at, walk, asking)
      if (alternative !== undefined) {
        say(alternative, at.block)
        i = at.end
        continue
      }
    }
    i += 1
  }
  return cut(collapse(text))
}

/** What stands for an element inside a name, in place of its content; undefined to read its content. */
function spokenFor(item: Item, walk: Walk, asking?: Element): string | undefined {
  const { element } = item
  if (!element || element === asking) return element === asking ? '' : undefined
  const label = element.getAttribute('aria-label')
  if (label?.trim()) return ` ${label} `
  // The word that an icon font draws as a picture is no word to a reader.
  if (isLigature(element)) return ''
  if (item.tag === 'img') return ` ${element.getAttribute('alt') ?? ''} `
  if (item.tag === 'svg') return ` ${firstChildText(element, 'title', walk) || contentOfSvg(element)} `
  return embedded(item, asking)
}

const contentOfSvg = (svg: Element): string => collapse(svg.querySelector('text') ? (svg.textContent ?? '') : '')

/** The value of a control embedded in a name (accname-1.2, 2C). */
function embedded({ element, tag }: Item, asking?: Element): string | undefined {
  if (!element || element === asking) return undefined
  if (tag === 'input' && element instanceof HTMLInputElement) {
    const said = ['checkbox', 'radio', 'hidden', 'password', 'file', 'color'].includes(element.type)
      ? ''
      : element.value
    return ` ${said} `
  }
  if (tag === 'select' && element instanceof HTMLSelectElement) {
    return ` ${[...element.selectedOptions].map((option) => option.text).join(' ')} `
  }
  if (tag === 'textarea' && element instanceof HTMLTextAreaElement) return ` ${element.value} `
  const role = element.getAttribute('role')
  if (role === 'slider' || role === 'spinbutton' || role === 'progressbar') {
    return ` ${element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow') ?? ''} `
  }
  return undefined
}

/** Placeholder, title and described-by, where they say something that the name does not. */
export function descriptionOf(item: Item, name: string, walk: Walk): string {
  const { element } = item
  if (!element) return ''
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
  add(element.getAttribute('aria-description') ?? '')
  add(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '')
  add(element.getAttribute('title') ?? '')
  return cut(parts.join('; '), 400)
}
