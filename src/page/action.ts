// Content scripts check it too, and the small half of zod keeps what goes into each page small.
import * as z from 'zod/mini'

const ref = z.string()
/** Pixels from the top left corner of the node's box; its middle when left out. */
const at = z.object({ x: z.number(), y: z.number() })
const place = z.object({ ref, at: z.optional(at) })

/** Lighter than `z.url()`, which knows parts of an address that nothing here asks for. */
const address = z.string().check(z.refine((text) => URL.canParse(text)))

/** One primitive on the page. What it acts on is named by ref; the reply says whether it took effect. */
export const Action = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('click'),
    ref,
    at: z.optional(at),
    button: z.optional(z.enum(['left', 'middle', 'right'])),
    count: z.optional(z.number().check(z.refine((times) => [1, 2, 3].includes(times)))),
    modifiers: z.optional(z.array(z.enum(['Alt', 'Control', 'Meta', 'Shift']))),
  }),
  z.object({ kind: z.literal('hover'), ref, at: z.optional(at) }),
  /** Key by key into the field; `replace` selects what is there first. */
  z.object({ kind: z.literal('type'), ref, text: z.string(), replace: z.optional(z.boolean()) }),
  /** `Enter`, `ArrowDown`, `Control+a`: DOM `KeyboardEvent.key` names joined by `+`; at the focus when no ref is given. */
  z.object({ kind: z.literal('press'), ref: z.optional(ref), key: z.string() }),
  /** Exactly these options of a native select. */
  z.object({ kind: z.literal('select'), ref, options: z.array(ref) }),
  /** The value of a native control that is not typed (date, time, range, colour), in the DOM's own form. */
  z.object({ kind: z.literal('set_value'), ref, value: z.string() }),
  /** Brings a node into view, or moves a scroller by pixels. */
  z.object({
    kind: z.literal('scroll'),
    ref,
    by: z.optional(z.object({ x: z.number(), y: z.number() })),
  }),
  /** From one place to another, straight or by way of points, which are measured from the corner of `from` as `at` is. */
  z.object({
    kind: z.literal('drag'),
    from: place,
    to: place,
    via: z.optional(z.array(at).check(z.refine(({ length }) => length <= 200))),
  }),
  /** Marks text: the given words of the node, or all of it. */
  z.object({ kind: z.literal('select_text'), ref, text: z.optional(z.string()) }),
  /** Hands files of the errand, by their names, to a file field, to what asks for one when clicked, or to a place to drop them. */
  z.object({ kind: z.literal('upload'), ref, files: z.array(z.string()).check(z.refine(({ length }) => length > 0)) }),
  /** An address, or a step in the tab's history. */
  z.object({ kind: z.literal('navigate'), to: z.union([address, z.enum(['back', 'forward', 'reload'])]) }),
])
export type Action = z.infer<typeof Action>
