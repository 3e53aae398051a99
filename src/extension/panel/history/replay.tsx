import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { LogEntry } from '../../../agent/log'
import { texts } from '../../texts/texts'
import { Icon, type IconName } from '../parts/icon'
import { type Moment, PagesOf, refOf } from './moments'
import { PagePicture } from './page-picture'

interface ReplayProps {
  log: readonly LogEntry[]
  moments: readonly Moment[]
  at: number
  onChange: (at: number) => void
}

/** Milliseconds that each step stands while it is played: long enough for a person to see what changed. */
const PACE = 900

/** What the page showed at a step, with means to go from step to step. */
export function Replay({ log, moments, at, onChange }: ReplayProps): JSX.Element {
  const pages = useMemo(() => new PagesOf(log), [log])
  const [playing, setPlaying] = useState(false)
  const last = moments.length - 1
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => (at < last ? onChange(at + 1) : setPlaying(false)), PACE)
    return () => clearTimeout(timer)
  }, [playing, at, last, onChange])
  const moment = moments[at]
  // After the last step stands what came of it.
  const page = pages.after(at === last ? log.length : (moment?.index ?? 0))
  const { history } = texts
  return (
    <section class="replay" aria-label={history.replay}>
      {page ? <PagePicture page={page} lit={moment && refOf(moment)} /> : <p class="nothing">{history.noPicture}</p>}
      <div class="player">
        <Turn icon="first" label={history.first} off={at === 0} onClick={() => onChange(0)} />
        <Turn icon="back" label={history.previous} off={at === 0} onClick={() => onChange(at - 1)} />
        <Turn
          icon={playing ? 'pause' : 'play'}
          label={playing ? history.halt : history.play}
          off={false}
          onClick={() => {
            if (!playing && at === last) onChange(0)
            setPlaying(!playing)
          }}
        />
        <Turn icon="forward" label={history.next} off={at === last} onClick={() => onChange(at + 1)} />
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-label={history.slider}
          aria-valuetext={history.step(at + 1, last + 1)}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <span class="player-at">
          {at + 1}/{last + 1}
        </span>
      </div>
    </section>
  )
}

const Turn = ({
  icon,
  label,
  off,
  onClick,
}: {
  icon: IconName
  label: string
  off: boolean
  onClick: () => void
}): JSX.Element => (
  <button type="button" class="quiet" aria-label={label} title={label} disabled={off} onClick={onClick}>
    <Icon name={icon} size={16} />
  </button>
)
