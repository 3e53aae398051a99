import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import type { Spent } from '../story'
import { durationInWords, moneyInWords, sourceInWords } from '../words'

/** What a run has taken so far: time, actions, model, money. */
export function Spending({ spent, source }: { spent: Spent; source: string | null }): JSX.Element {
  const { run } = texts
  const parts = [durationInWords(spent.ms), run.actions(spent.actions), run.modelCalls(spent.modelCalls)]
  if (spent.tokens > 0) parts.push(run.tokens(spent.tokens))
  if (spent.money === undefined) parts.push(run.costUnknown)
  else if (spent.money) parts.push(moneyInWords(spent.money))
  if (source !== null && source !== 'calls') parts.push(sourceInWords(source))
  return <p class="spent">{parts.join(' · ')}</p>
}
