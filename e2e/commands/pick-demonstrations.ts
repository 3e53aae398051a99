import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Demonstration } from '../../src/learning/demonstration'
import { solved } from '../miniwob/episode'
import { readResults } from '../miniwob/results'

/** The demonstrations of each task, by the task's name. */
export type Shown = ReadonlyMap<string, readonly Demonstration[]>

/** How often a task was solved with one of its demonstrations and no other. */
export interface Tried {
  task: string
  demonstration: Demonstration
  solved: number
  of: number
}

/** Writes each task's demonstrations into a file of their own, as `--from` and the benchmark read them. */
export function writeShown(shown: Shown, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [task, demonstrations] of shown) {
    const bare = demonstrations.map(({ recorded: _, ...one }) => one)
    writeFileSync(join(folder, `${task}.json`), `${JSON.stringify(bare, null, 2)}\n`)
  }
}

/**
 * Plays every task with each of its demonstrations alone: the first of all tasks together, then the second of all, and so on.
 * @param play - plays these tasks with the demonstrations in a folder and writes the episodes to a file.
 */
export async function tryEach(
  shown: Shown,
  folder: string,
  play: (tasks: readonly string[], demonstrations: string, json: string) => Promise<unknown>,
): Promise<Tried[]> {
  const tried: Tried[] = []
  const most = Math.max(0, ...[...shown.values()].map(({ length }) => length))
  for (let at = 0; at < most; at++) {
    const alone = new Map([...shown].map(([task, all]) => [task, all.slice(at, at + 1)] as const))
    for (const [task, none] of alone) if (none.length === 0) alone.delete(task)
    const [own, json] = [join(folder, `only-${at + 1}`), join(folder, `only-${at + 1}.jsonl`)]
    writeShown(alone, own)
    await play([...alone.keys()], own, json)
    const episodes = readResults(json)
    for (const [task, [demonstration]] of alone) {
      const ofTask = episodes.filter((episode) => episode.task === task)
      if (demonstration) tried.push({ task, demonstration, solved: ofTask.filter(solved).length, of: ofTask.length })
    }
  }
  return tried
}

/** Of each task those demonstrations with which it was solved most often, at most so many; among equals the earlier ones. */
export function bestOf(tried: readonly Tried[], most: number): Map<string, Tried[]> {
  const byTask = new Map<string, Tried[]>()
  for (const one of tried) byTask.set(one.task, [...(byTask.get(one.task) ?? []), one])
  const share = ({ solved, of }: Tried): number => solved / Math.max(1, of)
  return new Map(
    [...byTask].map(([task, all]) => [task, all.toSorted((one, other) => share(other) - share(one)).slice(0, most)]),
  )
}
