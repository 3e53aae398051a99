import { fold } from '../../page/words'
import { BINS, type Consequence, EFFECTS, NEUTRAL, WORDS } from './deeds'

export type { Consequence } from './deeds'

/** Words, and runs of the scripts that write no spaces. */
export const tokensIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

interface Entry {
  words: readonly string[]
  prefix: boolean
}

const entriesOf = (list: string): Entry[] =>
  list
    .split(/\s+/)
    .filter(Boolean)
    .map((entry) => ({ words: tokensIn(entry.replaceAll('_', ' ').replace(/\*$/, '')), prefix: entry.endsWith('*') }))
    .filter(({ words }) => words.length > 0)

const ENTRIES = Object.entries(WORDS).map(([kind, list]) => [kind as Consequence, entriesOf(list)] as const)
const LOOSE = ENTRIES.map(([kind, entries]) => [kind, entries.map(loosened)] as const)
const EFFECT_ENTRIES = entriesOf(EFFECTS)
const NEUTRAL_ENTRIES = entriesOf(NEUTRAL)
const BIN_ENTRIES = entriesOf(BINS)

function standsAt(tokens: readonly string[], at: number, { words, prefix }: Entry): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]
    if (token === undefined) return false
    if (UNSPACED.test(word)) return token.includes(word)
    return prefix && index === words.length - 1 ? token.startsWith(word) : token === word
  })
}

/** The same word with any ending: `delete` as `delet*`. */
function loosened({ words, prefix }: Entry): Entry {
  const last = words.at(-1) ?? ''
  if (prefix || last.length < 4 || UNSPACED.test(last)) return { words, prefix }
  return { words: [...words.slice(0, -1), last.replace(/[aeiо]$/u, '')], prefix: true }
}

/** What of the entries stands in a text: the positions of its tokens that are said by one. */
function said(tokens: readonly string[], entries: readonly Entry[]): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < tokens.length; at++) {
    for (const entry of entries) {
      if (standsAt(tokens, at, entry)) for (let index = 0; index < entry.words.length; index++) found.add(at + index)
    }
  }
  return found
}

/** The gravest consequence that a text speaks of, with the tokens that say so. */
export function consequenceIn(text: string): { kind: Consequence; said: ReadonlySet<number> } | undefined {
  const tokens = tokensIn(text)
  for (const [kind, entries] of ENTRIES) {
    const found = said(tokens, entries)
    if (found.size) return { kind, said: found }
  }
  return undefined
}

/** `Trash`, and hardly anything else. */
export function isBin(text: string): boolean {
  const tokens = tokensIn(text)
  return tokens.length <= 3 && said(tokens, BIN_ENTRIES).size > 0
}

/** Whether a task asks for this kind of thing, in any of the words for it: people say `deleting` where buttons say `Delete`. */
export function speaksOf(task: string, kind: Consequence): boolean {
  const tokens = tokensIn(task)
  if (kind !== 'submit') return LOOSE.some(([own, entries]) => own === kind && said(tokens, entries).size > 0)
  return LOOSE.some(([, entries]) => said(tokens, entries).size > 0) || said(tokens, EFFECT_ENTRIES).size > 0
}

/** `OK`, `Yes`, `Continue`: a text of at most three words, one of which only agrees to what stands around it. */
export function isNeutral(text: string): boolean {
  const tokens = tokensIn(text)
  return tokens.length > 0 && tokens.length <= 3 && said(tokens, NEUTRAL_ENTRIES).size > 0
}
