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
  bgColor?: string | undefined
  text?: string | undefined
  value?: string | boolean | undefined
  focused?: boolean | undefined
  recordingTarget?: boolean | undefined
  children?: Element[] | undefined
  /** The colour of what is drawn, where it is known: these recordings don't tell it. */
  paint?: string
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
    bgColor: z.string().optional().catch(undefined),
    text: z.string().optional(),
    value: z.union([z.string(), z.boolean()]).optional().catch(undefined),
    focused: z.boolean().optional(),
    recordingTarget: z.boolean().optional(),
    children: z.array(Element).optional(),
  }),
)

/**
 * Gives each element a ref of its own. Some recordings name two elements alike, a page's outer box and something within: the inner
 * one, which people click, keeps it.
 */
export function tellApart(dom: Element): void {
  const taken = new Set<number>()
  for (const [at, element] of [...elementsIn(dom)].map((element, at) => [at, element] as const).reverse()) {
    if (taken.has(element.ref)) element.ref = OUTER + at
    taken.add(element.ref)
  }
}
const OUTER = 1_000_000

export const refOf = ({ ref }: Element): Ref => `e${ref}`

export function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const child of element.children ?? []) yield* elementsIn(child)
}

export const targetIn = (dom: Element): Element | undefined =>
  [...elementsIn(dom)].findLast(({ recordingTarget }) => recordingTarget)

/** What a click on an element means: the button or link that it is a part of, the box of the label that it stands in. */
export function pressedIn(dom: Element): Element | undefined {
  const path = pathTo(dom)
  const outer = path?.findLast(({ tag }) => /^(BUTTON|A|LABEL|OPTION)$/.test(tag))
  if (outer?.tag !== 'LABEL') return outer ?? path?.at(-1)
  const boxes = [...elementsIn(outer)].filter(({ tag }) => /^INPUT_(checkbox|radio)$/.test(tag))
  return boxes.length === 1 ? boxes[0] : path?.at(-1)
}

/** The elements from the top down to the one that an event was on. */
function pathTo(element: Element): Element[] | undefined {
  for (const child of [...(element.children ?? [])].reverse()) {
    const below = pathTo(child)
    if (below) return [element, ...below]
  }
  return element.recordingTarget ? [element] : undefined
}

export const valuesIn = (dom: Element): Map<number, string | boolean> =>
  new Map([...elementsIn(dom)].flatMap(({ ref, value }) => (value === undefined ? [] : [[ref, value] as const])))

export const contentOf = (element: Element): string =>
  [...elementsIn(element)]
    .map(({ text }) => text?.trim() ?? '')
    .filter(Boolean)
    .join(' ')

/** A native list of this height, in pixels, shows more than one line. */
export const OPEN = 40

/** Shapes and the texts among them. */
export const isDrawn = ({ tag }: Element): boolean => DRAWN.has(tag) || tag === 'text'

export const DRAWN = new Set('rect circle polygon path line ellipse polyline'.split(' '))
