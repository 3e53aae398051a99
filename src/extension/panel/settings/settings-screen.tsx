import type { ComponentChildren, JSX } from 'preact'
import { texts } from '../../texts/texts'
import { BudgetForm } from './budget-form'
import { DataCard } from './data-card'
import { LookCard } from './look-card'
import { ModelForm } from './model-form'
import { Prices } from './prices'
import { Rules } from './rules'
import { Secrets } from './secrets'
import { Sites } from './sites'
import { SmallModelSwitch } from './small-model'
import { SpendingCard } from './spending-card'

/** Everything that the user decides once. What is needed most stands open, the rest is a fold away. */
export function SettingsScreen(): JSX.Element {
  const { settings } = texts
  return (
    <main class="scroll settings">
      <h1 class="unseen">{texts.screen.settings}</h1>
      <Fold title={settings.model} open>
        <ModelForm />
        <SmallModelSwitch />
      </Fold>
      <Fold title={settings.sites}>
        <Sites />
        <Rules />
      </Fold>
      <Fold title={settings.secrets}>
        <Secrets />
      </Fold>
      <Fold title={settings.spending}>
        <SpendingCard />
        <BudgetForm />
        <Prices />
      </Fold>
      <Fold title={settings.look}>
        <LookCard />
      </Fold>
      <Fold title={settings.data}>
        <DataCard />
      </Fold>
    </main>
  )
}

interface FoldProps {
  title: string
  open?: boolean
  children: ComponentChildren
}

const Fold = ({ title, open = false, children }: FoldProps): JSX.Element => (
  <details class="card" open={open}>
    <summary>
      <h2>{title}</h2>
    </summary>
    {children}
  </details>
)
