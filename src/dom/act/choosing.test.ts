import { expect, it } from 'vitest'
import { byId, node, on, record, show } from '../frame-for-tests'

it('selects exactly the options', async () => {
  show('<select multiple aria-label="L"><option selected>A</option><option>B</option><option>C</option></select>')
  const seen = record('input change')
  const options = [node('B').ref, node('C').ref]
  expect((await on('L', { kind: 'select', options })).outcome).toEqual({ ok: true })
  expect(node('L').value).toBe('B, C')
  expect(seen).toEqual(['input', 'change'])
})

it('says when the page takes a choice back', async () => {
  show('<select aria-label="L" id="s"><option>A</option><option>B</option></select>')
  byId<HTMLSelectElement>('s').addEventListener('change', () => {
    byId<HTMLSelectElement>('s').selectedIndex = 0
  })
  expect((await on('L', { kind: 'select', options: [node('B').ref] })).outcome).toMatchObject({ reason: 'refused' })
})

it.each([
  ['date', '2024-02-29'],
  ['time', '09:30'],
  ['month', '2024-02'],
  ['week', '2024-W05'],
  ['datetime-local', '2024-02-29T09:30'],
  ['color', '#ff0000'],
  ['range', '30'],
])('sets a %s', async (type, value) => {
  show(`<label>F <input type="${type}"></label>`)
  const seen = record('input change')
  expect((await on('F', { kind: 'set_value', value })).outcome).toEqual({ ok: true })
  expect(node('F').value).toBe(value)
  expect(seen).toEqual(['input', 'change'])
})

it('refuses a value that the control can not hold', async () => {
  show('<label>F <input type="date" max="2024-01-31"></label>')
  expect((await on('F', { kind: 'set_value', value: '2024-02-31' })).outcome).toMatchObject({
    reason: 'out_of_range',
  })
  expect((await on('F', { kind: 'set_value', value: '2024-02-01' })).outcome).toMatchObject({
    reason: 'out_of_range',
  })
  expect(node('F').value).toBe('')
})

it('takes an option that moves to another list for chosen', async () => {
  show(
    '<select multiple aria-label="L" id="s"><option>A</option><option>B</option></select><select multiple id="t"></select>',
  )
  byId<HTMLSelectElement>('s').addEventListener('change', () => {
    byId('t').append(...byId<HTMLSelectElement>('s').selectedOptions)
  })
  expect((await on('L', { kind: 'select', options: [node('B').ref] })).outcome).toEqual({ ok: true })
})
