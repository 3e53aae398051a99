import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { act, fail } from '../steps'
import { type Day, sayDay } from './dates'

/** A date typed part by part: number fields for day, month and year that stand together. */
export interface Segments {
  year: PageNode
  month: PageNode
  day: PageNode
}

/** The parts that this node is one of, or that stand in its own group. */
export function segmentsOf(page: Observation, node: PageNode): Segments | undefined {
  for (const group of [node, ...ancestorsOf(page, node)].slice(0, 4)) {
    const parts = [...subtreeOf(page, group)].filter(({ role }) => role === 'spinbutton')
    const bounded = byBounds(parts)
    if (bounded) return bounded
    const [year, month, day] = [YEAR, MONTH, DAY].map((words) => parts.filter(({ name }) => words.test(name)))
    if (year?.[0] && month?.[0] && day?.[0]) {
      // Two of each are two dates, and which is meant is unclear.
      const single = year.length === 1 && month.length === 1 && day.length === 1
      return single ? { year: year[0], month: month[0], day: day[0] } : undefined
    }
  }
  return undefined
}

/** Three in a row that have no name, and count as far as months, days and years do; hours may follow, which count as months do. */
function byBounds(parts: readonly PageNode[]): Segments | undefined {
  const kinds = parts.map(({ name, range }) => (isNameless(name) ? countedTo(Number(range?.max)) : undefined))
  const days = kinds.filter((kind) => kind === 'day').length
  for (let at = 0; at + 3 <= parts.length && days === 1; at++) {
    const [year, month, day] = (['year', 'month', 'day'] as const).map((kind) => {
      const place = kinds.indexOf(kind, at)
      return place < at + 3 ? parts[place] : undefined
    })
    if (year && month && day) return { year, month, day }
  }
  return undefined
}

/** At most what stands before it, as a colon or a zero does, is taken for its name. */
export const isNameless = (name: string): boolean => !/\p{L}/u.test(name)

const countedTo = (max: number): keyof Segments | undefined =>
  max === 12 ? 'month' : max >= 28 && max <= 31 ? 'day' : max >= 1900 ? 'year' : undefined

/** What fields for a part of a date are called. */
export const YEAR = /\b(year|jahr|année|año|anno|ano|jaar|år|yyyy|aaaa|jjjj)\b|年/iu
export const MONTH = /\b(month|monat|mois|mes|mese|mês|maand|måned|månad|mm)\b|月/iu
export const DAY = /\b(day|tag|jour|día|dia|giorno|dag|dd|tt|jj)\b|日/iu

/** What the parts show, as an ISO date as far as they are filled. */
export const segmentsShow = ({ year, month, day }: Segments): string =>
  [year, month, day].map(({ value }) => value ?? '').join('-')

/** The two dates whose parts stand in the group of that name, the first before the last. */
export function spanSegmentsOf(page: Observation, target: Target): readonly [Segments, Segments] | undefined {
  const refs = [...(findContainer(page, target, isPart) ?? [])]
  const [year, month, day] = [YEAR, MONTH, DAY].map((words) =>
    refs.flatMap((ref) => nodeAt(page, ref) ?? []).filter(({ name }) => words.test(name)),
  )
  if (refs.length < 6 || [year, month, day].some((parts) => parts?.length !== 2)) return undefined
  const of = (at: 0 | 1): Segments | undefined => {
    const [y, m, d] = [year?.[at], month?.[at], day?.[at]]
    return y && m && d ? { year: y, month: m, day: d } : undefined
  }
  const [first, last] = [of(0), of(1)]
  return first && last ? [first, last] : undefined
}

const isPart = ({ role, states }: PageNode): boolean => role === 'spinbutton' && !states.inert

/** Types the day into the parts of this field. */
export const typeSegments = (start: Observation, field: PageNode, day: Day): Steps =>
  typeParts(start, (page) => segmentsOf(page, page.nodes[field.ref] ?? field), day)

/** Types the day into the parts that `find` tells on each page: pages redraw them. */
export function* typeParts(start: Observation, find: (page: Observation) => Segments | undefined, day: Day): Steps {
  let page = start
  for (const part of ['month', 'day', 'year'] as const) {
    const segment = find(page)?.[part]
    if (!segment) return fail('detached', 'The parts of the date field went away while they were filled.')
    const text = String(day[part]).padStart(part === 'year' ? 4 : 2, '0')
    // Key by key at the focus: the part takes what is typed into it and moves the focus on by itself when it is full.
    page = yield* act({ kind: 'click', ref: segment.ref })
    for (const key of text) page = yield* act({ kind: 'press', key })
  }
  const now = find(page)
  const taken = now && (['year', 'month', 'day'] as const).every((part) => Number(now[part].value) === day[part])
  if (taken) return done(segmentsShow(now))
  return fail('refused', `The date field did not take ${sayDay(day)}: it shows ${now ? segmentsShow(now) : 'nothing'}.`)
}
