import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { Icon } from '../parts/icon'
import { run, story, watch, working } from '../shown-run'
import { address, tab } from '../tab'
import { Composer } from './composer'
import { Controls } from './controls'
import { useFollowedEnd } from './follow-end'
import { RunView } from './run-view'
import { Suggestions } from './suggestions'

/** Where a task is said, and the run of it is watched and steered. */
export function DoScreen(): JSX.Element {
  const shown = run.value
  return (
    <>
      {shown === null ? (
        <main class="scroll">
          <Suggestions />
        </main>
      ) : (
        <ShownRun key={shown} />
      )}
      <footer class="foot">
        <Where />
        {working.value ? <Controls /> : <Composer />}
      </footer>
    </>
  )
}

/** A run with what is new in view, but for a plan that the user is to read from its beginning. */
function ShownRun(): JSX.Element {
  const told = story.value
  const box = useFollowedEnd(told?.paused !== true)
  return (
    <main class="scroll" ref={box}>
      <div>{told && <RunView story={told} />}</div>
    </main>
  )
}

/** Which page a task would be done in. */
function Where(): JSX.Element {
  const shown = tab.value
  const host = address.value?.host ?? ''
  const name = shown ? shown.title || host || texts.task.thisTab : texts.task.noTab
  return (
    <div class="where" title={shown?.url ?? ''}>
      {shown?.icon?.startsWith('data:') ? (
        <img src={shown.icon} alt="" width="14" height="14" />
      ) : (
        <Icon name="globe" size={14} />
      )}
      <p class="where-name">
        {texts.task.worksIn} <strong>{name}</strong>
      </p>
      {run.value !== null && !working.value && (
        <button type="button" class="button small" onClick={() => watch(null)}>
          <Icon name="plus" size={14} /> {texts.task.newTask}
        </button>
      )}
    </div>
  )
}
