import type { PageNode } from './node'
import { nodesOf, type Observation } from './observation'

/** How a person describes a drawn thing that has no name: `small red circle`, `the letters`, `shades of blue`, `9`. */
export interface Looks {
  size?: 'large' | 'small'
  /** A colour's family. */
  color?: string
  /** Undefined for a mere `item`. */
  kind?: Kind
  /** The one character that it is. */
  character?: string
}

type Kind = 'circle' | 'rectangle' | 'triangle' | 'line' | 'polygon' | 'letter' | 'digit' | 'shape' | 'figure'

/** What words say about looks; undefined as soon as one says something else. */
export function readLooks(words: string): Looks | undefined {
  const tokens = words.trim().split(/\s+/)
  if (tokens.length > 7) return undefined
  const looks: Looks = {}
  for (const [index, token] of tokens.entries()) {
    const last = index === tokens.length - 1
    const word = token.toLowerCase()
    const one = /^[\p{L}\p{N}]$/u.test(token) ? token : /^[\p{L}\p{N}]['’]?s$/u.test(token) ? token[0] : undefined
    if (last && one !== undefined) looks.character = one
    else if (SIZES[word]) looks.size = SIZES[word]
    else if (FAMILIES[word]) looks.color = FAMILIES[word]
    else if (KINDS[word] ?? KINDS[singular(word)]) {
      const kind = KINDS[word] ?? KINDS[singular(word)]
      if (kind && kind !== 'thing') looks.kind = kind
    } else if (!FILLERS.has(word)) return undefined
  }
  return looks
}

/** True where the words say more than that it is some box or thing. */
export const isTelling = ({ size, color, kind, character }: Looks): boolean =>
  color !== undefined || size !== undefined || character !== undefined || (kind !== undefined && kind !== 'rectangle')

/** `large blue circle` says which one as a name does, though nothing on the page is called so. */
export function saysLooks(words: string): boolean {
  const looks = readLooks(words)
  return looks !== undefined && isTelling(looks)
}

/** The drawn things of the page that look so, in document order. Sizes are told apart by comparing with the others. */
export function lookingLike(page: Observation, looks: Looks): PageNode[] {
  const drawn = [...nodesOf(page)].filter(({ paint, box }) => paint !== undefined && box !== null)
  const filled = drawn.filter(({ paint }) => paint?.fill !== undefined)
  const extents = (filled.length > 0 ? filled : drawn).map(extentOf)
  const [least, most] = [Math.min(...extents), Math.max(...extents)]
  const border = most / least < 1.4 ? undefined : Math.sqrt(least * most)
  const isOfSize = (node: PageNode): boolean =>
    looks.size === undefined || border === undefined || extentOf(node) > border === (looks.size === 'large')
  return drawn.filter((node) => isOfKind(node, looks) && isOfColor(node, looks.color) && isOfSize(node))
}

/** What a drawn thing is, in a word: `circle`, `triangle`, `letter`; undefined for what is not drawn. */
export function kindOf({ paint, name, tag }: PageNode): Kind | undefined {
  if (!paint) return undefined
  if (paint.shape === 'text') return /^[\d\s.,]+$/.test(name) ? 'digit' : /^\p{L}$/u.test(name) ? 'letter' : undefined
  return SHAPES[paint.shape] ?? SHAPES[tag] ?? 'shape'
}

/** Red for `red`, `crimson`, `red #e32f45`; undefined for what is no colour. */
export const colorFamily = (color: string | undefined): string | undefined =>
  FAMILIES[color?.split(' ')[0]?.toLowerCase() ?? '']

function isOfKind(node: PageNode, { kind, character }: Looks): boolean {
  if (character !== undefined) return node.name === character
  if (kind === undefined || kind === 'figure') return true
  const own = kindOf(node)
  if (kind === 'shape') return own !== 'letter' && own !== 'digit'
  return own === kind
}

function isOfColor({ paint }: PageNode, color: string | undefined): boolean {
  return color === undefined || colorFamily(paint?.fill ?? paint?.stroke) === color
}

/** Letters stand in a line that is higher than they are. */
const extentOf = ({ paint, box }: PageNode): number =>
  box === null ? 0 : paint?.shape === 'text' ? box.height * 0.85 : Math.max(box.width, box.height)

const singular = (word: string): string => word.replace(/(?<=ss|x|ch)es$|s$/, '')

const FILLERS = new Set('a an the all any every each of shade shades colored coloured color colour drawn'.split(' '))

const SIZES: { readonly [word: string]: 'large' | 'small' } = {
  large: 'large',
  larger: 'large',
  big: 'large',
  bigger: 'large',
  small: 'small',
  smaller: 'small',
  little: 'small',
  tiny: 'small',
}

const KINDS: { readonly [word: string]: Kind | 'thing' } = {
  circle: 'circle',
  dot: 'circle',
  point: 'circle',
  disc: 'circle',
  rectangle: 'rectangle',
  square: 'rectangle',
  box: 'rectangle',
  block: 'rectangle',
  triangle: 'triangle',
  line: 'line',
  polygon: 'polygon',
  letter: 'letter',
  digit: 'digit',
  number: 'digit',
  shape: 'shape',
  figure: 'figure',
  drawing: 'figure',
  item: 'thing',
  thing: 'thing',
  object: 'thing',
  element: 'thing',
}

/** By what the page's own drawing calls it. */
const SHAPES: { readonly [shape: string]: Kind } = {
  circle: 'circle',
  ellipse: 'circle',
  rect: 'rectangle',
  box: 'rectangle',
  triangle: 'triangle',
  polygon: 'polygon',
  line: 'line',
}

const FAMILIES: { readonly [color: string]: string } = Object.fromEntries(
  [
    'red darkred crimson maroon scarlet',
    'orange darkorange coral salmon',
    'yellow gold',
    'green lime darkgreen lightgreen olive',
    'cyan aqua teal turquoise',
    'blue navy darkblue lightblue skyblue',
    'purple violet indigo',
    'magenta fuchsia',
    'pink hotpink',
    'brown tan beige',
    'black',
    'white',
    'gray grey silver lightgray darkgray lightgrey darkgrey',
  ].flatMap((line) => line.split(' ').map((color) => [color, line.split(' ')[0] ?? color])),
)
