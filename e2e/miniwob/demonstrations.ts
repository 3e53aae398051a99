import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Demonstration } from '../../src/learning/demonstration'
import { demonstrationsIn } from '../../src/learning/files/import'
import { type Example, nearest } from '../../src/learning/nearest'
import { learn, type SkillLibrary } from '../../src/learning/skill'
import { REPOSITORY } from '../harness/installed'

const FOLDER = join(REPOSITORY, 'e2e', 'miniwob', 'demonstrations')

/** The labelled demonstrations for MiniWoB++. They lie here because what ships knows no benchmark. */
export function readDemonstrations(folder = FOLDER): Demonstration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const read = demonstrationsIn(readFileSync(join(folder, name), 'utf8'))
      if (!read.ok) throw new Error(`${join(folder, name)}: ${read.message}`)
      return read.value
    })
}

/**
 * How like tasks were done, as Errand itself finds them for a model. A demonstration of a task in the very same words counts as
 * any other: it was made on a page of another seed.
 */
export function examplesFor(task: string, folder?: string): Example[] {
  learned ??= learn(readDemonstrations(folder))
  return nearest(learned, task)
}

let learned: SkillLibrary | undefined
