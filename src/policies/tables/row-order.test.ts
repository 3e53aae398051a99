import { describe, expect, it } from 'vitest'
import { orderOf } from './row-order'

describe('the order of rows', () => {
  it.each([
    [['9 €', '10 €', '1,200 €'], 'ascending'],
    [['Mar 3, 2024', 'Feb 28, 2024', 'Dec 1, 2023'], 'descending'],
    [['900 kB', '1.2 MB'], 'ascending'],
    [['ada', 'Bob', 'Cyd'], 'ascending'],
    [['Item 12', 'Item 9', 'Item 1'], 'descending'],
    [['10', '100', '9'], 'ascending'],
  ])('%j is %s', (texts, order) => {
    expect(orderOf(texts)).toBe(order)
  })

  it.each([[['b', 'a', 'c']], [['3', '3']], [[]]])('%j stands in none', (texts) => {
    expect(orderOf(texts)).toBeUndefined()
  })
})
