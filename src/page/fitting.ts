import type { PageNode } from './node'

/** One printed line, how deep it stands, and how much it matters under a budget. */
export interface Line {
  depth: number
  text: string
  node: PageNode
  worth: number
}

/** Without the model's own tokenizer: four characters make about one token. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4)

/** The lines that fit, by worth, in page order, with the containers they stand in; gaps say what is missing. */
export function fitting(lines: readonly Line[], budget: number): string[] {
  const print = ({ depth, text }: Line): string => `${'  '.repeat(depth)}${text}`
  if (tokensOf(lines.map(print).join('\n')) <= budget) return lines.map(print)
  const kept = new Set<number>()
  const parents = parentsOf(lines)
  let left = budget * 0.92 // the rest is for naming what is missing
  const byWorth = lines
    .map((_, index) => index)
    .sort((one, other) => worthAt(lines, other) - worthAt(lines, one) || one - other)
  for (const index of byWorth) {
    const chain: number[] = []
    for (let at = index; at >= 0 && !kept.has(at); at = parents[at] ?? -1) chain.push(at)
    const cost = chain.reduce((sum, at) => sum + costOf(lines[at]), 0)
    if (cost > left) continue
    left -= cost
    for (const at of chain) kept.add(at)
  }
  return withGaps(lines, kept, print)
}

const worthAt = (lines: readonly Line[], index: number): number => lines[index]?.worth ?? 0
const costOf = (line: Line | undefined): number => (line ? tokensOf(line.text) + 1 : 0)

/** For each line the line it is indented under, or -1. */
function parentsOf(lines: readonly Line[]): number[] {
  const open: number[] = []
  return lines.map(({ depth }, index) => {
    open.length = depth
    open[depth] = index
    return depth === 0 ? -1 : (open[depth - 1] ?? -1)
  })
}

function withGaps(lines: readonly Line[], kept: ReadonlySet<number>, print: (line: Line) => string): string[] {
  const printed: string[] = []
  let gap: Line[] = []
  const close = (): void => {
    if (gap.length > 0) printed.push(`${'  '.repeat(gap[0]?.depth ?? 0)}… ${leftOut(gap)}`)
    gap = []
  }
  lines.forEach((line, index) => {
    if (!kept.has(index)) gap.push(line)
    else if (gap.length > 0 && gap.length < 3 && gap.every(({ text }) => text.length < 12)) {
      printed.push(...gap.map(print), print(line))
      gap = []
    } else {
      close()
      printed.push(print(line))
    }
  })
  close()
  return printed
}

/** `12 more: 8 links, 4 texts`. */
function leftOut(lines: readonly Line[]): string {
  const counts = new Map<string, number>()
  for (const { node } of lines) {
    const kind = node.role === 'generic' ? 'other' : node.role
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const kinds = [...counts].sort(([, one], [, other]) => other - one).slice(0, 3)
  return `${lines.length} more: ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}`
}
