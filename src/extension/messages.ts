import { z } from 'zod'
import { Decision } from '../agent/guard/approval'
import { type Ending, Errand, type LogEntry } from '../agent/log'
import { Demonstration } from '../learning/demonstration'
import { PlannedCall } from '../policies/plan'
import { HandedFile, MOST_BYTES, sizeOf } from './handed-file'
import { ABOUT_LIBRARY, FROM_LIBRARY, SkillRecord } from './library-messages'
import { ABOUT_TABLES } from './many/messages'
import { ABOUT_RECORDING, FROM_RECORDING } from './recording-messages'
import { ABOUT_SETTINGS, FROM_SETTINGS } from './settings-messages'

/**
 * Every message between Errand's own pages and the background. Pages ask (`ToBackground`, answered by `FromBackground`) and
 * may watch a run through a port (`WATCH`). The background parses what it is asked and refuses what does not parse. Pages take the
 * background's word and import nothing but types from here, for schemas are most of what a page would weigh; the browser tests parse
 * every answer. What passes between the background and content scripts stands in `to-frame.ts` and `from-frame.ts`.
 */

const count = z.number().int().nonnegative()

const run = z.string().min(1)

const LONGEST_TASK = 20_000
const StartedErrand = Errand.refine(({ task, calls }) => calls || task.trim(), 'Say what Errand should do.').refine(
  ({ task }) => task.length <= LONGEST_TASK,
  'This task is too long: 20,000 characters are the most.',
)

const Files = z
  .array(HandedFile)
  .refine(
    (files) => files.reduce((bytes, file) => bytes + sizeOf(file), 0) <= MOST_BYTES,
    'These files are too large: 32 MB together are the most.',
  )
  .refine(
    (files) => new Set(files.map(({ name }) => name)).size === files.length,
    'Two of these files have the same name. Rename one of them.',
  )

/** What a page of Errand may ask of the background. */
export const ToBackground = z.discriminatedUnion('kind', [
  /**
   * Does an errand in a tab. Answered at once with the run's id; what becomes of it stands in its log. A page that gives the
   * id itself may ask again when no answer comes (the worker died): the run is started once. `files` are all that the run can hand to
   * pages; they are kept until it ends.
   */
  z.object({
    kind: z.literal('start'),
    tab: z.number().int(),
    errand: StartedErrand,
    run: z.exactOptional(z.uuid()),
    files: z.exactOptional(Files),
  }),
  z.object({ kind: z.literal('stop'), run }),
  /** From its next step on the run waits, and the page is the user's. */
  z.object({ kind: z.literal('pause'), run }),
  /**
   * Goes on; with `plan`, these calls are made in place of those still to come, once the call at work has ended, or what is then
   * planned anew.
   */
  z.object({
    kind: z.literal('resume'),
    run,
    plan: z.exactOptional(z.union([z.array(PlannedCall), z.literal('anew')])),
  }),
  /** The user's word on the approval that stands last in the run's log, named by its `n`. */
  z.object({ kind: z.literal('decide'), run, n: count, decision: Decision }),
  /** The user's answer to the question that the run is asking. */
  z.object({ kind: z.literal('answer'), run, text: z.string() }),
  /** The runs of a tab, or all, the latest first: at most `most`, those that began before `before`. */
  z.object({
    kind: z.literal('runs'),
    tab: z.exactOptional(z.number().int()),
    before: z.exactOptional(z.number()),
    most: z.exactOptional(count),
  }),
  z.object({ kind: z.literal('log'), run, from: count }),
  /** Forgets runs that have ended: those with these ids, or all. */
  z.object({ kind: z.literal('remove_runs'), runs: z.exactOptional(z.array(run)) }),
  /**
   * What takes back what a run filled in. `look`: compared with the page as it is now, so that what the user wrote since is left alone;
   * else as the run's log has it.
   */
  z.object({ kind: z.literal('undo'), run, look: z.boolean() }),
  /** Keeps what a run did as a demonstration. */
  z.object({ kind: z.literal('keep_run'), run }),
  /** Lights up on the page what a ref of this run's log names, for a moment. */
  z.object({ kind: z.literal('light'), run, ref: z.string() }),
  /** What a call may name. */
  z.object({ kind: z.literal('policies') }),
  /** Stops every run and forgets all that is kept: runs, tables, the library, settings, secrets. */
  z.object({ kind: z.literal('delete_all') }),
  ...ABOUT_TABLES,
  ...ABOUT_SETTINGS,
  /** What was learned, the best match first when words are searched for, else the latest first. */
  z.object({ kind: z.literal('library'), search: z.exactOptional(z.string()) }),
  z.object({ kind: z.literal('add_demonstrations'), demonstrations: z.array(Demonstration) }),
  /** Those with these ids, or all that the user added. */
  z.object({ kind: z.literal('remove_demonstrations'), ids: z.exactOptional(z.array(z.number().int())) }),
  ...ABOUT_RECORDING,
  ...ABOUT_LIBRARY,
])
export type ToBackground = z.infer<typeof ToBackground>

/** A policy as a page that edits plans needs to know it. */
export const PolicyKnown = z.object({ name: z.string(), description: z.string(), args: z.array(z.string()) })
export type PolicyKnown = z.infer<typeof PolicyKnown>

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
const LOG_KINDS = new Set<string>(['start', 'step', 'reply', 'approval', 'decision', 'pause', 'resume', 'end'])
const listed = z.custom<RunListed>((entry) => isRecord(entry) && typeof entry.run === 'string')
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export const FromBackground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), run }),
  z.object({ kind: z.literal('runs'), runs: z.array(listed) }),
  z.object({ kind: z.literal('log'), entries: z.array(logged) }),
  /** `lost`: fields that can't be put back; `theirs`: fields that the user has changed since. */
  z.object({ kind: z.literal('undo'), calls: z.array(PlannedCall), lost: count, theirs: count }),
  z.object({ kind: z.literal('policies'), policies: z.array(PolicyKnown) }),
  z.object({
    kind: z.literal('library'),
    demonstrations: z.array(
      z.object({ id: z.number().int(), demonstration: Demonstration, record: SkillRecord.nullable() }),
    ),
  }),
  ...FROM_SETTINGS,
  ...FROM_RECORDING,
  ...FROM_LIBRARY,
  z.object({ kind: z.literal('done') }),
  /** Not done, and why, in a sentence for the user. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
])
export type FromBackground = z.infer<typeof FromBackground>

/** What a page says once on the port `WATCH`: which run, and from which entry of its log. */
export const Watch = z.object({ run, from: count })
export type Watch = z.infer<typeof Watch>
/** Entries from `from` on: first those that there are, then each as it comes. */
export interface Watched {
  run: string
  from: number
  entries: LogEntry[]
}
