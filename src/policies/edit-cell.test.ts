import { describe, expect, it } from 'vitest'
import { failed } from '../page/outcome'
import { editCell } from './edit-cell'
import { rehearse } from './rehearse'

const table = (price: string, editor = '') => `
  grid "Cars" box=0,0,300,100
    row box=0,0,300,20
      columnheader "Number" box=0,0,100,20
      columnheader "Price" box=100,0,100,20
    row [e1] box=0,20,300,20
      cell "C-1" [e2] box=0,20,100,20
      cell "${price}" [e3] box=100,20,100,20
${editor}`
const editor = '        textbox [e4] value="500" focused box=100,20,100,20'
const change = { row: 'C-1', column: 'Price', value: '12345' }

describe('edit_cell', () => {
  it('opens the cell, types and enters', () => {
    const run = rehearse(editCell, change, table('500'), [table('', editor), undefined, table('12,345')])
    expect(run.actions.map(({ kind }) => kind)).toEqual(['click', 'type', 'press'])
    expect(run.outcome).toEqual({ ok: true, value: '12,345' })
  })

  const row = (price: string, inCell: string, button: string): string =>
    `${table(price)}\n${inCell}      cell box=200,20,100,20\n        button "${button}" [e9]\n`
  const closed = row('500', '', 'Row Edit')
  const filled = row('', `${editor.replace('500', '12345')}\n`, 'Save')

  it('changes a row as a whole, and saves it', () => {
    const opened = row('', `${editor}\n`, 'Save')
    const saved = row('12,345', '', 'Row Edit')
    const run = rehearse(editCell, change, closed, [closed, closed, closed, opened, filled, saved])
    expect(run.actions.map(({ kind }) => kind)).toEqual(['click', 'press', 'click', 'click'])
    expect(run.outcome).toEqual({ ok: true, value: '12,345' })
  })

  it('takes no row for changed that stays open', () => {
    const run = rehearse(editCell, change, closed, [closed, closed, closed, filled, filled, filled])
    expect(run.outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it('ticks the box that comes into the cell, and enters', () => {
    const box = '        checkbox [e4] box=100,20,20,20'
    const run = rehearse(editCell, { ...change, value: 'yes' }, table('-'), [table('', box)])
    expect(run.steps).toContainEqual({
      kind: 'call',
      call: { policy: 'set_checkboxes', args: { names: ['e4'], only: false, off: false } },
    })
    expect(run.actions.map(({ kind }) => kind)).toEqual(['click', 'press'])
    expect(run.outcome).toEqual({ ok: true, value: 'yes' })
  })

  it('does nothing where the cell holds it', () => {
    expect(rehearse(editCell, change, table('12345')).actions).toEqual([])
  })

  it('takes what a list in the cell offers', () => {
    const list = `${editor}\nlistbox\n  option "new" [e6]\n  option "12345" [e7]`
    const run = rehearse(editCell, change, table('500'), [table('', list), table('12345')])
    expect(run.actions.at(-1)).toEqual({ kind: 'click', ref: 'e7' })
    expect(run.outcome.ok).toBe(true)
  })

  it('chooses the date where a calendar stands for words', () => {
    const outcome = { ok: false, reason: 'readonly', message: 'The input is read-only.' } as const
    const day = { ...change, value: '2027-03-04' }
    const run = rehearse(editCell, day, table('2027-03-01'), [
      table('', editor),
      { outcome },
      { page: table('2027-03-04') },
    ])
    expect(run.steps.at(-1)).toMatchObject({
      call: { policy: 'choose_date', args: { field: 'e4', date: '2027-03-04' } },
    })
    expect(run.outcome.ok).toBe(true)
  })

  it('ticks and unticks a box in the cell', () => {
    const inCell = (state: string): string => `${table('')}        checkbox "Price" [e4] ${state} box=140,22,16,16`
    const run = rehearse(editCell, { ...change, value: 'false' }, inCell('checked'), [inCell('unchecked')])
    expect(run.steps).toEqual([
      { kind: 'call', call: { policy: 'set_checkboxes', args: { names: ['e4'], only: false, off: true } } },
    ])
  })

  it('hands over a day to a native field that is not typed into', () => {
    const field = editor.replace('textbox', 'textbox "Due" type=date')
    const run = rehearse(editCell, { ...change, value: '2027-04-20' }, table('500'), [
      table('', field),
      { outcome: failed('unsupported', 'no') },
      table('2027-04-20', field),
      table('2027-04-20'),
    ])
    expect(run.steps[2]).toMatchObject({ call: { policy: 'fill_text', args: { text: '2027-04-20' } } })
    expect(run.outcome).toEqual({ ok: true, value: '2027-04-20' })
  })

  it('fails where the cell does not open', () => {
    expect(rehearse(editCell, change, table('500')).outcome).toMatchObject({ reason: 'readonly' })
  })

  it('fails where the page puts back what was there', () => {
    const run = rehearse(editCell, change, table('500'), [table('', editor), undefined, table('500')])
    expect(run.outcome).toMatchObject({ reason: 'refused' })
  })

  it('lists the headings where a column is not there', () => {
    const { outcome } = rehearse(editCell, { ...change, column: 'Colour' }, table('500'))
    expect(outcome).toMatchObject({ reason: 'not_found', message: expect.stringContaining('Number, Price') })
  })
})
