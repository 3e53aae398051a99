import { z } from 'zod'
import { LabelledCall } from '../learning/demonstration'

/** Messages by which Errand's pages have a person's own doing recorded. Part of `messages.ts`. */

const recording = z.string().min(1)
const task = z.string().max(20_000)
/** Of the steps as they were shown last, counted from 0. */
const step = z.number().int().nonnegative()
/** `card_number`: what the step fills in is asked for by this name. */
const name = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/, 'A name of small letters, digits and _, such as card_number.')

export const ABOUT_RECORDING = [
  /** Records what the person does in a tab from now on. The task may be said now or when it is kept. */
  z.object({ kind: z.literal('record_start'), tab: z.number().int(), task: z.exactOptional(task) }),
  z.object({ kind: z.literal('record_pause'), recording }),
  z.object({ kind: z.literal('record_resume'), recording }),
  /** Takes a step out, with all that was done for it; the page stays as it is. `back`: the one taken out last comes back. */
  z.object({ kind: z.literal('record_drop'), recording, step: z.union([step, z.literal('back')]) }),
  /** The step's value becomes `{{name}}` and is removed from everything recorded. */
  z.object({ kind: z.literal('record_redact'), recording, step, name }),
  /** Ends it; the steps are there to be checked, kept or discarded. */
  z.object({ kind: z.literal('record_stop'), recording }),
  /** Keeps what was shown as a demonstration; `calls` are the steps as the person corrected them. */
  z.object({
    kind: z.literal('record_keep'),
    recording,
    task: task.refine((text) => text.trim() !== '', 'Say what you have shown, in a sentence.'),
    name: z.exactOptional(z.string().min(1).max(200)),
    calls: z.exactOptional(z.array(LabelledCall).max(1000)),
  }),
  z.object({ kind: z.literal('record_discard'), recording }),
  /** Asks the model that is set up what the steps that are in doubt were meant for; none where there is no model. */
  z.object({ kind: z.literal('record_ask_model'), recording }),
  /** The recording of a tab, or the latest that is neither kept nor discarded; null when there is none. */
  z.object({ kind: z.literal('recording'), tab: z.exactOptional(z.number().int()) }),
] as const

/** A step as it will be understood. */
export const StepShown = z.object({
  call: LabelledCall,
  /** When it began, in milliseconds since the epoch. */
  at: z.number(),
})
export type StepShown = z.infer<typeof StepShown>

/** A recording as it is now. */
export const RecordingShown = z.object({
  recording,
  tab: z.number().int(),
  task: z.string(),
  at: z.number(),
  state: z.enum(['recording', 'paused', 'stopped']),
  steps: z.array(StepShown),
  /** How many steps were taken out. */
  dropped: z.number().int(),
  /** What keeps it from seeing the page, in a sentence for the user; null when it sees it. */
  problem: z.string().nullable(),
})
export type RecordingShown = z.infer<typeof RecordingShown>

/** What a model takes the steps from one up to, not including, another for; checked on what was recorded. */
export const StepsMeant = z.object({
  from: z.number().int(),
  to: z.number().int(),
  calls: z.array(LabelledCall),
})
export type StepsMeant = z.infer<typeof StepsMeant>

export const FROM_RECORDING = [
  z.object({ kind: z.literal('steps_meant'), proposals: z.array(StepsMeant) }),
  z.object({ kind: z.literal('recording'), shown: RecordingShown.nullable() }),
  /** `id` in the library; not `learned` while its calls, rehearsed, do something else than was shown: it says where. */
  z.object({ kind: z.literal('kept'), id: z.number().int(), learned: z.boolean() }),
] as const

/** What a page says once on the port `WATCH_RECORDING`. */
export const WatchRecording = z.object({ recording })
export type WatchRecording = z.infer<typeof WatchRecording>
/** `shown` is null once the recording is kept or discarded. */
export interface RecordingWatched {
  shown: RecordingShown | null
}
