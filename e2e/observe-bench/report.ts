import type { Row } from './bench'

/** The tables of the bench, as text. */
export function reportOf(rows: readonly Row[], changes: Readonly<Record<string, number[]>>): string {
  const sets = [...new Set(rows.map(({ page }) => page.set)), 'all'].filter(
    (set, _, all) => set !== 'all' || all.length > 2,
  )
  const lines = sets.map((set) => setLine(set, set === 'all' ? rows : rows.filter(({ page }) => page.set === set)))
  const head = ['pages', 'elements', 'bare walk', 'Errand', '× bare', 'with text', 'page-agent', 'Playwright']
  return [
    'Milliseconds, median / 90th percentile over pages (of each page the median of its rounds):',
    '',
    table([head, ...lines]),
    '',
    'Tokens of the whole page in sum, and what can be worked with but does not appear:',
    '',
    table([
      ['pages', 'Errand', 'page-agent', 'Playwright', 'worked with', 'Errand misses', 'page-agent misses'],
      ...sets.map((set) => tokenLine(set, set === 'all' ? rows : rows.filter(({ page }) => page.set === set))),
    ]),
    '',
    'A look after one change on a page of about 10,000 elements, milliseconds:',
    '',
    table([
      ['change', 'median', '90 %'],
      ...Object.entries(changes).map(([kind, ms]) => [kind, say(quantile(ms, 0.5)), say(quantile(ms, 0.9))]),
    ]),
    ...missedLines(rows),
  ].join('\n')
}

const each = (rows: readonly Row[], of: (row: Row) => number[]): string => {
  const medians = rows.map((row) => quantile(of(row), 0.5))
  return `${say(quantile(medians, 0.5))} / ${say(quantile(medians, 0.9))}`
}

function setLine(set: string, rows: readonly Row[]): string[] {
  const ratio = rows.map(({ observe, bare }) => quantile(observe, 0.5) / Math.max(0.02, quantile(bare, 0.5)))
  return [
    `${set} (${rows.length})`,
    String(
      Math.round(
        quantile(
          rows.map(({ elements }) => elements),
          0.5,
        ),
      ),
    ),
    each(rows, ({ bare }) => bare),
    each(rows, ({ observe }) => observe),
    `${quantile(ratio, 0.5).toFixed(1)} / ${quantile(ratio, 0.9).toFixed(1)}`,
    each(rows, ({ observe, text }) => observe.map((ms, index) => ms + (text[index] ?? 0))),
    each(rows, ({ pageAgent }) => pageAgent),
    each(rows, ({ playwright }) => playwright),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const tokenLine = (set: string, rows: readonly Row[]): string[] => [
  `${set} (${rows.length})`,
  String(sum(rows.map(({ tokens }) => tokens.ours))),
  String(sum(rows.map(({ tokens }) => tokens.pageAgent))),
  String(sum(rows.map(({ playwrightTokens }) => playwrightTokens))),
  String(sum(rows.map(({ interactive }) => interactive))),
  String(sum(rows.map(({ missed }) => missed.ours.length))),
  String(sum(rows.map(({ missed }) => missed.pageAgent.length))),
]

function missedLines(rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ page, missed }) => missed.ours.slice(0, 3).map((words) => `  ${page.name}: ${words}`))
  return lines.length ? ['', 'What Errand misses, some of it:', ...lines.slice(0, 30)] : []
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const say = (ms: number): string => ms.toFixed(ms < 10 ? 1 : 0)

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...others] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others.map(line)].join('\n')
}
