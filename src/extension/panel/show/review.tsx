import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LabelledCall } from '../../../learning/demonstration'
import type { RecordingShown } from '../../recording-messages'
import { texts } from '../../texts/texts'
import { CallForm } from '../do/call-form'
import { CallWords } from '../do/steps'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { go } from '../route'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { policyInWords } from '../words'
import { readLibrary } from './library-state'
import { Do } from './recorder'

/** A recording that has ended: its steps can be corrected, it gets its task and a name, and is kept or not. */
export function Review({ shown }: { shown: RecordingShown }): JSX.Element {
  const { recording } = shown
  const [task, setTask] = useState(shown.task)
  const [name, setName] = useState('')
  const [calls, setCalls] = useState<readonly LabelledCall[]>(shown.steps.map(({ call }) => call))
  const [editing, setEditing] = useState<number | null>(null)
  const { show } = texts
  const keep = async (): Promise<void> => {
    const named = name.trim() === '' ? {} : { name: name.trim() }
    const { id } = await ask({
      kind: 'record_keep',
      recording,
      task: task.trim(),
      ...named,
      calls: [...calls],
    })
    await readLibrary()
    tell(show.kept)
    go('show', String(id))
  }
  return (
    <section class="review" aria-label={show.review}>
      <h2>{show.review}</h2>
      <p class="muted">{show.reviewHint}</p>
      <ol class="plan-list">
        {calls.map((call, place) => (
          <li key={shown.steps[place]?.at ?? call.policy} class="plan-item">
            {editing === place ? (
              <CallForm
                call={{ policy: call.policy, args: call.args }}
                onCancel={() => setEditing(null)}
                onSave={({ policy, args }) => {
                  const changed = { ...call, policy, args: JSON.parse(JSON.stringify(args)) }
                  setCalls(calls.map((one, index) => (index === place ? changed : one)))
                  setEditing(null)
                }}
              />
            ) : (
              <>
                <span class="plan-place" aria-hidden="true">
                  {place + 1}
                </span>
                <CallWords policy={call.policy} args={call.args} />
                <span class="plan-tools">
                  <button
                    type="button"
                    class="quiet small"
                    aria-label={texts.run.change(policyInWords(call.policy))}
                    title={texts.run.change(policyInWords(call.policy))}
                    onClick={() => setEditing(place)}
                  >
                    <Icon name="edit" size={15} />
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void saying(keep)
        }}
      >
        <Field id="kept-task" label={show.whatWasIt} hint={show.whatWasItHint}>
          <textarea
            id="kept-task"
            rows={2}
            value={task}
            placeholder={show.taskPlaceholder}
            aria-describedby={hintOf('kept-task')}
            onInput={(event) => setTask(event.currentTarget.value)}
          />
        </Field>
        <Field id="kept-name" label={show.name}>
          <input
            id="kept-name"
            value={name}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <div class="choices">
          <button type="submit" class="button primary" disabled={task.trim() === '' || calls.length === 0}>
            {show.keep}
          </button>
          <Do words={show.discard} onClick={() => ask({ kind: 'record_discard', recording })} />
        </div>
      </form>
    </section>
  )
}
