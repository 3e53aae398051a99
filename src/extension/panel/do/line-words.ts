import { texts } from '../../texts/texts'
import type { Line } from '../story'
import { actionInWords, policyInWords, valueInWords } from '../words'

export type LineState = 'working' | 'done' | 'failed' | 'halted' | 'asked'

/** How a step stands; `over` says that its run has ended. */
export function stateOf(line: Line, over: boolean): LineState {
  if (line.kind === 'approve' && line.decision === 'no') return 'failed'
  if (line.outcome) return line.outcome.ok ? 'done' : 'failed'
  if (over) return 'halted'
  return line.kind === 'approve' || line.kind === 'ask' ? 'asked' : 'working'
}

/** A step in one line of plain words. */
export function lineInWords(line: Line): string {
  const { words } = texts
  switch (line.kind) {
    case 'call': {
      const args = Object.values(line.call.args).map(valueInWords).filter(Boolean)
      return [policyInWords(line.call.policy), args.join(' · ')].filter(Boolean).join(': ')
    }
    case 'act':
      return actionInWords(line.action, line.on)
    case 'recall':
      return words.recalling
    case 'complete':
      return line.purpose === 'plan' ? words.planning : words.thinking
    case 'look':
      return words.looking
    case 'ask':
      return `${words.asked}: ${line.question}`
    case 'approve':
      return `${words.approved}: ${line.approval.what}`
  }
}
