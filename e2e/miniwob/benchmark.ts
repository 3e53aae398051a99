import { z } from 'zod'
import { ModelSettings } from '../../src/model/settings'

/** What one run of the benchmark consists of, as the command line asked for it. */
export const Benchmark = z.object({
  tasks: z.array(z.string()),
  seeds: z.array(z.number()),
  planner: z.enum(['demonstrations', 'model']),
  policies: z.enum(['code', 'prompt']),
  /** Without its key, which the workers read from ERRAND_API_KEY. */
  model: ModelSettings.omit({ key: true }).nullable(),
  headed: z.boolean(),
  /** Where logs of failed episodes and the HTML report go. */
  folder: z.string(),
  /** A file for one JSON object a line, one an episode. */
  json: z.string().nullable(),
})
export type Benchmark = z.infer<typeof Benchmark>

const VARIABLE = 'ERRAND_BENCHMARK'

/** Playwright Test starts its workers itself, so they read what to do from the environment. */
export const asEnvironment = (benchmark: Benchmark): Record<string, string> => ({
  [VARIABLE]: JSON.stringify(benchmark),
})

export function benchmarkFromEnvironment(): Benchmark {
  const text = process.env[VARIABLE]
  if (!text) throw new Error('The benchmark is started by `npm run miniwob`, which says what to run.')
  return Benchmark.parse(JSON.parse(text))
}
