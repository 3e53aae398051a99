/**
 * Exact arithmetic of a page's sums: + - × * x ÷ / ^ % and parentheses, in fractions of big integers, so that 0.1 + 0.2 is 0.3.
 * An unknown may stand in it once or more, linearly; both sides are then of the form `slope · x + constant`.
 */
export interface Fraction {
  over: bigint
  under: bigint
}

/** `slope · unknown + constant`. */
interface Linear {
  slope: Fraction
  constant: Fraction
}

export type Solved = { value: Fraction; unknown?: string } | { problem: string }

/**
 * The value of an expression (`12 × (3 + 4)`, also with `=` or `= ?` behind it), or of the one unknown of a linear
 * equation (`3x + 2 = 11`). What can't be solved says why.
 */
export function solve(text: string): Solved {
  const sides = text
    .replace(/^[^\p{L}\d(+\-−–.√]+/u, '')
    .replace(/\?+|_{1,}|…/g, ' ')
    .split('=')
    .map((side) => side.trim())
    .filter((side) => side !== '')
  const [left, right, ...more] = sides
  if (left === undefined || more.length > 0) return { problem: `"${text}" is neither an expression nor one equation.` }
  const tokens = sides.map(tokensOf)
  const unknowns = [...new Set(tokens.flat().filter((token) => /^\p{L}+$/u.test(token)))]
  if (unknowns.length > 1) return { problem: `"${text}" has ${unknowns.length} unknowns: ${unknowns.join(', ')}.` }
  try {
    const [one = zeroLinear, other = zeroLinear] = tokens.map((side) => new Reader(side).whole())
    if (unknowns[0] === undefined) {
      if (right !== undefined && !isZero(minus(one.constant, other.constant))) {
        return { problem: `In "${text}" the two sides are not equal, and there is no unknown to solve for.` }
      }
      return { value: one.constant }
    }
    if (right === undefined) return { problem: `"${text}" has the unknown ${unknowns[0]}, but no other side to equal.` }
    const slope = minus(one.slope, other.slope)
    if (isZero(slope)) return { problem: `"${text}" does not determine ${unknowns[0]}.` }
    return { value: dividedBy(minus(other.constant, one.constant), slope), unknown: unknowns[0] }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: `"${text}" can't be calculated: ${error.message}.` }
    throw error
  }
}

/** As people write it: `-7`, `2.5`; up to twelve decimals where the fraction does not end. */
export function sayNumber({ over, under }: Fraction): string {
  const negative = over < 0n
  const scaled = ((negative ? -over : over) * 10n ** 13n) / under
  const rounded = (scaled + 5n) / 10n
  const whole = rounded / 10n ** 12n
  const decimals = String(rounded % 10n ** 12n)
    .padStart(12, '0')
    .replace(/0+$/, '')
  const text = decimals ? `${whole}.${decimals}` : String(whole)
  return negative && text !== '0' ? `-${text}` : text
}

class Unreadable extends Error {}

const zero: Fraction = { over: 0n, under: 1n }
const one: Fraction = { over: 1n, under: 1n }
const zeroLinear: Linear = { slope: zero, constant: zero }
const isZero = ({ over }: Fraction): boolean => over === 0n

function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new Unreadable('it divides by zero')
  const sign = under < 0n ? -1n : 1n
  let [a, b] = [over < 0n ? -over : over, under * sign]
  while (b > 0n) [a, b] = [b, a % b]
  const divisor = a === 0n ? 1n : a
  return { over: (over * sign) / divisor, under: (under * sign) / divisor }
}

const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under)
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under })
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under)
const dividedBy = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over)

const SIGNS: { readonly [sign: string]: string } = {
  '−': '-',
  '–': '-',
  '—': '-',
  '×': '*',
  '·': '*',
  '∙': '*',
  '⋅': '*',
  '÷': '/',
  ':': '/',
  '∕': '/',
  '²': '^2',
  '³': '^3',
}

/** Numbers, signs and unknowns. A letter x between two numbers is a multiplication sign. */
function tokensOf(text: string): string[] {
  const plain = [...text.replaceAll('**', '^')].map((char) => SIGNS[char] ?? char).join('')
  const tokens = plain.match(/\d+(?:[,\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d*\.?\d+|\p{L}+|\S/gu) ?? []
  return tokens.map((token, index) => {
    const before = tokens[index - 1] ?? ''
    const after = tokens[index + 1] ?? ''
    const between = /[\d)\p{L}]$/u.test(before) && before !== '*' && /^[\d(\p{L}]/u.test(after)
    if (/^[xX✕✖]$/.test(token) && between && !/^[xX]$/.test(before)) return '*'
    if (/^times$/i.test(token)) return '*'
    if (/^plus$/i.test(token)) return '+'
    if (/^minus$/i.test(token)) return '-'
    return /^\d/.test(token) ? token.replace(/[,\u202f ]/g, '') : token
  })
}

/** Reads tokens by precedence: sums of products of signed powers. */
class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  whole(): Linear {
    const value = this.#sum()
    if (this.#next !== '') throw new Unreadable(`"${this.#next}" stands where it makes no sense`)
    return value
  }

  get #next(): string {
    return this.#tokens[this.#at] ?? ''
  }

  #take(...signs: readonly string[]): string | undefined {
    const token = this.#next
    if (!signs.includes(token)) return undefined
    this.#at++
    return token
  }

  #sum(): Linear {
    let value = this.#product()
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      const other = this.#product()
      const join = sign === '+' ? plus : minus
      value = { slope: join(value.slope, other.slope), constant: join(value.constant, other.constant) }
    }
    return value
  }

  #product(): Linear {
    let value = this.#signed()
    for (;;) {
      if (this.#take('/')) value = scale(value, dividedBy(one, known(this.#signed())))
      // `2x`, `3(x + 1)`: nothing between them means times.
      else if (this.#take('*') || /^[(\p{L}]/u.test(this.#next)) value = multiplied(value, this.#signed())
      else return value
    }
  }

  #signed(): Linear {
    if (this.#take('-')) return scale(this.#signed(), { over: -1n, under: 1n })
    if (this.#take('+')) return this.#signed()
    return this.#power()
  }

  #power(): Linear {
    const base = this.#atom()
    if (!this.#take('^')) return base
    const exponent = known(this.#signed())
    if (exponent.under !== 1n || exponent.over < -999n || exponent.over > 999n) {
      throw new Unreadable('it has a power that is no small whole number')
    }
    const times = exponent.over < 0n ? -exponent.over : exponent.over
    if (times === 1n && exponent.over > 0n) return base
    const { over, under } = known(base)
    const raised = fraction(over ** times, under ** times)
    return { slope: zero, constant: exponent.over < 0n ? dividedBy(one, raised) : raised }
  }

  #atom(): Linear {
    const token = this.#next
    this.#at++
    if (token === '(') {
      const value = this.#sum()
      if (!this.#take(')')) throw new Unreadable('a parenthesis is not closed')
      return value
    }
    if (/^\p{L}+$/u.test(token)) return { slope: one, constant: zero }
    if (!/^[\d.]/.test(token)) throw new Unreadable(token === '' ? 'it is incomplete' : `"${token}" is not understood`)
    const [whole = '', decimals = ''] = token.split('.')
    const value = fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
    // `15 %` is a hundredth part; `17 % 5`, with a number behind it, the remainder.
    if (this.#next !== '%') return { slope: zero, constant: value }
    this.#at++
    if (!/^[\d(]/.test(this.#next)) return { slope: zero, constant: times(value, { over: 1n, under: 100n }) }
    const divisor = known(this.#power())
    if (value.under !== 1n || divisor.under !== 1n || divisor.over === 0n)
      throw new Unreadable('a remainder needs whole numbers')
    return { slope: zero, constant: { over: value.over % divisor.over, under: 1n } }
  }
}

const scale = ({ slope, constant }: Linear, by: Fraction): Linear => ({
  slope: times(slope, by),
  constant: times(constant, by),
})

function multiplied(a: Linear, b: Linear): Linear {
  if (isZero(a.slope)) return scale(b, a.constant)
  return scale(a, known(b))
}

function known({ slope, constant }: Linear): Fraction {
  if (!isZero(slope)) throw new Unreadable('the unknown is not linear in it')
  return constant
}
