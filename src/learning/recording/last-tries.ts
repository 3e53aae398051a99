import type { Meaning, MeaningOf } from './meaning'
import { documentOf } from './recorded'
import type { Spot } from './spot'

/** Of several values of one field, and of several tries to send them, the last counts. */
export function lastTries(all: Meaning[]): Meaning[] {
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
