import { z } from 'zod'

/**
 * Which node is meant, as a person would say it. Words alone ("Submit", "the departure date", "second link") are the usual
 * form; the object form says apart what a demonstration knows apart. A ref of the page as it is now (`e12`) is taken as it is.
 */
export const Target = z.union([
  z.string().min(1),
  z.object({
    /** Accessible name, visible text, label, placeholder or hint. */
    name: z.string().optional(),
    role: z.string().optional(),
    /** Words of the group it stands in: a row, a section, a dialog, a list item. */
    within: z.string().optional(),
    /** 1 for the first of those that fit, -1 for the last. */
    nth: z.number().int().optional(),
  }),
])
export type Target = z.infer<typeof Target>
