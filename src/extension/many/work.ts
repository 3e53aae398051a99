import browser from 'webextension-polyfill'
import type { Ending } from '../../agent/log'
import { start } from '../background/runs'
import { session } from '../background/settings'
import { runOf as recordOf } from '../background/store'
import { endOf, logFrom } from '../background/watch'
import { type Batch, type Row, runOf } from './batch'
import { batches, batchOf, changeBatch, firstIn, keepRow } from './store'
import { fillTemplate } from './template'

/** Batches that this worker is doing. Everything that must outlive it stands in their rows. */
const atWork = new Set<string>()
const ALARM = 'unfinished tables'

// In English, as all that the background says; pages say it in the reader's language.
const CLOSED = 'The browser was closed in the middle. Open the page that each row begins on, then go on.'
const TAB_CLOSED = 'The tab was closed. Open the page that each row begins on, then go on.'

/** Goes on with every batch that was being done when the worker died, or that the browser was closed over. */
export async function resumeBatches(): Promise<void> {
  const now = await session()
  for (const batch of await batches()) {
    if (batch.state !== 'working') continue
    if (batch.session === now) void work(batch.id)
    else await changeBatch(batch.id, (one) => ({ ...one, state: 'paused', why: CLOSED }))
  }
}

/** Does what is left of a batch, in this tab. */
export async function runBatch(id: string, tab: number): Promise<boolean> {
  const now = await session()
  const found = await changeBatch(id, ({ why: _, ...batch }) => ({ ...batch, tab, session: now, state: 'working' }))
  if (found) void work(id)
  return found
}

/** The row at work is done to its end; no further one is begun. */
export const pauseBatch = (id: string): Promise<boolean> =>
  changeBatch(id, (batch) => (batch.state === 'working' ? { ...batch, state: 'paused' } : batch))

async function work(id: string): Promise<void> {
  if (atWork.has(id)) return
  atWork.add(id)
  void browser.alarms.create(ALARM, { periodInMinutes: 0.5 })
  try {
    for (let batch = await batchOf(id); batch?.state === 'working'; batch = await batchOf(id)) {
      const row = (await firstIn(id, 'working')) ?? (await firstIn(id, 'waiting'))
      if (row) await doRow(batch, row)
      else await changeBatch(id, (one) => ({ ...one, state: 'finished' }))
    }
  } catch (error) {
    console.error(error)
    const why = error instanceof Error ? error.message : String(error)
    await changeBatch(id, (batch) => ({ ...batch, state: 'paused', why }))
  } finally {
    atWork.delete(id)
    if (atWork.size === 0) void browser.alarms.clear(ALARM)
  }
}

/**
 * Does one row, or learns what became of it. A try's run has an id that follows from the row, and a run is kept before it
 * acts: so a row whose run is there already is never begun again.
 */
async function doRow(batch: Batch, row: Row): Promise<void> {
  const begun: Row = row.state === 'working' ? row : { ...row, state: 'working', tries: row.tries + 1 }
  if (begun !== row) await keepRow(begun)
  const run = runOf(begun)
  if (!(await recordOf(run))) {
    await goTo(batch)
    const task = fillTemplate(batch.template, batch.columns, begun.cells)
    const started = await start(batch.tab, { ...batch.errand, task }, run)
    if ('refused' in started) throw new Error(started.refused)
  }
  await keepRow({ ...begun, ...(await outcomeOf(run)) })
}

async function outcomeOf(run: string): Promise<Pick<Row, 'state' | 'answer' | 'message' | 'why'>> {
  const ending = await endOf(run)
  if (ending.outcome === 'done') return { state: 'done', answer: ending.answer }
  return {
    state: (await wasCutOff(run, ending)) ? 'unclear' : 'failed',
    message: ending.reason,
    ...(ending.why ? { why: ending.why } : {}),
  }
}

/** It was not allowed to end by itself (then nothing is named as the source of its plan) after it had begun to act. */
async function wasCutOff(run: string, ending: Ending): Promise<boolean> {
  if (ending.outcome !== 'stopped' && ending.source !== null) return false
  return (await logFrom(run, 0)).some((entry) => entry.kind === 'step' && entry.step.kind === 'act')
}

/**
 * Brings the tab to where rows begin. Never by loading it anew: a page that a form was sent to has that form's address at times,
 * and to load it anew is to send the form again. An address without its fragment is always fetched.
 */
async function goTo({ tab, url }: Batch): Promise<void> {
  const [page = url] = url.split('#')
  const arrived = loaded(tab)
  try {
    await browser.tabs.update(tab, { url: page })
  } catch {
    throw new Error(TAB_CLOSED)
  }
  await arrived
  if (page !== url) await browser.tabs.update(tab, { url })
}

/** Milliseconds: what the page shows by then will do, or the row says what is missing. */
const LONGEST = 30_000

/** Resolves once the tab has begun to load a document and has come to its end. */
function loaded(tab: number): Promise<void> {
  return new Promise((resolve) => {
    let begun = false
    const heard = (id: number, { status }: browser.Tabs.OnUpdatedChangeInfoType): void => {
      if (id !== tab) return
      if (status === 'loading') begun = true
      if (begun && status === 'complete') end()
    }
    const end = (): void => {
      clearTimeout(timer)
      browser.tabs.onUpdated.removeListener(heard)
      resolve()
    }
    const timer = setTimeout(end, LONGEST)
    browser.tabs.onUpdated.addListener(heard)
  })
}
