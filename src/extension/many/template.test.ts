import { expect, it } from 'vitest'
import type { Demonstration } from '../../learning/demonstration'
import { columnsIn, fillTemplate, suggestTemplates, unknownColumns } from './template'

it('puts the cells of a row where their columns stand', () => {
  const template = 'Book for {Name} ({Guests}), code {{pin}}, and {Name} again'
  expect(fillTemplate(template, ['Name', 'Guests'], [' Ada ', '4'])).toBe(
    'Book for Ada (4), code {{pin}}, and Ada again',
  )
  expect(columnsIn('a {B} and {C d}')).toEqual(['B', 'C d'])
})

it('names columns that are not there, and takes a secret for none', () => {
  expect(unknownColumns('{Name} {Nmae} {{pin}}', ['Name'])).toEqual(['Nmae'])
})

it('does not fill a cell’s own braces in again', () => {
  expect(fillTemplate('{a}', ['a', 'b'], ['{b}', 'x'])).toBe('{b}')
})

it('suggests what was learned where every value has a column', () => {
  const shown: Demonstration = {
    version: 1,
    task: 'Book a table for Grace Hopper, 2 guests',
    values: { name: 'Grace Hopper', guests: '2' },
    calls: [],
  }
  expect(suggestTemplates([shown], ['Full name', 'Guests', 'Note'])).toEqual([
    'Book a table for {Full name}, {Guests} guests',
  ])
  expect(suggestTemplates([shown], ['Guests'])).toEqual([])
})
