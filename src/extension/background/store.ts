import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Errand, LogEntry } from '../../agent/log'
import type { Demonstration } from '../../learning/demonstration'

/** What must be known of a run before its log begins; what becomes of it stands in the log alone. */
export interface RunRecord {
  id: string
  tab: number
  errand: Errand
  at: number
  /** The browser session that it belongs to: tabs have other numbers in the next. */
  session: string
  /** There until the log has its end, so that what was cut off is found again. */
  open?: 1
}

interface Kept extends DBSchema {
  runs: { key: string; value: RunRecord; indexes: { open: number; at: number } }
  entries: { key: [string, number]; value: { run: string; index: number; entry: LogEntry } }
  demonstrations: { key: number; value: Demonstration }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

const database = (): Promise<IDBPDatabase<Kept>> => {
  opened ??= openDB<Kept>('errand', 1, {
    upgrade(db) {
      const runs = db.createObjectStore('runs', { keyPath: 'id' })
      runs.createIndex('open', 'open')
      runs.createIndex('at', 'at')
      db.createObjectStore('entries', { keyPath: ['run', 'index'] })
      db.createObjectStore('demonstrations', { autoIncrement: true })
    },
  })
  return opened
}

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
export async function recentRuns(tab: number | undefined, session: string, most = 100): Promise<RunRecord[]> {
  const found: RunRecord[] = []
  let cursor = await (await database()).transaction('runs').store.index('at').openCursor(null, 'prev')
  while (cursor && found.length < most) {
    const { value } = cursor
    if (tab === undefined || (value.tab === tab && value.session === session)) found.push(value)
    cursor = await cursor.continue()
  }
  return found
}

export async function demonstrations(): Promise<{ id: number; demonstration: Demonstration }[]> {
  const { store } = (await database()).transaction('demonstrations')
  const [ids, all] = await Promise.all([store.getAllKeys(), store.getAll()])
  return all.flatMap((demonstration, index) => {
    const id = ids[index]
    return id === undefined ? [] : { id, demonstration }
  })
}

/** All of them or, when one can't be kept, none. */
export async function addDemonstrations(added: readonly Demonstration[]): Promise<void> {
  const change = (await database()).transaction('demonstrations', 'readwrite')
  await Promise.all([...added.map((one) => change.store.add(one)), change.done])
}

/** Those with these ids, or all. */
export async function removeDemonstrations(ids: readonly number[] | undefined): Promise<void> {
  const change = (await database()).transaction('demonstrations', 'readwrite')
  const removing = ids ? ids.map((id) => change.store.delete(id)) : [change.store.clear()]
  await Promise.all([...removing, change.done])
}
