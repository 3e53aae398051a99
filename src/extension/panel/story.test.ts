import { describe, expect, it } from 'vitest'
import type { LogEntry, Seen } from '../../agent/log'
import type { Difference } from '../../page/difference'
import type { PageNode } from '../../page/node'
import { done, failed } from '../../page/outcome'
import type { Step } from '../../policies/policy'
import { leftOf } from './do/left'
import { storyOf } from './story'

const node = (ref: string, role: string, name: string): PageNode => ({
  ref,
  parent: null,
  children: [],
  role,
  name,
  tag: 'input',
  states: {},
  box: null,
})

const shown = (...changed: PageNode[]): Difference => ({
  frame: 0,
  path: '',
  document: 'd',
  version: 1,
  whole: true,
  root: 'e1',
  url: 'https://example.com/',
  title: 'Flights',
  viewport: { width: 800, height: 600 },
  changed,
  removed: [],
  announced: [],
})

const LIMITS = { steps: 10, modelCalls: 1, tokens: 1, seconds: 10 }
const start = (task: string, calls?: Extract<LogEntry, { kind: 'start' }>['errand']['calls']): LogEntry => ({
  kind: 'start',
  version: 1,
  errand: { task, ...(calls ? { calls } : {}), policies: 'code', sources: ['skill'], attended: true, limits: LIMITS },
  seen: [shown(node('e4', 'textbox', 'From'))],
  at: 1000,
  today: { year: 2026, month: 3, day: 4 },
})
const step = (n: number, step: Step): LogEntry => ({ kind: 'step', n, stack: ['planner'], step, at: 1000 + n })
const reply = (n: number, outcome = done(), more: Partial<Seen> = {}): LogEntry => ({
  kind: 'reply',
  n,
  at: 1100 + n,
  outcome,
  seen: [],
  ms: { total: 0, settling: 0 },
  ...more,
})

const fill = { policy: 'fill_text', args: { field: 'From', text: 'Oslo' } }
const search = { policy: 'click', args: { target: 'Search' } }

describe('storyOf', () => {
  it('puts what a policy did under its call, named as the page named it', () => {
    const { lines } = storyOf([
      start('fly'),
      step(1, { kind: 'call', call: fill }),
      step(2, { kind: 'act', action: { kind: 'type', ref: 'e4', text: 'Oslo' } }),
      reply(2),
      reply(1),
      step(3, { kind: 'call', call: search }),
    ])
    expect(lines).toMatchObject([
      { kind: 'call', call: fill, outcome: { ok: true }, ms: 100, lines: [{ on: { role: 'textbox', name: 'From' } }] },
      { kind: 'call', call: search, outcome: undefined, lines: [] },
    ])
  })

  it('lists what of the plan is still to come, and once the run has ended what it left undone', () => {
    const log: LogEntry[] = [start('fly', [fill, search]), step(1, { kind: 'call', call: fill })]
    expect(storyOf(log).toCome).toEqual([search])
    const ending = { outcome: 'stopped', reason: 'You stopped it.', answer: null, source: 'calls' } as const
    const ended = storyOf([...log, { kind: 'end', ending, at: 2000 }])
    expect(ended.toCome).toEqual([search])
    expect(leftOf(ended)).toEqual([fill, search])
    expect(ended.ending).toEqual(ending)
    expect(ended.spent.ms).toBe(1000)
  })

  it('knows a call that is made once more for the one that failed', () => {
    const log: LogEntry[] = [
      start('fly', [fill, search]),
      step(1, { kind: 'call', call: fill }),
      reply(1, failed('not_found', 'There is no such field.')),
      step(2, { kind: 'call', call: { ...fill, args: { field: 'Origin', text: 'Oslo' } } }),
    ]
    expect(storyOf(log).toCome).toEqual([search])
    const optional = [start('fly', [{ ...fill, optional: true }, search]), ...log.slice(1, 3)]
    expect(storyOf([...optional, step(2, { kind: 'call', call: search })]).toCome).toEqual([])
  })

  it('leaves nothing to change where a call needs what another one returned', () => {
    const copy = { policy: 'fill_text', args: { field: 'To', text: '{city}' } }
    const end: LogEntry = {
      kind: 'end',
      ending: { outcome: 'failed', reason: 'No.', answer: null, source: 'calls' },
      at: 2000,
    }
    expect(leftOf(storyOf([start('fly', [copy]), end]))).toEqual([])
    const secret = { policy: 'fill_text', args: { field: 'To', text: '{{city}}' } }
    expect(leftOf(storyOf([start('fly', [secret]), end]))).toEqual([secret])
  })

  it('takes the plan from what was recalled or planned, once for each of a list', () => {
    const plan = { source: 'skill tick', calls: [{ ...search, each: ['a', 'b', 'c'] }], done: true }
    const { toCome } = storyOf([start('tick'), step(1, { kind: 'recall', task: 'tick' }), reply(1, done(plan))])
    expect(toCome).toHaveLength(3)
  })

  it('asks while the last thing logged is a question', () => {
    const asking: LogEntry[] = [start('fly'), step(1, { kind: 'ask', question: 'When?', options: ['now', 'later'] })]
    expect(storyOf(asking).question).toEqual({ text: 'When?', options: ['now', 'later'] })
    expect(storyOf([...asking, reply(1, done('now'))]).question).toBeNull()
  })

  it('counts what the model cost, and no call that no model answered', () => {
    const prompt = { purpose: 'plan', system: '', user: '', schema: {} }
    const { spent } = storyOf([
      start('fly'),
      step(1, { kind: 'complete', prompt }),
      reply(1, failed('no_model', 'No model is set up.')),
      step(2, { kind: 'complete', prompt }),
      reply(2, done({ calls: [] }), { usage: { model: 'm', input: 30, cached: 10, output: 4 } }),
    ])
    expect(spent).toMatchObject({ modelCalls: 1, tokens: 34 })
  })
})
