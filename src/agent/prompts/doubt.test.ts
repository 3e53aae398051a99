import { describe, expect, it } from 'vitest'
import { done, failed } from '../../page/outcome'
import { sketch } from '../../page/sketch'
import type { Plan, PlannedCall } from '../../policies/plan'
import { doubtOf } from './doubt'
import type { Planning } from './plan'

const BOXES = 'checkbox "Red" [e1]\ncheckbox "Red wine" [e2]\ncheckbox "Oak" [e3]\ncheckbox "Elm" [e4]'

const planOf = (...calls: PlannedCall[]): Plan => ({ source: 'model', calls, done: true })
const ticking = (...names: string[]): Plan => planOf({ policy: 'set_checkboxes', args: { names } })
const clicking = (...targets: string[]): Plan =>
  planOf(...targets.map((target) => ({ policy: 'click', args: { target } })))

const doubt = (plan: Plan, task: string, page = BOXES, rest: Partial<Planning> = {}): string | undefined =>
  doubtOf(plan, { task, page: sketch(page), past: [], library: new Map(), ...rest })?.message

describe('a doubt about boxes', () => {
  it('names those that the task names and the plan leaves out', () => {
    expect(doubt(ticking('Red wine'), 'Select Red wine, oak and press Submit.')).toContain("names 'Oak'.")
  })

  it('is none where all are there, or only stand within other words', () => {
    expect(doubt(ticking('Red wine', 'Oak'), 'Select Red wine and Oak')).toBeUndefined()
    expect(doubt(ticking('Oak'), 'Select Oak near Elmwood')).toBeUndefined()
  })

  it('is told once: who stands by a plan is believed', () => {
    const task = 'Select Oak, not Elm'
    const message = doubt(ticking('Oak'), task) ?? ''
    const past = [{ call: { policy: 'plan', args: {} }, outcome: failed('bad_arguments', message) }]
    expect(message).toContain("'Elm'")
    expect(doubt(ticking('Oak'), task, BOXES, { past })).toBeUndefined()
  })
})

describe('a doubt about refs', () => {
  it('names those that are of nothing on the page', () => {
    expect(doubt(clicking('e1', 'e7'), 'Tick Red and go on')).toContain("has no 'e7'.")
  })

  it('is none where they are there, or the task says them', () => {
    expect(doubt(clicking('e1', 'e4'), 'Tick Red and Elm')).toBeUndefined()
    expect(doubt(clicking('E1'), 'Open track E1')).toBeUndefined()
    expect(doubt(clicking('e9'), 'Open chapter e9')).toBeUndefined()
  })
})

describe('a doubt about an answer without calls', () => {
  const answering = (answer: string): Plan => ({ source: 'model', calls: [], done: true, answer })

  it('is raised once where it only repeats the task', () => {
    const message = doubt(answering('Oak'), 'Select Oak.') ?? ''
    const past = [{ call: { policy: 'plan', args: {} }, outcome: failed('bad_arguments', message) }]
    expect(message).toContain('no calls')
    expect(doubt(answering('Oak'), 'Which is harder, Oak or Elm?', BOXES, { past })).toBeUndefined()
  })

  it('is none where it says something new', () => {
    expect(doubt(answering('12 €'), 'What does Oak cost?')).toBeUndefined()
  })
})

describe('a doubt about options', () => {
  const page = 'radio "Red" [e1]\nradio "Oak" [e2]'
  const choosing = (option: string): Plan => planOf({ policy: 'choose_option', args: { option } })

  it('names the one that the task names where another is chosen', () => {
    expect(doubt(choosing('Red'), 'Choose Oak and go on.', page)).toContain("names 'Oak'.")
  })

  it('is none where what is chosen is named too, or nothing is', () => {
    expect(doubt(choosing('Red'), 'Choose Red, the one beside Oak.', page)).toBeUndefined()
    expect(doubt(choosing('Red'), 'Choose the warm one.', page)).toBeUndefined()
  })
})

describe('a doubt about an example’s words', () => {
  const page = 'link "Bergen" [e1]\nlink "Oslo" [e2]\nbutton "Go on" [e3]'
  const examples = [{ task: 'Open the link "Bergen" and press Go on.', calls: clicking('Bergen', 'Go on').calls }]

  it('is raised where the task has others', () => {
    expect(doubt(clicking('Bergen'), 'Open the link "Oslo".', page, { examples })).toContain(
      "'Bergen' is from an example",
    )
  })

  it('is none where the task says them too, or they name a control', () => {
    expect(doubt(clicking('Bergen'), 'Open the link "Bergen".', page, { examples })).toBeUndefined()
    expect(doubt(clicking('Oslo', 'Go on'), 'Open the link "Oslo".', page, { examples })).toBeUndefined()
    const sending = [{ task: 'Forward the mail to Ada', calls: clicking('Forward', 'Ada').calls }]
    expect(doubt(clicking('Forward', 'Bob'), 'Send it to Bob', page, { examples: sending })).toBeUndefined()
    expect(doubt(clicking('Forward', 'Ada'), 'Send it to Bob', page, { examples: sending })).toContain("'Ada' is from")
  })
})

describe('a doubt about what is in quotation marks', () => {
  const page = 'link "Oslo" [e1]\ntextbox "Note" [e2]'

  it('is raised where no call of a whole plan says it', () => {
    expect(doubt(clicking('first link'), 'Open the link "Oslo".', page)).toContain("says 'Oslo'")
  })

  it('is none where it is said by a ref, in part, in other case, for later, or was done before', () => {
    const task = 'Open the link "Oslo".'
    expect(doubt(clicking('e1'), task, page)).toBeUndefined()
    expect(doubt(clicking('OSLO'), task, page)).toBeUndefined()
    expect(doubt(clicking('link Oslo'), task, page)).toBeUndefined()
    const filling = planOf({ policy: 'fill_form', args: { values: { Oslo: 'yes' } } })
    expect(doubt(filling, task, page)).toBeUndefined()
    expect(doubt({ ...clicking('Note'), done: false, left: 'the link' }, task, page)).toBeUndefined()
    const past = [{ call: { policy: 'click', args: { target: 'Oslo' } }, outcome: done() }]
    expect(doubt(clicking('Note'), task, page, { past })).toBeUndefined()
  })
})

describe('a doubt about a plan without calls', () => {
  it('is raised at the beginning only', () => {
    expect(doubt(planOf(), 'Open Oslo')).toContain('no calls')
    const past = [{ call: { policy: 'click', args: { target: 'Oslo' } }, outcome: done() }]
    expect(doubt(planOf(), 'Open Oslo', BOXES, { past })).toBeUndefined()
  })
})
