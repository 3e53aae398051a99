import { z } from 'zod'
import type { Json } from '../page/json'
import type { Policy } from './policy'

/** One line for a prompt: `fill_text(field, text, suggestion?): type text into a field; …`. */
export const describePolicy = (policy: Policy): string => `${signatureOf(policy)}: ${policy.description}`

/** `fill_text(field, text, suggestion?)`: the arguments in their order, `?` after those that may be left out. */
export function signatureOf({ name, args }: Policy): string {
  const names = Object.entries(args.shape).map(([arg, type]) => (mayBeLeftOut(type) ? `${arg}?` : arg))
  return `${name}(${names.join(', ')})`
}

/** Whether an argument of this type may be left out. */
export const mayBeLeftOut = (type: z.core.$ZodType): boolean => z.safeParse(type, undefined).success

/**
 * The arguments as JSON Schema that every model server takes: no references, no `$schema`, no bounds on lengths, a `Target`
 * as plain string.
 */
export function argsSchema({ args }: Policy): { readonly [key: string]: Json } {
  const schema: Json = JSON.parse(JSON.stringify(z.toJSONSchema(args, { io: 'input', reused: 'inline' })))
  const plain = plainSchema(schema)
  return isObject(plain) ? plain : {}
}

type JsonObject = { readonly [key: string]: Json }

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function plainSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(plainSchema)
  if (!isObject(schema)) return schema
  if (isTarget(schema)) return { type: 'string', ...kept(schema, ['description']) }
  const plain: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(schema)) {
    if (DROPPED.has(key)) continue
    if (key === 'properties' && isObject(value)) {
      plain[key] = Object.fromEntries(Object.entries(value).map(([name, type]) => [name, plainSchema(type)]))
    } else plain[key] = plainSchema(value)
  }
  if (plain.type === 'object') plain.additionalProperties ??= false
  return plain
}

const DROPPED = new Set([
  '$schema',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'exclusiveMinimum',
  'exclusiveMaximum',
])

const kept = (schema: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => keys.includes(key)))

/** Words, or an object with name, role, within, nth. */
const isTarget = ({ anyOf }: JsonObject): boolean =>
  Array.isArray(anyOf) &&
  anyOf.some((one: Json) => isObject(one) && isObject(one.properties) && 'within' in one.properties)
