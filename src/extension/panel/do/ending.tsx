import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { Why } from '../parts/why'
import { go } from '../route'
import { goOnFrom, run, start } from '../shown-run'
import type { Line, Story } from '../story'
import { Answer } from './answer'
import { Badge } from './badge'
import { leftOf } from './left'
import { Spending } from './spending'
import { UndoButton } from './undo-button'

/** How a run ended: the answer or the reason, what it took, and what to do next. */
export function Ending({ story }: { story: Story }): JSX.Element | null {
  const { ending, task, spent } = story
  if (!ending) return null
  const { outcome } = ending
  return (
    <section class={`ending ${outcome}`} aria-label={texts.run.state[outcome]}>
      <h2>
        <Badge state={outcome} />
        {texts.run.state[outcome]}
      </h2>
      {ending.answer !== null && ending.answer !== '' && <Answer value={ending.answer} />}
      {outcome !== 'done' && (
        <p class="reason">
          <Why reason={ending.why} words={ending.reason} />
        </p>
      )}
      <Spending spent={spent} source={ending.source} />
      <div class="choices">
        {outcome !== 'done' && <NextSteps story={story} />}
        {run.value !== null && <UndoButton key={run.value} run={run.value} task={task} />}
      </div>
    </section>
  )
}

/** What can be done about a run that did not get to its end. */
const NextSteps = ({ story }: { story: Story }): JSX.Element => (
  <>
    {lacksModel(story.lines) && (
      <button type="button" class="button primary" onClick={() => go('settings')}>
        {texts.task.setUpModel}
      </button>
    )}
    {leftOf(story).length > 0 && (
      <button
        type="button"
        class={lacksModel(story.lines) ? 'button' : 'button primary'}
        title={texts.run.changeRestHint}
        onClick={() => void goOnFrom(story, { calls: [...leftOf(story)], review: true })}
      >
        {texts.run.changeRest}
      </button>
    )}
    {story.plannable && story.lines.some(({ kind }) => kind === 'call') && (
      <button type="button" class="button" title={texts.run.replanHint} onClick={() => void goOnFrom(story)}>
        {texts.run.replan}
      </button>
    )}
    <button type="button" class="button" onClick={() => void start(story.task)}>
      {texts.task.again}
    </button>
  </>
)

const lacksModel = (lines: readonly Line[]): boolean =>
  lines.some(({ outcome }) => outcome?.ok === false && outcome.reason === 'no_model')
