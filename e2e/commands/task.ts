import { writeSync } from 'node:fs'
import type { Ending, LogEntry } from '../../src/agent/log'
import { apply } from '../../src/page/difference'
import type { Observation } from '../../src/page/observation'
import { pageText } from '../../src/page/text'
import { buildExtension } from '../harness/build'
import { type ErrandBrowser, launchErrand, type Tab } from '../harness/errand'
import { tell } from '../harness/story'
import { tally } from '../harness/tally'
import { loadFailure } from './page-argument'
import { type AskedTask, HOW, readTask } from './task-arguments'
import { command } from './usage'

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    print(HOW)
    return 0
  }
  const asked = await readTask(args)
  buildExtension((line) => console.error(line))
  const browser = await launchErrand({ headed: asked.headed })
  try {
    const ending = await perform(browser, asked)
    if (asked.keepOpen) await browser.context.waitForEvent('close', { timeout: 0 })
    return ending === 'done' ? 0 : 1
  } finally {
    await browser.close()
  }
}

async function perform(browser: ErrandBrowser, asked: AskedTask): Promise<Ending['outcome']> {
  if (asked.model) await browser.ask({ kind: 'set_model', settings: asked.model })
  const tab = await open(browser, asked.url)
  const story = asked.json ? jsonStory() : wordStory()
  const { log, ending } = await browser.run(tab, asked.errand, story, asked.files)
  if (asked.screenshot !== undefined) await tab.page.screenshot({ path: asked.screenshot })
  if (asked.look) print(asked.json ? JSON.stringify({ page: lastSeen(log) }) : lastSeen(log))
  if (asked.look && asked.errand.calls?.length === 0) return ending.outcome
  const { modelCalls, inputTokens, outputTokens, actions, ms } = tally(log)
  if (asked.json) print(JSON.stringify({ ...ending, modelCalls, inputTokens, outputTokens, actions, ms }))
  else {
    print(`\n${ENDED[ending.outcome]} ${ending.reason}`)
    if (ending.answer !== null)
      print(`Answer: ${typeof ending.answer === 'string' ? ending.answer : JSON.stringify(ending.answer)}`)
    const planned = ending.source === null || ending.source === 'calls' ? '' : `, planned by ${ending.source}`
    print(
      `${actions} actions, ${modelCalls} model calls (${inputTokens + outputTokens} tokens), ${(ms / 1000).toFixed(1)} s${planned}.`,
    )
  }
  return ending.outcome
}

const ENDED: { [Outcome in Ending['outcome']]: string } = {
  done: '✓ Done.',
  failed: '✗ Failed.',
  stopped: '■ Stopped.',
  needs_user: '? It needs you.',
}

async function open(browser: ErrandBrowser, url: string): Promise<Tab> {
  try {
    return await browser.open(url)
  } catch (error) {
    throw new Error(loadFailure(url, error))
  }
}

/** What a prompt would show of the page as it was last seen. */
function lastSeen(log: readonly LogEntry[]): string {
  const page = log.reduce<Observation | undefined>(
    (before, entry) => ('seen' in entry && entry.seen.length > 0 ? apply(before, entry.seen) : before),
    undefined,
  )
  return page ? pageText(page) : ''
}

/** Prints each step when it is known what came of it. What the page showed stays in the log. */
function jsonStory(): (entry: LogEntry) => void {
  const steps = new Map<number, LogEntry & { kind: 'step' }>()
  return (entry) => {
    if (entry.kind === 'step') steps.set(entry.n, entry)
    const asked = entry.kind === 'reply' ? steps.get(entry.n) : undefined
    if (entry.kind !== 'reply' || !asked) return
    const { n, outcome, ms, usage } = entry
    print(JSON.stringify({ n, stack: asked.stack, step: asked.step, outcome, ms, ...(usage ? { usage } : {}) }))
  }
}

/** Prints a call when it begins and anything else when it is known what came of it; a failed call once more. */
function wordStory(): (entry: LogEntry) => void {
  const log: LogEntry[] = []
  return (entry) => {
    log.push(entry)
    if (entry.kind !== 'step' && entry.kind !== 'reply') return
    const told = tell(log).find(({ n }) => n === entry.n)
    if (!told) return
    const { at, depth, what, failure } = told
    const begins = entry.kind === 'step'
    if (begins !== (told.kind === 'call') && failure === undefined) return
    const indent = '  '.repeat(depth)
    print(`${`${(at / 1000).toFixed(2)} s`.padStart(8)}  ${indent}${failure === undefined ? '' : '✗ '}${what}`)
    if (failure !== undefined) print(`${' '.repeat(12)}${indent}${failure}`)
  }
}

/** Written at once, so that whoever reads along sees each step as it happens, pipe or not. */
function print(line: string): void {
  writeSync(1, `${line}\n`)
}

// Last, when all that it uses is there.
await command(main)
