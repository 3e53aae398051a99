import { createServer } from 'node:http'
import type { Page } from 'playwright'
import { buildExtension } from '../harness/build'
import { launchErrand } from '../harness/errand'
import { closeServer, listen } from '../harness/server'
import { type TraceEvent, trace } from '../harness/trace'
import { median, quantile } from '../observe-bench/quantile'
import { command } from './usage'

const HOW = `npm run bench:record

What a recording adds to each event on a page of 5,000 elements: milliseconds, from Chromium's trace.`

const ROWS = 560
const PAGE = `<!doctype html><title>Rows</title>${Array.from(
  { length: ROWS },
  (_, n) =>
    `<div><span>Row ${n}</span><label>Name ${n} <input></label><button>Save ${n}</button><a href="#${n}">More</a><p><b>x</b><i>y</i></p></div>`,
).join('')}`

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(HOW)
    return 0
  }
  buildExtension((line) => console.error(line))
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(PAGE)
  })
  const errand = await launchErrand()
  try {
    const tab = await errand.open(`http://127.0.0.1:${await listen(server)}/`)
    await eventsOf(tab.page)
    const plain = await eventsOf(tab.page)
    await errand.ask({ kind: 'record_start', tab: tab.id })
    await eventsOf(tab.page)
    const recorded = await eventsOf(tab.page)
    console.log('| event | times | plain | recorded | 90 % | added |\n| --- | --: | --: | --: | --: | --: |')
    for (const [type, times] of recorded) {
      const before = median(plain.get(type) ?? [])
      const [now, most] = [median(times), quantile(times, 0.9)]
      if (now - before < 0.05) continue
      const cells = [before, now, most, now - before].map((ms) => ms.toFixed(2))
      console.log(`| ${[type, times.length, ...cells].join(' | ')} |`)
    }
    console.log(
      '\nEvents to which less than 0.05 ms is added are left out; keypress and textInput hold the input inside them.',
    )
  } finally {
    await errand.close()
    await closeServer(server)
  }
  return 0
}

/** Clicks into fields, types and presses buttons; how long each event took to be dispatched, by its type. */
async function eventsOf(page: Page): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  const events = await trace(page, 'devtools.timeline', async () => {
    for (let n = 0; n < 36; n += 3) {
      await page.getByRole('textbox', { name: `Name ${n}`, exact: true }).click()
      await page.keyboard.type('hello')
      await page.getByRole('button', { name: `Save ${n}`, exact: true }).click()
    }
  })
  for (const { type, ms } of events.flatMap(dispatched)) times.set(type, [...(times.get(type) ?? []), ms])
  return times
}

/** The type of an event that was dispatched, and how long that took; nothing for whatever else a trace holds. */
function dispatched(event: TraceEvent): { type: string; ms: number }[] {
  const { name, dur, args }: { name?: unknown; dur?: number; args?: { data?: { type?: string } } } = event
  const type = args?.data?.type
  return name === 'EventDispatch' && dur !== undefined && type !== undefined ? [{ type, ms: dur / 1000 }] : []
}

// Last, when all that it uses is there.
await command(main)
