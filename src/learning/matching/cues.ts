import type { Skill } from '../skill'
import type { Alignment } from './align'
import type { Utterance } from './fit'
import { type Kind, type Part, partMatches, type Slot, type Span } from './pattern'
import type { Studied } from './studied'

/** The small words before a value (`from Oslo`, `by price`) tell which value it is, whatever the order. */

/** How much a plan loses for a value that none of the words stand before that always did. */
const UNCUED = 0.78
/** Words that weigh no more are such small words. */
const SMALL = 0.45
/** These show by themselves what they are. */
const PLAIN: ReadonlySet<Kind> = new Set(['quoted', 'date', 'number', 'ordinal'])

/** The alignment with values in the slots that the words before them name, worth less where such words are missing. */
export function byCues(skill: Skill, pattern: Studied, found: Alignment, said: Utterance): Alignment {
  const spans = new Map(found.spans)
  const slots = pattern.slots.filter(({ name }) => spans.has(name))
  const heard = (slot: Slot, of: Slot): number => {
    const span = spans.get(of.name)
    return span ? cued(skill.patterns, slot, said, span) : 0
  }
  for (const [at, one] of slots.entries()) {
    for (const other of slots.slice(at + 1)) {
      if (one.type !== other.type || PLAIN.has(one.kind) !== PLAIN.has(other.kind)) continue
      const [mine, theirs] = [spans.get(one.name), spans.get(other.name)]
      if (!mine || !theirs || heard(one, other) + heard(other, one) <= heard(one, one) + heard(other, other)) continue
      spans.set(one.name, theirs)
      spans.set(other.name, mine)
    }
  }
  const uncued = slots.filter((slot) => {
    const span = spans.get(slot.name)
    const needed = !PLAIN.has(slot.kind) && skill.patterns.every((one) => smallCue(one, slot) !== undefined)
    return needed && span !== undefined && !isQuoted(said, span) && cued(skill.patterns, slot, said, span) === 0
  })
  return { ...found, spans, score: found.score * UNCUED ** uncued.length }
}

const isQuoted = ({ tokens }: Utterance, { from, to }: Span): boolean =>
  to - from === 1 && tokens[from]?.kind === 'quoted'

function smallCue(pattern: Studied, slot: Slot): Part | undefined {
  const cue = pattern.cues.get(slot.name)?.before[0]
  return cue?.kind === 'word' && cue.weight <= SMALL ? cue : undefined
}

/** How well the words before the value are those that stood before this slot's values, 0 to 1. */
function cued(patterns: readonly Studied[], slot: Slot, { readings }: Utterance, { from }: Span): number {
  const before = [from - 1, from - 2].flatMap((at) => readings[at]?.slice(-1) ?? [])
  return Math.max(
    0,
    ...patterns.map((pattern) => {
      const cue = pattern.cues.get(slot.name)?.before[0]
      return cue
        ? Math.max(0, ...before.map(({ concepts }, at) => partMatches(cue, concepts) * (at === 0 ? 1 : 0.8)))
        : 0
    }),
  )
}
