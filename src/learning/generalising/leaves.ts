import type { Json } from '../../page/json'
import type { LabelledCall } from '../demonstration'

type Arg = LabelledCall['args'][string]
export type Leaf = string | number | boolean | null

/** The texts, numbers and the like in a JSON value, each by the way to it (`target.name`). */
export function leavesOf(json: Json, path = ''): Map<string, Leaf> {
  if (json === null || typeof json !== 'object') return new Map([[path, json]])
  return new Map(
    Object.entries(json).flatMap(([key, part]) => [...leavesOf(part, path === '' ? key : `${path}.${key}`)]),
  )
}

/** The arguments with each of their leaves as `change` has it. */
export function changeLeaves(
  args: LabelledCall['args'],
  change: (leaf: Leaf, path: string) => Leaf,
): LabelledCall['args'] {
  return Object.fromEntries(Object.entries(args).map(([key, part]) => [key, changed(part, key, change)]))
}

function changed(json: Arg, path: string, change: (leaf: Leaf, path: string) => Leaf): Arg {
  if (json === null || typeof json !== 'object') return change(json, path)
  if (Array.isArray(json)) return json.map((part, at) => changed(part, `${path}.${at}`, change))
  return Object.fromEntries(Object.entries(json).map(([key, part]) => [key, changed(part, `${path}.${key}`, change)]))
}
