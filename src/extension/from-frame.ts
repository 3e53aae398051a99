import * as z from 'zod/mini'
import { Action } from '../page/action'
import { Difference, Outcome } from './seen'

/**
 * Every message from content scripts to the background: answers to what it asks (`ToFrame`). They ask nobody: the port that they
 * hold open (`WAKE`) carries no content, and what would come in through it is not read. While the user records a tab, and only
 * then, its frames tell what happened in them (`FromRecorder`).
 */

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
  from: z.int().check(z.nonnegative()),
  told: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('did'), at: z.number(), action: Action }),
      z.object({ kind: z.literal('saw'), at: z.number(), seen: Difference }),
    ]),
  ),
})
export type FromRecorder = z.infer<typeof FromRecorder>
