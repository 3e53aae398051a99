import { describe, expect, it } from 'vitest'
import type { Observation } from '../page/observation'
import { sketch } from '../page/sketch'
import { chooseDates } from './choose-dates'
import { type Day, daysIn, type Month, monthAfter, monthName } from './dates/dates'
import { rehearse } from './rehearse'

const STAY = { field: 'Stay', from: '2026-12-05', to: '2026-12-09' }
const say = (one: Day, other: Day): string =>
  [one, other].map(({ year, month, day }) => `${month}/${day}/${year}`).join(' - ')

interface Habits {
  /** The month that shows when the calendar opens. */
  shown?: Month
  value?: string
  /** What the page makes of the two days. */
  write?: (one: Day, other: Day) => string
  /** Closes after each day. */
  closes?: boolean
  /** Takes the days over only at a click on `Apply`. */
  applies?: boolean
  /** Days up to this one can't be chosen. */
  disabled?: number
  /** Opens a list of spans that have a name, where `Custom range` shows the days. */
  named?: boolean
}

/** A range picker: opens at a click, takes two days, writes them into its field. */
function picker({
  shown = { year: 2026, month: 12 },
  value = '',
  write = say,
  closes,
  applies,
  disabled = 0,
  named,
}: Habits = {}) {
  let [month, open, text] = [shown, false, value]
  let listed = false
  let chosen: Day[] = []
  const isChosen = (day: number): boolean => chosen.some((one) => one.day === day && one.month === month.month)
  const cell = (day: number): string =>
    day <= disabled
      ? `    gridcell "${day}" disabled`
      : `    gridcell "${day}" [e${100 + day}] clickable ${isChosen(day) ? 'selected' : ''}`
  const draw = (): Observation =>
    sketch(
      [
        `textbox "Stay" [e1] value="${text}" readonly`,
        ...(listed ? ['list', '  "Last 7 days" clickable', '  "Custom range" [e5] clickable'] : []),
        ...(open
          ? [
              'group',
              '  button "Previous month" [e2]',
              `  heading "${monthName(month.month)} ${month.year}"`,
              '  button "Next month" [e3]',
              '  grid',
              ...Array.from({ length: daysIn(month) }, (_, index) => cell(index + 1)),
              ...(applies ? ['  button "Apply" [e4]'] : []),
            ]
          : []),
      ].join('\n'),
    )
  const finish = (): void => {
    const [one, other] = chosen
    if (one && other) text = write(one, other)
    open = false
  }
  return {
    start: draw(),
    chosen: () => chosen,
    click(ref: string): Observation {
      const day = Number(ref.slice(1)) - 100
      if (ref === 'e1') [open, listed] = [!named, named === true]
      if (ref === 'e5') open = true
      if (ref === 'e2') month = monthAfter(month, -1)
      if (ref === 'e3') month = monthAfter(month, 1)
      if (ref === 'e4') finish()
      if (day > 0) {
        chosen = [...(chosen.length === 2 ? [] : chosen), { ...month, day }]
        if (closes) open = false
        if (chosen.length === 2 && !applies) finish()
      }
      return draw()
    },
  }
}

const choose = (habits?: Habits, args: Partial<typeof STAY> = {}) => {
  const at = picker(habits)
  const run = rehearse(chooseDates, { ...STAY, ...args }, at.start, (step, page) =>
    step.kind === 'act' && step.action.kind === 'click' ? at.click(step.action.ref) : page,
  )
  return { ...run, chosen: at.chosen().map(({ month, day }) => `${month}/${day}`) }
}

describe('a span of days', () => {
  it('is clicked, from and to, and told as the field shows it', () => {
    const { outcome, actions } = choose()
    expect(outcome).toEqual({ ok: true, value: '12/5/2026 - 12/9/2026' })
    expect(actions).toHaveLength(3)
  })

  it.each<[string, Habits, Partial<typeof STAY>]>([
    ['in a month further on', { shown: { year: 2026, month: 9 } }, {}],
    ['over the end of the year', {}, { from: '2026-12-28', to: '2027-01-03' }],
    ['in a calendar that closes after each day', { closes: true }, {}],
    ['in one that must be told to take them', { applies: true }, {}],
    ['that the field says in words', { write: (one, other) => `Dec ${one.day} – ${other.day}, 2026` }, {}],
    ['beside those that have a name', { named: true }, {}],
    ['of a single day', {}, { to: STAY.from }],
  ])('is chosen %s', (_, habits, args) => {
    const { outcome, chosen } = choose(habits, args)
    expect(outcome.ok).toBe(true)
    expect(chosen).toHaveLength(2)
  })

  it('is left alone when it is there already', () => {
    const { outcome, actions } = choose({ value: '12/5/2026 - 12/9/2026' })
    expect(outcome.ok).toBe(true)
    expect(actions).toEqual([])
  })

  it('is taken as chosen when only the calendar shows it', () => {
    const page = (selected: string): string =>
      [
        'button "Dates" [e1]',
        'group',
        '  button "Next month"',
        '  heading "December 2026"',
        '  grid',
        ...Array.from({ length: 31 }, (_, day) => `    gridcell "${day + 1}" [e${101 + day}] ${selected}`),
      ].join('\n')
    const run = (selected: string) =>
      rehearse(chooseDates, { ...STAY, field: 'Dates' }, page('clickable'), (step) =>
        step.kind === 'act' ? page(`clickable ${selected}`) : undefined,
      ).outcome
    expect(run('selected').ok).toBe(true)
    expect(run('')).toMatchObject({ ok: false, reason: 'refused' })
  })
})

describe('two fields with a calendar each', () => {
  it('are given a day each, once one calendar has taken but one', () => {
    const held: Record<string, string> = { e1: '', e2: '' }
    let open = false
    const draw = (): string =>
      [
        '-',
        `  textbox "Stay" [e1] value="${held.e1}"`,
        '  "to"',
        `  textbox "Stay" [e2] value="${held.e2}"`,
        ...(open
          ? [
              'group',
              '  button "Next month"',
              '  heading "December 2026"',
              '  grid',
              ...Array.from({ length: 31 }, (_, day) => `    gridcell "${day + 1}" [e${101 + day}] clickable`),
            ]
          : []),
      ].join('\n')
    const run = rehearse(chooseDates, STAY, draw(), (step) => {
      if (step.kind === 'call') held[String(step.call.args.field)] = String(step.call.args.date)
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      if (ref === 'e1') open = true
      else if (ref !== '') held.e1 = held.e2 = `12/${Number(ref.slice(1)) - 100}/2026`
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: '2026-12-05 – 2026-12-09' })
  })
})

describe('two fields in a group of their own, named by how they look', () => {
  it('open the calendar by the button beside the group', () => {
    const page = (value: readonly string[], open = '') => `
form
  -
    -
      "Stay"
      group "Stay"
        -
          textbox [e1] value="${value[0] ?? ''}" hint="start-date" about="Start date" readonly
          "–"
          textbox [e2] value="${value[1] ?? ''}" hint="end-date" about="End date" readonly
    button "Open calendar" [e3]
${open}`
    const days = Array.from({ length: 31 }, (_, day) => `    gridcell "${day + 1}" [e${101 + day}] clickable`).join(
      '\n',
    )
    const calendar = `group\n  heading "December 2026"\n  grid\n${days}`
    const chosen: string[] = []
    const run = rehearse(chooseDates, STAY, page([]), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      if (ref.startsWith('e1') && ref !== 'e1') chosen.push(`12/${Number(ref.slice(1)) - 100}/2026`)
      return ref === 'e3' || (chosen.length === 1 && ref !== '')
        ? page(chosen, calendar)
        : ref
          ? page(chosen)
          : undefined
    })
    expect(run.outcome).toEqual({ ok: true, value: '12/5/2026 – 12/9/2026' })
    expect(run.actions).toMatchObject([{ ref: 'e3' }, { ref: 'e105' }, { ref: 'e109' }])
  })
})

describe('two dates typed part by part', () => {
  const draw = (held: Readonly<Record<string, string>>): string =>
    [
      'group "Stay"',
      ...['Start', 'End'].flatMap((end) => [
        '  -',
        ...['month', 'day', 'year'].map((part) => {
          const ref = `e${end.length}${part.length}`
          return `    spinbutton "${part}, ${end} Date, Stay" [${ref}] value="${held[ref] ?? ''}"`
        }),
      ]),
    ].join('\n')
  const type = (takes: boolean) => {
    const held: Record<string, string> = {}
    let focus = ''
    return rehearse(chooseDates, STAY, draw({}), (step) => {
      if (step.kind !== 'act') return draw(held)
      const { action } = step
      if (action.kind === 'click') {
        focus = action.ref
        held[focus] = ''
      }
      if (action.kind === 'press' && takes) held[focus] = String(Number(`${held[focus] ?? ''}${action.key}`))
      return draw(held)
    })
  }
  it('hold both', () => {
    const { outcome, page } = type(true)
    expect(outcome).toEqual({ ok: true, value: '5 December 2026 – 9 December 2026' })
    expect(Object.values(page.nodes).flatMap(({ role, value }) => (role === 'spinbutton' ? value : []))).toEqual(
      '12 5 2026 12 9 2026'.split(' '),
    )
  })
  it('are told when they don’t take them', () => {
    expect(type(false).outcome).toMatchObject({ ok: false, reason: 'refused' })
  })
})

describe('it is no success', () => {
  it.each<[string, Habits]>([
    ['the field shows another month', { write: (one, other) => say({ ...one, month: 11 }, { ...other, month: 11 }) }],
    ['the field shows the first day alone', { write: (one) => `${one.month}/${one.day}/${one.year}` }],
    ['the field stays empty', { write: () => '' }],
  ])('when %s', (_, habits) => {
    expect(choose(habits).outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it('when a day can’t be chosen: it says which', () => {
    const { outcome } = choose({ disabled: 6 })
    expect(outcome).toMatchObject({ ok: false, reason: 'out_of_range', message: expect.stringContaining('5 December') })
  })

  it.each([
    [{ from: '2026-12-09', to: '2026-12-05' }, '5 December 2026 is before 9 December 2026.'],
    [{ from: 'soon' }, '"soon" is not a date with a year'],
  ])('when asked for %j', (args, said) => {
    const { outcome, actions } = choose({}, args)
    expect(outcome).toMatchObject({ ok: false, reason: 'bad_arguments', message: expect.stringContaining(said) })
    expect(actions).toEqual([])
  })

  it('when the field has no calendar: it says what to do instead', () => {
    const { outcome } = rehearse(chooseDates, STAY, 'textbox "Stay" [e1]')
    expect(outcome).toMatchObject({ ok: false, reason: 'unsupported', message: expect.stringContaining('its own') })
  })
})

describe('a calendar that pops up for two days', () => {
  const march = Array.from({ length: 31 }, (_, at) => `    "${at + 1}" [e${101 + at}] clickable`).join('\n')
  const chosen = (field: string, page: (open: boolean, clicked: readonly string[]) => string) => {
    const clicked: string[] = []
    return rehearse(chooseDates, { field, from: '2026-03-05', to: '2026-03-09' }, page(false, clicked), (step) => {
      if (step.kind === 'act' && step.action.kind === 'click') clicked.push(step.action.ref)
      return page(clicked.length > 0, clicked)
    })
  }

  it('fills two fields that stand wide apart', () => {
    const run = chosen('From', (open, clicked) => {
      const [from, until] = clicked.includes('e109') ? ['2026-03-05', '2026-03-09'] : ['', '']
      return `
-
  textbox "Name" [e9] value="Ada"
-
  textbox "From" [e1] value="${from}"
-
  textbox "Until" [e2] value="${until}"
${open ? `-\n  "March 2026"\n  -\n${march}` : ''}`
    })
    expect(run.outcome).toEqual({ ok: true, value: '2026-03-05 – 2026-03-09' })
  })

  it('is applied by the button that came with it', () => {
    const run = chosen('Stay', (open, clicked) => {
      const value = clicked.includes('e3') ? '2026-03-05 - 2026-03-09' : ''
      return `textbox "Stay" [e1] readonly value="${value}"
${open ? `main\n  "March 2026"\n  -\n${march}\ncontentinfo\n  button "Apply" [e3]` : ''}`
    })
    expect(run.outcome).toEqual({ ok: true, value: '2026-03-05 - 2026-03-09' })
  })
})
