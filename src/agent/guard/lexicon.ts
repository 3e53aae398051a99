import { fold } from '../../page/words'
import {
  BINS,
  type Consequence,
  EFFECTS,
  LOOKING_UP,
  NEUTRAL,
  OPENERS,
  SENDING,
  SPEAKS_ONLY,
  TAKEN_IN,
  WORDS,
} from './deeds'

export type { Consequence } from './deeds'

/** Words, and runs of the scripts that write no spaces. */
export const tokensIn = (text: string): string[] =>
  fold(text)
    .replace(/[łøıđæ]/g, (letter) => PLAIN[letter] ?? letter)
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Letters that no accent can be taken from, as they are written where they are not to be had. */
const PLAIN: { readonly [letter: string]: string } = { ł: 'l', ø: 'o', ı: 'i', đ: 'd', æ: 'ae' }

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
const SENDING_ENTRIES = entriesOf(SENDING)
const TAKEN_IN_ENTRIES = entriesOf(TAKEN_IN)
const LOOKING_UP_ENTRIES = entriesOf(LOOKING_UP)
const OPENER_ENTRIES = entriesOf(OPENERS)
const SPEAKING_ENTRIES = entriesOf(SPEAKS_ONLY)

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

/** The gravest consequence that a control of this name has: as `consequenceIn`, but for names that only begin or speak of one. */
export function deedIn(name: string): ReturnType<typeof consequenceIn> {
  const told = consequenceIn(name)
  if (!told) return undefined
  const tokens = tokensIn(name)
  const spoken = said(tokens, SPEAKING_ENTRIES)
  if ([...told.said].every((at) => spoken.has(at))) return undefined
  const opens = said(tokens.slice(0, 1), OPENER_ENTRIES).size > 0 && !told.said.has(0)
  return opens && !JOINS.test(name) ? undefined : told
}

/** `Edit & publish`. */
const JOINS = /[&+,;/]|\b(and|then|und|dann|et|puis|y|e|en|och|og|i|a)\b|и/iu

/** `reservation`, `application`: what a form that takes something in is about. */
export const isTakenIn = (token: string): boolean => said([token], TAKEN_IN_ENTRIES).size > 0

/** What of a name's words say that it deletes by putting something into the bin: `Move to trash`. */
export const binWordsIn = (text: string): Set<number> => said(tokensIn(text), BIN_ENTRIES)

/** `Trash`, and hardly anything else. */
export function isBin(text: string): boolean {
  const tokens = tokensIn(text)
  return tokens.length <= 3 && said(tokens, BIN_ENTRIES).size > 0
}

/**
 * Whether a task asks for this kind of thing, in any of the words for it: people say `deleting` where buttons say `Delete`,
 * `cancel my order` where they say `Cancel order`, and `reply` for what is sent.
 */
export function speaksOf(task: string, kind: Consequence): boolean {
  const tokens = tokensIn(task)
  const asks = (entries: readonly Entry[]): boolean =>
    said(tokens, entries).size > 0 ||
    entries.some(({ words, prefix }) => words.length > 1 && saidApart(tokens, words, prefix))
  const sends = [...said(tokens, SENDING_ENTRIES)].some((at) => at === 0 || BEFORE_A_VERB.has(tokens[at - 1] ?? ''))
  if (kind === 'send' && sends) return true
  if (kind !== 'submit') return LOOSE.some(([own, entries]) => own === kind && asks(entries))
  return LOOSE.some(([, entries]) => asks(entries)) || asks(EFFECT_ENTRIES) || sends
}

/** `Read the mail` has a thing where `Mail Ada` and `and mail Ada` have what is to be done. */
const BEFORE_A_VERB = new Set(
  'and then please to und dann bitte et puis y luego por e poi en dan och og i a и prosze prosim пожалуйста ve'.split(
    ' ',
  ),
)

/** Whether all that this button does is send off what the task wants to have looked up. */
export const looksUp = (name: string, task: string): boolean =>
  BARE_SUBMIT.test(tokensIn(name).join(' ')) && said(tokensIn(task), LOOKING_UP_ENTRIES).size > 0

const BARE_SUBMIT = /^(submit|submit search|submit query|soumettre|valider|提交|제출)$/u

/** The words of a phrase in their order, a few others between them. */
function saidApart(tokens: readonly string[], words: readonly string[], prefix: boolean): boolean {
  const [first, ...rest] = words
  return tokens.some((token, start) => {
    if (token !== first) return false
    let at = start
    return rest.every((word, index) => {
      const open = prefix && index === rest.length - 1
      const next = tokens.findIndex(
        (one, place) => place > at && place <= at + APART && (open ? one.startsWith(word) : one === word),
      )
      at = next
      return next > 0
    })
  })
}

const APART = 3

/** `OK`, `Yes`, `Continue`: a text of at most three words, one of which only agrees to what stands around it. */
export function isNeutral(text: string): boolean {
  const tokens = tokensIn(text)
  return tokens.length > 0 && tokens.length <= 3 && said(tokens, NEUTRAL_ENTRIES).size > 0
}
