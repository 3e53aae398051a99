import { findContainer } from '../../page/container'
import type { PageNode, Ref } from '../../page/node'
import { ancestorsOf, nodeAt, nodesOf, type Observation, subtreeOf } from '../../page/observation'
import type { Target } from '../../page/target'
import type { Steps } from '../policy'
import { numberIn } from '../sliders/thumb'
import { act, fail } from '../steps'
import { distance, type Hsv, hex, hsvOf, type Rgb, readColor, rgbOf } from './rgb'

/** A picker to point in: a plane, fuller to the right and brighter to the top, and a strip of hues. */
export interface Picker {
  plane: PageNode
  hue: PageNode
}

/** More presses come no nearer: a pointer has no place between two pixels. */
const TRIES = 6
/** Colours that lie no farther apart nobody can tell apart. */
const ALIKE = 6

/** The picker whose strip of hues is one of these nodes; undefined where none is, or has no plane beside it. */
export function pickerAmong(page: Observation, nodes: readonly PageNode[]): Picker | undefined {
  const hue = nodes.find(isHue)
  if (!hue) return undefined
  for (const around of [...ancestorsOf(page, hue)].slice(0, 4)) {
    const isBeside = (node: PageNode): boolean =>
      [...subtreeOf(page, node)].every((below) => below !== hue && below.role !== 'text')
    const [plane] = [...subtreeOf(page, around)]
      .filter((node) => isPlane(node) && isBeside(node))
      .sort((one, other) => areaOf(other) - areaOf(one))
    if (plane) return { plane, hue }
  }
  return undefined
}

/** The picker that stands open under a heading. */
export const pickerUnder = (page: Observation, target: Target): Picker | undefined =>
  pickerAmong(
    page,
    [...(findContainer(page, target, isHue) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? []),
  )

const isHue = ({ box, states, name, hint, description }: PageNode): boolean =>
  box !== null &&
  !states.inert &&
  Math.max(box.width, box.height) >= 60 &&
  Math.max(box.width / box.height, box.height / box.width) >= 4 &&
  /\bhue\b/i.test([name, hint, description].join(' '))

const isPlane = ({ box, states }: PageNode): boolean =>
  box !== null && !states.inert && Math.min(box.width, box.height) >= 60 && box.width < box.height * 4

const areaOf = ({ box }: PageNode): number => (box ? box.width * box.height : 0)

/** Points at the colour until what the picker says of it is right. Returns the colour that it became; fails where that is another. */
export function* pickInPlane(
  start: Observation,
  picker: Picker,
  wanted: Rgb,
): Steps<{ page: Observation; color: Rgb }> {
  const { page: tried, telling } = yield* tellingOf(start, picker)
  const [hue, saturation, brightness] = hsvOf(wanted)
  let page = tried
  let aim: Hsv = [hue, saturation, brightness]
  let best: { aim: Hsv; color: Rgb } | undefined
  for (let tries = 0; tries < TRIES && !(best && distance(best.color, wanted) <= 1); tries++) {
    page = yield* pointAt(page, picker, aim)
    const color = nearest(colorsOn(page, picker), telling, wanted)
    if (!color) break
    const isBetter = !best || distance(color, wanted) < distance(best.color, wanted)
    if (isBetter) best = { aim, color }
    const got = hsvOf(color)
    // A strip may run the other way.
    const isTurned = tries === 0 && saturation > 0 && apart(got[0], hue) > 0.02 && apart(got[0], 1 - hue) < 0.02
    aim = isTurned
      ? [1 - hue, saturation, brightness]
      : [(aim[0] + hue - got[0] + 1) % 1, aim[1] + saturation - got[1], aim[2] + brightness - got[2]]
  }
  if (!best) return fail('no_effect', 'The picker was pointed in, but nothing shows which colour it took.')
  const isLast = nearest(colorsOn(page, picker), telling, wanted)?.join() === best.color.join()
  if (!isLast) page = yield* pointAt(page, picker, best.aim)
  const color = nearest(colorsOn(page, picker), telling, wanted) ?? best.color
  if (distance(color, wanted) > ALIKE)
    return fail('refused', `The picker came no nearer to #${hex(wanted)} than #${hex(color)}.`)
  return { page, color }
}

/** Hues run in a circle. */
const apart = (one: number, other: number): number => Math.min(Math.abs(one - other), 1 - Math.abs(one - other))

function* pointAt(
  start: Observation,
  { plane, hue }: Picker,
  [share, saturation, brightness]: Hsv,
): Steps<Observation> {
  const isWide = hue.box !== null && hue.box.width > hue.box.height
  const page = yield* press(start, hue, isWide ? share : 0.5, isWide ? 0.5 : share)
  return yield* press(page, plane, saturation, 1 - brightness)
}

function* press(page: Observation, node: PageNode, across: number, down: number): Steps<Observation> {
  const { width, height } = (nodeAt(page, node.ref) ?? node).box ?? { width: 0, height: 0 }
  const within = (share: number, length: number): number => Math.min(length - 0.5, Math.max(0.5, share * length))
  return yield* act({ kind: 'click', ref: node.ref, at: { x: within(across, width), y: within(down, height) } })
}

/** What tells the chosen colour: whatever shows another one when the plane is pressed. */
function* tellingOf(start: Observation, picker: Picker): Steps<{ page: Observation; telling: ReadonlySet<Ref> }> {
  let page = start
  const telling = new Set<Ref>()
  for (const share of [0.4, 0.6]) {
    const before = colorsOn(page, picker)
    page = yield* press(page, picker.plane, share, share)
    for (const [ref, color] of colorsOn(page, picker)) if (before.get(ref)?.join() !== color.join()) telling.add(ref)
  }
  return { page, telling }
}

function nearest(colors: ReadonlyMap<Ref, Rgb>, telling: ReadonlySet<Ref>, wanted: Rgb): Rgb | undefined {
  const told = [...colors].flatMap(([ref, color]) => (telling.has(ref) ? [color] : []))
  return told.sort((one, other) => distance(one, wanted) - distance(other, wanted))[0]
}

/** Every colour that the page shows: as a filling, in a field, or in what the plane and the strip say. */
function colorsOn(page: Observation, { plane, hue }: Picker): Map<Ref, Rgb> {
  const colors = new Map<Ref, Rgb>()
  for (const { ref, paint, value } of nodesOf(page)) {
    const color = readColor(paint?.fill?.split(' ').at(-1) ?? value ?? '')
    if (color) colors.set(ref, color)
  }
  const said = /(\d+)%\D+(\d+)%/.exec(nodeAt(page, plane.ref)?.value ?? '')
  const { value, range } = nodeAt(page, hue.ref) ?? hue
  const degrees = numberIn(range?.now ?? value)
  if (said && degrees !== undefined)
    colors.set(
      plane.ref,
      rgbOf([degrees / (numberIn(range?.max) ?? 360), Number(said[1]) / 100, Number(said[2]) / 100]),
    )
  return colors
}
