import type { Json } from '../../page/json'
import type { PageNode } from '../../page/node'
import { nodeAt } from '../../page/observation'
import type { Demonstration, LabelledCall } from '../demonstration'
import { fillIn } from '../slots'
import type { LabelledStep } from './meaning'
import { besides, namesOf } from './name-target'
import type { Moment } from './recorded'
import { belongTogether, type Rehearsed, refOf, rehearsedAlong } from './rehearsal'
import { isAnyOf } from './said'

type Differences = NonNullable<Demonstration['differs']>

/** A call as it will be kept, with the values that were shown, and the step that it came from, if a step it was. */
export interface Kept {
  call: LabelledCall
  step: LabelledStep | undefined
}

/**
 * Where the calls would do something else than the person did: each is rehearsed on the page as it was before it. What a call names
 * must be found there, without a model, and be what the person acted on; the way from there on may be another. Calls that the
 * person added have no page to be rehearsed on.
 */
export function differencesIn(kept: readonly Kept[], moments: readonly Moment[]): Differences {
  const returned: { [name: string]: Json } = {}
  return kept.flatMap(({ call: shown, step }, index) => {
    const own = step?.moments.flatMap((at) => moments[at] ?? []) ?? []
    if (!step || own.length === 0) return []
    const call = { ...shown, args: fillIn(shown.args, returned) }
    const rehearsed = rehearsedAlong(call, own)
    if (call.as !== undefined && rehearsed.outcome.ok) returned[call.as] = rehearsed.outcome.value ?? null
    const how = differenceOf(rehearsed, step, own)
    // A search may go another way than the person's, as long as it knows what it looks for when it is there.
    const there = how !== undefined && differenceOf(rehearsedAlong(call, own.slice(-1)), step, own) === undefined
    return how === undefined || there ? [] : [{ call: index, how }]
  })
}

function differenceOf(
  { outcome, agreed, stray }: Rehearsed,
  step: LabelledStep,
  own: readonly Moment[],
): string | undefined {
  if (outcome.ok || agreed > 0) return undefined
  if (stray) {
    const ref = refOf(stray.action)
    const node = ref === undefined ? undefined : nodeAt(stray.page, ref)
    if (!node) return undefined
    const meant = [
      ...Object.values(step.on).map(({ node: other }) => other),
      ...own.flatMap(({ action, before }) => nodeAt(before, refOf(action) ?? '') ?? []),
    ]
    const isMeant = (other: PageNode): boolean =>
      belongTogether(stray.page, node, other) || besides(stray.page, other).includes(node)
    const any = step.on.target
    if (any && isAnyOf(any.page, step.call.args.target, any.node.ref)) return undefined
    if (meant.some(isMeant) || !('target' in step.call.args)) return undefined
    const [name = node.role] = namesOf(stray.page, node)
    return `it would act on “${name}”, which is not what you did.`
  }
  return UNFOUND.has(outcome.reason) ? outcome.message : undefined
}

/** What can't be done on the very page on which it was shown. */
const UNFOUND = new Set(['not_found', 'ambiguous', 'bad_arguments'])
