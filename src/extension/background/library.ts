import type { Seen } from '../../agent/log'
import { nothingSeen } from '../../agent/run'
import { demonstrationsOf } from '../../learning/demonstration'
import { recall } from '../../learning/recall'
import { learn, type SkillLibrary } from '../../learning/skill'
import type { Observation } from '../../page/observation'
import * as store from './store'

/** The library that ships, as data. */
const STARTER = import.meta.glob<unknown>('/demonstrations/*.json', { eager: true, import: 'default' })

let learned: Promise<SkillLibrary> | undefined

/** The best plan for a task out of the starter library and what the user added. */
export async function recallFor(task: string, page: Observation): Promise<Seen> {
  const asked = performance.now()
  learned ??= learnAll()
  const outcome = recall(await learned, task, page)
  return { ...nothingSeen(outcome), ms: { total: performance.now() - asked, settling: 0 } }
}

async function learnAll(): Promise<SkillLibrary> {
  const shipped = Object.values(STARTER).flatMap((file) => {
    const read = demonstrationsOf(file)
    return read.ok ? read.value : []
  })
  return learn([...shipped, ...(await store.demonstrations()).map(({ demonstration }) => demonstration)])
}

export async function addDemonstrations(added: Parameters<typeof store.addDemonstrations>[0]): Promise<void> {
  await store.addDemonstrations(added)
  learned = undefined
}

export async function removeDemonstrations(ids: readonly number[] | undefined): Promise<void> {
  await store.removeDemonstrations(ids)
  learned = undefined
}
