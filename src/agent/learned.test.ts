import { describe, expect, it } from 'vitest'
import type { LearnedPolicy } from '../learning/learned-policy'
import { done, failed, type Outcome } from '../page/outcome'
import { sketch } from '../page/sketch'
import { policies } from '../policies'
import { signatureOf } from '../policies/describe'
import type { Step } from '../policies/policy'
import { rehearse } from '../policies/rehearse'
import { DEFAULT_LIMITS } from './budget'
import { givenWords } from './guard/given'
import { policyFrom } from './learned'
import { libraryFor } from './library'
import type { Errand } from './log'
import { planPrompt } from './prompts/plan'
import { understandCall } from './prompts/understand'
import { libraryOf } from './stack'

const signIn: LearnedPolicy = {
  version: 1,
  kind: 'policy',
  name: 'sign_in',
  description: 'Fills User and Password and presses Sign in.',
  args: [
    { name: 'user', description: 'who', type: 'text' },
    { name: 'password', description: 'their password', type: 'text' },
  ],
  calls: [
    { policy: 'fill_text', args: { field: 'User', text: '{user}' } },
    { policy: 'fill_text', args: { field: 'Password', text: '{password}' } },
    { policy: 'click', args: { target: 'Sign in' } },
  ],
  rules: ['Close the banner first.'],
  demonstrations: [{ task: 'See the orders of ann', args: { user: 'ann', password: '{{pass}}' } }],
}
const page = sketch('textbox "User" [e1]\ntextbox "Password" [e2]\nbutton "Enter the site" [e3]')
const code = libraryOf(policies)
const errand: Errand = {
  task: 'Sign in as bob',
  policies: 'code',
  sources: ['model'],
  attended: false,
  limits: DEFAULT_LIMITS,
  learned: [signIn],
}
const args = { user: 'bob', password: '{{bobs}}' }

/** The policy, where its calls end so and a model writes these moves. */
function played(outcomeOf: (step: Step & { kind: 'call' }) => Outcome, moves: string[] = [], policy = signIn) {
  return rehearse(policyFrom(policy, code), args, page, (step) => {
    if (step.kind === 'call') return { outcome: outcomeOf(step) }
    if (step.kind !== 'complete') return undefined
    const move = moves.shift()
    return { outcome: move === undefined ? failed('no_model', 'No model is set up.') : done({ move }) }
  })
}
const callsIn = (steps: readonly Step[]) =>
  steps.flatMap((step) => (step.kind === 'call' ? [[step.call.policy, ...Object.values(step.call.args)]] : []))
const clickIsLost = ({ call }: { call: { policy: string } }): Outcome =>
  call.policy === 'click' ? failed('not_found', 'The page shows no “Sign in”.') : done()

describe('a learned policy', () => {
  it('comes to its calls with its arguments filled in, and no model', () => {
    const { steps, outcome } = played(() => done())
    expect(callsIn(steps)).toEqual([
      ['fill_text', 'User', 'bob'],
      ['fill_text', 'Password', '{{bobs}}'],
      ['click', 'Sign in'],
    ])
    expect(steps.every(({ kind }) => kind === 'call')).toBe(true)
    expect(outcome.ok).toBe(true)
  })

  it('gives a step that is not clear on the page to a model, with its rules and demonstrations', () => {
    const { steps, actions, outcome } = played(clickIsLost, ["click('e3')", 'done()'])
    expect(actions).toEqual([{ kind: 'click', ref: 'e3' }])
    expect(outcome.ok).toBe(true)
    const asked = steps.flatMap((step) => (step.kind === 'complete' ? step.prompt.user : []))
    expect(asked[0]).toContain('Close the banner first.')
    expect(asked[0]).toContain("For “See the orders of ann”, sign_in('ann', '{{pass}}') was:")
    expect(asked[0]).toContain("Call: click('Sign in')")
  })

  it('fails as its step failed where no model can be asked', () => {
    expect(played(clickIsLost).outcome).toEqual(failed('not_found', 'The page shows no “Sign in”.'))
  })

  it('finds again what its step named by what that was, without a model', () => {
    const landmark = { role: 'button', names: ['Sign in'], groups: [], before: ['Password'], after: [], place: [0, 1] }
    const marked: LearnedPolicy = {
      ...signIn,
      calls: signIn.calls.map((call) =>
        call.policy === 'click' ? { ...call, landmarks: { target: { ...landmark, place: [0, 1] } } } : call,
      ),
    }
    const { steps, outcome } = played(
      ({ call }) => (call.args.target === 'Sign in' ? failed('not_found', 'Not there.') : done()),
      [],
      marked,
    )
    expect(callsIn(steps).at(-1)).toEqual(['click', 'e3'])
    expect(outcome.ok).toBe(true)
  })

  it('gives its value to later steps, and runs for each of a list', () => {
    const listed: LearnedPolicy = {
      ...signIn,
      args: [{ name: 'boxes', description: 'what to tick', type: 'list' }],
      calls: [
        { policy: 'read_text', args: { target: 'Code' }, as: 'code' },
        { policy: 'click', args: { target: '{each} {code}' }, each: '{boxes}' },
      ],
    }
    const { steps } = rehearse(policyFrom(listed, code), { boxes: ['A', 'B'] }, page, (step) =>
      step.kind === 'call' && step.call.policy === 'read_text' ? { outcome: done('7') } : undefined,
    )
    expect(callsIn(steps).slice(1)).toEqual([
      ['click', 'A 7'],
      ['click', 'B 7'],
    ])
  })

  it('stands in the planner’s prompt beside the built-in ones, and is called as they are', () => {
    const library = libraryFor(errand)
    const policy = library.get('sign_in')
    expect(policy && signatureOf(policy)).toBe('sign_in(user, password)')
    const { system } = planPrompt({ task: errand.task, page, past: [], library })
    expect(system).toContain('sign_in(user, password): Fills User and Password and presses Sign in.')
    expect(system).toContain('click(target')
    expect(understandCall("sign_in('bob', '{{bobs}}')", library)).toMatchObject({ ok: true, value: { args } })
    expect(libraryFor({ ...errand, learned: [] }).has('sign_in')).toBe(false)
  })

  it('says what the user has accepted, once it is called', () => {
    const step = { kind: 'call', call: { policy: 'sign_in', args } } as const
    const log = [{ kind: 'step', n: 1, stack: ['planner'], step, at: 1 }] as const
    expect(givenWords(errand, log)).toContain('User')
    expect(givenWords(errand, [])).not.toContain('User')
  })
})
