import type { PageNode } from '../../page/node'
import { ancestorsOf, nodeAt, type Observation, subtreeOf, textWithin } from '../../page/observation'
import { calendarsOf } from '../../policies/calendar'
import { isoDay, readDay, readFullDay } from '../../policies/dates'
import { findStepper } from '../../policies/stepper'
import { numberIn } from '../../policies/thumb'
import { readTime } from '../../policies/times'
import { boxTurnedBy, fieldSetBy, heldBy, isField, isOpener, isShown, isTextField } from './fields'
import type { Meaning, MeaningOf, Spot } from './meaning'
import type { Moment } from './recorded'

/** What each action came to by itself or with those just before it, read from what the page became. */
export function readMoments(moments: readonly Moment[]): Meaning[] {
  const meanings: Meaning[] = []
  moments.forEach((moment, index) => {
    const led = leadingTo(moments, index)
    if (led) meanings.push(led)
    meanings.push(...READ[moment.action.kind](moment, index, moments, meanings))
  })
  return meanings
}

/** Another document than the last action led to: the person went there by the address bar, a bookmark, or it came by itself. */
function leadingTo(moments: readonly Moment[], index: number): Meaning | undefined {
  const [last, moment] = [moments[index - 1], moments[index]]
  if (!last || !moment || documentOf(last.before) === documentOf(moment.before)) return undefined
  const { action } = last
  const leads = action.kind === 'click' || action.kind === 'navigate' || action.kind === 'press'
  if (leads || moment.action.kind === 'navigate') return undefined
  return { is: 'go', to: moment.before.url, moments: [] }
}

export const documentOf = (page: Observation): string | undefined => page.frames[0]?.document

type Reading = (moment: Moment, index: number, all: readonly Moment[], before: Meaning[]) => Meaning[]

const READ: { readonly [Kind in Moment['action']['kind']]: Reading } = {
  click: readClick,
  type: (moment, index) => readValue(moment, index),
  set_value: (moment, index) => readValue(moment, index),
  select: (moment, index) => readSelect(moment, index),
  press: readPress,
  hover: () => [],
  scroll: (moment, index) => readScroll(moment, index),
  drag: (moment, index) => readDrag(moment, index),
  select_text({ action, before }, index) {
    const on = action.kind === 'select_text' ? spotOf(before, action.ref) : undefined
    return on && action.kind === 'select_text' ? [{ is: 'mark', on, text: action.text ?? '', moments: [index] }] : []
  },
  navigate: ({ action }, index) => (action.kind === 'navigate' ? [{ is: 'go', to: action.to, moments: [index] }] : []),
}

const spotOf = (page: Observation, ref: string | undefined): Spot | undefined => {
  const node = ref === undefined ? undefined : nodeAt(page, ref)
  return node && { page, node }
}

function readValue({ action, before, after }: Moment, index: number): Meaning[] {
  if (action.kind !== 'type' && action.kind !== 'set_value') return []
  const field = spotOf(before, action.ref) ?? spotOf(after, action.ref)
  if (!field) return []
  const to = action.kind === 'type' ? action.text : action.value
  return [{ is: 'set', field, to, by: wayOf(field.node), was: heldBy(field.page, field.node), moments: [index] }]
}

/** By which kind of value a field is filled. */
function wayOf({ input, role }: PageNode): MeaningOf<'set'>['by'] {
  if (input === 'date') return 'date'
  if (input === 'time') return 'time'
  return input === 'range' || role === 'slider' ? 'slider' : 'text'
}

function readSelect({ action, before, after }: Moment, index: number): Meaning[] {
  if (action.kind !== 'select') return []
  const field = spotOf(before, action.ref)
  if (!field) return []
  const names = action.options.flatMap((ref) => nodeAt(after, ref)?.name ?? nodeAt(before, ref)?.name ?? [])
  const to = names.length === 1 ? (names[0] ?? '') : names
  return [{ is: 'set', field, to, by: 'option', was: heldBy(before, field.node), moments: [index] }]
}

function readClick(moment: Moment, index: number, all: readonly Moment[], meanings: Meaning[]): Meaning[] {
  const { action, before } = moment
  const on = action.kind === 'click' ? spotOf(before, action.ref) : undefined
  if (action.kind !== 'click' || !on) return []
  const { node } = on
  if (action.count === 2) return [doubleClick(meanings, on, index)]
  const turned = boxTurnedBy(moment, node)
  if (turned)
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  const chosen = isField(node) && isTextField(node) ? undefined : chosenBy(moment, index, all, meanings, on)
  if (chosen) return [chosen]
  return [
    {
      is: 'click',
      on,
      times: 1,
      moments: [index],
      ...(action.button === undefined || action.button === 'left' ? {} : { button: action.button }),
      ...(action.modifiers ? { holding: action.modifiers } : {}),
    },
  ]
}

/** The second click of two makes one double click of them. */
function doubleClick(meanings: Meaning[], on: Spot, index: number): Meaning {
  const moments = [index]
  for (let last = meanings.at(-1); last?.is === 'click' && last.on.node.ref === on.node.ref; last = meanings.at(-1)) {
    moments.unshift(...last.moments)
    meanings.pop()
    if (moments.length === 3) break
  }
  return { is: 'click', on, times: 2, moments }
}

/** A field that the click filled by something that a popup, a calendar or a stepper offered. */
function chosenBy(
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
  const stepped = filled ? undefined : steppedBy(moment, on.node)
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

const isoOf = (text: string): string | undefined => {
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

const isInside = ({ page, node }: Spot, outer: PageNode): boolean =>
  node.ref === outer.ref || [...ancestorsOf(page, node)].some(({ ref }) => ref === outer.ref)

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

/** A counter whose plus or minus was pressed. */
function steppedBy(
  { before, after }: Moment,
  pressed: PageNode,
): { field: PageNode; was: string; now: string } | undefined {
  for (const node of Object.values(after.nodes)) {
    const old = before.nodes[node.ref]
    if (!old || !COUNTED.has(node.role) || old.value === node.value) continue
    const [was, now] = [numberIn(old.value), numberIn(node.value)]
    if (was === undefined || now === undefined) continue
    const stepper = findStepper(before, node.ref)
    if (stepper && [stepper.more.ref, stepper.less.ref].includes(pressed.ref)) {
      return { field: old, was: old.value ?? '', now: node.value ?? '' }
    }
  }
  return undefined
}

/** The actions just before that led to the choice: on the field itself, and on what had come up since. */
function episode(
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
function takeBack(meanings: Meaning[], holds: (meaning: Meaning) => boolean): number[] {
  let from = meanings.length
  for (let last = meanings[from - 1]; last && holds(last); last = meanings[from - 1]) from--
  return meanings.splice(from).flatMap(({ moments }) => moments)
}

function readPress(moment: Moment, index: number, all: readonly Moment[], meanings: Meaning[]): Meaning[] {
  const { action, before, after } = moment
  if (action.kind !== 'press') return []
  const at = spotOf(before, action.ref)
  const { key } = action
  const turned = boxTurnedBy(moment, undefined)
  if (turned) {
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  }
  if (at && /^Arrow|^Page|^Home$|^End$/.test(key) && isMoved(moment, at.node)) {
    const to = heldBy(after, nodeAt(after, at.node.ref) ?? at.node)
    const by = at.node.role === 'slider' || at.node.input === 'range' ? 'slider' : 'number'
    return [{ is: 'set', field: at, to, by, was: heldBy(before, at.node), moments: [index] }]
  }
  const filled = /^(Enter|Tab|Space|Arrow\w+)$/.test(key) ? fieldSetBy(moment, undefined) : undefined
  const typedInto = meanings.findLast((one) => one.is === 'set')
  if (filled && documentOf(before) === documentOf(after) && (filled.field.ref === at?.node.ref || !at)) {
    const { taken, first } = episode(meanings, all, index, filled.field)
    const start = all[first]?.before ?? before
    const field = { page: start, node: nodeAt(start, filled.field.ref) ?? filled.field }
    const iso = isoOf(filled.now)
    const way = typedInto?.is === 'set' && typedInto.field.node.ref === filled.field.ref ? 'text' : 'option'
    const by = iso !== undefined && !isTextField(field.node) ? 'date' : way
    const was = heldBy(start, field.node)
    return [{ is: 'set', field, to: by === 'date' && iso ? iso : filled.now, by, was, moments: [...taken, index] }]
  }
  if (at && (key === 'Enter' || key === 'Space') && PRESSED.has(at.node.role)) {
    return [{ is: 'click', on: at, times: 1, moments: [index] }]
  }
  return [{ is: 'press', key, at, moments: [index] }]
}

const PRESSED = new Set('button link tab menuitem option treeitem'.split(' '))

const isMoved = ({ before, after }: Moment, node: PageNode): boolean => {
  const now = nodeAt(after, node.ref)
  const counts = node.role === 'slider' || node.role === 'spinbutton' || node.input === 'range'
  return counts && now !== undefined && heldBy(before, node) !== heldBy(after, now)
}

function readScroll({ action, before, after }: Moment, index: number): Meaning[] {
  const of = action.kind === 'scroll' ? spotOf(before, action.ref) : undefined
  if (!of) return []
  const now = nodeAt(after, of.node.ref)?.states.scrollable
  const to = now && now.down <= 2 ? 'bottom' : now && now.up <= 2 ? 'top' : undefined
  return [{ is: 'scroll', of, to, moments: [index] }]
}

function readDrag(moment: Moment, index: number): Meaning[] {
  const { action, before, after } = moment
  if (action.kind !== 'drag') return []
  const from = spotOf(before, action.from.ref)
  if (!from) return []
  const slid = sliderMoved(moment, from.node)
  if (slid) {
    const to = heldBy(after, nodeAt(after, slid.ref) ?? slid)
    return [
      { is: 'set', field: { page: before, node: slid }, to, by: 'slider', was: heldBy(before, slid), moments: [index] },
    ]
  }
  const turned = boxTurnedBy(moment, undefined)
  if (turned) {
    return [{ is: 'tick', box: { page: before, node: turned.box }, on: turned.on, was: turned.was, moments: [index] }]
  }
  const to = action.to.ref === action.from.ref ? undefined : spotOf(before, action.to.ref)
  const [start, end] = [action.from.at ?? { x: 0, y: 0 }, action.to.at ?? { x: 0, y: 0 }]
  const height = to?.node.box?.height ?? 0
  const edge = to && height > 0 && end.y < height / 4 ? 'top' : to && end.y > (height * 3) / 4 ? 'bottom' : undefined
  const by = { x: end.x - start.x, y: end.y - start.y }
  return [{ is: 'drag', from, to, by, moments: [index], ...(edge ? { edge } : {}) }]
}

/** The slider whose thumb was dragged: the thing dragged, or what it is part of. */
function sliderMoved({ before, after }: Moment, node: PageNode): PageNode | undefined {
  const sliders = Object.values(before.nodes).filter(({ role, input }) => role === 'slider' || input === 'range')
  const moved = sliders.filter((one) => {
    const now = nodeAt(after, one.ref)
    return now !== undefined && heldBy(before, one) !== heldBy(after, now)
  })
  const [only] = moved
  return moved.find(({ ref }) => ref === node.ref) ?? (moved.length === 1 ? only : undefined)
}
