import { z } from 'zod'
import { nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { actOn } from './locating/act-on'
import { type Condition, readCondition } from './locating/condition'
import { findOfKind } from './locating/locate'
import { definePolicy, type Steps } from './policy'
import { answerAt, cellAt } from './reading/reading'
import { fail, watch } from './steps'

/** So often is a button clicked at most. */
const CLICKS = 200

/** Waits, or clicks again and again, until what the page shows fulfils a condition. Returns what it shows then. */
export const waitUntil = definePolicy({
  name: 'wait_until',
  description: 'wait, or keep clicking, until a number or text is as wanted; returns it',
  args: z.object({
    is: z.string().min(1).describe('"less than 40", "odd", "contains ready"'),
    what: Target.optional().describe('what shows it, e.g. "Price"; not needed where it is the only number'),
    clicking: Target.optional().describe('button to click until it is so'),
    seconds: z.number().positive().max(600).optional().describe('at most; 60 unless said'),
  }),
  *run({ is, what, clicking, seconds = 60 }, start) {
    const condition = readCondition(is)
    if (!condition) return fail('bad_arguments', `"${is}" is no condition. Say for example "less than 40" or "odd".`)
    if (clicking !== undefined) return yield* byClicking(start, condition, what, clicking, is)
    const { page, thing } = yield* watch(start, seconds, (page) => shownOn(page, what).find(condition.holds))
    if (thing !== undefined) return done(thing)
    return fail('timeout', `${sayShown(page, what)}; it did not become "${is}" within ${seconds} s.`)
  },
})

function* byClicking(
  start: Observation,
  condition: Condition,
  what: Target | undefined,
  clicking: Target,
  is: string,
): Steps {
  let page = start
  for (let clicks = 0; clicks <= CLICKS; clicks++) {
    const shown = shownOn(page, what).find(condition.holds)
    if (shown !== undefined) return done(shown)
    page = (yield* actOn(page, clicking, 'clickable', ({ ref }) => ({ kind: 'click', ref }))).page
  }
  return fail('no_effect', `${sayShown(page, what)} after ${CLICKS} clicks, and not "${is}".`)
}

/** What the thing shows, or, when none is named, every text that is nothing but a number. */
function shownOn(page: Observation, what: Target | undefined): string[] {
  if (what === undefined) {
    return [...nodesOf(page)].flatMap(({ role, name }) => (role === 'text' && NUMBER.test(name) ? [name] : []))
  }
  const node = cellAt(page, what) ?? findOfKind(page, what, 'text').best
  return node ? [answerAt(page, what, node)] : []
}

const NUMBER = /^\s*[$€£¥]?\s?[-−]?\d[\d.,]*\s?[%$€£¥]?\s*$/

function sayShown(page: Observation, what: Target | undefined): string {
  const shown = shownOn(page, what).join(', ')
  return `${what === undefined ? 'The page' : wordsFor(what)} shows ${shown ? `"${shown.slice(0, 80)}"` : 'nothing yet'}`
}
