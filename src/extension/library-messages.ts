import { z } from 'zod'
import { Demonstration } from '../learning/demonstration'
import { LearnedPolicy } from '../learning/learned-policy'

/** Messages by which Errand's pages look after what was learned. Part of `messages.ts`. */

const id = z.number().int()

/** `errand`: our own format. `recorder`: Chrome DevTools Recorder. `playwright`: a test. */
export const ExportFormat = z.enum(['errand', 'recorder', 'playwright'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** How a skill has done so far: `at` is when it ran last, in milliseconds since the epoch. */
export const SkillRecord = z.object({
  skill: z.string(),
  runs: z.number().int(),
  successes: z.number().int(),
  at: z.number(),
})
export type SkillRecord = z.infer<typeof SkillRecord>

/** Two demonstrations in which the same words led to other things: `what` is the one value here and the other there. */
export const ContradictionFound = z.object({
  ids: z.tuple([id, id]),
  what: z.string(),
  values: z.tuple([z.string(), z.string()]),
})
export type ContradictionFound = z.infer<typeof ContradictionFound>

export const ABOUT_LIBRARY = [
  z.object({ kind: z.literal('rename_demonstration'), id, name: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('edit_demonstration'), id, demonstration: Demonstration }),
  /** Policies that were learned, and those that the demonstrations suggest. */
  z.object({ kind: z.literal('learned_policies') }),
  /** Takes a policy into the library, or writes the one with this id anew. `remove_demonstrations` removes it. */
  z.object({ kind: z.literal('keep_policy'), id: z.exactOptional(id), policy: LearnedPolicy }),
  /** Whether a policy that what was shown suggests is proposed no more. */
  z.object({ kind: z.literal('dismiss_proposal'), policy: LearnedPolicy, dismissed: z.boolean() }),
  /** How a demonstration was before each of its last changes. */
  z.object({ kind: z.literal('versions'), id }),
  /** Which of what was learned contradict each other. */
  z.object({ kind: z.literal('contradictions') }),
  /** What was put right by itself in the steps of this one is as it was before. */
  z.object({ kind: z.literal('put_back_demonstration'), id }),
  /** Takes back the last change to the library: an addition, a removal, an edit. */
  z.object({ kind: z.literal('undo_library') }),
  /** The text of a file: Errand's own format or a recording of Chrome DevTools. All of it or nothing is taken. */
  z.object({ kind: z.literal('import_demonstrations'), text: z.string() }),
  /** Those with these ids, or all. */
  z.object({ kind: z.literal('export_demonstrations'), ids: z.exactOptional(z.array(id)), format: ExportFormat }),
] as const

export const FROM_LIBRARY = [
  z.object({
    kind: z.literal('learned_policies'),
    learned: z.array(z.object({ id, policy: LearnedPolicy })),
    proposed: z.array(LearnedPolicy),
  }),
  z.object({ kind: z.literal('policy_kept'), id }),
  /** What was taken back ("Removed 2 demonstrations"); null when there is nothing to take back. */
  z.object({ kind: z.literal('undone'), change: z.string().nullable() }),
  /** `until`: when it became another one, ms since the epoch. The latest first. */
  z.object({
    kind: z.literal('versions'),
    versions: z.array(z.object({ until: z.number(), demonstration: Demonstration })),
  }),
  z.object({ kind: z.literal('contradictions'), contradictions: z.array(ContradictionFound) }),
  z.object({ kind: z.literal('imported'), ids: z.array(id) }),
  /** A file to save. */
  z.object({ kind: z.literal('exported'), file: z.string(), text: z.string() }),
] as const
