import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PlannedCall } from '../../../policies/plan'
import { texts } from '../../texts/texts'
import { CallList } from '../calls/call-list'
import { CallWords } from '../calls/call-words'
import { useGradually } from '../calls/gradually'
import { keyOf } from '../calls/key-of'
import { Icon } from '../parts/icon'
import { handBack } from '../shown-run'
import type { Story } from '../story'
import { draft } from './plan-draft'

/** The calls whose turn has not come. While the user has the page they can be changed, moved and cut. */
export function PlanToCome({ story }: { story: Story }): JSX.Element | null {
  if (story.paused) return <Plan story={story} />
  return story.toCome.length > 0 ? <ToCome calls={story.toCome} over={story.ending !== null} /> : null
}

function Plan({ story }: { story: Story }): JSX.Element {
  const { run } = texts
  const section = useRef<HTMLElement>(null)
  useLayoutEffect(() => section.current?.scrollIntoView({ block: 'start' }), [])
  return (
    <section class="plan" aria-label={run.plan} ref={section}>
      <p class="plan-hint">{story.lines.some(({ kind }) => kind === 'call') ? run.pausedHint : run.reviewing}</p>
      <CallList
        label={run.toCome}
        calls={draft.value ?? story.toCome}
        blank={BLANK}
        onChange={(next) => {
          draft.value = next
        }}
      >
        {story.plannable && (
          <button type="button" class="button small" title={run.replanHint} onClick={() => void handBack('anew')}>
            <Icon name="refresh" size={14} /> {run.replan}
          </button>
        )}
      </CallList>
    </section>
  )
}

const BLANK: PlannedCall = { policy: 'click', args: {} }

function ToCome({ calls, over }: { calls: readonly PlannedCall[]; over: boolean }): JSX.Element {
  const drawn = useGradually(calls.length)
  const { run } = texts
  return (
    <ol class="steps" aria-label={over ? run.left : run.toCome}>
      {calls.slice(0, drawn).map((call) => (
        <li key={keyOf(call)} class="step to-come">
          <span class="dot" role="img" aria-label={over ? run.stepState.left : run.stepState.toCome} />
          <div class="step-head">
            <CallWords {...call} />
          </div>
        </li>
      ))}
    </ol>
  )
}
