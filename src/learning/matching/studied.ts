import type { Demonstration } from '../demonstration'
import type { Part, Pattern, WordPart } from './pattern'
import { namedOutright } from './plan-for-page'

/** A pattern with what matching asks of it for every task, worked out once. */
export interface Studied extends Pattern {
  words: readonly WordPart[]
  /** The weight of its words. */
  weight: number
  /** All that its words may stand for. */
  concepts: ReadonlySet<string>
  /** Its words around each slot, by the slot's name. */
  cues: ReadonlyMap<string, Cues>
  /** What its calls name outright. */
  named: readonly string[]
  /** Its words in a row, with `…` for each value. */
  wording: string
}

/** The parts next to a slot in a demonstrated task: up to two before, the nearest first, and one after. */
export interface Cues {
  before: readonly Part[]
  after: readonly Part[]
}

/** Works out what matching asks of a pattern. */
export function studied(pattern: Pattern): Studied {
  const { parts, demonstration } = pattern
  const words = parts.filter((part) => part.kind === 'word')
  return {
    ...pattern,
    words,
    weight: words.reduce((sum, { weight }) => sum + weight, 0),
    concepts: new Set(words.flatMap(({ concepts }) => concepts)),
    cues: cuesIn(parts),
    named: namedIn(demonstration),
    wording: parts.map((part) => (part.kind === 'word' ? part.concepts[0] : '…')).join(' '),
  }
}

function cuesIn(parts: readonly Part[]): Map<string, Cues> {
  const cues = new Map<string, Cues>()
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'slot' || cues.has(part.slot.name)) continue
    cues.set(part.slot.name, {
      before: parts.slice(Math.max(0, at - 2), at).reverse(),
      after: parts.slice(at + 1, at + 2),
    })
  }
  return cues
}

const namedIn = ({ calls }: Demonstration): string[] => calls.flatMap(({ args }) => namedOutright(args))
