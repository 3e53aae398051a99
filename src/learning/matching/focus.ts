import { rarity, type Skill, type SkillLibrary, thingOf } from '../skill'
import { areOpposite, likeness, weightOf } from '../words/meanings'
import type { Alignment } from './align'
import type { Utterance } from './fit'
import type { Pattern } from './pattern'

/**
 * A factor up to 1: how far a task is about what the pattern is about. It loses where the pattern's telling words are not said and
 * telling words that the pattern lacks are said in their place ("cancel the visit", "cancel the parcel"); what only leaves
 * something out, or only says more, loses nothing here.
 */
export function focusOf(pattern: Pattern, { spans }: Alignment, said: Utterance, library: SkillLibrary): number {
  const words = pattern.parts.flatMap((part) => (part.kind === 'word' ? [part] : []))
  const inValue = (at: number): boolean => [...spans.values()].some(({ from, to }) => at >= from && at < to)
  const spoken = said.readings.flatMap((readings, at) =>
    inValue(at) ? [] : readings.map((reading) => ({ ...reading, at })),
  )
  let [lacking, all] = [0, 0]
  for (const { concepts, weight } of words) {
    const telling = weight * rarity(library, thingOf(concepts))
    all += telling
    if (!spoken.some((reading) => likeness(reading.concepts, concepts) > 0)) lacking += telling
  }
  let [extra, explained] = [0, 0]
  for (let at = 0; at < said.tokens.length; ) {
    const readings = spoken.filter((reading) => reading.at === at)
    const known = readings.find((reading) => words.some(({ concepts }) => likeness(reading.concepts, concepts) > 0))
    const plain = known ?? readings.at(-1)
    if (known) explained += weightOf(known.concepts)
    else if (plain && weightOf(plain.concepts) > COMMON) extra += weightOf(plain.concepts)
    at += known?.length ?? 1
  }
  return 1 - Math.min(lacking / (all || 1), extra / (extra + explained || 1))
}

/** True where a task says the contrary of what some demonstration of the skill says: `remove` for `add`. */
export function isContrary({ patterns }: Skill, { readings }: Utterance): boolean {
  const spoken = readings.flat()
  const words = patterns.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'word' ? [part.concepts] : [])))
  const isSaid = (concepts: readonly string[]): boolean =>
    spoken.some((reading) => likeness(reading.concepts, concepts) > 0)
  const isShown = (concepts: readonly string[]): boolean => words.some((word) => likeness(word, concepts) > 0)
  const unsaid = words.filter((concepts) => !isSaid(concepts))
  const unshown = spoken.filter(({ concepts }) => !isShown(concepts))
  return unsaid.some((concepts) => unshown.some((reading) => areOpposite(reading.concepts, concepts)))
}

/** Words that weigh no more say little of what a task is about. */
const COMMON = 0.6
