import { isLigature } from './hint'
import type { Item } from './item'
import type { Walk } from './walk'
import { collapse, cut, drawnText } from './words'

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

/** What the first child with this tag says: a legend, a caption. */
export function firstChildText(element: Element, tag: string, walk: Walk): string {
  // Few elements have any: `children` would make a collection for each that is asked.
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (child.localName === tag) return textOf(child, walk)
  return ''
}

/**
 * The text of a subtree as accname reads it: hidden parts left out, images by their alternative, controls by their value,
 * a space where one block ends and another begins.
 */
export function contentOf(item: Item, walk: Walk, asking?: Element): string {
  let text = ''
  let block: Item | null = null
  const say = (words: string, from: Item | null): void => {
    text += from !== block && text ? ` ${words}` : words
    block = from
  }
  const isNode = roleOf(item) === 'treeitem'
  const open: { children: readonly Item[]; at: number }[] = [{ children: item.children, at: 0 }]
  for (let top = open.at(-1); top && text.length < 4000; top = open.at(-1)) {
    const at = top.children[top.at++]
    if (!at) {
      open.pop()
      continue
    }
    if (at.ariaHidden && !item.ariaHidden) continue
    // What hangs below a node of a tree has names of its own.
    if (isNode && roleOf(at) === 'group') continue
    if (at.node instanceof Text) {
      if (at.parent) say(drawnText(at.node.data, at.parent), at.block)
      continue
    }
    const alternative = at.tag === 'br' ? ' ' : spokenFor(at, walk, asking)
    if (alternative !== undefined) say(alternative, at.block)
    else if (at.children.length) open.push({ children: at.children, at: 0 })
  }
  return cut(collapse(text))
}

const roleOf = ({ element, attributes }: Item): string | null =>
  element && attributes.includes('role') ? element.getAttribute('role') : null

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
