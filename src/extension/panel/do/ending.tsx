import type { JSX } from 'preact'
import { language } from '../../texts/say'
import { texts } from '../../texts/texts'
import { go } from '../route'
import { goOnFrom, start } from '../shown-run'
import type { Line, Story } from '../story'
import { Answer } from './answer'
import { Badge } from './badge'
import { Spending } from './spending'

/** How a run ended: the answer or the reason, what it took, and what to do next. */
export function Ending({ story }: { story: Story }): JSX.Element | null {
  const { ending, task, spent, lines } = story
  if (!ending) return null
  const { outcome } = ending
  return (
    <section class={`ending ${outcome}`} aria-label={texts.run.state[outcome]}>
      <h2>
        <Badge state={outcome} />
        {texts.run.state[outcome]}
      </h2>
      {ending.answer !== null && ending.answer !== '' && <Answer value={ending.answer} />}
      {outcome !== 'done' && <Reason lines={lines} words={ending.reason} />}
      <Spending spent={spent} source={ending.source} />
      {outcome !== 'done' && (
        <div class="choices">
          {lacksModel(lines) && (
            <button type="button" class="button primary" onClick={() => go('settings')}>
              {texts.task.setUpModel}
            </button>
          )}
          {story.plannable && lines.some(({ kind }) => kind === 'call') && (
            <button type="button" class="button" title={texts.run.replanHint} onClick={() => void goOnFrom(story)}>
              {texts.run.replan}
            </button>
          )}
          <button type="button" class="button" onClick={() => void start(task)}>
            {texts.task.again}
          </button>
        </div>
      )}
    </section>
  )
}

/** The run's own sentence is in English; in another language the kind of reason comes before it. */
function Reason({ lines, words }: { lines: readonly Line[]; words: string }): JSX.Element {
  const failure = lines.findLast(({ outcome }) => outcome?.ok === false)?.outcome
  const kind = failure && !failure.ok ? failure.reason : undefined
  const known = kind !== undefined && isKnown(kind) && language !== 'en' ? texts.reasons[kind] : undefined
  return (
    <>
      {known && <p class="reason">{known}</p>}
      <p class="reason" lang={language === 'en' ? undefined : 'en'}>
        {words}
      </p>
    </>
  )
}

const isKnown = (reason: string): reason is keyof typeof texts.reasons => reason in texts.reasons

const lacksModel = (lines: readonly Line[]): boolean =>
  lines.some(({ outcome }) => outcome?.ok === false && outcome.reason === 'no_model')
