import type { PageNode } from '../../page/node'
import { ancestorsOf, type Observation } from '../../page/observation'
import { calendarsOf } from '../../policies/dates/calendar'
import { isShown } from './fields'
import type { Meaning } from './meaning'
import type { Moment } from './recorded'
import { isInside, type Spot } from './spot'

/** The actions just before that led to the choice: on the field itself, and on what had come up since. */
export function episode(
  meanings: Meaning[],
  all: readonly Moment[],
  index: number,
  field: PageNode,
): { taken: number[]; first: number } {
  const shown = (ref: string, at: number): boolean => isShown(all[at]?.before ?? EMPTY, ref)
  let from = meanings.length
  let first = index
  // The furthest action on the field, or on what opened the list, such that all between belong to it.
  for (let back = meanings.length - 1; back >= Math.max(0, meanings.length - MOST); back--) {
    const one = meanings[back]
    const start = one?.moments[0]
    const spot = one && spotIn(one)
    if (!one || start === undefined || !spot) break
    const chosenRef = all[index]?.action
    const opened = chosenRef?.kind === 'click' && !shown(chosenRef.ref, start)
    if (isAbout(spot, field) || (opened && one.is === 'click' && (isNear(spot, field) || isInCalendar(spot)))) {
      const between = meanings.slice(back + 1, from)
      if (!between.every((inner) => belongs(inner, field, start, shown))) break
      from = back
      first = start
    } else if (one.is === 'go') break
  }
  return { taken: meanings.splice(from).flatMap(({ moments }) => moments), first }
}

const EMPTY: Observation = {
  url: '',
  title: '',
  viewport: { width: 0, height: 0 },
  root: '',
  nodes: {},
  frames: {},
  announced: [],
}

/** A walk through a calendar of some years has so many clicks. */
const MOST = 80

function spotIn(meaning: Meaning): Spot | undefined {
  if (meaning.is === 'set') return meaning.field
  if (meaning.is === 'click') return meaning.on
  if (meaning.is === 'press') return meaning.at
  return meaning.is === 'scroll' ? meaning.of : undefined
}

const isAbout = ({ page, node }: Spot, field: PageNode): boolean =>
  node.ref === field.ref || isInside({ page, node }, field) || isInside({ page, node: field }, node)

/** An icon or button beside the field. */
function isNear({ page, node }: Spot, field: PageNode): boolean {
  const around = [...ancestorsOf(page, node)].slice(0, 3)
  return around.some((up) => up.ref !== page.root && isInside({ page, node: field }, up))
}

const belongs = (
  meaning: Meaning,
  field: PageNode,
  start: number,
  shown: (ref: string, at: number) => boolean,
): boolean => {
  const spot = spotIn(meaning)
  if (!spot) return false
  return isAbout(spot, field) || !shown(spot.node.ref, start) || meaning.is === 'scroll' || isInCalendar(spot)
}

const isInCalendar = ({ page, node }: Spot): boolean =>
  calendarsOf(page).some(({ holder }) => isInside({ page, node }, holder))

/** Removes the latest meanings for which it holds and returns their moments. */
export function takeBack(meanings: Meaning[], holds: (meaning: Meaning) => boolean): number[] {
  let from = meanings.length
  for (let last = meanings[from - 1]; last && holds(last); last = meanings[from - 1]) from--
  return meanings.splice(from).flatMap(({ moments }) => moments)
}
