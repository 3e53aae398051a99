import { isButton } from '../../page/buttons'
import type { PageNode } from '../../page/node'
import { nodeAt, type Observation, shownSince, textWithin } from '../../page/observation'
import type { Steps } from '../policy'
import { act, fail, watch } from '../steps'
import { halfToClick, halvesAmong } from './halves'
import type { Time } from './times'

/** The numbers around the face of a clock. */
interface Dial {
  face: PageNode
  numbers: readonly { shown: number; node: PageNode }[]
  centre: { x: number; y: number }
  counts: Count
}

/** Degrees from one hour or minute to the next. */
const DEGREES = { hour: 30, minute: 6 }
type Count = keyof typeof DEGREES

/** The face with the hours that has come to the page since; undefined when there is none. */
export const newTimeDial = (before: Observation, page: Observation): Dial | undefined => dialFor(before, page, 'hour')

/** Clicks the hour, then the minute on the face that comes in its place, and AM or PM. */
export function* clickTimeDial(before: Observation, start: Observation, time: Time): Steps<Observation> {
  let page = start
  for (const count of ['hour', 'minute'] as const) {
    const found = yield* watch(page, 1, (at) => dialFor(before, at, count))
    const dial = found.thing ?? fail('no_effect', `The clock shows no ${count}s to choose from.`)
    page = yield* clickOn(dial, time[count], halvesFor(before, found.page).length > 0)
  }
  const half = halfToClick(page, halvesFor(before, page), time)
  return half ? yield* act({ kind: 'click', ref: half.ref }) : page
}

const halvesFor = (before: Observation, page: Observation): PageNode[] => halvesAmong(page, comeSince(before, page))

const comeSince = (before: Observation, page: Observation): PageNode[] =>
  shownSince(before, page).filter(({ states }) => !states.inert)

function dialFor(before: Observation, page: Observation, counts: Count): Dial | undefined {
  const faces = new Map<string, { shown: number; node: PageNode }[]>()
  for (const node of comeSince(before, page)) {
    const text = node.name || textWithin(page, node)
    if (!isButton(node) || !/^\s*\d{1,2}\s*$/.test(text) || node.parent === null) continue
    faces.set(node.parent, [...(faces.get(node.parent) ?? []), { shown: Number(text), node }])
  }
  for (const [ref, numbers] of faces) {
    const face = nodeAt(page, ref)
    const centre = middleOf(numbers.map(({ node }) => centreOf(node)))
    const dial = face && { face, numbers, centre, counts }
    if (dial && numbers.length >= 12 && numbers.every(({ shown, node }) => standsAt(dial, shown, node))) return dial
  }
  return undefined
}

const centreOf = ({ box }: PageNode): { x: number; y: number } => ({
  x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
  y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
})

const middleOf = (points: readonly { x: number; y: number }[]): { x: number; y: number } => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})

/** From the centre towards where a clock has that number. */
const towards = (counts: Count, shown: number): { x: number; y: number } => {
  const angle = (shown * DEGREES[counts] * Math.PI) / 180
  return { x: Math.sin(angle), y: -Math.cos(angle) }
}

function standsAt({ counts, centre }: Dial, shown: number, node: PageNode): boolean {
  const { x, y } = centreOf(node)
  const [right, down] = [x - centre.x, y - centre.y]
  const way = towards(counts, shown)
  return right * way.x + down * way.y > 0.9 * Math.hypot(right, down) && Math.hypot(right, down) > 0
}

/** The number, or the place between two of them where no number stands. */
function* clickOn({ face, numbers, centre, counts }: Dial, value: number, twelve: boolean): Steps<Observation> {
  const shown = counts === 'hour' && twelve ? value % 12 || 12 : value
  const mark = numbers.find((each) => each.shown === shown)
  if (mark) return yield* act({ kind: 'click', ref: mark.node.ref })
  const [first] = numbers
  if (counts === 'hour' || !first || !face.box) return fail('not_offered', `The clock has no ${shown}.`)
  const at = centreOf(first.node)
  const radius = Math.hypot(at.x - centre.x, at.y - centre.y)
  const way = towards(counts, shown)
  const [x, y] = [centre.x + radius * way.x - face.box.x, centre.y + radius * way.y - face.box.y]
  return yield* act({ kind: 'click', ref: face.ref, at: { x, y } })
}
