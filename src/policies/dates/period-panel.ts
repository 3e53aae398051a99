import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation, shownIn } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Steps } from '../policy'
import { attempt, fail, look } from '../steps'
import { confirmAmong } from './calendar-controls'
import { cellFor, stepTowards } from './jump-calendar'
import { type Period, readPeriod, samePeriod, sayPeriod } from './period'

/** Clicks through years to a month, at most. */
const MOST_CLICKS = 30

/** Takes the month, quarter or year in a picker that knows no days, which has opened since `before`; the field must then show it. */
export function* choosePeriod(before: Observation, start: Observation, field: PageNode, wanted: Period): Steps {
  let page = start
  let last: string | undefined
  const isNew = (ref: string): boolean => !before.nodes[ref]?.box
  for (let clicks = 0; clicks < MOST_CLICKS; clicks++) {
    const step = stepTowards(page, wanted)
    // Where the months stand beside the years, the year is chosen by now.
    const next = step?.ref === last ? cellFor(page, wanted) : step
    if (!next) break
    if (next.states.disabled) return fail('out_of_range', `${sayPeriod(wanted)} can't be chosen.`)
    const isLast = next.ref === cellFor(page, wanted)?.ref
    page = (yield* attempt({ kind: 'click', ref: next.ref })).page
    last = next.ref
    // Fields also show what the pointer is over: only a click on the cell itself counts.
    if (isLast) break
    if (!cellFor(page, wanted)) page = yield* look(300)
  }
  for (const wait of [0, 400]) {
    if (wait > 0) page = yield* look(wait)
    // Before that, the field may show what does not count yet.
    const { confirm } = confirmAmong([...nodesOf(page)].filter(({ ref, states }) => isNew(ref) && !states.disabled))
    if (confirm) page = (yield* attempt({ kind: 'click', ref: confirm.ref })).page
    const shown = shownIn(page, nodeAt(page, field.ref) ?? field)
    if (samePeriod(readPeriod(shown), wanted)) return done(shown)
  }
  const shown = shownIn(page, nodeAt(page, field.ref) ?? field)
  return fail('refused', `${sayPeriod(wanted)} was looked for in the picker, but the field shows "${shown}".`)
}
