import { overlap } from '../../page/node'
import type { Observation } from '../../page/observation'
import { type Calendar, calendarsOf } from './calendar'

/** The calendar as the page shows it now, even if it was drawn anew: it is where it was, or the only one but those beside it. */
export function sameCalendar(page: Observation, known: Calendar): Calendar | undefined {
  const now = calendarsOf(page).filter(({ holder }) => !known.others.includes(holder.ref))
  return (
    now.find((calendar) => calendar.holder.ref === known.holder.ref) ??
    now.find((calendar) => overlap(calendar.holder.box, known.holder.box)) ??
    (now.length === 1 ? now[0] : undefined)
  )
}
