import { apply } from '../page/difference'
import type { Observation } from '../page/observation'
import type { LogEntry } from './log'

/** The entries of a log in order, each with the page as it was before it; undefined where it had not been seen yet. */
export function* withPages(log: readonly LogEntry[]): Generator<{ entry: LogEntry; page: Observation | undefined }> {
  let page: Observation | undefined
  for (const entry of log) {
    yield { entry, page }
    if ('seen' in entry && entry.seen.length > 0) page = apply(page, entry.seen)
  }
}
