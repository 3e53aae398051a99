import { conceptsOf, likeness, weightOf } from '../words/meanings'
import { type Token, tokensOf } from '../words/tokens'
import type { Alignment } from './align'
import { textOf, type Utterance } from './fit'
import type { Slot, Span } from './pattern'

/**
 * Where a task says the value of a slot that no demonstrated task said: a value that it was shown with, or what stands after
 * the slot's own name (`size: Large`, `with the colour "red"`). Undefined when it is nowhere.
 */
export function namedSpan(slot: Slot, said: Utterance, { spans }: Alignment): Span | undefined {
  const free = (span: Span): boolean => [...spans.values()].every(({ from, to }) => span.to <= from || span.from >= to)
  return [...seenBefore(slot, said), ...afterName(slot, said)].find(free)
}

function* seenBefore({ seen, words }: Slot, said: Utterance): Generator<Span> {
  for (let length = Math.min(words, said.tokens.length); length > 0; length--) {
    for (let from = 0; from + length <= said.tokens.length; from++) {
      const span = { from, to: from + length }
      if (seen.includes(textOf(said, span).toLowerCase())) yield span
    }
  }
}

function* afterName({ name }: Slot, { tokens }: Utterance): Generator<Span> {
  // `movieGenre` is called "movie genre"; its last word is what it is.
  const words = tokensOf(name.replace(/([a-z])([A-Z0-9])/g, '$1 $2')).filter(({ kind }) => kind === 'word')
  const noun = words.at(-1)?.text
  if (noun === undefined) return
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || likeness(conceptsOf(token.text), conceptsOf(noun)) === 0) continue
    const from = tokens.findIndex((next, place) => place > at && !isLink(next))
    const value = tokens[from]
    if (value && value.kind !== 'mark') yield { from, to: from + 1 }
  }
}

/** `is`, `to`, `as`, `:`: small words and marks between a name and its value. */
const isLink = ({ kind, text }: Token): boolean =>
  (kind === 'mark' && /^[:=]$/.test(text)) || (kind === 'word' && weightOf(conceptsOf(text)) <= 0.3)
