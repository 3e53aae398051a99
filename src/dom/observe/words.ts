import { type Item, isBlank } from './item'

/** Longest text that crosses as one name or value: enough for any label and any paragraph, not for a book. */
const LONGEST = 4000

/** One space for any run of white space, as it is drawn; nothing at the ends. Glyphs of icon fonts are no words. */
export function collapse(text: string): string {
  // Only the beginning of what is far too long is looked at: pages may carry megabytes in one attribute.
  const start = text.length > LONGEST * 4 ? text.slice(0, LONGEST * 4) : text
  if (!UNTIDY.test(start)) return cut(start)
  return cut(start.replace(ICON_GLYPHS, '').replace(GAPS, ' ')).trim()
}

/** True where only single spaces stand between words, as in most texts. */
export const isTidy = (text: string): boolean => !UNTIDY.test(text)

/** Anything but single spaces between words. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b\ue000-\uf8ff\udb80-\udbff]/

/** Runs of white space other than a single space, which stays as it is. */
const GAPS = /(?: [\s\u200b]|[^\S ]|\u200b)[\s\u200b]*/g

/** Characters of the private use areas: only an icon font gives them a meaning. */
const ICON_GLYPHS = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g

export const cut = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text

/** The text of a text item as it is drawn: white space kept where the style keeps it, letters changed as the style says. */
export function drawnText(text: string, around: Item): string {
  if (isBlank(text)) return text
  around.transform ??= around.style?.textTransform ?? 'none'
  return transform(text.length > LONGEST * 4 ? text.slice(0, LONGEST * 4) : text, around.transform)
}

export const keepsSpaces = (around: Item): boolean => {
  const whiteSpace = around.style?.whiteSpace ?? 'normal'
  return whiteSpace.startsWith('pre') || whiteSpace.startsWith('break')
}

function transform(text: string, how: string): string {
  switch (how) {
    case 'uppercase':
      return text.toUpperCase()
    case 'lowercase':
      return text.toLowerCase()
    case 'capitalize':
      return text.replace(/(^|[\s\-(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    default:
      return text
  }
}
