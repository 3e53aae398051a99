import { describe, expect, it } from 'vitest'
import { costOf, type PriceTable, priceOf } from './prices'

const shipped: PriceTable = {
  'gpt-4.1*': { input: 2, cached: 0.5, output: 8 },
  'gpt-4.1-mini*': { input: 0.4, cached: 0.1, output: 1.6 },
}

describe('priceOf', () => {
  it('takes the longest name that fits, and the user’s table first', () => {
    expect(priceOf('gpt-4.1-mini-2025', shipped)).toBe(shipped['gpt-4.1-mini*'])
    const own = { '*': { input: 1, cached: 1, output: 1 } }
    expect(priceOf('gpt-4.1-mini', own, shipped)).toBe(own['*'])
    expect(priceOf('llama', shipped)).toBeUndefined()
  })
})

describe('costOf', () => {
  it('counts what the server had read before at its own price', () => {
    const price = { input: 2, cached: 0.5, output: 8 }
    expect(costOf({ model: 'm', input: 1_000_000, cached: 400_000, output: 100_000 }, price)).toBeCloseTo(2.2)
  })
})
