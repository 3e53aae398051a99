import type { Page } from 'playwright'
import { slowness } from './slowness'
import { type TraceEvent, trace } from './trace'

/** Milliseconds: a person feels a task that takes longer (W3C Long Tasks). */
const LONG = 50

/**
 * Does something, and says which tasks held a page up meanwhile: of each that took more than 50, its milliseconds of processor time, as
 * they would be on a computer that does nothing else.
 */
export async function longTasks(page: Page, doing: () => Promise<unknown>): Promise<number[]> {
  const events = (await trace(page, TASKS, doing)).map(read)
  const process = events.flatMap(({ frames }) => frames)[0]?.processId
  const thread = events.find(({ pid, named }) => pid === process && named === 'CrRendererMain')?.tid
  if (process === undefined || thread === undefined) throw new Error('The trace says nothing of the page.')
  const slow = slowness()
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === process && tid === thread)
    .map(({ busy }) => busy / slow)
    .filter((busy) => busy > LONG)
}

const TASKS = 'disabled-by-default-devtools.timeline'

/** What is read of an event of Chromium's trace. */
interface Read {
  name: string
  pid: number
  tid: number
  /** Milliseconds of processor time. */
  busy: number
  /** The name of a thread, where the event gives it one. */
  named: string | undefined
  /** The frames of the page that is traced, where the event lists them. */
  frames: readonly { processId: number }[]
}

const read = (event: TraceEvent): Read => {
  const { name, pid, tid, tdur = 0, args }: Partial<RawEvent> = event
  return {
    name: name ?? '',
    pid: pid ?? 0,
    tid: tid ?? 0,
    busy: tdur / 1000,
    named: name === 'thread_name' ? args?.name : undefined,
    frames: args?.data?.frames ?? [],
  }
}

interface RawEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of processor time. */
  tdur: number
  args: { name?: string; data?: { frames?: Read['frames'] } }
}
