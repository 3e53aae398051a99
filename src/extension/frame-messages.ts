import * as z from 'zod/mini'
import { Action } from '../page/action'
import { HandedFile } from './handed-file'
import { Difference, Outcome } from './seen'

/**
 * Every message between the background and content scripts. The background asks (`ToFrame`, answered by `FromFrame`).
 * Content scripts ask nobody: the port that they hold open (`WAKE`) carries no content, and what would come in through it
 * is not read. While the user records a tab, and only then, its frames tell what happened in them (`FromRecorder`).
 */

const count = z.int().check(z.nonnegative())

/** Name of the port by which a tab in use wakes the background after its death. */
export const WAKE = 'wake'

/** What the background may ask of a content script. `frame` is the id that Chrome gives the frame. */
export const ToFrame = z.discriminatedUnion('kind', [
  /** What became of the frame since the difference with this version; all of it when null or when that is not known. */
  z.object({ kind: z.literal('observe'), frame: count, since: z.nullable(z.int()) }),
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

/** The document is about to be replaced by another one (said once). */
const leaving = z.boolean()

/** `settling` is in milliseconds: how long the answer waited for the page to come to rest. */
export const FromFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seen'), seen: Difference, leaving }),
  z.object({ kind: z.literal('acted'), outcome: Outcome, seen: Difference, settling: z.number(), leaving }),
  /** The frame shows another document than the one that was meant; nothing was done. */
  z.object({ kind: z.literal('another_document') }),
  /** A native dialog opens, and no script of the page runs until it is answered. Ask again: the same action is not done twice. */
  z.object({ kind: z.literal('dialog'), says: z.string() }),
  /** Answers a ping: the document that it shows, null when it has not been looked at. */
  z.object({ kind: z.literal('here'), document: z.nullable(z.string()) }),
])
export type FromFrame = z.infer<typeof FromFrame>

/** What happened in a frame that is recorded, in order. Told again when nobody confirmed it: `from` counts the lines. */
export const FromRecorder = z.object({
  kind: z.literal('recorded'),
  recorder: z.string(),
  from: count,
  told: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('did'), at: z.number(), action: Action }),
      z.object({ kind: z.literal('saw'), at: z.number(), seen: Difference }),
    ]),
  ),
})
export type FromRecorder = z.infer<typeof FromRecorder>

/** The answer to that: it is kept; with `recording` false this tab is not being recorded (any more). */
export const ToRecorder = z.object({ recording: z.boolean() })
export type ToRecorder = z.infer<typeof ToRecorder>
