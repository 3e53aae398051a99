import * as z from 'zod/mini'
import type * as difference from '../page/difference'
import type * as node from '../page/node'
import type * as outcome from '../page/outcome'

/** What content scripts send is checked field by field: a page can't forge it, but a bug of ours could. */

/** A schema for every field, also for those that need not be there: one that is left out would be cut off on the way. */
type Fields<Of> = { [Field in keyof Required<Of>]: z.ZodMiniType }

const States: z.ZodMiniType<node.States> = z.object({
  checked: z.exactOptional(z.union([z.boolean(), z.literal('mixed')])),
  pressed: z.exactOptional(z.union([z.boolean(), z.literal('mixed')])),
  selected: z.exactOptional(z.boolean()),
  expanded: z.exactOptional(z.boolean()),
  disabled: z.exactOptional(z.literal(true)),
  readonly: z.exactOptional(z.literal(true)),
  required: z.exactOptional(z.literal(true)),
  invalid: z.exactOptional(z.string()),
  focused: z.exactOptional(z.literal(true)),
  current: z.exactOptional(z.literal(true)),
  filled: z.exactOptional(z.literal(true)),
  sorted: z.exactOptional(z.enum(['ascending', 'descending', 'other'])),
  multiselectable: z.exactOptional(z.literal(true)),
  modal: z.exactOptional(z.literal(true)),
  busy: z.exactOptional(z.literal(true)),
  clickable: z.exactOptional(z.literal(true)),
  draggable: z.exactOptional(z.literal(true)),
  scrollable: z.exactOptional(z.object({ up: z.number(), down: z.number(), left: z.number(), right: z.number() })),
  offscreen: z.exactOptional(z.literal(true)),
  inert: z.exactOptional(z.literal(true)),
} satisfies Fields<node.States>)

const Box: z.ZodMiniType<node.Box> = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

const Paint: z.ZodMiniType<node.Paint> = z.object({
  shape: z.string(),
  fill: z.exactOptional(z.string()),
  stroke: z.exactOptional(z.string()),
} satisfies Fields<node.Paint>)

const Range: z.ZodMiniType<NonNullable<node.PageNode['range']>> = z.object({
  min: z.exactOptional(z.string()),
  max: z.exactOptional(z.string()),
  step: z.exactOptional(z.string()),
  now: z.exactOptional(z.string()),
} satisfies Fields<NonNullable<node.PageNode['range']>>)

const PageNode: z.ZodMiniType<node.PageNode> = z.object({
  ref: z.string(),
  parent: z.nullable(z.string()),
  children: z.array(z.string()),
  role: z.string(),
  name: z.string(),
  tag: z.string(),
  input: z.exactOptional(z.string()),
  value: z.exactOptional(z.string()),
  description: z.exactOptional(z.string()),
  hint: z.exactOptional(z.string()),
  popup: z.exactOptional(z.string()),
  range: z.exactOptional(Range),
  total: z.exactOptional(z.number()),
  href: z.exactOptional(z.string()),
  paint: z.exactOptional(Paint),
  states: States,
  box: z.nullable(Box),
  frame: z.exactOptional(z.string()),
} satisfies Fields<node.PageNode>)

export const Difference: z.ZodMiniType<difference.Difference> = z.object({
  frame: z.int(),
  path: z.string(),
  document: z.string(),
  version: z.int(),
  whole: z.boolean(),
  root: z.string(),
  url: z.string(),
  title: z.string(),
  viewport: z.object({ width: z.number(), height: z.number() }),
  changed: z.array(PageNode),
  removed: z.array(z.string()),
  announced: z.array(z.string()),
} satisfies Fields<difference.Difference>)

const reason = z.custom<outcome.Reason>((value) => typeof value === 'string')

export const Outcome: z.ZodMiniType<outcome.Outcome> = z.union([
  z.object({ ok: z.literal(true), value: z.exactOptional(z.json()) }),
  z.object({ ok: z.literal(false), reason, message: z.string() }),
])
