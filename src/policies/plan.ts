import { z } from 'zod'
import { Json } from '../page/json'
import { Landmark } from '../page/landmark'

const Call = z.object({
  policy: z.string(),
  args: z.record(z.string(), Json),
  as: z.string().optional(),
})

/** A call that stands in a plan. Its arguments may hold `{name}` for what an earlier call returned `as` that name. */
export const PlannedCall = Call.extend({
  /** Run once for each of these; `{each}` in the arguments is the one at hand. */
  each: z.array(Json).optional(),
  /** What its arguments name, as that was when it was shown: for finding it again on a page that has changed. */
  landmarks: z.record(z.string(), Landmark).optional(),
  /** What it names is not always there: it is left out then. */
  optional: z.boolean().optional(),
})
export type PlannedCall = z.infer<typeof PlannedCall>

/** The calls for the page as it is now. */
export const Plan = z.object({
  /** `skill NAME` or `model NAME`. */
  source: z.string(),
  calls: z.array(PlannedCall),
  /** When all calls succeed, the task is done; otherwise the page after them is looked at again. */
  done: z.boolean(),
  /** What of the task the calls leave undone, in the model's words. */
  left: z.string().optional(),
  /** What to tell the user once it is done; may hold `{name}` as arguments do. */
  answer: z.string().optional(),
})
export type Plan = z.infer<typeof Plan>
