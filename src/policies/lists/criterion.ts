import { fold } from '../../page/words'
import type { Measure } from './quantities'

/** What a superlative asks for. */
export interface Criterion {
  direction: 'least' | 'most'
  /** What may be compared, the likeliest first. */
  measures: readonly Measure[]
  /** Remaining words: the name of the quantity (`arrival`, `reviews`) or details of the item (`nonstop`). */
  words: readonly string[]
}

/** Reads `cheapest`, `the shortest flight`, `highest rating`, `earliest arrival`; undefined when no superlative is in it. */
export function readCriterion(text: string): Criterion | undefined {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  for (const [index, word] of words.entries()) {
    const two = `${word} ${words[index + 1] ?? ''}`
    const known = SUPERLATIVES[two] ?? SUPERLATIVES[word]
    if (!known) continue
    const rest = words.filter((_, at) => at !== index && !(at === index + 1 && SUPERLATIVES[two]))
    const named = rest.flatMap((each) => NAMED[each] ?? [])
    const measures = known.measures.length > 0 ? known.measures : [...new Set([...named, ...ANYTHING])]
    return { direction: known.direction, measures, words: rest.filter((each) => !EMPTY.has(each)) }
  }
  return undefined
}

const least = (...measures: Measure[]): Omit<Criterion, 'words'> => ({ direction: 'least', measures })
const most = (...measures: Measure[]): Omit<Criterion, 'words'> => ({ direction: 'most', measures })

/** When nothing tells the measure: the first of these that the items have. */
const ANYTHING: readonly Measure[] = 'count money rating percent size distance weight duration date time'.split(
  ' ',
) as Measure[]

const SUPERLATIVES: { readonly [words: string]: Omit<Criterion, 'words'> } = {
  cheapest: least('money'),
  'least expensive': least('money'),
  'most affordable': least('money'),
  'most expensive': most('money'),
  costliest: most('money'),
  priciest: most('money'),
  dearest: most('money'),
  shortest: least('duration', 'distance', 'count'),
  quickest: least('duration', 'count'),
  fastest: least('duration', 'count'),
  longest: most('duration', 'distance', 'count'),
  slowest: most('duration', 'count'),
  earliest: least('date', 'time'),
  soonest: least('date', 'time'),
  oldest: least('date', 'time', 'count'),
  latest: most('date', 'time'),
  newest: most('date', 'time', 'count'),
  'most recent': most('date', 'time'),
  nearest: least('distance', 'duration', 'count'),
  closest: least('distance', 'duration', 'count'),
  farthest: most('distance', 'duration', 'count'),
  furthest: most('distance', 'duration', 'count'),
  lightest: least('weight', 'count'),
  heaviest: most('weight', 'count'),
  'best rated': most('rating', 'percent', 'count'),
  'top rated': most('rating', 'percent', 'count'),
  'highest rated': most('rating', 'percent', 'count'),
  'lowest rated': least('rating', 'percent', 'count'),
  'worst rated': least('rating', 'percent', 'count'),
  'most popular': most('rating', 'count'),
  best: most('rating', 'percent'),
  worst: least('rating', 'percent'),
  lowest: least(),
  smallest: least(),
  least: least(),
  fewest: least(),
  minimum: least(),
  min: least(),
  highest: most(),
  largest: most(),
  biggest: most(),
  greatest: most(),
  most: most(),
  maximum: most(),
  max: most(),
}

/** What the name of a quantity says about its measure. */
const NAMED: { readonly [word: string]: readonly Measure[] } = {
  price: ['money', 'count'],
  cost: ['money', 'count'],
  fare: ['money', 'count'],
  fee: ['money', 'count'],
  total: ['money', 'count'],
  amount: ['money', 'count'],
  salary: ['money', 'count'],
  duration: ['duration', 'count'],
  length: ['duration', 'distance', 'count'],
  size: ['size', 'count'],
  distance: ['distance', 'count'],
  weight: ['weight', 'count'],
  rating: ['rating', 'percent', 'count'],
  score: ['rating', 'percent', 'count'],
  stars: ['rating', 'count'],
  discount: ['percent', 'money'],
  date: ['date'],
  time: ['time', 'duration'],
}

const EMPTY = new Set(
  'the a an of with by in on for one item items result results number card row option its their that has have which is'.split(
    ' ',
  ),
)
