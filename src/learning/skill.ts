import type { Demonstration } from './demonstration'
import { type Pattern, patternOf, type Slot } from './matching/pattern'
import { shapeOf } from './matching/plan-for-page'
import { type Studied, studied } from './matching/studied'
import { kindsOf } from './several/kinds'
import { type Contradiction, unify } from './several/unify'

/** A plan with slots, learned from the demonstrations of one kind of task. */
export interface Skill {
  name: string
  patterns: readonly Studied[]
  /** The concepts of its tasks' words, each with its weight times the share of the demonstrations that say it. */
  concepts: ReadonlyMap<string, number>
  slots: readonly Slot[]
}

/** All that was learned, indexed for matching. Never changed: learn again when demonstrations change. */
export interface SkillLibrary {
  skills: readonly Skill[]
  /** Which skills' tasks say a concept, by their places in `skills`. */
  byConcept: ReadonlyMap<string, readonly number[]>
  /** How telling a concept is, 0 to 1: 1 when one skill of many says it, little when all do. */
  rarity: ReadonlyMap<string, number>
  /** For a demonstration, the others that do the same in the same words to things of other names. */
  alike: ReadonlyMap<Demonstration, readonly Demonstration[]>
  /** Demonstrations that can't be matched, each with the reason. */
  refused: readonly string[]
  contradictions: readonly Contradiction[]
}

/** Learns skills from demonstrations: those of one kind of task are one skill. */
export function learn(demonstrations: readonly Demonstration[]): SkillLibrary {
  const refused: string[] = []
  const contradictions: Contradiction[] = []
  const skills: Skill[] = []
  for (const one of demonstrations)
    refused.push(...(one.differs ?? []).map(({ call, how }) => notLearned(one, call, how)))
  for (const kind of kindsOf(demonstrations.filter(({ differs }) => !differs?.length))) {
    const unified = unify(kind)
    contradictions.push(...unified.contradictions)
    const patterns = unified.shown.flatMap((demonstration) => {
      const pattern = patternOf(demonstration, unified.unsaid)
      if (!pattern.ok) refused.push(pattern.message)
      return pattern.ok ? [pattern.value] : []
    })
    if (patterns.length > 0) skills.push(skillOf(patterns))
  }
  const byConcept = new Map<string, number[]>()
  for (const [at, { concepts }] of skills.entries()) {
    for (const concept of concepts.keys()) {
      const sharing = byConcept.get(concept)
      if (sharing) sharing.push(at)
      else byConcept.set(concept, [at])
    }
  }
  const rarity = raritiesOf(byConcept, skills.length)
  const alike = alikeAmong(skills.flatMap(({ patterns }) => patterns))
  return { skills, byConcept, rarity, alike, refused, contradictions }
}

const notLearned = ({ name, task }: Demonstration, call: number, how: string): string =>
  `“${name ?? task}” is not learned yet. Step ${call + 1}: ${how}`

function alikeAmong(patterns: readonly Pattern[]): Map<Demonstration, Demonstration[]> {
  const groups = new Map<string, Demonstration[]>()
  for (const { demonstration, parts } of patterns) {
    const words = parts.map((part) => (part.kind === 'slot' ? `{${part.slot.name}}` : part.concepts[0]))
    const key = `${words.join(' ')} ${shapeOf(demonstration)}`
    groups.set(key, [...(groups.get(key) ?? []), demonstration])
  }
  return new Map(
    [...groups.values()].flatMap((group) => group.map((one) => [one, group.filter((other) => other !== one)])),
  )
}

function skillOf(shown: readonly Pattern[]): Skill {
  const patterns = generalised(shown).map(studied)
  const [first] = patterns
  const { name, task } = first?.demonstration ?? { task: '' }
  const concepts = new Map<string, number>()
  for (const { words } of patterns) {
    const said = new Map(words.map(({ thing, weight }) => [thing, weight]))
    for (const [concept, weight] of said) {
      concepts.set(concept, (concepts.get(concept) ?? 0) + weight / patterns.length)
    }
  }
  return { name: name ?? task, patterns, concepts, slots: first?.slots ?? [] }
}

const raritiesOf = (byConcept: ReadonlyMap<string, readonly number[]>, skills: number): Map<string, number> =>
  new Map(
    [...byConcept].map(([concept, { length }]) => [concept, Math.log(1 + skills / length) / Math.log(1 + skills)]),
  )

/** Slots of one name take whatever any demonstration of the skill had for it. */
function generalised(patterns: readonly Pattern[]): Pattern[] {
  const slots = new Map<string, Slot>()
  for (const slot of patterns.flatMap((pattern) => pattern.slots)) {
    const other = slots.get(slot.name)
    slots.set(slot.name, other ? either(slot, other) : slot)
  }
  const general = (slot: Slot): Slot => slots.get(slot.name) ?? slot
  return patterns.map((pattern) => ({
    ...pattern,
    slots: pattern.slots.map(general),
    parts: pattern.parts.map((part) => (part.kind === 'slot' ? { ...part, slot: general(part.slot) } : part)),
  }))
}

const either = (one: Slot, other: Slot): Slot => ({
  ...one,
  kind: GENERALITY.find((kind) => kind === one.kind || kind === other.kind) ?? one.kind,
  words: Math.max(one.words, other.words),
  seen: [...one.seen, ...other.seen],
})

/** The more general kinds first: what fits a later one fits those before it. */
const GENERALITY: readonly Slot['kind'][] = ['list', 'text', 'word', 'name', 'quoted', 'date', 'number', 'ordinal']
