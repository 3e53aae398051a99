import { describe, expect, it } from 'vitest'
import { calculate } from './calculate'
import { sayNumber, solve } from './reading/arithmetic'
import { rehearse } from './rehearse'

const value = (text: string): string => {
  const solved = solve(text)
  return 'problem' in solved ? solved.problem : sayNumber(solved.value)
}

describe('arithmetic', () => {
  it.each([
    ['7 - 3 =', '4'],
    ['3 x 4 = ?', '12'],
    ['12 × (3 + 4)', '84'],
    ['−5 − −3', '-2'],
    ['0.1 + 0.2', '0.3'],
    ['1/3 + 1/3', '0.666666666667'],
    ['2^10 - 3**2', '1015'],
    ['-2^2', '-4'],
    ['1,200.50 * 2', '2401'],
    ['200 * 15%', '30'],
    ['17 % 5', '2'],
    ['2(3 + 4)', '14'],
    ['100 ÷ 8', '12.5'],
    ['8 : 4', '2'],
  ])('%s', (text, result) => expect(value(text)).toBe(result))

  it.each([
    ['x + 3 = 10', '7'],
    ['9 - x = 42', '-33'],
    ['3x + 2 = 11', '3'],
    ['2(y - 1) = y + 4', '6'],
    ['x / 4 = 2.5', '10'],
    ['10 = 4 + n', '6'],
    ['3 x x = 9', '3'],
    ['-x = 5', '-5'],
  ])('%s is solved', (text, result) => expect(value(text)).toBe(result))

  it.each(['1 / 0', 'x + y = 3', 'x + 1', 'x * x = 4', '0x = 3', '2 +', '(3', '2 + 2 = 5', ''])(
    '"%s" has no answer, and says why',
    (text) => expect(value(text)).toMatch(/\.$/),
  )
})

describe('calculate', () => {
  it('finds the only sum on the page', () => {
    const page = `
      heading "Lesson 3 of 12, 2024-2025"
      "x + 7 = 61"
      -
        "x ="
        textbox [e1]
      button "Submit"`
    expect(rehearse(calculate, {}, page).outcome).toEqual({ ok: true, value: '54' })
  })

  it('reads a sum whose parts stand apart', () => {
    const page = `
      -
        "6"
        "×"
        "7"
        "="
      textbox [e1]`
    expect(rehearse(calculate, {}, page).outcome).toEqual({ ok: true, value: '42' })
  })

  it('lists the sums when there are several', () => {
    const { outcome } = rehearse(calculate, {}, '"1 + 1 ="\n"2 + 2 ="')
    expect(outcome).toMatchObject({ ok: false, reason: 'ambiguous' })
    expect(outcome.ok === false && outcome.message).toContain('2 + 2')
  })

  it('says so when there is none', () => {
    expect(rehearse(calculate, {}, '"Call 555-0100 by 12/05/2016"').outcome).toMatchObject({ reason: 'not_found' })
  })
})
