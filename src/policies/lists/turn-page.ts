import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import type { Steps } from '../policy'
import { act, watch } from '../steps'
import { pagerOf } from './pager'

/** The page after a turn; `added` when what was there before still stands before what came. */
export interface Turned {
  page: Observation
  added: boolean
}

/**
 * Turns to the next page of a list or table, or has it load more, and waits until `shown` reads otherwise. Undefined after the last
 * page, or where turning brings nothing.
 */
export function* turnPage(
  page: Observation,
  shown: (page: Observation) => readonly string[] | undefined,
): Steps<Turned | undefined> {
  const control = pageTurner(page)
  const texts = shown(page)
  if (!control || !texts) return undefined
  const after = yield* act({ kind: 'click', ref: control.ref })
  const turnedOn = (at: Observation): Turned | undefined => {
    const now = shown(at)
    if (!now) return undefined
    const same = now.filter((text, index) => text === texts[index]).length
    if (same === texts.length && now.length > texts.length) return { page: at, added: true }
    return same < Math.min(texts.length, now.length) ? { page: at, added: false } : undefined
  }
  const { thing: turned } = yield* watch(after, 2.2, turnedOn)
  return turned
}

/** What leads to the next page, or to more of this one. */
export function pageTurner(page: Observation): PageNode | undefined {
  const { next, more, numbers, current } = pagerOf(page)
  return next ?? (current === undefined ? undefined : numbers.get(current + 1)) ?? more
}
