import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LabelledCall } from '../../../learning/demonstration'
import { texts } from '../../texts/texts'
import { CallForm } from '../do/call-form'
import { CallWords } from '../do/steps'
import { Icon } from '../parts/icon'
import { policyInWords } from '../words'

interface LabelledCallsProps {
  calls: readonly LabelledCall[]
  onChange: (calls: LabelledCall[]) => void
}

/** The calls of a demonstration, each of which can be changed. */
export function LabelledCalls({ calls, onChange }: LabelledCallsProps): JSX.Element {
  const [editing, setEditing] = useState<number | null>(null)
  return (
    <ol class="plan-list">
      {calls.map((call, place) => (
        <li key={JSON.stringify([place, call])} class="plan-item">
          {editing === place ? (
            <CallForm
              call={{ policy: call.policy, args: call.args }}
              onCancel={() => setEditing(null)}
              onSave={({ policy, args }) => {
                setEditing(null)
                onChange(calls.with(place, { ...call, policy, args: copyOf(args) }))
              }}
            />
          ) : (
            <CallRow call={call} place={place} onEdit={() => setEditing(place)} />
          )}
        </li>
      ))}
    </ol>
  )
}

function CallRow({ call, place, onEdit }: { call: LabelledCall; place: number; onEdit: () => void }): JSX.Element {
  const words = texts.run.change(policyInWords(call.policy))
  return (
    <>
      <span class="plan-place" aria-hidden="true">
        {place + 1}
      </span>
      <CallWords policy={call.policy} args={call.args} />
      <span class="plan-tools">
        <button type="button" class="quiet small" aria-label={words} title={words} onClick={onEdit}>
          <Icon name="edit" size={15} />
        </button>
      </span>
    </>
  )
}

/** The same arguments as values of the demonstration's own kind. */
const copyOf = (args: object): LabelledCall['args'] => JSON.parse(JSON.stringify(args))
