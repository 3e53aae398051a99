import { ancestorsOf, nodeAt, subtreeOf, textWithin } from '../../page/observation'
import { fold } from '../../page/words'
import { isOpen, openersOf } from '../../policies/openers'
import { pagerOf } from '../../policies/pager'
import { heldBy, isShown, isTextField, ticked } from './fields'
import type { Meaning, MeaningOf, Spot } from './meaning'
import { namesOf, nameTarget } from './name-target'
import { documentOf } from './read-moments'
import type { Moment } from './recorded'

/**
 * What the person meant, out of all that they did: the last of several tries, nothing for what was set and removed again,
 * nothing for looking around.
 */
export function meant(read: readonly Meaning[], moments: readonly Moment[], task: string): Meaning[] {
  const steps: ((meanings: Meaning[]) => Meaning[])[] = [
    withoutDetours,
    (all) => all.filter((one, at) => !isIdle(one, at, all, moments)),
    (all) => withoutResets(all, moments),
    lastTries,
    (all) => withoutNothing(all, moments, task),
    (all) => withoutSearching(all, moments),
    copied,
  ]
  return steps.reduce<Meaning[]>((meanings, step) => step(meanings), [...read])
}

/** Somebody went to another page, did nothing there and came back. */
function withoutDetours(all: Meaning[]): Meaning[] {
  const kept = [...all]
  for (let at = 0; at < kept.length; at++) {
    const back = kept[at]
    if (back?.is !== 'go' || back.to !== 'back') continue
    const left = kept.findLastIndex(
      (one, before) => before < at && (one.is === 'click' || one.is === 'press' || one.is === 'go'),
    )
    const between = kept.slice(left + 1, at)
    if (left < 0 || between.some((one) => one.is === 'set' || one.is === 'tick')) continue
    kept.splice(left, at - left + 1)
    at = Math.max(-1, left - 1)
  }
  return kept
}

/** Focusing, tabbing, opening a native list, scrolling on the way: what policies do by themselves. */
function isIdle(one: Meaning, at: number, all: readonly Meaning[], moments: readonly Moment[]): boolean {
  const last = at === all.length - 1
  if (one.is === 'click') {
    const { node } = one.on
    if (node.input === 'select' || (node.role === 'option' && node.tag === 'option')) return true
    const opensList = node.popup !== undefined && all[at + 1]?.is === 'set'
    return (isTextField(node) && !last) || opensList || (!last && isNoTarget(one.on, all[at + 1]))
  }
  if (one.is === 'scroll') return !last || one.to === undefined
  if (one.is === 'press') return isIdleKey(one, at, all, moments)
  return false
}

/** A click beside everything, or on the label of the field that is filled next. */
function isNoTarget({ page, node }: Spot, next: Meaning | undefined): boolean {
  if (node.ref === page.root || node.role === 'document') return true
  if (!BARE.has(node.role)) return false
  const labels = next?.is === 'set' ? namesOf(next.field.page, next.field.node) : []
  if (node.name !== '' && labels.includes(node.name)) return true
  return node.role !== 'text' && [...subtreeOf(page, node)].length > CROWD
}

const BARE = new Set(['text', 'generic', 'form', 'group', 'list', 'paragraph'])
/** Who clicks on something that holds so much means nothing of it in particular. */
const CROWD = 25

function isIdleKey(one: MeaningOf<'press'>, at: number, all: readonly Meaning[], moments: readonly Moment[]): boolean {
  if (/^(Shift\+)?Tab$/.test(one.key)) return true
  const inText = one.at !== undefined && isTextField(one.at.node)
  if (inText && EDITING.test(one.key)) return true
  const moment = moments[one.moments[0] ?? -1]
  const changed =
    moment !== undefined && (moment.before.nodes !== moment.after.nodes || moment.before.url !== moment.after.url)
  // Keys that go through suggestions or shut them.
  if (inText && /^(Arrow(Up|Down)|Escape)$/.test(one.key)) return true
  const next = all[at + 1]
  const opensList = one.at?.node.popup !== undefined && next?.is === 'set' && next.field.node.ref === one.at.node.ref
  return opensList || (one.key === 'Escape' && at < all.length - 1) || (!changed && one.key !== 'Enter' && inText)
}

const EDITING =
  /^(Control|Meta|Shift|Alt)\+(a|z|y|x|v|Z|Backspace|Delete|Insert|Arrow\w+|Home|End|Shift\+\w+)$|^(Shift\+\w+|Backspace|Delete|Insert)$/

/** A click that put fields and boxes back as they were takes back what had been done to them. */
function withoutResets(all: Meaning[], moments: readonly Moment[]): Meaning[] {
  const gone = new Set<Meaning>()
  for (const [at, click] of all.entries()) {
    const moment = click.is === 'click' ? moments[click.moments.at(-1) ?? -1] : undefined
    if (click.is !== 'click' || !moment) continue
    const said = `${textWithin(click.on.page, click.on.node)} ${click.on.node.hint ?? ''} ${click.on.node.description ?? ''}`
    const undone = all.slice(0, at).filter((one) => !gone.has(one) && isUndoneBy(one, moment, said))
    if (undone.length === 0) continue
    for (const one of [...undone, click]) gone.add(one)
  }
  return all.filter((one) => !gone.has(one))
}

const RESETS = /\b(reset|clear|remove|undo|delete|cancel|all)\b|[×✕✖]|\bclose\b/i

function isUndoneBy(one: Meaning, { before, after }: Moment, said: string): boolean {
  if (one.is === 'tick') {
    const { ref, name } = one.box.node
    const chip = name !== '' && fold(said).includes(fold(name))
    const turned = ticked(before, ref) === one.on && ticked(after, ref) === one.was
    return turned && (chip || RESETS.test(said))
  }
  if (one.is !== 'set') return false
  const { node } = one.field
  const [held, now] = [nodeAt(before, node.ref), nodeAt(after, node.ref)]
  if (!held || !now || !RESETS.test(said)) return false
  return heldBy(before, held) !== heldBy(after, now) && heldBy(after, now) === one.was
}

/** Of several values of one field, and of several tries to send them, the last counts. */
function lastTries(all: Meaning[]): Meaning[] {
  const gone = new Set<Meaning>()
  const moved = new Map<Meaning, Meaning>()
  for (const [at, one] of all.entries()) {
    if (one.is !== 'set' && one.is !== 'tick') continue
    const later = all.findIndex((other, index) => index > at && concernsSame(one, other))
    const next = all[later]
    // One right after the other is typing on.
    if (!next || !(later === at + 1 || stillHeld(one, next))) continue
    // Choosing several one by one from one list.
    if (one.is === 'set' && next.is === 'set' && one.by === 'option' && isMultiple(one.field) && later === at + 1) {
      moved.set(next, {
        ...next,
        to: [...[moved.get(one) ?? one].flatMap(valuesOf), ...valuesOf(next)],
        moments: [...one.moments, ...next.moments],
      })
      gone.add(one)
      continue
    }
    gone.add(one)
    const earlier = moved.get(one) ?? one
    if (next.is === one.is) {
      moved.set(next, {
        ...next,
        was: earlier.is === 'set' || earlier.is === 'tick' ? earlier.was : next.was,
        moments: [...earlier.moments, ...next.moments],
      } as Meaning)
    }
    for (const [index, sent] of all.entries()) {
      if (index > at && index < later && isRepeated(sent, all.slice(later + 1))) gone.add(sent)
    }
  }
  return all.filter((one) => !gone.has(one)).map((one) => moved.get(one) ?? one)
}

const valuesOf = (one: Meaning): string[] => (one.is === 'set' ? [one.to].flat() : [])

const isMultiple = ({ node }: Spot): boolean => node.states.multiselectable === true && node.input !== 'select'

function concernsSame(one: MeaningOf<'set'> | MeaningOf<'tick'>, other: Meaning): boolean {
  if (one.is === 'tick') return other.is === 'tick' && other.box.node.ref === one.box.node.ref
  if (other.is !== 'set' || (other.by === 'slider') !== (one.by === 'slider')) return false
  const same = other.field.node.ref === one.field.node.ref
  // A page that came anew with the same field, such as a search above its results.
  const elsewhere = documentOf(one.field.page) !== documentOf(other.field.page)
  const { name, role } = one.field.node
  return same && !elsewhere
    ? true
    : elsewhere && name !== '' && other.field.node.name === name && other.field.node.role === role
}

/** The field still held the earlier value when it was set anew; one that the page had emptied was done with. */
function stillHeld(one: MeaningOf<'set'> | MeaningOf<'tick'>, next: Meaning): boolean {
  if (one.is === 'tick') return true
  if (next.is !== 'set') return false
  const [value] = [one.to].flat()
  const passed = documentOf(one.field.page) !== documentOf(next.field.page)
  if (!passed && (one.by === 'date' || one.by === 'option' || one.by === 'time'))
    return next.was !== '' || one.by !== 'option'
  return (
    next.was === value ||
    (value !== undefined && value !== '' && next.was.includes(value)) ||
    (!passed && next.was !== '')
  )
}

const isRepeated = (sent: Meaning, later: readonly Meaning[]): boolean =>
  later.some(
    (other) =>
      (sent.is === 'click' && other.is === 'click' && sameSpot(sent.on, other.on)) ||
      (sent.is === 'press' && other.is === 'press' && sent.key === other.key),
  )

const sameSpot = (one: Spot, other: Spot): boolean =>
  one.node.ref === other.node.ref ||
  (one.node.name !== '' && one.node.name === other.node.name && one.node.role === other.node.role)

/** What ends as it began says nothing, unless the task speaks of it. */
function withoutNothing(all: Meaning[], moments: readonly Moment[], task: string): Meaning[] {
  return all.filter((one) => {
    if (one.is === 'tick') return one.on !== one.was
    if (one.is !== 'set') return true
    const [value] = [one.to].flat()
    if (value === undefined || [one.to].flat().join() !== one.was) return true
    const before = moments[one.moments[0] ?? -1]
    return value !== '' && before !== undefined && fold(task).includes(fold(value))
  })
}

/** Clicks that only opened tabs, sections, menus or pages until the thing that was clicked next could be seen. */
function withoutSearching(all: Meaning[], moments: readonly Moment[]): Meaning[] {
  const found: Meaning[] = []
  for (const one of all) {
    let from = found.length
    if (one.is === 'click' && one.times === 1 && !one.button) {
      for (let back = found[from - 1]; back && isOpening(back, moments); back = found[from - 1]) {
        const start = moments[back.moments[0] ?? -1]
        if (!start || documentOf(start.before) !== documentOf(one.on.page)) break
        from--
      }
      const opened = found.slice(from)
      const start = moments[opened[0]?.moments[0] ?? -1]
      if (opened.length > 0 && start && !isShown(start.before, one.on.node.ref)) {
        found.splice(from)
        found.push({ is: 'find', on: one.on, moments: [...opened.flatMap(({ moments }) => moments), ...one.moments] })
        continue
      }
    }
    found.push(one)
  }
  return found
}

/** A click on what opens something and does nothing else. */
function isOpening(one: Meaning, moments: readonly Moment[]): boolean {
  if (one.is === 'find')
    return isOpening({ is: 'click', on: one.on, times: 1, moments: one.moments.slice(-1) }, moments)
  if (one.is !== 'click' || one.times !== 1 || one.button) return false
  const { page, node } = one.on
  // One of several of its kind: which one it was says something.
  const said = nameTarget(page, node, 'clickable')
  if (typeof said === 'object' && said.within !== undefined) return false
  const around = [node, ...[...ancestorsOf(page, node)].slice(0, 2), ...subtreeOf(page, node)]
  if (around.some((at) => isOpen(at) !== undefined || at.popup === 'menu' || at.tag === 'summary')) return true
  const { next, previous, numbers, more } = pagerOf(page)
  const pages = [next, previous, more, ...numbers.values()]
  if (around.some(({ ref }) => pages.some((turn) => turn?.ref === ref))) return true
  return openersOf(page).some(({ ref }) => around.some((at) => at.ref === ref)) && staysOn(one, moments)
}

const staysOn = (one: Meaning, moments: readonly Moment[]): boolean => {
  const moment = moments[one.moments.at(-1) ?? -1]
  return moment !== undefined && documentOf(moment.before) === documentOf(moment.after)
}

/** Marking a text, copying it and pasting it into a field copies it; marking that led to nothing more was nothing. */
function copied(all: Meaning[]): Meaning[] {
  const result: Meaning[] = []
  let mark: MeaningOf<'mark'> | undefined
  let held: { text: string; from: Spot; moments: number[] } | undefined
  for (const one of all) {
    if (one.is === 'mark') {
      mark = one
      result.push(one)
      continue
    }
    if (one.is === 'press' && /^(Control|Meta)\+[cx]$/i.test(one.key)) {
      if (!mark) continue
      held = { text: mark.text.trim(), from: mark.on, moments: [...mark.moments, ...one.moments] }
      const at = result.indexOf(mark)
      if (at >= 0) result.splice(at, 1)
      continue
    }
    const source = held && wholeText(held.from)
    if (one.is === 'set' && one.by === 'text' && held && one.to === held.text && source === held.text) {
      result.push({ is: 'copy', from: held.from, to: one.field, moments: [...held.moments, ...one.moments] })
    } else if (!(one.is === 'press' && /^(Control|Meta)\+v$/i.test(one.key))) result.push(one)
  }
  return result
}

const wholeText = ({ page, node }: Spot): string => (node.value ?? textWithin(page, node)).trim()
