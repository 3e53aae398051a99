import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import type { PlannedCall } from '../../policies/plan'
import { asMeant } from './as-meant'

const PAGE = sketch('textbox "City" [e1]\ntextbox "Street" [e2]\ncheckbox "Bergen" [e3]')

const turned = (call: PlannedCall, task: string): PlannedCall['args'] | undefined =>
  asMeant({ source: 'model', calls: [call], done: true }, task, PAGE).calls[0]?.args

const fill = (field: string, text: string): PlannedCall => ({ policy: 'fill_text', args: { field, text } })

describe('a field and what goes into it', () => {
  it('change places where the page has a field by the second alone', () => {
    expect(turned(fill('Oslo', 'City'), 'Set the city to Oslo')).toEqual({ field: 'City', text: 'Oslo' })
    expect(turned(fill('Oslo', 'e1'), 'Set the city to Oslo')).toEqual({ field: 'e1', text: 'Oslo' })
  })

  it('change places where the first is on the page, but nothing that takes a text', () => {
    expect(turned(fill('Bergen', 'City'), 'Set the city to Bergen')).toEqual({ field: 'City', text: 'Bergen' })
  })

  it('stay where the first is a field, is not of the task, or the second is no field', () => {
    expect(turned(fill('Street', 'City'), 'Write City under Street')).toEqual({ field: 'Street', text: 'City' })
    expect(turned(fill('Oslo', 'Bergen'), 'Set the city to Oslo')).toEqual({ field: 'Oslo', text: 'Bergen' })
    expect(turned(fill('Town', 'City'), 'Set the city to Oslo')).toEqual({ field: 'Town', text: 'City' })
    expect(turned(fill('Oslo', 'Norway'), 'Set the city to Oslo')).toEqual({ field: 'Oslo', text: 'Norway' })
    const press: PlannedCall = { policy: 'press_keys', args: { keys: 'Oslo', target: 'City' } }
    expect(turned(press, 'Type Oslo')).toEqual(press.args)
  })
})

describe('a choice in a plain text field', () => {
  const meant = (list: string, page: string) =>
    asMeant(
      { source: 'model', calls: [{ policy: 'choose_option', args: { list, option: 'Crime' } }], done: true },
      'Set the genre to Crime',
      sketch(page),
    ).calls[0]

  it('is typed', () => {
    expect(meant('Genre', 'textbox "Genre" [e1]')).toEqual({
      policy: 'fill_text',
      args: { field: 'Genre', text: 'Crime' },
    })
  })

  it('stays one where a list opens, or may', () => {
    const controls = ['combobox "Genre" [e1]', 'textbox "Genre" [e1] popup=listbox', 'textbox "Genre" [e1] readonly']
    for (const page of controls) expect(meant('Genre', page)?.policy).toBe('choose_option')
  })
})

describe('a form that is handed in before it is filled in', () => {
  const form = 'textbox "Genre" [e1]\ntextbox "Year" [e2]\nbutton "Go!" [e3]\nbutton "Help" [e4]'
  const click = (target: string): PlannedCall => ({ policy: 'click', args: { target } })
  const inOrder = (calls: readonly PlannedCall[], page = form, done = true) =>
    asMeant({ source: 'model', calls: [...calls], done }, 'Search for crime movies of 1995', sketch(page)).calls.map(
      ({ args }) => args.target ?? args.field,
    )

  it('is handed in last', () => {
    expect(inOrder([click('Go!'), fill('Year', '1995'), fill('Genre', 'Crime')])).toEqual(['Year', 'Genre', 'Go!'])
    expect(inOrder([click('e3'), fill('e2', '1995')])).toEqual(['e2', 'e3'])
  })

  it('stays as it is where more is pressed, more is to come, a field does not show yet or the button is another', () => {
    const pressedTwice = [click('Go!'), fill('Year', '1995'), click('Go!')]
    expect(inOrder(pressedTwice)).toEqual(['Go!', 'Year', 'Go!'])
    expect(inOrder([click('Go!'), fill('Year', '1995')], form, false)).toEqual(['Go!', 'Year'])
    expect(inOrder([click('Go!'), fill('Director', 'Curry')])).toEqual(['Go!', 'Director'])
    expect(inOrder([click('Help'), fill('Year', '1995')])).toEqual(['Help', 'Year'])
    expect(inOrder([click('Go!')])).toEqual(['Go!'])
  })
})
