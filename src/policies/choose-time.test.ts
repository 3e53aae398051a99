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

  it('tells what the parts became', () => {
    expect(rehearse(chooseTime, { field: 'Alarm', time: '14:30' }, parts('09', '00', 'AM')).outcome).toMatchObject({
      reason: 'refused',
    })
  })
})
