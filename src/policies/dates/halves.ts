import { outermost } from '../../page/container'
import type { PageNode } from '../../page/node'
import { type Observation, textWithin } from '../../page/observation'
import { HALF } from './time-menus'
import type { Time } from './times'

/** What is clicked for AM and PM: a button that says which it is and changes it, or one for each. */
export function halvesAmong(page: Observation, nodes: readonly PageNode[]): PageNode[] {
  const saying = nodes.filter((node) => canBePressed(node) && HALF.test(said(page, node)))
  return outermost(page, new Set(saying.map(({ ref }) => ref)))
}

/** The one to click so that it is this half of the day; undefined where it is already. */
export function halfToClick(page: Observation, halves: readonly PageNode[], { hour }: Time): PageNode | undefined {
  const wanted = halves.find((node) => said(page, node).startsWith(hour < 12 ? 'a' : 'p'))
  if (halves.length < 2) return wanted ? undefined : halves[0]
  return wanted && !isOn(wanted) ? wanted : undefined
}

const said = (page: Observation, node: PageNode): string => (node.name || textWithin(page, node)).trim().toLowerCase()

const isOn = ({ states }: PageNode): boolean =>
  states.pressed === true || states.selected === true || states.checked === true

const canBePressed = ({ role, states }: PageNode): boolean => PRESSED.has(role) || states.clickable === true
const PRESSED = new Set(['button', 'radio', 'tab'])
