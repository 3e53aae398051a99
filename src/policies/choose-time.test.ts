import { describe, expect, it } from 'vitest'
import type { Observation } from '../page/observation'
import { chooseTime } from './choose-time'
import type { Step } from './policy'
import { rehearse } from './rehearse'

const parts = (hour: string, minute: string, half: string) => `
  group "Alarm"
    spinbutton "Hours" [e1] value="${hour}" tag=span
    spinbutton "Minutes" [e2] value="${minute}" tag=span
    spinbutton "Meridiem" [e3] value="${half}" tag=span`

/** Parts that take keys where they were clicked. */
function typed() {
  let at = ''
  let keys = ''
  const shown: { [ref: string]: string } = { e1: 'hh', e2: 'mm', e3: 'aa' }
  return (step: Step, _page: Observation): string => {
    const action = step.kind === 'act' ? step.action : undefined
    if (action?.kind === 'click') {
      at = action.ref
      keys = ''
    } else if (action?.kind === 'press') {
      keys += action.key
      shown[at] = at === 'e3' ? (keys === 'p' ? 'PM' : 'AM') : keys
    }
    return parts(shown.e1 ?? '', shown.e2 ?? '', shown.e3 ?? '')
  }
}

describe('choose_time', () => {
  it('sets a native field', () => {
    const run = rehearse(chooseTime, { field: 'Alarm', time: '2:30 PM' }, 'textbox "Alarm" [e1] type=time')
    expect(run.steps).toContainEqual({
      kind: 'call',
      call: { policy: 'fill_text', args: { field: 'e1', text: '14:30' } },
    })
  })

  it('opens what a button of that name opens, where the field shows only then', () => {
    const closed = 'group "Alarm"\n  button "Choose time" [e9] about="Alarm"'
    const { steps, outcome } = rehearse(chooseTime, { field: 'Alarm', time: '06:45' }, closed, (step, page) =>
      step.kind === 'act' && step.action.kind === 'click' && step.action.ref === 'e9' ? parts('06', '45', 'AM') : page,
    )
    expect(steps).toContainEqual({ kind: 'act', action: { kind: 'click', ref: 'e9' } })
    expect(outcome.ok === false && outcome.message).not.toContain('no field')
  })

  it('chooses among times that stand there as buttons', () => {
    const slots = '-\n  "Times"\n  button "19:00" [e1]\n  button "7:30 PM" [e2]'
    const run = rehearse(chooseTime, { field: 'Times', time: '19:30' }, slots)
    expect(run.steps).toContainEqual({
      kind: 'call',
      call: { policy: 'choose_option', args: { list: 'Times', option: '7:30 PM' } },
    })
  })

  it('types the parts of a clock of twelve hours', () => {
    const run = rehearse(chooseTime, { field: 'Alarm', time: '14:30' }, parts('hh', 'mm', 'aa'), typed())
    expect(run.outcome).toEqual({ ok: true, value: '14:30' })
    expect([run.page.nodes.e1?.value, run.page.nodes.e2?.value, run.page.nodes.e3?.value]).toEqual(['02', '30', 'PM'])
  })

  it('keeps the date that stands with the time', () => {
    const meeting = (value: string) => `textbox "Meeting" [e1] value="${value}"`
    const run = rehearse(chooseTime, { field: 'Meeting', time: '14:30' }, meeting('2026-12-03 00:00:00'), [
      undefined,
      meeting('2026-12-03 14:30:00'),
    ])
    expect(run.actions).toContainEqual({ kind: 'type', ref: 'e1', text: '2026-12-03 14:30:00', replace: true })
    expect(run.outcome.ok).toBe(true)
  })

  it.each([
    ['no time', 'soon', 'textbox "Alarm" [e1]', 'bad_arguments'],
    ['no such hour', '25:00', 'textbox "Alarm" [e1]', 'bad_arguments'],
    ['a field that keeps what it had', '14:30', 'textbox "Alarm" [e1] value="09:00"', 'refused'],
    ['a disabled field', '14:30', 'textbox "Alarm" [e1] disabled', 'disabled'],
    ['no such field', '14:30', 'button "Send" [e1]', 'not_found'],
    ['no date yet', '14:30', 'textbox "Alarm" [e1] type=datetime-local', 'bad_arguments'],
  ])('%s', (_, time, page, reason) => {
    expect(rehearse(chooseTime, { field: 'Alarm', time }, page).outcome).toMatchObject({ ok: false, reason })
  })

  it('opens the clock by the button that shows the time under a calendar', () => {
    const column = (numbers: number, from: number) =>
      Array.from({ length: numbers }, (_, at) => `        option "${at}" [e${from + at}]`).join('\n')
    const meeting = (value: string, more = '') => `
textbox "Meeting" [e1] value="2026-12-03 ${value}"${more && `\ndialog [e2]\n  button "Select time" [e3]\n    "${value}"\n  button "OK" [e4]`}
${more === 'clock' ? `  group\n    listbox\n${column(24, 100)}\n    listbox\n${column(60, 200)}` : ''}`
    const run = rehearse(chooseTime, { field: 'Meeting', time: '14:30' }, meeting('00:00'), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      if (ref === 'e1') return meeting('00:00', 'calendar')
      if (ref === 'e3') return meeting('00:00', 'clock')
      return ref === 'e4' ? meeting('14:30') : undefined
    })
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e1', 'e3', 'e114', 'e230', 'e4'])
    expect(run.outcome.ok).toBe(true)
  })

  const numbers = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(2, '0')).join(' | ')
  const menus = (hour: string, minute: string, half: string): string => `
    combobox [e2] type=select value="${hour}" options="${numbers(1, 12)}"
    combobox [e3] type=select value="${minute}" options="00 | 15 | 30 | 45"
    combobox [e4] type=select value="${half}" options="AM | PM"`

  it.each([
    [
      'beside its name',
      (lists: string) => `group "Opens"${lists}\ngroup "Closes"\n  combobox type=select options="a | b"`,
    ],
    [
      'in what pops up',
      (lists: string, open = true) => `textbox "Opens" [e1] readonly value="09:00"${open ? `\ndialog${lists}` : ''}`,
    ],
  ])('chooses hour, minute and half from lists %s', (_, around) => {
    const held: { [ref: string]: string } = { e2: '09', e3: '00', e4: 'AM' }
    const draw = (open?: boolean): string => around(menus(held.e2 ?? '', held.e3 ?? '', held.e4 ?? ''), open)
    const run = rehearse(chooseTime, { field: 'Opens', time: '14:30' }, draw(false), (step, page) => {
      if (step.kind === 'act' && step.action.kind === 'select')
        held[step.action.ref] = page.nodes[step.action.options[0] ?? '']?.name ?? ''
      const said = `value="${held.e2 === '02' ? '2:30 PM' : '09:00'}"`
      return draw(true).replace('value="09:00"', said)
    })
    expect(run.outcome.ok).toBe(true)
    expect(held).toEqual({ e2: '02', e3: '30', e4: 'PM' })
  })

  it('does not take lists that stand with another field', () => {
    const page = `textbox "Alarm" [e1] value="09:00"\n-\n  textbox "Note"${menus('09', '00', 'AM')}`
    const run = rehearse(chooseTime, { field: 'Alarm', time: '14:30' }, page)
    expect(run.actions.filter(({ kind }) => kind === 'select')).toEqual([])
  })

  it('tells that a list does not offer the minute', () => {
    const run = rehearse(chooseTime, { field: 'Opens', time: '14:20' }, `group "Opens"${menus('02', '00', 'PM')}`)
    expect(run.outcome).toMatchObject({ ok: false, reason: 'not_offered' })
  })

  it('steps hours and minutes up and down, in a clock that a button of the calendar opens', () => {
    const shown = { hour: 13, minute: 10 }
    let at: 'closed' | 'calendar' | 'clock' = 'closed'
    let value = '12/03/2026, 13:10'
    const column = (x: number, number: number, ref: number): string =>
      [
        `  button "Increment" [e${ref}] box=${x},300,40,30`,
        `  button "${number}" [e${ref + 1}] box=${x},340,40,30`,
        `  button "Decrement" [e${ref + 2}] box=${x},380,40,30`,
      ].join('\n')
    const draw = (): string => {
      const field = `textbox "Meeting" [e1] readonly value="${value}"`
      if (at === 'closed') return field
      const inside =
        at === 'calendar'
          ? '  button "Open time picker" [e2]'
          : `${column(40, shown.hour, 10)}\n${column(100, shown.minute, 20)}`
      return `${field}\ndialog\n${inside}\n  button "Select" [e3]`
    }
    const run = rehearse(chooseTime, { field: 'Meeting', time: '14:07' }, draw(), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : ''
      if (ref === 'e1') at = 'calendar'
      if (ref === 'e2') at = 'clock'
      if (ref === 'e10') shown.hour += 1
      if (ref === 'e22') shown.minute -= 1
      if (ref === 'e3') {
        value = `12/03/2026, ${shown.hour}:${String(shown.minute).padStart(2, '0')}`
        at = 'closed'
      }
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: '12/03/2026, 14:07' })
  })

  it('steps with the keys what can’t be written into, and takes the button for the other half', () => {
    const shown = { hour: 12, minute: 1 }
    let [half, value, open] = ['AM', '', false]
    const draw = (): string =>
      `textbox "Alarm" [e1] value="${value}"` +
      (open
        ? `
dialog
  spinbutton "Hour" [e2] readonly value="${shown.hour}"
  spinbutton "Minutes" [e3] readonly value="${shown.minute}"
  button "AM" [e4] pressed=${half === 'AM'}
  button "PM" [e5] pressed=${half === 'PM'}
  button "OK" [e6]`
        : '')
    const run = rehearse(chooseTime, { field: 'Alarm', time: '22:03' }, draw(), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'press' && action.ref === 'e2') shown.hour += action.key === 'ArrowUp' ? 1 : -1
      if (action?.kind === 'press' && action.ref === 'e3') shown.minute += action.key === 'ArrowUp' ? 1 : -1
      if (action?.kind !== 'click') return draw()
      if (action.ref === 'e1') open = true
      if (action.ref === 'e5') half = 'PM'
      if (action.ref === 'e6') [value, open] = [`${shown.hour}:0${shown.minute} ${half}`, false]
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: '10:03 PM' })
  })

  it('types it in halves where the field calls the other form invalid', () => {
    let value = ''
    const draw = (): string =>
      `combobox "Alarm" [e1] tag=input popup=menu collapsed value="${value}"${/^\d+:\d+$/.test(value) ? ' invalid' : ''}`
    const run = rehearse(chooseTime, { field: 'Alarm', time: '14:30' }, draw(), (step) => {
      if (step.kind === 'act' && step.action.kind === 'type') value = step.action.text
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: '2:30 PM' })
  })

  it('keeps the likelier form where the field finds fault with both, and presses no Enter for what it says then', () => {
    let value = ''
    const draw = (): string =>
      `textbox "From" [e1] value="${value}"${value ? ' invalid\nlist\n  listitem "The end is missing" [e2] clickable' : ''}\nbutton "Save" [e3]`
    const run = rehearse(chooseTime, { field: 'From', time: '14:30' }, draw(), (step) => {
      if (step.kind === 'act' && step.action.kind === 'type') value = step.action.text
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: '14:30' })
    const keys = run.actions.flatMap((action) => (action.kind === 'press' ? action.key : []))
    expect(keys.filter((key) => key === 'Enter').length).toBeLessThan(2)
  })

  it('clicks the time in a list below a field that takes no keys', () => {
    const page = (value: string, open = true) =>
      `textbox "Pick-up" [e1] value="${value}"${open ? '\nlist\n  listitem "9:00am" [e2] clickable\n  listitem "4:30pm" [e3] clickable' : ''}`
    const run = rehearse(chooseTime, { field: 'Pick-up', time: '16:30' }, page('', false), (step) =>
      step.kind === 'act' && step.action.kind === 'click' && step.action.ref === 'e3'
        ? page('4:30pm', false)
        : page(''),
    )
    expect(run.outcome).toEqual({ ok: true, value: '4:30pm' })
  })

  it.each([
    ['09:05', '9:05 AM'],
    ['14:33', '2:33 PM'],
  ])('clicks the hour on the face of a clock, the minute that comes in its place, and the half: %s', (time, taken) => {
    const around = (from: number, per: number): string =>
      Array.from({ length: 12 }, (_, at) => {
        const [x, y] = [Math.sin((at * Math.PI) / 6), -Math.cos((at * Math.PI) / 6)]
        const number = String(per === 1 && at === 0 ? 12 : at * per).padStart(per === 1 ? 1 : 2, '0')
        return `    "${number}" [e${from + at * per}] clickable box=${Math.round(190 + 80 * x)},${Math.round(190 + 80 * y)},20,20`
      }).join('\n')
    let [hour, minute, half, value] = ['', '', 'AM', '']
    let open = false
    const draw = (): string =>
      `textbox "Pickup" [e70] value="${value}"${
        open
          ? `
dialog
  "AM" [e50] clickable
  "PM" [e51] clickable
  - [e100] box=100,100,200,200
${hour === '' ? around(200, 1) : around(300, 5)}
  button "OK" [e60]`
          : ''
      }`
    const run = rehearse(chooseTime, { field: 'Pickup', time }, draw(), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind !== 'click') return draw()
      const number = Number(action.ref.slice(1))
      if (action.ref === 'e70') open = true
      else if (action.ref === 'e51' || action.ref === 'e50') half = action.ref === 'e51' ? 'PM' : 'AM'
      else if (action.ref === 'e60') [value, open] = [`${hour}:${minute} ${half}`, false]
      else if (action.at) minute = String(clockwise(action.at.x - 100, action.at.y - 100)).padStart(2, '0')
      else if (hour === '') hour = String(number - 200 || 12)
      else minute = String(number - 300).padStart(2, '0')
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: taken })
  })

  /** The minute that a place on the face stands for. */
  const clockwise = (right: number, down: number): number =>
    Math.round((Math.atan2(right, -down) * 30) / Math.PI + 60) % 60

  it('types the parts that have no name, and only bounds, without zeros', () => {
    const held: { [ref: string]: string } = { e18: '', e20: '', e21: '--' }
    const draw = (): string => `
-
  "Meeting"
  spinbutton [e13] type=number min=1 max=12 about="--" tag=input
  spinbutton [e15] type=number min=1 max=31 about="--" tag=input
  spinbutton [e17] type=number min=1 max=275760 about="----" tag=input
  spinbutton [e18] type=number value="${held.e18}" min=1 max=12 about="--" tag=input
  spinbutton "${held.e20 === '' ? '' : ':0'}" [e20] type=number value="${held.e20}" min=0 max=59 about="--" tag=input
  combobox [e21] type=select value="${held.e21}" options="-- | AM | PM"`
    const run = rehearse(chooseTime, { field: 'Meeting', time: '14:05' }, draw(), (step, page) => {
      if (step.kind === 'act' && step.action.kind === 'type') held[step.action.ref] = step.action.text
      if (step.kind === 'act' && step.action.kind === 'select')
        held.e21 = page.nodes[step.action.options[0] ?? '']?.name ?? ''
      return draw()
    })
    expect(run.outcome.ok).toBe(true)
    expect(held).toEqual({ e18: '2', e20: '5', e21: 'PM' })
  })

  it('takes the parts of a dialog that stands open already, and none of them for the field', () => {
    const held: { [ref: string]: string } = { e2: '00', e3: '00' }
    const draw = (): string => `
textbox "Meeting" [e1] value="2027-01-15 ${held.e2}:${held.e3}" popup=dialog
dialog "Calendar"
  textbox "Hours" [e2] value="${held.e2}" tag=input
  textbox "Minutes" [e3] value="${held.e3}" tag=input`
    const run = rehearse(chooseTime, { field: 'Meeting', time: '14:30' }, draw(), (step) => {
      if (step.kind === 'act' && step.action.kind === 'type') held[step.action.ref] = step.action.text
      return draw()
    })
    expect(run.outcome).toEqual({ ok: true, value: '2027-01-15 14:30' })
    expect(held).toEqual({ e2: '14', e3: '30' })
  })

  it('types it as clocks of 24 hours have it into a field with a list', () => {
    const list = 'combobox "Alarm" [e1] tag=input popup=listbox'
    const { actions } = rehearse(chooseTime, { field: 'Alarm', time: '2:30 PM' }, list, [
      undefined,
      `${list} value="14:30"`,
    ])
    expect(actions).toContainEqual({ kind: 'type', ref: 'e1', text: '14:30', replace: true })
  })

  it('types it as it was said where the field shows no form', () => {
    const run = rehearse(chooseTime, { field: 'Alarm', time: '2:30 PM' }, 'textbox "Alarm" [e1] tag=input', [
      undefined,
      'textbox "Alarm" [e1] value="2:30 PM" tag=input',
    ])
    expect(run.actions).toContainEqual({ kind: 'type', ref: 'e1', text: '2:30 PM', replace: true })
    expect(run.outcome.ok).toBe(true)
  })

  it('tells what the parts became', () => {
    expect(rehearse(chooseTime, { field: 'Alarm', time: '14:30' }, parts('09', '00', 'AM')).outcome).toMatchObject({
      reason: 'refused',
    })
  })
})
