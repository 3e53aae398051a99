import { libraryFor } from '../../agent/library'
import type { LogEntry } from '../../agent/log'
import { run } from '../../agent/run'
import { type AtWork, atWork, take } from './at-work'
import { rest } from './awake'
import { forgetFiles } from './files'
import { leave } from './frames'
import { forgetForRun } from './secrets'
import { session } from './settings'
import { showState } from './signs'
import { appendEntry, logOf, openRuns } from './store'
import { worldOf } from './world'

/** Resolves once every run that was cut off has been taken up again: nothing is started or told before. */
let resumed: Promise<void> | undefined
export function resume(): Promise<void> {
  resumed ??= resumeAll()
  return resumed
}

async function resumeAll(): Promise<void> {
  const now = await session()
  for (const record of await openRuns()) {
    const log = await logOf(record.id)
    // Tabs have other numbers in another session, so there is nothing to go on with.
    if (record.session !== now) {
      await appendEntry(record.id, log.length, CUT_OFF())
      await forgetFiles(record.id)
    } else void work(take(record, log))
  }
}

/** Does a run to its end, each line of its log kept, told and shown as it comes. Never rejects. */
export async function work(at: AtWork): Promise<void> {
  const { record, log, stopping } = at
  const { id, tab, errand } = record
  const append = async (entry: LogEntry): Promise<void> => {
    await appendEntry(id, log.length, entry)
    const from = log.push(entry) - 1
    void showState(tab, log)
    for (const tell of at.watchers) tell(from, [entry])
  }
  try {
    await run({
      id,
      errand,
      log: [...log],
      library: libraryFor(errand),
      world: worldOf(at),
      append,
      signal: stopping.signal,
    })
  } catch (error) {
    console.error(error)
    await append(broken(error)).catch(() => {})
  }
  atWork.delete(id)
  await forgetForRun(id)
  await forgetFiles(id)
  if (![...atWork.values()].some(({ record }) => record.tab === tab)) await leave(tab)
  if (atWork.size === 0) rest()
}

const CUT_OFF = (): LogEntry =>
  ended('The browser was closed, or Errand was updated, before this was done. Start it again.')

const broken = (error: unknown): LogEntry => ended(`Errand broke: ${String(error)}. This is a mistake in Errand.`)

const ended = (reason: string): LogEntry => ({
  kind: 'end',
  ending: { outcome: 'failed', reason, answer: null, source: null },
  at: Date.now(),
})
