import { describe, expect, it } from 'vitest'
import { nodeAt, type Observation } from '../page/observation'
import { sketch } from '../page/sketch'
import { chooseDate } from './choose-date'
import { calendarsOf } from './dates/calendar'
import { daysIn, type Month, monthAfter } from './dates/dates'
import { rehearse } from './rehearse'

const NAMES = 'January February March April May June July August September October November December'.split(' ')

/** A popup as date pickers draw it: arrows, a caption in two parts, a table whose cells hold links; refs tell days. */
function popup(month: Month, { first = 0, disabled = 0, next = true } = {}): string {
  const blanks = Array.from({ length: first }, () => '      cell')
  const days = Array.from({ length: daysIn(month) }, (_, index) => {
    const day = index + 1
    return day <= disabled ? `      cell "${day}"` : `      cell "${day}"\n        link "${day}" [e${1000 + day}]`
  })
  return `
    generic [e500] hint="datepicker popup"
      generic "Prev" [e501] clickable
      ${next ? 'generic "Next" [e502] clickable' : '-'}
      -
        "${NAMES[month.month - 1]}"
        "${month.year}"
      table
        row
          columnheader "Su"
          columnheader "Mo"
${[...blanks, ...days].map((line) => line.replace(/^/gm, '    ')).join('\n')}`
}

const form = (value: string, rest = ''): string => `
    textbox "Departure date" [e10] value="${value}" readonly
    button "Submit" [e11]
${rest}`

/** A date picker at work: turns at the arrows, takes a day, fills the field, closes. */
function picker(start: Month, last?: Month) {
  let shown = start
  let open = false
  let value = ''
  const draw = (): Observation => {
    const next = !last || shown.year * 12 + shown.month < last.year * 12 + last.month
    return sketch(form(value, open ? popup(shown, { first: 3, next }) : ''))
  }
  return {
    start: draw(),
    answer: (action: { kind: string; ref?: string }): Observation => {
      if (action.ref === 'e10') open = true
      if (action.ref === 'e501') shown = monthAfter(shown, -1)
      if (action.ref === 'e502') shown = monthAfter(shown, 1)
      const day = Number(/^e10(\d\d)$/.exec(action.ref ?? '')?.[1] ?? 0)
      if (day > 0) {
        value = `${shown.month}/${day}/${shown.year}`
        open = false
      }
      return draw()
    },
  }
}

const choose = (date: string, { start, answer }: ReturnType<typeof picker>) =>
  rehearse(chooseDate, { field: 'Departure date', date }, start, (step, page) =>
    step.kind === 'act' ? answer(step.action as { kind: string; ref?: string }) : page,
  )

describe('a calendar that pops up', () => {
  it.each([
    ['2016-09-20', 3 + 2],
    ['12/05/2016', 0 + 2],
    ['14 February 2017', 2 + 2],
  ])('is opened and turned until it shows %s', (date, clicks) => {
    const { actions, outcome } = choose(date, picker({ year: 2016, month: 12 }))
    expect(outcome.ok).toBe(true)
    expect(actions).toHaveLength(clicks)
  })

  it('is not that of another field: what has none of its own is typed into', () => {
    const page = `
    textbox "Name of the party" [e10]${popup({ year: 2016, month: 12 }, { first: 3 })}
    textbox "Invoice date" [e12] value=""`
    const { actions } = rehearse(chooseDate, { field: 'Invoice date', date: '2016-12-05' }, page)
    expect(actions).toContainEqual(expect.objectContaining({ kind: 'type', ref: 'e12' }))
    expect(actions).not.toContainEqual(expect.objectContaining({ ref: 'e1005' }))
  })

  it('takes a date without a year as the next one', () => {
    const { outcome } = choose('January 3', picker({ year: 2016, month: 12 }))
    expect(outcome).toEqual({ ok: true, value: '1/3/2017' })
  })

  it('takes a day by where it lies from the day of the run', () => {
    const { outcome } = choose('the day after tomorrow', picker({ year: 2026, month: 11 }))
    expect(outcome).toEqual({ ok: true, value: '12/1/2026' })
  })

  it('says where it ends when the day lies beyond', () => {
    const { outcome } = choose('2017-03-01', picker({ year: 2016, month: 11 }, { year: 2016, month: 12 }))
    expect(outcome).toMatchObject({ ok: false, reason: 'out_of_range' })
    expect(outcome.ok === false && outcome.message).toContain('December 2016')
  })

  it('does not take a day that is not offered', () => {
    const page = form('', popup({ year: 2016, month: 12 }, { disabled: 10 }))
    const { outcome } = rehearse(chooseDate, { field: 'Departure date', date: '2016-12-05' }, form(''), [page])
    expect(outcome).toMatchObject({ ok: false, reason: 'out_of_range' })
  })

  it('is no success when the field shows another day afterwards', () => {
    const page = form('', popup({ year: 2016, month: 12 }))
    const answers = [page, form('12/06/2016')]
    const { outcome } = rehearse(chooseDate, { field: 'Departure date', date: '2016-12-05' }, form(''), answers)
    expect(outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it('is left alone when the field shows the day already', () => {
    const { actions, outcome } = rehearse(
      chooseDate,
      { field: 'Departure date', date: '2016-12-05' },
      form('12/05/2016'),
    )
    expect(actions).toEqual([])
    expect(outcome.ok).toBe(true)
  })
})

describe('a native date input', () => {
  const page = (value: string, more = '') => `textbox "Date" [e1] type=date value="${value}" ${more}`
  it('is set', () => {
    const { actions, outcome } = rehearse(chooseDate, { field: 'date', date: '5 March 2026' }, page(''), [
      page('2026-03-05'),
    ])
    expect(actions).toEqual([{ kind: 'set_value', ref: 'e1', value: '2026-03-05' }])
    expect(outcome).toEqual({ ok: true, value: '2026-03-05' })
  })
  it('is not set beyond its bounds', () => {
    const { actions, outcome } = rehearse(
      chooseDate,
      { field: 'date', date: '5 March 2026' },
      page('', 'max=2026-02-01'),
    )
    expect(actions).toEqual([])
    expect(outcome).toMatchObject({ ok: false, reason: 'out_of_range' })
  })
})

describe('a field to type into', () => {
  const page = (value: string, more = '') => `textbox "Born" [e1] value="${value}" about="DD.MM.YYYY" ${more}`
  it('gets the form that it shows', () => {
    const { actions, outcome } = rehearse(chooseDate, { field: 'Born', date: '1985-03-07' }, page(''), [
      page(''),
      page(''),
      page('07.03.1985'),
    ])
    expect(actions.at(-2)).toEqual({ kind: 'type', ref: 'e1', text: '07.03.1985', replace: true })
    expect(outcome.ok).toBe(true)
  })
  it('reports what the page made of it', () => {
    const { outcome } = rehearse(chooseDate, { field: 'Born', date: '1985-03-07' }, page(''), [
      page(''),
      page(''),
      page('07.03.1985', 'invalid="Too young"'),
    ])
    expect(outcome).toMatchObject({ ok: false, reason: 'refused' })
    expect(outcome.ok === false && outcome.message).toContain('Too young')
  })
})

describe('among other things for dates', () => {
  const march = (hint = ''): string => `
  generic
    heading "Delivery day"
    generic
      "March 2026"
${Array.from({ length: 31 }, (_, at) => `      button "${at + 1}" [e${101 + at}]${at === 9 ? hint : ''}`).join('\n')}`

  it('takes the calendar below the words rather than the only field for dates', () => {
    const page = (hint?: string) => `  textbox "Invoice date" [e1]${march(hint)}`
    const run = rehearse(chooseDate, { field: 'Delivery day', date: '2026-03-10' }, page(), (step) =>
      step.kind === 'act' ? page(' hint="rdrDay daySelected"') : undefined,
    )
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e110' }])
    expect(run.outcome.ok).toBe(true)
  })

  it('opens by an icon beside it a calendar that a click on the field does not', () => {
    const page = (value: string, more = '') =>
      `-\n  textbox "Departure" [e1] value="${value}"\n  icon "bi bi-calendar-week" [e2]\n${more}`
    const run = rehearse(chooseDate, { field: 'Departure', date: '2026-03-10' }, page(''), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      return ref === 'e2' ? page('', march()) : ref === 'e110' ? page('10.03.2026') : undefined
    })
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e2', 'e110'])
    expect(run.outcome.ok).toBe(true)
  })

  it('opens by a button beside it that only says that it opens something', () => {
    const page = (value: string, more = '') =>
      `-\n  combobox "Departure" [e1] tag=input popup=grid collapsed value="${value}"\n  button "select" [e2]\n${more}`
    const run = rehearse(chooseDate, { field: 'Departure', date: '2026-03-10' }, page(''), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      return ref === 'e2' ? page('', march()) : ref === 'e110' ? page('2026-03-10') : undefined
    })
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e1', 'e2', 'e110'])
    expect(run.outcome.ok).toBe(true)
  })

  it('presses no button beside a plain text field that may be of the form', () => {
    const page = (name: string, more = '', sends = '') =>
      `-\n  textbox "Departure" [e1] tag=input ${more}\n  button "${name}" [e2] ${sends}`
    const pressed = (start: string) =>
      rehearse(chooseDate, { field: 'Departure', date: '2026-03-10' }, start).actions.some(
        (action) => action.kind === 'click' && action.ref === 'e2',
      )
    expect(pressed(page('Select'))).toBe(false)
    expect(pressed(page('Show', 'readonly'))).toBe(false)
    expect(pressed(page('Select', 'readonly', 'type=submit'))).toBe(false)
    expect(pressed(page('Select', 'readonly'))).toBe(true)
  })

  it('goes on to the field at once where that lies over its icon, and leaves the rest of the page alone', () => {
    const notice = 'dialog "News"\n  "We have moved."\n  button "Close" [e9]'
    const page = (value: string, more = '') =>
      `-\n  textbox "Departure" [e1] value="${value}"\n  icon "bi bi-calendar-week" [e2]\n${more}\n${notice}`
    const run = rehearse(chooseDate, { field: 'Departure', date: '2026-03-10' }, page(''), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      if (ref === 'e2') return { outcome: { ok: false, reason: 'covered', message: 'Covered by e1.' } }
      return ref === 'e1' ? page('', march()) : ref === 'e110' ? page('10.03.2026') : undefined
    })
    expect(run.steps.slice(0, 3)).toEqual(
      ['e2', 'e1', 'e110'].map((ref) => ({ kind: 'act', action: { kind: 'click', ref } })),
    )
    expect(run.outcome.ok).toBe(true)
  })

  it('closes what another field left open over it', () => {
    const page = (value: string, more = '') =>
      `-\n  textbox "Departure" [e1] value="${value}"\n  icon "bi bi-calendar-week" [e2]\n${more}`
    const list = 'listbox box=0,0,400,400\n  option "Oslo" [e8]'
    let isCovered = true
    const run = rehearse(chooseDate, { field: 'Departure', date: '2026-03-10' }, page('', list), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'press') isCovered = false
      if (action?.kind !== 'click') return undefined
      if (isCovered) return { page: page('', list), outcome: { ok: false, reason: 'covered', message: 'Covered.' } }
      return action.ref === 'e2' ? page('', march()) : action.ref === 'e110' ? page('10.03.2026') : undefined
    })
    // The field twice before, for much passes by itself.
    expect(run.actions.map((action) => ('ref' in action ? action.ref : action.kind))).toEqual([
      'e2',
      'e1',
      'e1',
      'press',
      'e1',
      'e2',
      'e110',
    ])
    expect(run.outcome.ok).toBe(true)
  })

  it.each([
    ['come up', false],
    ['are open', true],
  ])('goes through years that %s while another calendar stands open', (_, open) => {
    const cells = (names: readonly (string | number)[], from: number): string =>
      names.map((name, at) => `    button "${name}" [e${from + at}]`).join('\n')
    const page = (value: string, more: string) =>
      `  textbox "Birthday" [e1] ${open ? 'focused' : ''} box=0,900,200,20 value="${value}"${march()}\n  -\n${more}`
    const years = cells([1986, 1987, 1988, 1989], 201)
    const months = `    button "1987" [e300]\n${cells(NAMES, 301)}`
    const days = `    "June 1987"\n    generic\n${cells(
      Array.from({ length: 30 }, (_, at) => at + 1),
      401,
    ).replace(/^/gm, '  ')}`
    const run = rehearse(chooseDate, { field: 'Birthday', date: '1987-06-15' }, page('', open ? years : ''), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      const shown = { e1: years, e202: months, e306: days }[ref]
      return ref === 'e415' ? page('06/15/1987', '') : shown ? page('', shown) : undefined
    })
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual([
      ...(open ? [] : ['e1']),
      'e202',
      'e306',
      'e415',
    ])
    expect(run.outcome.ok).toBe(true)
  })

  it('is of the month that was asked for where years and months are all it offers, and it writes the first of it', () => {
    const cells = (names: readonly (string | number)[], from: number): string =>
      names.map((name, at) => `    button "${name}" [e${from + at}]`).join('\n')
    const page = (value: string, more: string) => `  textbox "Month" [e1] value="${value}" readonly\n  -\n${more}`
    const years = cells([2026, 2027, 2028, 2029], 201)
    const choose = (date: string, written: string) =>
      rehearse(chooseDate, { field: 'Month', date }, page('', ''), (step) => {
        const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
        const shown = { e1: years, e203: `    button "2028" [e300]\n${cells(NAMES, 301)}` }[ref]
        return ref === 'e304' ? page(written, '') : shown ? page('', shown) : undefined
      }).outcome
    expect(choose('2028-04', '4/1/2028')).toEqual({ ok: true, value: '4/1/2028' })
    expect(choose('2028-04', '5/1/2028').ok).toBe(false)
    expect(choose('2028-04-12', '4/1/2028').ok).toBe(false)
  })

  it('is told that it does not take two days', () => {
    const run = rehearse(chooseDate, { field: 'Stay', date: '2026-03-10 to 2026-03-12' }, 'textbox "Stay" [e1]')
    expect(run.outcome).toMatchObject({ ok: false, reason: 'bad_arguments' })
  })
})

describe('reading calendars', () => {
  const days = (count: number, line: (day: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index + 1)).join('\n')

  it('knows two months side by side, the days of their neighbours, and arrows that are only icons', () => {
    const [calendar] = calendarsOf(
      sketch(`
        -
          button [e1] hint="icon chevron left"
          button [e2] hint="icon chevron right"
          -
            "March 2026"
            -
              ${[26, 27, 28].map((day) => `generic "${day}" clickable`).join('\n              ')}
              ${days(31, (day) => `generic "${day}" clickable`).replaceAll('\n', '\n              ')}
              ${[1, 2, 3].map((day) => `generic "${day}" clickable`).join('\n              ')}
          -
            "April 2026"
            -
              ${days(30, (day) => `generic "${day}" [e${day + 100}] clickable`).replaceAll('\n', '\n              ')}`),
    )
    expect(calendar?.months.map(({ year, month, days }) => [year, month, days.length])).toEqual([
      [2026, 3, 31],
      [2026, 4, 30],
    ])
    expect(calendar?.months[1]?.days[4]?.node.ref).toBe('e105')
    expect([calendar?.previousMonth?.ref, calendar?.nextMonth?.ref]).toEqual(['e1', 'e2'])
  })

  it('reads the month from the labels of the days, and menus for month and year', () => {
    const page = sketch(`
      -
        -
          combobox [e1] type=select value="Mar" options="Jan | Feb | Mar | Apr"
          combobox [e2] type=select value="2026" options="2025 | 2026 | 2027"
        -
          ${days(31, (day) => `button "Choose Sunday, March ${day}, 2026" [e${day + 100}]`).replaceAll('\n', '\n          ')}`)
    const [calendar] = calendarsOf(page)
    expect(calendar?.months[0]).toMatchObject({ year: 2026, month: 3 })
    expect(calendar?.monthMenu).toBe(nodeAt(page, 'e1'))
    expect(calendar?.yearMenu).toBe(nodeAt(page, 'e2'))
  })

  it('is not taken in by week numbers, pages or minutes', () => {
    const weeks = [1, 8, 15, 22, 29].map((first, row) =>
      [
        'row',
        `  cell "${row + 6}"`,
        ...days(7, (day) => `  cell "${first + day - 1}"\n    button "${first + day - 1}" [e${first + day + 99}]`)
          .split('\n')
          .slice(0, first === 29 ? 0 : 14),
      ].join('\n          '),
    )
    const page = sketch(`
      -
        heading "February 2026"
        table
          ${weeks.join('\n          ')}
      list
        ${days(60, (minute) => `option "${minute}"`).replaceAll('\n', '\n        ')}`)
    const calendars = calendarsOf(page)
    expect(calendars).toHaveLength(1)
    expect(calendars[0]?.months[0]?.days.map(({ node }) => node.ref)).toEqual(
      Array.from({ length: 28 }, (_, index) => `e${index + 101}`),
    )
  })
})

it('takes the half that is a date of two fields that are called alike', () => {
  const page = `group "Appointment"
  textbox "Appointment" [e1] value="3/10/2026"
  textbox "Appointment" [e2] value="09:00"`
  const run = rehearse(chooseDate, { field: 'Appointment', date: '2026-03-10' }, page)
  expect(run.outcome).toEqual({ ok: true, value: '3/10/2026' })
})

it.each([
  ['at once', 1],
  ['at the second press, as the first came too soon', 2],
])('scrolls a list of months below each other, which takes a day %s', (_, presses) => {
  const months = (from: Month): string =>
    [0, 1]
      .map((at) => {
        const month = monthAfter(from, at)
        const days = Array.from(
          { length: daysIn(month) },
          (_, day) =>
            `      gridcell "${day + 1} ${NAMES[month.month - 1]} ${month.year}" [e${month.month * 100 + day + 1}] box=0,${at * 200 + 20 + day},20,20`,
        )
        return `    grid box=0,${at * 200},200,200\n${days.join('\n')}`
      })
      .join('\n')
  const page = (from: Month, value: string): string =>
    `textbox "Departure" [e1] value="${value}" focused\ndialog [e2]\n  generic [e3] scroll-up=900 scroll-down=900\n${months(from)}`
  let at = { year: 2026, month: 3 }
  let pressed = 0
  const run = rehearse(chooseDate, { field: 'Departure', date: '2026-08-05' }, page(at, ''), (step) => {
    if (step.kind !== 'act') return undefined
    if (step.action.kind === 'scroll') at = monthAfter(at, Math.round((step.action.by?.y ?? 0) / 200))
    if (step.action.kind === 'click') pressed += 1
    return page(at, pressed === presses ? '8/5/2026' : '')
  })
  expect(run.actions.map(({ kind }) => kind)).toEqual(['scroll', ...Array(presses).fill('click')])
  expect(run.outcome).toEqual({ ok: true, value: '8/5/2026' })
})

it('jumps by a button called otherwise than the month it shows, over years of months laid over the days', () => {
  const days = (month: Month): string =>
    Array.from(
      { length: daysIn(month) },
      (_, at) => `    gridcell "${at + 1} ${NAMES[month.month - 1]} ${month.year}" [e${month.month * 100 + at + 1}]`,
    ).join('\n')
  const years = [2026, 2027, 2028]
    .flatMap((year) => NAMES.map((name, at) => `    gridcell "${name.slice(0, 3)} ${year}" [e${year}${at + 10}]`))
    .join('\n')
  const page = (value: string, month: Month, over = false): string => `
textbox "Departure" [e1] value="${value}" focused
dialog [e2]
  button "Previous month" [e3]
  button "Select month" [e4]
    "${NAMES[month.month - 1]} ${month.year}"
  button "Next month" [e5]
  grid [e6]
${days(month)}
${over ? `  grid [e7]\n${years}` : ''}`
  const march = { year: 2026, month: 3 }
  const november = { year: 2028, month: 11 }
  const run = rehearse(chooseDate, { field: 'Departure', date: '2028-11-02' }, page('', march), (step) => {
    const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
    if (ref === 'e4') return page('', march, true)
    if (ref === 'e202820') return page('', november)
    return ref === 'e1102' ? page('2028-11-02', november) : undefined
  })
  expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e4', 'e202820', 'e1102'])
  expect(run.outcome.ok).toBe(true)
})

it('gives a day and its time to the policy of each', () => {
  for (const date of ['2026-12-05 14:30', '2026-12-05T14:30', '5 December 2026 at 2:30 PM', '2:30 PM on 12/05/2026']) {
    const { steps, outcome } = rehearse(chooseDate, { field: 'Meeting', date }, 'textbox "Meeting" [e1]')
    const calls = steps.flatMap((step) => (step.kind === 'call' ? step.call : []))
    expect(
      calls.map(({ policy }) => policy),
      date,
    ).toEqual(['choose_date', 'choose_time'])
    expect(calls[0]?.args.date).toMatch(/^(2026-12-05|5 December 2026|12.05.2026)$/)
    expect(outcome.ok).toBe(true)
  }
})

it('takes neither numbers with points nor midnight behind a T for a time', () => {
  for (const date of ['05.12.2026', '2026-12-05T00:00:00Z'])
    expect(rehearse(chooseDate, { field: 'Meeting', date }, 'textbox "Meeting" [e1]').steps).not.toContainEqual(
      expect.objectContaining({ kind: 'call' }),
    )
})

describe('a popup with more than a calendar in it', () => {
  const march = (selected = 0): string =>
    Array.from(
      { length: 31 },
      (_, at) => `    "${at + 1}" [e${101 + at}] clickable${at + 1 === selected ? ' selected' : ''}`,
    ).join('\n')
  const clicked = (date: string, page: (after: string) => string): readonly unknown[] =>
    rehearse(chooseDate, { field: 'Check-in', date }, page(''), (step) =>
      step.kind === 'act' && step.action.kind === 'click' ? page(step.action.ref) : undefined,
    ).actions.map((action) => 'ref' in action && action.ref)

  it('is applied by the button that came with it, where the calendar calls itself the main thing', () => {
    let shown = false
    const page = (after: string): string => {
      if (after === 'e1') shown = true
      const value = after === 'e3' ? '2026-03-05' : ''
      return `textbox "Check-in" [e1] readonly value="${value}"
${shown ? `main\n  "March 2026"\n  -\n${march()}\ncontentinfo\n  button "Cancel" [e2]\n  button "Apply" [e3]` : ''}`
    }
    expect(clicked('2026-03-05', page)).toEqual(['e1', 'e105', 'e3'])
  })

  it.each([
    [
      'fields that open its months and years',
      '  textbox [e4] value="March" readonly\n  textbox [e5] value="2026" readonly',
    ],
    ['fields for a time', '  textbox "Hours" [e4] value="00"\n  textbox "Minutes" [e5] value="00"'],
  ])('is turned by its arrows though it has %s', (_, fields) => {
    const page = (after: string): string =>
      `textbox "Check-in" [e1] readonly${
        after === ''
          ? ''
          : `
dialog
${fields}
  button "Next month" [e6]
  grid "March 2026"
${march()}`
      }`
    expect(clicked('2026-04-05', page).slice(0, 2)).toEqual(['e1', 'e6'])
  })
})

it('reads a date in nameless number fields by how far they count', () => {
  const held = { month: '', day: '', year: '' }
  const page = (open: boolean): string => `
-
  "Meeting"
  spinbutton [e13] type=number value="${held.month}" min=1 max=12 about="--"
  spinbutton [e15] type=number value="${held.day}" min=1 max=31 about="--"
  spinbutton [e17] type=number value="${held.year}" min=1 max=275760 about="----"
  spinbutton [e18] type=number min=1 max=12 about="--"
  spinbutton [e20] type=number min=0 max=59 about="--"
${open ? `  grid "March 2026"\n${Array.from({ length: 31 }, (_, at) => `    button "March ${at + 1}, 2026" [e${101 + at}]`).join('\n')}` : ''}`
  const run = rehearse(chooseDate, { field: 'Meeting', date: '2026-03-05' }, page(false), (step) => {
    const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
    if (ref === 'e105') Object.assign(held, { month: '3', day: '5', year: '2026' })
    return page(true)
  })
  expect(run.outcome).toEqual({ ok: true, value: '2026-3-5' })
})
