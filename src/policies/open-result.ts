import { z } from 'zod'
import type { Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import type { ItemList } from './lists/lists'
import { pagerOf } from './lists/pager'
import { mainLink, resultsOn } from './lists/results'
import { turnPage } from './lists/turn-page'
import { definePolicy, type Steps } from './policy'
import { act, fail, watch } from './steps'

/** Beyond this many pages nobody counts. */
const MOST_PAGES = 60

/** Opens the n-th of a list of results that may go over several pages. */
export const openResult = definePolicy({
  name: 'open_result',
  description: 'open the n-th of a list of results, turning pages where needed',
  args: z.object({
    n: z.coerce.number().int().min(1).describe('Which result, from 1'),
    list: Target.optional().describe('The list, by its heading or label, if the page shows several'),
  }),
  *run({ n, list }, start) {
    let { page, results } = yield* firstPage(start, list)
    let before = 0
    for (let turned = 0; turned < MOST_PAGES; turned++) {
      const item = results.items[n - before - 1]
      const link = item && mainLink(page, item)
      if (item && !link) return fail('unsupported', `Result ${n} ("${cut(item.text)}") has nothing to click.`)
      if (item && link) {
        yield* act({ kind: 'click', ref: link.ref })
        return done(item.text)
      }
      const turn = yield* nextPage(page, list)
      if (!turn) return fail('not_offered', `There are only ${before + results.items.length} results, no ${n}th.`)
      if (!turn.added) before += results.items.length
      page = turn.page
      results = turn.results
    }
    return fail('budget', `Result ${n} did not come within ${MOST_PAGES} pages.`)
  },
})

interface Shown {
  page: Observation
  results: ItemList
}

/** Results that can each be opened. */
const opened = (page: Observation, list: Target | undefined): ItemList | undefined =>
  resultsOn(page, list, (item) => mainLink(page, item) !== undefined)

/** The results from the beginning: where a later page shows, the first is turned to. */
function* firstPage(start: Observation, list: Target | undefined): Steps<Shown> {
  let page = start
  let tried: number | undefined
  for (let turned = 0; turned < MOST_PAGES; turned++) {
    const { current, numbers, previous } = pagerOf(page)
    const back = current !== undefined && current > 1 ? (numbers.get(1) ?? previous) : undefined
    if (!back || current === tried) break
    tried = current
    page = yield* act({ kind: 'click', ref: back.ref })
  }
  const { page: last, thing: results } = yield* watch(page, 1.5, (at) => opened(at, list))
  if (results) return { page: last, results }
  const where = list === undefined ? 'The page' : wordsFor(list)
  return fail('not_found', `${where} shows no list of results that could be opened.`)
}

/** The results after turning to the next page; undefined after the last one. */
function* nextPage(page: Observation, list: Target | undefined): Steps<(Shown & { added: boolean }) | undefined> {
  const turned = yield* turnPage(page, (now) => opened(now, list)?.items.map(({ text }) => text))
  const results = turned && opened(turned.page, list)
  return turned && results && { ...turned, results }
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
