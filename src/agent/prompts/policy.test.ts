import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, failed } from '../../page/outcome'
import { definePolicy } from '../../policies/policy'
import { type Answer, rehearse } from '../../policies/rehearse'
import { promptPolicies } from './policy'

const fillText = definePolicy({
  name: 'fill_text',
  description: 'Fills a field.',
  args: z.object({ field: z.string(), text: z.string() }),
  *run() {
    return done()
  },
})
const navigate = definePolicy({ ...fillText, name: 'navigate' })
const [byPrompt = fillText, same] = promptPolicies([fillText, navigate])

const EMPTY = 'textbox "City" [e2]'
const FILLED = 'textbox "City" [e2] value="Oslo"'
const ARGS = { field: 'City', text: 'Oslo' }
const says = (move: string): Answer => ({ outcome: done({ move }) })

describe('a policy by prompt', () => {
  it('acts as the model says until it is done, and shows it what it did', () => {
    const { actions, steps, outcome } = rehearse(byPrompt, ARGS, EMPTY, [
      says("type('e2', 'Oslo')"),
      FILLED,
      says('done()'),
    ])
    expect(actions).toEqual([{ kind: 'type', ref: 'e2', text: 'Oslo', replace: true }])
    expect(outcome).toEqual({ ok: true })
    const [first, , last] = steps.map((step) => (step.kind === 'complete' ? step.prompt : undefined))
    expect(first?.user).toContain("Call: fill_text('City', 'Oslo')")
    expect(last?.user).toContain("type('e2', 'Oslo'): ok")
    expect(last?.user).toContain('value="Oslo"')
    expect(last?.system).toBe(first?.system)
    expect(last?.worked).toBe(first?.worked)
  })

  it('ends when the model repeats itself: well after success, with the reason after failure', () => {
    const again = says("click('City')")
    expect(rehearse(byPrompt, ARGS, EMPTY, [again, undefined, again]).outcome).toEqual({ ok: true })
    const covered = { outcome: failed('covered', 'A banner lies over it.') }
    expect(rehearse(byPrompt, ARGS, EMPTY, [again, covered, again]).outcome).toMatchObject({
      reason: 'covered',
      message: expect.stringContaining('A banner lies over it.'),
    })
  })

  it('takes a target in place of a ref, as the call itself has it', () => {
    const move = says("type({name: 'City', role: 'textbox', nth: 1}, 'Oslo')")
    const { actions } = rehearse(byPrompt, ARGS, EMPTY, [move, FILLED, says('done()')])
    expect(actions).toEqual([{ kind: 'type', ref: 'e2', text: 'Oslo', replace: true }])
  })

  it('tells the model about a move that makes no sense and lets it try another', () => {
    const { actions, steps, outcome } = rehearse(byPrompt, ARGS, EMPTY, [says("click('e77')"), says('done()')])
    expect(actions).toEqual([])
    expect(steps[1]).toMatchObject({
      prompt: { user: expect.stringContaining("Nothing on the page has the ref 'e77'") },
    })
    expect(outcome.ok).toBe(true)
  })

  it('refuses a move that led back to the very page it was made on', () => {
    const [open, close] = [says("click('City')"), says("press('Escape')")]
    const { actions, steps } = rehearse(byPrompt, ARGS, EMPTY, [open, FILLED, close, EMPTY, open, says('done()')])
    expect(actions).toHaveLength(2)
    expect(steps.at(-1)).toMatchObject({ prompt: { user: expect.stringContaining('made on this very page before') } })
  })

  it('returns what was read, fails with the model’s reason, stops after ten moves', () => {
    expect(rehearse(byPrompt, ARGS, EMPTY, [says("done('Oslo')")]).outcome).toEqual({ ok: true, value: 'Oslo' })
    expect(rehearse(byPrompt, ARGS, EMPTY, [says("fail('no such field')")]).outcome).toMatchObject({
      ok: false,
      message: expect.stringContaining('no such field'),
    })
    const restless = rehearse(byPrompt, ARGS, EMPTY, (step, _page, n) =>
      step.kind === 'complete' ? says(`press('${n}')`) : undefined,
    )
    expect(restless.outcome).toMatchObject({ reason: 'budget' })
    expect(restless.actions).toHaveLength(10)
  })

  it('leaves policies alone that need no looking', () => {
    expect(same).toBe(navigate)
  })
})
