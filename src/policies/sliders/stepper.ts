import { isButton, isButtonOrLink } from '../../page/buttons'
import { find } from '../../page/find'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf } from '../../page/observation'
import type { Target } from '../../page/target'

/** A number between a button for less and one for more. */
export interface Stepper {
  value: number
  /** Holds them all. */
  group: PageNode
  less: PageNode
  more: PageNode
}

/** How far around its label a counter is looked for. */
const LEVELS = 4

/** The counter that the target names or stands beside: a number, a minus and a plus in one small group. */
export function findStepper(page: Observation, target: Target): Stepper | undefined {
  const { best, candidates } = find(page, target)
  for (const node of best ? [best] : candidates.slice(0, 4).map((candidate) => candidate.node)) {
    for (const group of [node, ...ancestorsOf(page, node)].slice(0, LEVELS)) {
      const stepper = stepperIn(page, group)
      if (stepper === 'several') break
      if (stepper) return stepper
    }
  }
  return undefined
}

/** Whether the node is the plus or the minus of a counter: pressing it changes a number. */
export const isOfCounter = (page: Observation, node: PageNode): boolean =>
  [...ancestorsOf(page, node)].slice(0, 2).some((group) => {
    const stepper = stepperIn(page, group)
    return stepper !== undefined && stepper !== 'several' && (stepper.more === node || stepper.less === node)
  })

function stepperIn(page: Observation, group: PageNode): Stepper | 'several' | undefined {
  const nodes = [...subtreeOf(page, group)].filter(({ box, states }) => box !== null && !states.inert)
  const steps = nodes.filter((node) => stepOf(node) !== 0)
  // The sign in a button is not another one.
  const buttons = steps.filter((node) => ![...ancestorsOf(page, node)].some((up) => steps.includes(up)))
  const more = buttons.filter((node) => stepOf(node) === 1)
  const less = buttons.filter((node) => stepOf(node) === -1)
  if (more.length > 1 || less.length > 1) return 'several'
  const [up, down] = more.length + less.length > 0 ? [more[0], less[0]] : aroundNumber(nodes)
  if (!up || !down) return undefined
  const [shown] = nodes.filter((node) => isNumber(node) && node !== up && node !== down)
  // Shops leave the place between minus and plus empty for none.
  const none = isSign(up) && isSign(down) && besideEachOther(up, down)
  if (!shown && !none) return undefined
  return { value: Number((shown?.value ?? shown?.name ?? '0').trim()), group, less: down, more: up }
}

/** Of two buttons that say nothing, with a number between them, the second is for more. */
function aroundNumber(nodes: readonly PageNode[]): [PageNode, PageNode] | [] {
  const buttons = nodes.filter(isButton)
  const [left, right] = buttons
  const [number, ...more] = nodes.filter(isNumber)
  if (buttons.length !== 2 || !left?.box || !right?.box || !number?.box || more.length > 0) return []
  if (left.name !== '' || right.name !== '' || !besideEachOther(left, right, 200)) return []
  return left.box.x < number.box.x && number.box.x < right.box.x ? [right, left] : []
}

/** The number it shows now; undefined when it is gone. */
export function stepperValue(page: Observation, { group }: Stepper): number | undefined {
  const now = nodeAt(page, group.ref)
  const stepper = now && stepperIn(page, now)
  return stepper && stepper !== 'several' ? stepper.value : undefined
}

const besideEachOther = ({ box: one }: PageNode, { box: other }: PageNode, most = 100): boolean =>
  one !== null && other !== null && Math.abs(one.y - other.y) < one.height && Math.abs(one.x - other.x) < most

const isNumber = ({ value, name, role }: PageNode): boolean =>
  role !== 'button' && /^\s*[-−]?\d+([.,]\d+)?\s*$/.test(value ?? name)

function stepOf(node: PageNode): 1 | -1 | 0 {
  if (!isButtonOrLink(node) && !isSign(node)) return 0
  const words = node.name || (node.hint ?? '')
  if (MORE.test(words) || MORE.test(node.hint ?? '')) return 1
  return LESS.test(words) || LESS.test(node.hint ?? '') ? -1 : 0
}

/** A plus or minus alone is there to be pressed, whatever draws it. */
const isSign = ({ name, role }: PageNode): boolean => role !== 'img' && /^\s*[+＋−–-]\s*$/.test(name)

const MORE = /^\s*[+＋⊕▲△⌃]\s*$|(^|[\s_-])(plus|add|inc|incr|increase|increment|more|up|caret-up|chevron-up)($|[\s_-])/i
const LESS =
  /^\s*[-−–—⊖▼▽⌄]\s*$|(^|[\s_-])(minus|subtract|remove|dec|decr|decrease|decrement|less|fewer|down)($|[\s_-])/i
