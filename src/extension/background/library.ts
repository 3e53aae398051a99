import { conceal } from '../../agent/guard/passwords'
import type { Errand, Seen } from '../../agent/log'
import { nothingSeen } from '../../agent/run'
import { type Demonstration, demonstrationsOf } from '../../learning/demonstration'
import { exported } from '../../learning/files/export'
import { entriesIn } from '../../learning/files/import'
import type { LibraryEntry } from '../../learning/learned-policy'
import { recall } from '../../learning/matching/recall'
import { nearest } from '../../learning/nearest'
import { searchAmong } from '../../learning/search'
import { learn, type SkillLibrary } from '../../learning/skill'
import type { Observation } from '../../page/observation'
import type { ContradictionFound, ExportFormat, SkillRecord } from '../library-messages'
import * as store from './store'

/** The library that ships, as data. */
const STARTER = import.meta.glob<unknown>('/demonstrations/*.json', { eager: true, import: 'default' })

/** What the library teaches, and the ids of those demonstrations in it that the user added. */
interface Learned {
  library: SkillLibrary
  ids: ReadonlyMap<Demonstration, number>
}

let learned: Promise<Learned> | undefined

/** The best plan for a task out of the starter library and what the user added. */
export async function recallFor(task: string, page: Observation): Promise<Seen> {
  const asked = performance.now()
  learned ??= learnAll()
  const outcome = recall((await learned).library, task, page)
  return { ...nothingSeen(outcome), ms: { total: performance.now() - asked, settling: 0 } }
}

/**
 * The errand with the policies that were learned and the demonstrations that are most like its task. They stand in the run's log from
 * the start: what is learned later changes nothing there.
 */
export async function withLearned(errand: Errand, host: string): Promise<Errand> {
  const learned = (await store.learnedPolicies()).map(({ policy }) => policy)
  return withExamples(errand.learned || learned.length === 0 ? errand : { ...errand, learned }, host)
}

/** For the prompts of models; an errand that brings its own examples, or that asks no model, is left as it is. */
async function withExamples(errand: Errand, host: string): Promise<Errand> {
  if (errand.examples || errand.sources.every((source) => source === 'skill')) return errand
  learned ??= learnAll()
  const examples = nearest((await learned).library, errand.task, host).map((example) => conceal(example).errand)
  return examples.length > 0 ? { ...errand, examples } : errand
}

async function learnAll(): Promise<Learned> {
  const shipped = Object.values(STARTER).flatMap((file) => {
    const read = demonstrationsOf(file)
    return read.ok ? read.value : []
  })
  const ids = new Map((await store.demonstrations()).map(({ id, demonstration }) => [demonstration, id]))
  return { library: learn([...shipped, ...ids.keys()]), ids }
}

/** Which demonstrations of the user contradict each other. */
export async function contradictions(): Promise<ContradictionFound[]> {
  learned ??= learnAll()
  const { library, ids } = await learned
  return library.contradictions.flatMap(({ shown: [one, other], what, values: [mine, theirs] }) => {
    const [first, second] = [ids.get(one), ids.get(other)]
    return first === undefined || second === undefined ? [] : [{ ids: [first, second], what, values: [mine, theirs] }]
  })
}

/** Adds demonstrations; `what` says it for the one who takes it back. Returns their ids. */
export async function addToLibrary(added: readonly LibraryEntry[], what: string): Promise<number[]> {
  return writeEntries(
    what,
    added.map((entry) => ({ entry })),
  )
}

/** Removes those with these ids, or all. */
export async function removeDemonstrations(ids: readonly number[] | undefined): Promise<void> {
  const gone = ids ?? (await store.libraryEntries()).map(({ id }) => id)
  await writeEntries(
    `Removed ${counted(gone.length)}`,
    gone.map((id) => ({ id, entry: null })),
  )
}

/** Writes a demonstration anew; false when there is none with this id. */
export async function editDemonstration(
  id: number,
  edit: (demonstration: Demonstration) => Demonstration,
): Promise<boolean> {
  const found = (await store.demonstrations()).find((one) => one.id === id)
  if (!found) return false
  const demonstration = edit(found.demonstration)
  await writeEntries(`Changed “${demonstration.name ?? demonstration.task}”`, [{ id, entry: demonstration }])
  return true
}

/** Writes those anew for which `edit` has another demonstration, as one change. */
export async function editDemonstrations(
  what: string,
  edit: (demonstration: Demonstration) => Demonstration | undefined,
): Promise<void> {
  const changed = (await store.demonstrations()).flatMap(({ id, demonstration }) => {
    const edited = edit(demonstration)
    return edited ? { id, entry: edited } : []
  })
  if (changed.length > 0) await writeEntries(what, changed)
}

/** Takes the last change back and says which it was; null when there is none. */
export async function undoLibrary(): Promise<string | null> {
  const undone = await store.undoChange()
  learned = undefined
  return undone?.what ?? null
}

/** What the user added, the latest first, or those that words are found in, the best match first. */
export async function searchLibrary(search: string | undefined): Promise<(Listed & { record: SkillRecord | null })[]> {
  const all = (await store.demonstrations()).reverse()
  const records = new Map((await store.skillRecords()).map((record) => [record.skill, record]))
  const found = search?.trim() ? searchAmong(all, search) : all
  return found.map((one) => ({ ...one, record: records.get(one.demonstration.name ?? one.demonstration.task) ?? null }))
}

/** Takes a file's demonstrations, all of them or none; the failure says what is wrong with it. */
export async function importFile(text: string): Promise<{ ids: number[] } | { refused: string }> {
  const read = entriesIn(text)
  if (!read.ok) return { refused: read.message }
  return { ids: await addToLibrary(read.value, `Imported ${counted(read.value.length)}`) }
}

/** The text of a file with those that have these ids, or all. */
export async function exportFile(
  ids: readonly number[] | undefined,
  format: ExportFormat,
): Promise<{ file: string; text: string } | { refused: string }> {
  const wanted = (await store.libraryEntries()).filter(({ id }) => !ids || ids.includes(id))
  if (wanted.length === 0) return { refused: 'There is nothing to export: the library holds none of these.' }
  return exported(
    wanted.map(({ entry }) => entry),
    format,
  )
}

type Listed = Awaited<ReturnType<typeof store.demonstrations>>[number]

/** Writes entries as one change, which can be taken back. */
export async function writeEntries(...args: Parameters<typeof store.changeLibrary>): Promise<number[]> {
  const ids = await store.changeLibrary(...args)
  learned = undefined
  return ids
}

const counted = (count: number): string => `${count} ${count === 1 ? 'demonstration' : 'demonstrations'}`
