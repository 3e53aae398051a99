import { describe, expect, it } from 'vitest'
import type { Difference } from '../page/difference'
import { sketch } from '../page/sketch'
import { DEFAULT_LIMITS } from './budget'
import type { LogEntry } from './log'
import { undoOf } from './undo'

const errand = { task: 'Fill it in', policies: 'code', sources: [], attended: true, limits: DEFAULT_LIMITS } as const

let version = 0
function shown(text: string, document = 'd1'): Difference {
  const { root, nodes, title, viewport } = sketch(text)
  const changed = Object.values(nodes)
  const frame = { frame: 0, path: '', document, whole: true, removed: [], announced: [] }
  return { ...frame, version: ++version, root, url: 'https://shop.example/', title, viewport, changed }
}

/** A run that saw the first page, and the next ones each after an action of its own; `user` pages after a pause. */
function logOf(first: string, ...then: ({ ours: string } | { user: string } | { page: string })[]): LogEntry[] {
  const log: LogEntry[] = [
    {
      kind: 'start',
      version: 1,
      errand: { ...errand, sources: [] },
      seen: [shown(first)],
      at: 0,
      today: { year: 2026, month: 3, day: 4 },
    },
  ]
  for (const [index, one] of then.entries()) {
    const n = index + 1
    if ('user' in one) log.push({ kind: 'pause', at: n }, { kind: 'resume', seen: [shown(one.user)], at: n })
    else {
      const seen = 'page' in one ? shown(one.page, 'd2') : shown(one.ours)
      log.push(
        { kind: 'step', n, stack: ['planner'], step: { kind: 'act', action: { kind: 'click', ref: 'e1' } }, at: n },
        { kind: 'reply', n, outcome: { ok: true }, seen: [seen], ms: { total: 1, settling: 0 }, at: n },
      )
    }
  }
  return log
}

describe('what takes back what a run filled in', () => {
  it('puts text, choices and ticks back to what was there first', () => {
    const log = logOf(
      'textbox "Name" [e1] value="Ada"\ncheckbox "Candles" [e2]\ntextbox "Wishes" [e3] value=""',
      { ours: 'textbox "Name" [e1] value="Gr"\ncheckbox "Candles" [e2]\ntextbox "Wishes" [e3] value=""' },
      {
        ours: 'textbox "Name" [e1] value="Grace"\ncheckbox "Candles" [e2] checked\ntextbox "Wishes" [e3] value=""',
      },
    )
    expect(undoOf(log)).toEqual({
      calls: [
        { policy: 'fill_text', args: { field: 'Name', text: 'Ada' } },
        { policy: 'click', args: { target: 'Candles' } },
      ],
      lost: 0,
      theirs: 0,
    })
  })

  it('leaves what the user wrote meanwhile, and what came back by itself', () => {
    const log = logOf(
      'textbox "Name" [e1] value=""\ntextbox "Wishes" [e3] value=""\ntextbox "Phone" [e4] value="1"',
      { ours: 'textbox "Name" [e1] value="Ada"\ntextbox "Wishes" [e3] value=""\ntextbox "Phone" [e4] value="2"' },
      { user: 'textbox "Name" [e1] value="Grace"\ntextbox "Wishes" [e3] value="mine"\ntextbox "Phone" [e4] value="2"' },
      { ours: 'textbox "Name" [e1] value="Grace"\ntextbox "Wishes" [e3] value="mine"\ntextbox "Phone" [e4] value="1"' },
    )
    expect(undoOf(log)).toEqual({ calls: [], lost: 0, theirs: 0 })
  })

  it('says what is lost with a page that is gone', () => {
    const log = logOf(
      'textbox "Name" [e1] value=""',
      { ours: 'textbox "Name" [e1] value="Ada"' },
      { page: 'heading "Thank you" [e7]\ntextbox "Coupon" [e1] value="x"' },
    )
    expect(undoOf(log)).toEqual({ calls: [], lost: 1, theirs: 0 })
  })

  describe('on the page as it is now', () => {
    const log = logOf('textbox "Name" [e1] value=""\ntextbox "Phone" [e2] value="1"', {
      ours: 'textbox "Name" [e1] value="Ada"\ntextbox "Phone" [e2] value="2"',
    })

    it('leaves what the user has written over it since, and what holds its old value already', () => {
      const now = sketch('textbox "Name" [e7] value="Ada B."\ntextbox "Phone" [e8] value="2"')
      expect(undoOf(log, { ...now, url: 'https://shop.example/#form' })).toEqual({
        calls: [{ policy: 'fill_text', args: { field: 'Phone', text: '1' } }],
        lost: 0,
        theirs: 1,
      })
      const back = sketch('textbox "Name" [e7] value=""\ntextbox "Phone" [e8] value="2"')
      expect(undoOf(log, { ...back, url: 'https://shop.example/' })).toMatchObject({ lost: 0, theirs: 0 })
    })

    it('touches nothing on another page, whatever its fields are called', () => {
      const now = sketch('textbox "Name" [e7] value="Ada"\ntextbox "Phone" [e8] value="2"')
      expect(undoOf(log, { ...now, url: 'https://shop.example/other' })).toEqual({ calls: [], lost: 2, theirs: 0 })
    })
  })
})
