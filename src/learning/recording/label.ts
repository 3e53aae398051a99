import { labelsNearby } from '../../page/nearby'
import type { Target } from '../../page/target'
import type { Kind } from '../../policies/locating/locate'
import type { LabelledCall } from '../demonstration'
import { withAnswers } from './answers'
import { gathered } from './gathered'
import type { LabelledStep, Meaning, MeaningOf } from './meaning'
import { meant } from './meant'
import { namesOf, nameTarget } from './name-target'
import { readMoments } from './read-moments'
import { withReadings } from './readings'
import type { Moment } from './recorded'
import { rehearsedAlong } from './rehearsal'
import { saidCall } from './said'
import type { Spot } from './spot'
import { isRadio, tickCall } from './tick-call'

export type { LabelledStep } from './meaning'

/**
 * The calls that a person's actions come to: the inverse of the policies. Pure. What was done is read from what the page became,
 * so that detours, corrections and second tries come out as what was meant.
 * @param task - the task's words, where they are known: things are called as the task calls them.
 */
export function label(moments: readonly Moment[], task = ''): LabelledStep[] {
  const meanings = gathered(meant(readMoments(moments), moments, task), task)
  const steps = together(meanings).map((one) => ({ ...callFor(one, task, moments), ...made(one, moments) }))
  return withAnswers(withReadings(steps, moments, task), moments, task)
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

/** A target as JSON. */
type Named = LabelledCall['args'][string]

type Called = Pick<LabelledStep, 'call' | 'on'>

function callFor(group: readonly Meaning[], task: string, moments: readonly Moment[]): Called {
  const [one] = group
  if (!one) throw new Error('A step is made of something.')
  const name = (spot: Spot, kind: Kind): Named => targetJson(nameTarget(spot.page, spot.node, kind, task), spot)
  switch (one.is) {
    case 'set':
      return withoutNameless(setCall(one, name), one, moments)
    case 'tick':
      return tickCall(
        group.flatMap((tick) => (tick.is === 'tick' ? tick : [])),
        task,
        moments,
      )
    case 'click': {
      const said = one.times === 1 && !one.button && !one.holding ? saidCall(one, task, moments) : undefined
      if (said) return { call: said, on: { target: one.on } }
      const { on, times, button, holding } = one
      const more = { ...(times > 1 ? { times } : {}), ...(button ? { button } : {}), ...(holding ? { holding } : {}) }
      return { call: { policy: 'click', args: { target: name(on, 'clickable'), ...more } }, on: { target: on } }
    }
    case 'all': {
      const { on, target, within, count } = one
      const args = { target, ...(within === undefined ? {} : { within }), ...(count === undefined ? {} : { count }) }
      return { call: { policy: 'click_all', args }, on: { target: on } }
    }
    case 'find': {
      const said = saidCall(one, task, moments)
      if (said) return { call: said, on: {} }
      return { call: { policy: 'find_and_click', args: { target: name(one.on, 'clickable') } }, on: { target: one.on } }
    }
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

/** A list that nothing names, where it is the only one that can be meant: the option alone says which. */
function withoutNameless(
  called: Called,
  { field, moments: own }: MeaningOf<'set'>,
  moments: readonly Moment[],
): Called {
  const { policy, args } = called.call
  const { page, node } = field
  if (policy !== 'choose_option' || node.name !== '' || labelsNearby(page).has(node.ref)) return called
  const { list: _, ...bare } = args
  const call = { policy, args: bare }
  const { outcome, stray } = rehearsedAlong(
    call,
    own.flatMap((at) => moments[at] ?? []),
  )
  return outcome.ok && !stray ? { call, on: {} } : called
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
