import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Demonstration } from '../../src/learning/demonstration'
import { demonstrationsIn } from '../../src/learning/files/import'
import { fillIn } from '../../src/learning/slots'
import { fold } from '../../src/page/words'
import type { PlannedCall } from '../../src/policies/plan'
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

/** So many demonstrations stand in a prompt. */
const SHOWN = 3

/** How the tasks that are worded most like this one were done, the nearest last, beside the task. Not the same task itself. */
export function examplesFor(task: string): { task: string; calls: PlannedCall[] }[] {
  const said = wordsOf(task)
  const near = known()
    .filter((shown) => shown.task !== task)
    .map((shown) => ({ shown, likeness: likeness(said, wordsOf(shown.task)) }))
    .sort((one, other) => other.likeness - one.likeness)
  return near
    .slice(0, SHOWN)
    .reverse()
    .map(({ shown }) => ({
      task: shown.task,
      calls: shown.calls.map(({ policy, args, as }) => ({
        policy,
        args: fillIn(args, shown.values),
        ...(as === undefined ? {} : { as }),
      })),
    }))
}

let demonstrations: Demonstration[] | undefined
function known(): Demonstration[] {
  // Calls that stand for several can't be shown as one.
  demonstrations ??= readDemonstrations().filter(({ calls }) => calls.every(({ each }) => each === undefined))
  return demonstrations
}

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu))

/** The share of words that two texts have in common (Jaccard). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common / Math.max(1, one.size + other.size - common)
}
