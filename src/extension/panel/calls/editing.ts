import type { Json } from '../../../page/json'

/** The list with what stands at one place moved to another. */
export function moved<One>(calls: readonly One[], from: number, to: number): One[] {
  const next = [...calls]
  const [call] = next.splice(from, 1)
  if (call !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, call)
  return next
}

/** How an argument stands in a text field: text as it is, all else as JSON. */
export const asWritten = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** What was written into the field of an argument: of the same kind as it was before where that can be. */
export function asMeant(written: string, before: Json): Json {
  if (typeof before === 'string') return written
  try {
    return JSON.parse(written)
  } catch {
    if (Array.isArray(before)) return written.split(',').map((part) => part.trim())
    return written
  }
}
