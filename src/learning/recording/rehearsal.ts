import type { Action } from '../../page/action'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation } from '../../page/observation'
import { done, failed, type Outcome } from '../../page/outcome'
import { policies } from '../../policies'
import { type Call, Failure, type Step } from '../../policies/policy'
import type { Moment } from './recorded'

/** How a call went along what was recorded. */
export interface Rehearsed {
  outcome: Outcome
  /** So many of its actions were the person's own. */
  agreed: number
  /** So many of the moments it went along, those between its actions counted. */
  along: number
  /** Its first action that the person did not do, on the page as it then was; it ended there. */
  stray: { action: Action; page: Observation } | undefined
}

/**
 * Makes a call on recorded pages: each of its actions must be one of the person's, in their order, and is answered by what the
 * page then became. No model is there to be asked.
 */
export function rehearsedAlong(call: Call, moments: readonly Moment[]): Rehearsed {
  const [first] = moments
  if (!first)
    return { outcome: failed('page_gone', 'Nothing was recorded for it.'), agreed: 0, along: 0, stray: undefined }
  const scene: Scene = { page: first.before, moments, at: 0, agreed: 0, stray: undefined }
  const outcome = play(call, scene)
  return { outcome, agreed: scene.agreed, along: scene.at, stray: scene.stray }
}

/**
 * What a call would do first on the page as it is: that action as the outcome's value, nothing where it waits for something or hands
 * over; how it fails where it finds nothing to do it on.
 */
export function foreseen(call: Call, page: Observation): Outcome {
  const scene: Scene = { page, moments: [], at: 0, agreed: 0, stray: undefined }
  const outcome = play(call, scene)
  if (scene.stray) return done(JSON.parse(JSON.stringify(scene.stray.action)))
  return outcome.ok || outcome.reason === 'not_found' || outcome.reason === 'ambiguous' ? outcome : done()
}

interface Scene {
  page: Observation
  moments: readonly Moment[]
  at: number
  agreed: number
  stray: Rehearsed['stray']
}

/** No rehearsal is longer. */
const MOST_STEPS = 200

/** Calls that were read from pages name their days in full. */
const NO_DAY = { year: 1970, month: 1, day: 1 }

function play({ policy, args }: Call, scene: Scene): Outcome {
  const known = policies.find(({ name }) => name === policy)
  // A learned one is made of calls that were rehearsed where they were shown.
  if (!known) return failed('unknown_policy', `There is no ${policy} in code.`)
  const read = known.args.safeParse(args)
  if (!read.success) return failed('bad_arguments', `There is no ${policy} with these arguments.`)
  try {
    const run = known.run(read.data, scene.page, NO_DAY)
    let next = run.next()
    for (let steps = 0; !next.done && steps < MOST_STEPS; steps++) {
      const outcome = answerTo(next.value, scene)
      if (scene.stray) return outcome
      next = run.next({ page: scene.page, outcome })
    }
    return next.done ? next.value : failed('budget', `${policy} did not come to an end.`)
  } catch (error) {
    if (error instanceof Failure) return error.outcome
    throw error
  }
}

function answerTo(step: Step, scene: Scene): Outcome {
  if (step.kind === 'look') return done()
  if (step.kind === 'call') return play(step.call, scene)
  if (step.kind !== 'act') return failed('no_model', 'Nobody is there to be asked.')
  const { moments, at, page } = scene
  const found = moments.findIndex((moment, index) => index >= at && isSameDeed(step.action, moment))
  const moment = moments[found]
  if (!moment) {
    scene.stray = { action: step.action, page }
    return failed('unsupported', 'That was not done when it was shown.')
  }
  scene.page = moment.after
  scene.at = found + 1
  scene.agreed += 1
  return done()
}

/** The same kind of action on the same thing; what is put in may have come letter by letter. */
function isSameDeed(action: Action, { action: own, before }: Moment): boolean {
  if (action.kind === 'press' && own.kind === 'press') return action.key === own.key
  if (action.kind !== own.kind) return false
  const [one, other] = [refOf(action), refOf(own)]
  if (one === undefined || other === undefined) return one === other
  const [node, theirs] = [nodeAt(before, one), nodeAt(before, other)]
  return one === other || (node !== undefined && theirs !== undefined && belongTogether(before, node, theirs))
}

export const refOf = (action: Action): string | undefined =>
  action.kind === 'drag' ? action.from.ref : 'ref' in action ? action.ref : undefined

/** A click on a link's text is a click on the link. */
export const belongTogether = (page: Observation, one: PageNode, other: PageNode): boolean =>
  one.ref === other.ref ||
  isJustIn(page, one, other) ||
  isJustIn(page, other, one) ||
  isSignOf(page, one, other) ||
  isSignOf(page, other, one)

/** An icon that stands with a word alone does what the word says. */
const isSignOf = (page: Observation, sign: PageNode, word: PageNode): boolean =>
  sign.name === '' &&
  sign.children.length === 0 &&
  sign.parent !== null &&
  sign.parent === word.parent &&
  nodeAt(page, sign.parent)?.children.length === 2

const isJustIn = (page: Observation, inner: PageNode, outer: PageNode): boolean =>
  [...ancestorsOf(page, inner)].slice(0, 3).some(({ ref }) => ref === outer.ref) && outer.ref !== page.root
