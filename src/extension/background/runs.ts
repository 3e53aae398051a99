import type { Decision } from '../../agent/guard/approval'
import { conceal } from '../../agent/guard/passwords'
import { THIS_COMPUTER } from '../../agent/guard/secret'
import { siteOf, sitesIn } from '../../agent/guard/sites'
import type { Errand } from '../../agent/log'
import { type HandedFile, sizeOf } from '../handed-file'
import { BEGUN } from '../ports'
import { atWork, type HandedBack, take } from './at-work'
import { keepFiles } from './files'
import { withLearned } from './library'
import { addRule } from './rules'
import { holdForRun } from './secrets'
import { modelSettings, session, smallModel } from './settings'
import { addRun, runOf } from './store'
import { urlOf } from './tab'
import { endOf } from './watch'
import { resume, tidyAfter, work } from './work'

/** Whichever page of Errand shows the tab learns that there is a new run in it. */
const begunIn = new BroadcastChannel(BEGUN)

/**
 * Starts an errand and returns its id, or why it can't be started. Asked again with an id that is known (its answer was lost
 * with a worker), it starts nothing.
 */
export async function start(
  tab: number,
  errand: Errand,
  id: string = crypto.randomUUID(),
  files: readonly HandedFile[] = [],
): Promise<{ run: string } | { refused: string }> {
  await resume()
  if (atWork.has(id) || (await runOf(id))) return { run: id }
  const sources = await sourcesThere(errand.sources)
  const { errand: safe, concealed } = conceal({ ...errand, sources, ...given(files) })
  const url = await urlOf(tab)
  /** Where the passwords that the task gives may go. */
  const sites = [...new Set([siteOf(url), ...sitesIn(errand.task), THIS_COMPUTER])].filter(Boolean)
  const record = {
    id,
    tab,
    errand: await withLearned(safe, URL.canParse(url) ? new URL(url).host : ''),
    at: Date.now(),
    session: await session(),
  }
  if ([...atWork.values()].some((at) => at.record.tab === tab)) return { refused: BUSY }
  const begun = take(record, [])
  try {
    if (concealed.length) {
      await holdForRun(
        id,
        concealed.map((one) => ({ ...one, sites })),
      )
    }
    await keepFiles(id, files)
    await addRun(record)
  } catch (error) {
    // As on a full disk: a run that could not be kept holds no tab.
    atWork.delete(id)
    await tidyAfter(record)
    throw error
  }
  begunIn.postMessage(tab)
  void work(begun)
  return { run: id }
}

/** What the log says of the files: what is in them stays out of it. */
const given = (files: readonly HandedFile[]): Pick<Errand, 'files'> =>
  files.length > 0 ? { files: files.map((file) => ({ name: file.name, type: file.type, size: sizeOf(file) })) } : {}

/** Without the models that are not set up; where none is, the configured one stays, for its absence is then the reason. */
async function sourcesThere(wanted: Errand['sources']): Promise<Errand['sources']> {
  const small = (await smallModel.get()) !== null
  const model = (await modelSettings.get()) !== null
  return wanted.filter((source) => source === 'skill' || (source === 'small' ? small : model || !small))
}

const BUSY = 'Errand is at work in this tab already. Stop that run first, or wait until it is done.'

export async function stop(id: string): Promise<void> {
  await resume()
  atWork.get(id)?.stopping.abort()
}

/** Passes the user's words to the question that the run is asking; false when it asks none. */
export async function answer(id: string, text: string): Promise<boolean> {
  await resume()
  const at = atWork.get(id)
  const last = at?.log.at(-1)
  if (!at || last?.kind !== 'step' || last.step.kind !== 'ask') return false
  at.hear?.(text)
  return at.hear !== undefined
}

/** The user's word on the approval that stands last in the log; false when step `n` waits for none. */
export async function decide(id: string, n: number, decision: Decision): Promise<boolean> {
  await resume()
  const at = atWork.get(id)
  const last = at?.log.at(-1)
  if (!at?.judge || last?.kind !== 'approval' || last.n !== n) return false
  if (decision === 'always' && last.approval.always) await addRule(last.approval)
  at.judge(decision)
  return true
}

/** From its next step on the run waits; false when it is over. */
export async function pause(id: string): Promise<boolean> {
  await resume()
  const at = atWork.get(id)
  if (at) at.paused = true
  return at !== undefined
}

/** Lets a paused run go on; false when it is not paused. */
export async function handBack(id: string, plan: HandedBack['plan']): Promise<boolean> {
  await resume()
  const at = atWork.get(id)
  if (!at || !(at.paused || at.handBack)) return false
  const back: HandedBack = plan ? { plan } : {}
  // Not yet at its next step: there it finds what the user has said.
  if (at.handBack) at.handBack(back)
  else at.back = back
  return true
}

/** Stops the run that is at work in a tab, if any. */
export async function stopIn(tab: number): Promise<void> {
  await resume()
  for (const { record, stopping } of atWork.values()) if (record.tab === tab) stopping.abort()
}

export async function stopAll(): Promise<void> {
  await resume()
  const stopped = [...atWork.keys()].map(endOf)
  for (const { stopping } of atWork.values()) stopping.abort()
  await Promise.all(stopped)
}
