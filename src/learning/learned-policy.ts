import { z } from 'zod'
import { type Failed, failed } from '../page/outcome'
import { policies } from '../policies'
import { type Demonstration, LabelledCall, Name, sayError, Text, unknownPlaceholder, Value } from './demonstration'

const Argument = z.strictObject({
  name: Name,
  description: z.string().max(500),
  type: z.enum(['text', 'number', 'list']),
})

/**
 * A policy that was learned, version 1 of the format: data alone. It stands beside those in code, is called as they are, and comes to
 * its own calls with `{argument}` filled in; its rules and demonstrations are for a model that is asked where one of them is unclear.
 */
export const LearnedPolicy = z.strictObject({
  version: z.literal(1),
  kind: z.literal('policy'),
  name: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/, 'small letters, digits and _, first a letter'),
  description: z.string().trim().min(1).max(1000),
  args: z.array(Argument).max(30),
  calls: z.array(LabelledCall).min(1).max(100),
  rules: z.array(z.string().max(500)).max(50).default([]),
  /** Tasks in which it was shown, and what its arguments were there. */
  demonstrations: z
    .array(z.strictObject({ task: Text, args: z.record(Name, Value) }))
    .max(20)
    .default([]),
})
export type LearnedPolicy = z.infer<typeof LearnedPolicy>

/** What the library holds. */
export type LibraryEntry = Demonstration | LearnedPolicy

export const isLearnedPolicy = (entry: LibraryEntry): entry is LearnedPolicy => 'kind' in entry

export const isDemonstration = (entry: LibraryEntry): entry is Demonstration => !isLearnedPolicy(entry)

/** The learned policy in a file's JSON, or what is wrong with it. */
export function learnedPolicyIn(json: unknown): { ok: true; value: LearnedPolicy } | Failed {
  const parsed = LearnedPolicy.safeParse(json)
  if (!parsed.success) return failed('bad_arguments', `The learned policy is wrong: ${sayError(parsed.error)}.`)
  const { name, args, calls } = parsed.data
  const wrong = policies.some((policy) => policy.name === name)
    ? 'a policy of that name is built in; choose another name.'
    : calls.some(({ policy }) => policy === name)
      ? 'it calls itself.'
      : unknownPlaceholder(
          args.map((argument) => argument.name),
          calls,
        )
  return wrong ? failed('bad_arguments', `The learned policy “${name}”: ${wrong}`) : { ok: true, value: parsed.data }
}
