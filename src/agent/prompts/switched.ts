import type { Observation } from '../../page/observation'
import { fold } from '../../page/words'
import { findOfKind, type Kind } from '../../policies/locating/locate'
import type { Plan, PlannedCall } from '../../policies/plan'

/**
 * A plan with a field and what goes into it the right way round: small models write `fill_text('Ada', 'Name')`. They are taken for
 * switched only where the page has no such field by the first, which the task says, and clearly one by the second.
 */
export const theRightWayRound = (plan: Plan, task: string, page: Observation): Plan => ({
  ...plan,
  calls: plan.calls.map((call) => switched(call, task, page) ?? call),
})

function switched(call: PlannedCall, task: string, page: Observation): PlannedCall | undefined {
  const putting = PUTTING[call.policy]
  if (!putting) return undefined
  const { into, what, kind } = putting
  const [field, value] = [call.args[into], call.args[what]]
  if (typeof field !== 'string' || typeof value !== 'string') return undefined
  const isMeant =
    fold(task).includes(fold(field)) &&
    findOfKind(page, field, kind).candidates.length === 0 &&
    findOfKind(page, value, kind).best !== undefined
  return isMeant ? { ...call, args: { ...call.args, [into]: value, [what]: field } } : undefined
}

interface Putting {
  /** The argument that names the field. */
  into: string
  /** The argument that goes into it. */
  what: string
  kind: Kind
}

const PUTTING: { readonly [policy: string]: Putting } = {
  fill_text: { into: 'field', what: 'text', kind: 'field' },
  choose_option: { into: 'list', what: 'option', kind: 'choice' },
  choose_date: { into: 'field', what: 'date', kind: 'field' },
  choose_time: { into: 'field', what: 'time', kind: 'field' },
  set_number: { into: 'field', what: 'value', kind: 'field' },
}
