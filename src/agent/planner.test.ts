import { describe, expect, it } from 'vitest'
import type { Json } from '../page/json'
import type { Observation } from '../page/observation'
import { done, failed, type Outcome } from '../page/outcome'
import { sketch } from '../page/sketch'
import { policies } from '../policies'
import { rehearseSteps } from '../policies/rehearse'
import { DEFAULT_LIMITS } from './budget'
import type { Errand } from './log'
import { begin, planner } from './planner'
import { libraryOf } from './stack'

const library = libraryOf(policies)
const errand: Errand = {
  task: 'Open the second tab',
  policies: 'code',
  sources: ['model'],
  attended: false,
  limits: DEFAULT_LIMITS,
}
const closed = sketch('tab "One" [e1] selected\ntab "Two" [e2]')
const open = sketch('tab "One" [e1]\ntab "Two" [e2] selected')
const plan = (calls: string[], left: string | null = null): Json => ({ calls, left, answer: null })

/** What the planner does when the model gives these answers in turn (the last again and again), and each call ends with `after`. */
function planned(answers: Json[], after: (call: number) => { page: Observation; outcome: Outcome }) {
  let [asked, called] = [0, 0]
  const { outcome } = rehearseSteps(planner(errand, library, begin(closed)), closed, (step) =>
    step.kind === 'call' ? after(++called) : { outcome: done(answers[asked++] ?? answers.at(-1) ?? null) },
  )
  return { outcome, asked, called }
}

describe('the planner with a model', () => {
  it('is done when the plan was followed and leaves nothing', () => {
    const { outcome, asked } = planned([plan(["click('Two')"])], () => ({ page: open, outcome: done() }))
    expect(outcome).toEqual(done(null))
    expect(asked).toBe(1)
  })

  it('takes a plan for the end that is written again though it went well and changed nothing', () => {
    const endless = plan(["click('Two')"], 'open the second tab')
    const { outcome, called } = planned([endless], () => ({ page: open, outcome: done() }))
    expect(outcome.ok).toBe(true)
    expect(called).toBe(2)
  })

  it('goes on with the same plan as long as the page changes', () => {
    const more = plan(["click('Next')"], 'the page after it')
    const pages = (call: number) => ({ page: sketch(`button "Next" [e1]\n"Page ${call}"`), outcome: done() })
    const { called } = planned([more, more, more, plan(["click('Next')"])], pages)
    expect(called).toBe(4)
  })

  it('does not take an empty plan for the end before anything was done', () => {
    const { outcome, called, asked } = planned([plan([]), plan(["click('Two')"])], () => ({
      page: open,
      outcome: done(),
    }))
    expect(outcome.ok).toBe(true)
    expect([asked, called]).toEqual([2, 1])
    expect(planned([plan([])], () => ({ page: open, outcome: done() })).outcome).toMatchObject({ ok: false })
  })

  it('gives up a model that goes round in circles, however well each round goes', () => {
    const [one, two] = [plan(["click('One')"], 'more'), plan(["click('Two')"], 'more')]
    const answers = Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two))
    const { outcome, called } = planned(answers, (call) => ({ page: call % 2 ? open : closed, outcome: done() }))
    expect(outcome).toMatchObject({ ok: false, reason: 'model', message: expect.stringContaining('circles') })
    expect(called).toBe(6)
  })

  it('gives up a plan that fails again and again', () => {
    const { outcome, called } = planned([plan(["click('Three')"])], () => ({
      page: closed,
      outcome: failed('not_found', 'The page shows no “Three”.'),
    }))
    expect(outcome).toMatchObject({ ok: false, reason: 'not_found' })
    expect(called).toBe(3)
  })
})

describe('a page too long for the model', () => {
  const rows = Array.from({ length: 400 }, (_, row) => `row cells="Order ${row} | ${'shipped '.repeat(4)}"`).join('\n')
  const long = sketch(`button "Two" [e1]\n${rows}`)

  /** What is asked while the model can read no more than so many characters. */
  function asked(most: number) {
    const lengths: number[] = []
    const { outcome } = rehearseSteps(planner(errand, library, begin(long)), long, (step) => {
      if (step.kind === 'call') return { page: open, outcome: done() }
      if (step.kind !== 'complete') return undefined
      const length = step.prompt.system.length + step.prompt.user.length
      lengths.push(length)
      const answer: Outcome =
        length > most ? failed('too_long', 'Too long for “m”.') : done(plan(["click('Two')"], 'more'))
      return { outcome: answer }
    })
    return { outcome, lengths }
  }

  it('is cut to what the task speaks of, and stays so for the rest of the run', () => {
    const { outcome, lengths } = asked(9000)
    const [first = 0, second = 0, third = 0] = lengths
    expect(outcome.ok).toBe(true)
    expect(second).toBeLessThan(first * 0.7)
    expect(third).toBeLessThan(9000)
  })

  it('ends with the reason where even that is too much', () => {
    const { outcome, lengths } = asked(100)
    expect(outcome).toMatchObject({ reason: 'too_long', message: 'Too long for “m”.' })
    expect(lengths).toHaveLength(2)
  })
})

describe('the planner with a small model and a large one', () => {
  /** What is planned when the models give these answers, each model its own in turn. */
  function cascade(small: Json[], model: Json[], sources: Errand['sources'] = ['small', 'model']) {
    const asked: string[] = []
    const calls: string[] = []
    const answer = (by: 'small' | 'model'): Json => {
      const answers = by === 'small' ? small : model
      const given = answers[asked.filter((one) => one === by).length] ?? answers.at(-1) ?? null
      asked.push(by)
      return given
    }
    const { outcome } = rehearseSteps(planner({ ...errand, sources }, library, begin(closed)), closed, (step) => {
      if (step.kind === 'complete') return { outcome: done(answer(step.by ?? 'model')) }
      if (step.kind !== 'call') return undefined
      calls.push(String(step.call.args.target))
      const there = step.call.args.target !== 'Three'
      return { page: open, outcome: there ? done() : failed('not_found', 'The page shows no “Three”.') }
    })
    return { outcome, asked, calls }
  }
  const two = plan(["click('Two')"])
  const TWO = plan(['click(target="two")'])

  it('follows the small one where its two plans are the same', () => {
    expect(cascade([two, TWO], [plan(["click('One')"])])).toMatchObject({ asked: ['small', 'small'], calls: ['Two'] })
  })

  it('goes up where they differ', () => {
    const { asked, calls, outcome } = cascade([two, plan(["click('One')"])], [two])
    expect(outcome.ok).toBe(true)
    expect(asked).toEqual(['small', 'small', 'model'])
    expect(calls).toEqual(['Two'])
  })

  it('goes up after its first setback, and the large one is told of it', () => {
    const wrong = plan(["click('Three')"])
    expect(cascade([wrong], [two])).toMatchObject({ asked: ['small', 'small', 'model'], calls: ['Three', 'Two'] })
  })

  it('ends with the reason where the small one can’t be asked a second time', () => {
    let asked = 0
    const sources: Errand['sources'] = ['small', 'model']
    const { outcome } = rehearseSteps(planner({ ...errand, sources }, library, begin(closed)), closed, (step) =>
      step.kind === 'complete'
        ? { outcome: asked++ === 0 ? done(two) : failed('budget', 'It is used up.') }
        : undefined,
    )
    expect(outcome).toMatchObject({ reason: 'budget' })
    expect(asked).toBe(2)
  })

  it('asks once only where there is nothing to go up to', () => {
    expect(cascade([two], [], ['small'])).toMatchObject({ asked: ['small'], calls: ['Two'] })
  })
})

describe('flat', () => {
  it('chooses every single action itself until it says that it is done', () => {
    const answers = [{ move: "click('e2')" }, { move: 'done()' }]
    const flat: Errand = { ...errand, policies: 'flat' }
    const { outcome, actions, steps } = rehearseSteps(planner(flat, library, begin(closed)), closed, (step) =>
      step.kind === 'complete' ? { outcome: done(answers.shift() ?? null) } : open,
    )
    expect(outcome).toEqual(done())
    expect(actions).toEqual([{ kind: 'click', ref: 'e2' }])
    expect(steps.filter(({ kind }) => kind === 'call')).toEqual([])
  })
})

describe('prompts', () => {
  const said = (examples: Errand['examples'], policiesBy: Errand['policies'] = 'code'): string => {
    const run: Errand = { ...errand, policies: policiesBy, ...(examples ? { examples } : {}) }
    const { steps } = rehearseSteps(planner(run, library, begin(closed)), closed, () => ({
      outcome: failed('no_model', ''),
    }))
    const [first] = steps
    if (first?.kind !== 'complete') return ''
    const { worked = [], shown = [], user } = first.prompt
    return [...worked, ...shown].map((turn) => `${turn.user}\n${turn.assistant}\n`).join('') + user
  }

  it.each([
    ['code', '{"calls":["click(\'Last\')"],'],
    ['flat', '{"move":"click(\'Last\')"}'],
  ] as const)('show what the errand gives, and nothing worked when that is empty (%s)', (kind, answer) => {
    const shown = { task: 'Open the last tab', calls: [{ policy: 'click', args: { target: 'Last' } }] }
    expect(said([shown], kind)).toContain(`Task: Open the last tab\n${answer}`)
    expect(said([], kind).length).toBeLessThan(said(undefined, kind).length)
  })
})
