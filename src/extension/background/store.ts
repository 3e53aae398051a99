import type { LogEntry } from '../../agent/log'
import type { Demonstration } from '../../learning/demonstration'
import { isDemonstration, isLearnedPolicy, type LearnedPolicy, type LibraryEntry } from '../../learning/learned-policy'
import type { SkillRecord } from '../library-messages'
import { database, type LibraryChange, type RunRecord } from './database'

export type { RunRecord } from './database'

export async function addRun(run: RunRecord): Promise<void> {
  await (await database()).add('runs', { ...run, open: 1 })
}

export async function runOf(id: string): Promise<RunRecord | undefined> {
  return (await database()).get('runs', id)
}

/** Adds line `index` (from 0) of a run's log. Rejects when it is there already. The end closes the run with it. */
export async function appendEntry(run: string, index: number, entry: LogEntry): Promise<void> {
  const db = await database()
  const change = db.transaction(['entries', 'runs'], 'readwrite')
  const adding = change.objectStore('entries').add({ run, index, entry })
  if (entry.kind === 'end') {
    const record = await change.objectStore('runs').get(run)
    if (record) {
      const { open: _, ...closed } = record
      await change.objectStore('runs').put(closed)
    }
  }
  await Promise.all([adding, change.done])
}

export async function logOf(run: string, from = 0): Promise<LogEntry[]> {
  const range = IDBKeyRange.bound([run, from], [run, Number.POSITIVE_INFINITY])
  return (await (await database()).getAll('entries', range)).map(({ entry }) => entry)
}

/** The first line of a run's log. */
export async function firstEntryOf(run: string): Promise<LogEntry | undefined> {
  return (await (await database()).get('entries', [run, 0]))?.entry
}

/** The last line of a run's log. */
export async function lastEntryOf(run: string): Promise<LogEntry | undefined> {
  const range = IDBKeyRange.bound([run, 0], [run, Number.POSITIVE_INFINITY])
  const cursor = await (await database()).transaction('entries').store.openCursor(range, 'prev')
  return cursor?.value.entry
}

/** Runs whose log has no end yet. */
export async function openRuns(): Promise<RunRecord[]> {
  return (await database()).getAllFromIndex('runs', 'open')
}

/** The latest runs first: of one tab in this session, or all. */
export async function recentRuns(
  tab: number | undefined,
  session: string,
  before = Number.POSITIVE_INFINITY,
  most = 100,
): Promise<RunRecord[]> {
  const found: RunRecord[] = []
  const range = IDBKeyRange.upperBound(before, true)
  let cursor = await (await database()).transaction('runs').store.index('at').openCursor(range, 'prev')
  while (cursor && found.length < most) {
    const { value } = cursor
    if (tab === undefined || (value.tab === tab && value.session === session)) found.push(value)
    cursor = await cursor.continue()
  }
  return found
}

/** Forgets runs that have ended, with all of their logs: those with these ids, or all. */
export async function removeRuns(ids?: readonly string[]): Promise<void> {
  const change = (await database()).transaction(['runs', 'entries'], 'readwrite')
  const [runs, entries] = [change.objectStore('runs'), change.objectStore('entries')]
  const wanted = ids ? await Promise.all(ids.map((id) => runs.get(id))) : await runs.getAll()
  const gone = wanted.flatMap((run) => (run && !run.open ? [run.id] : []))
  const removing = gone.flatMap((id) => [
    runs.delete(id),
    entries.delete(IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY])),
  ])
  await Promise.all([...removing, change.done])
}

/** Demonstrations and learned policies, in the order in which they came. */
export async function libraryEntries(): Promise<{ id: number; entry: LibraryEntry }[]> {
  const { store } = (await database()).transaction('demonstrations')
  const [ids, all] = await Promise.all([store.getAllKeys(), store.getAll()])
  return all.flatMap((entry, index) => {
    const id = ids[index]
    return id === undefined ? [] : { id, entry }
  })
}

export async function demonstrations(): Promise<{ id: number; demonstration: Demonstration }[]> {
  return (await libraryEntries()).flatMap(({ id, entry }) =>
    isDemonstration(entry) ? { id, demonstration: entry } : [],
  )
}

export async function learnedPolicies(): Promise<{ id: number; policy: LearnedPolicy }[]> {
  return (await libraryEntries()).flatMap(({ id, entry }) => (isLearnedPolicy(entry) ? { id, policy: entry } : []))
}

/**
 * Writes entries of the library: new ones, those under their ids anew, or, where null, none any more. All of them or, when one can't be
 * kept, none. `what` says it for the one who takes it back.
 * @returns their ids.
 */
export async function changeLibrary(
  what: string,
  changed: readonly { id?: number; entry: LibraryEntry | null }[],
): Promise<number[]> {
  const change = (await database()).transaction(['demonstrations', 'changes'], 'readwrite')
  const store = change.objectStore('demonstrations')
  const before: [number, LibraryEntry | null][] = []
  for (const { id, entry } of changed) {
    const old = id === undefined ? undefined : await store.get(id)
    if (entry) before.push([await store.put(entry, id), old ?? null])
    else if (id !== undefined && old) {
      await store.delete(id)
      before.push([id, old])
    }
  }
  const changes = change.objectStore('changes')
  if (before.length > 0) await changes.add({ what, at: Date.now(), before })
  const ids = await changes.getAllKeys()
  for (const old of ids.slice(0, -REMEMBERED)) await changes.delete(old)
  await change.done
  return before.map(([id]) => id)
}

/** So many changes to the library can be taken back. */
const REMEMBERED = 200

/** How a demonstration was before each of the remembered changes to it, the latest first. */
export async function versionsOf(id: number): Promise<{ until: number; demonstration: Demonstration }[]> {
  const changes = await (await database()).getAll('changes')
  return changes
    .reverse()
    .flatMap(({ at, before }) =>
      before.flatMap(([of, entry]) =>
        of === id && entry && isDemonstration(entry) ? [{ until: at, demonstration: entry }] : [],
      ),
    )
}

/** Takes the last change back and says which it was. */
export async function undoChange(): Promise<LibraryChange | undefined> {
  const change = (await database()).transaction(['demonstrations', 'changes'], 'readwrite')
  const last = await change.objectStore('changes').openCursor(null, 'prev')
  if (!last) return undefined
  const { value } = last
  for (const [id, entry] of value.before) {
    if (entry) await change.objectStore('demonstrations').put(entry, id)
    else await change.objectStore('demonstrations').delete(id)
  }
  await last.delete()
  await change.done
  return value
}

/** Adds a run to the record of the skill that planned it. */
export async function noteRun(skill: string, success: boolean, at: number): Promise<void> {
  const { store, done } = (await database()).transaction('records', 'readwrite')
  const known = await store.get(skill)
  await store.put({
    skill,
    runs: (known?.runs ?? 0) + 1,
    successes: (known?.successes ?? 0) + (success ? 1 : 0),
    at,
  })
  await done
}

export async function skillRecords(): Promise<SkillRecord[]> {
  return (await database()).getAll('records')
}
