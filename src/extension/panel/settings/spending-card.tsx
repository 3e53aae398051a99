import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Spending } from '../../settings-messages'
import { texts } from '../../texts/texts'
import { ask } from '../talk'
import { saying } from '../trouble'
import { moneyInWords } from '../words'

/** What models have cost, today and in the last days. */
export function SpendingCard(): JSX.Element {
  const [days, setDays] = useState<readonly Spending[]>([])
  useEffect(() => {
    void saying(async () => setDays((await ask({ kind: 'spending' })).days))
  }, [])
  const { settings } = texts
  const [today] = days
  if (!today) return <p class="muted">{settings.nothingSpent}</p>
  return (
    <dl class="spending">
      <dt>{settings.today}</dt>
      <dd>{inWords([today])}</dd>
      <dt>{settings.lastDays(days.length)}</dt>
      <dd>{inWords(days)}</dd>
    </dl>
  )
}

function inWords(days: readonly Spending[]): string {
  const sum = (of: (day: Spending) => number): number => days.reduce((total, day) => total + of(day), 0)
  const tokens = sum(({ input, output }) => input + output)
  const unpriced = sum(({ unpriced }) => unpriced)
  return [
    moneyInWords(sum(({ money }) => money)),
    ...(unpriced ? [texts.settings.callsUnpriced(unpriced)] : []),
    texts.run.modelCalls(sum(({ calls }) => calls)),
    texts.run.tokens(tokens),
  ].join(' · ')
}
