import type { Demonstration, LabelledCall } from '../learning/demonstration'
import { generalise } from '../learning/generalising/generalise'
import { changeLeaves, type Leaf } from '../learning/generalising/leaves'
import { TYPED } from '../learning/matching/pattern'
import { nameTarget } from '../learning/recording/name-target'
import { landmarkOf } from '../page/landmark'
import { nodeAt, type Observation } from '../page/observation'
import { refOf } from '../page/phrase'
import { Target } from '../page/target'
import { findOfKind } from '../policies/locating/locate'
import type { LogEntry } from './log'
import { callsMade, type Made } from './planned-calls'

/** True for a run that went well and did something: it can be kept as a demonstration. */
function isKeepable(log: readonly LogEntry[]): boolean {
  const [start] = log
  const end = log.at(-1)
  if (start?.kind !== 'start' || end?.kind !== 'end' || end.ending.outcome !== 'done') return false
  return start.errand.task.trim() !== '' && callsMade(log).some(({ outcome }) => outcome.ok)
}

/**
 * A run that succeeded is a labelled demonstration: its task, and the calls that went well, with what of them stands in the task as
 * values and what they named on the page as landmarks. Undefined for a run that failed or made no call.
 */
export function runDemonstration(log: readonly LogEntry[]): Demonstration | undefined {
  const [start] = log
  if (start?.kind !== 'start' || !isKeepable(log)) return undefined
  const made = callsMade(log).filter(({ outcome }) => outcome.ok)
  const { url } = start.seen[0] ?? {}
  const site = url && URL.canParse(url) ? { url, site: new URL(url).host } : {}
  return generalise({
    version: 1,
    task: start.errand.task,
    values: {},
    calls: made.map((one, at) => labelled(one, made.slice(0, at))),
    ...site,
  })
}

function labelled({ call: { policy, args, as }, page }: Made, before: readonly Made[]): LabelledCall {
  const plain: LabelledCall['args'] = JSON.parse(JSON.stringify(args))
  const named = page ? withoutRefs(plain, page) : plain
  const read = changeLeaves(named, (leaf) => readBefore(leaf, before) ?? leaf)
  const landmarks = page ? landmarksOf(read, page) : {}
  return {
    policy,
    args: read,
    ...(as === undefined ? {} : { as }),
    ...(Object.keys(landmarks).length > 0 ? { landmarks } : {}),
  }
}

/** A ref means nothing on another page: what it was is said in words. */
const withoutRefs = (args: LabelledCall['args'], page: Observation): LabelledCall['args'] =>
  Object.fromEntries(
    Object.entries(args).map(([arg, value]) => {
      const ref = typeof value === 'string' && !TYPED.has(arg) ? refOf(value) : undefined
      const node = ref === undefined ? undefined : nodeAt(page, ref)
      const target = node && nameTarget(page, node, 'any')
      return [arg, target === undefined ? value : JSON.parse(JSON.stringify(target))]
    }),
  )

/** What an earlier call returned under a name is read anew each time. */
function readBefore(leaf: Leaf, before: readonly Made[]): string | undefined {
  const source = before.findLast(({ call, outcome }) => call.as !== undefined && outcome.ok && outcome.value === leaf)
  return source?.call.as === undefined || leaf === '' || leaf === null ? undefined : `{${source.call.as}}`
}

function landmarksOf(args: LabelledCall['args'], page: Observation): NonNullable<LabelledCall['landmarks']> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([arg, value]) => {
      const target = TYPED.has(arg) ? undefined : Target.safeParse(value).data
      const node = target === undefined ? undefined : findOfKind(page, target, 'any').best
      return node ? [[arg, landmarkOf(page, node)]] : []
    }),
  )
}
