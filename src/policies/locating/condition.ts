import { numberIn } from '../sliders/thumb'

/** What a number or a text must be. */
export interface Condition {
  /** True when it can only be told of numbers. */
  numeric: boolean
  holds(text: string): boolean
}

/**
 * Reads `odd`, `an even number`, `less than $40.10`, `at least 5`, `between 3 and 7`, `contains "sold out"`, `not "-"`; undefined
 * for words that set no condition.
 */
export function readCondition(said: string): Condition | undefined {
  const words = said
    .trim()
    .toLowerCase()
    .replace(/^(is|are|be|an?|the)\s+/, '')
    .replace(/\s+numbers?$/, '')
  const range = /^between\s+(\S+)\s+and\s+(\S+)$/.exec(words)
  if (range) {
    const [low, high] = [numberIn(range[1]), numberIn(range[2])]
    return low === undefined || high === undefined ? undefined : numeric((value) => value >= low && value <= high)
  }
  if (words === 'odd') return numeric((value) => Math.abs(value % 2) === 1)
  if (words === 'even') return numeric((value) => value % 2 === 0)
  for (const [phrase, compare] of COMPARISONS) {
    const rest = phrase.exec(words)?.[1]
    const bound = numberIn(rest)
    if (rest !== undefined && bound !== undefined) return numeric((value) => compare(value, bound))
  }
  const text = /^(contains?|not|equals?|exactly)\s+["“']?(.+?)["”']?$/i.exec(said.trim())
  if (!text) return undefined
  const [, verb = '', wanted = ''] = text
  const plain = wanted.toLowerCase()
  return {
    numeric: false,
    holds: (shown) => {
      const own = shown.trim().toLowerCase()
      if (/^contain/i.test(verb)) return own.includes(plain)
      return /^not/i.test(verb) ? own !== plain : own === plain
    },
  }
}

function numeric(test: (value: number) => boolean): Condition {
  return {
    numeric: true,
    holds: (text) => {
      const value = numberIn(text)
      return value !== undefined && test(value)
    },
  }
}

const COMPARISONS: readonly (readonly [RegExp, (value: number, bound: number) => boolean])[] = [
  [/^(?:at most|no more than|up to|<=|≤)\s*(.+)$/, (value, bound) => value <= bound],
  [/^(?:at least|no less than|from|>=|≥)\s*(.+)$/, (value, bound) => value >= bound],
  [/^(?:less than|lower than|smaller than|below|under|fewer than|<)\s*(.+)$/, (value, bound) => value < bound],
  [
    /^(?:more than|greater than|higher than|larger than|bigger than|above|over|>)\s*(.+)$/,
    (value, bound) => value > bound,
  ],
]
