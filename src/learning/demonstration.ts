import { z } from 'zod'
import { Action } from '../page/action'
import type { Json } from '../page/json'
import { Landmark } from '../page/landmark'
import { type Failed, failed } from '../page/outcome'

export const Text = z.string().max(20_000)
/** A placeholder's name; no prototype keys by construction. */
export const Name = z.string().regex(/^[a-z][A-Za-z0-9_]*$/, 'a name: letters, digits and _, first a small letter')

/** One of the parts of the task that are this time's: a text, a number, or several texts. */
export const Value = z.union([Text, z.number(), z.array(Text).max(1000)])
export type Value = z.infer<typeof Value>

const Args = z.record(z.string(), z.json())

/**
 * A call as a demonstration has it. `{name}` in an argument stands for a value of the task, or for what an earlier call
 * returned `as` that name; `{name|upper}` and `{name|lower}` change its casing. A placeholder that is the whole argument
 * keeps the value's type.
 */
export const LabelledCall = z.strictObject({
  policy: z.string().min(1).max(100),
  args: Args.default({}),
  as: Name.optional(),
  /** `{name}` of a list: the call runs once for each of its items, which is `{each}` in the arguments. */
  each: z.union([z.string(), z.array(z.json())]).optional(),
  /** What the arguments named when it was shown, by argument: to find it again on a page that has changed. */
  landmarks: z.record(z.string().max(100), Landmark).optional(),
  /** Not everybody did it: where what it names is not there, it is left out. */
  optional: z.boolean().optional(),
  /** Arguments whose words found nothing any more and were put right: what they were before, to be put back. */
  healed: z
    .record(z.string().max(100), z.strictObject({ at: z.string(), was: z.json(), landmark: Landmark.optional() }))
    .optional(),
  /** Why this call, for prompts. */
  rationale: Text.optional(),
})
export type LabelledCall = z.infer<typeof LabelledCall>

/** What was recorded while the person showed it: each action with the page's text before it, as prompts show pages. */
const Recorded = z.strictObject({
  at: z.string().optional(),
  actions: z.array(
    z.strictObject({
      action: Action,
      /** What it acted on, as a person would say it. */
      on: Text.optional(),
      /** Which of the calls it belongs to, counted from 0. */
      call: z.number().int().min(0).optional(),
      url: Text.optional(),
      /** The page before it: whole the first time, then what had become different. */
      page: Text.optional(),
    }),
  ),
})

/**
 * A labelled demonstration, version 1 of the format: what a person asked for, in their words, and the calls that did it.
 * Demonstrations with the same `name` (or, without one, the same calls) show the same skill.
 */
export const Demonstration = z.strictObject({
  version: z.literal(1),
  /** What the skill is called where people and logs see it. */
  name: z.string().min(1).max(200).optional(),
  /** The task as it was said. */
  task: z.string().min(1).max(20_000),
  /** The parts of the task that belong to this time, by name, written as the calls need them (`2` for "second"). */
  values: z.record(Name, Value).default({}),
  /**
   * What words of the task were called on the page, where those differ: `{"mum": "Contact 12"}`. Learned, and tried again
   * when a task's word does not stand on the page but its meaning does.
   */
  meanings: z.record(z.string(), z.string()).optional(),
  calls: z.array(LabelledCall).max(1000),
  /** What to tell the user at the end; may hold placeholders. */
  answer: Text.optional(),
  /** Where it was shown: an origin or a name that people group by. Only a preference: skills work elsewhere too. */
  site: z.string().optional(),
  url: z.string().optional(),
  recorded: Recorded.optional(),
  /** Where its calls, rehearsed on what was recorded, do something else: while there is any, it is not learned. */
  differs: z.array(z.strictObject({ call: z.number().int().min(0), how: Text })).optional(),
})
export type Demonstration = z.infer<typeof Demonstration>

/**
 * Demonstrations out of a file's JSON: one, or a list. The failure says which demonstration is wrong and how; a file is taken
 * whole or not at all, so that a bad one leaves the library as it was.
 */
export function demonstrationsOf(json: unknown): { ok: true; value: Demonstration[] } | Failed {
  const found: Demonstration[] = []
  for (const [index, one] of (Array.isArray(json) ? json : [json]).entries()) {
    const where = Array.isArray(json) ? `Demonstration ${index + 1} of ${json.length}` : 'The demonstration'
    const version = one && typeof one === 'object' && 'version' in one ? one.version : undefined
    if (version !== 1) {
      return failed(
        'bad_arguments',
        `${where} has version ${JSON.stringify(version) ?? 'none'}; Errand reads version 1.`,
      )
    }
    const parsed = Demonstration.safeParse(one)
    if (!parsed.success) return failed('bad_arguments', `${where} is wrong: ${sayError(parsed.error)}.`)
    const unknown = unknownPlaceholder(Object.keys(parsed.data.values), parsed.data.calls)
    if (unknown) return failed('bad_arguments', `${where} (“${parsed.data.task}”): ${unknown}`)
    found.push(parsed.data)
  }
  return { ok: true, value: found }
}

/** What is wrong, in one line. */
export const sayError = (error: z.ZodError): string =>
  z
    .prettifyError(error)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/✖ /g, '')

/** Says which placeholder neither the values nor an earlier call fills, if any: such a call could never run. */
export function unknownPlaceholder(values: readonly string[], calls: readonly LabelledCall[]): string | undefined {
  const known = new Set(values)
  for (const call of calls) {
    for (const name of placeholdersIn([call.args, call.each ?? null])) {
      if (!known.has(name) && !(name === 'each' && call.each !== undefined)) {
        return `“{${name}}” in ${call.policy} is neither one of its values nor what an earlier call returns.`
      }
    }
    if (call.as !== undefined) known.add(call.as)
  }
  return undefined
}

/** Names of all placeholders in a JSON value and in the names of its parts, in order, each once. */
export function placeholdersIn(json: Json): string[] {
  if (typeof json === 'string') return [...new Set([...json.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))]
  if (json === null || typeof json !== 'object') return []
  return [...new Set(Object.entries(json).flatMap((part) => part.flatMap((one: Json) => placeholdersIn(one))))]
}

/** `{name}` or `{name|upper}`; `{{name}}` is a secret, which is filled in only where it is typed. */
export const PLACEHOLDER = /(?<!\{)\{([a-z][A-Za-z0-9_]*)(?:\|(upper|lower|number|text))?\}(?!\})/g
