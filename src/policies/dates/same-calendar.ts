import type { PageNode } from '../../page/node'
import type { Observation } from '../../page/observation'
import { type Calendar, calendarsOf } from './calendar'

/** The calendar as the page shows it now, even if it was drawn anew: it is where it was, or the only one but those beside it. */
export function sameCalendar(page: Observation, known: Calendar): Calendar | undefined {
  const now = calendarsOf(page).filter(({ holder }) => !known.others.includes(holder.ref))
  return (
    now.find((calendar) => calendar.holder.ref === known.holder.ref) ??
    now.find((calendar) => overlaps(calendar.holder, known.holder)) ??
    (now.length === 1 ? now[0] : undefined)
  )
}

function overlaps(one: PageNode, other: PageNode): boolean {
  if (!one.box || !other.box) return false
  const [a, b] = [one.box, other.box]
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
