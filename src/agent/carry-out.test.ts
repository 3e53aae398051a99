import { describe, expect, it } from 'vitest'
import type { Json } from '../page/json'
import { done, failed } from '../page/outcome'
import { sketch } from '../page/sketch'
import { policies } from '../policies'
import { rehearseSteps } from '../policies/rehearse'
import { DEFAULT_LIMITS } from './budget'
import type { Errand } from './log'
import { begin, planner } from './planner'
import { libraryOf } from './stack'

const library = libraryOf(policies)
const errand: Errand = {
  task: 'Book for Ann',
  policies: 'code',
  sources: ['skill', 'model'],
  attended: false,
  limits: DEFAULT_LIMITS,
}
const landmark = { role: 'textbox', names: ['Guest'], groups: ['Booking'], before: [], after: ['Book'], place: [0, 1] }
const skill = {
  source: 'skill Book',
  calls: [
    { policy: 'fill_text', args: { field: 'Guest', text: 'Ann' }, landmarks: { field: landmark } },
    { policy: 'click', args: { target: 'Book' } },
  ],
  done: true,
}
/** Nothing on it is like what was shown, by code. */
const page = sketch('textbox "Nickname" [e1]\ntextbox "Visitor" [e2]\nbutton "Book" [e3]')

/** The skill on the changed page, where the model answers so and only e2 can be filled. */
function played(answer: Json | undefined, sources: Errand['sources'] = errand.sources) {
  const { steps, outcome } = rehearseSteps(planner({ ...errand, sources }, library, begin(page)), page, (step) => {
    if (step.kind === 'recall') return { outcome: done(skill) }
    if (step.kind === 'complete') return { outcome: answer === undefined ? failed('no_model', 'None.') : done(answer) }
    if (step.kind !== 'call' || step.call.policy !== 'fill_text' || step.call.args.field === 'e2') return undefined
    return { outcome: failed('not_found', 'The page shows no field “Guest”.') }
  })
  const asked = steps.flatMap((step) => (step.kind === 'complete' ? step.prompt : []))
  return {
    asked,
    outcome,
    calls: steps.flatMap((step) => (step.kind === 'call' ? [Object.values(step.call.args)] : [])),
  }
}

describe('a step of a skill that nothing finds any more', () => {
  it('is given to a model alone, and the rest is done as it was shown', () => {
    const { asked, calls, outcome } = played({ ref: 'e2' })
    expect(asked.map(({ purpose }) => purpose)).toEqual(['heal'])
    expect(asked[0]?.user).toContain("Step: fill_text('Guest', 'Ann')")
    expect(asked[0]?.user).toContain('textbox “Guest” in “Booking”, before “Book”')
    expect(asked[0]?.user).not.toContain("click('Book')")
    expect(calls.slice(-2)).toEqual([['e2', 'Ann'], ['Book']])
    expect(outcome.ok).toBe(true)
  })

  it.each<[string, Json]>([
    ['knows none', { ref: null }],
    ['names one that is not there', { ref: 'e99' }],
    ['writes something else', { calls: [] }],
  ])('fails as it did where the model %s', (_, answer) => {
    const { outcome } = played(answer, ['skill', 'small'])
    expect(outcome.ok).toBe(false)
  })

  it('is not asked about where the errand may ask no model', () => {
    const { asked, outcome } = played({ ref: 'e2' }, ['skill'])
    expect(asked).toEqual([])
    expect(outcome).toMatchObject({ ok: false, reason: 'not_found' })
  })
})
