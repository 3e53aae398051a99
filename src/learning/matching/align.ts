import { conceptsOf, isSpoken, weightOf } from '../words/meanings'
import type { Token } from '../words/tokens'
import { fitsOf, longestOf, type Utterance } from './fit'
import { type Part, type Pattern, partMatches, type Span, type WordPart } from './pattern'
import type { Studied } from './studied'

/** How a task was laid beside a pattern. */
export interface Alignment {
  /** 0 to 1: how much of both is explained by the other. */
  score: number
  /** Where each slot's value stands. */
  spans: ReadonlyMap<string, Span>
  /** Slots that the task says nothing for. */
  missing: readonly string[]
}

/** What it costs, as a share of its weight, to leave a part of the pattern or a word of the task unexplained. */
const LACKING = 0.5
const EXTRA = 0.4
/** Keeps values short where nothing else decides. */
const LONGER = 0.01
const NO_VALUE = 1
const SLOT_WEIGHT = 1
const WORDS_TELL = 0.6
const UNSPECIFIC = 0.08

/** How it goes on best from a place: the parts and tokens taken next, and what all that follows is worth. */
interface Best {
  gain: number
  parts: number
  tokens: number
  explained: number
}

const END: Best = { gain: 0, parts: 0, tokens: 0, explained: 0 }
const NONE: Best = { gain: Number.NEGATIVE_INFINITY, parts: 0, tokens: 0, explained: 0 }

/**
 * The best way to lay the task beside the pattern, in order, by dynamic programming: words match words of the same meaning,
 * slots take what fits them, and what is left over on either side costs.
 */
export function align(pattern: Pattern, said: Utterance): Alignment {
  const { parts } = pattern
  const { tokens, readings } = said
  const extra = tokens.map(extraWeight)
  const rows: Best[][] = []
  let best = NONE
  const take = (parts: number, taken: number, gain: number, explained: number, rest: Best | undefined): void => {
    if (rest && gain + rest.gain > best.gain) best = { gain: gain + rest.gain, parts, tokens: taken, explained }
  }
  for (let i = parts.length; i >= 0; i--) {
    const row: Best[] = []
    rows[i] = row
    const part = parts[i]
    const below = rows[i + 1] ?? []
    const fits = part?.kind === 'slot' ? fitsOf(part.slot, said) : undefined
    for (let j = tokens.length; j >= 0; j--) {
      best = i === parts.length && j === tokens.length ? END : NONE
      if (part?.kind === 'word') {
        for (const { concepts, length } of readings[j] ?? []) {
          const like = part.weight * partMatches(part, concepts)
          if (like > 0) take(1, length, like, like, below[j + length])
        }
        take(1, 0, -LACKING * part.weight, 0, below[j])
      }
      if (part?.kind === 'slot') {
        const longest = Math.min(tokens.length, j + longestOf(part.slot))
        for (let k = j + 1; k <= longest; k++) {
          const fit = fits?.(j, k) ?? 0
          if (fit > 0) take(1, k - j, SLOT_WEIGHT * fit - LONGER * (k - j), SLOT_WEIGHT * fit, below[k])
        }
        take(1, 0, -NO_VALUE, 0, below[j])
      }
      take(0, 1, -EXTRA * (extra[j] ?? 0), 0, row[j + 1])
      row[j] = best
    }
  }
  return trace(parts, rows, extra)
}

function trace(parts: readonly Part[], rows: readonly (readonly Best[])[], extra: readonly number[]): Alignment {
  const spans = new Map<string, Span>()
  const missing: string[] = []
  let [explained, ofPattern, ofTask, said, words] = [0, 0, 0, 0, 0]
  for (let i = 0, j = 0; i < parts.length || j < extra.length; ) {
    const step = rows[i]?.[j]
    const part = parts[i]
    if (!step || (step.parts === 0 && step.tokens === 0)) break
    if (step.parts === 0 || !part) ofTask += extra[j] ?? 0
    else {
      const weight = part.kind === 'slot' ? SLOT_WEIGHT : part.weight
      ofPattern += weight
      if (step.tokens > 0) ofTask += weight
      if (part.kind === 'slot' && step.tokens > 0) spans.set(part.slot.name, { from: j, to: j + step.tokens })
      if (part.kind === 'slot' && step.tokens === 0) missing.push(part.slot.name)
      explained += step.explained
      if (part.kind === 'word') {
        words += part.weight
        said += step.explained
      }
    }
    i += step.parts
    j += step.tokens
  }
  return { score: scoreOf({ explained, all: ofPattern + ofTask, said, words }), spans, missing }
}

/** No way to lay the task beside the pattern scores more: as if each word that it says found its place, and each slot its value. */
export function scoreAtMost({ parts, words, weight }: Studied, { places }: Utterance): number {
  const values = SLOT_WEIGHT * (parts.length - words.length)
  const isSaid = (part: WordPart): boolean => part.concepts.some((concept) => places.has(concept))
  const said = words.reduce((sum, part) => sum + (isSaid(part) ? part.weight : 0), 0)
  const explained = said + values
  return scoreOf({ explained, all: weight + values + explained, said, words: weight })
}

/** Values fit many skills; it is the words around them that tell which is meant. */
function scoreOf({ explained, all, said, words }: { explained: number; all: number; said: number; words: number }) {
  const telling = words === 0 ? 1 : WORDS_TELL * (said / words) + 1 - WORDS_TELL
  return ((2 * explained) / (all || 1)) * telling * specificity(words)
}

/** Where few words are fixed, much would fit: a factor that grows towards 1 with the words' weight. */
export const specificity = (words: number): number => Math.max(0.5, 1 - UNSPECIFIC / Math.max(0.1, words))

const extraWeight = (token: Token): number => {
  if (token.kind === 'mark') return isSpoken(token) ? 0.3 : 0
  return token.kind === 'word' ? weightOf(conceptsOf(token.text)) : 1
}
