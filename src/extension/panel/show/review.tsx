import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { LabelledCall } from '../../../learning/demonstration'
import type { RecordingShown, StepsMeant } from '../../recording-messages'
import { texts } from '../../texts/texts'
import { CallList } from '../calls/call-list'
import { Field, hintOf } from '../parts/field'
import { go } from '../route'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { readLibrary } from './library-state'
import { askModel, Meant } from './meant'
import { Discard } from './recorder'

const BLANK: LabelledCall = { policy: 'click', args: {} }

/** A recording that has ended: its steps can be corrected, it gets its task and a name, and is kept or not. */
export function Review({ shown }: { shown: RecordingShown }): JSX.Element {
  const { recording } = shown
  const [task, setTask] = useState(shown.task)
  const [name, setName] = useState('')
  const [calls, setCalls] = useState<readonly LabelledCall[]>(shown.steps.map(({ call }) => call))
  const [meant, setMeant] = useState<readonly StepsMeant[]>([])
  useEffect(() => void askModel(recording).then(setMeant), [recording])
  const { show } = texts
  const keep = async (): Promise<void> => {
    const named = name.trim() === '' ? {} : { name: name.trim() }
    const { id, learned } = await ask({
      kind: 'record_keep',
      recording,
      task: task.trim(),
      ...named,
      calls: [...calls],
    })
    await readLibrary()
    tell(learned ? show.kept : show.keptNotLearned)
    go('show', String(id))
  }
  return (
    <section class="review" aria-label={show.review}>
      <h1>{show.review}</h1>
      <p class="muted">{show.reviewHint}</p>
      <CallList label={show.steps} calls={calls} blank={BLANK} onChange={setCalls} />
      <Meant
        meant={meant}
        calls={calls}
        steps={shown.steps.map(({ call }) => call)}
        onTake={(next) => setCalls(next)}
      />
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
          <Discard recording={recording} empty={false} />
        </div>
      </form>
    </section>
  )
}
