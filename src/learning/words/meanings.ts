import { COMMON, OPPOSITES, SAME, STOP } from './thesaurus'
import type { Token } from './tokens'

/** What one or more tokens mean. */
export interface Reading {
  /** The word itself, without its inflection, then the things that it may stand for. */
  concepts: readonly string[]
  /** How many tokens it takes. */
  length: number
}

/** What the tokens from `at` on may mean: known phrases first, the longest before the shorter, the single word last. */
export function readingsAt(tokens: readonly Token[], at: number): Reading[] {
  const first = tokens[at]
  if (!first) return []
  if (first.kind === 'mark') return isSpoken(first) ? [{ concepts: [first.text], length: 1 }] : []
  if (first.kind !== 'word') return [{ concepts: conceptsOf(first.text), length: 1 }]
  const readings: Reading[] = []
  let phrase = first.text.toLowerCase()
  for (let length = 2; length <= LONGEST; length++) {
    const next = tokens[at + length - 1]
    if (next?.kind !== 'word') break
    phrase = `${phrase} ${next.text.toLowerCase()}`
    const concepts = THINGS.get(phrase)
    if (concepts) readings.unshift({ concepts, length })
  }
  return [...readings, ...parted(tokens, at), { concepts: conceptsOf(first.text), length: 1 }]
}

/** A verb whose particle comes after its object: `order the results by price`, `fill the form in`. */
function parted(tokens: readonly Token[], at: number): Reading[] {
  const verb = tokens[at]?.text.toLowerCase() ?? ''
  const after = tokens.slice(at + 2, at + FURTHEST)
  const found = after.flatMap(({ kind, text }) => {
    const particle = text.toLowerCase()
    const concepts = kind === 'word' && PARTICLES.has(particle) ? THINGS.get(`${verb} ${particle}`) : undefined
    return concepts ? [{ concepts, length: 1 }] : []
  })
  return found.slice(0, 1)
}

/** So many tokens on, a particle belongs to another verb. */
const FURTHEST = 7
const PARTICLES = new Set('by in out up off down away back'.split(' '))

/** A mark that is read aloud. */
export const isSpoken = (token: Token): boolean => token.kind === 'mark' && SPOKEN_MARKS.has(token.text)

const SPOKEN_MARKS = new Set(["'s", '’s', "'", '’', '#'])

/** The concepts of a single word: its own stem first. */
export function conceptsOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  const known = KNOWN.get(lower)
  if (known) return known
  const forms = STOPPED.has(lower) ? [lower] : stemsOf(lower)
  const found = [...new Set([forms[0] ?? lower, ...[lower, ...forms].flatMap((form) => THINGS.get(form) ?? [])])]
  if (KNOWN.size < 20_000) KNOWN.set(lower, found)
  return found
}

/** How alike two readings are: 1 for the same word, 0.9 for words for one thing, else 0. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one[0] === other[0]) return 1
  return one.some((concept) => isThing(concept) && other.includes(concept)) ? 0.9 : 0
}

/** One concept for words of the same meaning: the first thing a word stands for, else the word. */
export const thingOf = (concepts: readonly string[]): string => concepts.find(isThing) ?? concepts[0] ?? ''

const isThing = (concept: string): boolean => concept.startsWith('=')

/** True where two readings are alike: they have a concept in common. */
export const areAlike = (one: ReadonlySet<string>, other: readonly string[]): boolean =>
  other.some((concept) => one.has(concept))

/** The concepts that say the contrary: `remove` of `add`, `unfollow` of `follow`. */
export function contrariesOf(concepts: readonly string[]): string[] {
  return concepts.flatMap((concept) => {
    const word = isThing(concept) ? concept.slice(1) : concept
    const undone = word.startsWith('un') ? [word.slice(2)] : []
    return [`un${word}`, ...undone, ...(OPPOSED.get(word) ?? [])].flatMap((other) => [other, `=${other}`])
  })
}

/** How much a concept says about what is wanted: 1 for a word of its own, less for one that stands in most tasks. */
export function weightOf(concepts: readonly string[]): number {
  return Math.min(...concepts.map((concept) => WEIGHTS.get(concept) ?? 1))
}

/** Forms that English inflection may have made the word from, the likeliest first. */
function stemsOf(word: string): string[] {
  if (word.length < 4) return [word]
  if (/[^aeious]ies$/.test(word)) return [`${word.slice(0, -3)}y`]
  if (/(s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)]
  if (/[^su]s$/.test(word)) return [word.slice(0, -1)]
  const stem = /^(.*?)(ing|ed)$/.exec(word)?.[1]
  if (!stem || stem.length < 3) return [word]
  const single = /([^aeiouls])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [...single, stem, `${stem}e`, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])]
}

/** Words and phrases, each with the things they stand for; a thing is written `=` and its first word. */
const THINGS = new Map<string, string[]>()
for (const line of SAME) {
  const words = line.split('/')
  for (const word of words) THINGS.set(word, [...(THINGS.get(word) ?? []), `=${words[0] ?? ''}`])
}
const OPPOSED = new Map<string, string[]>()
for (const [one, other] of OPPOSITES) {
  OPPOSED.set(one, [...(OPPOSED.get(one) ?? []), other])
  OPPOSED.set(other, [...(OPPOSED.get(other) ?? []), one])
}
const LONGEST = Math.max(...[...THINGS.keys()].map((words) => words.split(' ').length))
const KNOWN = new Map<string, readonly string[]>()

const STOPPED = new Set(STOP)
const WEIGHTS = new Map<string, number>([
  ...COMMON.flatMap((word): [string, number][] => [
    [word, 0.6],
    [`=${word}`, 0.6],
  ]),
  ...['=from', '=to', ...SPOKEN_MARKS].map((word): [string, number] => [word, 0.3]),
  ...STOP.map((word): [string, number] => [word, 0.15]),
])
