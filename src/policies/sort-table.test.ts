import { describe, expect, it } from 'vitest'
import { rehearse } from './rehearse'
import { sortTable } from './sort-table'

const table = (...prices: string[]): string =>
  ['table [e2]', '  row', '    columnheader "Item" [e3]', '    columnheader "Price" [e4] clickable']
    .concat(prices.map((price, index) => `  row cells="Thing ${index} | ${price}"`))
    .join('\n')

describe('sort_table', () => {
  it('does nothing where the rows stand so already', () => {
    const { actions, outcome } = rehearse(sortTable, { column: 'Price' }, table('5', '20', '100'))
    expect(actions).toEqual([])
    expect(outcome.ok).toBe(true)
  })

  it('presses the sign for sorting in a heading that takes no press itself', () => {
    const grid = (...prices: string[]): string =>
      ['table [e2]', '  row', '    columnheader "Price" [e4]', '      icon "grid-btn-sorting" [e5] clickable']
        .concat(prices.map((price) => `  row cells="${price}"`))
        .join('\n')
    const { actions, outcome } = rehearse(sortTable, { column: 'Price' }, grid('20', '5', '100'), [
      grid('5', '20', '100'),
    ])
    expect(actions).toEqual([{ kind: 'click', ref: 'e5' }])
    expect(outcome.ok).toBe(true)
  })

  it('knows headings that stand in a row of no table over the grid, by what they show', () => {
    const grid = (...ages: string[]): string =>
      [
        'group "Data grid"',
        '  row',
        '    columnheader "Column Name" [e3] clickable box=0,0,100,20',
        '      "Name"',
        '    columnheader "Column Age" [e4] clickable box=100,0,100,20',
        '      "Age"',
        '  grid [e2]',
        ...ages.flatMap((age, index) => [
          '    row',
          `      gridcell "Thing ${index}" box=0,${20 * index + 20},100,20`,
          `      gridcell "${age}" box=100,${20 * index + 20},100,20`,
        ]),
      ].join('\n')
    const { actions, outcome } = rehearse(sortTable, { column: 'Age' }, grid('20', '5', '100'), [
      grid('5', '20', '100'),
    ])
    expect(actions).toEqual([{ kind: 'click', ref: 'e4' }])
    expect(outcome.ok).toBe(true)
  })

  it('clicks the heading until the cells show the order', () => {
    const { actions, outcome } = rehearse(
      sortTable,
      { column: 'price', order: 'descending' },
      table('20', '5', '100'),
      [table('5', '20', '100'), table('100', '20', '5')],
    )
    expect(actions).toEqual([
      { kind: 'click', ref: 'e4' },
      { kind: 'click', ref: 'e4' },
    ])
    expect(outcome.ok).toBe(true)
  })

  it('waits for a grid that has not drawn its rows yet', () => {
    const { outcome } = rehearse(sortTable, { column: 'Price' }, 'grid [e2]', [undefined, table('5', '20')])
    expect(outcome.ok).toBe(true)
  })

  it('believes what the heading says, for a page of many rows shows only some', () => {
    const sorted = table('20', '20').replace('[e4]', '[e4] sorted=ascending')
    expect(rehearse(sortTable, { column: 'Price' }, sorted).actions).toEqual([])
    const { actions } = rehearse(sortTable, { column: 'Price', order: 'descending' }, sorted, [
      sorted.replace('ascending', 'descending'),
    ])
    expect(actions).toHaveLength(1)
  })

  it('says when clicks do not sort', () => {
    const { outcome } = rehearse(sortTable, { column: 'Price' }, table('20', '5', '100'))
    expect(outcome).toMatchObject({ ok: false, reason: 'no_effect' })
  })

  it('says which columns there are', () => {
    expect(rehearse(sortTable, { column: 'Weight' }, table('1')).outcome).toMatchObject({
      reason: 'not_found',
      message: 'The table has no column "Weight". It has Item, Price.',
    })
  })
})
