import { z } from 'zod'

const ref = z.string()
/** Pixels from the top left corner of the node's box; its middle when left out. */
const at = z.object({ x: z.number(), y: z.number() })
const place = z.object({ ref, at: at.optional() })

/** One primitive on the page. What it acts on is named by ref; the reply says whether it took effect. */
export const Action = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('click'),
    ref,
    at: at.optional(),
    button: z.enum(['left', 'middle', 'right']).optional(),
    count: z.number().int().min(1).max(3).optional(),
    modifiers: z.array(z.enum(['Alt', 'Control', 'Meta', 'Shift'])).optional(),
  }),
  z.object({ kind: z.literal('hover'), ref, at: at.optional() }),
  /** Key by key into the field; `replace` selects what is there first. */
  z.object({ kind: z.literal('type'), ref, text: z.string(), replace: z.boolean().optional() }),
  /** `Enter`, `ArrowDown`, `Control+a`: DOM `KeyboardEvent.key` names joined by `+`; at the focus when no ref is given. */
  z.object({ kind: z.literal('press'), ref: ref.optional(), key: z.string() }),
  /** Exactly these options of a native select. */
  z.object({ kind: z.literal('select'), ref, options: z.array(ref) }),
  /** The value of a native control that is not typed (date, time, range, colour), in the DOM's own form. */
  z.object({ kind: z.literal('set_value'), ref, value: z.string() }),
  /** Brings a node into view, or moves a scroller by pixels. */
  z.object({
    kind: z.literal('scroll'),
    ref,
    by: z.object({ x: z.number(), y: z.number() }).optional(),
  }),
  /** From one place to another, straight or by way of points, which are measured from the corner of `from` as `at` is. */
  z.object({ kind: z.literal('drag'), from: place, to: place, via: z.array(at).max(200).optional() }),
  /** Marks text: the given words of the node, or all of it. */
  z.object({ kind: z.literal('select_text'), ref, text: z.string().optional() }),
  /** An address, or a step in the tab's history. */
  z.object({ kind: z.literal('navigate'), to: z.union([z.url(), z.enum(['back', 'forward', 'reload'])]) }),
])
export type Action = z.infer<typeof Action>
