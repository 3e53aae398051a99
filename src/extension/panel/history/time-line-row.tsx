import type { JSX } from 'preact'
import { texts } from '../../texts/texts'
import { lineInWords, stateOf } from '../do/line-words'
import { Why } from '../parts/why'
import { durationInWords } from '../words'
import type { Moment } from './moments'

interface TimeLineRowProps {
  moment: Moment
  current: boolean
  over: boolean
  onClick: () => void
}

/** One step in one line, and why it failed. */
export function TimeLineRow({ moment, current, over, onClick }: TimeLineRowProps): JSX.Element {
  const { line, depth } = moment
  const state = stateOf(line, over)
  const { outcome } = line
  return (
    <button
      type="button"
      class={`time-row ${state}`}
      aria-current={current ? 'step' : undefined}
      style={{ paddingLeft: `${12 + Math.min(depth, 4) * 14}px` }}
      onClick={onClick}
    >
      <span class="time-dot" role="img" aria-label={texts.run.stepState[state]} />
      <span class="time-words">
        {lineInWords(line)}
        {outcome?.ok === false && (
          <span class="time-why">
            {' — '}
            <Why reason={outcome.reason} words={outcome.message} />
          </span>
        )}
      </span>
      {line.ms !== undefined && <span class="time-ms">{durationInWords(line.ms)}</span>}
    </button>
  )
}
