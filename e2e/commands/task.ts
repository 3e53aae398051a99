import { writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import type { Ending, Errand, LogEntry } from '../../src/agent/log'
import type { ModelSettings } from '../../src/model/settings'
import { buildExtension } from '../harness/build'
import { type ErrandBrowser, launchErrand, type Tab } from '../harness/errand'
import { tell } from '../harness/story'
import { tally } from '../harness/tally'
import { readModel } from './model-argument'
import { addressOf, loadFailure } from './page-argument'
import { command, Usage } from './usage'

const HOW = `npm run task -- --url URL "what to do"
  --calls JSON        run these calls instead of a plan: '[{"policy":"fill_text","args":{"field":"Name","text":"Ada"}}]'
  --policies prompt   every policy by prompt, as in HeaP's paper
  --model BASE_URL[,MODEL]   plan with this model; its key is read from ERRAND_API_KEY
  --json              one JSON object a line: each step, then the outcome
  --screenshot FILE   a picture of the page at the end
  --headed            in a window; --keep-open leaves it open until you close it`

interface Asked {
  url: string
  errand: Errand
  model: ModelSettings | null
  json: boolean
  screenshot: string | undefined
  headed: boolean
  keepOpen: boolean
}

async function main(): Promise<number> {
  const asked = await read()
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

async function read(): Promise<Asked> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      calls: { type: 'string' },
      policies: { type: 'string', default: 'code' },
      model: { type: 'string' },
      json: { type: 'boolean', default: false },
      screenshot: { type: 'string' },
      headed: { type: 'boolean', default: false },
      'keep-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) throw new Usage(HOW)
  const words = positionals.join(' ').trim()
  if (values.url === undefined) throw new Usage(`On which page? Give it with --url.\n\n${HOW}`)
  if (words === '' && values.calls === undefined)
    throw new Usage(`What should Errand do there? Say it in words.\n\n${HOW}`)
  if (values.policies !== 'code' && values.policies !== 'prompt') throw new Usage('--policies is code or prompt.')
  const model = values.model === undefined ? null : await readModel(values.model)
  return {
    url: addressOf(values.url),
    errand: {
      task: words || 'Run the given calls.',
      ...(values.calls === undefined ? {} : { calls: readCalls(values.calls) }),
      policies: values.policies,
      sources: model ? ['skill', 'model'] : ['skill'],
      attended: false,
      limits: DEFAULT_LIMITS,
    },
    model,
    json: values.json,
    screenshot: values.screenshot,
    headed: values.headed || values['keep-open'],
    keepOpen: values['keep-open'],
  }
}

const Calls = z.array(
  z.strictObject({
    policy: z.string(),
    args: z.record(z.string(), z.json()).default({}),
    as: z.exactOptional(z.string()),
  }),
)

function readCalls(text: string): z.output<typeof Calls> {
  try {
    return Calls.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Usage(`--calls takes a JSON list of {"policy": …, "args": {…}}: ${why}`)
  }
}

async function perform(browser: ErrandBrowser, asked: Asked): Promise<Ending['outcome']> {
  if (asked.model) await browser.ask({ kind: 'set_model', settings: asked.model })
  const tab = await open(browser, asked.url)
  const story = asked.json ? jsonStory() : wordStory()
  const { log, ending } = await browser.run(tab, asked.errand, story)
  if (asked.screenshot !== undefined) await tab.page.screenshot({ path: asked.screenshot })
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
