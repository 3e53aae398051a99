import type { PageNode } from '../../page/node'
import { nodeAt } from '../../page/observation'
import { heldBy } from './fields'
import type { Meaning, MeaningOf } from './meaning'
import type { Moment } from './recorded'
import { spotOf } from './spot'

export function readValue({ action, before, after }: Moment, index: number): Meaning[] {
  if (action.kind !== 'type' && action.kind !== 'set_value') return []
  const field = spotOf(before, action.ref) ?? spotOf(after, action.ref)
  if (!field) return []
  const to = action.kind === 'type' ? action.text : action.value
  return [{ is: 'set', field, to, by: wayOf(field.node), was: heldBy(field.page, field.node), moments: [index] }]
}

/** By which kind of value a field is filled. */
function wayOf({ input, role }: PageNode): MeaningOf<'set'>['by'] {
  if (input === 'date') return 'date'
  if (input === 'time') return 'time'
  return input === 'range' || role === 'slider' ? 'slider' : 'text'
}

export function readSelect({ action, before, after }: Moment, index: number): Meaning[] {
  if (action.kind !== 'select') return []
  const field = spotOf(before, action.ref)
  if (!field) return []
  const names = action.options.flatMap((ref) => nodeAt(after, ref)?.name ?? nodeAt(before, ref)?.name ?? [])
  const to = names.length === 1 ? (names[0] ?? '') : names
  return [{ is: 'set', field, to, by: 'option', was: heldBy(before, field.node), moments: [index] }]
}
