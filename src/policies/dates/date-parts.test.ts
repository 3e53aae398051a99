import { describe, expect, it } from 'vitest'
import { nodeAt, type Observation } from '../../page/observation'
import { failed } from '../../page/outcome'
import { sketch } from '../../page/sketch'
import { chooseDate } from '../choose-date'
import type { Step } from '../policy'
import { type Answer, rehearse } from '../rehearse'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `Born on` and three lists; the lists take what is chosen in them. */
function lists({ year = 'Year', month = 'Month', day = 'Day' } = {}): string {
  const list = (ref: string, value: string, options: readonly string[], first: number) =>
    [
      `  combobox [${ref}] type=select value="${value}"`,
      ...options.map((text, index) => `    option "${text}" [e${first + index}]${text === value ? ' selected' : ''}`),
    ].join('\n')
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`)
  return [
    'group [e1]',
    '  "Born on"',
    list('e2', day, ['Day', ...numbers(1, 31)], 100),
    list('e3', month, ['Month', ...MONTHS], 200),
    list('e4', year, ['Year', ...numbers(1980, 1990)], 300),
  ].join('\n')
}

function browser() {
  const chosen: { [ref: string]: string } = {}
  return (step: Step, page: Observation): Answer => {
    if (step.kind !== 'act' || step.action.kind !== 'select') return page
    chosen[step.action.ref] = nodeAt(page, step.action.options[0] ?? '')?.name ?? ''
    const { e2: day = 'Day', e3: month = 'Month', e4: year = 'Year' } = chosen
    return sketch(lists({ day, month, year }))
  }
}

describe('choose_date where a date has three fields', () => {
  it('chooses year, month and day', () => {
    const { outcome, actions } = rehearse(chooseDate, { field: 'Born on', date: '12 March 1984' }, lists(), browser())
    expect(outcome).toMatchObject({ ok: true, value: '1984-March-12' })
    expect(actions.map((action) => action.kind === 'select' && action.ref)).toEqual(['e4', 'e3', 'e2'])
  })

  it('says which part is not offered, and what is', () => {
    const { outcome } = rehearse(chooseDate, { field: 'Born on', date: '12 March 2004' }, lists(), browser())
    expect(outcome).toMatchObject({ reason: 'not_offered', message: expect.stringContaining('no year 2004') })
  })

  it('opens lists that are drawn, by what they show, empty or filled', () => {
    const form = (day: string, month: string, year: string) => `heading "You"
-
  combobox "Date of birth" [e2] value="${day}" popup=listbox
  button "${month}" [e3] popup=listbox
  button "${year}" [e4] popup=listbox
combobox "Country" [e5] value="Norway" popup=listbox`
    const chosen: { [ref: string]: string } = {}
    const put = (start: string) =>
      rehearse(chooseDate, { field: 'Date of birth', date: '1984-03-05' }, start, (step) => {
        // This one counts its months.
        if (step.kind === 'call' && step.call.args.option === 'March')
          return { outcome: failed('not_offered', 'No March.') }
        if (step.kind === 'call') chosen[String(step.call.args.list)] = String(step.call.args.option)
        return form(chosen.e2 ?? 'Day', chosen.e3 ?? 'Month', chosen.e4 ?? 'Year')
      }).outcome
    expect(put(form('Day', 'Month', 'Year'))).toEqual({ ok: true, value: '1984-3-5' })
    expect(chosen).toEqual({ e4: '1984', e3: '3', e2: '5' })
    expect(put(form('14', 'July', '1990'))).toMatchObject({ ok: true })
  })

  it('types into text fields named for the parts', () => {
    const form = (day = '', month = '', year = '') => `group "Date of birth" [e1]
  textbox "Day" [e2] value="${day}"
  textbox "Month" [e3] value="${month}"
  textbox "Year" [e4] value="${year}"
textbox "Today's mood" [e5]`
    const typed: { [ref: string]: string } = {}
    const { outcome } = rehearse(chooseDate, { field: 'Date of birth', date: '1984-03-05' }, form(), (step) => {
      if (step.kind === 'act' && step.action.kind === 'type') typed[step.action.ref ?? ''] = step.action.text
      return form(typed.e2, typed.e3, typed.e4)
    })
    expect(outcome).toMatchObject({ ok: true, value: '1984-03-05' })
  })
})
