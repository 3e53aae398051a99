import type { PageNode } from '../../page/node'
import { type Observation, parentOf } from '../../page/observation'
import { newOffers, type Offer } from '../options/offers'
import type { Steps } from '../policy'
import { act } from '../steps'
import type { Time } from './times'

/** Columns of hours, minutes and AM/PM that pop up for a time: each a list of numbers of its own. */
interface Columns {
  hour: readonly Offer[]
  minute: readonly Offer[]
  half: readonly Offer[]
}

/** The columns that have come to the page since; undefined when there are none. */
export function newTimeColumns(before: Observation, page: Observation): Columns | undefined {
  const lists = new Map<string, Offer[]>()
  for (const offer of newOffers(before, page)) {
    const column = columnOf(page, offer.node)
    if (column) lists.set(column, [...(lists.get(column) ?? []), offer])
  }
  const columns = [...lists.values()]
  const numbers = columns.filter(
    (offers) => offers.length >= 2 && offers.every(({ text }) => numberIn(text) !== undefined),
  )
  // Days of a calendar may stand before them.
  const at = numbers.findIndex(({ length }) => HOURS.has(length))
  const [hour, minute] = at < 0 ? [] : numbers.slice(at)
  const half = columns.find((offers) => offers.every(({ text }) => HALF.test(text))) ?? []
  return hour && minute ? { hour, minute, half } : undefined
}

const HOURS = new Set([12, 13, 23, 24])
const HALF = /^\s*[ap]\.?m\.?\s*$/i

/** The list around an option that holds more of them. */
function columnOf(page: Observation, node: PageNode): string | undefined {
  const parent = parentOf(page, node)
  if (!parent) return undefined
  return parent.children.length > 1 ? parent.ref : parentOf(page, parent)?.ref
}

const numberIn = (text: string): number | undefined => {
  const found = /^\s*(\d{1,2})(\s*(hours?|minutes?|h|m))?\s*$/i.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Clicks the time in the columns. */
export function* clickTimeColumns(before: Observation, start: Observation, time: Time): Steps<Observation> {
  let page = start
  const picks: ((columns: Columns) => Offer | undefined)[] = [
    ({ hour, half }) =>
      hour.find(({ text }) => numberIn(text) === (half.length > 0 ? time.hour % 12 || 12 : time.hour)),
    ({ minute }) => minute.find(({ text }) => numberIn(text) === time.minute),
    ({ half }) =>
      half.find(({ text }) =>
        text
          .trim()
          .toLowerCase()
          .startsWith(time.hour < 12 ? 'a' : 'p'),
      ),
  ]
  for (const pick of picks) {
    const columns = newTimeColumns(before, page)
    const offer = columns && pick(columns)
    if (offer) page = yield* act({ kind: 'click', ref: offer.node.ref })
  }
  return page
}
