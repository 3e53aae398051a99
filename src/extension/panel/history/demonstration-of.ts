import type { LogEntry } from '../../../agent/log'
import type { Demonstration, LabelledCall, Value } from '../../../learning/demonstration'
import type { Json } from '../../../page/json'

/**
 * A run that succeeded is a labelled demonstration: its task, and the calls of its last plan. What stands both in the task
 * and in a call's arguments belongs to this time and becomes a value. Undefined for a run that failed or made no call.
 */
export function demonstrationOf(log: readonly LogEntry[]): Demonstration | undefined {
  const [start] = log
  const end = log.at(-1)
  if (start?.kind !== 'start' || end?.kind !== 'end' || end.ending.outcome !== 'done') return undefined
  const { task } = start.errand
  const values: { [name: string]: Value } = {}
  const calls = callsThatWentWell(log).map(({ policy, args, as }): LabelledCall => {
    const filled = Object.fromEntries(
      Object.entries(args).map(([name, arg]) => [name, slotted(arg, name, task, values)]),
    )
    return as === undefined ? { policy, args: filled } : { policy, args: filled, as }
  })
  if (calls.length === 0 || task.trim() === '') return undefined
  const { url } = start.seen[0] ?? {}
  const site = url && URL.canParse(url) ? { url, site: new URL(url).origin } : {}
  return { version: 1, task, values, calls, ...site }
}

/** The calls that the planner itself made, without those that failed. */
function callsThatWentWell(log: readonly LogEntry[]) {
  const failed = new Set(log.flatMap((entry) => (entry.kind === 'reply' && !entry.outcome.ok ? [entry.n] : [])))
  return log.flatMap((entry) =>
    entry.kind === 'step' && entry.step.kind === 'call' && entry.stack.length === 1 && !failed.has(entry.n)
      ? [entry.step.call]
      : [],
  )
}

/** An argument with the words of the task in it made into named values. */
function slotted(
  arg: Json,
  name: string,
  task: string,
  values: { [name: string]: Value },
): LabelledCall['args'][string] {
  if (typeof arg !== 'string' || arg.length < 2 || !task.includes(arg)) return JSON.parse(JSON.stringify(arg))
  const known = Object.entries(values).find(([, value]) => value === arg)
  const slot = known?.[0] ?? freeName(name, values)
  values[slot] = arg
  return `{${slot}}`
}

function freeName(name: string, values: object): string {
  const plain = name.replaceAll(/[^A-Za-z0-9_]/g, '').replace(/^[^a-z]+/, '') || 'value'
  let free = plain
  for (let n = 2; free in values; n++) free = `${plain}${n}`
  return free
}
