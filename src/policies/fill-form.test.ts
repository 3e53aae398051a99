import { describe, expect, it } from 'vitest'
import { failed } from '../page/outcome'
import { fillForm } from './fill-form'
import type { Step } from './policy'
import { type Answer, rehearse } from './rehearse'

type Args = Parameters<typeof rehearse>[1]

/** A form that is drawn from what it holds: a call puts its value in, a click on `Send` submits it. */
function form(draw: (held: Record<string, string>, sent: number) => string, taking = taken) {
  const held: Record<string, string> = {}
  let sent = 0
  const answer = (step: Step): Answer => {
    if (step.kind === 'call') return taking(held, step.call.args) ?? draw(held, sent)
    if (step.kind === 'act' && step.action.kind === 'click') sent += 1
    return draw(held, sent)
  }
  return { held, sent: () => sent, run: (args: Args) => rehearse(fillForm, args, draw(held, 0), answer) }
}

function taken(held: Record<string, string>, args: { readonly [name: string]: unknown }): Answer {
  const name = [args.field, args.list, args.slider].find((each) => typeof each === 'string')
  if (typeof name === 'string') held[name] = String(args.text ?? args.option ?? args.value ?? args.date ?? args.time)
  return undefined
}

const calls = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) => (step.kind === 'call' ? step.call.policy : []))
const value = (text = ''): string => `value=${JSON.stringify(text)}`
const BUTTON = 'button "Send" [e90]'

describe('each value goes the way that suits its field', () => {
  it.each<[string, string, string | number | boolean | string[], string]>([
    ['a text', 'textbox "X"', 'abc', 'fill_text'],
    ['a native list', 'combobox "X" type=select options="a | b"', 'a', 'choose_option'],
    ['a list that opens', 'button "X" popup=listbox', 'a', 'choose_option'],
    ['a field that takes no typing', 'textbox "X" readonly about="Choose"', 'a', 'choose_option'],
    ['stars', `radiogroup "X"\n${'  radio\n'.repeat(5)}`, 4, 'set_slider'],
    ['a box', 'checkbox "X"', true, 'set_checkboxes'],
    ['a box, in words', 'checkbox "X"', 'no', 'set_checkboxes'],
    ['several boxes', 'group "X"\n  checkbox "a"\n  checkbox "b"', ['a', 'b'], 'set_checkboxes'],
    ['tags of a field', 'textbox "X"\ngroup "Y"\n  checkbox "a"\n  checkbox "b"', ['a', 'b'], 'choose_option'],
    ['one of several radios', 'radiogroup "X"\n  radio "a"\n  radio "b"', 'b', 'choose_option'],
    ['a native date', 'textbox "X" type=date', '2027-03-12', 'choose_date'],
    ['a date to pick', 'textbox "X" readonly', '2027-03-12', 'choose_date'],
    ['a day from today', 'textbox "X" type=date', 'tomorrow', 'choose_date'],
    ['two days to pick', 'textbox "X" value="06/01/2026 - 06/03/2026"', '2027-03-12 to 2027-03-14', 'choose_dates'],
    [
      'two days, with boxes further off',
      'textbox "X" about="Start date"\nbutton "Open"\ncheckbox "A"\ncheckbox "B"',
      '2027-03-12 to 2027-03-14',
      'choose_dates',
    ],
    ['two days as a list', 'textbox "X" readonly', ['2027-03-12', '2027-03-14'], 'choose_dates'],
    ['two days to write', 'textbox "X"', '2027-03-12 to 2027-03-14', 'fill_text'],
    ['a quarter to pick', 'textbox "X" about="Select quarter"', 'Q3 2027', 'choose_date'],
    ['a quarter to write', 'textbox "X"', 'Q3 2027', 'fill_text'],
    ['a time to type or pick', 'textbox "X"', '15:30', 'choose_time'],
    ['a time', 'textbox "X" type=time', '15:30', 'choose_time'],
    ['a time of a list', 'combobox "X" tag=input popup=listbox', '7:30 AM', 'choose_time'],
    ['a number', 'spinbutton "X"', 3, 'set_number'],
    ['a slider', 'slider "X"', 30, 'set_slider'],
  ])('%s', (_, field, given, policy) => {
    expect(calls(rehearse(fillForm, { values: { X: given } }, field).steps)).toEqual([policy])
  })
})

it('opens what shows its label, and leaves boxes behind the dialog alone', () => {
  const chips = 'dialog "New"\n  button "Owner" [e1]\n  button "Labels" [e2]\n  button "Due date" [e3]'
  const page = `-\n  "Owner" inert\n  checkbox "ERR-1" inert\n  checkbox "ERR-2" inert\n${chips}`
  const policies = (values: Args['values']): string[] => calls(rehearse(fillForm, { values }, page).steps)
  expect(policies({ Owner: 'Ann' })[0]).toBe('choose_option')
  expect(policies({ Labels: ['bug', 'docs'] })[0]).toBe('choose_option')
  expect(policies({ 'Due date': '2027-03-12' })[0]).toBe('choose_date')
})

it('chooses a day where a calendar comes up as the field is entered', () => {
  const march = `\ngeneric\n  "March 2027"\n${Array.from({ length: 31 }, (_, at) => `  button "${at + 1}"`).join('\n')}`
  const calls = (more: string): string[] =>
    rehearse(fillForm, { values: { X: '2027-03-12' } }, 'textbox "X"', [`textbox "X"${more}`]).steps.flatMap((step) =>
      step.kind === 'call' ? step.call.policy : [],
    )
  expect(calls(march)).toEqual(['choose_date'])
  expect(calls('')).toEqual(['fill_text'])
})

describe('what is filled', () => {
  const two = (held: Record<string, string>): string =>
    `textbox "Name" [e1] ${value(held.Name)}\ntextbox "City" [e2] ${value(held.City)}\n${BUTTON}`

  it('is told by its labels, and nothing is sent unasked', () => {
    const page = form(two)
    expect(page.run({ values: { Name: 'Ada', City: 'Oslo' } }).outcome).toEqual({ ok: true, value: ['Name', 'City'] })
    expect(page.sent()).toBe(0)
  })

  it('goes on after a field that can’t be filled, names it, and does not send', () => {
    const page = form(two, (held, args) =>
      args.field === 'Name' ? { outcome: failed('refused', 'It took "ADA".') } : taken(held, args),
    )
    const { outcome } = page.run({ values: { Name: 'Ada', City: 'Oslo' }, submit: 'Send' })
    expect(page.held).toEqual({ City: 'Oslo' })
    expect(page.sent()).toBe(0)
    expect(outcome).toMatchObject({ ok: false, reason: 'refused' })
    expect(outcome.ok === false && outcome.message).toBe(
      'Not all fields could be filled. The form was not sent. Name: It took "ADA".',
    )
  })

  it('looks for what is not there in closed sections', () => {
    let open = false
    const page = () => `button "More" [e1] ${open ? 'expanded\ntextbox "City" [e2]' : 'collapsed'}`
    const { outcome, steps } = rehearse(fillForm, { values: { City: 'Oslo' } }, page(), (step) => {
      if (step.kind === 'act') open = true
      if (step.kind === 'call' && !open) return { outcome: failed('not_found', 'There is no City.') }
      return page()
    })
    expect(outcome).toMatchObject({ ok: true })
    expect(calls(steps)).toEqual(['choose_option', 'fill_text'])
  })

  it('takes a colour by its name', () => {
    const { steps } = form(() => 'textbox "Colour" [e1] type=color value="#000000"').run({ values: { Colour: 'red' } })
    expect(calls(steps)).toEqual(['choose_color'])
  })

  it('is sent by its own button where none is named', () => {
    const page = form(two)
    const { outcome } = page.run({ values: { Name: 'Ada', City: 'Oslo' }, submit: true })
    expect(outcome).toMatchObject({ ok: true })
    expect(page.sent()).toBe(1)
  })

  it('ends at once when the page is gone', () => {
    const page = form(two, () => ({ outcome: failed('page_gone', 'The tab was closed.') }))
    const { outcome, steps } = page.run({ values: { Name: 'Ada', City: 'Oslo' }, submit: 'Send' })
    expect(outcome).toMatchObject({ ok: false, reason: 'page_gone' })
    expect(steps).toHaveLength(1)
  })

  it('says that there is nothing to fill in', () => {
    expect(rehearse(fillForm, { values: {} }, 'textbox "Name"').outcome).toMatchObject({ reason: 'bad_arguments' })
  })

  it('tries a field again that only another brings up', () => {
    const draw = (held: Record<string, string>): string =>
      `textbox "Country" [e1] ${value(held.Country)}${held.Country ? `\ntextbox "State" [e2] ${value(held.State)}` : ''}`
    const page = form(draw, (held, args) =>
      args.field === 'State' && !held.Country
        ? { outcome: failed('not_found', 'The page shows no field "State".') }
        : taken(held, { ...args, field: args.field ?? args.list }),
    )
    const { outcome } = page.run({ values: { State: 'Texas', Country: 'USA' } })
    expect(page.held).toEqual({ State: 'Texas', Country: 'USA' })
    expect(outcome.ok).toBe(true)
  })

  it('is filled again when another field emptied it', () => {
    let left = 1
    const page = form(two, (held, args) => {
      taken(held, args)
      if (args.field === 'City' && left-- > 0) held.Name = ''
      return undefined
    })
    expect(page.run({ values: { Name: 'Ada', City: 'Oslo' } }).outcome.ok).toBe(true)
    expect(page.held).toEqual({ Name: 'Ada', City: 'Oslo' })
  })

  it('is no success when the page empties it each time', () => {
    const page = form(({ City = '', Name = '' }) => two({ City, Name: City ? '' : Name }))
    const { outcome } = page.run({ values: { Name: 'Ada', City: 'Oslo' }, submit: 'Send' })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('It took "Ada", but shows ""') })
    expect(page.sent()).toBe(0)
  })

  it('may be written in another way by the page', () => {
    const page = form((held) =>
      two({ ...held, ...(held.City && held.Name ? { Name: held.Name.replace('1234', '1,234.00') } : {}) }),
    )
    const { outcome, steps } = page.run({ values: { Name: '1234', City: 'Oslo' } })
    expect(outcome.ok).toBe(true)
    expect(calls(steps)).toHaveLength(2)
  })
})

describe('what the form says against a value', () => {
  const phone = (held: Record<string, string>, error: string): string =>
    `textbox "Phone" [e1] ${value(held.Phone)} ${error ? `invalid=${JSON.stringify(error)}` : ''}\n${BUTTON}`

  it('is answered where its words leave no doubt', () => {
    const page = form((held) => phone(held, / /.test(held.Phone ?? '') ? 'Use 8 digits only.' : ''))
    expect(page.run({ values: { Phone: '406 12 345' } }).outcome.ok).toBe(true)
    expect(page.held.Phone).toBe('40612345')
  })

  it('is passed on otherwise, and the form is not sent', () => {
    const page = form((held) => phone(held, held.Phone ? 'This number is unknown.' : ''))
    const { outcome } = page.run({ values: { Phone: '1' }, submit: 'Send' })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('Phone: This number is unknown.') })
    expect(page.sent()).toBe(0)
  })

  it('is waited for while the form is busy', () => {
    let looks = 0
    const draw = (error: string, busy: string): string => `textbox "Phone" [e1] value="1" ${error} ${busy}\n${BUTTON}`
    const { outcome } = rehearse(fillForm, { values: { Phone: '1' }, submit: 'Send' }, draw('', ''), (step) => {
      if (step.kind === 'look') looks += 1
      return looks < 3 ? draw('', 'busy') : draw('invalid="Taken."', '')
    })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('Taken.') })
  })
})

describe('sending', () => {
  const page = (after: string, before = '') =>
    form((held, sent) => `textbox "Email" [e1] ${value(held.Email)} ${sent ? after : before}`)
  const send = { values: { Email: 'ada@example.com' }, submit: 'Send' }

  it.each([
    ['a word of thanks in an alert', `\n${BUTTON}\nalert\n  "Thank you, your message has been sent."`],
    ['an alert of the good kind', `\n${BUTTON}\nalert hint="alert-success"\n  "We will be in touch."`],
    ['nothing but the form itself', `\n${BUTTON}`],
    ['another page', '\npage "Done" url="https://example.com/done"\nheading "Done"'],
  ])('is done once when the page answers with %s', (_, after) => {
    const one = page(after, `\n${BUTTON}`)
    expect(one.run(send).outcome.ok).toBe(true)
    expect(one.sent()).toBe(1)
  })

  it.each([
    ['a message beside the field', `invalid="This address is taken."\n${BUTTON}`, 'Email: This address is taken.'],
    ['an alert', `\n${BUTTON}\nalert\n  "Something went wrong"`, 'Something went wrong'],
    ['words that their class calls an error', `\n"Unknown address" hint="text-danger"\n${BUTTON}`, 'Unknown address'],
    ['a toast that is gone again', `\n${BUTTON}\nannounced "Could not be saved: try again"`, 'Could not be saved'],
    [
      'the same form at another address',
      `invalid="is taken"\n${BUTTON}\npage "Sign up" url="https://example.com/users"`,
      'Email: is taken',
    ],
  ])('is done once and no success when it answers with %s', (_, after, said) => {
    const one = page(after, `\n${BUTTON}`)
    const { outcome } = one.run(send)
    expect(outcome).toMatchObject({ ok: false, reason: 'refused', message: expect.stringContaining(said) })
    expect(one.sent()).toBe(1)
  })

  it.each([
    ['asks for something in a text that is none of its errors by class', 'Please enter your last name', false],
    ['says so in another language', 'Indique al menos un destinatario.', false],
    ['says thanks', 'Thank you, we will be in touch.', true],
  ])('is no success where the form stands as it was and %s', (_, said, ok) => {
    const one = page(`\n${BUTTON}\n"${said}" [e95]`, `\n${BUTTON}`)
    expect(one.run(send).outcome.ok).toBe(ok)
    expect(one.sent()).toBe(1)
  })

  it('never puts two values into one field', () => {
    const one = form((held) => `textbox "Street / No." [e1] ${value(held['Street / No.'] ?? held.Street)}\n${BUTTON}`)
    const { outcome, steps } = one.run({ values: { Street: 'Main', 'Street / No.': '12' }, submit: 'Send' })
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('both name the same field') })
    expect(calls(steps)).toHaveLength(1)
    expect(one.sent()).toBe(0)
  })

  it('is no success when a field stays marked as it was before', () => {
    const marked = `invalid="This address is taken."\n${BUTTON}`
    const one = page(marked, marked)
    expect(one.run(send).outcome).toMatchObject({ ok: false, message: expect.stringContaining('is taken') })
    expect(one.sent()).toBe(1)
  })

  it('says which fields are still empty when the button can’t be clicked', () => {
    const draw =
      'textbox "Email" [e1] value="ada@example.com"\ntextbox "Name" [e2] required\nbutton "Send" [e90] disabled'
    const { outcome } = rehearse(fillForm, send, draw, (step) =>
      step.kind === 'act' ? { outcome: failed('disabled', 'The button is disabled.') } : undefined,
    )
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'disabled',
      message: 'All fields are filled, but not sent: The button is disabled. Still empty, and required: Name.',
    })
  })

  it('chooses a date where a labelled button shows one', () => {
    const page = 'button "Departure" [e1] popup=dialog collapsed\n  "March 5, 2026"'
    const run = rehearse(fillForm, { values: { Departure: '2026-03-05' } }, page)
    expect(run.outcome.ok).toBe(true)
    expect(run.actions).toEqual([])
  })
})
