import { plainColor } from '../../page/color'
import type { Difference } from '../../page/difference'
import type { PageNode, Ref } from '../../page/node'
import { contentOf, DRAWN, type Element, isDrawn, OPEN, refOf } from './stanford-element'

export const makeOf = ({ tag, classes }: Element): string => `${tag} ${classes}`

export function seenOf(dom: Element, version: number, clicked: ReadonlySet<string>): Difference {
  const changed: PageNode[] = []
  add(dom, null, changed, clicked)
  return {
    frame: 0,
    path: '',
    document: 'recorded',
    version,
    whole: true,
    root: refOf(dom),
    url: '',
    title: '',
    viewport: { width: dom.width, height: dom.height },
    changed,
    removed: [],
    announced: [],
  }
}

/** The node of an element and, below it, those of its children; returns nothing for what says nothing. */
function add(
  element: Element,
  parent: Ref | null,
  nodes: PageNode[],
  clicked: ReadonlySet<string>,
  around?: Element,
): Ref {
  const { tag, children = [], value, id, classes, focused, left, top, width, height } = element
  const ref = refOf(element)
  const [kind = '', input] = tag.split('_')
  const opening = openingOf(element, around)
  const role = parent === null ? 'document' : (opening?.role ?? roleOf(kind, input, element))
  const text = (element.text ?? '').trim()
  const named = NAMED_BY_CONTENT.has(role)
  const at = nodes.length
  const below = children.map((child) => add(child, ref, nodes, clicked, element))
  const name = role === 'text' || (named && text !== '') ? text : named ? contentOf(element) : ''
  const hint = [classes, id].filter(Boolean).join(' ').trim()
  // Words of its own that are no name stand in it as a text.
  const inner = text !== '' && name === '' ? `${ref}t` : undefined
  const box = { x: left, y: top, width, height }
  if (inner)
    nodes.push({ ref: inner, parent: ref, children: [], role: 'text', name: text, tag: '#text', states: {}, box })
  nodes.splice(at, 0, {
    ref,
    parent,
    children: inner ? [inner, ...below] : below,
    role,
    name,
    tag: kind.toLowerCase() === 't' ? '#text' : kind.toLowerCase(),
    ...(input === undefined && kind !== 'SELECT' ? {} : { input: kind === 'SELECT' ? 'select' : (input ?? '') }),
    ...(typeof value === 'string' && input !== 'password' ? { value } : {}),
    ...(hint ? { hint } : {}),
    ...paintOf(element, kind),
    states: {
      ...(typeof value === 'boolean' ? { checked: value } : {}),
      ...opening?.states,
      ...(role === 'listbox' ? { multiselectable: true as const } : {}),
      ...(focused && parent !== null ? { focused: true } : {}),
      ...(clicked.has(makeOf(element)) ? { clickable: true } : {}),
    },
    box,
  })
  return ref
}

const NAMED_BY_CONTENT = new Set('button link heading listitem cell columnheader option tab text menuitem'.split(' '))

/** Shapes, and boxes of one colour that hold nothing. */
function paintOf(element: Element, kind: string): Pick<PageNode, 'paint'> {
  const { bgColor, text = '', children = [], width, height, paint } = element
  if (isDrawn(element)) return { paint: { shape: kind, ...(paint === undefined ? {} : { fill: paint }) } }
  const fill =
    text.trim() === '' && children.length === 0 && width >= 5 && height >= 5 ? plainColor(bgColor ?? '') : undefined
  return fill === undefined || /^(INPUT|SELECT|TEXTAREA|BUTTON)/.test(kind) ? {} : { paint: { shape: 'box', fill } }
}

/** Tabs, headers of sections and items of trees, which these recordings tell by nothing but the words of their classes. */
function openingOf(
  { classes = '' }: Element,
  around: Element | undefined,
): { role?: string; states: PageNode['states'] } | undefined {
  if (/\btabs?-(anchor|link)\b/.test(classes))
    return { role: 'tab', states: { selected: /\b(active|selected)\b/.test(around?.classes ?? '') } }
  if (/\b(accordion|collapsible|disclosure)-header\b/.test(classes))
    return { role: 'tab', states: { expanded: !/\bcollapsed\b/.test(classes) } }
  const item = /\b(expandable|collaps[ai]ble)\b/.exec(classes)?.[1]
  return item && around ? { role: 'treeitem', states: { expanded: item !== 'expandable' } } : undefined
}

const ROLES: { readonly [tag: string]: string } = {
  A: 'link',
  BUTTON: 'button',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  UL: 'list',
  OL: 'list',
  LI: 'listitem',
  TABLE: 'table',
  TR: 'row',
  TD: 'cell',
  TH: 'columnheader',
  TEXTAREA: 'textbox',
  SELECT: 'combobox',
  OPTION: 'option',
  FORM: 'form',
  IMG: 'img',
  t: 'text',
}

/** A list that is higher than a line stands open. */
const isOpenList = ({ tag, height }: Element): boolean => tag === 'SELECT' && height >= OPEN

function roleOf(kind: string, input: string | undefined, element: Element): string {
  const { text, children = [] } = element
  if (isOpenList(element)) return 'listbox'
  if (kind === 'INPUT') {
    if (input === 'checkbox' || input === 'radio' || input === 'button') return input
    return input === 'submit' ? 'button' : input === 'number' ? 'spinbutton' : 'textbox'
  }
  if (DRAWN.has(kind)) return 'graphics-symbol'
  const known = ROLES[kind]
  // What holds other things is a group of them, whatever its element.
  if (known === 'listitem' && children.length > 0) return 'listitem'
  if (known) return known
  return text !== undefined && text.trim() !== '' && children.length === 0 ? 'text' : 'generic'
}
