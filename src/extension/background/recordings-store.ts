import type { Recorded } from '../../learning/recording/recorded'
import { database, type RecordingRecord } from './database'

export async function putRecording(recording: RecordingRecord): Promise<void> {
  await (await database()).put('recordings', recording)
}

export async function recordings(): Promise<RecordingRecord[]> {
  return (await database()).getAll('recordings')
}

/** Writes lines as they were told; those that are there already are left out. Returns what was new, with its keys. */
export async function addRecorded(
  recording: string,
  recorder: string,
  from: number,
  told: readonly Recorded[],
): Promise<{ key: number; entry: Recorded }[]> {
  const change = (await database()).transaction('recorded', 'readwrite')
  const added: { key: number; entry: Recorded }[] = []
  for (const [index, entry] of told.entries()) {
    const name = `${recorder}/${from + index}`
    if (await change.store.index('told').getKey(name)) continue
    added.push({ key: await change.store.add({ recording, told: name, entry }), entry })
  }
  await change.done
  return added
}

/** All lines of a recording in the order in which they came. */
export async function recordedIn(recording: string): Promise<{ key: number; entry: Recorded }[]> {
  const { store } = (await database()).transaction('recorded')
  const index = store.index('recording')
  const [keys, lines] = await Promise.all([index.getAllKeys(recording), index.getAll(recording)])
  return lines.flatMap(({ entry }, at) => {
    const key = keys[at]
    return key === undefined ? [] : { key, entry }
  })
}

/** Writes lines anew, in place of those under these keys. */
export async function rewriteRecorded(lines: readonly { key: number; entry: Recorded }[]): Promise<void> {
  const change = (await database()).transaction('recorded', 'readwrite')
  for (const { key, entry } of lines) {
    const line = await change.store.get(key)
    if (line) await change.store.put({ ...line, entry }, key)
  }
  await change.done
}

/** Removes a recording with all its lines. */
export async function removeRecording(recording: string): Promise<void> {
  const change = (await database()).transaction(['recordings', 'recorded'], 'readwrite')
  const keys = await change.objectStore('recorded').index('recording').getAllKeys(recording)
  for (const key of keys) await change.objectStore('recorded').delete(key)
  await change.objectStore('recordings').delete(recording)
  await change.done
}
