import { isButtonOrLink } from '../../page/buttons'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, parentOf } from '../../page/observation'
import { wayOf } from '../locating/ways'

/** What leads to the other pages of a list. What there is not, or not now, is absent. */
export interface Pager {
  next?: PageNode
  previous?: PageNode
  /** `Load more`: adds to the list instead of replacing it. */
  more?: PageNode
  /** The links to single pages by their number. */
  numbers: ReadonlyMap<number, PageNode>
  current?: number
}

/** The pager of the page: numbers in a row, `next` and `previous` beside them or alone. */
export function pagerOf(page: Observation): Pager {
  const controls = [...nodesOf(page)].filter((node) => isButtonOrLink(node) && node.box && !isOff(page, node))
  const numbers = numbersAmong(page, controls)
  const row = numbers.size > 0 ? rowOf(page, [...numbers.values()]) : undefined
  const beside = (node: PageNode): boolean => !row || [...ancestorsOf(page, node)].includes(row)
  const leading = (way: 'next' | 'previous'): PageNode | undefined => {
    const named = controls.filter((node) => leads(node) === way && !inWidget(page, node))
    return named.findLast(beside) ?? (row ? undefined : named.at(-1))
  }
  const [next, previous] = [leading('next'), leading('previous')]
  const more = controls.find((node) => MORE.test(node.name.trim()))
  const current = [...numbers].find(([, node]) => isCurrent(page, node))?.[0]
  return {
    numbers,
    ...(next ? { next } : {}),
    ...(previous ? { previous } : {}),
    ...(more ? { more } : {}),
    ...(current === undefined ? {} : { current }),
  }
}

const MORE =
  /^(load|show|view|see|mehr|weitere|afficher|ver|mostrar|cargar)?\s*(more|mehr laden|plus|más|weitere)( results| items| .{0,12})?$|もっと見る|加载更多|더 ?보기/iu

/** A short name or icon that leads on: not a sentence that happens to hold the word. */
const leads = (node: PageNode): 'next' | 'previous' | undefined =>
  node.name.length > 24
    ? undefined
    : wayOf(`${node.name} ${node.description ?? ''} ${node.name ? '' : (node.hint ?? '')}`)

const isOff = (page: Observation, node: PageNode): boolean =>
  Boolean(node.states.disabled || node.states.inert) ||
  [node, parentOf(page, node)].some((each) => /\bdisabled(?![\w-])/i.test(each?.hint ?? ''))
const isCurrent = (page: Observation, node: PageNode): boolean =>
  [node, parentOf(page, node)].some(
    (each) => each?.states.current || each?.states.selected || /\b(active|current|selected)\b/i.test(each?.hint ?? ''),
  )

/** Calendars and carousels have arrows of their own. */
const inWidget = (page: Observation, node: PageNode): boolean =>
  [...ancestorsOf(page, node)].some(
    ({ role, hint }) => role === 'grid' || /calendar|datepicker|carousel|slider/i.test(hint ?? ''),
  )

/** The longest row of controls that counts 1, 2, 3, … (with gaps, as in `1 … 4 5 6 … 20`). */
function numbersAmong(page: Observation, controls: readonly PageNode[]): Map<number, PageNode> {
  const runs: Map<number, PageNode>[] = []
  let last = 0
  for (const node of controls) {
    const number = Number(/^(?:page )?(\d{1,4})$/i.exec(node.name.trim())?.[1] ?? 0)
    if (number === 0) continue
    const nested = [...ancestorsOf(page, node)].slice(0, 2).some((up) => runs.at(-1)?.get(number) === up)
    if (nested) runs.at(-1)?.set(number, node)
    else if (number > last && runs.length > 0) runs.at(-1)?.set(number, node)
    else runs.push(new Map([[number, node]]))
    last = number
  }
  const rows = runs.filter((run) => run.size > 1 && run.size <= 15)
  return rows.at(-1) ?? new Map()
}

/** The small group around the numbers. */
function rowOf(page: Observation, nodes: readonly PageNode[]): PageNode | undefined {
  const [first, ...rest] = nodes
  if (!first) return undefined
  const up = [...ancestorsOf(page, first)].find((each) =>
    rest.every((node) => [...ancestorsOf(page, node)].includes(each)),
  )
  return up
}
