import { quantitiesIn } from '../lists/quantities'

export type Order = 'ascending' | 'descending'

/**
 * The order in which texts stand: by the quantity that each begins with where it is of one measure (prices, dates, sizes), else by
 * the alphabet. Undefined when they stand in none, or are all the same.
 */
export function orderOf(texts: readonly string[]): Order | undefined {
  const values = valuesOf(texts)
  const byValue = values && direction(values, (one, other) => one - other)
  return (
    byValue ??
    direction(texts, ALPHABET.compare) ??
    direction(texts, (one, other) => (one < other ? -1 : one > other ? 1 : 0))
  )
}

function direction<Key>(keys: readonly Key[], compare: (one: Key, other: Key) => number): Order | undefined {
  const steps = keys.slice(1).flatMap((key, index) => {
    const before = keys[index]
    return before === undefined ? [] : Math.sign(compare(before, key))
  })
  if (steps.every((step) => step === 0)) return undefined
  if (steps.every((step) => step <= 0)) return 'ascending'
  return steps.every((step) => step >= 0) ? 'descending' : undefined
}

function valuesOf(texts: readonly string[]): number[] | undefined {
  const found = texts.flatMap((text) => {
    const [first] = quantitiesIn(text)
    return first && !/\p{L}/u.test(text.slice(0, first.at)) ? first : []
  })
  const one = new Set(found.map(({ measure }) => measure)).size === 1
  return one && found.length === texts.length ? found.map(({ value }) => value) : undefined
}

const ALPHABET = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
