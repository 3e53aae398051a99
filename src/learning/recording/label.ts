import { findContainer } from '../../page/container'
import type { PageNode } from '../../page/node'
import { ancestorsOf, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import type { Target } from '../../page/target'
import type { Kind } from '../../policies/locate'
import { isBox } from '../../policies/set-checkboxes'
import type { LabelledCall } from '../demonstration'
import type { LabelledStep, Meaning, MeaningOf } from './meaning'
import { meant } from './meant'
import { groupsOf, namesOf, nameTarget } from './name-target'
import { readMoments } from './read-moments'
import { documentOf, type Moment } from './recorded'
import type { Spot } from './spot'

export type { LabelledStep } from './meaning'

/**
 * The calls that a person's actions come to: the inverse of the policies. Pure. What was done is read from what the page became,
 * so that detours, corrections and second tries come out as what was meant.
 * @param task - the task's words, where they are known: things are called as the task calls them.
 */
export function label(moments: readonly Moment[], task = ''): LabelledStep[] {
  const meanings = meant(readMoments(moments), moments, task)
  return together(meanings).map((one) => ({ ...callFor(one, task, moments), ...made(one, moments) }))
}

const made = (group: readonly Meaning[], moments: readonly Moment[]): Pick<LabelledStep, 'moments' | 'at'> => {
  const indices = group.flatMap(({ moments }) => moments).sort((one, other) => one - other)
  return { moments: indices, at: moments[indices[0] ?? 0]?.at ?? 0 }
}

/** Ticks of one group one after the other are one call; so are keys at one place. */
function together(meanings: readonly Meaning[]): Meaning[][] {
  const groups: Meaning[][] = []
  for (const one of meanings) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && goesWith(last, one)) group.push(one)
    else groups.push([one])
  }
  return groups
}

function goesWith(last: Meaning, one: Meaning): boolean {
  if (last.is === 'press' && one.is === 'press') return last.at?.node.ref === one.at?.node.ref
  if (last.is === 'scroll' && one.is === 'scroll') return last.of.node.ref === one.of.node.ref
  if (last.is !== 'tick' || one.is !== 'tick' || last.on !== one.on) return false
  return !isRadio(last.box) && !isRadio(one.box) && last.box.node.role === one.box.node.role
}

const isRadio = ({ node }: Spot): boolean => node.role.endsWith('radio')

/** A target as JSON. */
type Named = LabelledCall['args'][string]

type Called = Pick<LabelledStep, 'call' | 'on'>

function callFor(group: readonly Meaning[], task: string, moments: readonly Moment[]): Called {
  const [one] = group
  if (!one) throw new Error('A step is made of something.')
  const name = (spot: Spot, kind: Kind): Named => targetJson(nameTarget(spot.page, spot.node, kind, task), spot)
  switch (one.is) {
    case 'set':
      return setCall(one, name)
    case 'tick':
      return tickCall(
        group.flatMap((tick) => (tick.is === 'tick' ? tick : [])),
        task,
        moments,
      )
    case 'click': {
      const { on, times, button, holding } = one
      const more = { ...(times > 1 ? { times } : {}), ...(button ? { button } : {}), ...(holding ? { holding } : {}) }
      return { call: { policy: 'click', args: { target: name(on, 'clickable'), ...more } }, on: { target: on } }
    }
    case 'find':
      return { call: { policy: 'find_and_click', args: { target: name(one.on, 'clickable') } }, on: { target: one.on } }
    case 'press': {
      const keys = keysOf(group.flatMap((press) => (press.is === 'press' ? press.key : [])))
      const at = one.at
      if (!at || at.node.role === 'document') return { call: { policy: 'press_keys', args: { keys } }, on: {} }
      return { call: { policy: 'press_keys', args: { keys, target: name(at, 'any') } }, on: { target: at } }
    }
    case 'drag': {
      const { from, to, by, edge } = one
      if (!to) return { call: { policy: 'drag', args: { from: name(from, 'any'), by } }, on: { from } }
      const args = { from: name(from, 'any'), to: name(to, 'any'), ...(edge ? { edge } : {}) }
      return { call: { policy: 'drag', args }, on: { from, to } }
    }
    case 'scroll': {
      const last = group.findLast((scroll) => scroll.is === 'scroll')
      const args = { target: (last?.is === 'scroll' && last.to) || 'bottom' }
      if (one.of.node.role === 'document') return { call: { policy: 'scroll_to', args }, on: {} }
      return { call: { policy: 'scroll_to', args: { ...args, inside: name(one.of, 'any') } }, on: { inside: one.of } }
    }
    case 'mark': {
      const whole = one.on.node.name.trim() === one.text.trim()
      const args = { target: name(one.on, 'text'), ...(whole ? {} : { text: one.text.trim() }) }
      return { call: { policy: 'select_text', args }, on: { target: one.on } }
    }
    case 'copy': {
      const { from, to } = one
      return {
        call: { policy: 'copy_text', args: { from: name(from, 'text'), to: name(to, 'field') } },
        on: { from, to },
      }
    }
    case 'go':
      return { call: { policy: 'navigate', args: { to: one.to } }, on: {} }
  }
}

/** What can't be told from others is called by the best name that it has. */
function targetJson(target: Target | undefined, { page, node }: Spot): Named {
  if (typeof target === 'string') return target
  if (target) return JSON.parse(JSON.stringify(target))
  return namesOf(page, node)[0] ?? (node.role === 'generic' ? (node.hint ?? node.tag) : node.role)
}

function setCall({ field, to, by }: MeaningOf<'set'>, name: (spot: Spot, kind: Kind) => Named): Called {
  const value = typeof to === 'string' ? to : [...to]
  const call = (policy: string, target: string, kind: Kind, args: LabelledCall['args']): Called => ({
    call: { policy, args: { [target]: name(field, kind), ...args } },
    on: { [target]: field },
  })
  switch (by) {
    case 'text':
      return call('fill_text', 'field', 'field', { text: value })
    case 'option':
      return call('choose_option', 'list', 'choice', { option: value })
    case 'date':
      return call('choose_date', 'field', 'field', { date: value })
    case 'time':
      return call('choose_time', 'field', 'field', { time: value })
    case 'number':
      return call('set_number', 'field', 'field', { value: Number(value) })
    case 'slider':
      return call('set_slider', 'slider', 'any', { value: Number(value) })
  }
}

function tickCall(ticks: readonly MeaningOf<'tick'>[], task: string, moments: readonly Moment[]): Called {
  const [first] = ticks
  if (!first) throw new Error('A step is made of something.')
  const { node } = first.box
  // As it was left in the end: what was ticked by mistake is not among the others that stay.
  const last = moments.findLast(
    ({ before }) => before.nodes[node.ref] && documentOf(before) === documentOf(first.box.page),
  )
  const page = last?.before ?? first.box.page
  const names = ticks.map(({ box }) => boxName(box))
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

/** `ArrowDown x3 Enter`. */
function keysOf(keys: readonly string[]): string {
  const runs: { key: string; times: number }[] = []
  for (const key of keys) {
    const last = runs.at(-1)
    if (last?.key === key) last.times += 1
    else runs.push({ key, times: 1 })
  }
  return runs.map(({ key, times }) => (times > 1 ? `${key} x${times}` : key)).join(' ')
}
