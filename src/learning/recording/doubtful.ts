import { differenceText } from '../../page/difference-text'
import { nodesOf, type Observation } from '../../page/observation'
import type { LabelledCall } from '../demonstration'
import { differencesIn } from './check'
import type { LabelledStep } from './meaning'
import { namesOf } from './name-target'
import type { Moment } from './recorded'
import { rehearsedAlong } from './rehearsal'

/** Steps one after the other, `from` up to, not including, `to`, that no policy explains for sure. */
export interface Stretch {
  from: number
  to: number
}

/** Single actions: a person means something by them that another policy may say. */
const RAW = new Set(['click', 'press_keys', 'drag', 'scroll_to'])
/** So many in a row are hardly each meant for itself. */
const MANY = 4

/**
 * The stretches of a recording whose calls are in doubt: those that, rehearsed, would do something else, single actions on what has no
 * name, and many single actions in a row; each with the single actions around it.
 */
export function doubtfulIn(steps: readonly LabelledStep[], moments: readonly Moment[]): Stretch[] {
  const differing = new Set(
    differencesIn(
      steps.map((step) => ({ call: step.call, step })),
      moments,
    ).map(({ call }) => call),
  )
  const isLoose = (at: number): boolean => differing.has(at) || RAW.has(steps[at]?.call.policy ?? '')
  const stretches: Stretch[] = []
  for (let from = 0; from < steps.length; from++) {
    if (!isLoose(from)) continue
    let to = from + 1
    while (to < steps.length && isLoose(to)) to++
    const own = steps.slice(from, to)
    const isDoubtful =
      own.length >= MANY || own.some((step, at) => differing.has(from + at) || !Object.values(step.on).every(isNamed))
    if (isDoubtful) stretches.push({ from, to })
    from = to
  }
  return stretches
}

const isNamed = ({ page, node }: LabelledStep['on'][string]): boolean =>
  node.role === 'document' || namesOf(page, node).length > 0

/**
 * Whether these calls do what the person did in a stretch: rehearsed one after the other along what was recorded, each does only
 * what the person did, with what the person put in, and what the person did after the last of them changed nothing.
 */
export function holdsAlong(calls: readonly LabelledCall[], own: readonly Moment[]): boolean {
  if (!calls.every((call) => isPutIn(call, own))) return false
  let rest = own
  for (const call of calls) {
    const { outcome, along, stray } = rehearsedAlong(call, rest)
    if (!outcome.ok || stray || along === 0) return false
    rest = rest.slice(along)
  }
  return rest.every(({ before, after }) => differenceText(before, after) === '')
}

/** A rehearsal follows where things are put, not what: that must be what the person typed or set, or what came to stand on the page. */
function isPutIn({ args: { text, value } }: LabelledCall, own: readonly Moment[]): boolean {
  const [before, after] = [own[0]?.before, own.at(-1)?.after]
  const came = (said: string): boolean => !isShownOn(before, said) && isShownOn(after, said)
  const put = own.flatMap(({ action }) =>
    action.kind === 'type' ? [action.text] : action.kind === 'set_value' ? [action.value] : [],
  )
  return [text, value].every((said) => said === undefined || put.includes(String(said)) || came(String(said)))
}

const isShownOn = (page: Observation | undefined, said: string): boolean =>
  page !== undefined && [...nodesOf(page)].some(({ name, value }) => name === said || value === said)
