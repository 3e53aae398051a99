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

function stepperIn(page: Observation, group: PageNode): Stepper | 'several' | undefined {
  const nodes = [...subtreeOf(page, group)].filter(({ box, states }) => box !== null && !states.inert)
  const steps = nodes.filter((node) => stepOf(node) !== 0)
  // The sign in a button is not another one.
  const buttons = steps.filter((node) => ![...ancestorsOf(page, node)].some((up) => steps.includes(up)))
  const more = buttons.filter((node) => stepOf(node) === 1)
  const less = buttons.filter((node) => stepOf(node) === -1)
  if (more.length > 1 || less.length > 1) return 'several'
  const [up, down] = [more[0], less[0]]
  if (!up || !down) return undefined
  const [shown] = nodes.filter((node) => isNumber(node) && node !== up && node !== down)
  // Shops leave the place between minus and plus empty for none.
  const none = isSign(up) && isSign(down) && besideEachOther(up, down)
  if (!shown && !none) return undefined
  return { value: Number((shown?.value ?? shown?.name ?? '0').trim()), group, less: down, more: up }
}

/** The number it shows now; undefined when it is gone. */
export function stepperValue(page: Observation, { group }: Stepper): number | undefined {
  const now = nodeAt(page, group.ref)
  const stepper = now && stepperIn(page, now)
  return stepper && stepper !== 'several' ? stepper.value : undefined
}

const besideEachOther = ({ box: one }: PageNode, { box: other }: PageNode): boolean =>
  one !== null && other !== null && Math.abs(one.y - other.y) < one.height && Math.abs(one.x - other.x) < 100

const isNumber = ({ value, name, role }: PageNode): boolean =>
  role !== 'button' && /^\s*[-−]?\d+([.,]\d+)?\s*$/.test(value ?? name)

function stepOf(node: PageNode): 1 | -1 | 0 {
  const pressable = node.role === 'button' || node.role === 'link' || node.states.clickable || isSign(node)
  if (!pressable) return 0
  const words = node.name || (node.hint ?? '')
  if (MORE.test(words) || MORE.test(node.hint ?? '')) return 1
  return LESS.test(words) || LESS.test(node.hint ?? '') ? -1 : 0
}

/** A plus or minus alone is there to be pressed, whatever draws it. */
const isSign = ({ name, role }: PageNode): boolean => role !== 'img' && /^\s*[+＋−–-]\s*$/.test(name)

const MORE = /^\s*[+＋⊕▲△⌃]\s*$|(^|[\s_-])(plus|add|increase|increment|more|up|caret-up|chevron-up)($|[\s_-])/i
const LESS = /^\s*[-−–—⊖▼▽⌄]\s*$|(^|[\s_-])(minus|subtract|remove|decrease|decrement|less|fewer|down)($|[\s_-])/i
