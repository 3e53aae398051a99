import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PlannedCall } from '../../../policies/plan'
import { texts } from '../../texts/texts'
import { Icon, type IconName } from '../parts/icon'
import { handBack } from '../shown-run'
import type { Story } from '../story'
import { announced } from '../trouble'
import { policyInWords, valueInWords } from '../words'
import { CallForm } from './call-form'
import { draft, moved, replaced, without } from './plan-draft'
import { CallWords } from './steps'

/** The calls whose turn has not come. While the user has the page they can be changed, moved and cut. */
export function PlanToCome({ story }: { story: Story }): JSX.Element | null {
  const [editing, setEditing] = useState<number | null>(null)
  const plan = draft.value ?? story.toCome
  if (plan.length === 0 && !story.paused) return null
  if (!story.paused) {
    return (
      <ol class="steps" aria-label={texts.run.toCome}>
        {plan.map((call, place) => (
          <li key={keyOf(call, place, plan)} class="step to-come">
            <span class="dot" role="img" aria-label={texts.run.stepState.toCome} />
            <div class="step-head">
              <CallWords policy={call.policy} args={call.args} />
            </div>
          </li>
        ))}
      </ol>
    )
  }
  const change = (next: readonly PlannedCall[], said: string): void => {
    draft.value = next
    setEditing(null)
    announced.value = said
  }
  return (
    <section class="plan" aria-label={texts.run.plan}>
      <p class="plan-hint">
        {story.lines.some(({ kind }) => kind === 'call') ? texts.run.pausedHint : texts.run.reviewing}
      </p>
      <ol class="plan-list">
        {plan.map((call, place) => (
          <li key={keyOf(call, place, plan)} class="plan-item">
            {editing === place ? (
              <CallForm
                call={call}
                onCancel={() => setEditing(null)}
                onSave={(saved) => change(replaced(plan, place, saved), texts.saved)}
              />
            ) : (
              <PlanItem call={call} place={place} plan={plan} onEdit={() => setEditing(place)} onChange={change} />
            )}
          </li>
        ))}
      </ol>
      {editing === plan.length ? (
        <CallForm
          call={{ policy: 'click', args: {} }}
          onCancel={() => setEditing(null)}
          onSave={(added) => change([...plan, added], texts.saved)}
        />
      ) : (
        <div class="choices">
          <button type="button" class="button small" onClick={() => setEditing(plan.length)}>
            <Icon name="plus" size={14} /> {texts.run.addStep}
          </button>
          {story.plannable && (
            <button
              type="button"
              class="button small"
              title={texts.run.replanHint}
              onClick={() => void handBack('anew')}
            >
              <Icon name="refresh" size={14} /> {texts.run.replan}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

interface PlanItemProps {
  call: PlannedCall
  place: number
  plan: readonly PlannedCall[]
  onEdit: () => void
  onChange: (next: readonly PlannedCall[], said: string) => void
}

function PlanItem({ call, place, plan, onEdit, onChange }: PlanItemProps): JSX.Element {
  const { run } = texts
  const name = [policyInWords(call.policy), ...Object.values(call.args).map(valueInWords)].filter(Boolean).join(' ')
  const move = (to: number): void => onChange(moved(plan, place, to), run.moved(name, to + 1))
  return (
    <>
      <span class="plan-place" aria-hidden="true">
        {place + 1}
      </span>
      <CallWords policy={call.policy} args={call.args} />
      <span class="plan-tools">
        <Tool icon="up" label={run.up(name)} off={place === 0} onClick={() => move(place - 1)} />
        <Tool icon="down" label={run.down(name)} off={place === plan.length - 1} onClick={() => move(place + 1)} />
        <Tool icon="edit" label={run.change(name)} onClick={onEdit} />
        <Tool icon="trash" label={run.cut(name)} onClick={() => onChange(without(plan, place), run.wasCut(name))} />
      </span>
    </>
  )
}

interface ToolProps {
  icon: IconName
  label: string
  off?: boolean
  onClick: () => void
}

const Tool = ({ icon, label, off = false, onClick }: ToolProps): JSX.Element => (
  <button type="button" class="quiet small" aria-label={label} title={label} disabled={off} onClick={onClick}>
    <Icon name={icon} size={15} />
  </button>
)

/** The same for the same call wherever it is moved, so that the focus moves along. */
function keyOf(call: PlannedCall, place: number, plan: readonly PlannedCall[]): string {
  const words = JSON.stringify(call)
  const before = plan.slice(0, place).filter((one) => JSON.stringify(one) === words).length
  return `${words} ${before}`
}
