import { describe, expect, it } from 'vitest'
import { chooseSeeds, HEAP45 } from './tasks'

describe('seeds', () => {
  it('are numbers and ranges', () => {
    expect(chooseSeeds('7')).toEqual([7])
    expect(chooseSeeds('0-3')).toEqual([0, 1, 2, 3])
    expect(chooseSeeds('0-1, 100-101,1')).toEqual([0, 1, 100, 101])
  })

  it('are refused with a sentence otherwise', () => {
    for (const wrong of ['', 'x', '3-1', '1-', '-1']) expect(() => chooseSeeds(wrong)).toThrow('--seeds takes numbers')
  })
})

it('HeaP reports 45 tasks', () => expect(new Set(HEAP45).size).toBe(45))
