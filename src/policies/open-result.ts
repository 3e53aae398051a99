import { z } from 'zod'
import type { PageNode } from '../page/node'
import { ancestorsOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { wordsFor } from '../page/phrase'
import { Target } from '../page/target'
import { type Item, type ItemList, listsOf, nodesIn } from './lists'
import { findOfKind } from './locate'
import { pagerOf } from './pager'
import { definePolicy, type Steps } from './policy'
import { act, fail, look } from './steps'
import { turnPage } from './turn-page'

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
  for (const wait of [0, 500, 1000]) {
    if (wait > 0) page = yield* look(wait)
    const results = resultsOn(page, list)
    if (results) return { page, results }
  }
  const where = list === undefined ? 'The page' : wordsFor(list)
  return fail('not_found', `${where} shows no list of results that could be opened.`)
}

/** The results after turning to the next page; undefined after the last one. */
function* nextPage(page: Observation, list: Target | undefined): Steps<(Shown & { added: boolean }) | undefined> {
  const turned = yield* turnPage(page, (now) => resultsOn(now, list)?.items.map(({ text }) => text))
  const results = turned && resultsOn(turned.page, list)
  return turned && results && { ...turned, results }
}

/** The list on the page that looks most like results: the most text in items that can each be opened. */
function resultsOn(page: Observation, list: Target | undefined): ItemList | undefined {
  const named = list === undefined ? undefined : findOfKind(page, list, 'any').best
  const scored = listsOf(page)
    .map((each) => ({ ...each, items: each.items.filter((item) => mainLink(page, item)) }))
    .filter(({ items }) => items.length > 0)
    .map((each) => ({ each, score: score(page, each) + (named ? nearness(page, named, each.holder) : 0) }))
    .sort((one, other) => other.score - one.score)
  const [best] = scored
  return best && best.score > 0 ? best.each : undefined
}

function score(page: Observation, { holder, items }: ItemList): number {
  const around = [holder, ...ancestorsOf(page, holder)]
  if (around.some(({ role }) => OTHER_LISTS.has(role))) return 0
  const length = items.reduce((sum, { text }) => sum + Math.min(text.length, 300), 0)
  // Page numbers and letters of an index are no results.
  if (length / items.length < 3) return 0
  return length + (around.some(({ role }) => role === 'main') ? length : 0)
}

const OTHER_LISTS = new Set([
  'navigation',
  'menu',
  'menubar',
  'tablist',
  'toolbar',
  'banner',
  'contentinfo',
  'grid',
  'radiogroup',
])

/** A list in or just below what was named outweighs all others. */
function nearness(page: Observation, named: PageNode, holder: PageNode): number {
  const group = new Set([named, ...[...ancestorsOf(page, named)].slice(0, 2)])
  return [holder, ...ancestorsOf(page, holder)].some((up) => group.has(up)) ? 100_000 : 0
}

/** What opens an item: its first link, be it the item itself, else its first button, else what reacts to a click. */
function mainLink(page: Observation, item: Item): PageNode | undefined {
  const nodes = nodesIn(page, item).filter((node) => !node.states.disabled)
  return (
    nodes.find((node) => node.role === 'link' && (node.name !== '' || node.href !== undefined)) ??
    nodes.find((node) => node.states.clickable && node.role !== 'img') ??
    nodes.find((node) => node.role === 'button')
  )
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
