import type { Tally } from '../harness/tally'
import { type Episode, solved } from './episode'
import { thresholdOf } from './thresholds'

/** What a number of episodes amount to. Rates are from 0 to 1; the others are means, `ms` a median. */
export interface Score extends Omit<Tally, 'msOurs'> {
  name: string
  episodes: number
  solved: number
  /** Share with the full reward, with its 95 % Wilson interval. */
  rate: number
  interval: readonly [low: number, high: number]
  /** Share with any reward, as BrowserGym and HeaP count success. */
  someReward: number
  /** Share that reached what a person would call right, on pages that reward by degrees. */
  reached: number
}

export function scoreOf(name: string, episodes: readonly Episode[]): Score {
  const full = episodes.filter(solved).length
  return {
    name,
    episodes: episodes.length,
    solved: full,
    rate: full / Math.max(1, episodes.length),
    interval: wilson(full, episodes.length),
    someReward: mean(episodes.map(({ raw }) => (raw > 0 ? 1 : 0))),
    reached: mean(episodes.map(({ task, raw }) => (raw >= thresholdOf(task) ? 1 : 0))),
    modelCalls: mean(episodes.map(({ modelCalls }) => modelCalls)),
    inputTokens: mean(episodes.map(({ inputTokens }) => inputTokens)),
    cachedTokens: mean(episodes.map(({ cachedTokens }) => cachedTokens)),
    outputTokens: mean(episodes.map(({ outputTokens }) => outputTokens)),
    actions: mean(episodes.map(({ actions }) => actions)),
    ms: median(episodes.map(({ ms }) => ms)),
  }
}

/** One score a task, in the order in which the tasks were first played. */
export function scoresByTask(episodes: readonly Episode[]): Score[] {
  const byTask = groupByTask(episodes)
  return [...byTask]
    .map(([task, played]) => scoreOf(task, played))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * The mean over tasks, which counts each task the same, with an interval from the episodes: exact where every task has as
 * many.
 */
export function overall(episodes: readonly Episode[]): Score {
  const tasks = scoresByTask(episodes)
  return {
    ...scoreOf(`${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`, episodes),
    rate: mean(tasks.map(({ rate }) => rate)),
    someReward: mean(tasks.map(({ someReward }) => someReward)),
    reached: mean(tasks.map(({ reached }) => reached)),
  }
}

/** Wilson's score interval for `k` of `n`, 95 %: it stays within 0 and 1 and is honest near both. */
export function wilson(k: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1]
  const z = 1.959964
  const p = k / n
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

/** 0 for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function groupByTask(episodes: readonly Episode[]): Map<string, Episode[]> {
  const byTask = new Map<string, Episode[]>()
  for (const episode of episodes) {
    const played = byTask.get(episode.task)
    if (played) played.push(episode)
    else byTask.set(episode.task, [episode])
  }
  return byTask
}
