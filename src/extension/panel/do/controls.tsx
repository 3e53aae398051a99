import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { handBack, pause, pausing, stop, stopping, story } from '../shown-run'
import { draft } from './plan-draft'

/** Pause and stop while a run is at work; while the user has the page, what hands it back. */
export function Controls(): JSX.Element {
  const paused = story.value?.paused === true
  const { run } = texts
  return (
    <fieldset class="controls">
      <legend class="unseen">{run.state.working}</legend>
      {paused ? (
        <button type="button" class="button primary big" onClick={() => void handBack(draft.value ?? undefined)}>
          <Icon name="play" size={16} />
          {story.value?.lines.some(({ kind }) => kind === 'call') ? run.handBack : run.go}
        </button>
      ) : (
        <button
          type="button"
          class="button big"
          title={run.takeOverHint}
          disabled={pausing.value || stopping.value}
          onClick={() => void pause()}
        >
          <Icon name="hand" size={16} />
          {pausing.value ? run.pausing : run.takeOver}
        </button>
      )}
      <button type="button" class="button big stop" onClick={() => void stop()} disabled={stopping.value}>
        <span class="stop-sign" aria-hidden="true" />
        {stopping.value ? run.stopping : run.stop}
      </button>
    </fieldset>
  )
}
