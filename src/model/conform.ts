import type { Json } from '../page/json'

/**
 * Bends an answer towards its JSON Schema where only one thing can be meant: the small models' habits when no grammar
 * holds them. Keys in another case, a list's only item without the list, `"true"` for true, one more object around it,
 * null left out, things nobody asked for, an option cut short (`desc`). What it can't bend it leaves for the check to complain about.
 */
export function conform(value: Json | undefined, schema: Json | undefined): Json {
  if (!isObject(schema)) return value ?? null
  const alternatives = schema.anyOf ?? schema.oneOf
  if (Array.isArray(alternatives)) return conformAny(value, alternatives)
  if (Array.isArray(schema.enum)) return conformEnum(value, schema.enum)
  const types = [schema.type].flat()
  if (value === undefined || value === null) return types.includes('array') && !types.includes('null') ? [] : null
  if (types.includes('object')) return conformObject(value, schema)
  if (types.includes('array')) {
    const items = Array.isArray(value) ? value : [value]
    return items.map((item) => conform(item, schema.items))
  }
  return conformScalar(value, types)
}

type JsonObject = { readonly [key: string]: Json }
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function conformObject(value: Json, schema: JsonObject): Json {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const names = Object.keys(properties)
  const given = unwrapped(value, names)
  if (!given) return value
  const byFolded = new Map(Object.entries(given).map(([key, item]) => [folded(key), item]))
  const required = Array.isArray(schema.required) ? schema.required : []
  // An object that has nothing of ours is another thing altogether, not one that left everything out.
  const isOurs = hasOne(given, names)
  const fitted: { [key: string]: Json } = {}
  for (const name of names) {
    const item = given[name] ?? byFolded.get(folded(name))
    if (item !== undefined || (isOurs && required.includes(name) && mayBeMissing(properties[name]))) {
      fitted[name] = conform(item, properties[name])
    }
  }
  return names.length && schema.additionalProperties === false ? fitted : { ...given, ...fitted }
}

/** The object meant: itself, the one inside a single key that is none of ours, or a bare list for the only list. */
function unwrapped(value: Json, names: readonly string[]): JsonObject | undefined {
  if (Array.isArray(value)) {
    const [only] = value
    return value.length === 1 && isObject(only) && hasOne(only, names) ? only : undefined
  }
  if (!isObject(value)) return undefined
  const [inner, ...others] = Object.values(value)
  return !hasOne(value, names) && !others.length && isObject(inner) && hasOne(inner, names) ? inner : value
}

const hasOne = (value: JsonObject, names: readonly string[]): boolean => {
  const wanted = new Set(names.map(folded))
  return Object.keys(value).some((key) => wanted.has(folded(key)))
}

/** Null and the empty list are the only values that leaving out can mean. */
function mayBeMissing(schema: Json | undefined): boolean {
  if (!isObject(schema)) return false
  const types = [schema.type].flat()
  return types.includes('null') || types.includes('array')
}

function conformEnum(value: Json | undefined, options: readonly Json[]): Json {
  if (value === undefined) return null
  if (options.includes(value)) return value
  const said = folded(String(value))
  const exact = options.find((option) => folded(String(option)) === said)
  if (exact !== undefined) return exact
  const [longer, ...others] =
    said.length >= 3 ? options.filter((option) => folded(String(option)).startsWith(said)) : []
  return longer !== undefined && others.length === 0 ? longer : value
}

function conformAny(value: Json | undefined, alternatives: readonly Json[]): Json {
  if (value === undefined) return null
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  const same = alternatives.find((option) => isObject(option) && [option.type].flat().includes(kind))
  return same === undefined ? value : conform(value, same)
}

function conformScalar(value: Json, types: readonly (Json | undefined)[]): Json {
  if (types.includes('boolean') && typeof value === 'string' && /^(true|false|yes|no)$/i.test(value)) {
    return /^(true|yes)$/i.test(value)
  }
  const wantsNumber = types.includes('number') || types.includes('integer')
  if (typeof value === 'string' && types.includes('null') && /^(null|none|)$/i.test(value)) return null
  if (wantsNumber && typeof value === 'string' && value.trim() && Number.isFinite(Number(value))) return Number(value)
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) return String(value)
  return value
}

const folded = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
