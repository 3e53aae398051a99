import type { z } from 'zod'
import type { Json } from '../page/json'
import { type Failed, failed } from '../page/outcome'
import { argsSchema, signatureOf } from './describe'
import type { Policy } from './policy'

type Args = { readonly [name: string]: Json }

/** The arguments as the policy takes them, or which of them it does not take and what it takes there. */
export function readArguments<Shape extends z.ZodObject>(
  policy: Policy<Shape>,
  args: Args,
): { ok: true; value: z.output<Shape> } | Failed {
  const unknown = Object.keys(args).filter((name) => !(name in policy.args.shape))
  const parsed = policy.args.safeParse(args)
  if (parsed.success && unknown.length === 0) return { ok: true, value: parsed.data }
  const schema = argsSchema(policy)
  const wrong = [
    ...unknown.map((name) => `there is no argument “${name}”.`),
    ...(parsed.error?.issues ?? []).map((issue) => sayIssue(issue, args, schema)),
  ]
  return failed('bad_arguments', `${signatureOf(policy)}: ${wrong.join(' ')}`)
}

function sayIssue({ path, code, message }: z.core.$ZodIssue, args: Json, schema: Json): string {
  let given: Json | undefined = args
  let expected: Json | undefined = schema
  for (const key of path) {
    given = memberOf(given, key)
    expected =
      memberOf(memberOf(expected, 'properties'), key) ??
      memberOf(expected, 'additionalProperties') ??
      memberOf(expected, 'items')
  }
  const at = path.join('.')
  if (given === undefined) return `${at} is missing.`
  const kinds = kindsOf(expected)
  const isKind = code === 'invalid_type' || code === 'invalid_union'
  return isKind && kinds.length > 0
    ? `${at} takes ${kinds.join(' or ')}, not ${JSON.stringify(given).slice(0, 80)}.`
    : `${at}: ${message}.`
}

const memberOf = (json: Json | undefined, key: PropertyKey): Json | undefined =>
  typeof json === 'object' && json !== null
    ? (Object.entries(json).find(([own]) => own === String(key))?.[1] as Json)
    : undefined

function kindsOf(schema: Json | undefined): string[] {
  const anyOf = memberOf(schema, 'anyOf')
  if (Array.isArray(anyOf)) return [...new Set(anyOf.flatMap(kindsOf))]
  const type = memberOf(schema, 'type')
  return typeof type === 'string' ? [KINDS[type] ?? type] : []
}

const KINDS: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}
