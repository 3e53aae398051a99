import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { REPOSITORY } from '../harness/installed'
import { byMode, comparisons } from './compare'
import type { Episode } from './episode'
import { reportOf } from './report/report'
import { median, overall } from './scores'
import { comparisonsOf, listOf, rate, tableOf } from './table'

/** Prints what episodes amount to, for each mode, and writes the HTML report into the folder. */
export function publish(episodes: readonly Episode[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  const report = join(folder, 'report.html')
  writeFileSync(report, reportOf(episodes, new Date()))
  const modes = byMode(episodes)
  for (const [mode, played] of modes) {
    const total = overall(played)
    const [low, high] = total.interval
    const once = new Set(played.map(({ task }) => task)).size === played.length
    console.log(
      [
        '',
        ...(modes.size > 1 ? [`Mode ${mode}:`, ''] : []),
        once ? listOf(played) : tableOf(played),
        '',
        `Solved ${total.solved} of ${total.episodes} episodes: mean raw = 1 over ${total.name} ${rate(total.rate)} (95 % ${rate(low)}–${rate(high)}), near enough ${rate(total.reached)}, raw > 0 ${rate(total.someReward)}.`,
        `Our time per action ${median(played.flatMap(({ msOurs }) => msOurs)).toFixed(1)} ms (median, beyond the page’s settling).`,
      ].join('\n'),
    )
  }
  const compared = comparisons(episodes)
  if (compared.length > 0) console.log(`\n${comparisonsOf(compared)}`)
  console.log(`Report: ${relative(REPOSITORY, report)}`)
}
