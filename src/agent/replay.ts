import { failed } from '../page/outcome'
import type { Ending, LogEntry } from './log'
import { nothingSeen, run } from './run'
import type { Library } from './stack'
import type { World } from './world'

/**
 * Replays a finished run's log through the policies, with no browser, and returns how it ends now.
 * @throws when the log has no beginning. A log of another version of the policies ends as `failed`, saying where.
 */
export function replay(log: readonly LogEntry[], library: Library): Promise<Ending> {
  const start = log.find((entry) => entry.kind === 'start')
  if (!start) throw new Error('This log has no beginning: its first line must be of kind “start”.')
  return run({
    id: 'replay',
    errand: start.errand,
    log: log.filter((entry) => entry.kind !== 'end'),
    library,
    world: NOWHERE,
    append: async () => {},
    signal: new AbortController().signal,
  })
}

const over = async () => nothingSeen(failed('interrupted', 'The log ends here.'))
const NOWHERE: World = {
  act: over,
  look: over,
  complete: over,
  recall: over,
  ask: over,
  granted: async () => ({ rules: [], secrets: [] }),
  approve: async () => 'no',
  paused: () => false,
  handedBack: async () => ({}),
}
