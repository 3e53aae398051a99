import { afterEach, expect, it } from 'vitest'
import { createRefs } from '../refs'
import { createObserver } from './observer'

/** The fields of a page, each by role and name, with what explains it. */
function fields(html: string): string[] {
  document.body.innerHTML = html
  const { nodes } = createObserver(createRefs(0), '').look()
  return [...nodes.values()]
    .filter(({ role }) => /^(textbox|combobox|checkbox|switch)$/.test(role))
    .map(({ role, name, description }) => [role, name, description].filter(Boolean).join(' | '))
}

afterEach(() => {
  document.body.innerHTML = ''
})

it('one label with a stroke or an `and` names the fields behind it one by one', () => {
  expect(fields('<table><tr><td>Street / No.*:</td><td><input> <input size="4"></td></tr></table>')).toEqual([
    'textbox | Street',
    'textbox | No.',
  ])
})

it('a text field beside a list has their label', () => {
  const [, number] = fields('<div>Phone <select><option>+47</option></select> <input></div>')
  expect(number).toBe('textbox | Phone')
})

it('a label that floats stands behind its field, and what is below explains', () => {
  const floating =
    '<div style="position:relative"><input style="width:200px;height:30px"><span style="position:absolute;left:0;top:6px">Bio</span><div>Short, please</div></div>'
  expect(fields(floating)).toEqual(['textbox | Bio'])
  const explained = '<div><div>E-mail</div><div><input><div>Never shared</div></div></div>'
  expect(fields(explained)).toEqual(['textbox | E-mail | Never shared'])
})

it('what is to be agreed to goes on through its links', () => {
  const box = '<input type="checkbox">'
  expect(fields(`<p>${box} I accept the <a href="#t">terms</a> of sale.</p>`)).toEqual([
    'checkbox | I accept the terms of sale.',
  ])
})

it('a long text far above is no label', () => {
  const talk = '<div style="height:200px"><div>What would you like?</div></div><div><input placeholder="Message"></div>'
  expect(fields(`<div>${talk}</div>`)).toEqual(['textbox | Message'])
})

it('a switch that says whether it is on is called by the label beside it, a box that answers by its own word', () => {
  const line = (label: string, control: string): string => `<div><span>${label}</span> ${control}</div>`
  expect(fields(line('Wi-fi', '<div role="switch" aria-checked="false">OFF</div>'))).toEqual(['switch | Wi-fi'])
  expect(fields(line('Wi-fi', '<label>Off <input type="checkbox"> On</label>'))).toEqual(['checkbox | Wi-fi'])
  expect(fields(line('Coming?', '<label><input type="checkbox"> Yes</label>'))).toEqual(['checkbox | Yes'])
})

it('a box alone in an item of a list is called as that is', () => {
  const item = (name: string): string =>
    `<li title="${name}" onclick="0"><span class="box"><input type="checkbox"></span><span>${name}</span></li>`
  expect(fields(`<ul>${item('Oslo')}${item('Lima')}</ul>`)).toEqual(['checkbox | Oslo', 'checkbox | Lima'])
})

it('a box in a table is called as its column, also where its rows take part in dragging', () => {
  const row = (car: string): string => `<tr><td>${car}</td><td><input type="checkbox"></td></tr>`
  const table = `<p>Cars</p><table><thead><tr><th>Car</th><th>Stock</th></tr></thead><tbody draggable="true">${row('Jazz')}${row('Civic')}</tbody></table>`
  expect(fields(table)).toEqual(['checkbox | Stock', 'checkbox | Stock'])
})
