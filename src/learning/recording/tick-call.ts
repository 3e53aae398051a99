import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import { fold } from '../../page/words'
import { isBox } from '../../policies/set-checkboxes'
import type { LabelledStep, MeaningOf } from './meaning'
import { groupsOf, namesOf } from './name-target'
import { documentOf, type Moment } from './recorded'
import { anyCall } from './said'
import type { Spot } from './spot'

/** The call that ticks, or chooses among radio buttons, what was turned one after the other. */
export function tickCall(
  ticks: readonly MeaningOf<'tick'>[],
  task: string,
  moments: readonly Moment[],
): Pick<LabelledStep, 'call' | 'on'> {
  const [first] = ticks
  if (!first) throw new Error('A step is made of something.')
  const { node } = first.box
  // As it was left in the end: what was ticked by mistake is not among the others that stay.
  const last = moments.findLast(
    ({ before }) => before.nodes[node.ref] && documentOf(before) === documentOf(first.box.page),
  )
  const page = last?.before ?? first.box.page
  const names = ticks.map(({ box }) => boxName(box))
  const isNamed = names.some((name) => name !== '' && fold(task).includes(fold(name)))
  const any = ticks.length === 1 && first.on && !isNamed ? anyCall(task, page, node.ref) : undefined
  if (any) return { call: any, on: { target: first.box } }
  const on = Object.fromEntries(ticks.map(({ box }, at) => [`names.${at}`, box]))
  if (isRadio(first.box)) {
    const [option = ''] = names
    const group = groupName(first.box, task)
    return {
      call: { policy: 'choose_option', args: { ...(group ? { list: group } : {}), option } },
      on: { option: first.box },
    }
  }
  if (!first.on) return { call: { policy: 'set_checkboxes', args: { names, off: true } }, on }
  // Others of the group that stay ticked are left as they are.
  const others = othersTicked(page, node, new Set(ticks.map(({ box }) => box.node.ref)))
  return { call: { policy: 'set_checkboxes', args: { names, ...(others ? { only: false } : {}) } }, on }
}

const boxName = ({ page, node }: Spot): string => namesOf(page, node)[0] ?? node.role

/** The heading or group under which a radio button is found. */
function groupName({ page, node }: Spot, task: string): string | undefined {
  const alike = [...nodesOf(page)].filter((other) => other.role === node.role && other.name === node.name)
  const sets = [...nodesOf(page)].filter(
    (other) => other.role === 'radiogroup' || (other.role === 'group' && other.name),
  )
  if (alike.length === 1 && sets.length < 2) return undefined
  return groupsOf(page, node, namesOf(page, node), task).find((group) =>
    findContainer(page, group, (other) => other.role === node.role)?.has(node.ref),
  )
}

function othersTicked(page: Observation, node: PageNode, own: ReadonlySet<string>): boolean {
  for (const up of ancestorsOf(page, node)) {
    const boxes = [...subtreeOf(page, up)].filter((one) => isBox(one) && one.role === node.role && !own.has(one.ref))
    if (boxes.length > 0) return boxes.some(({ states }) => states.checked === true || states.pressed === true)
  }
  return false
}

export const isRadio = ({ node }: Spot): boolean => node.role.endsWith('radio')
