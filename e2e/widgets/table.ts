import { BEHAVIOURS, type Behaviour } from './case'
import { suites } from './suites'

/** What became of one case; `why` is empty when it passed. */
export interface Result {
  page: string
  name: string
  behaviour: Behaviour
  passed: boolean
  why: string
}

/** Libraries by behaviours as a table in Markdown: how many cases passed of how many there are. */
export function tableOf(results: readonly Result[]): string {
  const head = ['', ...BEHAVIOURS]
  const rows = suites.flatMap(({ page, library }) => {
    const own = results.filter((result) => result.page === page)
    if (own.length === 0) return []
    return [[library, ...BEHAVIOURS.map((each) => shareOf(own.filter(({ behaviour }) => behaviour === each)))]]
  })
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function shareOf(results: readonly Result[]): string {
  if (results.length === 0) return ''
  const passed = results.filter((result) => result.passed).length
  return `${passed === results.length ? '✓' : '✗'} ${passed}/${results.length}`
}

/** The cases that fail, each with the first line that says why; empty when there are none. */
export function failuresOf(results: readonly Result[]): string {
  const failed = results.filter(({ passed }) => !passed)
  if (failed.length === 0) return ''
  const lines = failed.map(({ page, name, why }) => `- ${page}, ${name}: ${sayWhy(why)}`)
  return `\n## What fails\n\n${lines.join('\n')}\n`
}

/** What Errand said, which stands before the comparison that failed. */
const sayWhy = (why: string): string =>
  why
    .split('\n\n')[0]
    ?.trim()
    .split('\n')
    .at(-1)
    ?.replace(/^Error: /, '') ?? ''
