import type { Action } from '../../page/action'
import { apply, type Difference } from '../../page/difference'
import type { Observation } from '../../page/observation'

/** One line of a recording, in the order in which it happened: what the person did, or what became of a frame. */
export type Recorded =
  /** `type` carries all that the field holds after it; secrets are `{{name}}`. */
  { kind: 'did'; at: number; action: Action } | { kind: 'saw'; at: number; seen: Difference }

/** An action of the person with what the page showed before it and after it. */
export interface Moment {
  /** Which line of the recording it is. */
  line: number
  at: number
  action: Action
  before: Observation
  after: Observation
  /** How the page was first seen after the next action, where that was on something else: what came of this one too late for `after`. */
  late?: Observation
}

/** What the page showed at each of the person's actions; `page` is how it was at the end. */
export interface Told {
  moments: readonly Moment[]
  page: Observation | undefined
}

/** Lays what was done beside what was seen. Actions before anything was seen tell nothing and are left out. */
export function momentsOf(recorded: readonly Recorded[]): Told {
  const moments: Moment[] = []
  let page: Observation | undefined
  let seen = 0
  for (const [line, entry] of recorded.entries()) {
    if (entry.kind === 'saw') {
      page = apply(page, [entry.seen])
      seen = seeAfter(moments, seen, page)
    } else if (page) moments.push({ line, at: entry.at, action: entry.action, before: page, after: page })
  }
  return { moments, page }
}

/**
 * Notes a page as what moments led to: the latest one, and all that came since a page was last seen, for events may follow each other
 * faster than pages are looked at.
 * @param seen - how many moments there were when a page was last seen. Returns how many there are now.
 */
export function seeAfter(moments: readonly Moment[], seen: number, page: Observation): number {
  const [earlier, next] = [moments[seen - 1], moments[seen]]
  if (earlier && next && on(earlier) !== on(next)) earlier.late = page
  for (const moment of moments.slice(Math.min(seen, moments.length - 1))) moment.after = page
  return moments.length
}

const on = ({ action }: Moment): string | undefined => ('ref' in action ? action.ref : undefined)

/** The document in the tab's window; undefined where none is known. */
export const documentOf = (page: Observation): string | undefined => page.frames[0]?.document
