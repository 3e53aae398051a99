import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PlannedCall } from '../../../policies/plan'
import { texts } from '../../texts/texts'
import { Field } from '../parts/field'
import { argumentNameInWords, policyInWords } from '../words'
import { asMeant, asWritten } from './editing'
import { learnPolicies, policies } from './policies'

/** What of a call can be written. */
export type Written = Pick<PlannedCall, 'policy' | 'args'>

interface CallFormProps {
  call: Written
  onSave: (call: Written) => void
  onCancel: () => void
}

/** Changes one call of a plan: which policy, and each of its arguments. */
export function CallForm({ call, onSave, onCancel }: CallFormProps): JSX.Element {
  const [policy, setPolicy] = useState(call.policy)
  const [written, setWritten] = useState<{ readonly [name: string]: string }>(
    Object.fromEntries(Object.entries(call.args).map(([name, value]) => [name, asWritten(value)])),
  )
  useEffect(() => void learnPolicies(), [])
  const known = policies.value.find(({ name }) => name === policy)
  const names = [...new Set([...(known?.args ?? []), ...(policy === call.policy ? Object.keys(call.args) : [])])]
  const save = (): void => {
    const filled = names.filter((name) => (written[name] ?? '').trim() !== '')
    const args = Object.fromEntries(filled.map((name) => [name, asMeant(written[name] ?? '', call.args[name] ?? '')]))
    onSave({ policy, args })
  }
  return (
    <form
      class="call-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field id="policy" label={texts.run.policy}>
        <select id="policy" value={policy} onChange={(event) => setPolicy(event.currentTarget.value)}>
          {[...new Set([call.policy, ...policies.value.map(({ name }) => name)])].map((name) => (
            <option key={name} value={name}>
              {policyInWords(name)}
            </option>
          ))}
        </select>
        {known && (
          <p class="hint" lang="en">
            {known.description}
          </p>
        )}
      </Field>
      {names.map((name, index) => (
        <Field key={name} id={`arg-${name}`} label={argumentNameInWords(name)}>
          <input
            id={`arg-${name}`}
            value={written[name] ?? ''}
            autocomplete="off"
            ref={(at) => {
              if (index === 0 && at && document.activeElement?.closest('form') !== at.form) at.focus()
            }}
            onInput={(event) => setWritten({ ...written, [name]: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onCancel()
            }}
          />
        </Field>
      ))}
      <div class="choices">
        <button type="submit" class="button small primary">
          {texts.save}
        </button>
        <button type="button" class="button small plain" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  )
}
