import type { CDPSession, Page } from 'playwright'
import { slowness } from './slowness'

/** Milliseconds: a person feels a task that takes longer (W3C Long Tasks). */
const LONG = 50

/**
 * Does something, and says which tasks held a page up meanwhile: of each that took more than 50, its milliseconds of processor time, as
 * they would be on a computer that does nothing else.
 */
export async function longTasks(page: Page, doing: () => Promise<unknown>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.map(read)))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [TASKS], excludedCategories: ['*'] },
  })
  try {
    await doing()
  } finally {
    await end(session)
  }
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

async function end(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
}

/** What is read of an event of Chromium's trace. */
interface TraceEvent {
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

const read = (event: { [name: string]: unknown }): TraceEvent => {
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
  args: { name?: string; data?: { frames?: TraceEvent['frames'] } }
}
