import { find } from '../page/find'
import type { PageNode } from '../page/node'
import { ancestorsOf, type Observation, subtreeOf } from '../page/observation'
import type { Target } from '../page/target'

/** A number between a button for less and one for more. */
export interface Stepper {
  value: number
  /** Says the number. */
  shown: PageNode
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
  const buttons = nodes.filter((node) => stepOf(node) !== 0)
  const more = buttons.filter((node) => stepOf(node) === 1)
  const less = buttons.filter((node) => stepOf(node) === -1)
  if (more.length > 1 || less.length > 1) return 'several'
  const [up, down] = [more[0], less[0]]
  const [shown] = nodes.filter((node) => isNumber(node) && node !== up && node !== down)
  if (!up || !down || !shown) return undefined
  return { value: Number((shown.value ?? shown.name).trim()), shown, less: down, more: up }
}

const isNumber = ({ value, name, role }: PageNode): boolean =>
  role !== 'button' && /^\s*[-−]?\d+([.,]\d+)?\s*$/.test(value ?? name)

function stepOf(node: PageNode): 1 | -1 | 0 {
  const pressable = node.role === 'button' || node.role === 'link' || node.states.clickable
  if (!pressable) return 0
  const words = node.name || (node.hint ?? '')
  if (MORE.test(words) || MORE.test(node.hint ?? '')) return 1
  return LESS.test(words) || LESS.test(node.hint ?? '') ? -1 : 0
}

const MORE = /^\s*[+＋⊕▲△⌃]\s*$|(^|[\s_-])(plus|add|increase|increment|more|up|caret-up|chevron-up)($|[\s_-])/i
const LESS = /^\s*[-−–—⊖▼▽⌄]\s*$|(^|[\s_-])(minus|subtract|remove|decrease|decrement|less|fewer|down)($|[\s_-])/i
