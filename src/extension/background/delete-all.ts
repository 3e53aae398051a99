import { openDB } from 'idb'
import browser from 'webextension-polyfill'
import { removeAll } from '../many/store'
import { removeDemonstrations } from './library'
import * as runs from './runs'

/** Stops what is at work and forgets all that is kept. */
export async function deleteAll(): Promise<void> {
  await removeAll()
  await runs.stopAll()
  await removeDemonstrations(undefined)
  const db = await openDB('errand')
  const names = [...db.objectStoreNames]
  const change = db.transaction(names, 'readwrite')
  await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done])
  db.close()
  await browser.storage.local.clear()
}
