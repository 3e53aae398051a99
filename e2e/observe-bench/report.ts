import type { Row } from './bench'
import { MOVES_HALF } from './changes'
import { median, quantile } from './quantile'

/** What the issue asks for, and what was measured beside it. */
interface Goal {
  goal: string
  most: number
  found: number
}

/** The tables of the bench, as text. */
export function reportOf(rows: readonly Row[], changes: Readonly<Record<string, number[]>>, weight: number): string {
  const sets = [...new Set(rows.map(({ page }) => page.set))].map((set) => ({
    set,
    rows: rows.filter(({ page }) => page.set === set),
  }))
  if (sets.length > 1) sets.push({ set: 'all', rows: [...rows] })
  return [
    "Milliseconds of the page's thread for one look at a whole page, median / 90th percentile over pages:",
    '',
    table([
      [
        'pages',
        'elements',
        'bare walk',
        'Errand',
        'with text',
        'page-agent',
        'Playwright',
        'first look',
        "page-agent's first",
      ],
      ...sets.map(({ set, rows }) => timeLine(set, rows)),
    ]),
    '',
    'Tokens of the whole page in sum, and what can be worked with but does not appear:',
    '',
    table([
      ['pages', 'Errand', 'page-agent', 'Playwright', 'worked with', 'Errand misses', 'page-agent misses'],
      ...sets.map(({ set, rows }) => tokenLine(set, rows)),
    ]),
    '',
    'A look after one change on a page of about 10,000 elements, milliseconds:',
    '',
    table([
      ['change', 'median', '90 %'],
      ...Object.entries(changes).map(([kind, ms]) => [kind, say(median(ms)), say(quantile(ms, 0.9))]),
    ]),
    '',
    'Against the goals:',
    '',
    table([['goal', 'at most', 'found', ''], ...goalsOf(sets, changes, rows, weight).map(goalLine)]),
    ...missedLines(rows),
  ].join('\n')
}

/** Each page by itself, the slowest against the bare walk first. */
export function pagesOf(rows: readonly Row[]): string {
  const ratio = ({ ms }: Row): number => ms.observe / Math.max(0.001, ms.bare)
  return table([
    [
      'page',
      'elements',
      'bare walk',
      'Errand',
      '× bare',
      'with text',
      'page-agent',
      '× ours',
      'tokens',
      'theirs',
      'missed',
      'theirs',
    ],
    ...[...rows]
      .sort((one, other) => ratio(other) - ratio(one))
      .map((row) => [
        row.page.name,
        String(row.elements),
        say(row.ms.bare),
        say(row.ms.observe),
        ratio(row).toFixed(1),
        say(row.ms.text),
        say(row.ms.pageAgent),
        (row.ms.pageAgent / row.ms.observe).toFixed(1),
        String(row.tokens.ours),
        String(row.tokens.pageAgent),
        String(row.missed.ours.length),
        String(row.missed.pageAgent.length),
      ]),
  ])
}

function goalsOf(
  sets: readonly { set: string; rows: readonly Row[] }[],
  changes: Readonly<Record<string, number[]>>,
  all: readonly Row[],
  weight: number,
): Goal[] {
  const local = Object.keys(changes).filter((kind) => kind !== MOVES_HALF)
  const ratios = sets.flatMap(({ set, rows }) => {
    const over = (of: (row: Row) => number, share: number): number => quantile(rows.map(of), share)
    const times = (share: number, against: 'bare' | 'pageAgent'): number =>
      over(({ ms }) => ms.observe, share) /
      Math.max(
        0.001,
        over(({ ms }) => ms[against], share),
      )
    return [
      { goal: `${set}: median over the bare walk's`, most: 3, found: times(0.5, 'bare') },
      { goal: `${set}: 90th percentile over the bare walk's`, most: 3, found: times(0.9, 'bare') },
      { goal: `${set}: median over page-agent's`, most: 1 / 8, found: times(0.5, 'pageAgent') },
      { goal: `${set}: 90th percentile over page-agent's`, most: 1 / 8, found: times(0.9, 'pageAgent') },
      {
        goal: `${set}: tokens over page-agent's`,
        most: 1,
        found:
          sum(rows.map(({ tokens }) => tokens.ours)) / Math.max(1, sum(rows.map(({ tokens }) => tokens.pageAgent))),
      },
    ]
  })
  return [
    ...ratios,
    {
      goal: `slowest difference but ${MOVES_HALF}, ms`,
      most: 5,
      found: Math.max(...local.map((kind) => median(changes[kind] ?? []))),
    },
    { goal: 'content script after gzip, kB', most: 60, found: weight / 1000 },
    {
      goal: 'layouts in one look at a changed page',
      most: 1,
      found: Math.max(0, ...all.map(({ layouts }) => layouts)),
    },
  ]
}

const goalLine = ({ goal, most, found }: Goal): string[] => [
  goal,
  trim(most),
  trim(found),
  found <= most ? 'met' : 'NOT MET',
]

const trim = (number: number): string => String(Number(number.toFixed(3)))

function timeLine(set: string, rows: readonly Row[]): string[] {
  const over = (of: (row: Row) => number): string => {
    const all = rows.map(of)
    return `${say(median(all))} / ${say(quantile(all, 0.9))}`
  }
  return [
    `${set} (${rows.length})`,
    String(Math.round(median(rows.map(({ elements }) => elements)))),
    over(({ ms }) => ms.bare),
    over(({ ms }) => ms.observe),
    over(({ ms }) => ms.text),
    over(({ ms }) => ms.pageAgent),
    over(({ ms }) => ms.playwright),
    over(({ cold }) => cold.observe),
    over(({ cold }) => cold.pageAgent),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const tokenLine = (set: string, rows: readonly Row[]): string[] => [
  `${set} (${rows.length})`,
  String(sum(rows.map(({ tokens }) => tokens.ours))),
  String(sum(rows.map(({ tokens }) => tokens.pageAgent))),
  String(sum(rows.map(({ tokens }) => tokens.playwright))),
  String(sum(rows.map(({ interactive }) => interactive))),
  String(sum(rows.map(({ missed }) => missed.ours.length))),
  String(sum(rows.map(({ missed }) => missed.pageAgent.length))),
]

function missedLines(rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ page, missed }) => missed.ours.slice(0, 3).map((words) => `- ${page.name}: ${words}`))
  return lines.length ? ['', 'What Errand misses, some of it:', '', ...lines.slice(0, 30)] : []
}

const say = (ms: number): string => ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0)

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...others] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others.map(line)].join('\n')
}
