import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Errand, LogEntry } from '../../agent/log'
import type { LibraryEntry } from '../../learning/learned-policy'
import type { Recorded } from '../../learning/recording/recorded'
import type { HandedFile } from '../handed-file'
import type { SkillRecord } from '../library-messages'

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

/** A recording from its start until it is kept or discarded. */
export interface RecordingRecord {
  id: string
  tab: number
  session: string
  task: string
  at: number
  state: 'recording' | 'paused' | 'stopped'
  /** Steps that were taken out: for each the lines that go with it, the latest last. */
  dropped: readonly (readonly number[])[]
}

/** A change to the library and how the entries it touched were before; null: not there. */
export interface LibraryChange {
  /** What was done, for people: `Removed 2 demonstrations`. */
  what: string
  /** Milliseconds since the epoch. */
  at: number
  before: readonly (readonly [id: number, entry: LibraryEntry | null])[]
}

/** A file that the user gave to a run, until the run ends. */
interface FileRecord extends HandedFile {
  run: string
}

interface Kept extends DBSchema {
  runs: { key: string; value: RunRecord; indexes: { open: number; at: number } }
  entries: { key: [string, number]; value: { run: string; index: number; entry: LogEntry } }
  /** Learned policies, too. */
  demonstrations: { key: number; value: LibraryEntry }
  recordings: { key: string; value: RecordingRecord }
  recorded: {
    key: number
    /** `told` names the line by who told it, so that none is kept twice. */
    value: { recording: string; told: string; entry: Recorded }
    indexes: { recording: string; told: string }
  }
  changes: { key: number; value: LibraryChange }
  files: { key: [string, string]; value: FileRecord }
  records: { key: string; value: SkillRecord }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

export const database = (): Promise<IDBPDatabase<Kept>> => {
  opened ??= openDB<Kept>('errand', 4, {
    upgrade(db, version) {
      if (version < 1) {
        const runs = db.createObjectStore('runs', { keyPath: 'id' })
        runs.createIndex('open', 'open')
        runs.createIndex('at', 'at')
        db.createObjectStore('entries', { keyPath: ['run', 'index'] })
        db.createObjectStore('demonstrations', { autoIncrement: true })
      }
      if (version < 2) {
        db.createObjectStore('recordings', { keyPath: 'id' })
        const recorded = db.createObjectStore('recorded', { autoIncrement: true })
        recorded.createIndex('recording', 'recording')
        recorded.createIndex('told', 'told', { unique: true })
        db.createObjectStore('changes', { autoIncrement: true })
      }
      if (version < 3) db.createObjectStore('files', { keyPath: ['run', 'name'] })
      if (version < 4) db.createObjectStore('records', { keyPath: 'skill' })
    },
  })
  return opened
}

/** Empties every store. */
export async function clearDatabase(): Promise<void> {
  const db = await database()
  const names = [...db.objectStoreNames]
  const change = db.transaction(names, 'readwrite')
  await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done])
}
