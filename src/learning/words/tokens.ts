/** A word, number, quotation or mark of a task, with where it stands there. */
export interface Token {
  kind: 'word' | 'number' | 'ordinal' | 'date' | 'quoted' | 'mark'
  /** As it stands, without the marks around a quotation. */
  text: string
  start: number
  end: number
}

const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|(?<![\p{L}\p{N}])['‘][^'’]+['’](?![\p{L}\p{N}])|`[^`]+`/u
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE = new RegExp(
  [
    '\\d{1,4}(?:\\/\\d{1,2}\\/|-\\d{1,2}-|\\.\\d{1,2}\\.)\\d{2,4}(?!\\d)',
    `\\b${MONTH} ${DAY}(?!\\d)(?:,? \\d{4}(?!\\d))?`,
    `(?<!\\d)${DAY}(?: of)? ${MONTH}(?:,? \\d{4}(?!\\d))?`,
  ].join('|'),
  'iu',
)
const ADDRESS = /https?:\/\/[^\s"<>]+[^\s"<>.,;:!?)]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?/iu
const NUMBER = /(?<![\p{L}\p{N}])[-−+]?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:st|nd|rd|th)?(?![\p{L}\p{N}])/u
const WORD =
  /(?:(?<![\p{L}\p{N}])@(?=\p{L}))?[\p{L}\p{N}_](?:[\p{L}\p{N}_]|(?!['’]s(?![\p{L}\p{N}]))[-@&+'’.](?=[\p{L}\p{N}_]))*/u
const POSSESSIVE = /(?<=\p{L})['’]s(?![\p{L}\p{N}])|(?<=s)['’](?=\s)/u
/** In the order in which they are tried at each place. */
const KINDS: readonly [Token['kind'], RegExp][] = [
  ['quoted', QUOTED],
  ['date', DATE],
  ['word', ADDRESS],
  ['word', TIME],
  ['number', NUMBER],
  ['mark', POSSESSIVE],
  ['word', WORD],
  ['mark', /\S/u],
]
const NEXT = new RegExp(KINDS.map(([kind, { source }], at) => `(?<${kind}${at}>${source})`).join('|'), 'giu')

/** Cuts a task into words, numbers, dates, quotations and marks. The possessive "'s" is a mark of its own. */
export function tokensOf(text: string): Token[] {
  return [...text.slice(0, LONGEST).matchAll(NEXT)].map((match) => {
    const [whole] = match
    const at = { start: match.index, end: match.index + whole.length }
    const found = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined)
    const kind = KINDS.find(([name], index) => found?.[0] === `${name}${index}`)?.[0] ?? 'mark'
    if (kind === 'quoted') return { kind, text: whole.slice(1, -1), ...at }
    return { kind: kind === 'number' && /[a-z]$/i.test(whole) ? 'ordinal' : kind, text: whole, ...at }
  })
}

/** A task is a sentence or two; what is longer is matched by its beginning. */
const LONGEST = 4000

/** True for a word that is written as names are: a capital first, or `@`. */
export const capitalised = (token: Token): boolean => token.kind === 'word' && /^[@\p{Lu}]/u.test(token.text)
