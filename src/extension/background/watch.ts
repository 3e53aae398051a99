import type { Ending, LogEntry } from '../../agent/log'
import type { RunListed } from '../messages'
import { atWork, type Listener } from './at-work'
import { session } from './settings'
import { lastEntryOf, logOf, recentRuns } from './store'
import { resume } from './work'

/** The log of a run from this entry on. */
export async function logFrom(id: string, from: number): Promise<readonly LogEntry[]> {
  await resume()
  return atWork.get(id)?.log.slice(from) ?? logOf(id, from)
}

/** Sends the entries that there are and each that comes. Returns the end of watching. */
export async function watch(id: string, from: number, listener: Listener): Promise<() => void> {
  await resume()
  const at = atWork.get(id)
  if (!at) {
    listener(from, await logOf(id, from))
    return () => {}
  }
  listener(from, at.log.slice(from))
  at.watchers.add(listener)
  return () => at.watchers.delete(listener)
}

/** The latest runs first: of one tab in this session, or all. */
export async function listRuns(tab: number | undefined, before?: number, most?: number): Promise<RunListed[]> {
  await resume()
  return Promise.all(
    (await recentRuns(tab, await session(), before, most)).map(async ({ id, tab, errand, at }) => {
      const last = atWork.has(id) ? undefined : await lastEntryOf(id)
      return { run: id, tab, task: errand.task, at, ending: last?.kind === 'end' ? last.ending : null }
    }),
  )
}

/** How a run ends, once it does. */
export function endOf(id: string): Promise<Ending> {
  return new Promise((resolve) => {
    void watch(id, 0, (_from, entries) => {
      const last = entries.at(-1)
      if (last?.kind === 'end') resolve(last.ending)
    })
  })
}
