import type { LogEntry } from '../../src/agent/log'
import { type Line, storyOf } from '../../src/extension/panel/story'
import { actionInWords, valueInWords } from '../../src/extension/panel/words'

/** One thing that happened in a run, as a line of text. */
export interface Told {
  /** The number of its step in the log. */
  n: number
  kind: Line['kind']
  /** Milliseconds since the run began. */
  at: number
  /** How many policies called each other to get here. */
  depth: number
  what: string
  /** Why it failed; undefined while it is at work and when it went well. */
  failure?: string
}

/** What the panel tells about a run, line by line for a terminal or a report. Looking again is left out. */
export function tell(log: readonly LogEntry[]): Told[] {
  return flatten(storyOf(log).lines, log[0]?.at ?? 0, 0)
}

const flatten = (lines: readonly Line[], began: number, depth: number): Told[] =>
  lines
    .filter(({ kind }) => kind !== 'look')
    .flatMap((line) => [
      toldOf(line, began, depth),
      ...(line.kind === 'call' ? flatten(line.lines, began, depth + 1) : []),
    ])

function toldOf(line: Line, began: number, depth: number): Told {
  const { n, kind, outcome } = line
  const told = { n, kind, at: line.at - began, depth, what: inWords(line) }
  return outcome && !outcome.ok ? { ...told, failure: outcome.message } : told
}

function inWords(line: Line): string {
  switch (line.kind) {
    case 'act':
      return actionInWords(line.action, line.on)
    case 'call': {
      const { policy, args } = line.call
      const said = Object.entries(args).map(([name, value]) => `${name}: ${valueInWords(value)}`)
      return `${policy} ${said.join(', ')}`.trim()
    }
    case 'complete':
      return `Ask the model: ${line.purpose}`
    case 'recall':
      return 'Recall a plan from demonstrations'
    case 'ask':
      return `Ask the user: ${line.question}`
    case 'approve':
      return `Ask for leave: ${line.approval.what}`
    case 'look':
      return 'Look again'
  }
}
