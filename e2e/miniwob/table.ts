import type { Comparison } from './compare'
import { type Episode, solved, whyNot } from './episode'
import { overall, type Score, scoresByTask } from './scores'

/** The results as a table in plain text: a line a task and one for all of them. */
export function tableOf(episodes: readonly Episode[]): string {
  return align([HEAD, ...scoresByTask(episodes).map(row), row(overall(episodes))])
}

const HEAD = [
  'task',
  'n',
  'raw = 1',
  '95 %',
  'near enough',
  'raw > 0',
  'calls',
  'tokens in',
  'cached',
  'out',
  'actions',
  'ms',
]

const row = (score: Score): string[] => [
  score.name,
  String(score.episodes),
  rate(score.rate),
  score.interval.map(rate).join('–'),
  rate(score.reached),
  rate(score.someReward),
  score.modelCalls.toFixed(1),
  score.inputTokens.toFixed(0),
  score.cachedTokens.toFixed(0),
  score.outputTokens.toFixed(0),
  score.actions.toFixed(1),
  score.ms.toFixed(0),
]

/** How modes differ on the episodes that both played. */
export const comparisonsOf = (comparisons: readonly Comparison[]): string =>
  align([
    ['modes', 'both played', 'only the first solved', 'only the second', 'p (McNemar)'],
    ...comparisons.map(({ one, other, both, onlyOne, onlyOther, p }) => [
      `${one} / ${other}`,
      String(both),
      String(onlyOne),
      String(onlyOther),
      sayP(p),
    ]),
  ])

export const sayP = (p: number): string => (p < 0.001 ? '< .001' : rate(p))

/** One line an episode, for a run in which every task was played once. */
export function listOf(episodes: readonly Episode[]): string {
  const lines = [...episodes]
    .sort((one, other) => (one.task < other.task ? -1 : 1))
    .map((episode) => [
      `${solved(episode) ? '✓' : '✗'} ${episode.task}`,
      String(episode.actions),
      episode.ms.toFixed(0),
      solved(episode) ? '' : shortened(whyNot(episode)),
    ])
  return align([['  task', 'actions', 'ms', ''], ...lines], [3])
}

export const rate = (share: number): string => (share === 1 ? '1.00' : share.toFixed(2).replace(/^0/, ''))

const shortened = (sentence: string): string => (sentence.length > 90 ? `${sentence.slice(0, 89)}…` : sentence)

/** First column to the left, the others to the right but for those named in `left`. */
function align(rows: readonly (readonly string[])[], left: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column === 0 || left.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
