import * as z from 'zod/mini'
import { Action } from '../page/action'
import { HandedFile } from './handed-file'

/**
 * Every message from the background to content scripts. The background asks (`ToFrame`); what they answer stands in
 * `from-frame.ts`, of which a content script imports nothing but types: schemas are much of what it weighs, and it checks what it
 * receives alone.
 */

/** Written out: zod's own checks of numbers weigh more than all that is asked of them here. */
const count = z.number().check(z.refine((number) => Number.isInteger(number) && number >= 0))

/** Name of the port by which a tab in use wakes the background after its death. */
export const WAKE = 'wake'

/** What the background may ask of a content script. `frame` is the id that Chrome gives the frame. */
export const ToFrame = z.discriminatedUnion('kind', [
  /** What became of the frame since the difference with this version; all of it when null or when that is not known. */
  z.object({ kind: z.literal('observe'), frame: count, since: z.nullable(count) }),
  /** Performs the action once per `id`, if the frame still shows this document; `files` come with an `upload`. */
  z.object({
    kind: z.literal('act'),
    frame: count,
    id: z.string(),
    action: Action,
    document: z.string(),
    files: z.optional(z.array(HandedFile)),
  }),
  /** What changed, as soon as something does, at most after `wait` ms. */
  z.object({ kind: z.literal('look'), frame: count, wait: count }),
  /** Is anybody there? A page that a native dialog blocks does not answer. */
  z.object({ kind: z.literal('ping'), frame: count }),
  /** Light up what this ref names, for a moment. */
  z.object({ kind: z.literal('light'), frame: count, ref: z.string() }),
  /** The run is over: stop watching the page. */
  z.object({ kind: z.literal('rest'), frame: count }),
  /** Record what the person does here, until `stop_recording`; asked again, it goes on as it is. */
  z.object({ kind: z.literal('record'), frame: count }),
  z.object({ kind: z.literal('stop_recording'), frame: count }),
])
export type ToFrame = z.infer<typeof ToFrame>

/** The answer to what a recorder tells (`FromRecorder`): it is kept; with `recording` false this tab is not being recorded (any more). */
export const ToRecorder = z.object({ recording: z.boolean() })
export type ToRecorder = z.infer<typeof ToRecorder>
