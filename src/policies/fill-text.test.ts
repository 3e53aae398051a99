import { describe, expect, it } from 'vitest'
import { failed } from '../page/outcome'
import { fillText } from './fill-text'
import { rehearse } from './rehearse'

describe('fill_text', () => {
  it('types into a plain field and does not wait', () => {
    const run = rehearse(fillText, { field: 'Name', text: 'Ann' }, 'textbox "Name" [e1]', [
      'textbox "Name" [e1] value="Ann"',
    ])
    expect(run.steps).toEqual([{ kind: 'act', action: { kind: 'type', ref: 'e1', text: 'Ann', replace: true } }])
    expect(run.outcome).toEqual({ ok: true, value: 'Ann' })
  })

  it('does nothing when the field holds it already', () => {
    const run = rehearse(fillText, { field: 'Name', text: 'Ann' }, 'textbox "Name" [e1] value="Ann"')
    expect(run.steps).toEqual([])
    expect(run.outcome.ok).toBe(true)
  })

  it('knows the lines of an editor that keeps each in a field of its own', () => {
    const typed = 'textbox "Story" [e1] value="See you" tag=div\ntextbox [e2] value="on Monday." tag=div'
    const empty = 'textbox "Story" [e1] tag=div'
    const args = { field: 'Story', text: 'See you\non Monday.' }
    expect(rehearse(fillText, args, empty, [typed]).outcome).toEqual({ ok: true, value: args.text })
    expect(rehearse(fillText, args, empty, [typed.replace('Monday', 'Tuesday')]).outcome.ok).toBe(false)
  })

  it('leaves out the code of a country that the field writes itself', () => {
    const run = rehearse(fillText, { field: 'Phone', text: '+47 912 34 567' }, 'textbox "Phone" [e1]', [
      { page: 'textbox "Phone" [e1] value="+47 479 12 345"', outcome: failed('refused', 'no') },
      'textbox "Phone" [e1] value="+47 912 34 567"',
    ])
    expect(run.actions.at(-1)).toMatchObject({ text: '912 34 567' })
    expect(run.outcome).toEqual({ ok: true, value: '+47 912 34 567' })
    const longer = rehearse(fillText, { field: 'Phone', text: '+4791234567' }, 'textbox "Phone" [e1]', [
      'textbox "Phone" [e1] value="+474791234567"',
      'textbox "Phone" [e1] value="+4791234567"',
    ])
    expect(longer.actions.at(-1)).toMatchObject({ text: '91234567' })
    expect(longer.outcome.ok).toBe(true)
  })

  it('takes an amount for the number that it is, and hands a day that was refused to who knows its forms', () => {
    const typed = ['textbox "Price" [e1] value="$ 99.00"']
    expect(rehearse(fillText, { field: 'Price', text: '99' }, 'textbox "Price" [e1]', typed).outcome.ok).toBe(true)
    const day = rehearse(fillText, { field: 'Born', text: '1987-06-15' }, 'textbox "Born" [e1]', [
      { page: 'textbox "Born" [e1] value="19/08/7061"', outcome: failed('refused', 'no') },
    ])
    expect(day.steps.at(-1)).toMatchObject({ call: { policy: 'choose_date', args: { field: 'e1' } } })
  })

  it('picks the suggestion that begins with the text, even when it comes late', () => {
    const typed = 'textbox "From" [e1] popup=suggestions value="Oslo"'
    const run = rehearse(fillText, { field: 'From', text: 'Oslo' }, 'textbox "From" [e1] popup=suggestions', [
      typed,
      `${typed}\nlist\n  listitem "Oslo Torp (TRF)" [e5] clickable\n  listitem "Oslo, Norway (OSL)" [e6] clickable`,
      'textbox "From" [e1] popup=suggestions value="Oslo Torp (TRF)"',
    ])
    expect(run.actions.at(-1)).toEqual({ kind: 'click', ref: 'e5' })
    expect(run.outcome).toEqual({ ok: true, value: 'Oslo Torp (TRF)' })
  })

  it('takes the rows of a table that is filtered for no suggestions', () => {
    const page = (held: string, row: string) =>
      `textbox "Filter" [e1] ${held} box=0,0,100,20\ngrid [e2]\n  row\n    ${row} box=0,30,100,20`
    const run = rehearse(fillText, { field: 'Filter', text: 'Saab' }, page('', 'gridcell "Fiat" [e3]'), [
      page('value="Saab"', 'gridcell "Saab" [e4]'),
    ])
    expect(run.actions).toHaveLength(1)
    expect(run.outcome).toEqual({ ok: true, value: 'Saab' })
  })

  it('prefers the very words among suggestions', () => {
    const options = 'listbox\n  option "Chadian" [e4]\n  option "Chad" [e5]'
    const run = rehearse(fillText, { field: 'Country', text: 'Chad' }, 'combobox "Country" [e1]', [
      `combobox "Country" [e1] value="Chad" expanded\n${options}`,
      'combobox "Country" [e1] value="Chad"',
    ])
    expect(run.actions.at(-1)).toEqual({ kind: 'click', ref: 'e5' })
  })

  it('takes the suggestion that is described', () => {
    const run = rehearse(fillText, { field: 'Tags', text: 'An', suggestion: 'ending in "ia"' }, 'textbox "Tags" [e1]', [
      'textbox "Tags" [e1] value="An"\nlist\n  option "Angola" [e2]\n  option "Antonia" [e3]',
      'textbox "Tags" [e1] value="Antonia"',
    ])
    expect(run.outcome).toEqual({ ok: true, value: 'Antonia' })
  })

  it('lists what was suggested when none is what must be taken', () => {
    const run = rehearse(fillText, { field: 'Tags', text: 'An', suggestion: 'Peru' }, 'textbox "Tags" [e1]', [
      'textbox "Tags" [e1] value="An"\nlist\n  option "Angola" [e2]\n  option "Antonia" [e3]',
    ])
    expect(run.outcome).toMatchObject({
      ok: false,
      reason: 'not_offered',
      message: expect.stringContaining('Angola, Antonia'),
    })
  })

  it('leaves a search as it was typed', () => {
    const run = rehearse(fillText, { field: 'Search', text: 'cats' }, 'searchbox "Search" [e1] popup=suggestions', [
      'searchbox "Search" [e1] popup=suggestions value="cats"\nlistbox\n  option "cats and dogs" [e2]',
    ])
    expect(run.actions).toHaveLength(1)
    expect(run.outcome).toEqual({ ok: true, value: 'cats' })
  })

  it('says what the page made of the text', () => {
    const run = rehearse(fillText, { field: 'Age', text: '200' }, 'spinbutton "Age" [e1]', [
      'spinbutton "Age" [e1] value="99"',
    ])
    expect(run.outcome).toMatchObject({ ok: false, reason: 'refused', message: expect.stringContaining('"99"') })
  })

  it('accepts the punctuation of a mask', () => {
    const run = rehearse(fillText, { field: 'Phone', text: '5551234' }, 'textbox "Phone" [e1]', [
      'textbox "Phone" [e1] value="555-1234"',
    ])
    expect(run.outcome).toEqual({ ok: true, value: '555-1234' })
  })

  it('says nothing about a password', () => {
    const run = rehearse(fillText, { field: 'Password', text: 'x1' }, 'textbox "Password" [e1] type=password')
    expect(run.outcome).toEqual({ ok: true })
  })

  it('finds the field again when the page replaced it', () => {
    const gone = failed('detached', 'The field is gone.')
    const run = rehearse(fillText, { field: 'Name', text: 'Ann' }, 'textbox "Name" [e1]', [
      { outcome: gone },
      'textbox "Name" [e2]',
      'textbox "Name" [e2] value="Ann"',
    ])
    expect(run.actions.at(-1)).toMatchObject({ ref: 'e2' })
    expect(run.outcome.ok).toBe(true)
  })

  it.each([
    ['3:05 PM', '15:05'],
    ['12:30 am', '00:30'],
    ['7pm', '19:00'],
    ['08:15', '08:15'],
  ])('sets the time %s', (said, value) => {
    const run = rehearse(fillText, { field: 'Time', text: said }, 'textbox "Time" [e1] type=time')
    expect(run.actions).toEqual([{ kind: 'set_value', ref: 'e1', value }])
  })

  it('leaves a date for a field that nobody can type into to its calendar', () => {
    const run = rehearse(fillText, { field: 'Day', text: '05/03/2024' }, 'textbox "Day" [e1] readonly')
    expect(run.steps[0]).toMatchObject({ kind: 'call', call: { policy: 'choose_date', args: { field: 'e1' } } })
  })

  it('names the fields that are there', () => {
    const run = rehearse(fillText, { field: 'Fax', text: '1' }, 'textbox "Phone" [e1]\ntextbox "Street" [e2]')
    expect(run.outcome).toMatchObject({
      ok: false,
      reason: 'not_found',
      message: expect.stringContaining('textbox "Phone"'),
    })
  })
})

describe('a field of tags', () => {
  const tags = (value: string, held: readonly string[], look = 'hint="tag-input"'): string => `
-
${held.map((tag) => `  "${tag}"`).join('\n')}
  textbox "Keywords" [e1] ${look} value="${value}"`

  it('takes with a comma what stands in it', () => {
    const run = rehearse(fillText, { field: 'Keywords', text: 'red' }, tags('', []), [
      tags('red', []),
      tags('', ['red']),
    ])
    expect(run.actions.at(-1)).toEqual({ kind: 'press', ref: 'e1', key: ',' })
    expect(run.outcome).toEqual({ ok: true, value: 'red' })
  })

  it('takes the last of several words as it took those before', () => {
    const refused = { ok: false, reason: 'refused', message: 'It holds " blue".' } as const
    const run = rehearse(fillText, { field: 'Keywords', text: 'red, blue' }, tags('', [], ''), [
      { page: tags(' blue', ['red'], ''), outcome: refused },
      tags('', ['red', 'blue'], ''),
    ])
    expect(run.outcome).toEqual({ ok: true, value: 'red, blue' })
  })

  it('is left as it was typed where a comma makes no tag of it', () => {
    const run = rehearse(fillText, { field: 'Keywords', text: 'red' }, tags('', []), [
      tags('red', []),
      tags('red,', []),
      tags('red', []),
    ])
    expect(run.actions.at(-1)).toEqual({ kind: 'type', ref: 'e1', text: 'red', replace: true })
    expect(run.outcome).toEqual({ ok: true, value: 'red' })
  })

  it('that offers words is given each of them', () => {
    const run = rehearse(fillText, { field: 'Keywords', text: 'red, blue' }, tags('', [], 'hint="tag" popup=listbox'))
    expect(run.steps).toContainEqual({
      kind: 'call',
      call: { policy: 'choose_option', args: { list: 'e1', option: ['red', 'blue'] } },
    })
  })
})
