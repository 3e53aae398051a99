import { describe, expect, it } from 'vitest'
import { done } from '../page/outcome'
import { rehearse } from './rehearse'
import { waitFor } from './wait-for'

describe('waiting', () => {
  it('ends in time on a page that never rests, as the looks say how long they took', () => {
    const { steps, outcome } = rehearse(waitFor, { target: 'Ready', seconds: 5 }, '"tick 0"', (_step, _page, n) => ({
      page: `"tick ${n}"`,
      outcome: done(500),
    }))
    expect(steps).toHaveLength(10)
    expect(outcome).toMatchObject({ ok: false, reason: 'timeout' })
  })

  it('sees what comes between two changes', () => {
    const { outcome } = rehearse(waitFor, { target: 'Ready' }, '"tick"', (_step, _page, n) => ({
      page: n < 5 ? `"tick ${n}"` : '"Ready"',
      outcome: done(100),
    }))
    expect(outcome.ok).toBe(true)
  })
})
