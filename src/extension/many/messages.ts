import { z } from 'zod'

/** Messages by which Errand's pages have the rows of a table done. The rows themselves lie in the store. Part of `messages.ts`. */

const batch = z.string().min(1)

export const ABOUT_TABLES = [
  /** Does what is left of a batch, in this tab. */
  z.object({ kind: z.literal('run_batch'), batch, tab: z.number().int() }),
  /** Begins no further row; the one at work is done to its end. */
  z.object({ kind: z.literal('pause_batch'), batch }),
] as const
