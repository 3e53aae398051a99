import type { Json } from '../page/json'
import type { PlannedCall } from '../policies/plan'
import type { Demonstration } from './demonstration'
import { NO_GROUND } from './matching/ground'
import { type Match, matchesOf } from './matching/recall'
import type { Skill, SkillLibrary } from './skill'
import { filled, fillIn } from './slots'

/** How a like task was done, with the values that it was shown with. */
export interface Example {
  task: string
  calls: PlannedCall[]
}

/** No more than so many help a model. */
const MOST = 3
/** Below this a demonstration shares no more with the task than words that all tasks share. */
const LIKE = 0.25
/** From here on it is the same task with other values, and beside it those that are so far behind show a model something else. */
const SAME = 0.9
const BEHIND = 0.3
/** So much nearer is what was shown on the site itself. */
const SAME_SITE = 0.1
/** Calls, and characters of a text, beyond which an example is cut. */
const CALLS = 12
const TEXT = 160

/**
 * The demonstrations that are most like the task, the nearest first, one of each skill and at most three, cut short: for the
 * prompt of a model where no skill fits well enough. `host` is where the task begins.
 */
export function nearest(library: SkillLibrary, task: string, host = ''): Example[] {
  const nearness = ({ score, demonstration }: Match): number =>
    score + (host !== '' && demonstration.site === host ? SAME_SITE : 0)
  const bests = new Map<Skill, Match>()
  for (const match of matchesOf(library, task, NO_GROUND)) {
    const best = bests.get(match.skill)
    if (!best || nearness(match) > nearness(best)) bests.set(match.skill, match)
  }
  const all = [...bests.values()].sort((one, other) => nearness(other) - nearness(one))
  const best = all[0] ? nearness(all[0]) : 0
  const least = best >= SAME ? best - BEHIND : LIKE
  return all
    .filter((match) => nearness(match) > least)
    .slice(0, MOST)
    .map(({ demonstration }) => exampleOf(demonstration))
}

const exampleOf = ({ task, calls, values }: Demonstration): Example => ({
  task: cutText(task),
  calls: calls.slice(0, CALLS).map(({ policy, args, as, each }) => ({
    policy,
    args: cutArgs(fillIn(args, values)),
    ...(as === undefined ? {} : { as }),
    ...eachOf(filled(each ?? null, values)),
  })),
})

const eachOf = (each: Json): Pick<PlannedCall, 'each'> => (Array.isArray(each) ? { each: each.slice(0, CALLS) } : {})

const cutArgs = (args: { [name: string]: Json }): PlannedCall['args'] =>
  Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, typeof arg === 'string' ? cutText(arg) : arg]))

const cutText = (text: string): string => (text.length > TEXT ? `${text.slice(0, TEXT)}…` : text)
