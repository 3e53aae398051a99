import { find } from '../../page/find'
import type { Observation } from '../../page/observation'
import { fold } from '../../page/words'
import type { Plan, PlannedCall } from '../../policies/plan'

/**
 * A plan with a field and what goes into it the right way round: small models write `fill_text('Ada', 'Name')`. They are taken for
 * switched only where the page has nothing by the first, which the task says, and one clear thing by the second.
 */
export const theRightWayRound = (plan: Plan, task: string, page: Observation): Plan => ({
  ...plan,
  calls: plan.calls.map((call) => switched(call, task, page) ?? call),
})

function switched(call: PlannedCall, task: string, page: Observation): PlannedCall | undefined {
  const [into, what] = INTO[call.policy] ?? []
  if (into === undefined || what === undefined) return undefined
  const [field, value] = [call.args[into], call.args[what]]
  if (typeof field !== 'string' || typeof value !== 'string') return undefined
  const isMeant =
    fold(task).includes(fold(field)) &&
    find(page, field).candidates.length === 0 &&
    find(page, value).best !== undefined
  return isMeant ? { ...call, args: { ...call.args, [into]: value, [what]: field } } : undefined
}

/** The argument that names the field, and the one that is put into it. */
const INTO: { readonly [policy: string]: readonly [string, string] } = {
  fill_text: ['field', 'text'],
  choose_option: ['list', 'option'],
  choose_date: ['field', 'date'],
  choose_time: ['field', 'time'],
  set_number: ['field', 'value'],
}
