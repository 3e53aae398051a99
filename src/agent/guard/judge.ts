import type { Action } from '../../page/action'
import type { Observation } from '../../page/observation'
import type { Errand, LogEntry } from '../log'
import type { Granted } from '../world'
import type { Approval } from './approval'

export function judge(
  _action: Action,
  _page: Observation,
  _errand: Errand,
  _log: readonly LogEntry[],
  _granted: Granted,
): Approval | undefined {
  return undefined
}
