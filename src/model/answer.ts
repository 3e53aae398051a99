import { jsonrepair } from 'jsonrepair'
import { z } from 'zod'
import type { Json } from '../page/json'
import { conform } from './conform'

export type Schema = { readonly [key: string]: Json }

/** The answer as data that satisfies the schema, or why there is none, said to the model that wrote it. */
export type Read = { ok: true; value: Json } | { ok: false; reason: string }

/**
 * Reads a model's answer: JSON as it should be, JSON in prose or fences or after thinking aloud, JSON with single quotes,
 * comments, trailing commas. `complete` is false when the answer was cut off: then nothing is guessed.
 */
export function readAnswer(text: string, schema: Schema, complete = true): Read {
  const said = text.replace(/<think>[\s\S]*?(<\/think>|$)/g, '').trim()
  let reason = 'there is no JSON in it'
  for (const candidate of candidatesIn(said)) {
    const value = parse(candidate, complete)
    if (value === undefined) continue
    const read = check(value, schema)
    if (read.ok) return read
    reason = read.reason
  }
  return { ok: false, reason: complete ? reason : 'it is too long and was cut off' }
}

/** Pieces of the text that may be the answer, likeliest first. */
function* candidatesIn(text: string): Generator<string> {
  if (/^[{[]/.test(text)) yield text
  for (const [, fenced = ''] of text.matchAll(/```\w*\s*([\s\S]*?)```/g)) yield fenced.trim()
  yield* objectsIn(text)
  const start = text.search(/[{[]/)
  if (start >= 0) yield text.slice(start)
}

/** Every outermost `{…}`, the last first: what comes last is what the model settled on. */
function objectsIn(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const at = text[i]
    if (inString) {
      if (at === '\\') i++
      else if (at === '"') inString = false
    } else if (at === '"' && depth) inString = true
    else if (at === '{' && depth++ === 0) start = i
    else if (at === '}' && depth && --depth === 0) found.push(text.slice(start, i + 1))
  }
  return found.reverse()
}

function parse(text: string, repair: boolean): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    if (!repair) return undefined
  }
  try {
    return JSON.parse(jsonrepair(text)) as Json
  } catch {
    return undefined
  }
}

function check(value: Json, schema: Schema): Read {
  const checker = checkerOf(schema)
  if (checker.safeParse(value).success) return { ok: true, value }
  const fitted = conform(value, schema)
  const parsed = checker.safeParse(fitted)
  if (parsed.success) return { ok: true, value: fitted }
  return { ok: false, reason: z.prettifyError(parsed.error).replace(/✖ /g, '').replace(/\n\s*/g, ' ').slice(0, 300) }
}

const checkers = new WeakMap<Schema, z.ZodType>()

function checkerOf(schema: Schema): z.ZodType {
  const known = checkers.get(schema)
  if (known) return known
  const checker = z.fromJSONSchema({ ...schema })
  checkers.set(schema, checker)
  return checker
}
