import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { DEFAULT_LIMITS } from '../../src/agent/budget'
import { EVERYTHING } from '../../src/agent/guard/approval'
import type { Ending, Errand, LogEntry } from '../../src/agent/log'
import type { ErrandBrowser, Tab } from '../harness/errand'
import { REPOSITORY } from '../harness/installed'
import { type Tally, tally } from '../harness/tally'
import { type Benchmark, type Mode, nameOf } from './benchmark'
import { examplesFor } from './demonstrations'
import { beginEpisode, type Ended, endOf } from './stage'
import { pageOf } from './tasks'

/** What became of one episode. */
export interface Episode extends Tally {
  task: string
  seed: number
  /** As `nameOf` calls it. */
  mode: string
  /** The model that planned. */
  model: string | null
  /** The reward without the penalty for time; 0 when the page did not end the episode. */
  raw: number
  /** The page ended the episode. */
  done: boolean
  /** How Errand's own run ended, and what it says about it; `error` when the runner itself broke. */
  outcome: Ending['outcome'] | 'error'
  reason: string
  source: string | null
  /** The task in words. */
  utterance: string
  /** Path of the run's log from the repository's root, where the episode was not solved. */
  log?: string
  /** Path of a picture of the page as it was at the end, likewise. */
  picture?: string
}

/** What an episode took that was never played. */
export const NOTHING_TAKEN = {
  source: null,
  utterance: '',
  modelCalls: 0,
  inputTokens: 0,
  cachedTokens: 0,
  outputTokens: 0,
} satisfies Partial<Episode>

/** Solved means the full reward; some pages give parts of it for less. */
export const solved = (episode: Episode): boolean => episode.raw === 1

/** Why an episode was not solved: what Errand says, or what the page said where Errand believed it done. */
export function whyNot({ outcome, done, raw, reason }: Episode): string {
  if (outcome !== 'done') return reason
  return done ? `Errand took it for done; the page gave ${raw}.` : 'Errand took it for done; the page still waits.'
}

/**
 * Plays one episode to its end, once, without a second attempt. The tab loads the task's page anew for it; a tab of its own for
 * each episode would give the same page and cost three times as much.
 */
export async function playEpisode(
  errand: ErrandBrowser,
  tab: Tab,
  site: string,
  benchmark: Benchmark,
  task: string,
  seed: number,
): Promise<Episode> {
  await tab.page.goto(site + pageOf(task))
  const utterance = await beginEpisode(tab.page, seed)
  const { log, ending } = await errand.run(tab, errandFor(utterance, benchmark))
  const ended = await rewardAfter(tab, ending)
  const episode: Episode = {
    task,
    seed,
    mode: nameOf(benchmark),
    model: benchmark.model?.model ?? null,
    raw: ended?.raw ?? 0,
    done: ended !== null,
    outcome: ending.outcome,
    reason: ending.reason,
    source: ending.source,
    utterance,
    ...tally(log),
  }
  if (solved(episode)) return episode
  return {
    ...episode,
    log: await keepLog(benchmark.folder, episode, log),
    ...(await keepPicture(benchmark.folder, episode, tab)),
  }
}

const POLICIES: { readonly [M in Mode]: Errand['policies'] } = {
  demonstrations: 'code',
  cascade: 'code',
  heap: 'code',
  'heap-prompt': 'prompt',
  flat: 'flat',
}

function errandFor(task: string, { mode, zeroShot, demonstrations }: Benchmark): Errand {
  const common = { task, policies: POLICIES[mode], attended: false, allow: EVERYTHING }
  if (mode === 'demonstrations') return { ...common, sources: ['skill'], limits: { ...DEFAULT_LIMITS, seconds: 60 } }
  return {
    ...common,
    sources: mode === 'cascade' ? ['skill', 'model'] : ['model'],
    limits: DEFAULT_LIMITS,
    examples: zeroShot ? [] : examplesFor(task, demonstrations),
  }
}

/** A page may take a moment to judge what was done, so where Errand says that it is done, the page gets that moment. */
async function rewardAfter({ page }: Tab, ending: Ending): Promise<Ended | null> {
  try {
    if (ending.outcome === 'done') await page.waitForFunction('window.errandEpisode', null, { timeout: 1000 })
  } catch {
    // Not ended after all.
  }
  return endOf(page).catch(() => null)
}

async function keepLog(folder: string, { task, seed }: Episode, log: readonly LogEntry[]): Promise<string> {
  const logs = join(folder, 'logs')
  await mkdir(logs, { recursive: true })
  const path = join(logs, `${task}-${seed}.log.json`)
  await writeFile(path, JSON.stringify(log))
  return relative(REPOSITORY, path)
}

/** Pages of this benchmark are small, and stand in the upper left corner. */
const CLIP = { x: 0, y: 0, width: 400, height: 400 }

/** A page that can't be drawn any more leaves none. */
async function keepPicture(folder: string, { task, seed }: Episode, { page }: Tab): Promise<{ picture?: string }> {
  try {
    const path = join(folder, 'logs', `${task}-${seed}.jpg`)
    await page.screenshot({ path, type: 'jpeg', quality: 50, clip: CLIP, timeout: 5000 })
    return { picture: relative(REPOSITORY, path) }
  } catch {
    return {}
  }
}
