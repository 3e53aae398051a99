import type { Skill, SkillLibrary } from '../skill'
import { areAlike, weightOf } from '../words/meanings'
import type { Alignment } from './align'
import type { Utterance } from './fit'
import type { Studied } from './studied'

/**
 * A factor up to 1: how far a task is about what the pattern is about. It loses where the pattern's telling words are not said and
 * telling words that the pattern lacks are said in their place ("cancel the visit", "cancel the parcel"); what only leaves
 * something out, or only says more, loses nothing here.
 */
export function focusOf(
  { words, concepts }: Studied,
  { spans }: Alignment,
  said: Utterance,
  { rarity }: SkillLibrary,
): number {
  const values = [...spans.values()]
  const isInValue = said.tokens.map((_, at) => values.some(({ from, to }) => at >= from && at < to))
  const isSaid = (concept: string): boolean => said.places.get(concept)?.some((at) => !isInValue[at]) ?? false
  let [lacking, all] = [0, 0]
  for (const word of words) {
    const telling = word.weight * (rarity.get(word.thing) ?? 0)
    all += telling
    if (!word.concepts.some(isSaid)) lacking += telling
  }
  let [extra, explained] = [0, 0]
  for (let at = 0; at < said.tokens.length; ) {
    const readings = isInValue[at] ? [] : (said.readings[at] ?? [])
    const known = readings.find((reading) => areAlike(concepts, reading.concepts))
    const plain = known ?? readings.at(-1)
    const weight = plain ? weightOf(plain.concepts) : 0
    if (known) explained += weight
    else if (weight > COMMON) extra += weight
    at += known?.length ?? 1
  }
  return 1 - Math.min(lacking / (all || 1), extra / (extra + explained || 1))
}

/** True where a task says the contrary of what some demonstration of the skill says: `remove` for `add`. */
export function isContrary({ patterns }: Skill, { places, contraries }: Utterance): boolean {
  const isSaid = (concept: string): boolean => places.has(concept)
  const isShown = (concepts: readonly string[]): boolean => patterns.some((one) => areAlike(one.concepts, concepts))
  return patterns.some(({ words }) =>
    words.some(
      ({ concepts }) =>
        !concepts.some(isSaid) &&
        concepts.some((concept) => contraries.get(concept)?.some((reading) => !isShown(reading.concepts))),
    ),
  )
}

/** Words that weigh no more say little of what a task is about. */
const COMMON = 0.6
