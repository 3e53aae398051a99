import names from 'color-name'
import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodesOf, type Observation } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
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
    const opener = findOfKind(start, field, 'field').best ? undefined : findOfKind(start, field, 'clickable').best
    if (opener) return yield* inPicker(start, opener, rgb)
    const { node } = yield* locateOn(start, field, 'field')
    const text = node.input === 'color' ? `#${hex(rgb)}` : likeBefore(rgb, node.value ?? '')
    const { value } = yield* call({ policy: 'fill_text', args: { field: node.ref, text } })
    return done(value)
  },
})

/** Opens the picker, types the colour into its field, and closes it by what confirms, where something does. */
function* inPicker(start: Observation, opener: PageNode, rgb: Rgb): Steps {
  let page = yield* pressField(start, opener)
  const came = (node: PageNode): boolean => node.box !== null && !start.nodes[node.ref]?.box
  const isField = (node: PageNode): boolean => came(node) && node.role === 'textbox' && holdsColor(node)
  for (const wait of PATIENCE) {
    if ([...nodesOf(page)].some(isField)) break
    page = yield* look(wait)
  }
  const field = [...nodesOf(page)].find(isField)
  if (!field) return fail('unsupported', `${shortName(opener)} opened nothing that a colour can be typed into.`)
  const text = likeBefore(rgb, field.value ?? '')
  page = yield* act({ kind: 'type', ref: field.ref, text, replace: true })
  page = (yield* attempt({ kind: 'press', ref: field.ref, key: 'Enter' })).page
  const confirm = [...nodesOf(page)].find(
    (node) => came(node) && node.role === 'button' && CONFIRMS.test(node.name.trim()),
  )
  if (confirm) yield* act({ kind: 'click', ref: confirm.ref })
  return done(text)
}

const PATIENCE = [300, 500]
const CONFIRMS = /^(ok|apply|save|select|choose|done|confirm|set)\b/i

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
