import { describe, expect, it } from 'vitest'
import type { Observation } from '../../page/observation'
import { sketch } from '../../page/sketch'
import { chooseDate } from '../choose-date'
import type { Step } from '../policy'
import { type Answer, rehearse } from '../rehearse'

const form = (type: string, value = '') => `textbox "When" [e2] type=${type} value="${value}"\nbutton "Send" [e3]`

/** A browser's own date field takes what it is set to. */
function choose(type: string, date: string, held = '') {
  const browser = (step: Step, page: Observation): Answer =>
    step.kind === 'act' && step.action.kind === 'set_value' ? sketch(form(type, step.action.value)) : page
  return rehearse(chooseDate, { field: 'When', date }, form(type, held), browser)
}

describe('choose_date in a native field', () => {
  it.each([
    ['date', '5 December 2016', '2016-12-05'],
    ['month', '2026-03', '2026-03'],
    ['month', 'March 2026', '2026-03'],
    ['month', '2026-03-04', '2026-03'],
    ['week', '2026-W07', '2026-W07'],
    ['week', 'week 7 of 2027', '2027-W07'],
    ['week', '2027 W7', '2027-W07'],
    ['week', '2021-01-03', '2020-W53'],
    ['datetime-local', '2026-03-04T13:30', '2026-03-04T13:30'],
    ['datetime-local', '4 March 2026, 1:30 PM', '2026-03-04T13:30'],
  ])('sets a %s field to %s as %s', (type, date, value) => {
    const { actions, outcome } = choose(type, date)
    expect(actions).toEqual([{ kind: 'set_value', ref: 'e2', value }])
    expect(outcome).toMatchObject({ ok: true, value })
  })

  it('leaves the time of day that the field holds when only a day is asked for', () => {
    expect(choose('datetime-local', '2026-03-04', '2026-01-01T09:15').outcome).toMatchObject({
      value: '2026-03-04T09:15',
    })
  })

  it.each([
    ['date', 'soon', '5 December 2016'],
    ['month', 'soon', 'December 2016'],
  ])('says how a %s field wants it', (type, date, like) => {
    expect(choose(type, date).outcome).toMatchObject({
      reason: 'bad_arguments',
      message: expect.stringContaining(like),
    })
  })
})
