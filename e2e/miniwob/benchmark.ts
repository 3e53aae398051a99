import { z } from 'zod'
import { ModelSettings } from '../../src/model/settings'

/**
 * Who plans and who acts. `demonstrations`: skills learned from demonstrations, no model. `cascade`: those, and a model where
 * they pass or fail. Of a model, as HeaP's paper compares them: `heap` plans for policies in code, `heap-prompt` for policies
 * by prompt, `flat` chooses every single action.
 */
export const MODES = ['demonstrations', 'cascade', 'heap', 'heap-prompt', 'flat'] as const
export type Mode = (typeof MODES)[number]

/** What one run of the benchmark consists of, as the command line asked for it. */
export const Benchmark = z.object({
  /** The seeds to play by task; one that stands twice is played twice. */
  seeds: z.record(z.string(), z.array(z.number())),
  mode: z.enum(MODES),
  /** A folder of demonstrations to learn from; our own when there is none. */
  demonstrations: z.exactOptional(z.string()),
  /** Prompts without worked examples and demonstrations. */
  zeroShot: z.boolean(),
  /** Without its key, which the workers read from ERRAND_API_KEY. */
  model: ModelSettings.omit({ key: true }).nullable(),
  headed: z.boolean(),
  /** Where logs and pictures of failed episodes and the HTML report go. */
  folder: z.string(),
  /** A file for one JSON object a line, one an episode. */
  json: z.string().nullable(),
})
export type Benchmark = z.infer<typeof Benchmark>

/** What its results are called beside those of others: `heap, zero-shot`. */
export const nameOf = ({ mode, zeroShot }: Pick<Benchmark, 'mode' | 'zeroShot'>): string =>
  zeroShot ? `${mode}, zero-shot` : mode

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
