import names from 'color-name'
import { z } from 'zod'
import type { PageNode } from '../page/node'
import { nodesOf } from '../page/observation'
import { done } from '../page/outcome'
import { Target } from '../page/target'
import { locateOn } from './locating/locate'
import { definePolicy } from './policy'
import { call, fail } from './steps'

/** Sets a colour field, native or typed into, in the notation that it has. Returns what the field holds. */
export const chooseColor = definePolicy({
  name: 'choose_color',
  description: 'set a colour field',
  args: z.object({
    field: Target.describe('the field'),
    color: z.string().min(1).describe('a name such as light green, or #rrggbb'),
  }),
  applies: (page) => [...nodesOf(page)].some(takesColor),
  *run({ field, color }, start) {
    const { node } = yield* locateOn(start, field, 'field')
    const rgb = readColor(color)
    if (!rgb) return fail('bad_arguments', `"${color}" is no colour that Errand knows. Say its name or #rrggbb.`)
    const text = node.input === 'color' ? `#${hex(rgb)}` : likeBefore(rgb, node.value ?? '')
    const { value } = yield* call({ policy: 'fill_text', args: { field: node.ref, text } })
    return done(value)
  },
})

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
