import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import { chooseDate } from '../choose-date'
import { rehearse } from '../rehearse'
import { calendarsOf } from './calendar'

/** Page texts of open calendars, recorded from the libraries named; only days that repeat the pattern are written shorter. */
const indented = (lines: readonly string[], by: number): string =>
  lines.map((line) => `${' '.repeat(by)}${line}`).join('\n')
const days = (from: number, to: number, line: (day: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => line(from + index))

const AIR_DATEPICKER = `
      textbox "When" [e5] readonly focused
      generic [e6]
        navigation
          generic [e10] hint="air-datepicker-nav--action" clickable box=51,46,32,32
          generic [e11] clickable box=120,46,100,32
            "March,"
            "2026"
          generic [e12] hint="air-datepicker-nav--action" clickable box=257,46,32,32
        -
          "SU"
          "MO"
        -
${indented(
  days(1, 31, (day) => `"${day}" [e${100 + day}] clickable box=51,${110 + 32 * Math.ceil(day / 7)},34,32`),
  10,
)}
${indented(
  days(1, 4, (day) => `"${day}" [e${200 + day}] clickable box=153,300,34,32`),
  10,
)}`

const REACT_DATEPICKER = `
      textbox "Check-in" [e3] value="03/10/2026" focused inert
      dialog "Choose Date" modal
        button "Previous Month" [e8]
        button "Next Month" [e9]
        heading "March 2026"
        table
          row headers="Sunday | Monday | Tuesday"
          rowgroup "Month March, 2026"
            row cells="Not available Saturday, February 28th, 2026"
            row cells="${days(1, 15, (day) => `Choose Sunday, March ${day}th, 2026`).join(' | ')}"
            row cells="${days(16, 31, (day) => `Choose Sunday, March ${day}th, 2026`).join(' | ')}"
            row cells="Choose Wednesday, April 1st, 2026"`

const MUI = `
      group "Delivery date" inert
        button "Choose date, selected date is Mar 10, 2026" [e4]
        textbox "Delivery date" [e5] value="03/10/2026"
      dialog "SELECT DATE" modal
        "SELECT DATE"
        heading "Tue, Mar 10"
        generic [e26] clickable
          "March 2026"
          button "calendar view is open, switch to year view" [e29]
        button "Previous month" [e31]
        button "Next month" [e32]
        grid "March 2026"
          row headers="Sunday | Monday | Tuesday"
          row cells="1 | 2 | 3 | 4 | 5 | 6 | 7"
          row cells="8 | 9 | 10 | 11 | 12 | 13 | 14"
          row cells="15 | 16 | 17 | 18 | 19 | 20 | 21"
          row cells="22 | 23 | 24 | 25 | 26 | 27 | 28"
          row cells="29 | 30 | 31"
        button "CANCEL" [e87]
        button "OK" [e88]`

const ANT_DESIGN = `
      textbox "Start" [e5] value="2026-03-10" about="Select date" focused
      generic [e12] clickable
        button "Last year" [e17]
        button "Previous month" [e18]
        button "Choose a month" [e24]
          "Mar"
        button "Choose a year" [e25]
          "2026"
        button "Next month" [e20]
        button "Next year" [e21]
        table
          row headers="Su | Mo | Tu"
          row
${indented(
  days(1, 31, (day) => `cell "${day}" [e${100 + day}] about="2026-03-${String(day).padStart(2, '0')}" clickable`),
  12,
)}
            cell "1" [e201] about="2026-04-01" clickable`

describe('calendars of real libraries', () => {
  it.each([
    ['air-datepicker', AIR_DATEPICKER, { previousMonth: 'e10', nextMonth: 'e12', title: 'e11' }],
    ['react-datepicker', REACT_DATEPICKER, { previousMonth: 'e8', nextMonth: 'e9' }],
    ['MUI', MUI, { previousMonth: 'e31', nextMonth: 'e32', title: 'e29', confirm: 'e88' }],
    [
      'Ant Design',
      ANT_DESIGN,
      { previousMonth: 'e18', nextMonth: 'e20', previousYear: 'e17', nextYear: 'e21', title: 'e25' },
    ],
  ])('%s', (_, text, controls) => {
    const [calendar, ...others] = calendarsOf(sketch(text))
    if (!calendar) throw new Error('no calendar was found')
    const { months, holder: _holder, others: _others, ...found } = calendar
    expect(others).toEqual([])
    expect(months.map(({ year, month, days }) => [year, month, days.length])).toEqual([[2026, 3, 31]])
    expect(Object.fromEntries(Object.entries(found).map(([name, node]) => [name, node.ref]))).toEqual(controls)
  })
})

describe('a date typed in parts', () => {
  const parts = (month: string, day: string, year: string) => `
    group "Birthday"
      spinbutton "Month" [e1] value="${month}"
      spinbutton "Day" [e2] value="${day}"
      spinbutton "Year" [e3] value="${year}"`
  it('is typed key by key into each part', () => {
    const { actions, outcome } = rehearse(
      chooseDate,
      { field: 'Birthday', date: '1985-07-04' },
      parts('MM', 'DD', 'YYYY'),
      (step, page) => {
        const isLast = step.kind === 'act' && step.action.kind === 'press' && step.action.key === '5'
        return isLast ? parts('07', '04', '1985') : page
      },
    )
    const keys = actions.flatMap((action) => (action.kind === 'press' ? action.key : []))
    expect(keys.join('')).toBe('07041985')
    expect(outcome).toEqual({ ok: true, value: '1985-07-04' })
  })

  it('is no success when a part shows something else', () => {
    const { outcome } = rehearse(
      chooseDate,
      { field: 'Birthday', date: '1985-07-04' },
      parts('MM', 'DD', 'YYYY'),
      (_, page) => page,
    )
    expect(outcome).toMatchObject({ ok: false, reason: 'refused' })
  })
})

it('two months side by side are one calendar, whatever their menus and arrows are called', () => {
  const month = (name: string, first: number, controls: string): string => `
    generic
${controls}
      button "Choose a month" [e${first - 2}]
        "${name}"
      button "Choose a year" [e${first - 1}]
        "2026"
      table
${indented(
  days(1, 28, (day) => `cell "${day}" [e${first + day}] clickable`),
  8,
)}`
  const page = sketch(
    month('Nov', 100, '      button "Last year" [e1]\n      button "Previous month" [e2]') +
      month('Dec', 200, '      button "Next month" [e3]\n      button "Next year" [e4]'),
  )
  expect(calendarsOf(page).map(({ months }) => months.map(({ month }) => month))).toEqual([[11, 12]])
})
