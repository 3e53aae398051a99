import type { Json } from '../page/json'
import { PLACEHOLDER } from './demonstration'
import { numberFrom } from './words/numbers'

export type Args = { readonly [name: string]: Json }

/**
 * Arguments with `{name}` replaced by the value of that name, in their texts and in the names of their parts. A string that is nothing but one placeholder becomes the value
 * itself, list or number; inside other text a value is written out. `{name|upper}`, `{name|lower}` change casing,
 * `{name|number}` turns "third" or "3rd" into 3, `{name|text}` writes a number out. Names without a value stay as they are: a later call may return them.
 */
export function fillIn(args: Args, values: Args): { [name: string]: Json } {
  return Object.fromEntries(
    Object.entries(args).map(([name, part]) => [String(fillText(name, values)), filled(part, values)]),
  )
}

/** The same for any JSON. */
export function filled(json: Json, values: Args): Json {
  if (typeof json === 'string') return fillText(json, values)
  if (Array.isArray(json)) return json.map((part: Json) => filled(part, values))
  return json !== null && typeof json === 'object' ? fillIn(json as Args, values) : json
}

function fillText(text: string, values: Args): Json {
  const [first] = text.matchAll(PLACEHOLDER)
  if (first && first[0] === text) return lookUp(first[1], first[2], values) ?? text
  return text.replace(PLACEHOLDER, (placeholder: string, name: string, form?: string) => {
    const value = lookUp(name, form, values)
    return value === undefined ? placeholder : written(value)
  })
}

function lookUp(name = '', form: string | undefined, values: Args): Json | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined ? undefined : formed(value, form)
}

function formed(value: Json, form: string | undefined): Json {
  if (Array.isArray(value)) return value.map((part: Json) => formed(part, form))
  if (form === 'upper') return written(value).toUpperCase()
  if (form === 'lower') return written(value).toLowerCase()
  if (form === 'text') return written(value)
  if (form === 'number' && typeof value === 'string') return numberFrom(value) ?? value
  return value
}

function written(value: Json): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((part: Json) => written(part)).join(', ')
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}
