import { effect, signal } from '@preact/signals'
import type { Json } from '../../../page/json'
import type { PlannedCall } from '../../../policies/plan'
import { run, story } from '../shown-run'

/** What is to come as the user has changed it; null while it is as the run planned it. */
export const draft = signal<readonly PlannedCall[] | null>(null)

// A change belongs to one pause of one run.
effect(() => {
  if (run.value === null || story.value?.paused !== true) draft.value = null
})

/** The plan with the call at one place moved to another. */
export function moved(plan: readonly PlannedCall[], from: number, to: number): PlannedCall[] {
  const next = [...plan]
  const [call] = next.splice(from, 1)
  if (call) next.splice(Math.max(0, Math.min(to, next.length)), 0, call)
  return next
}

export const without = (plan: readonly PlannedCall[], place: number): PlannedCall[] =>
  plan.filter((_, index) => index !== place)

export const replaced = (plan: readonly PlannedCall[], place: number, call: PlannedCall): PlannedCall[] =>
  plan.map((one, index) => (index === place ? call : one))

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
