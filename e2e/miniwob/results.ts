import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Benchmark } from './benchmark'
import { nameOf } from './benchmark'
import type { Episode } from './episode'
import { median } from './scores'

/** A line of a file of results. */
const Line = z.object({
  task: z.string(),
  seed: z.number(),
  mode: z.string().default('demonstrations'),
  model: z.string().nullable().default(null),
  raw: z.number(),
  done: z.boolean(),
  outcome: z.enum(['done', 'failed', 'stopped', 'needs_user', 'error']),
  reason: z.string(),
  source: z.string().nullable(),
  utterance: z.string(),
  log: z.string().optional(),
  picture: z.string().optional(),
  modelCalls: z.number(),
  inputTokens: z.number(),
  cachedTokens: z.number(),
  outputTokens: z.number(),
  actions: z.number(),
  ms: z.number(),
  msOurs: z.number(),
})

/** Times per action are many; a line of results has their median. */
export const lineOf = ({ msOurs, ...episode }: Episode): string =>
  `${JSON.stringify({ ...episode, msOurs: median(msOurs) })}\n`

/**
 * The episodes in a file of results; none where there is no file. A last line that was cut off is left out: the run was
 * ended while it wrote. Throws a sentence for a file that holds anything else.
 */
export function readResults(path: string): Episode[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const read = readLine(line)
    if (read) return [read]
    if (index === lines.length - 1) return []
    throw new Error(`${path} is no file of results: its line ${index + 1} is none. Give another file.`)
  })
}

function readLine(line: string): Episode | undefined {
  try {
    const { log, picture, msOurs, ...episode } = Line.parse(JSON.parse(line))
    return {
      ...episode,
      msOurs: episode.actions > 0 ? [msOurs] : [],
      ...(log === undefined ? {} : { log }),
      ...(picture === undefined ? {} : { picture }),
    }
  } catch {
    return undefined
  }
}

/** What is there of this benchmark's mode and was played; and its seeds that are not there yet. */
export function resumed(benchmark: Benchmark, episodes: readonly Episode[]): { played: Episode[]; left: Benchmark } {
  const mode = nameOf(benchmark)
  const played = episodes.filter((episode) => episode.mode === mode && episode.outcome !== 'error')
  const there = new Map<string, number>()
  for (const { task, seed } of played) there.set(`${task} ${seed}`, (there.get(`${task} ${seed}`) ?? 0) + 1)
  const isMissing = (task: string, seed: number): boolean => {
    const count = there.get(`${task} ${seed}`) ?? 0
    there.set(`${task} ${seed}`, count - 1)
    return count <= 0
  }
  const seeds = Object.entries(benchmark.seeds)
    .map(([task, all]): [string, number[]] => [task, all.filter((seed) => isMissing(task, seed))])
    .filter(([, missing]) => missing.length > 0)
  return { played, left: { ...benchmark, seeds: Object.fromEntries(seeds) } }
}

/** Makes the file whole: without a line that was cut off and without episodes that could not be played. */
export function mendResults(path: string, episodes: readonly Episode[]): void {
  writeFileSync(
    path,
    episodes
      .filter(({ outcome }) => outcome !== 'error')
      .map(lineOf)
      .join(''),
  )
}
