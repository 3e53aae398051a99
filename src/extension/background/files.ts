import { type Failed, failed } from '../../page/outcome'
import { fold } from '../../page/words'
import type { HandedFile } from '../handed-file'
import { database } from './database'

/** Keeps what the user gave to a run, as the worker may die in the middle of it. */
export async function keepFiles(run: string, files: readonly HandedFile[]): Promise<void> {
  const change = (await database()).transaction('files', 'readwrite')
  await Promise.all([...files.map((file) => change.store.put({ run, ...file })), change.done])
}

export async function forgetFiles(run: string): Promise<void> {
  await (await database()).delete('files', ofRun(run))
}

/** The files of these names that the user gave to this run; a failure that says what it has where one is not among them. */
export async function filesOf(run: string, names: readonly string[]): Promise<HandedFile[] | Failed> {
  const all = await (await database()).getAll('files', ofRun(run))
  const found: HandedFile[] = []
  for (const wanted of names) {
    const file = all.find(({ name }) => name === wanted) ?? all.find(({ name }) => fold(name) === fold(wanted))
    if (!file) return missing(wanted, all)
    found.push({ name: file.name, type: file.type, data: file.data })
  }
  return found
}

const ofRun = (run: string): IDBKeyRange => IDBKeyRange.bound([run, ''], [run, []])

const missing = (wanted: string, all: readonly HandedFile[]): Failed =>
  failed(
    'not_found',
    all.length > 0
      ? `No file “${wanted}” was given to this task, but ${all.map(({ name }) => `“${name}”`).join(', ')}.`
      : `No file was given to this task, so there is no “${wanted}”. Start it again with the file.`,
  )
