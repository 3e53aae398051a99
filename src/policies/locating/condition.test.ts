import { describe, expect, it } from 'vitest'
import { readCondition } from './condition'

describe('readCondition', () => {
  it.each([
    ['odd', '7', '8'],
    ['an even number', '-4', '3'],
    ['less than $40.10', '$40.00', '$40.10'],
    ['at least 5', '5', '4'],
    ['more than 1,000', '1,001 items', '1,000'],
    ['between 3 and 7', '7', '8'],
    ['contains "ready"', 'It is Ready.', 'It is not.'],
    ['not "-"', '4', '-'],
  ])('%s holds for %s, not for %s', (said, yes, no) => {
    expect([yes, no].map((text) => readCondition(said)?.holds(text))).toEqual([true, false])
  })

  it.each(['@ann', 'less than a lot', 'oddly'])('“%s” is none', (said) => expect(readCondition(said)).toBeUndefined())
})
