import { z } from 'zod'
import type { Ref } from '../../page/node'

/** An element of a page as these recordings have it. */
export interface Element {
  tag: string
  ref: number
  left: number
  top: number
  width: number
  height: number
  classes?: string
  id?: string
  text?: string | undefined
  value?: string | boolean | undefined
  focused?: boolean | undefined
  recordingTarget?: boolean | undefined
  children?: Element[] | undefined
}

export const Element: z.ZodType<Element> = z.lazy(() =>
  z.object({
    tag: z.string(),
    ref: z.number(),
    left: z.number(),
    top: z.number(),
    width: z.number(),
    height: z.number(),
    classes: z.string().catch(''),
    id: z.string().catch(''),
    text: z.string().optional(),
    value: z.union([z.string(), z.boolean()]).optional().catch(undefined),
    focused: z.boolean().optional(),
    recordingTarget: z.boolean().optional(),
    children: z.array(Element).optional(),
  }),
)

export const refOf = ({ ref }: Element): Ref => `e${ref}`

export function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const child of element.children ?? []) yield* elementsIn(child)
}

export const targetIn = (dom: Element): Element | undefined =>
  [...elementsIn(dom)].findLast(({ recordingTarget }) => recordingTarget)

export const valuesIn = (dom: Element): Map<number, string | boolean> =>
  new Map([...elementsIn(dom)].flatMap(({ ref, value }) => (value === undefined ? [] : [[ref, value] as const])))

export const contentOf = (element: Element): string =>
  [...elementsIn(element)]
    .map(({ text }) => text?.trim() ?? '')
    .filter(Boolean)
    .join(' ')

export const DRAWN = new Set('rect circle polygon path line ellipse polyline'.split(' '))
