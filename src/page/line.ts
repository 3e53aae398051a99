import { FIELD_ROLES } from './nearby'
import type { PageNode, States } from './node'
import { childrenOf, type Observation, parentOf, subtreeOf } from './observation'
import { collapse } from './words'

/** How many options of a native select stand in its line. */
const OPTIONS_SHOWN = 12

/** True for what can be acted on. */
export const isInteractive = ({ role, states }: PageNode): boolean =>
  FIELD_ROLES.has(role) || INTERACTIVE.has(role) || states.clickable === true || states.draggable === true

const INTERACTIVE = new Set(
  'button link tab menuitem menuitemcheckbox menuitemradio option treeitem gridcell scrollbar slider'.split(' '),
)

/** One node in the notation of `pageText`, without what stands below it. `focus` chooses among many options. */
export function lineOf(page: Observation, node: PageNode, focus: readonly string[] = []): string {
  if (node.role === 'text' && !isInteractive(node)) return quote(collapse(node.name))
  const up = parentOf(page, node)
  // What stands in something that is out of sight or out of reach is so too.
  const { offscreen, inert, ...others } = node.states
  const own = { ...(offscreen && !up?.states.offscreen && { offscreen }), ...(inert && !up?.states.inert && { inert }) }
  return [...wordsOf(page, { ...node, states: { ...others, ...own } }, focus)].join(' ')
}

function* wordsOf(page: Observation, node: PageNode, focus: readonly string[]): Generator<string> {
  const { name, role, description, hint = '', value, range, input } = node
  if (isNamelessIcon(node)) yield `icon ${quote(brief(hint))}`
  else if (role !== 'text') yield shapeOf(node) ?? role
  if (name) yield quote(collapse(name))
  if (hasRef(node)) yield `[${node.ref}]`
  if (input !== undefined && !IMPLIED_INPUT.has(input) && input !== role) yield `type=${input}`
  if (value && value !== name) yield `value=${quote(value)}`
  if (node.popup && node.popup !== role) yield `popup=${quoteIfNeeded(node.popup)}`
  for (const key of ['min', 'max', 'step'] as const) if (range?.[key]) yield `${key}=${quoteIfNeeded(range[key])}`
  if (description && !saysToo(name, description)) yield `about=${quote(collapse(description))}`
  if (needsHint(page, node)) yield `hint=${quote(brief(hint))}`
  yield* paintWords(node)
  if (node.total !== undefined && node.total > itemsIn(page, node)) yield `total=${node.total}`
  yield* stateWords(node.states)
  yield* shorthand(page, node, focus)
}

const isNamelessIcon = (node: PageNode): boolean => isIcon(node) && node.role === 'generic'

/** What a drawn thing is called by. */
const shapeOf = ({ role, paint }: PageNode): string | undefined =>
  role === 'graphics-symbol' && paint && SHAPES.has(paint.shape) ? paint.shape : undefined

/** Nothing else says what it is, and somebody may want to know. */
const needsHint = (page: Observation, node: PageNode): boolean =>
  node.hint !== undefined &&
  node.hint !== '' &&
  !isNamelessIcon(node) &&
  (!node.name || isSign(node.name)) &&
  !node.description &&
  (isInteractive(node) || isIcon(node) || node.paint !== undefined) &&
  !hasText(page, node)

function* paintWords(node: PageNode): Generator<string> {
  const { paint, box } = node
  if (!paint) return
  if (shapeOf(node) === undefined) yield `shape=${quoteIfNeeded(paint.shape)}`
  if (paint.fill) yield `fill=${quoteIfNeeded(paint.fill)}`
  else if (paint.stroke) yield `stroke=${quoteIfNeeded(paint.stroke)}`
  if (box) yield `box=${[box.x, box.y, box.width, box.height].map(Math.round).join(',')}`
}

/** A description that the name repeats adds nothing. */
const saysToo = (name: string, description: string): boolean =>
  collapse(name).toLowerCase().includes(collapse(description).toLowerCase())

/** The first words of a hint: of `icon`, `icon-close` and `nav-icon-close` the middle one. */
function brief(hint: string): string {
  const words = hint.split(' ')
  const telling = words.filter(
    (word) => !words.some((other) => other.startsWith(`${word}-`) || word.endsWith(`-${other}`)),
  )
  return (telling.length > 0 ? telling : words).slice(0, HINT_WORDS).join(' ')
}
const HINT_WORDS = 3

/** Shapes of SVG: a drawn thing is called by its shape, for drawings have many. */
export const SHAPES: ReadonlySet<string> = new Set('circle ellipse line path polygon polyline rect triangle'.split(' '))

export const quote = (text: string): string => JSON.stringify(text)
const quoteIfNeeded = (text: string): string => (/^[\w.:#/%+-]+$/.test(text) ? text : quote(text))

/** Types that say no more than the role does. */
const IMPLIED_INPUT = new Set(
  'text checkbox radio button submit reset image search range textarea contenteditable'.split(' '),
)

/** Drawn with nothing but a class to tell what it is: on many pages that is a button whose listener can't be seen. */
export const isIcon = ({ role, name, hint, children }: PageNode): boolean =>
  (role === 'generic' || role === 'img') && name === '' && hint !== undefined && hint !== '' && children.length === 0

/** A name without a letter or a digit: `×`, `⋮`. */
export const isSign = (name: string): boolean => name !== '' && !/[\p{L}\p{N}]/u.test(name)

const hasRef = (node: PageNode): boolean =>
  isInteractive(node) ||
  isIcon(node) ||
  node.paint !== undefined ||
  node.states.scrollable !== undefined ||
  node.role === 'iframe'

const hasText = (page: Observation, node: PageNode): boolean =>
  node.children.length > 0 && [...subtreeOf(page, node)].some((below) => below !== node && below.name !== '')

/** How many items or rows of a list are in the page. */
const itemsIn = (page: Observation, list: PageNode): number =>
  [...subtreeOf(page, list)].filter(({ role }) => ITEMS.has(role)).length
const ITEMS = new Set(['row', 'listitem', 'option', 'article'])

/** States in words; what every such node has unless something is said is left out. */
function* stateWords(states: States): Generator<string> {
  if (states.checked) yield states.checked === 'mixed' ? 'mixed' : 'checked'
  if (states.pressed !== undefined) yield states.pressed === true ? 'pressed' : `pressed=${states.pressed}`
  if (states.selected) yield 'selected'
  if (states.expanded !== undefined) yield states.expanded ? 'expanded' : 'collapsed'
  for (const flag of ['disabled', 'readonly', 'required', 'focused', 'current', 'filled'] as const)
    if (states[flag]) yield flag
  if (states.sorted) yield `sorted=${states.sorted}`
  if (states.invalid !== undefined) yield states.invalid ? `invalid=${quote(states.invalid)}` : 'invalid'
  if (states.multiselectable) yield 'multiple'
  for (const flag of ['modal', 'busy', 'clickable', 'draggable', 'offscreen', 'inert'] as const)
    if (states[flag]) yield flag
  for (const side of ['up', 'down', 'left', 'right'] as const) {
    const pixels = Math.round(states.scrollable?.[side] ?? 0)
    if (pixels > 0) yield `scroll-${side}=${pixels}`
  }
}

/** True when the line says the children too, so that they get none of their own. */
export const saysChildren = (page: Observation, node: PageNode): boolean =>
  node.input === 'select' || plainCells(page, node) !== undefined

function shorthand(page: Observation, node: PageNode, focus: readonly string[]): string[] {
  if (node.input === 'select') return optionsOf(page, node, focus)
  const cells = plainCells(page, node)
  if (!cells) return []
  const headers = cells.every(({ role }) => role === 'columnheader')
  return [`${headers ? 'headers' : 'cells'}=${quote(cells.map(({ name }) => collapse(name)).join(' | '))}`]
}

function optionsOf(page: Observation, node: PageNode, focus: readonly string[]): string[] {
  const options = [...subtreeOf(page, node)].filter(({ role }) => role === 'option')
  const wanted = (option: PageNode): boolean =>
    option.states.selected === true || focus.some((word) => option.name.toLowerCase().includes(word))
  const first = options.filter((option, index) => index < OPTIONS_SHOWN || wanted(option)).slice(0, 3 * OPTIONS_SHOWN)
  const names = first.map(({ name }) => collapse(name))
  const left = options.length - first.length
  if (left > 0) names.push(`… ${left} more options`)
  return names.length > 0 ? [`options=${quote(names.join(' | '))}`] : []
}

/** The cells of a row that holds nothing but words, which reads best in one line. */
function plainCells(page: Observation, node: PageNode): PageNode[] | undefined {
  if (node.role !== 'row' || isInteractive(node)) return undefined
  const cells = childrenOf(page, node)
  const plain = cells.every(
    (cell) =>
      CELL_ROLES.has(cell.role) &&
      [...subtreeOf(page, cell)].every(
        (below) => below === cell || (below.role === 'text' && !below.states.clickable),
      ) &&
      !cell.states.clickable,
  )
  return plain && cells.length > 0 ? cells : undefined
}

const CELL_ROLES = new Set(['cell', 'columnheader', 'rowheader', 'gridcell'])
