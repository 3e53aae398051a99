import type { JSX } from 'preact'
import type { Ending } from '../../../agent/log'
import { Icon, type IconName } from '../parts/icon'

export type RunState = Ending['outcome'] | 'working' | 'waiting' | 'paused'

/** The state of a run as a sign; words beside it say the same. */
export const Badge = ({ state }: { state: RunState }): JSX.Element => (
  <span class={`badge ${state}`} aria-hidden="true">
    <Icon name={SIGNS[state]} size={13} />
  </span>
)

const SIGNS: { readonly [State in RunState]: IconName } = {
  done: 'check',
  failed: 'cross',
  stopped: 'pause',
  needs_user: 'question',
  working: 'refresh',
  waiting: 'question',
  paused: 'pause',
}
