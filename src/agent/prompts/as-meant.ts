import type { PageNode } from '../../page/node'
import { nodesOf, type Observation } from '../../page/observation'
import { Target } from '../../page/target'
import { fold } from '../../page/words'
import { submitterOf } from '../../policies/forms/submitter'
import { findOfKind, type Kind } from '../../policies/locating/locate'
import type { Plan, PlannedCall } from '../../policies/plan'

/** A plan as it must be meant on this page, where small models write what can't be. */
export function asMeant(plan: Plan, task: string, page: Observation): Plan {
  const calls = plan.calls.map((call) => typed(switched(call, task, page) ?? call, page))
  return { ...plan, calls: plan.done ? filledInFirst(calls, page) : calls }
}

/**
 * A form is filled in before it is handed in: small models press its button first, where the page's order or the task's verb
 * (`Search for …`) has it first. Only where nothing else is pressed, and the button is clearly that form's.
 */
function filledInFirst(calls: PlannedCall[], page: Observation): PlannedCall[] {
  const [press, ...filling] = calls
  const target = press?.policy === 'click' ? Target.safeParse(press.args.target).data : undefined
  const button = target === undefined ? undefined : findOfKind(page, target, 'clickable').best
  if (!press || !button || filling.length === 0) return calls
  const fields = filling.map((call) => fieldOf(call, page)?.ref)
  const order = [...nodesOf(page)].flatMap(({ ref }) => (fields.includes(ref) ? ref : []))
  const isOfForm = !fields.includes(undefined) && submitterOf(page, order)?.ref === button.ref
  return isOfForm ? [...filling, press] : calls
}

function fieldOf({ policy, args }: PlannedCall, page: Observation): PageNode | undefined {
  const putting = PUTTING[policy]
  const target = putting ? Target.safeParse(args[putting.into]).data : undefined
  return putting && target !== undefined ? findOfKind(page, target, putting.kind).best : undefined
}

/** What is chosen in a plain text field is typed there; fill_text takes a suggestion if the field offers one after all. */
function typed(call: PlannedCall, page: Observation): PlannedCall {
  const { list, option } = call.args
  if (call.policy !== 'choose_option' || typeof list !== 'string' || typeof option !== 'string') return call
  const field = findOfKind(page, list, 'choice').best
  const isTyped = field?.role === 'textbox' && !field.popup && !field.states.readonly
  return isTyped ? { ...call, policy: 'fill_text', args: { field: list, text: option } } : call
}

/**
 * A field and what goes into it the right way round: `fill_text('Ada', 'Name')`. They are taken for switched only where the page
 * has no such field by the first, which the task says, and clearly one by the second.
 */
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

/** The policies that put something into a field. */
export const PUTTING: { readonly [policy: string]: Putting } = {
  fill_text: { into: 'field', what: 'text', kind: 'field' },
  choose_option: { into: 'list', what: 'option', kind: 'choice' },
  choose_date: { into: 'field', what: 'date', kind: 'field' },
  choose_time: { into: 'field', what: 'time', kind: 'field' },
  set_number: { into: 'field', what: 'value', kind: 'field' },
}
