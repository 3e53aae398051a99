import { isButton } from '../../page/buttons'
import type { PageNode } from '../../page/node'
import { nodesOf, type Observation } from '../../page/observation'
import { fold } from '../../page/words'

/** What people call a style, as authors of editors name its button. */
const STYLES: readonly string[] = [
  'bold strong b',
  'italic italics italicized emphasis i',
  'underline underlined u',
  'strike strikethrough struck s',
  'heading header title h',
  'bulleted bullet bullets unordered ul',
  'numbered number ordered ol',
  'link hyperlink url',
  'code monospace',
  'quote blockquote quotation',
  'paragraph normal p',
]

/** Every name for a style, such as `heading 2`: `header 2`, `h2`; a heading of no level is the first. */
export function namesOf(style: string): string[] {
  const [, kind = style, level = ''] = /^(.*?)\s*(\d?)$/.exec(style) ?? []
  const words = STYLES.find((line) => line.split(' ').includes(kind))?.split(' ') ?? [kind]
  if (!words.includes('h')) return words
  const names = words.filter((word) => word !== 'h')
  return level === '' ? [...names, 'h1'] : [...names.map((word) => `${word} ${level}`), `h${level}`]
}

/** Named so, or by a class such as `ql-bold` or `fa-italic`. */
export function isNamed({ name, description, hint }: Pick<PageNode, 'name' | 'description' | 'hint'>, word: string) {
  const texts = [name, description ?? '', ...(hint ?? '').split(' ').map((part) => part.replace(/^[a-z]{1,3}-/, ''))]
  return texts.some((text) => {
    const parts = fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
    return (
      joined(fold(text)) === joined(word) ||
      (word.length > 2 && (parts[0] === word || (parts.length <= 3 && parts.includes(word))))
    )
  })
}

/** `Header2` is `header 2`. */
const joined = (text: string): string => text.replace(/\s/g, '')

export const controls = (page: Observation): PageNode[] =>
  [...nodesOf(page)].filter((node) => isButton(node) && !node.states.inert && !node.states.disabled)

/** How far above or below the editor it stands: where several editors have one, the nearest is meant. */
export const nearestTo =
  ({ box }: PageNode) =>
  (one: PageNode, other: PageNode): number =>
    Math.abs((one.box?.y ?? 0) - (box?.y ?? 0)) - Math.abs((other.box?.y ?? 0) - (box?.y ?? 0))

/** The button of that style, rather than one of the same name beside it that opens a list of its kinds. */
export function buttonOf(page: Observation, editor: PageNode, style: string): PageNode | undefined {
  const named = controls(page).filter((node) => namesOf(style).some((word) => isNamed(node, word)))
  const plain = named.filter(({ popup }) => popup === undefined)
  return (plain.length > 0 ? plain : named).sort(nearestTo(editor))[0]
}
