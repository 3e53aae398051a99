import { fold } from '../../page/words'
import { type Item, placeOf } from './lists'

/**
 * The index that words name for an item: `top`, `last`, `3rd position`, `up by one`, `bottom right`, `after Ann`; undefined when they
 * name no place there.
 */
export function placeIn(items: readonly Item[], from: number, said: string): number | undefined {
  const words = fold(said)
    .replace(/[.!]$/, '')
    .replace(/^(to )?(the )?/, '')
  const index = indexFor(items, from, words)
  return index !== undefined && index >= 0 && index < items.length ? index : undefined
}

/** The other item that words like `after Ann` name, or the place that `into Done` or `the Done column` does, and the edge of it. */
export function elsewhere(said: string): { to: string; edge?: 'top' | 'bottom' } | undefined {
  const words = said.trim().replace(/[.!]$/, '')
  const [, side, item] = BESIDE.exec(words) ?? []
  if (side && item) return { to: item, edge: isAfter(side) ? 'bottom' : 'top' }
  const [, place] =
    /^(?:in|into|onto) (.+)$/i.exec(words) ?? /^(?:to )?(.+ (?:column|lane|list|folder|area))$/i.exec(words) ?? []
  return place === undefined ? undefined : { to: place }
}

const BESIDE = /^(before|after|above|below|behind) (.+)$/i
const isAfter = (side: string): boolean => /^(after|below|behind)$/i.test(side)

function indexFor(items: readonly Item[], from: number, words: string): number | undefined {
  const width = columnsOf(items)
  const [, side, item] = BESIDE.exec(words) ?? []
  if (side && item) {
    const at = placeOf(items, item)
    return at < 0 ? undefined : at + (isAfter(side) ? 1 : 0) - (from < at ? 1 : 0)
  }
  const step = /\b(up|down|left|right)\b(?: by (\w+))?/.exec(words)
  if (step && /\bby\b|^(up|down)$/.test(words)) {
    const far = numberOf(step[2] ?? 'one') ?? 1
    const stride = step[1] === 'up' || step[1] === 'down' ? width : 1
    return from + (step[1] === 'up' || step[1] === 'left' ? -far : far) * stride
  }
  const rows = Math.ceil(items.length / width)
  if (width > 1 && (rows > 1 ? SIDES : ASIDE).test(words)) {
    return part(words, /top|upper/, /bottom|lower/, rows) * width + part(words, /left/, /right/, width)
  }
  if (/^(top|first|start|beginning|front)\b/.test(words)) return 0
  if (/^(bottom|last|end)\b/.test(words)) return items.length - 1
  if (/^(middle|center|centre)\b/.test(words)) return Math.floor((items.length - 1) / 2)
  const nth = numberOf(words.split(' ').find((word) => numberOf(word) !== undefined) ?? '')
  return nth === undefined ? undefined : nth - 1
}

const SIDES = /\b(top|upper|bottom|lower|center|centre|middle|left|right)\b/
const ASIDE = /\b(left|right)\b/

const part = (words: string, low: RegExp, high: RegExp, size: number): number =>
  low.test(words) ? 0 : high.test(words) ? size - 1 : Math.floor((size - 1) / 2)

function numberOf(word: string): number | undefined {
  const figures = /^(\d+)(st|nd|rd|th)?$/.exec(word)
  if (figures) return Number(figures[1])
  const at = NUMBERS.findIndex((names) => names.includes(word))
  return at < 0 ? undefined : at + 1
}

const NUMBERS: readonly (readonly string[])[] = [
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['four', 'fourth'],
  ['five', 'fifth'],
  ['six', 'sixth'],
  ['seven', 'seventh'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['ten', 'tenth'],
]

/** How many stand beside one another in the first row. */
function columnsOf(items: readonly Item[]): number {
  const tops = items.map(({ nodes }) => nodes[0]?.box?.y)
  const first = tops[0]
  if (first === undefined) return 1
  return Math.max(1, tops.filter((top) => top !== undefined && Math.abs(top - first) < 5).length)
}
