import type { PageNode } from '../../page/node'
import { nodeAt, nodesOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { fold } from '../../page/words'
import { readDay, readFullDay } from '../../policies/dates/dates'
import { NATIVE_FIELD } from '../../policies/locating/locate'
import { isBox } from '../../policies/set-checkboxes'
import type { Moment } from './recorded'

/** Reading what a person's action did to fields and boxes: from what they hold after it. */

const VALUED = new Set('textbox searchbox combobox spinbutton slider'.split(' '))

export const isField = ({ role, input = '' }: PageNode): boolean =>
  VALUED.has(role) || input === 'select' || NATIVE_FIELD.test(input)

/** A field into which text is typed. */
export const isTextField = (node: PageNode): boolean =>
  isField(node) && node.input !== 'select' && node.role !== 'slider' && node.input !== 'range' && !node.states.readonly

/** What a field holds: its value, or the words in it for what is only drawn as one. */
export const heldBy = (page: Observation, node: PageNode): string =>
  (node.value ?? (isField(node) ? '' : textWithin(page, node))).trim()

/** Opens something to choose from. */
export const isOpener = ({ role, popup, states }: PageNode): boolean =>
  popup !== undefined || role === 'combobox' || (states.expanded !== undefined && role !== 'tab' && role !== 'treeitem')

/** A field that holds something else after the action than before, though the action was on another node or a key. */
export interface FieldSet {
  field: PageNode
  was: string
  now: string
}

/** The one field that choosing `chosen` filled: it holds now what was clicked, or the day or number that it says. */
export function fieldSetBy(moment: Moment, chosen: PageNode): FieldSet | undefined {
  const { before } = moment
  const within = new Set([...subtreeOf(before, chosen)].map(({ ref }) => ref))
  const said = fold(textWithin(before, chosen) || chosen.hint || '')
  const fitting = fieldsSet(moment).filter(({ field, now }) => !within.has(field.ref) && agrees(said, now))
  return fitting.find(({ field }) => isField(field)) ?? fitting[0]
}

/**
 * The field that a key filled: the focused one. Others may have changed as well by the time the page was looked at, for a person
 * may be faster than looks are. Without a known focus it is the one that changed, and none where several did.
 */
export function fieldFilledAt(moment: Moment, focused: PageNode | undefined): FieldSet | undefined {
  const changed = fieldsSet(moment)
  if (focused) return changed.find(({ field }) => field.ref === focused.ref)
  return changed.length === 1 ? changed[0] : undefined
}

/** All fields that hold something else afterwards, and are not empty. */
function fieldsSet({ before, after }: Moment): FieldSet[] {
  const changed: FieldSet[] = []
  for (const node of nodesOf(after)) {
    const old = before.nodes[node.ref]
    if (!old || !(isField(node) || isOpener(node))) continue
    const [was, now] = [heldBy(before, old), heldBy(after, node)]
    if (was !== now && now !== '') changed.push({ field: old, was, now })
  }
  return changed
}

/** Whether a field that holds `now` holds what an option says. */
function agrees(said: string, now: string): boolean {
  const held = fold(now)
  if (said === '' || held === '') return false
  if (held.includes(said) || said.includes(held)) return true
  const day = readDay(now)
  if (day && (Number(said) === day.day || readFullDay(said)?.day === day.day)) return true
  const [first] = said.split(/[,(\n–-]/)
  return first !== undefined && first.length > 2 && held.includes(first.trim())
}

const isOn = ({ states }: PageNode): boolean => states.checked === true || states.pressed === true

export interface BoxTurned {
  box: PageNode
  was: boolean
  on: boolean
}

/** The box that the action turned: the one acted on, else the only one of those that changed by being turned on. */
export function boxTurnedBy({ before, after }: Moment, node: PageNode | undefined): BoxTurned | undefined {
  if (node && isBox(node)) {
    const now = nodeAt(after, node.ref)
    // A box that is gone or was redrawn was turned all the same.
    const on = now ? isOn(now) : !isOn(node)
    return on === isOn(node) ? undefined : { box: node, was: isOn(node), on }
  }
  const turned: BoxTurned[] = []
  for (const now of nodesOf(after)) {
    const old = before.nodes[now.ref]
    if (old && isBox(now) && isBox(old) && isOn(old) !== isOn(now)) {
      turned.push({ box: old, was: isOn(old), on: isOn(now) })
    }
  }
  const on = turned.filter((one) => one.on)
  const [only] = turned.length === 1 ? turned : on
  if (!only || (turned.length > 1 && (on.length !== 1 || !only.box.role.endsWith('radio')))) return undefined
  // Turned by its own label or key, not by something that says other words.
  const said = node ? fold(textWithin(before, node)) : ''
  const own = fold(only.box.name)
  return said === '' || own === '' || own.includes(said) || said.includes(own) ? only : undefined
}

/** Whether the box is ticked. */
export const ticked = (page: Observation, ref: string): boolean | undefined => {
  const node = nodeAt(page, ref)
  return node && isOn(node)
}

/** True when the node is on the page and drawn. */
export const isShown = (page: Observation, ref: string): boolean => {
  const node = nodeAt(page, ref)
  return node?.box != null && node.box.width > 0 && node.box.height > 0 && !node.states.inert
}
