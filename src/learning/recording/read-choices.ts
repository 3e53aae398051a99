import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { calendarsOf } from '../../policies/dates/calendar'
import { isoDay, readDay, readFullDay } from '../../policies/dates/dates'
import { readTime } from '../../policies/dates/times'
import { findStepper } from '../../policies/sliders/stepper'
import { numberIn } from '../../policies/sliders/thumb'
import { episode, takeBack } from './episode'
import { fieldSetBy, heldBy, isField, isOpener, isShown, isTextField } from './fields'
import type { Meaning } from './meaning'
import { documentOf, type Moment } from './recorded'
import { isInside, type Spot } from './spot'

/** A field that the click filled by something that a popup, a calendar or a stepper offered. */
export function chosenBy(
  moment: Moment,
  index: number,
  all: readonly Moment[],
  meanings: Meaning[],
  on: Spot,
): Meaning | undefined {
  const { before } = moment
  const day = dayClicked(before, on.node)
  const filled = fieldSetBy(moment, on.node) ?? openerFilled(moment, index, all, on.node)
  if (day && !filled) {
    const taken = takeBack(meanings, (one) => one.is === 'click' && isInside(one.on, day.holder))
    return {
      is: 'set',
      field: { page: before, node: day.holder },
      to: day.iso,
      by: 'date',
      was: '',
      moments: [...taken, index],
    }
  }
  const stepped = filled ? undefined : steppedBy(moment, on.node, all[index + 1])
  if (stepped) {
    const { field, now, was } = stepped
    const taken = takeBack(
      meanings,
      (one) => one.is === 'set' && one.field.node.ref === field.ref && one.by === 'number',
    )
    return { is: 'set', field: { page: before, node: field }, to: now, by: 'number', was, moments: [...taken, index] }
  }
  if (!filled) return undefined
  const { field, now } = filled
  const { taken, first } = episode(meanings, all, index, field)
  const start = all[first]?.before ?? before
  const was = heldBy(start, nodeAt(start, field.ref) ?? field)
  const spot = { page: start, node: nodeAt(start, field.ref) ?? field }
  const typed = taken.some((at) => all[at]?.action.kind === 'type')
  const dated = day?.iso ?? (readDay(now) && /^\D*\d{1,2}\D*$/.test(on.node.name) ? isoOf(now) : undefined)
  const moments = [...taken, index]
  if (dated !== undefined) return { is: 'set', field: spot, to: dated, by: 'date', was, moments }
  const timed = readTime(now) && !typed && now.length < 12
  const option = (textWithin(before, on.node) || on.node.hint) ?? now
  // What was typed to find it, and the suggestion: the field ends up with what it offers.
  if (typed && isTextField(spot.node)) return { is: 'set', field: spot, to: now, by: 'text', was, moments }
  return { is: 'set', field: spot, to: timed ? now : option, by: timed ? 'time' : 'option', was, moments }
}

export const isoOf = (text: string): string | undefined => {
  const day = readFullDay(text)
  return day && isoDay(day)
}

/** The day of a calendar that shows which the node is. */
function dayClicked(page: Observation, node: PageNode): { iso: string; holder: PageNode } | undefined {
  if (!/\d/.test(node.name) && ![...subtreeOf(page, node)].some(({ name }) => /^\d{1,2}$/.test(name))) return undefined
  for (const { months, holder } of calendarsOf(page)) {
    for (const { year, month, days } of months) {
      const hit = days.find(
        (one) =>
          one.node.ref === node.ref || isInside({ page, node }, one.node) || isInside({ page, node: one.node }, node),
      )
      if (hit && node !== holder) return { iso: isoDay({ year, month, day: hit.day }), holder }
    }
  }
  return undefined
}

/** Something that was clicked to open the list shows now what was chosen from it. */
function openerFilled(
  { before, after }: Moment,
  index: number,
  all: readonly Moment[],
  chosen: PageNode,
): { field: PageNode; was: string; now: string } | undefined {
  if (isField(chosen)) return undefined
  const said = textWithin(before, chosen).trim()
  // The list has gone with the choice: what only turned a page or a month is no choice.
  const list = chosen.parent
  if (!/[\p{L}\p{N}]/u.test(said) || isShown(after, chosen.ref) || (list !== null && isShown(after, list)))
    return undefined
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const earlier = all[at]
    if (earlier?.action.kind !== 'click' || isShown(earlier.before, chosen.ref)) continue
    const opener = nodeAt(earlier.before, earlier.action.ref)
    for (const around of opener ? [opener, ...[...ancestorsOf(earlier.before, opener)].slice(0, 3)] : []) {
      const now = nodeAt(after, around.ref)
      if (!now || [...subtreeOf(earlier.before, around)].length > 40) break
      const was = textWithin(earlier.before, around)
      const shows = [...subtreeOf(after, now)].some(({ name, value }) => name.trim() === said || value?.trim() === said)
      if (shows && !was.includes(said)) {
        const field = [...subtreeOf(earlier.before, around)].find((one) => isField(one) || isOpener(one)) ?? opener
        return field && { field, was: heldBy(earlier.before, field), now: said }
      }
    }
    return undefined
  }
  return undefined
}

const COUNTED = new Set(['spinbutton', 'textbox'])

/**
 * A counter whose plus or minus was pressed. Who presses fast is ahead of the page: what it shows before the next action is what
 * came of this one.
 */
function steppedBy(
  { before, after }: Moment,
  pressed: PageNode,
  next: Moment | undefined,
): { field: PageNode; was: string; now: string } | undefined {
  const then = next && documentOf(next.before) === documentOf(before) ? next.before : after
  for (const old of nodesOf(before)) {
    if (!COUNTED.has(old.role) || numberIn(old.value) === undefined) continue
    const node = nodeAt(then, old.ref) ?? nodeAt(after, old.ref)
    const stepper = node && numberIn(node.value) !== undefined ? findStepper(before, old.ref) : undefined
    if (node && stepper && [stepper.more.ref, stepper.less.ref].includes(pressed.ref)) {
      return { field: old, was: old.value ?? '', now: node.value ?? '' }
    }
  }
  return undefined
}
