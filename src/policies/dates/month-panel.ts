import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation, shownIn } from '../../page/observation'
import { done } from '../../page/outcome'
import type { Steps } from '../policy'
import { attempt, fail, look } from '../steps'
import { confirmAmong } from './calendar-controls'
import { type Month, readMonth, sameMonth, sayMonth } from './dates'
import { monthCell, showsMonths, stepTowards } from './jump-calendar'

/** Clicks through years to a month, at most. */
const MOST_CLICKS = 30

/** Takes the month in a picker that knows no days, which has opened since `before`; the field must then show it. */
export function* chooseMonth(before: Observation, start: Observation, field: PageNode, wanted: Month): Steps {
  let page = start
  const isNew = (ref: string): boolean => !before.nodes[ref]?.box
  for (let clicks = 0; clicks < MOST_CLICKS; clicks++) {
    const next = stepTowards(page, wanted)
    if (!next) break
    if (next.states.disabled) return fail('out_of_range', `${sayMonth(wanted)} can't be chosen.`)
    const isLast = next.ref === monthCell(page, wanted)?.ref
    page = (yield* attempt({ kind: 'click', ref: next.ref })).page
    // Fields also show what the pointer is over: only a click on the month itself counts.
    if (isLast) break
    if (!showsMonths(page)) page = yield* look(300)
  }
  for (const wait of [0, 400]) {
    if (wait > 0) page = yield* look(wait)
    const shown = shownIn(page, nodeAt(page, field.ref) ?? field)
    if (isMonth(shown, wanted)) return done(shown)
    const { confirm } = confirmAmong([...nodesOf(page)].filter(({ ref, states }) => isNew(ref) && !states.disabled))
    if (confirm) page = (yield* attempt({ kind: 'click', ref: confirm.ref })).page
  }
  const shown = shownIn(page, nodeAt(page, field.ref) ?? field)
  return fail('refused', `${sayMonth(wanted)} was looked for in the picker, but the field shows "${shown}".`)
}

function isMonth(text: string, wanted: Month): boolean {
  const { year, month } = readMonth(text)
  return year !== undefined && month !== undefined && sameMonth({ year, month }, wanted)
}
