import { z } from 'zod'
import { isButton } from '../page/buttons'
import { plainColor } from '../page/color'
import { findContainer, outermost } from '../page/container'
import { find } from '../page/find'
import { colorFamily } from '../page/looks'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { pickerAmong, pickerUnder, pickInPlane } from './colors/pick-in-plane'
import { distance, hex, type Rgb, readColor } from './colors/rgb'
import { confirms } from './locating/confirms'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { pressField } from './options/press-field'
import { definePolicy, type Steps } from './policy'
import { act, attempt, call, fail, look, until } from './steps'

/**
 * Sets a colour field, native or typed into, in the notation that it has; of a button that opens a picker, the field in that. Returns
 * what the field holds.
 */
export const chooseColor = definePolicy({
  name: 'choose_color',
  description: 'set a colour field',
  args: z.object({
    field: Target.describe('the field'),
    color: z.string().min(1).describe('a name such as light green, or #rrggbb'),
  }),
  applies: (page) => [...nodesOf(page)].some(takesColor),
  *run({ field, color }, start) {
    const rgb = readColor(color)
    if (!rgb) return yield* byItsName(start, field, color)
    const own = findOfKind(start, field, 'field').best
    const parts = partsAmong(
      [...(findContainer(start, field, isPart) ?? [])].flatMap((ref) => nodeAt(start, ref) ?? []),
    )
    if (parts && (!own || parts.includes(own))) {
      yield* setParts(parts, rgb)
      return done(`#${hex(rgb)}`)
    }
    const typed = own?.value !== undefined && own.role !== 'slider' ? own : fieldUnder(start, field)
    if (typed?.states.readonly) return yield* inPicker(start, typed, rgb, color)
    if (typed) return yield* inField(typed, rgb)
    const patch = patchUnder(start, field, rgb)
    if (patch) {
      yield* act({ kind: 'click', ref: patch.ref })
      return done(color)
    }
    const picker = pickerUnder(start, field)
    if (picker) return done(`#${hex((yield* pickInPlane(start, picker, rgb)).color)}`)
    const opener = openerOf(start, field, own)
    if (opener) return yield* inPicker(start, opener, rgb, color)
    return yield* inField((yield* locateOn(start, field, 'field')).node, rgb)
  },
})

/** A colour that the page has its own word for. */
function* byItsName(page: Observation, field: Target, color: string): Steps {
  const { best } = find(page, color, { suits: ({ role, states }) => OFFERED.has(role) || states.clickable === true })
  if (!best) return fail('bad_arguments', `"${color}" is no colour that Errand knows. Say its name or #rrggbb.`)
  const list = typeof field === 'string' ? field : field.name
  return done((yield* call({ policy: 'choose_option', args: { ...(list && { list }), option: color } })).value)
}

const OFFERED = new Set(['radio', 'option', 'button', 'tab', 'menuitemradio'])

function* inField(node: PageNode, rgb: Rgb): Steps {
  const text = node.input === 'color' ? `#${hex(rgb)}` : likeBefore(rgb, node.value ?? '')
  return done((yield* call({ policy: 'fill_text', args: { field: node.ref, text } })).value)
}

/** The only field under the heading that holds a colour: that of a picker which stands open. */
function fieldUnder(page: Observation, field: Target): PageNode | undefined {
  if (findOfKind(page, field, 'any').best?.role === 'text') return undefined
  const isOne = (node: PageNode): boolean => node.role === 'textbox' && !node.states.inert && holdsColor(node)
  const [ref, ...others] = findContainer(page, field, isOne) ?? []
  return ref !== undefined && others.length === 0 ? nodeAt(page, ref) : undefined
}

/** Of several patches of colour under the heading, the one that is meant: of just this colour, else the only one of its family. */
function patchUnder(page: Observation, field: Target, rgb: Rgb): PageNode | undefined {
  const patches = [...(findContainer(page, field, isPatch) ?? [])].flatMap((ref) => nodeAt(page, ref) ?? [])
  return patches.length > 1 ? patchAmong(patches, rgb) : undefined
}

function patchAmong(patches: readonly PageNode[], rgb: Rgb): PageNode | undefined {
  const wanted = plainColor(`rgb(${rgb.join(', ')})`)
  const exact = patches.find(({ paint }) => paint?.fill === wanted)
  const alike = patches.filter(({ paint }) => colorFamily(paint?.fill) === colorFamily(wanted))
  return exact ?? (alike.length === 1 ? alike[0] : undefined)
}

/** A small thing filled with a colour, alone. */
const isPatch = ({ paint, box, states, name, input }: PageNode): boolean =>
  paint?.fill !== undefined &&
  box !== null &&
  box.width <= 64 &&
  box.height <= 64 &&
  name.length <= 24 &&
  !states.inert &&
  input === undefined

/** What opens a picker: so called, or the only thing beside the words that can be pressed or shows a colour. */
function openerOf(page: Observation, field: Target, own: PageNode | undefined): PageNode | undefined {
  const named = own && isButton(own) ? own : findOfKind(page, field, 'clickable').best
  if (named && isButton(named)) return named
  for (const suits of [isButton, isPatch]) {
    const refs = findContainer(page, field, (node) => suits(node) && node.box !== null && !node.states.inert)
    const [only, ...others] = outermost(page, refs ?? new Set())
    if (only && others.length === 0) return only
  }
  return named
}

/** Opens the picker, types the colour into its field, takes its patch or points at it, and closes it by what confirms, where something does. */
function* inPicker(start: Observation, opener: PageNode, rgb: Rgb, color: string): Steps {
  let page = yield* pressField(start, opener)
  const came = (node: PageNode): boolean => node.box !== null && !start.nodes[node.ref]?.box
  const fieldOn = (at: Observation): PageNode | undefined => {
    const fields = [...nodesOf(at)].filter((node) => came(node) && node.role === 'textbox' && !node.states.readonly)
    return fields.find(holdsColor) ?? (fields.length === 1 ? fields[0] : undefined)
  }
  const patchOn = (at: Observation): PageNode | undefined => {
    const patches = [...nodesOf(at)].filter((node) => came(node) && isPatch(node))
    return patches.length > 2 ? patchAmong(patches, rgb) : undefined
  }
  const pickerOn = (at: Observation) => pickerAmong(at, [...nodesOf(at)].filter(came))
  page = yield* until(page, PATIENCE, (at) => (fieldOn(at) ?? patchOn(at) ?? pickerOn(at)) !== undefined)
  const field = fieldOn(page)
  const parts = field ? undefined : partsAmong([...nodesOf(page)].filter((node) => came(node) && isPart(node)))
  const patch = field || parts ? undefined : patchOn(page)
  const picker = field || parts || patch ? undefined : pickerOn(page)
  if (!field && !parts && !patch && !picker)
    return fail('unsupported', `${shortName(opener)} opened nothing that a colour can be typed into.`)
  let text = field ? likeBefore(rgb, field.value ?? '') : color
  if (field) {
    page = yield* act({ kind: 'type', ref: field.ref, text, replace: true })
    page = (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  } else if (parts) page = yield* setParts(parts, rgb)
  else if (patch) page = yield* act({ kind: 'click', ref: patch.ref })
  else if (picker) {
    const picked = yield* pickInPlane(page, picker, rgb)
    page = picked.page
    text = `#${hex(picked.color)}`
  }
  const confirm = [...nodesOf(page)].find((node) => came(node) && confirms(node))
  if (confirm) page = yield* act({ kind: 'click', ref: confirm.ref })
  for (const { ref } of [opener, ...(field ? [field] : [])]) {
    const held = readColor(nodeAt(page, ref)?.value ?? '')
    if (held && distance(held, readColor(text) ?? rgb) > 0)
      return fail('refused', `${shortName(opener)} became #${hex(held)} instead of ${text}.`)
  }
  return done(text)
}

const PATIENCE = 0.8

const PARTS = [/^r(ed)?\b/i, /^g(reen)?\b/i, /^b(lue)?\b/i]

const isPart = ({ role, name, states }: PageNode): boolean =>
  (role === 'spinbutton' || role === 'textbox') && !states.inert && PARTS.some((part) => part.test(name))

/** The fields for how much red, green and blue a colour has. */
function partsAmong(nodes: readonly PageNode[]): PageNode[] | undefined {
  const parts = PARTS.flatMap((part) => nodes.find(({ name }) => part.test(name)) ?? [])
  return parts.length === PARTS.length ? parts : undefined
}

function* setParts(parts: readonly PageNode[], rgb: Rgb): Steps<Observation> {
  let page = yield* look()
  for (const [at, { ref }] of parts.entries()) {
    page = yield* act({ kind: 'type', ref, text: String(rgb[at]), replace: true })
    // Some take a part only when its field is left.
    page = (yield* attempt({ kind: 'press', ref, key: 'Tab' })).page
  }
  const held = parts.map(({ ref }) => nodeAt(page, ref)?.value ?? '')
  if (held.some((part, at) => Number(part) !== rgb[at]))
    return fail('refused', `The picker holds ${held.join(', ')} instead of ${rgb.join(', ')}.`)
  return page
}

const holdsColor = ({ value = '', name, description, hint }: PageNode): boolean =>
  readColor(value) !== undefined ||
  /^(rgb|hsl|hsv)a?\(/.test(value) ||
  /\b(colou?r|hex)\b/i.test([name, description, hint].join(' '))

const takesColor = ({ input, role, name, hint }: PageNode): boolean =>
  input === 'color' || (role === 'textbox' && /colou?r/i.test(`${name} ${hint ?? ''}`))

/** In the notation of what the field holds: `AB2567`, `#ab2567`, `rgb(171, 37, 103)`. */
function likeBefore(rgb: Rgb, before: string): string {
  if (before.startsWith('rgb')) return `rgb(${rgb.join(', ')})`
  const text = /^[\dA-F]*[A-F][\dA-F]*$/.test(before.replace('#', '')) ? hex(rgb).toUpperCase() : hex(rgb)
  return /^[\da-f]{6}$/i.test(before) ? text : `#${text}`
}
