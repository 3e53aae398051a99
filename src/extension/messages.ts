import { z } from 'zod'
import { type Ending, Errand, type LogEntry } from '../agent/log'
import { Demonstration } from '../learning/demonstration'
import { ModelSettings } from '../model/settings'
import { Outcome } from './seen'

/**
 * Every message between Errand's own pages and the background. Pages ask (`ToBackground`, answered by `FromBackground`) and
 * may watch a run through a port (`WATCH`). Each side parses what it receives; what does not parse is refused. What passes
 * between the background and content scripts stands in `frame-messages.ts`.
 */

const count = z.number().int().nonnegative()

const run = z.string().min(1)

const LONGEST_TASK = 20_000
const StartedErrand = Errand.refine(({ task, calls }) => calls || task.trim(), 'Say what Errand should do.').refine(
  ({ task }) => task.length <= LONGEST_TASK,
  'This task is too long: 20,000 characters are the most.',
)

/** What a page of Errand may ask of the background. */
export const ToBackground = z.discriminatedUnion('kind', [
  /** Does an errand in a tab. Answered at once with the run's id; what becomes of it stands in its log. */
  z.object({ kind: z.literal('start'), tab: z.number().int(), errand: StartedErrand }),
  z.object({ kind: z.literal('stop'), run }),
  /** The user's answer to the question that the run is asking. */
  z.object({ kind: z.literal('answer'), run, text: z.string() }),
  /** The runs of a tab, or all, the latest first. */
  z.object({ kind: z.literal('runs'), tab: z.exactOptional(z.number().int()) }),
  z.object({ kind: z.literal('log'), run, from: count }),
  z.object({ kind: z.literal('get_model') }),
  /** Null: no model. */
  z.object({ kind: z.literal('set_model'), settings: ModelSettings.nullable() }),
  /** Asks the model something small, without keeping the settings. */
  z.object({ kind: z.literal('try_model'), settings: ModelSettings }),
  z.object({ kind: z.literal('library') }),
  z.object({ kind: z.literal('add_demonstrations'), demonstrations: z.array(Demonstration) }),
  /** Those with these ids, or all that the user added. */
  z.object({ kind: z.literal('remove_demonstrations'), ids: z.exactOptional(z.array(z.number().int())) }),
])
export type ToBackground = z.infer<typeof ToBackground>

/** A run as a list shows it; `ending` is null while it is at work. */
export interface RunListed {
  run: string
  tab: number
  task: string
  at: number
  ending: Ending | null
}

// The log is the background's own record and comes to our own pages alone: its kind is enough to know it by.
const logged = z.custom<LogEntry>((entry) => isRecord(entry) && LOG_KINDS.has(String(entry.kind)))
const LOG_KINDS = new Set<string>(['start', 'step', 'reply', 'end'])
const listed = z.custom<RunListed>((entry) => isRecord(entry) && typeof entry.run === 'string')
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const FromBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), run }),
  z.object({ kind: z.literal('runs'), runs: z.array(listed) }),
  z.object({ kind: z.literal('log'), entries: z.array(logged) }),
  z.object({ kind: z.literal('model'), settings: ModelSettings.nullable() }),
  z.object({ kind: z.literal('tried'), outcome: Outcome }),
  z.object({
    kind: z.literal('library'),
    demonstrations: z.array(z.object({ id: z.number().int(), demonstration: Demonstration })),
  }),
  z.object({ kind: z.literal('done') }),
  /** Not done, and why, in a sentence for the user. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
])
export type FromBackground = z.infer<typeof FromBackground>

/** What each question is answered with, unless it is refused. */
export const ANSWERED_BY = {
  start: 'started',
  stop: 'done',
  answer: 'done',
  runs: 'runs',
  log: 'log',
  get_model: 'model',
  set_model: 'done',
  try_model: 'tried',
  library: 'library',
  add_demonstrations: 'done',
  remove_demonstrations: 'done',
} as const satisfies { [Kind in ToBackground['kind']]: FromBackground['kind'] }

/** Name of the port on which a page watches a run: it says `Watch` once and is sent `Watched` as entries are appended. */
export const WATCH = 'watch'
export const Watch = z.object({ run, from: count })
export type Watch = z.infer<typeof Watch>
/** Entries from `from` on: first those that there are, then each as it comes. */
export const Watched = z.object({ run, from: count, entries: z.array(logged) })
export type Watched = z.infer<typeof Watched>
