import { expect, it } from 'vitest'
import type { Outcome } from '../page/outcome'
import { done, failed } from '../page/outcome'
import { sketch } from '../page/sketch'
import type { Call } from '../policies/policy'
import { healingsIn } from './healings'
import type { LogEntry } from './log'

const page = sketch('textbox "Visitor" [e1]\nbutton "Book" [e2]')
const start: LogEntry = {
  kind: 'start',
  version: 1,
  errand: {
    task: 'Book',
    policies: 'code',
    sources: ['skill'],
    attended: false,
    limits: { steps: 1, modelCalls: 0, tokens: 0, seconds: 1 },
  },
  seen: [
    {
      frame: 0,
      path: '',
      document: 'd',
      version: 1,
      whole: true,
      root: page.root,
      url: page.url,
      title: '',
      viewport: page.viewport,
      changed: Object.values(page.nodes),
      removed: [],
      announced: [],
    },
  ],
  at: 0,
  today: { year: 2026, month: 3, day: 4 },
}
const made = (n: number, call: Call, outcome: Outcome): LogEntry[] => [
  { kind: 'step', n, stack: ['planner'], step: { kind: 'call', call }, at: n },
  { kind: 'reply', n, outcome, seen: [], ms: { total: 0, settling: 0 }, at: n },
]
const fill = (field: string): Call => ({ policy: 'fill_text', args: { field, text: 'Ann' } })
const lost = failed('not_found', 'The page shows no field "Guest".')

it('tells what was found again, and what it is called now', () => {
  expect(healingsIn([start, ...made(1, fill('Guest'), lost), ...made(2, fill('e1'), done())])).toMatchObject([
    { policy: 'fill_text', arg: 'field', was: 'Guest', now: 'Visitor', landmark: { role: 'textbox' } },
  ])
})

it('tells it too where the first thing that was taken for it was not it', () => {
  const log = [start, ...made(1, fill('Guest'), lost), ...made(2, fill('e2'), lost), ...made(3, fill('e1'), done())]
  expect(healingsIn(log)).toMatchObject([{ was: 'Guest', now: 'Visitor' }])
})

it('tells nothing of what went well or was not found again', () => {
  expect(healingsIn([start, ...made(1, fill('Visitor'), done())])).toEqual([])
  expect(healingsIn([start, ...made(1, fill('Guest'), lost), ...made(2, fill('e1'), lost)])).toEqual([])
})
