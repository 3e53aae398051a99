import type { Skill, SkillLibrary } from '../skill'
import { type Reading, thingOf, weightOf } from '../words/meanings'
import { tokensOf } from '../words/tokens'
import { type Alignment, specificity } from './align'
import { type Candidate, candidatesOf, overlap } from './candidates'
import type { Utterance } from './fit'
import { partMatches, type Slot } from './pattern'
import type { Cues, Studied } from './studied'

/** What a task says, whatever the order: its concepts, and the parts that can be values. */
export interface Gist {
  said: Utterance
  /** How surely it says each of them. */
  concepts: ReadonlyMap<string, number>
  candidates: readonly Candidate[]
}

export function gistOf(said: Utterance): Gist {
  const candidates = candidatesOf(said)
  const taken = new Set(candidates.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
  const concepts = new Map<string, number>()
  for (let at = 0; at < said.tokens.length; at++) {
    if (taken.has(at)) continue
    for (const { concepts: words } of said.readings[at] ?? []) {
      for (const concept of words) concepts.set(concept, concept.startsWith('=') ? 0.9 : 1)
    }
  }
  return { said, concepts, candidates }
}

/**
 * How well one of a skill's demonstrations fits what the task is about, for tasks that say it in another order or other words: the
 * share of its telling words that the task says too, and a value for each slot by its kind, its neighbours and the page.
 */
export function grasp(skill: Skill, pattern: Studied, gist: Gist, library: SkillLibrary): Alignment | undefined {
  const said = pattern.slots.filter(({ unsaid }) => !unsaid)
  if (!said.every((slot) => GRASPABLE.has(slot.kind))) return undefined
  const covered = coverage(pattern, gist, library)
  if (covered < (said.length === 0 ? 0.55 : 0.3)) return undefined
  const best = assign(skill, gist, said)
  if (!best) return undefined
  const unused = gist.candidates.filter(
    (candidate) =>
      TELLING.has(candidate.kind) && isWhole(candidate, gist) && !best.taken.some((taken) => overlap(taken, candidate)),
  ).length
  const suited = said.length === 0 ? covered : best.score / said.length
  const least = Math.min(...skill.patterns.map(({ weight }) => weight))
  const spans = new Map(said.flatMap((slot, at) => (best.taken[at] ? [[slot.name, best.taken[at]]] : [])))
  return {
    score: (0.45 + 0.45 * (0.7 * covered + 0.3 * suited) * 0.75 ** unused) * specificity(least),
    spans,
    missing: [],
  }
}

/** Parts of a longer name are not counted beside it. */
const isWhole = (candidate: Candidate, { candidates }: Gist): boolean =>
  !candidates.some(
    (other) =>
      other !== candidate && overlap(other, candidate) && other.to - other.from > candidate.to - candidate.from,
  )

/** A value of these kinds that has no place in the skill means that something else is asked for. */
const TELLING = new Set(['quoted', 'date', 'number', 'name'])

/**
 * The slots that a task says nothing for, when all it does say is what this skill is about ("Log in" where a name and a
 * password are needed); undefined when it is about something else.
 */
export function lacks(skill: Skill, { said, candidates }: Gist): string[] | undefined {
  const taken = new Set(candidates.map(({ from }) => from))
  let [explained, all] = [0, 0]
  for (let at = 0; at < said.tokens.length; ) {
    const readings = said.readings[at] ?? []
    const reading = readings.find(({ concepts }) => skill.concepts.has(thingOf(concepts)))
    const concepts = (reading ?? readings.at(-1))?.concepts ?? []
    if (!taken.has(at) && concepts.length > 0) {
      all += weightOf(concepts)
      explained += reading ? weightOf(concepts) : 0
    }
    at += reading?.length ?? 1
  }
  if (explained < 0.6 || explained < 0.8 * all) return undefined
  const pairs = skill.slots.flatMap((slot) =>
    candidates
      .filter((candidate) => canBe(candidate, slot, said))
      .map((candidate) => ({ slot, candidate, score: suits(skill, slot, candidate, said) })),
  )
  const given = new Map<string, Candidate>()
  for (const { slot, candidate } of pairs.sort((one, other) => other.score - one.score)) {
    if (!given.has(slot.name) && ![...given.values()].some((one) => overlap(one, candidate)))
      given.set(slot.name, candidate)
  }
  return skill.slots.flatMap(({ name }) => (given.has(name) ? [] : [name]))
}

const GRASPABLE = new Set(['quoted', 'number', 'ordinal', 'date', 'name', 'word'])

/** The share of a demonstrated task's telling words that the task says too. Without the most telling one it counts for little. */
function coverage({ words }: Studied, { concepts }: Gist, { rarity }: SkillLibrary): number {
  let [said, all, key, keySaid] = [0, 0, 0, false]
  for (const part of words) {
    const telling = part.weight * (rarity.get(part.thing) ?? 0)
    const like = Math.max(0, ...part.concepts.map((concept) => concepts.get(concept) ?? 0))
    all += telling
    said += telling * like
    if (telling > key * 1.05) [key, keySaid] = [telling, like > 0]
    else if (telling > key * 0.95) keySaid ||= like > 0
  }
  return all === 0 ? 0 : (said / all) * (keySaid ? 1 : 0.5)
}

interface Assigned {
  score: number
  taken: Candidate[]
}

/** So many ways to give values to slots are followed at once: all there are, but for tasks that hold many values. */
const WAYS = 200

/** The candidates that suit the slots best, one for each; undefined when there are none for some. */
function assign(skill: Skill, { candidates, said }: Gist, slots: readonly Slot[]): Assigned | undefined {
  let ways: Assigned[] = [{ score: 0, taken: [] }]
  for (const slot of slots) {
    const fitting = candidates
      .filter((candidate) => canBe(candidate, slot, said))
      .map((candidate) => ({ candidate, score: suits(skill, slot, candidate, said) }))
    ways = ways
      .flatMap(({ score, taken }) =>
        fitting
          .filter(({ candidate }) => !taken.some((one) => overlap(one, candidate)))
          .map((one) => ({ score: score + one.score, taken: [...taken, one.candidate] })),
      )
      .sort((one, other) => other.score - one.score)
      .slice(0, WAYS)
  }
  return ways[0]
}

/** A quotation of more words than a slot ever had is no name. */
function canBe({ kind, from }: Candidate, slot: Slot, { tokens }: Utterance): boolean {
  if (!KINDS[kind].includes(slot.kind)) return false
  return kind !== 'quoted' || slot.kind === 'quoted' || tokensOf(tokens[from]?.text ?? '').length <= slot.words
}

const KINDS: { readonly [Of in Candidate['kind']]: readonly Slot['kind'][] } = {
  quoted: ['quoted', 'word', 'text', 'name'],
  number: ['number', 'ordinal'],
  ordinal: ['ordinal'],
  date: ['date'],
  name: ['name', 'word'],
}

/** How well a candidate suits a slot: its neighbours in the demonstrated tasks, and whether it should be on the page. */
function suits(skill: Skill, slot: Slot, candidate: Candidate, said: Utterance): number {
  const before = neighbours(said, candidate.from - 3, candidate.from).reverse()
  const after = neighbours(said, candidate.to, candidate.to + 2)
  const cue = Math.max(
    0,
    ...skill.patterns.map((pattern) => {
      const cues = pattern.cues.get(slot.name) ?? NO_CUES
      return Math.max(near(cues.before[0], before), near(cues.after[0], after)) + 0.2 * near(cues.before[1], before)
    }),
  )
  const there = slot.shown ? candidate.shown : 1 - candidate.shown
  // "Ann's" belongs to Ann: a slot that was never shown so is another one's.
  const foreign = after[0]?.concepts.some((concept) => concept === "'s") && cue < 1 ? 0.5 : 0
  const quoted = candidate.kind === 'quoted' && slot.kind !== 'quoted' ? 0.4 : 0
  return 0.5 * Math.min(1, cue) + 0.5 * there - foreign - quoted
}

const NO_CUES: Cues = { before: [], after: [] }

const neighbours = ({ readings }: Utterance, from: number, to: number): Reading[] =>
  readings.slice(Math.max(0, from), to).flatMap((here) => here.slice(-1))

const near = (cue: Parameters<typeof partMatches>[0] | undefined, readings: readonly Reading[]): number =>
  cue ? Math.max(0, ...readings.map(({ concepts }, at) => partMatches(cue, concepts) * 0.6 ** at)) : 0
