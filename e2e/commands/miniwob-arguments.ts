import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { REPOSITORY } from '../harness/installed'
import type { Benchmark } from '../miniwob/benchmark'
import type { Crew } from '../miniwob/play'
import { chooseSeeds, chooseTasks } from '../miniwob/tasks'
import { readModel } from './model-argument'
import { count, oneOf, Usage } from './usage'

export const HOW = `npm run miniwob -- [options]
  --tasks heap45|all|NAME,…      (heap45)
  --seeds 0-9 | 0-4,100-104      (0-9)
  --planner demonstrations|model (demonstrations)
  --model BASE_URL[,MODEL]       the model that plans; its key is read from ERRAND_API_KEY
  --policies code|prompt         (code) prompt: every policy by prompt, as in HeaP's paper
  --workers N                    (2) browsers at once
  --shard I/N                    only the I-th of N equal parts
  --json FILE                    one JSON object a line, one an episode
  --headed                       in a window`

/** Reads the command line of `npm run miniwob`; `html` holds the pages. Throws `Usage` with a sentence. */
export async function readBenchmark(
  args: readonly string[],
  html: string,
): Promise<{ benchmark: Benchmark; crew: Crew }> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tasks: { type: 'string', default: 'heap45' },
      seeds: { type: 'string', default: '0-9' },
      planner: { type: 'string', default: 'demonstrations' },
      model: { type: 'string' },
      policies: { type: 'string', default: 'code' },
      workers: { type: 'string', default: '2' },
      shard: { type: 'string' },
      json: { type: 'string' },
      headed: { type: 'boolean', default: false },
    },
  })
  const planner = oneOf('--planner', ['demonstrations', 'model'], values.planner)
  const policies = oneOf('--policies', ['code', 'prompt'], values.policies)
  const [tasks, seeds] = choose(values.tasks, values.seeds, html)
  const needsModel = planner === 'model' || policies === 'prompt'
  if (needsModel && values.model === undefined)
    throw new Usage(`Which model? Give it with --model BASE_URL[,MODEL].\n\n${HOW}`)
  if (values.shard !== undefined && !/^\d+\/\d+$/.test(values.shard)) throw new Usage('--shard is I/N, such as 1/4.')
  const workers = count('--workers', values.workers)
  const model = values.model === undefined ? null : await readModel(values.model)
  return {
    benchmark: {
      tasks,
      seeds,
      planner,
      policies,
      model: model && { baseUrl: model.baseUrl, model: model.model, timeout: model.timeout },
      headed: values.headed,
      folder: join(REPOSITORY, 'results', `miniwob-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`),
      json: values.json === undefined ? null : resolve(values.json),
    },
    crew: { workers, shard: values.shard },
  }
}

function choose(tasks: string, seeds: string, html: string): [string[], number[]] {
  try {
    return [chooseTasks(tasks, html), chooseSeeds(seeds)]
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error))
  }
}
