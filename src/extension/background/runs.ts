import browser from 'webextension-polyfill'
import type { Decision } from '../../agent/guard/approval'
import { asksForPassword, conceal } from '../../agent/guard/passwords'
import { siteOf, sitesIn, THIS_COMPUTER } from '../../agent/guard/sites'
import { libraryFor } from '../../agent/library'
import type { Ending, Errand, LogEntry } from '../../agent/log'
import { nothingSeen, run } from '../../agent/run'
import type { World } from '../../agent/world'
import { done } from '../../page/outcome'
import { Plan, type PlannedCall } from '../../policies/plan'
import type { RunListed } from '../messages'
import { rest, stayAwake } from './awake'
import { confidentially } from './confidential'
import { leave } from './frames'
import { recallFor, withExamples } from './library'
import { complete } from './model'
import { addRule, allRules } from './rules'
import { forgetForRun, heldForRun, holdForRun, secretsFor } from './secrets'
import { modelSettings, session, smallModel } from './settings'
import { showState } from './signs'
import { addRun, appendEntry, lastEntryOf, logOf, openRuns, type RunRecord, recentRuns, runOf } from './store'
import { inTab } from './tab'

type Listener = (from: number, entries: readonly LogEntry[]) => void

/** A run that this worker is doing. Everything of it that must outlive the worker stands in its log. */
interface AtWork {
  record: RunRecord
  log: LogEntry[]
  watchers: Set<Listener>
  stopping: AbortController
  /** Hands the user's answer to the policy that asked. */
  hear: ((text: string) => void) | undefined
  /** Hands the user's word to the action that waits for it. */
  judge: ((decision: Decision) => void) | undefined
  /** The user wants the page to themselves. */
  paused: boolean
  /** Hands the page back to the run. */
  handBack: ((back: HandedBack) => void) | undefined
  /** What the user handed back before the run had paused. */
  back: HandedBack | undefined
}

interface HandedBack {
  plan?: readonly PlannedCall[]
}

const atWork = new Map<string, AtWork>()

/** Resolves once every run that was cut off has been taken up again: nothing is started or told before. */
let resumed: Promise<void> | undefined
export function resume(): Promise<void> {
  resumed ??= resumeAll()
  return resumed
}

/**
 * Starts an errand and returns its id, or why it can't be started. Asked again with an id that is known (its answer was lost
 * with a worker), it starts nothing.
 */
export async function start(
  tab: number,
  errand: Errand,
  id: string = crypto.randomUUID(),
): Promise<{ run: string } | { refused: string }> {
  await resume()
  if (atWork.has(id) || (await runOf(id))) return { run: id }
  const sources = await sourcesThere(errand.sources)
  const { errand: safe, concealed } = conceal({ ...errand, sources })
  const url = await urlOf(tab)
  /** Where the passwords that the task gives may go. */
  const sites = [...new Set([siteOf(url), ...sitesIn(errand.task), THIS_COMPUTER])].filter(Boolean)
  const record = {
    id,
    tab,
    errand: await withExamples(safe, URL.canParse(url) ? new URL(url).host : ''),
    at: Date.now(),
    session: await session(),
  }
  if ([...atWork.values()].some((at) => at.record.tab === tab)) return { refused: BUSY }
  const begun = take(record, [])
  if (concealed.length)
    await holdForRun(
      id,
      concealed.map((one) => ({ ...one, sites })),
    )
  await addRun(record)
  void work(begun)
  return { run: id }
}

const urlOf = async (tab: number): Promise<string> => (await browser.tabs.get(tab).catch(() => undefined))?.url ?? ''

/** Without the models that are not set up; where none is, the configured one stays, for its absence is then the reason. */
async function sourcesThere(wanted: Errand['sources']): Promise<Errand['sources']> {
  const small = (await smallModel.get()) !== null
  const model = (await modelSettings()) !== null
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
export async function handBack(id: string, plan: readonly PlannedCall[] | undefined): Promise<boolean> {
  await resume()
  const at = atWork.get(id)
  if (!at || !(at.paused || at.handBack)) return false
  const back: HandedBack = plan ? { plan } : {}
  // Not yet at its next step: there it finds what the user has said.
  if (at.handBack) at.handBack(back)
  else at.back = back
  return true
}

export async function log(id: string, from: number): Promise<readonly LogEntry[]> {
  await resume()
  return atWork.get(id)?.log.slice(from) ?? logOf(id, from)
}

/** Sends the entries that there are and each that comes. Returns the end of watching. */
export async function watch(id: string, from: number, listener: Listener): Promise<() => void> {
  await resume()
  const at = atWork.get(id)
  if (!at) {
    listener(from, await logOf(id, from))
    return () => {}
  }
  listener(from, at.log.slice(from))
  at.watchers.add(listener)
  return () => at.watchers.delete(listener)
}

export async function runs(tab: number | undefined, before?: number, most?: number): Promise<RunListed[]> {
  await resume()
  return Promise.all(
    (await recentRuns(tab, await session(), before, most)).map(async ({ id, tab, errand, at }) => {
      const last = atWork.has(id) ? undefined : await lastEntryOf(id)
      return { run: id, tab, task: errand.task, at, ending: last?.kind === 'end' ? last.ending : null }
    }),
  )
}

/** How a run ends, once it does. */
export function endOf(id: string): Promise<Ending> {
  return new Promise((resolve) => {
    void watch(id, 0, (_from, entries) => {
      const last = entries.at(-1)
      if (last?.kind === 'end') resolve(last.ending)
    })
  })
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

function take(record: RunRecord, log: LogEntry[]): AtWork {
  const at: AtWork = {
    record,
    log,
    watchers: new Set(),
    stopping: new AbortController(),
    hear: undefined,
    judge: undefined,
    paused: false,
    handBack: undefined,
    back: undefined,
  }
  atWork.set(record.id, at)
  stayAwake()
  return at
}

async function resumeAll(): Promise<void> {
  const now = await session()
  for (const record of await openRuns()) {
    const log = await logOf(record.id)
    // Tabs have other numbers in another session, so there is nothing to go on with.
    if (record.session !== now) await appendEntry(record.id, log.length, CUT_OFF())
    else void work(take(record, log))
  }
}

async function work(at: AtWork): Promise<void> {
  const { record, log, stopping } = at
  const { id, tab, errand } = record
  const append = async (entry: LogEntry): Promise<void> => {
    await appendEntry(id, log.length, entry)
    const from = log.push(entry) - 1
    void showState(tab, log)
    for (const tell of at.watchers) tell(from, [entry])
  }
  try {
    await run({
      id,
      errand,
      log: [...log],
      library: libraryFor(errand),
      world: worldOf(at),
      append,
      signal: stopping.signal,
    })
  } catch (error) {
    console.error(error)
    await append(broken(error)).catch(() => {})
  }
  atWork.delete(id)
  await forgetForRun(id)
  if (![...atWork.values()].some(({ record }) => record.tab === tab)) await leave(tab)
  if (atWork.size === 0) rest()
}

function worldOf(at: AtWork): World {
  const { tab } = at.record
  return {
    ...confidentially(inTab(tab, unanswered(at.record.id, at.log)), () => secretsFor(at.record.id)),
    complete: (prompt, by, signal) => complete(prompt, by, at.log, signal),
    recall: recallFor,
    async ask(question, options, signal) {
      const asked = performance.now()
      const text = await said<string>((hear) => (at.hear = hear), '', signal)
      at.hear = undefined
      const heard = options.length === 0 && asksForPassword(question) ? await inConfidence(at.record, text) : text
      return { ...nothingSeen(done(heard)), ms: { total: performance.now() - asked, settling: 0 } }
    },
    granted: async () => ({ rules: await allRules(), secrets: await secretsFor(at.record.id) }),
    async approve(_n, _approval, signal) {
      const decision = await said<Decision>((judge) => (at.judge = judge), 'no', signal)
      at.judge = undefined
      return decision
    },
    paused: () => at.paused || isPlanToReview(at),
    async handedBack(signal) {
      const back = at.back ?? (await said<HandedBack>((handBack) => (at.handBack = handBack), {}, signal))
      at.handBack = undefined
      at.back = undefined
      at.paused = false
      return back
    },
  }
}

/** A password that the user was asked for, kept apart: the run is told its name. */
async function inConfidence({ id, tab }: RunRecord, value: string): Promise<string> {
  const held = await secretsFor(id)
  const name = `answer_${held.length + 1}`
  await holdForRun(id, [...(await heldForRun(id)), { name, value, sites: [siteOf(await urlOf(tab))] }])
  return `{{${name}}}`
}

/** The user wants to see the plan before its first call, and it is there. */
function isPlanToReview({ record, log }: AtWork): boolean {
  if (!record.errand.review || log.some(({ kind }) => kind === 'pause')) return false
  const last = log.at(-1)
  return last?.kind === 'reply' && last.outcome.ok && isPlan(last.outcome.value)
}

const isPlan = (value: unknown): boolean => Plan.pick({ calls: true }).safeParse(value).success

/** What the user says, by whom it is listened for; `otherwise` when the run is stopped first. */
const said = <Said>(
  listen: (hear: (said: Said) => void) => void,
  otherwise: Said,
  signal: AbortSignal,
): Promise<Said> =>
  new Promise((resolve) => {
    listen(resolve)
    signal.addEventListener('abort', () => resolve(otherwise), { once: true })
  })

/** The id of the step whose reply is missing: it may have been performed before the worker died. */
function unanswered(id: string, log: readonly LogEntry[]): string | undefined {
  const last = log.at(-1)
  return last?.kind === 'step' ? `${id}/${last.n}` : undefined
}

const CUT_OFF = (): LogEntry =>
  ended('The browser was closed, or Errand was updated, before this was done. Start it again.')

const broken = (error: unknown): LogEntry => ended(`Errand broke: ${String(error)}. This is a mistake in Errand.`)

const ended = (reason: string): LogEntry => ({
  kind: 'end',
  ending: { outcome: 'failed', reason, answer: null, source: null },
  at: Date.now(),
})
