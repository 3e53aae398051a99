import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Limits } from '../../../agent/log'
import type { Budget } from '../../settings-messages'
import { texts } from '../../texts/texts'
import { EditedNumber } from '../parts/edited'
import { ask } from '../talk'
import { saying } from '../trouble'
import { keepLimits, limits } from './limits'

const NONE: Budget = { run: { tokens: null, money: null }, day: { tokens: null, money: null } }
const LIMITS = ['steps', 'seconds', 'modelCalls', 'tokens'] as const satisfies readonly (keyof Limits)[]

/** How much a run and a day may take. Every change is kept at once. */
export function BudgetForm(): JSX.Element {
  const [budget, setBudget] = useState(NONE)
  useEffect(() => {
    void saying(async () => setBudget((await ask({ kind: 'budget' })).budget))
  }, [])
  const change = (which: keyof Budget, money: number | null): void => {
    const next = { ...budget, [which]: { ...budget[which], money } }
    setBudget(next)
    void saying(() => ask({ kind: 'set_budget', budget: next }))
  }
  const { settings } = texts
  return (
    <>
      <h3>{settings.budget}</h3>
      <p class="muted">{settings.budgetIntroduction}</p>
      <div class="numbers">
        <Amount
          id="money-run"
          label={settings.perRun}
          value={budget.run.money}
          step="0.01"
          onChange={(money) => change('run', money)}
        />
        <Amount
          id="money-day"
          label={settings.perDay}
          value={budget.day.money}
          step="0.01"
          onChange={(money) => change('day', money)}
        />
        {LIMITS.map((name) => (
          <Amount
            key={name}
            id={`limit-${name}`}
            label={settings.limits[name]}
            value={limits.value[name]}
            step="1"
            onChange={(value) => {
              if (value !== null && value >= 1)
                void saying(() => keepLimits({ ...limits.value, [name]: Math.round(value) }))
            }}
          />
        ))}
      </div>
    </>
  )
}

interface AmountProps {
  id: string
  label: string
  value: number | null
  step: string
  onChange: (value: number | null) => void
}

/** A number that may be left out, which means that there is no limit. */
const Amount = ({ id, label, value, step, onChange }: AmountProps): JSX.Element => (
  <div class="field">
    <label for={id}>{label}</label>
    <EditedNumber
      id={id}
      step={step}
      value={value}
      placeholder={texts.settings.noBound}
      onChange={(amount) => onChange(Number.isNaN(amount) || amount < 0 ? null : amount)}
    />
  </div>
)
