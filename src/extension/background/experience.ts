import { healingsIn } from '../../agent/healings'
import type { LogEntry } from '../../agent/log'
import { mended } from '../../learning/mend'
import { editDemonstrations } from './library'
import * as store from './store'

/** What a run that has ended teaches of the skill that planned it: its record, and what a page calls otherwise by now. */
export async function learnFromRun(log: readonly LogEntry[]): Promise<void> {
  const end = log.at(-1)
  const skill = end?.kind === 'end' ? /^skill (.+)$/s.exec(end.ending.source ?? '')?.[1] : undefined
  if (end?.kind !== 'end' || skill === undefined || end.ending.outcome === 'stopped') return
  const success = end.ending.outcome === 'done'
  await store.noteRun(skill, success, end.at)
  const mends = success ? healingsIn(log) : []
  if (mends.length === 0) return
  const at = new Date(end.at).toISOString()
  await editDemonstrations(`Put right “${skill}”`, (shown) => {
    if ((shown.name ?? shown.task) !== skill) return undefined
    const after = mends.reduce((one, mend) => mended(one, mend, at) ?? one, shown)
    return after === shown ? undefined : after
  })
}
