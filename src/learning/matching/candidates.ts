import { conceptsOf, weightOf } from '../words/meanings'
import { numberFrom, ordinalFrom } from '../words/numbers'
import { capitalised } from '../words/tokens'
import type { Utterance } from './fit'
import type { Span } from './pattern'

/** A part of a task that can be a value. */
export interface Candidate extends Span {
  kind: 'quoted' | 'number' | 'ordinal' | 'date' | 'name'
  /** How surely it is on the page, 0 to 1. */
  shown: number
}

/** The parts of a task that can be values: names of several words first, then each part by itself. */
export function candidatesOf(said: Utterance): Candidate[] {
  const single = candidatesIn(said)
  return [...fullNames(single), ...single]
}

/** Parts that are values by their looks: quotations, numbers, dates, names, and words that name something on the page. */
function candidatesIn(said: Utterance): Candidate[] {
  return said.tokens.flatMap((token, from): Candidate[] => {
    const span = { from, to: from + 1 }
    const shown = said.ground.shows(token.text)
    if (token.kind === 'quoted' || token.kind === 'date' || token.kind === 'number' || token.kind === 'ordinal') {
      return [{ ...span, kind: token.kind, shown }]
    }
    if (token.kind !== 'word') return []
    if (ordinalFrom(token.text) !== undefined && !capitalised(token)) return [{ ...span, kind: 'ordinal', shown }]
    if (numberFrom(token.text) !== undefined && !capitalised(token)) return [{ ...span, kind: 'number', shown }]
    const known = weightOf(conceptsOf(token.text)) < 1 || conceptsOf(token.text).length > 1
    const possessed = said.tokens[from + 1]?.text.endsWith('s') && said.tokens[from + 1]?.kind === 'mark'
    const name = capitalised(token) && !known && (from > 0 || possessed || shown === 1)
    return name || (shown === 1 && !known)
      ? [{ ...span, kind: 'name', shown: capitalised(token) ? shown : shown / 2 }]
      : []
  })
}

/** Names of several words one after the other (`Bob Stone`) are one name, or several. */
function fullNames(single: readonly Candidate[]): Candidate[] {
  const runs: Candidate[] = []
  for (const one of single) {
    const last = runs.at(-1)
    if (one.kind === 'name' && last?.to === one.from) last.to = one.to
    else if (one.kind === 'name') runs.push({ ...one })
  }
  return runs.filter(({ from, to }) => to - from > 1)
}

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to
