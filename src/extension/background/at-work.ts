import type { Decision } from '../../agent/guard/approval'
import type { LogEntry } from '../../agent/log'
import type { PlannedCall } from '../../policies/plan'
import { stayAwake } from './awake'
import type { RunRecord } from './store'

export type Listener = (from: number, entries: readonly LogEntry[]) => void

/** A run that this worker is doing. Everything of it that must outlive the worker stands in its log. */
export interface AtWork {
  record: RunRecord
  log: LogEntry[]
  watchers: Set<Listener>
  stopping: AbortController
  /** Hands the user's answer to the policy that asked. */
  hear: ((text: string) => void) | undefined
  /** Hands the user's word to the action that waits for it. */
  judge: ((decision: Decision) => void) | undefined
  /** The user wants the page to themselves. */
  paused: boolean
  /** Hands the page back to the run. */
  handBack: ((back: HandedBack) => void) | undefined
  /** What the user handed back before the run had paused. */
  back: HandedBack | undefined
}

export interface HandedBack {
  plan?: readonly PlannedCall[] | 'anew'
}

export const atWork = new Map<string, AtWork>()

/** A run is at work from now on: its log is kept at hand, and the worker awake. */
export function take(record: RunRecord, log: LogEntry[]): AtWork {
  const at: AtWork = {
    record,
    log,
    watchers: new Set(),
    stopping: new AbortController(),
    hear: undefined,
    judge: undefined,
    paused: false,
    handBack: undefined,
    back: undefined,
  }
  atWork.set(record.id, at)
  stayAwake()
  return at
}
