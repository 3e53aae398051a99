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
  let unseen = 0
  for (const [line, entry] of recorded.entries()) {
    if (entry.kind === 'saw') {
      page = apply(page, [entry.seen])
      // Events may follow each other faster than a page is looked at: what is seen first after them is what they led to.
      for (const moment of moments.slice(unseen)) moment.after = page
      unseen = Math.max(0, moments.length - 1)
    } else if (page) moments.push({ line, at: entry.at, action: entry.action, before: page, after: page })
  }
  return { moments, page }
}

/** The document in the tab's window; undefined where none is known. */
export const documentOf = (page: Observation): string | undefined => page.frames[0]?.document
