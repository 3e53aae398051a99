import names from 'color-name'
import { z } from 'zod'
import { plainColor } from '../page/color'
import { findContainer, outermost } from '../page/container'
import { colorFamily } from '../page/looks'
import type { PageNode } from '../page/node'
import { nodeAt, nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { confirms } from './locating/confirms'
import { findOfKind, locateOn, shortName } from './locating/locate'
import { pressField } from './options/press-field'
import { definePolicy, type Steps } from './policy'
import { act, attempt, call, fail, look } from './steps'

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
    if (!rgb) return fail('bad_arguments', `"${color}" is no colour that Errand knows. Say its name or #rrggbb.`)
    const own = findOfKind(start, field, 'field').best
    const typed = own?.value !== undefined && own.role !== 'slider' ? own : fieldUnder(start, field)
    if (typed) return yield* inField(typed, rgb)
    const patch = patchUnder(start, field, rgb)
    if (patch) {
      yield* act({ kind: 'click', ref: patch.ref })
      return done(color)
    }
    const opener = openerOf(start, field, own)
    if (opener) return yield* inPicker(start, opener, rgb, color)
    return yield* inField((yield* locateOn(start, field, 'field')).node, rgb)
  },
})

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
  const isPressed = ({ role, states }: PageNode): boolean => role === 'button' || states.clickable === true
  const named = own && isPressed(own) ? own : findOfKind(page, field, 'clickable').best
  if (named && isPressed(named)) return named
  for (const suits of [isPressed, isPatch]) {
    const refs = findContainer(page, field, (node) => suits(node) && node.box !== null && !node.states.inert)
    const [only, ...others] = outermost(page, refs ?? new Set())
    if (only && others.length === 0) return only
  }
  return named
}

/** Opens the picker, takes its patch or types the colour into its field, and closes it by what confirms, where something does. */
function* inPicker(start: Observation, opener: PageNode, rgb: Rgb, color: string): Steps {
  let page = yield* pressField(start, opener)
  const came = (node: PageNode): boolean => node.box !== null && !start.nodes[node.ref]?.box
  const isField = (node: PageNode): boolean => came(node) && node.role === 'textbox' && holdsColor(node)
  const patchOn = (at: Observation): PageNode | undefined => {
    const patches = [...nodesOf(at)].filter((node) => came(node) && isPatch(node))
    return patches.length > 2 ? patchAmong(patches, rgb) : undefined
  }
  for (const wait of PATIENCE) {
    if ([...nodesOf(page)].some(isField) || patchOn(page)) break
    page = yield* look(wait)
  }
  const field = [...nodesOf(page)].find(isField)
  const patch = field ? undefined : patchOn(page)
  if (!field && !patch)
    return fail('unsupported', `${shortName(opener)} opened nothing that a colour can be typed into.`)
  const text = field ? likeBefore(rgb, field.value ?? '') : color
  if (field) {
    page = yield* act({ kind: 'type', ref: field.ref, text, replace: true })
    page = (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  } else if (patch) page = yield* act({ kind: 'click', ref: patch.ref })
  const confirm = [...nodesOf(page)].find((node) => came(node) && confirms(node))
  if (confirm) yield* act({ kind: 'click', ref: confirm.ref })
  return done(text)
}

const PATIENCE = [300, 500]

const holdsColor = ({ value = '', name, description, hint }: PageNode): boolean =>
  readColor(value) !== undefined ||
  /^(rgb|hsl|hsv)a?\(/.test(value) ||
  /\b(colou?r|hex)\b/i.test([name, description, hint].join(' '))

const takesColor = ({ input, role, name, hint }: PageNode): boolean =>
  input === 'color' || (role === 'textbox' && /colou?r/i.test(`${name} ${hint ?? ''}`))

type Rgb = readonly [red: number, green: number, blue: number]

/** `Light Green`, `#90ee90`, `90EE90`, `#9e9`, `rgb(144, 238, 144)`; undefined for what is no colour. */
export function readColor(said: string): Rgb | undefined {
  const text = said.trim().toLowerCase()
  const named = Object.entries(names).find(([name]) => name === text.replace(/[\s-]/g, ''))?.[1]
  if (named) return named
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(text)?.slice(1)
  const digits = /^#?([\da-f]{6})$/.exec(text)?.[1]
  const short = /^#([\da-f]{3})$/.exec(text)?.[1]
  const [red, green, blue] =
    parts?.map(Number) ??
    (digits?.match(/../g) ?? short?.split('').map((digit) => digit + digit) ?? []).map((part) =>
      Number.parseInt(part, 16),
    )
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue]
}

const hex = (rgb: Rgb): string => rgb.map((part) => part.toString(16).padStart(2, '0')).join('')

/** In the notation of what the field holds: `AB2567`, `#ab2567`, `rgb(171, 37, 103)`. */
function likeBefore(rgb: Rgb, before: string): string {
  if (before.startsWith('rgb')) return `rgb(${rgb.join(', ')})`
  const text = /^[\dA-F]*[A-F][\dA-F]*$/.test(before.replace('#', '')) ? hex(rgb).toUpperCase() : hex(rgb)
  return /^[\da-f]{6}$/i.test(before) ? text : `#${text}`
}
