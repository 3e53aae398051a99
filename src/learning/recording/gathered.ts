import { nodeAt, type Observation } from '../../page/observation'
import type { Target } from '../../page/target'
import { fold } from '../../page/words'
import { allOn } from '../../policies/locating/all-of'
import { cardinalFrom } from '../words/numbers'
import { tokensOf } from '../words/tokens'
import type { Meaning, MeaningOf } from './meaning'
import { groupsOf, namesOf } from './name-target'
import { looksIn } from './said'

/** Clicks on several things of one name, one after the other, as one: on all that fit, or on so many of them as the task says. */
export function gathered(all: readonly Meaning[], task: string): Meaning[] {
  const result: Meaning[] = []
  for (let at = 0; at < all.length; ) {
    const run = runAt(all, at)
    const every = run.length > 1 || EVERY.test(task) ? everyOf(run, task) : undefined
    const one = all[at]
    if (every) result.push(every)
    else if (one) result.push(one)
    at += every ? run.length : 1
  }
  return result
}

/** A task that speaks of all, or of one, of several. */
const EVERY = /\b(all|every|each|1|one)\b/i

/** Single clicks on other things of the same make, from a place on. */
function runAt(all: readonly Meaning[], at: number): MeaningOf<'click'>[] {
  const run: MeaningOf<'click'>[] = []
  for (const one of all.slice(at)) {
    if (one.is !== 'click' || one.times !== 1 || one.button || one.holding) break
    const [first] = run
    if (first && !(nameOf(one) === nameOf(first) && one.on.node.role === first.on.node.role)) break
    if (run.some(({ on }) => on.node.ref === one.on.node.ref)) break
    run.push(one)
  }
  return run
}

const nameOf = ({ on }: MeaningOf<'click'>): string => namesOf(on.page, on.node)[0] ?? ''

/** Those clicks as one, where what they were on is all that these words find, or as many of it as the task says. */
function everyOf(run: readonly MeaningOf<'click'>[], task: string): MeaningOf<'all'> | undefined {
  const [first] = run
  if (!first) return undefined
  const { page, node } = first.on
  const own = new Set(run.map(({ on }) => on.node.ref))
  const names = namesOf(page, node)
  const groups = run.map(({ on }) => groupsOf(on.page, on.node, names, fold(task)))
  const shared = (groups[0] ?? []).filter(
    (group) => fold(task).includes(fold(group)) && groups.every((all) => all.includes(group)),
  )
  const said = tokensOf(task).flatMap(({ kind, text }) => (kind === 'quoted' ? [] : (cardinalFrom(text) ?? [])))
  for (const target of [...names, ...looksIn(tokensOf(task))]) {
    for (const within of [undefined, ...shared]) {
      const found = allOn(page, target satisfies Target, 'clickable', { within }).filter(({ ref }) => nodeAt(page, ref))
      const firstOnes = new Set(found.slice(0, own.size).map(({ ref }) => ref))
      const [isAll, isFirst] = [found.length === own.size, [...own].every((ref) => firstOnes.has(ref))]
      if (!isFirst || (!isAll && !said.includes(own.size)) || (run.length === 1 && !narrows(within, page, target)))
        continue
      const count = said.includes(own.size) ? { count: own.size } : {}
      return {
        is: 'all',
        on: first.on,
        target,
        ...(within === undefined ? {} : { within }),
        ...count,
        moments: run.flatMap(({ moments }) => moments),
      }
    }
  }
  return undefined
}

const narrows = (within: string | undefined, page: Observation, target: string): boolean =>
  within !== undefined && allOn(page, target, 'clickable').length > 1
