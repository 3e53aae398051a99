import { describe, expect, it } from 'vitest'
import { chooseDate } from '../choose-date'
import { rehearse } from '../rehearse'
import { readPeriod } from './period'
import { readWeek, readWeekShown, showsWeekOf, thursdayOf, weekOf } from './weeks'

describe('a part of a year', () => {
  it.each([
    ['2026-11', { year: 2026, month: 11 }],
    ['Nov 2026', { year: 2026, month: 11 }],
    ['2027-Q3', { year: 2027, quarter: 3 }],
    ['3rd quarter 2027', { year: 2027, quarter: 3 }],
    ['2029', { year: 2029 }],
    ['2029年', { year: 2029 }],
    ['2026-11-05', undefined],
    ['week 49 of 2026', undefined],
    ['Q3', undefined],
  ])('is read: %s', (text, period) => {
    expect(readPeriod(text)).toEqual(period)
  })
})

describe('a week', () => {
  it.each([
    ['2026-49th', { year: 2026, week: 49 }],
    ['Week 9, 2026', { year: 2026, week: 9 }],
    ['2026-09', undefined],
    ['12/03/2026', undefined],
  ])('is read off a field: %s', (text, week) => {
    expect(readWeekShown(text)).toEqual(week)
  })

  it('is counted as the standard does, and as America does', () => {
    const day = { year: 2027, month: 12, day: 2 }
    expect(weekOf(day)).toEqual({ year: 2027, week: 48 })
    expect(['2027-48', '2027w49', '2027-50th'].map((text) => showsWeekOf(text, day))).toEqual([true, true, false])
    expect(weekOf({ year: 2027, month: 1, day: 1 })).toEqual({ year: 2026, week: 53 })
    expect(thursdayOf(readWeek('week 48 of 2027') ?? weekOf(day))).toEqual(day)
  })
})

const YEARS = [2026, 2027, 2028, 2029].map((year) => `    "${year}" [e${year}] clickable`).join('\n')

describe('a picker without days', () => {
  /** Years beside months or quarters: what is chosen shows at once, and counts once it is confirmed. */
  const picker = (value: string, cells: readonly string[] | undefined): string => `
textbox "When" [e1] value="${value}"
${cells ? `dialog [e2]\n  generic [e3]\n${YEARS}\n  generic [e4]\n${cells.map((cell, at) => `    "${cell}" [e${at + 11}] clickable`).join('\n')}\n  button "Confirm" [e5]` : ''}`
  const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1))
  const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4']

  it.each([
    ['November 2028', MONTHS, ['e1', 'e2028', 'e21', 'e5'], '2028-11'],
    ['Q3 2028', QUARTERS, ['e1', 'e2028', 'e13', 'e5'], '2028-Q3'],
  ])('takes %s', (date, cells, clicks, value) => {
    let held = ''
    const run = rehearse(chooseDate, { field: 'When', date }, picker('', undefined), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      if (ref === 'e2028') held = date.startsWith('Q') ? '2028-Q1' : '2028-11'
      if (ref === clicks[2]) held = value
      return picker(held, ref === 'e5' ? undefined : cells)
    })
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(clicks)
    expect(run.outcome).toEqual({ ok: true, value })
  })

  it('is not given less than it takes', () => {
    const run = rehearse(chooseDate, { field: 'When', date: '2028' }, picker('', undefined), () => picker('', QUARTERS))
    expect(run.outcome).toMatchObject({ ok: false, reason: 'bad_arguments' })
  })
})
