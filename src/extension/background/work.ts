import browser from 'webextension-polyfill'
import { libraryFor } from '../../agent/library'
import type { LogEntry } from '../../agent/log'
import { run } from '../../agent/run'
import type { Reason } from '../../page/outcome'
import { type AtWork, atWork, take } from './at-work'
import { rest } from './awake'
import { learnFromRun } from './experience'
import { forgetFiles } from './files'
import { leave } from './frames'
import { isFull, NO_ROOM } from './room'
import { forgetForRun } from './secrets'
import { session } from './settings'
import { showState } from './signs'
import { appendEntry, logOf, openRuns, type RunRecord } from './store'
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
    const over = record.session !== now || (await wasGivenUp(record.id))
    if (over) {
      await appendEntry(record.id, log.length, CUT_OFF()).catch(() => {})
      await forgetFiles(record.id)
    } else void work(take(record, log))
  }
}

const wasGivenUp = async (run: string): Promise<boolean> =>
  (await browser.storage.session.get(givenUp(run)))[givenUp(run)] === true

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
    const end = broken(error)
    await append(end).catch(() => endWithoutRoom(at, end))
  }
  atWork.delete(id)
  await learnFromRun(log).catch(console.error)
  await tidyAfter(record)
}

/** Forgets what was held for a run that is no longer at work, and leaves its tab. */
export async function tidyAfter({ id, tab }: RunRecord): Promise<void> {
  await forgetForRun(id)
  await forgetFiles(id)
  if (![...atWork.values()].some(({ record }) => record.tab === tab)) await leave(tab)
  if (atWork.size === 0) rest()
}

/** The end is told though it can't be kept; the run is not taken up again when this worker is. */
async function endWithoutRoom({ record, log, watchers }: AtWork, end: LogEntry): Promise<void> {
  await browser.storage.session.set({ [givenUp(record.id)]: true })
  const from = log.push(end) - 1
  void showState(record.tab, log)
  for (const tell of watchers) tell(from, [end])
}

const givenUp = (run: string): string => `given up ${run}`

const CUT_OFF = (): LogEntry =>
  ended('The browser was closed, or Errand was updated, before this was done. Start it again.', 'interrupted')

const broken = (error: unknown): LogEntry =>
  isFull(error)
    ? ended(NO_ROOM, 'interrupted')
    : ended(`Errand broke: ${String(error)}. This is a mistake in Errand.`, 'broken')

const ended = (reason: string, why: Reason): LogEntry => ({
  kind: 'end',
  ending: { outcome: 'failed', reason, why, answer: null, source: null },
  at: Date.now(),
})
