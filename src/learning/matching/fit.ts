import type { Json } from '../../page/json'
import { saysLooks } from '../../page/looks'
import { conceptsOf, contrariesOf, isSpoken, type Reading, readingsAt, weightOf } from '../words/meanings'
import { numberFrom, ordinalFrom } from '../words/numbers'
import { capitalised, type Token, tokensOf } from '../words/tokens'
import type { Ground } from './ground'
import type { Kind, Slot, Span } from './pattern'

/** A task that is being understood. */
export interface Utterance {
  task: string
  tokens: readonly Token[]
  /** What the tokens from each place on may mean. */
  readings: readonly (readonly Reading[])[]
  /** Where something is said that may mean a concept. */
  places: ReadonlyMap<string, readonly number[]>
  /** What says the contrary of a concept. */
  contraries: ReadonlyMap<string, readonly Reading[]>
  ground: Ground
  /** Fits that were worked out already, by what the slot asks for: most skills ask for the same kinds of values. */
  fits: Map<string, Map<number, number>>
}

export function utterance(task: string, ground: Ground): Utterance {
  const tokens = tokensOf(task)
  const readings = tokens.map((_, at) => readingsAt(tokens, at))
  const places = new Map<string, number[]>()
  const contraries = new Map<string, Reading[]>()
  for (const [at, here] of readings.entries()) {
    for (const reading of here) {
      for (const concept of reading.concepts) addTo(places, concept, at)
      for (const concept of contrariesOf(reading.concepts)) addTo(contraries, concept, reading)
    }
  }
  return { task, tokens, readings, places, contraries, ground, fits: new Map() }
}

function addTo<Key, One>(map: Map<Key, One[]>, key: Key, one: One): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}

/** How many tokens a value of the slot may have; longer ones need not be tried. */
export const longestOf = (slot: Slot): number => LONGEST[slot.kind] + slot.words

const LONGEST: { readonly [Of in Kind]: number } = {
  quoted: 5,
  number: 0,
  ordinal: 0,
  date: 3,
  list: 1000,
  name: 4,
  word: 4,
  text: 60,
}

/** How well tokens can be the slot's value, 0 to 1, by where they stand. */
export function fitsOf(slot: Slot, said: Utterance): (from: number, to: number) => number {
  const asks = `${slot.kind} ${slot.words} ${slot.shown} ${slot.type} ${slot.kind === 'word' ? slot.seen.join('|') : slot.seen.every(isBracketed)}`
  const fits = said.fits.get(asks) ?? new Map<number, number>()
  said.fits.set(asks, fits)
  return (from, to) => {
    const place = from * (said.tokens.length + 1) + to
    const known = fits.get(place)
    if (known !== undefined) return known
    const fit = seenBefore(slot, said, { from, to }) ? 1 : workOut(slot, said, { from, to })
    fits.set(place, fit)
    return fit
  }
}

const seenBefore = (slot: Slot, said: Utterance, span: Span): boolean =>
  slot.kind === 'word' && slot.seen.includes(textOf(said, span).toLowerCase())

function workOut(slot: Slot, said: Utterance, { from, to }: Span): number {
  const tokens = said.tokens.slice(from, to)
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last || isSeparator(first) || isSeparator(last) || isSpoken(last)) return 0
  const fit = slot.seen.every(isBracketed)
    ? Number(isBracketed(textOf(said, { from, to })))
    : FIT[slot.kind](tokens, slot, said)
  if (fit < UNLIKELY) return 0
  if (!slot.shown || fit >= 1 || saysLooks(textOf(said, { from, to }))) return fit
  const shown = slot.type === 'list' ? 0 : said.ground.shows(textOf(said, { from, to }))
  if (shown === 0 && said.ground.known) return fit * (slot.type === 'list' ? 0.95 : 0.85)
  return fit + (1 - fit) * 0.6 * shown
}

/** `(2,-1)`: all of it in brackets. */
const isBracketed = (text: string): boolean => /^(\([^()]*\)|\[[^[\]]*\])$/.test(text)

/** Rather no value than one that fits less than this. */
const UNLIKELY = 0.25

/** The tokens' text as it was said, without quotation marks around it. */
export function textOf({ task, tokens }: Utterance, { from, to }: Span): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last) return ''
  return to - from === 1 ? first.text : task.slice(first.start, last.end)
}

/** The value that a slot takes from these tokens, in the slot's type. */
export function valueFrom(slot: Slot, said: Utterance, span: Span): Json {
  const text = textOf(said, span) + markAfter(slot, said, span)
  if (slot.type === 'list') return NONE.test(text) ? [] : itemsOf(said.tokens.slice(span.from, span.to), said.task)
  return slot.type === 'number' ? (numberFrom(text) ?? text) : text
}

/** The full stop behind a value belongs to it where it did so in all that was shown: `the text "Ut." in bold`, without the quotation marks. */
function markAfter({ seen }: Slot, { task, tokens }: Utterance, { to }: Span): string {
  const last = tokens[to - 1]
  const mark = last && last.kind !== 'quoted' ? (task[last.end] ?? '') : ''
  return /^[.!?]$/.test(mark) && seen.length > 0 && seen.every((value) => value.endsWith(mark)) ? mark : ''
}

/** The items of "a, b and c" or of quoted texts one after the other. */
export function itemsOf(tokens: readonly Token[], task: string): string[] {
  return itemTokens(tokens).flatMap((item) => {
    const [first] = item
    const last = item.at(-1)
    if (!first || !last) return []
    return item.every((token) => token.kind === 'quoted')
      ? item.map(({ text }) => text)
      : [task.slice(first.start, last.end)]
  })
}

/** `and` comes before the last of them: one with a comma after it is a word of an item, as in "salt and vinegar, plain". */
function itemTokens(tokens: readonly Token[]): Token[][] {
  const lastComma = tokens.findLastIndex(isComma)
  const joins = tokens.findIndex(isAnd) > lastComma
  const items: Token[][] = [[]]
  for (const token of tokens) {
    if (isComma(token) || (joins && isAnd(token))) items.push([])
    else items.at(-1)?.push(token)
  }
  return items.filter(({ length }) => length > 0)
}

const isSeparator = (token: Token): boolean => isComma(token) || isAnd(token)
const isComma = ({ kind, text }: Token): boolean => kind === 'mark' && /^[,;]$/.test(text)
const isAnd = ({ kind, text }: Token): boolean => (kind === 'mark' && text === '&') || /^(and|or)$/.test(text)

/** A list of none. */
const NONE = /^(nothing|none|no one|neither|none of them)$/i

type Fitting = (tokens: readonly Token[], slot: Slot, said: Utterance) => number

const FIT: { readonly [Of in Kind]: Fitting } = {
  quoted(tokens, slot) {
    if (isQuoted(tokens)) return 1
    if (tokens.some(({ kind }) => kind === 'quoted')) return 0
    return tokens.length <= 6 && !isSmallWord(tokens) ? (slot.shown ? 0.45 : 0.3) : 0
  },
  number: (tokens) =>
    only(tokens, (text) => numberFrom(text) !== undefined && ordinalFrom(text) === undefined) ? 1 : 0,
  ordinal(tokens) {
    if (only(tokens, (text) => ordinalFrom(text) !== undefined)) return 1
    return only(tokens, (text) => numberFrom(text) !== undefined) ? 0.8 : 0
  },
  date(tokens) {
    if (tokens.length === 1 && tokens[0]?.kind === 'date') return 1
    const text = tokens.map((token) => token.text).join(' ')
    if (isQuoted(tokens)) return tokensOf(text).every((token) => token.kind === 'date') ? 1 : 0.3
    return RELATIVE_DATE.test(text) ? 0.9 : 0
  },
  list(tokens, slot, { task, ground }) {
    const items = itemTokens(tokens)
    const fits = items.map((item) => {
      if (item.length <= slot.words && !isSmallWord(item)) return 0.95
      const text = task.slice(item[0]?.start, item.at(-1)?.end)
      return slot.shown && item.length <= slot.words + 8 && ground.shows(text) === 1
        ? 1
        : item.length === 1 && items.length > 1
          ? 0.85
          : 0.3
    })
    return fits.reduce((sum, fit) => sum + fit, 0) / Math.max(1, fits.length)
  },
  name(tokens, slot) {
    if (isQuoted(tokens)) return 0.95
    if (isSmallWord(tokens)) return 0.1
    const [first] = tokens
    if (!first) return 0
    const words = tokens.filter((token) => token.kind === 'word')
    const capitals = words.filter(capitalised).length / Math.max(1, words.length)
    const size = tokens.length <= (slot.words > 1 ? slot.words + 6 : 1) ? 1 : tokens.length <= 3 ? 0.9 : 0.5
    if (first.start === 0 && isKnown(first)) return 0.2 * size
    if (capitals === 1) return 0.95 * size
    // Names of several words hold small ones: "Isle of Man", "Boulder, CO - bus station".
    if (slot.words > 1 && capitalised(first) && capitals >= 0.5) return 0.9 * size
    return tokens.length === 1 && !isKnown(first) ? 0.6 : 0.2 * size
  },
  word(tokens, slot, said) {
    if (isQuoted(tokens)) return 0.95
    if (isSmallWord(tokens)) return 0.15
    const term = termsAt(tokens, said)
    if (term === 'whole') return 0.9
    if (term === 'cut') return 0.3
    if (tokens.length > slot.words) return tokens.length <= slot.words + 2 ? 0.5 : 0.2
    return tokens.some(isKnown) ? 0.7 : 0.9
  },
  text(tokens) {
    if (isQuoted(tokens)) return 0.95
    if (isSmallWord(tokens)) return 0.15
    // Words that ask for something more ("… and delete it") are hardly part of a free text.
    const known = tokens.filter(isKnown).length
    const further = tokens.filter((token) => isSeparator(token) || /^then$/i.test(token.text)).length
    return Math.max(0.3, 0.85 - 0.1 * known - 0.15 * further)
  },
}

/** Whether tokens are one term of several words, such as "phone number", or cut such a term in two. */
function termsAt(tokens: readonly Token[], { tokens: all, readings }: Utterance): 'whole' | 'cut' | undefined {
  const from = tokens[0] ? all.indexOf(tokens[0]) : -1
  const to = from + tokens.length
  let cut = false
  for (let at = Math.max(0, from - LONGEST_TERM); at < to; at++) {
    for (const { length } of readings[at] ?? []) {
      const end = at + length
      if (length < 2 || end <= from) continue
      if (at === from && end === to) return 'whole'
      cut ||= at < from ? end <= to : end > to
    }
  }
  return cut ? 'cut' : undefined
}

const LONGEST_TERM = 4

const isQuoted = (tokens: readonly Token[]): boolean => tokens.length === 1 && tokens[0]?.kind === 'quoted'
const only = (tokens: readonly Token[], test: (text: string) => boolean): boolean =>
  tokens.length === 1 && test(tokens[0]?.text ?? '')

/** "the", "it": words that are never what somebody means by name; "May" within a sentence is one. */
const isSmallWord = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token) =>
      token.kind === 'mark' ||
      (token.kind === 'word' &&
        weightOf(conceptsOf(token.text)) <= 0.15 &&
        !(capitalised(token) && token.start > 0 && token.text !== 'I')),
  )

/** A word with a meaning of its own in tasks ("delete", "email"): seldom somebody's name. */
const isKnown = (token: Token): boolean => token.kind === 'word' && conceptsOf(token.text).length > 1

const RELATIVE_DATE =
  /^(today|tonight|tomorrow|yesterday|(the )?day after tomorrow|in (an?|\d+|two|three|four|five|six) (day|week|month|year)s?|((next|this|coming|last) )?(mon|tues|wednes|thurs|fri|satur|sun)day|(next|this|last) (week|month|year|weekend))$/i
