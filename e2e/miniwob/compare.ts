import { type Episode, solved } from './episode'

/** Two modes on the same episodes. */
export interface Comparison {
  one: string
  other: string
  /** Episodes that both played. */
  both: number
  /** Solved by the one alone, and by the other alone. */
  onlyOne: number
  onlyOther: number
  /** McNemar's exact test: how likely a difference as large as this is when both are equally good. */
  p: number
}

/** The episodes of each mode, in the order in which the modes first come. */
export function byMode(episodes: readonly Episode[]): Map<string, Episode[]> {
  const modes = new Map<string, Episode[]>()
  for (const episode of episodes) {
    const played = modes.get(episode.mode)
    if (played) played.push(episode)
    else modes.set(episode.mode, [episode])
  }
  return modes
}

/** Every pair of modes that played at least one task with the same seed. */
export function comparisons(episodes: readonly Episode[]): Comparison[] {
  const outcomes = [...byMode(episodes)].map(([mode, played]) => ({
    mode,
    solved: new Map(played.map((episode) => [`${episode.task} ${episode.seed}`, solved(episode)])),
  }))
  return outcomes.flatMap((one, index) =>
    outcomes.slice(index + 1).flatMap((other) => {
      const pairs = [...one.solved].flatMap(([key, first]) => {
        const second = other.solved.get(key)
        return second === undefined ? [] : [{ first, second }]
      })
      const onlyOne = pairs.filter(({ first, second }) => first && !second).length
      const onlyOther = pairs.filter(({ first, second }) => !first && second).length
      if (pairs.length === 0) return []
      return [
        { one: one.mode, other: other.mode, both: pairs.length, onlyOne, onlyOther, p: mcNemar(onlyOne, onlyOther) },
      ]
    }),
  )
}

/** The exact two-sided p of McNemar's test for the two numbers of discordant pairs. */
export function mcNemar(onlyOne: number, onlyOther: number): number {
  const n = onlyOne + onlyOther
  const fewer = Math.min(onlyOne, onlyOther)
  // In logarithms: the binomial coefficients of many pairs are beyond what numbers hold.
  let tail = 0
  let logTerm = -n * Math.LN2
  for (let k = 0; k <= fewer; k++) {
    tail += Math.exp(logTerm)
    logTerm += Math.log(n - k) - Math.log(k + 1)
  }
  return Math.min(1, 2 * tail)
}
