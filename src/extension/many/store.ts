import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Batch, Counts, Row, RowState } from './batch'

interface Kept extends DBSchema {
  batches: { key: string; value: Batch; indexes: { at: number } }
  rows: { key: [string, number]; value: Row; indexes: { state: [string, RowState, number] } }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

const database = (): Promise<IDBPDatabase<Kept>> => {
  opened ??= openDB<Kept>('errand tables', 1, {
    upgrade(db) {
      db.createObjectStore('batches', { keyPath: 'id' }).createIndex('at', 'at')
      db.createObjectStore('rows', { keyPath: ['batch', 'index'] }).createIndex('state', ['batch', 'state', 'index'])
    },
  })
  return opened
}

/** Says in every page of Errand which batch has changed. */
const channel = new BroadcastChannel('tables')
export function onChange(listener: (batch: string) => void): () => void {
  const heard = (event: MessageEvent<unknown>): void => {
    if (typeof event.data === 'string') listener(event.data)
  }
  channel.addEventListener('message', heard)
  return () => channel.removeEventListener('message', heard)
}

/** Keeps a batch with all its rows or, when there is no room, nothing. */
export async function addBatch(batch: Batch, rows: readonly (readonly string[])[]): Promise<void> {
  const change = (await database()).transaction(['batches', 'rows'], 'readwrite')
  const kept = change.objectStore('rows')
  const adding: Promise<unknown>[] = rows.map((cells, index) =>
    kept.add({ batch: batch.id, index, cells, state: 'waiting', tries: 0 }),
  )
  adding.push(change.objectStore('batches').add(batch))
  await Promise.all([...adding, change.done])
}

export const batchOf = async (id: string): Promise<Batch | undefined> => (await database()).get('batches', id)

/** The latest first. */
export const batches = async (): Promise<Batch[]> =>
  (await (await database()).getAllFromIndex('batches', 'at')).reverse()

/** Changes a batch as it is now; false when it is gone. */
export async function changeBatch(id: string, next: (batch: Batch) => Batch): Promise<boolean> {
  const change = (await database()).transaction('batches', 'readwrite')
  const batch = await change.store.get(id)
  if (batch) await change.store.put(next(batch))
  await change.done
  channel.postMessage(id)
  return batch !== undefined
}

/** Keeps how a row stands; nothing when its batch was deleted meanwhile. */
export async function keepRow(row: Row): Promise<void> {
  const change = (await database()).transaction(['batches', 'rows'], 'readwrite')
  const kept = await change.objectStore('batches').getKey(row.batch)
  if (kept !== undefined) await change.objectStore('rows').put(row)
  await change.done
  channel.postMessage(row.batch)
}

/** Rows from `from` on, at most `most`. */
export async function rowsOf(batch: string, from: number, most: number): Promise<Row[]> {
  return (await database()).getAll('rows', IDBKeyRange.bound([batch, from], [batch, from + most - 1]))
}

/** The first row in this state. */
export async function firstIn(batch: string, state: RowState): Promise<Row | undefined> {
  return (await database()).getFromIndex('rows', 'state', IDBKeyRange.bound([batch, state], [batch, state, []]))
}

const STATES: readonly RowState[] = ['waiting', 'working', 'done', 'failed', 'unclear']

/** How many rows are in which state; read from the rows themselves, so it can't be wrong. */
export async function countsOf(batch: string): Promise<Counts> {
  const index = (await database()).transaction('rows').store.index('state')
  const counted = STATES.map((state) => index.count(IDBKeyRange.bound([batch, state], [batch, state, []])))
  const [waiting = 0, working = 0, done = 0, failed = 0, unclear = 0] = await Promise.all(counted)
  return { waiting, working, done, failed, unclear }
}

/** Every failed row becomes one to be done. */
export async function retryFailed(batch: string): Promise<void> {
  const change = (await database()).transaction('rows', 'readwrite')
  const range = IDBKeyRange.bound([batch, 'failed'], [batch, 'failed', []])
  const failed = await change.store.index('state').getAll(range)
  await Promise.all([
    ...failed.map(({ answer: _a, message: _m, why: _w, ...row }) => change.store.put({ ...row, state: 'waiting' })),
    change.done,
  ])
  channel.postMessage(batch)
}

export async function removeBatch(id: string): Promise<void> {
  const change = (await database()).transaction(['batches', 'rows'], 'readwrite')
  await Promise.all([
    change.objectStore('batches').delete(id),
    change.objectStore('rows').delete(IDBKeyRange.bound([id], [id, []])),
    change.done,
  ])
  channel.postMessage(id)
}

export async function removeAll(): Promise<void> {
  const change = (await database()).transaction(['batches', 'rows'], 'readwrite')
  await Promise.all([change.objectStore('batches').clear(), change.objectStore('rows').clear(), change.done])
}
