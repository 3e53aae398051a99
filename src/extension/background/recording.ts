import browser from 'webextension-polyfill'
import type { Demonstration, LabelledCall } from '../../learning/demonstration'
import { type LabelledStep, label } from '../../learning/recording/label'
import { type Moment, momentsOf, type Recorded } from '../../learning/recording/recorded'
import { filledIn, redacted } from '../../learning/recording/redact'
import { demonstrationOf, isSameCall } from '../../learning/recording/to-demonstration'
import type { FromRecorder } from '../from-frame'
import type { RecordingShown } from '../recording-messages'
import type { ToFrame, ToRecorder } from '../to-frame'
import type { RecordingRecord } from './database'
import { enter } from './frames'
import { addToLibrary } from './library'
import * as store from './recordings-store'
import { session } from './settings'

/** A recording that has been neither kept nor discarded, with all its lines: what the store has, read once. */
interface Open {
  record: RecordingRecord
  lines: { key: number; entry: Recorded }[]
  problem: string | null
  /** As it was labelled last; gone once something has come since. */
  steps: readonly LabelledStep[] | undefined
}

type Listener = (shown: RecordingShown | null) => void

const open = new Map<string, Open>()
const watchers = new Map<string, Set<Listener>>()

let loaded: Promise<void> | undefined
/** Resolves once recordings that an earlier worker left are known again; their tabs go on being recorded. */
function load(): Promise<void> {
  loaded ??= (async () => {
    const now = await session()
    for (const record of await store.recordings()) {
      // Tabs have other numbers in another session: what was recorded is still there to be kept.
      const over = record.session !== now && record.state !== 'stopped'
      const known: RecordingRecord = over ? { ...record, state: 'stopped' } : record
      if (over) await store.putRecording(known)
      open.set(record.id, { record: known, lines: await store.recordedIn(record.id), problem: null, steps: undefined })
    }
  })()
  return loaded
}

/** Begins to record a tab, or says why it can't: a tab has one recording at a time. */
export async function start(tab: number, task: string): Promise<RecordingShown | { refused: string }> {
  await load()
  const now = await session()
  if (at(tab)) return { refused: 'This tab is being recorded already. Stop that recording first.' }
  const record: RecordingRecord = {
    id: crypto.randomUUID(),
    tab,
    session: now,
    task,
    at: Date.now(),
    state: 'recording',
    dropped: [],
  }
  const begun: Open = { record, lines: [], problem: null, steps: undefined }
  open.set(record.id, begun)
  await store.putRecording(record)
  await listen(begun)
  if (begun.problem !== null) {
    await discard(record.id)
    return { refused: begun.problem }
  }
  return shown(begun)
}

/** The recording that runs in a tab, or is paused there. */
const at = (tab: number): Open | undefined =>
  [...open.values()].find(({ record }) => record.tab === tab && record.state !== 'stopped')

/** Has every frame of the tab tell what happens in it. */
async function listen(to: Open): Promise<void> {
  const { tab } = to.record
  const entered = await enter(tab)
  to.problem = 'ok' in entered ? entered.message : null
  if ('ok' in entered) return
  await Promise.all(entered.map((frame) => say(tab, { kind: 'record', frame })))
}

const say = (tab: number, message: ToFrame): Promise<unknown> =>
  browser.tabs.sendMessage(tab, message, { frameId: message.frame }).catch(() => undefined)

async function hush(tab: number): Promise<void> {
  const frames = await enter(tab)
  if ('ok' in frames) return
  await Promise.all(frames.map((frame) => say(tab, { kind: 'stop_recording', frame })))
}

/** A document has come to the tab, or a frame of it: if the tab is being recorded, so is that. */
export async function follow(tab: number): Promise<void> {
  await load()
  const recording = at(tab)
  if (recording?.record.state !== 'recording') return
  await listen(recording)
  tell(recording)
}

/** Keeps what a frame tells. Only a tab that the user has recorded is heard. */
export async function hear(tab: number, { recorder, from, told }: FromRecorder): Promise<ToRecorder> {
  await load()
  const recording = at(tab)
  if (recording?.record.state !== 'recording') return { recording: false }
  const { record, lines } = recording
  lines.push(...(await store.addRecorded(record.id, recorder, from, told)))
  recording.steps = undefined
  tell(recording)
  if (told.some((one) => one.kind === 'saw' && one.seen.changed.some(({ frame }) => frame !== undefined))) {
    void follow(tab)
  }
  return { recording: true }
}

export async function setState(id: string, state: RecordingRecord['state']): Promise<RecordingShown | undefined> {
  await load()
  const recording = open.get(id)
  if (!recording) return undefined
  if (state !== 'recording') await hush(recording.record.tab)
  await update(recording, { state })
  if (state === 'recording') await listen(recording)
  return shown(recording)
}

async function update(recording: Open, change: Partial<RecordingRecord>): Promise<void> {
  recording.record = { ...recording.record, ...change }
  recording.steps = undefined
  await store.putRecording(recording.record)
  tell(recording)
}

/** Takes out a step with all that was done for it, or brings the last one back. */
export async function drop(id: string, step: number | 'back'): Promise<RecordingShown | undefined> {
  await load()
  const recording = open.get(id)
  if (!recording) return undefined
  const { dropped } = recording.record
  const lines = step === 'back' ? undefined : linesOf(recording, step)
  await update(recording, { dropped: lines ? [...dropped, lines] : dropped.slice(0, -1) })
  return shown(recording)
}

/** Removes a step's value from all that was recorded. */
export async function redact(id: string, step: number, name: string): Promise<RecordingShown | undefined> {
  await load()
  const recording = open.get(id)
  const told = recording && stepsOf(recording)[step]
  if (!recording || !told) return undefined
  const value = filledIn(told.call)
  if (value !== undefined) {
    recording.lines = recording.lines.map(({ key, entry }) => ({ key, entry: redacted(entry, value, name) }))
    await store.rewriteRecorded(recording.lines)
    recording.steps = undefined
    tell(recording)
  }
  return shown(recording)
}

/** What was recorded, and what it is taken for so far. */
export async function understood(
  id: string,
): Promise<{ task: string; steps: readonly LabelledStep[]; moments: readonly Moment[] } | undefined> {
  await load()
  const recording = open.get(id)
  return recording && { task: recording.record.task, steps: stepsOf(recording), moments: momentsIn(recording) }
}

/** Makes a demonstration of it and keeps that in place of the recording. */
export async function keep(
  id: string,
  task: string,
  name: string | undefined,
  calls: readonly LabelledCall[] | undefined,
): Promise<{ id: number; learned: boolean } | undefined> {
  await load()
  const recording = open.get(id)
  if (!recording) return undefined
  await hush(recording.record.tab)
  const moments = momentsIn(recording)
  // What the person left as it was shown is understood once more, now that the task is known.
  const before = stepsOf(recording)
  const same =
    calls?.length === before.length && calls.every((call, at) => before[at] && isSameCall(before[at].call, call))
  const corrected = same ? undefined : calls
  const steps = corrected ? before : label(moments, task)
  const demonstration: Demonstration = demonstrationOf({ task, name, steps, calls: corrected, moments })
  const kept = await addToLibrary([demonstration], `Kept “${name ?? task}”`)
  await discard(id)
  return { id: kept[0] ?? 0, learned: !demonstration.differs?.length }
}

export async function discard(id: string): Promise<void> {
  await load()
  const recording = open.get(id)
  if (!recording) return
  open.delete(id)
  if (recording.record.state === 'recording') await hush(recording.record.tab)
  await store.removeRecording(id)
  for (const listener of watchers.get(id) ?? []) listener(null)
}

export async function discardAll(): Promise<void> {
  await load()
  await Promise.all([...open.keys()].map(discard))
}

/** The recording of a tab in this session, else the latest one that waits to be kept. */
export async function current(tab: number | undefined): Promise<RecordingShown | null> {
  await load()
  const latest = [...open.values()].sort((one, other) => other.record.at - one.record.at)
  const found = tab === undefined ? latest[0] : latest.find(({ record }) => record.tab === tab)
  return found ? shown(found) : null
}

/** Tells how a recording is now and each time that it changes. Returns the end of watching. */
export async function watchRecording(id: string, listener: Listener): Promise<() => void> {
  await load()
  const recording = open.get(id)
  listener(recording ? shown(recording) : null)
  const all = watchers.get(id) ?? new Set()
  watchers.set(id, all.add(listener))
  return () => all.delete(listener)
}

/** Changes that come in a bunch are told once. */
const telling = new Set<Open>()
function tell(recording: Open): void {
  if (!watchers.get(recording.record.id)?.size || telling.has(recording)) return
  telling.add(recording)
  setTimeout(() => {
    telling.delete(recording)
    if (!open.has(recording.record.id)) return
    for (const listener of watchers.get(recording.record.id) ?? []) listener(shown(recording))
  }, TOGETHER)
}
const TOGETHER = 100

/** All lines but those of steps that were taken out. */
function kept({ record, lines }: Open): Open['lines'] {
  const out = new Set(record.dropped.flat())
  return lines.filter(({ key }) => !out.has(key))
}

const momentsIn = (recording: Open): readonly Moment[] => momentsOf(kept(recording).map(({ entry }) => entry)).moments

function stepsOf(recording: Open): readonly LabelledStep[] {
  const steps = recording.steps ?? label(momentsIn(recording), recording.record.task)
  recording.steps = steps
  return steps
}

/** The keys of the lines that a step was made of. */
function linesOf(recording: Open, step: number): number[] | undefined {
  const lines = kept(recording)
  const moments = momentsIn(recording)
  return stepsOf(recording)[step]?.moments.flatMap((index) => lines[moments[index]?.line ?? -1]?.key ?? [])
}

const shown = (recording: Open): RecordingShown => {
  const { id, tab, task, at, state, dropped } = recording.record
  return {
    recording: id,
    tab,
    task,
    at,
    state,
    steps: stepsOf(recording).map(({ call, at }) => ({ call, at })),
    dropped: dropped.length,
    problem: recording.problem,
  }
}
