import type { Json } from '../../page/json'
import type { Observation } from '../../page/observation'
import { done, type Failed, failed, type Outcome } from '../../page/outcome'
import type { Demonstration } from '../demonstration'
import type { Skill, SkillLibrary } from '../skill'
import { type Args, filled } from '../slots'
import { weightOf } from '../words/meanings'
import { type Alignment, align, scoreAtMost } from './align'
import { byCues } from './cues'
import { fieldValuesIn } from './field-values'
import { type Utterance, utterance, valueFrom } from './fit'
import { focusOf, isContrary } from './focus'
import { gistOf, grasp, lacks } from './gist'
import { type Ground, groundOf, NO_GROUND } from './ground'
import { namedSpan } from './named-value'
import { inParts, type Recalled, WHOLE } from './parts'
import { callsFor, presence } from './plan-for-page'
import { leftOf } from './rivals'
import type { Studied } from './studied'

/** A skill that may be what a task asks for. */
export interface Match {
  skill: Skill
  demonstration: Demonstration
  /** The words of the demonstrated task around its values. */
  wording: string
  /** 0 to 1. */
  score: number
  values: Args
  /** The share of what its calls name outright that stands on the page, 0 to 1. */
  present: number
  /** Slots that the task says nothing for. */
  missing: readonly string[]
}

/** Below this, what was learned is not what was asked. */
const SURE = 0.6
/** So much better than the next plan that says otherwise must the best one be. */
const MARGIN = 0.03
/** That many skills, those that share the most telling words with the task, are looked at closely. */
const CLOSELY = 30

/**
 * The plan of the skill that fits the task best, or of several in a row for a task of several parts, with the task's own
 * values: the outcome's value is a `Plan`. Fails with `no_plan` when none fits, two fit equally well, or values are missing;
 * the message says which.
 */
export function recall(library: SkillLibrary, task: string, page?: Observation): Outcome {
  const ground = page ? groundOf(page) : NO_GROUND
  const one = (part: string): Recalled | Failed => recallOne(library, part, ground, page)
  const plan = inParts(task, one, SURE)
  if ('calls' in plan && plan.score >= WHOLE) return done(plan)
  const form = page && formPlan(task, page, one)
  if (form) return done(form)
  return 'calls' in plan ? done(plan) : plan
}

/** The plan for a task that lists values for the fields on the page. */
function formPlan(task: string, page: Observation, look: (part: string) => Recalled | Failed): Recalled | undefined {
  const said = fieldValuesIn(task, page)
  if (!said) return undefined
  const { values, after } = said
  const sends = after.length === 1 && /^(submit|send)( (it|the form|this|everything))?[.!]?$/i.test(after[0] ?? '')
  const fill: Json = { policy: 'fill_form', args: { values, ...(sends && { submit: true }) } }
  const rest = sends || after.length === 0 ? undefined : inParts(after.join(', then '), look, SURE)
  if (rest && !('calls' in rest)) return undefined
  return {
    source: rest ? `skill Fill in a form, ${rest.source}` : 'skill Fill in a form',
    score: WHOLE,
    calls: [fill, ...(rest?.calls ?? [])],
    done: true,
  }
}

function recallOne(library: SkillLibrary, task: string, ground: Ground, page?: Observation): Recalled | Failed {
  const said = utterance(task, ground)
  const matches = matchesAmong(library, said, SURE * UNSHOWN)
  const best = matches.find(({ missing }) => missing.length === 0)
  const [nearest] = matches
  const complete = best && best.score >= SURE && best.skill === nearest?.skill
  if (nearest?.missing.length && nearest.score > SURE && !complete) {
    return missingFrom(nearest.demonstration, nearest.missing)
  }
  if (!best || best.score < SURE) return lacking(library, said)
  // Only each skill's best: a skill's second thoughts are no rival.
  const bests = new Map<Skill, Match>()
  for (const match of matches) if (!match.missing.length && !bests.has(match.skill)) bests.set(match.skill, match)
  const close = [...bests.values()].filter(
    (match) => match === best || (best.score - match.score < MARGIN && best.present <= match.present),
  )
  const rivals = close.map((match) => ({ match, calls: callsOf(library, match, ground) }))
  const [chosen, rival] = leftOf(rivals, page)
  if (!chosen || rival) return undecided(best, rival?.match ?? best)
  const { match, calls } = chosen
  const { answer } = match.demonstration
  return {
    source: `skill ${match.skill.name}`,
    score: Math.round(match.score * 1000) / 1000,
    calls: [...calls],
    done: true,
    ...(answer === undefined ? {} : { answer: String(filled(answer, match.values)) }),
  }
}

const undecided = (one: Match, other: Match): Failed =>
  failed('no_plan', `The task fits “${one.skill.name}” and “${other.skill.name}” equally well. Say it more exactly.`)

/** What is said when nothing is near enough to say more. */
export const NOTHING_FITS = 'Nothing that was learned fits this task.'

/** Why nothing fits: perhaps only because values are missing. */
function lacking(library: SkillLibrary, said: Utterance): Failed {
  const gist = gistOf(said)
  for (const skill of likely(library, said)) {
    const missing = lacks(skill, gist)
    const [pattern] = skill.patterns
    if (!missing || missing.length === 0 || !pattern) continue
    return missingFrom(pattern.demonstration, missing)
  }
  return failed('no_plan', NOTHING_FITS)
}

function missingFrom({ task }: Demonstration, missing: readonly string[]): Failed {
  const names = missing.map((name) => `“${name}”`).join(' and ')
  return failed('no_plan', `The task is like “${task}”, but it does not say ${names}. Say it with that.`)
}

/** Skills that share words with the task, the best match first. */
export const matchesOf = (library: SkillLibrary, task: string, ground: Ground): Match[] =>
  matchesAmong(library, utterance(task, ground), 0)

/** @param least - what can't score so much may be left out. */
function matchesAmong(library: SkillLibrary, said: Utterance, least: number): Match[] {
  const matches: Match[] = []
  const gist = gistOf(said)
  for (const skill of likely(library, said)) {
    if (isContrary(skill, said)) continue
    for (const pattern of skill.patterns) {
      if (scoreAtMost(pattern, said) < least) continue
      const found = byCues(skill, pattern, align(pattern, said), said)
      const alignment = { ...found, score: found.score * focusOf(pattern, found, said, library) }
      matches.push(matchOf(skill, pattern, alignment, said))
    }
    for (const pattern of skill.patterns) {
      const grasped = grasp(skill, pattern, gist, library)
      if (!grasped) continue
      const focus = Math.max(...skill.patterns.map((one) => focusOf(one, grasped, said, library)))
      matches.push(matchOf(skill, pattern, { ...grasped, score: grasped.score * focus }, said))
    }
  }
  // Of skills that fit the words equally well, the one whose things are on the page is meant.
  return matches.sort((one, other) => rank(other) - rank(one))
}

const rank = ({ score, present }: Match): number => score * (UNSHOWN + (1 - UNSHOWN) * present)
/** What a score is worth where nothing that its calls name is on the page. */
const UNSHOWN = 0.9

function matchOf(
  skill: Skill,
  { demonstration, wording, named, slots }: Studied,
  found: Alignment,
  said: Utterance,
): Match {
  const values = slots.flatMap((slot): [string, Json][] => {
    const span = found.spans.get(slot.name) ?? (slot.unsaid ? namedSpan(slot, said, found) : undefined)
    return span ? [[slot.name, valueFrom(slot, said, span)]] : []
  })
  const given = new Set(values.map(([name]) => name))
  const unsaid = slots.flatMap(({ name, unsaid }) => (unsaid && !given.has(name) ? name : []))
  return {
    skill,
    demonstration,
    wording,
    score: found.score,
    present: presence(named, said.ground),
    values: Object.fromEntries(values),
    missing: [...found.missing, ...unsaid],
  }
}

/** The skills that share the most telling words with the task. */
function likely({ skills, byConcept, rarity }: SkillLibrary, { readings }: Utterance): Skill[] {
  const scores = new Float64Array(skills.length)
  const sharing = new Set<number>()
  const concepts = new Map(readings.flat().flatMap(({ concepts }) => concepts.map((one) => [one, weightOf(concepts)])))
  for (const [concept, weight] of concepts) {
    const telling = weight * (rarity.get(concept) ?? 0)
    for (const at of byConcept.get(concept) ?? []) {
      scores[at] = (scores[at] ?? 0) + telling
      sharing.add(at)
    }
  }
  const least = scores.toSorted().at(-CLOSELY) ?? 0
  return [...sharing]
    .filter((at) => (scores[at] ?? 0) >= least)
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
    .slice(0, CLOSELY)
    .flatMap((at) => skills[at] ?? [])
}

const callsOf = (library: SkillLibrary, { skill, demonstration, values }: Match, ground: Ground): Json[] =>
  callsFor(demonstration, library.alike.get(demonstration) ?? [], values, meaningsOf(skill), ground)

const meaningsOf = ({ patterns }: Skill): [string, string][] =>
  patterns.flatMap(({ demonstration }) => Object.entries(demonstration.meanings ?? {}))
