import { differenceText } from '../../page/difference-text'
import { landmarkOf } from '../../page/landmark'
import { pageText } from '../../page/text'
import type { Demonstration, LabelledCall } from '../demonstration'
import { generalise } from '../generalising/generalise'
import { leavesOf } from '../generalising/leaves'
import { differencesIn, type Kept } from './check'
import type { LabelledStep } from './meaning'
import { namesOf } from './name-target'
import type { Moment } from './recorded'

export interface Shown {
  task: string
  name?: string | undefined
  steps: readonly LabelledStep[]
  /** The calls as the person corrected them. */
  calls?: readonly LabelledCall[] | undefined
  moments: readonly Moment[]
}

/** A recording as it goes into the library: the calls, and of the pages what mattered. */
export function demonstrationOf({ task, name, steps, calls, moments }: Shown): Demonstration {
  const [first] = moments
  const url = first?.before.url
  const kept = keptOf(steps, calls)
  const differs = differencesIn(kept, moments)
  return generalise({
    version: 1,
    ...(name === undefined ? {} : { name }),
    task,
    values: {},
    calls: kept.map(withLandmarks),
    ...(url === undefined ? {} : { url, site: siteOf(url) }),
    recorded: recordedOf(steps, moments),
    ...(differs.length > 0 ? { differs } : {}),
  })
}

/** The calls, each with the step that it came from: the same one, or the one in its place with the same policy. */
const keptOf = (steps: readonly LabelledStep[], calls: readonly LabelledCall[] | undefined): Kept[] =>
  calls
    ? calls.map((call, at) => {
        const inPlace = steps[at]?.call.policy === call.policy ? steps[at] : undefined
        return { call, step: steps.find((step) => isSameCall(step.call, call)) ?? inPlace }
      })
    : steps.map((step) => ({ call: step.call, step }))

/** True where they do the same, whatever is said about it. */
export const isSameCall = (one: LabelledCall, other: LabelledCall): boolean =>
  one.policy === other.policy && one.as === other.as && isDeepEqual(one.args, other.args)

const isDeepEqual = (one: LabelledCall['args'], other: LabelledCall['args']): boolean => {
  const [mine, theirs] = [leavesOf(one), leavesOf(other)]
  return mine.size === theirs.size && [...mine].every(([path, leaf]) => theirs.get(path) === leaf)
}

/** The call with what its arguments name as it looks; lists of names are known by their words alone. */
function withLandmarks({ call, step }: Kept): LabelledCall {
  const landmarks = Object.entries(step?.on ?? {}).filter(
    ([arg]) =>
      Object.hasOwn(call.args, arg) &&
      isDeepEqual({ [arg]: call.args[arg] ?? null }, { [arg]: step?.call.args[arg] ?? null }),
  )
  if (landmarks.length === 0) return call
  return {
    ...call,
    landmarks: Object.fromEntries(landmarks.map(([arg, { page, node }]) => [arg, landmarkOf(page, node)])),
  }
}

function siteOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return ''
  }
}

/** Tokens of a page's text that a prompt may come to carry. */
const FIRST_PAGE = 600
const CHANGE = 150

function recordedOf(
  steps: readonly LabelledStep[],
  moments: readonly Moment[],
): NonNullable<Demonstration['recorded']> {
  const callOf = new Map(steps.flatMap(({ moments }, call) => moments.map((moment) => [moment, call] as const)))
  return {
    actions: moments.map(({ action, before }, index) => {
      const call = callOf.get(index)
      const last = moments[index - 1]
      const ref = 'ref' in action ? action.ref : undefined
      const node = ref === undefined ? undefined : before.nodes[ref]
      const on = node && namesOf(before, node)[0]
      const page = last ? differenceText(last.before, before, CHANGE) : pageText(before, { budget: FIRST_PAGE })
      return {
        action,
        ...(on === undefined ? {} : { on }),
        ...(call === undefined ? {} : { call }),
        ...(last?.before.url === before.url ? {} : { url: before.url }),
        ...(page ? { page } : {}),
      }
    }),
  }
}
