import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { lookup } from 'mrmime'
import { z } from 'zod'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import { ApprovalKind, EVERYTHING } from '../../src/agent/guard/approval'
import type { Errand } from '../../src/agent/log'
import { type HandedFile, MOST_BYTES } from '../../src/extension/handed-file'
import type { ModelSettings } from '../../src/model/settings'
import { readModel } from './model-argument'
import { addressOf } from './page-argument'
import { oneOf, Usage } from './usage'

export const HOW = `npm run task -- --url URL "what to do"
  --calls JSON        run these calls instead of a plan: '[{"policy":"fill_text","args":{"field":"Name","text":"Ada"}}]'
  --file PATH         a file that the task may hand to the page, by its name; as often as there are files
  --policies prompt   every policy by prompt, as in HeaP's paper
  --model BASE_URL[,MODEL]   plan with this model; its key is read from ERRAND_API_KEY
  --allow KINDS       what may be done without asking, nobody being there to ask: any of site, data, secret, pay, send,
                      delete, grant, download, submit, with commas between; or all, as it is for --calls
  --look              prints what Errand sees of the page at the end; alone, without a task, it does nothing else
  --json              one JSON object a line: each step, then the outcome
  --screenshot FILE   a picture of the page at the end
  --headed            in a window; --keep-open leaves it open until you close it`

/** What `npm run task` was asked to do. */
export interface AskedTask {
  url: string
  errand: Errand
  files: HandedFile[]
  model: ModelSettings | null
  json: boolean
  look: boolean
  screenshot: string | undefined
  headed: boolean
  keepOpen: boolean
}

/** Reads the command line. Throws `Usage` with a sentence where it can't be understood. */
export async function readTask(args: readonly string[]): Promise<AskedTask> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      calls: { type: 'string' },
      file: { type: 'string', multiple: true, default: [] },
      policies: { type: 'string', default: 'code' },
      model: { type: 'string' },
      allow: { type: 'string' },
      json: { type: 'boolean', default: false },
      look: { type: 'boolean', default: false },
      screenshot: { type: 'string' },
      headed: { type: 'boolean', default: false },
      'keep-open': { type: 'boolean', default: false },
    },
  })
  const words = positionals.join(' ').trim()
  if (values.url === undefined) throw new Usage(`On which page? Give it with --url.\n\n${HOW}`)
  const calls = values.calls ?? (words === '' && values.look ? '[]' : undefined)
  if (words === '' && calls === undefined) throw new Usage(`What should Errand do there? Say it in words.\n\n${HOW}`)
  const policies = oneOf('--policies', ['code', 'prompt'], values.policies)
  const model = values.model === undefined ? null : await readModel(values.model)
  return {
    url: addressOf(values.url),
    errand: {
      task: words || 'Run the given calls.',
      ...(calls === undefined ? {} : { calls: readCalls(calls) }),
      policies,
      sources: model ? ['skill', 'model'] : ['skill'],
      attended: false,
      // Calls are the user's own words for what to do: only a plan that was made of a task has to ask.
      ...(values.allow === undefined && values.calls === undefined
        ? {}
        : { allow: readAllowed(values.allow ?? 'all') }),
      limits: DEFAULT_LIMITS,
    },
    files: readFiles(values.file),
    model,
    json: values.json,
    look: values.look,
    screenshot: values.screenshot,
    headed: values.headed || values['keep-open'],
    keepOpen: values['keep-open'],
  }
}

function readFiles(paths: readonly string[]): HandedFile[] {
  const files = paths.map((path) => ({ path, bytes: readBytes(path) }))
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) {
    throw new Usage('These files are too large: 32 MB together are the most.')
  }
  return files.map(({ path, bytes }) => ({
    name: basename(path),
    type: lookup(path) ?? '',
    data: bytes.toString('base64'),
  }))
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new Usage(`There is no file "${path}" that can be read. Give its path with --file.`)
  }
}

function readAllowed(kinds: string): ApprovalKind[] {
  if (kinds === 'all') return EVERYTHING
  return kinds.split(',').map((kind) => oneOf('--allow', ApprovalKind.options, kind.trim()))
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
