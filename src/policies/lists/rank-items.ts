import { columnHeader } from '../../page/nearby'
import { type Observation, textWithin } from '../../page/observation'
import { fold } from '../../page/words'
import type { Criterion } from './criterion'
import { type Item, type ItemList, nodesIn } from './lists'
import { type Measure, type Quantity, quantitiesIn } from './quantities'

/** Items that a criterion can compare, best first. */
export interface Ranking {
  list: ItemList
  measure: Measure
  ranked: readonly { item: Item; quantity: Quantity }[]
}

/** How much of a list must have the quantity for it to be the list that is meant. */
const COVERAGE = 0.6

/** The list whose items the criterion compares best, ranked; undefined when no list has such a quantity. */
export function rank(page: Observation, lists: readonly ItemList[], criterion: Criterion): Ranking | undefined {
  const rankings = lists.flatMap((list) => rankingOf(page, list, criterion) ?? [])
  // The particular measure first, then whole items rather than parts of them, then the longer list.
  const weight = ({ measure, ranked, list }: Ranking): number =>
    -100 * criterion.measures.indexOf(measure) + 10 * Math.min(ranked.length, 8) + substance(list)
  return rankings.sort((one, other) => weight(other) - weight(one))[0]
}

/** Of two on the same day the hour decides. */
const NEXT: { readonly [measure in Measure]?: Measure } = { date: 'time' }

const substance = (list: ItemList): number =>
  Math.min(9, list.items.reduce((sum, item) => sum + item.text.length, 0) / list.items.length / 10)

function rankingOf(page: Observation, list: ItemList, criterion: Criterion): Ranking | undefined {
  const items = narrowed(list.items, criterion)
  const read = items.map((item) => ({ item, quantities: quantitiesOf(page, item, criterion.words) }))
  for (const measure of criterion.measures) {
    const measured = read.flatMap(({ item, quantities }) => {
      const quantity = quantities.find((each) => each.measure === measure)
      return quantity
        ? { item, quantity, later: quantities.find((each) => each.measure === NEXT[measure])?.value ?? 0 }
        : []
    })
    const enough = measured.length > 0 && measured.length >= read.length * COVERAGE
    if (!enough || list.items.length < 2) continue
    const sign = criterion.direction === 'least' ? 1 : -1
    const ranked = measured.sort(
      (one, other) => sign * (one.quantity.value - other.quantity.value || one.later - other.later),
    )
    return { list, measure, ranked }
  }
  return undefined
}

/** Words that only some items have tell those from the rest (`cheapest nonstop`); what all or none have says nothing. */
function narrowed(items: readonly Item[], { words }: Criterion): readonly Item[] {
  let left = items
  for (const word of words) {
    const having = left.filter(({ text }) => wordIn(word, text))
    if (having.length > 0) left = having
  }
  return left
}

const wordIn = (word: string, text: string): boolean => {
  const tokens: readonly string[] = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return tokens.some((token) => token === word || sameWord(token, word))
}

/** `arrival` and `Arrives`, `review` and `reviews`: the same beginning of five letters or more. */
const sameWord = (one: string, other: string): boolean =>
  one.length >= 4 &&
  other.length >= 4 &&
  one.slice(0, Math.min(5, one.length, other.length)) === other.slice(0, Math.min(5, one.length, other.length))

/** The quantities of an item; those first whose label or column carries one of the words. */
function quantitiesOf(page: Observation, item: Item, words: readonly string[]): Quantity[] {
  const labelled: Quantity[] = []
  for (const node of nodesIn(page, item)) {
    if (node.role !== 'cell' && node.role !== 'gridcell') continue
    const header = columnHeader(page, node)
    if (header && words.some((word) => wordIn(word, header)))
      labelled.push(...quantitiesIn(node.name || textWithin(page, node)))
  }
  const all = quantitiesIn(item.text)
  for (const word of words) {
    const at = placeOf(word, item.text)
    if (at === undefined) continue
    // `Arrival: 9:15` before the number, `12 reviews` behind it.
    const before = all.findLast((quantity) => quantity.at < at && at - quantity.at - quantity.text.length <= 2)
    labelled.push(...(before ? [before] : []), ...all.filter((quantity) => quantity.at > at))
  }
  return [...labelled, ...all]
}

function placeOf(word: string, text: string): number | undefined {
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const token = fold(match[0])
    if (token === word || sameWord(token, word)) return match.index
  }
  return undefined
}
