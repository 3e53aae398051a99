/** Parts of a text by the words people use for them. */

/**
 * `word 4`, `the last line`, `2nd sentence`, `number`, `word ending in .txt`, `after "Total:"`, `before "("`: that part of the text;
 * undefined when the text has no such part, null when the words name no part.
 */
export function partOf(text: string, part: string): string | undefined | null {
  const said = part.trim().replace(/^the\s+/i, '')
  const beside = /^(after|before)\s+["“']?(.+?)["”']?$/i.exec(said)
  if (beside) return sideOf(text, beside[2] ?? '', (beside[1] ?? '').toLowerCase() === 'after')
  const filter = FILTER.exec(said)
  const bare = said.slice(0, filter?.index).trim()
  const unit = Object.keys(UNITS).find((name) => new RegExp(`(^|\\s)${name}s?(\\s|$)`, 'i').test(bare))
  if (unit === undefined) return null
  const pieces = (UNITS[unit]?.(text) ?? []).filter((piece) => passes(piece, filter))
  const nth = numberIn(bare)
  return nth === undefined ? null : pieces.at(nth > 0 ? nth - 1 : nth)
}

/** `word ending in .txt`, `word starting with "a"`, `line with total`, `word without .` */
const FILTER = /\s(ending in|ending with|starting with|beginning with|without|with)\s+["“']?(.+?)["”']?$/i

function passes(piece: string, filter: RegExpExecArray | null): boolean {
  const [, verb = '', wanted = ''] = filter ?? []
  if (/^ending/i.test(verb)) return piece.endsWith(wanted)
  if (/^with/i.test(verb)) return piece.includes(wanted) === (verb.toLowerCase() === 'with')
  return piece.startsWith(wanted)
}

const UNITS: { readonly [name: string]: (text: string) => string[] } = {
  word: (text) =>
    (text.match(/\S+/g) ?? []).map((word) => word.replace(/^[("'“‘[]+|[.,;:!?)\]"'”’]+$/g, '')).filter(Boolean),
  line: (text) => text.split(/\r?\n/).filter((line) => line.trim() !== ''),
  paragraph: (text) => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''),
  sentence: (text) => (text.match(/[^.!?]+(?:[.!?]+|$)/g) ?? []).map((sentence) => sentence.trim()).filter(Boolean),
  number: (text) => text.match(/[-−]?\d+(?:[.,]\d+)*/g) ?? [],
  character: (text) => [...text],
  letter: (text) => text.match(/\p{L}/gu) ?? [],
  email: (text) => text.match(/[^\s@<>]+@[^\s@<>]+\.[^\s@<>.,;]+/g) ?? [],
  date: (text) => text.match(/\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/g) ?? [],
  amount: (text) => text.match(/[$€£¥]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:[$€£¥]|[A-Z]{3}\b)/g) ?? [],
}

function numberIn(said: string): number | undefined {
  const digits = /\d+/.exec(said)
  if (digits) return Number(digits[0])
  if (/\blast\b/i.test(said)) return -1
  const ordinal = ORDINALS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(said))
  return ordinal >= 0 ? ordinal + 1 : /\s/.test(said) ? undefined : 1
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

function sideOf(text: string, mark: string, after: boolean): string | undefined {
  const at = text.toLowerCase().indexOf(mark.toLowerCase())
  if (at < 0) return undefined
  return after ? text.slice(at + mark.length).trim() : text.slice(0, at).trim()
}
