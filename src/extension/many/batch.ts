import type { Errand } from '../../agent/log'
import type { Json } from '../../page/json'
import type { Reason } from '../../page/outcome'

/** A task for each row of a table. What becomes of each row stands in `Row`. */
export interface Batch {
  id: string
  /** The file's name, or what the user called it. */
  name: string
  columns: readonly string[]
  /** The task with `{Column}` where a row's cell goes. */
  template: string
  /** What every row's errand is but for its task. */
  errand: Omit<Errand, 'task' | 'calls'>
  /** Where each row begins. */
  url: string
  tab: number
  /** The browser session in which `tab` means anything; undefined until it is run. */
  session?: string
  at: number
  size: number
  /** `working` while rows are to be done; it is `paused` by the user, or because it can't go on (`why`). */
  state: 'paused' | 'working' | 'finished'
  why?: string
}

/** `unclear`: cut off after Errand had begun to act, so only the user can tell whether it went through. */
export type RowState = 'waiting' | 'working' | 'done' | 'failed' | 'unclear'

export interface Row {
  batch: string
  /** From 0, as in the table. */
  index: number
  cells: readonly string[]
  state: RowState
  /** How often it was tried, this time included. A try has a run of its own. */
  tries: number
  answer?: Json
  message?: string
  why?: Reason
}

/** The id of a row's run: the same after a death of the worker, so that no try is made twice. */
export const runOf = ({ batch, index, tries }: Pick<Row, 'batch' | 'index' | 'tries'>): string =>
  `${batch}-${index}-${tries}`

export type Counts = { [State in RowState]: number }
