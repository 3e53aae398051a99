import browser from 'webextension-polyfill'
import { removeAll } from '../many/store'
import { clearDatabase } from './database'
import { removeDemonstrations } from './library'
import { discardAll } from './recording'
import * as runs from './runs'

/** Stops what is at work and forgets all that is kept, on disk and for this session of the browser. */
export async function deleteAll(): Promise<void> {
  await removeAll()
  await runs.stopAll()
  await discardAll()
  await removeDemonstrations(undefined)
  await clearDatabase()
  await browser.storage.local.clear()
  await browser.storage.session.clear()
}
