import type { PageNode } from '../page/node'
import { ancestorsOf, type Observation, subtreeOf } from '../page/observation'
import { done } from '../page/outcome'
import { type Day, sayDay } from './dates'
import type { Steps } from './policy'
import { act, fail } from './steps'

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
    const [year, month, day] = [YEAR, MONTH, DAY].map((words) => parts.filter(({ name }) => words.test(name)))
    if (year?.[0] && month?.[0] && day?.[0]) {
      // Two of each are two dates, and which is meant is unclear.
      const single = year.length === 1 && month.length === 1 && day.length === 1
      return single ? { year: year[0], month: month[0], day: day[0] } : undefined
    }
  }
  return undefined
}

/** What fields for a part of a date are called. */
export const YEAR = /\b(year|jahr|année|año|anno|ano|jaar|år|yyyy|aaaa|jjjj)\b|年/iu
export const MONTH = /\b(month|monat|mois|mes|mese|mês|maand|måned|månad|mm)\b|月/iu
export const DAY = /\b(day|tag|jour|día|dia|giorno|dag|dd|tt|jj)\b|日/iu

/** What the parts show, as an ISO date as far as they are filled. */
export const segmentsShow = ({ year, month, day }: Segments): string =>
  [year, month, day].map(({ value }) => value ?? '').join('-')

export function* typeSegments(start: Observation, field: PageNode, day: Day): Steps {
  let page = start
  for (const part of ['month', 'day', 'year'] as const) {
    const segment = segmentsOf(page, page.nodes[field.ref] ?? field)?.[part]
    if (!segment) return fail('detached', 'The parts of the date field went away while they were filled.')
    const text = String(day[part]).padStart(part === 'year' ? 4 : 2, '0')
    // Key by key at the focus: the part takes what is typed into it and moves the focus on by itself when it is full.
    page = yield* act({ kind: 'click', ref: segment.ref })
    for (const key of text) page = yield* act({ kind: 'press', key })
  }
  const now = segmentsOf(page, page.nodes[field.ref] ?? field)
  const taken = now && (['year', 'month', 'day'] as const).every((part) => Number(now[part].value) === day[part])
  if (taken) return done(segmentsShow(now))
  return fail('refused', `The date field did not take ${sayDay(day)}: it shows ${now ? segmentsShow(now) : 'nothing'}.`)
}
