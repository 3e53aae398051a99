import { describe, expect, it } from 'vitest'
import type { Observation } from '../page/observation'
import { sketch } from '../page/sketch'
import { readTable } from './read-table'
import { rehearse } from './rehearse'
import { tablesOf } from './tables/tables'

const ORDERS = `
heading "Orders"
table [e2]
  row headers="Item | Price | Open"
  row cells="Lamp | 20 € | yes"
  row cells="Desk | 90 € | no"`

const rowsOf = (value: unknown): unknown => (typeof value === 'object' && value && 'rows' in value ? value.rows : value)
const read = (page: string | Observation, args = {}, answers: Parameters<typeof rehearse>[3] = []) => {
  const { outcome, actions } = rehearse(readTable, args, page, answers)
  return { rows: outcome.ok ? rowsOf(outcome.value) : outcome, actions, outcome }
}

describe('read_table', () => {
  it('returns rows by their headings, and where they stood', () => {
    expect(read(ORDERS).outcome).toMatchObject({
      ok: true,
      value: {
        table: 'Orders',
        url: expect.stringContaining('://'),
        rows: [
          { Item: 'Lamp', Price: '20 €', Open: 'yes' },
          { Item: 'Desk', Price: '90 €', Open: 'no' },
        ],
      },
    })
  })

  it('reads headings that stand in no row', () => {
    const page = `
treegrid [e2]
  generic
    columnheader "Name" box=0,10,100,20
    columnheader "Amount" box=100,10,100,20
  generic
    row box=0,30,200,20
      gridcell "Ada" box=0,30,100,20
      gridcell "7" box=100,30,100,20`
    expect(read(page).rows).toEqual([{ Name: 'Ada', Amount: '7' }])
  })

  it('reads headings that a grid draws as a part of their own, with a word in the corner', () => {
    const page = `
treegrid [e2]
  rowgroup
    row box=50,30,200,20
      gridcell "Ana" box=50,30,100,20
      gridcell "120" box=150,30,100,20
  rowgroup
    row box=0,10,250,20
      cell "Select all" box=0,10,50,20
      columnheader "Name" box=50,10,100,20
      columnheader "Amount" box=150,10,100,20`
    expect(read(page, { columns: ['Name', 'Amount'] }).rows).toEqual([{ Name: 'Ana', Amount: '120' }])
  })

  it('returns the columns and rows that are asked for', () => {
    expect(read(ORDERS, { columns: ['price'], rows: 'desk' }).rows).toEqual([{ Price: '90 €' }])
    expect(read(ORDERS, { columns: ['Colour'] }).rows).toMatchObject({
      reason: 'not_found',
      message: 'The table has no column "Colour". It has Item, Price, Open.',
    })
  })

  it('returns lists where nothing heads the columns, and names where something heads the rows', () => {
    expect(read('table\n  row cells="A | 1"\n  row cells="B | 2"').rows).toEqual([
      ['A', '1'],
      ['B', '2'],
    ])
    const pairs = 'table\n  row\n    rowheader "Name"\n    cell "Ada"\n  row\n    rowheader "Born"\n    cell "1815"'
    expect(read(pairs).rows).toEqual([{ Name: 'Ada' }, { Born: '1815' }])
  })

  it('reads fields and boxes to tick for what they hold', () => {
    const page = `
grid
  row headers="Done | Task"
  row
    gridcell
      checkbox "Done" [e7] checked
    gridcell
      textbox "Task" [e8] value="Sweep"
  row
    gridcell
      checkbox "Done" [e9]
    gridcell "Dust"`
    expect(read(page).rows).toEqual([
      { Done: 'yes', Task: 'Sweep' },
      { Done: 'no', Task: 'Dust' },
    ])
  })

  it('finds the table under a heading among several', () => {
    const page = `
heading "Ada"
table [e2]
  row headers="Day | Hours"
  row cells="Mon | 8"
  row cells="Tue | 7"
heading "Bob"
table [e3]
  row headers="Day | Hours"
  row cells="Mon | 4"`
    expect(read(page, { table: 'Bob' }).rows).toEqual([{ Day: 'Mon', Hours: '4' }])
    expect(read(page).rows).toHaveLength(2)
  })

  it('goes by where cells stand, as grids order their elements and split their rows as they like', () => {
    const page = sketch(`
grid [e2] box=0,0,300,60
  row box=0,0,300,20
    columnheader "Price" box=200,0,100,20
    columnheader "Item" box=0,0,100,20
    columnheader "Size" box=100,0,100,20
  row box=0,40,300,20
    gridcell "Desk" box=0,40,100,20
    gridcell "90" box=200,40,100,20
  row box=0,20,300,20
    gridcell "20" box=200,20,100,20
  row box=0,20,300,20
    gridcell "Lamp" box=0,20,200,20`)
    expect(tablesOf(page)[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Lamp', 'Lamp', '20'],
      ['Desk', '', '90'],
    ])
  })

  it('turns pages when asked to, and stops after the last', () => {
    const pageOf = (rows: string, next: string): string => `
table [e2]
  row headers="Item"
${rows}
navigation
  link "1" [e5]
  link "2" [e6]
  link "Next" [e7] ${next}`
    const first = pageOf('  row cells="Lamp"\n  row cells="Desk"', '')
    const second = pageOf('  row cells="Chair"', 'disabled')
    const { rows, actions } = read(first, { pages: 5 }, [second])
    expect(rows).toEqual([{ Item: 'Lamp' }, { Item: 'Desk' }, { Item: 'Chair' }])
    expect(actions).toHaveLength(1)
    expect(read(first).rows).toHaveLength(2)
    // What turns the pages may come a moment after the rows.
    expect(read(first.slice(0, first.indexOf('navigation')), { pages: 5 }, [first, second]).rows).toHaveLength(3)
  })

  it('reads the items of a list where there is no table', () => {
    const page = `
heading "Results"
list [e2]
  listitem
    link "Lamp" [e3]
    "20 €"
  listitem
    link "Desk" [e4]
    "90 €"
list [e5]
  listitem
    link "Home" [e6]
  listitem
    link "Help" [e7]`
    expect(read(page, { table: 'Results' }).rows).toEqual([
      ['Lamp', '20 €'],
      ['Desk', '90 €'],
    ])
  })

  it('scrolls through a table of which only some rows exist', () => {
    const screen = (first: number): string => {
      const rows = [0, 1, 2, 3].map(
        (n) => `  row "Row ${first + n}" box=0,${n * 20},200,20\n    cell "Row ${first + n}" box=0,${n * 20},200,20`,
      )
      return `grid [e2] box=0,0,200,80 scroll-up=${first * 20} scroll-down=${(12 - first - 4) * 20}\n${rows.join('\n')}`
    }
    let first = 3
    const { rows } = read(screen(first), {}, (step) => {
      if (step.kind !== 'act' || step.action.kind !== 'scroll') return undefined
      first = Math.min(8, Math.max(0, first + Math.floor((step.action.by?.y ?? 0) / 20)))
      return screen(first)
    })
    expect(rows).toEqual(Array.from({ length: 12 }, (_, index) => [`Row ${index}`]))
  })

  it('says which tables there are when the one named is not', () => {
    expect(read('heading "Empty"', { table: 'Orders' }).rows).toMatchObject({ reason: 'not_found' })
  })

  it('is offered where there is a table', () => {
    expect(readTable.applies?.(sketch(ORDERS))).toBe(true)
    expect(readTable.applies?.(sketch('button "Go" [e2]'))).toBe(false)
  })

  it('is the table that has the columns that are asked for, not the largest', () => {
    const other =
      'table\n  row headers="Make | Year"\n  row cells="A | 1"\n  row cells="B | 2"\n  row cells="C | 3"\n  row cells="D | 4"'
    const small = 'table\n  row headers="Number | Count"\n  row cells="T-1 | 7"'
    expect(read(`${other}\n${small}`, { columns: ['Number', 'Count'] }).rows).toEqual([{ Number: 'T-1', Count: '7' }])
  })

  describe('rows that scroll below headings which are a table of their own', () => {
    const cells = (role: string, y: number, names: readonly string[]): string =>
      names.map((name, at) => `    ${role} "${name}" box=${at * 100},${y},100,20`).join('\n')
    const page = (heads: readonly string[]): string =>
      `
table
  row
${cells('columnheader', 0, heads)}
generic
  table
    row
${cells('cell', 20, ['T-1', '7'])}`.replace(/^ {4}(?=cell)/gm, '      ')

    it('are read by these', () => {
      expect(read(page(['Number', 'Count']), { columns: ['Count'] }).rows).toEqual([{ Count: '7' }])
    })

    it('have none where the columns differ', () => {
      expect(read(page(['Number', 'Count', 'Year'])).rows).toEqual([['T-1', '7']])
    })
  })
})
