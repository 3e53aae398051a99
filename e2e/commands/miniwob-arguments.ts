import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PATIENCE } from '../../src/model/presets'
import { REPOSITORY } from '../harness/installed'
import { type Benchmark, MODES, type Mode } from '../miniwob/benchmark'
import { chooseSeeds, chooseTasks, partOf } from '../miniwob/tasks'
import { readModel } from './model-argument'
import { count, oneOf, Usage } from './usage'

export const HOW = `npm run miniwob -- [options]
  --tasks heap45|all|NAME,…      (heap45)
  --seeds 0-9 | 0-4,100-104      (0-9)
          browsergym             BrowserGym's own five for each task
  --mode demonstrations          (without a model)
         cascade                 what demonstrations teach, and a model where that passes or fails
         heap                    a model plans, policies in code carry it out
         heap-prompt             every policy by prompt too, as in HeaP's paper
         flat                    a model chooses every single action: the paper's baseline
  --zero-shot                    prompts without worked examples and demonstrations
  --model BASE_URL[,MODEL]       the model of the last four; its key is read from ERRAND_API_KEY
  --timeout N                    (120) seconds that the model may take for an answer
  --workers N                    (2) browsers at once
  --shard I/N                    only the I-th of N equal parts
  --json FILE                    one JSON object a line, one an episode; what is in it already is not played again
  --headed                       in a window
  --report FILE,…                plays nothing: one report of these files, of several shards or modes`

/** Reads the command line of `npm run miniwob`; `html` holds the pages. Throws `Usage` with a sentence. */
export async function readBenchmark(
  args: readonly string[],
  html: string,
): Promise<{ benchmark: Benchmark; workers: number; report: string[] }> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tasks: { type: 'string', default: 'heap45' },
      seeds: { type: 'string', default: '0-9' },
      mode: { type: 'string' },
      // The first names of the modes: who plans, and whether policies are prompts.
      planner: { type: 'string', default: 'demonstrations' },
      policies: { type: 'string', default: 'code' },
      'zero-shot': { type: 'boolean', default: false },
      model: { type: 'string' },
      timeout: { type: 'string', default: String(PATIENCE) },
      workers: { type: 'string', default: '2' },
      shard: { type: 'string', default: '1/1' },
      json: { type: 'string' },
      headed: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  })
  const planner = oneOf('--planner', ['demonstrations', 'model'], values.planner)
  const policies = oneOf('--policies', ['code', 'prompt'], values.policies)
  const mode = values.mode === undefined ? modeOf(planner, policies) : oneOf('--mode', MODES, values.mode)
  const seeds = choose(values.tasks, values.seeds, values.shard, html)
  const report = values.report?.split(',').map((file) => resolve(file)) ?? []
  if (mode !== 'demonstrations' && values.model === undefined && report.length === 0)
    throw new Usage(`Which model? Give it with --model BASE_URL[,MODEL].\n\n${HOW}`)
  const workers = count('--workers', values.workers)
  const timeout = count('--timeout', values.timeout)
  const model = values.model === undefined ? null : await readModel(values.model)
  return {
    benchmark: {
      seeds,
      mode,
      zeroShot: values['zero-shot'],
      model: model && { baseUrl: model.baseUrl, model: model.model, timeout },
      headed: values.headed,
      folder: join(REPOSITORY, 'results', `miniwob-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`),
      json: values.json === undefined ? null : resolve(values.json),
    },
    workers,
    report,
  }
}

function modeOf(planner: 'demonstrations' | 'model', policies: 'code' | 'prompt'): Mode {
  if (policies === 'prompt') return 'heap-prompt'
  return planner === 'model' ? 'heap' : 'demonstrations'
}

function choose(tasks: string, seeds: string, shard: string, html: string): Record<string, number[]> {
  const [, part = 0, parts = 0] = /^(\d+)\/(\d+)$/.exec(shard)?.map(Number) ?? []
  if (part < 1 || part > parts) throw new Usage(`--shard is I/N, such as 1/4 for the first of four, not "${shard}".`)
  try {
    return partOf(chooseSeeds(seeds, chooseTasks(tasks, html)), part, parts)
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error))
  }
}
