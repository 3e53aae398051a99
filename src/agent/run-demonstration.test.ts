import { expect, it } from 'vitest'
import type { Call } from '../policies/policy'
import type { LogEntry } from './log'
import { runDemonstration } from './run-demonstration'

const LIMITS = { steps: 10, modelCalls: 1, tokens: 1, seconds: 10 }
const start: LogEntry = {
  kind: 'start',
  version: 1,
  errand: { task: 'Book for Ada Byron', policies: 'code', sources: ['model'], attended: true, limits: LIMITS },
  seen: [],
  at: 0,
  today: { year: 2026, month: 3, day: 4 },
}
const call = (n: number, made: Call, ok = true): LogEntry[] => [
  { kind: 'step', n, stack: ['planner'], step: { kind: 'call', call: made }, at: n },
  {
    kind: 'reply',
    n,
    outcome: ok ? { ok: true } : { ok: false, reason: 'not_found', message: 'No.' },
    seen: [],
    ms: { total: 1, settling: 0 },
    at: n,
  },
]
const end = (outcome: 'done' | 'failed'): LogEntry => ({
  kind: 'end',
  ending: { outcome, reason: '', answer: null, source: null },
  at: 9,
})

const fill: Call = { policy: 'fill_text', args: { field: 'Name', text: 'Ada Byron' } }
const click: Call = { policy: 'click', args: { target: 'Book' } }

it('makes values of the task’s own words, and keeps the calls that went well', () => {
  const shown = runDemonstration([
    start,
    ...call(1, { ...click, args: { target: 'Bok' } }, false),
    ...call(2, fill),
    end('done'),
  ])
  expect(shown).toMatchObject({
    task: 'Book for Ada Byron',
    values: { name: 'Ada Byron' },
    calls: [{ policy: 'fill_text', args: { field: 'Name', text: '{name}' } }],
  })
})

it('is none for a run that failed or did nothing', () => {
  expect(runDemonstration([start, ...call(1, fill), end('failed')])).toBeUndefined()
  expect(runDemonstration([start, end('done')])).toBeUndefined()
})
