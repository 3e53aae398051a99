import { differenceText } from '../../page/difference-text'
import { landmarkOf } from '../../page/landmark'
import { pageText } from '../../page/text'
import type { Demonstration, LabelledCall } from '../demonstration'
import { generalise } from '../generalise'
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
  return generalise({
    version: 1,
    ...(name === undefined ? {} : { name }),
    task,
    values: {},
    calls: calls ? [...calls] : steps.map(withLandmarks),
    ...(url === undefined ? {} : { url, site: siteOf(url) }),
    recorded: recordedOf(steps, moments),
  })
}

/** The call with what its arguments name as it looks; lists of names are known by their words alone. */
function withLandmarks({ call, on }: LabelledStep): LabelledCall {
  const landmarks = Object.entries(on).filter(([arg]) => Object.hasOwn(call.args, arg))
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
