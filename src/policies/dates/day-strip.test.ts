import { describe, expect, it } from 'vitest'
import type { Observation } from '../../page/observation'
import { sketch } from '../../page/sketch'
import { chooseDate } from '../choose-date'
import type { Step } from '../policy'
import { rehearse } from '../rehearse'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const later = (from: string, days: number): Date => new Date(Date.parse(from) + days * 86_400_000)

/** A week from this day on under a heading; `chosen` is the index of the day that is. */
function week(from: string, chosen?: number, caption = ''): string {
  const days = Array.from({ length: 7 }, (_, index) => later(from, index))
  return `
    heading "Delivery"
    "${caption || 'Free of charge'}"
    -
      button "‹" [e1] box=0,40,30,30
${days.map((day, index) => `      button "${DAYS[day.getUTCDay()]} ${day.getUTCDate()}" [e${10 + index}]${index === chosen ? ' pressed' : ''} box=${40 * (index + 1)},40,36,30`).join('\n')}
      button "›" [e2] box=330,40,30,30
    button "Order" [e3] box=0,90,80,30`
}

/** A strip at work: its arrows turn it a week, a day that is clicked becomes the chosen one. */
function strip(start: string, caption?: string) {
  let from = start
  let chosen: number | undefined
  return (step: Step): Observation | undefined => {
    if (step.kind !== 'act' || step.action.kind !== 'click') return undefined
    const { ref } = step.action
    if (ref === 'e1' || ref === 'e2') {
      from = later(from, ref === 'e1' ? -7 : 7).toISOString()
      chosen = undefined
    } else chosen = Number(ref.slice(1)) - 10
    return sketch(week(from, chosen, caption))
  }
}

const clicks = (date: string, start: string, caption?: string): unknown => {
  const run = rehearse(chooseDate, { field: 'Delivery', date }, week(start, undefined, caption), strip(start, caption))
  return [run.outcome.ok, ...run.actions.map((action) => 'ref' in action && action.ref)]
}

describe('a row of days', () => {
  it('is chosen from by the days of the week and today, also in the next month', () => {
    expect(clicks('2026-12-02', '2026-11-30')).toEqual([true, 'e12'])
    expect(clicks('5 December', '2026-11-30')).toEqual([true, 'e15'])
  })

  it('is turned until it shows the day', () => {
    expect(clicks('2026-12-16', '2026-11-30')).toEqual([true, 'e2', 'e2', 'e12'])
    expect(clicks('2026-12-01', '2026-12-14')).toEqual([true, 'e1', 'e1', 'e11'])
  })

  it('stands in the month that is written by it', () => {
    expect(clicks('2027-03-31', '2027-03-29', 'March 2027')).toEqual([true, 'e12'])
  })

  it('may say weekday and month of each day, and be radio buttons', () => {
    const page = (chosen: number): string => `radiogroup "Night" [e1] box=0,0,300,30
${['Thu 11 Mar', 'Fri 12 Mar', 'Sat 13 Mar'].map((day, index) => `  radio "${day}" [e${10 + index}]${index === chosen ? ' checked' : ''} box=${index * 100},0,90,30`).join('\n')}`
    const run = rehearse(chooseDate, { field: 'Night', date: '2027-03-13' }, page(1), [page(2)])
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e12' }])
    expect(run.outcome.ok).toBe(true)
  })

  it('is no success when nothing shows the day as chosen', () => {
    const run = rehearse(chooseDate, { field: 'Delivery', date: '2026-12-02' }, week('2026-11-30'))
    expect(run.outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it('says where it ends', () => {
    const run = rehearse(chooseDate, { field: 'Delivery', date: '2027-12-02' }, week('2026-11-30'))
    expect(run.outcome).toMatchObject({ ok: false, reason: 'out_of_range' })
  })
})
