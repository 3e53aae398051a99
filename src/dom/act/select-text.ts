import type { Action } from '../../page/action'
import { done, failed, type Outcome } from '../../page/outcome'
import type { Acting } from './acting'
import { isField } from './field'
import { focusTargetOf, moveFocus } from './focus'
import { elementOf, reach, say } from './reach'

/** Marks the words in the node, or all of it, as by dragging the mouse over them. */
export function selectText(action: Extract<Action, { kind: 'select_text' }>, { find, pointer }: Acting): Outcome {
  const node = find(action.ref)
  const element = node && elementOf(node)
  if (!node || !element?.isConnected) return failed('detached', 'The text is no longer in the page.')
  const hit = reach(node)
  if (!hit.ok) return hit
  const range = isField(element) ? undefined : rangeOf(node, action.text)
  if (!range && !isField(element)) return notThere(element, action.text)
  if (isField(element) && action.text !== undefined && !element.value.includes(action.text))
    return notThere(element, action.text)

  const box = range?.getBoundingClientRect() ?? element.getBoundingClientRect()
  pointer.moveTo(box.left + 1, box.top + Math.min(8, box.height / 2), hit.element)
  if (pointer.down(0, 1)) moveFocus(focusTargetOf(hit.element))
  if (isField(element)) {
    const from = action.text === undefined ? 0 : wordsAt(element.value, action.text)
    element.setSelectionRange(from, from + (action.text ?? element.value).length)
  } else if (range) {
    const selection = getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
  pointer.moveTo(box.right - 1, box.bottom - Math.min(8, box.height / 2), hit.element)
  pointer.up(0, 1)
  const marked = isField(element)
    ? element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)
    : (getSelection()?.toString() ?? '')
  const wanted = action.text ?? (isField(element) ? element.value : (range?.toString() ?? ''))
  return bare(marked) === bare(wanted) ? done() : failed('refused', `The page marks "${marked.slice(0, 100)}" instead.`)
}

const notThere = (element: Element, text: string | undefined) =>
  failed('not_found', `"${text}" does not stand in ${say(element).toLowerCase()}.`)

/** Where the words stand: as words of their own rather than within others. */
function wordsAt(content: string, wanted: string): number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(content[at] ?? '')
  for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) {
    const [before, after] = [isLetter(at - 1), isLetter(at + wanted.length)]
    if (!(before && isLetter(at)) && !(after && isLetter(at + wanted.length - 1))) return at
  }
  return content.indexOf(wanted)
}

const bare = (text: string): string => text.replace(/\s+/g, '')

/** Where these words stand below the node, across elements; white space counts as one space. */
function rangeOf(node: Node, text: string | undefined): Range | undefined {
  const range = document.createRange()
  const places: { text: Text; offset: number }[] = []
  let content = ''
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  for (let at: Node | null = node instanceof Text ? node : walker.nextNode(); at; at = walker.nextNode()) {
    if (!(at instanceof Text)) continue
    for (let i = 0; i < at.data.length; i += 1) {
      const character = at.data[i] ?? ''
      const isSpace = /\s/.test(character)
      if (isSpace && content.endsWith(' ')) continue
      content += isSpace ? ' ' : character
      places.push({ text: at, offset: i })
    }
  }
  if (text === undefined) {
    range.selectNodeContents(node)
    // From its first to its last letter, as a mouse drawn over it marks it, rather than its boxes.
    if (places[0]) range.setStart(places[0].text, places[0].offset)
    const last = places.at(-1)
    if (last) range.setEnd(last.text, last.offset + 1)
    return range
  }
  const wanted = text.replace(/\s+/g, ' ').trim()
  const from = wordsAt(content, wanted)
  const start = places[from]
  const end = places[from + wanted.length - 1]
  if (from < 0 || !start || !end) return undefined
  range.setStart(start.text, start.offset)
  range.setEnd(end.text, end.offset + 1)
  return range
}
