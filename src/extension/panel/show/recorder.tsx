import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RecordingShown } from '../../recording-messages'
import { texts } from '../../texts/texts'
import { CallWords } from '../calls/call-words'
import { Field, hintOf } from '../parts/field'
import { Icon } from '../parts/icon'
import { Sure } from '../parts/sure'
import { Why } from '../parts/why'
import { tab } from '../tab'
import { ask } from '../talk'
import { saying, tell } from '../trouble'
import { policyInWords } from '../words'
import { startRecording } from './recording-state'

/** Says what is going to be shown, and begins. */
export function StartRecording(): JSX.Element {
  const [task, setTask] = useState('')
  const { show } = texts
  return (
    <form
      class="fields record-start"
      onSubmit={(event) => {
        event.preventDefault()
        void startRecording(task)
      }}
    >
      <Field id="shown-task" label={show.task} hint={show.taskHint}>
        <input
          id="shown-task"
          value={task}
          placeholder={show.taskPlaceholder}
          autocomplete="off"
          aria-describedby={hintOf('shown-task')}
          onInput={(event) => setTask(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button primary big" disabled={tab.value === null}>
        <span class="record-sign" aria-hidden="true" />
        {show.record}
      </button>
      <p class="hint private">
        <Icon name="lock" size={14} /> {show.private}
      </p>
    </form>
  )
}

/** What the person has done so far, as it will be understood. */
export function Recording({ shown }: { shown: RecordingShown }): JSX.Element {
  const { recording, state, steps, problem, task, dropped } = shown
  const { show } = texts
  const paused = state === 'paused'
  return (
    <section class="recording" aria-label={show.recording}>
      <h1 class="unseen">{show.title}</h1>
      <p class={paused ? 'status waiting' : 'status live'} role="status">
        <span class="pulse" aria-hidden="true" />
        {paused ? show.paused : show.recording}
      </p>
      {task && <p class="said">{task}</p>}
      {problem && (
        <p class="tried bad">
          <span>
            <Why words={problem} />
          </span>
        </p>
      )}
      <h2 class="list-title">{show.steps}</h2>
      {steps.length === 0 && <p class="nothing">{show.noSteps}</p>}
      <ol class="plan-list" aria-live="polite" aria-label={show.steps}>
        {steps.map((step, place) => (
          <li key={step.at} class="plan-item">
            <span class="plan-place" aria-hidden="true">
              {place + 1}
            </span>
            <CallWords policy={step.call.policy} args={step.call.args} />
            <span class="plan-tools">
              <DropStep recording={recording} place={place} name={policyInWords(step.call.policy)} />
            </span>
          </li>
        ))}
      </ol>
      <div class="choices">
        <Do words={show.finish} primary onClick={() => ask({ kind: 'record_stop', recording })} />
        {paused ? (
          <Do words={show.resume} onClick={() => ask({ kind: 'record_resume', recording })} />
        ) : (
          <Do words={show.pause} onClick={() => ask({ kind: 'record_pause', recording })} />
        )}
        {dropped > 0 && (
          <Do words={show.putBack} onClick={() => ask({ kind: 'record_drop', recording, step: 'back' })} />
        )}
        <Discard recording={recording} empty={steps.length === 0} />
      </div>
    </section>
  )
}

function DropStep({ recording, place, name }: { recording: string; place: number; name: string }): JSX.Element {
  const { show } = texts
  const drop = async (): Promise<void> => {
    await ask({ kind: 'record_drop', recording, step: place })
    tell(show.takenOut(name), () => void saying(() => ask({ kind: 'record_drop', recording, step: 'back' })))
  }
  return (
    <button
      type="button"
      class="quiet small"
      aria-label={show.undo(name)}
      title={show.undo(name)}
      onClick={() => void saying(drop)}
    >
      <Icon name="cross" size={15} />
    </button>
  )
}

/** Throws a recording away; one that holds something is asked about first. */
export function Discard({ recording, empty }: { recording: string; empty: boolean }): JSX.Element {
  const { show } = texts
  const discard = (): Promise<unknown> => ask({ kind: 'record_discard', recording })
  return empty ? (
    <Do words={show.discard} onClick={discard} />
  ) : (
    <Sure words={show.discard} question={show.discardSure} yes={show.discardYes} onYes={discard} />
  )
}

interface DoProps {
  words: string
  primary?: boolean
  onClick: () => Promise<unknown>
}

const Do = ({ words, primary = false, onClick }: DoProps): JSX.Element => (
  <button type="button" class={primary ? 'button primary' : 'button'} onClick={() => void saying(onClick)}>
    {words}
  </button>
)
