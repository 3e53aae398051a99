import type { Difference } from './difference'
import { SHAPES } from './line'
import type { Box, PageNode, Ref, States } from './node'
import type { FrameShown, Observation } from './observation'

/**
 * For tests only: an observation from the notation that `pageText` prints, so that the page text of a recorded prompt is a
 * readable fixture. One node a line, indentation for children:
 *
 *     page "Flights" url="https://air.example/"
 *     textbox "From" [e2] value="Oslo" required
 *     combobox "Class" [e3] type=select value="Economy" options="Economy | Business"
 *     -
 *       "Cheapest first"
 *       icon "trash" [e5] clickable
 *
 * `-` is a generic container, a quoted line a run of text, `icon` an empty generic node that has only a hint. Beyond what `pageText` prints, `tag=` and `box=x,y,w,h` may be
 * given. Refs and boxes that are not written are made up; throws on a line that it can't read.
 */
export function sketch(text: string): Observation {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*…/.test(line))
  const written = new Set(text.match(/e\d+(?=\])/g))
  let next = 9000
  const freshRef = (): Ref => {
    do next++
    while (written.has(`e${next}`))
    return `e${next}`
  }

  const root = blank('e0', null, 'document', { x: 0, y: 0, width: 1280, height: 720 })
  const drafts = new Map<Ref, Draft>([[root.ref, root]])
  const open: { indent: number; node: Draft }[] = [{ indent: -1, node: root }]
  const announced: string[] = []
  let title = ''
  let url = 'https://example.com/'

  const margin = Math.min(...lines.map(indentOf), Number.POSITIVE_INFINITY)
  lines.forEach((line, row) => {
    const words = wordsOf(line.trim())
    const indent = indentOf(line) - margin
    const [first = ''] = words
    if (first === 'page') {
      title = unquote(words[1] ?? '""')
      url = readable(words, 'url') ?? url
      return
    }
    if (first === 'announced') {
      announced.push(unquote(words[1] ?? '""'))
      return
    }
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const parent = open.at(-1)?.node ?? root
    const named = words.find((word) => /^\[[^\]]+\]$/.test(word))
    const node = blank(named ? named.slice(1, -1) : freshRef(), parent.ref, 'generic', rowBox(row))
    if (drafts.has(node.ref)) throw new Error(`The ref ${node.ref} stands twice in the sketch.`)
    describe(node, words)
    if (parent.states.offscreen) node.states.offscreen = true
    if (parent.states.inert) node.states.inert = true
    parent.children.push(node.ref)
    drafts.set(node.ref, node)
    open.push({ indent, node })
    for (const child of shorthandChildren(words, node, freshRef)) {
      node.children.push(child.ref)
      drafts.set(child.ref, child)
    }
  })

  const frame: FrameShown = { path: '', root: root.ref, url, document: 'sketch', version: 1 }
  return {
    url,
    title,
    viewport: { width: 1280, height: 720 },
    root: root.ref,
    nodes: Object.fromEntries(drafts),
    frames: { 0: frame },
    announced,
  }
}

/** For tests only: what the top frame would have sent of a sketched page when it was first looked at. */
export const firstLookAt = ({ url, title, viewport, root, nodes }: Observation): Difference => ({
  frame: 0,
  path: '',
  document: 'sketch',
  version: 1,
  whole: true,
  root,
  url,
  title,
  viewport,
  changed: Object.values(nodes),
  removed: [],
  announced: [],
})

type Draft = PageNode & { children: Ref[]; states: States }

const indentOf = (line: string): number => line.length - line.trimStart().length
const rowBox = (row: number): Box => ({ x: 0, y: row * 20, width: 200, height: 20 })

const blank = (ref: Ref, parent: Ref | null, role: string, box: Box | null): Draft => ({
  ref,
  parent,
  children: [],
  role,
  name: '',
  tag: role === 'document' ? 'body' : 'div',
  states: {},
  box,
})

/** `role "name" [ref] key="v" key=v word`, as its parts. */
function wordsOf(line: string): string[] {
  const parts = line.match(/[\w-]+="(?:[^"\\]|\\.)*"|"(?:[^"\\]|\\.)*"|\[[^\]\s]+\]|[^\s"]+/g)
  if (!parts) throw new Error(`The sketch has a line that can't be read: ${line}`)
  return parts
}

const unquote = (word: string): string => (word.startsWith('"') ? String(JSON.parse(word)) : word)

function readable(words: readonly string[], key: string): string | undefined {
  const word = words.find((part) => part.startsWith(`${key}=`))
  return word === undefined ? undefined : unquote(word.slice(key.length + 1))
}

function describe(node: Draft, words: readonly string[]): void {
  const [first = ''] = words
  node.role = first.startsWith('"') ? 'text' : first === '-' ? 'generic' : first
  const name = words.find((word) => word.startsWith('"'))
  if (first === 'icon') {
    node.role = 'generic'
    if (name) node.hint = unquote(name)
  } else if (name) node.name = unquote(name)
  if (SHAPES.has(first)) Object.assign(node, { role: 'graphics-symbol', paint: { shape: first } })
  node.tag = TAGS[node.role] ?? 'div'
  if (STATEFUL.has(node.role)) node.states.checked = false
  if (SELECTABLE.has(node.role)) node.states.selected = false
  for (const word of words.slice(1)) {
    if (word.startsWith('"') || word.startsWith('[')) continue
    const cut = word.indexOf('=')
    if (cut > 0) setField(node, word.slice(0, cut), unquote(word.slice(cut + 1)))
    else setState(node, word)
  }
  if (WRITABLE.has(node.role) && node.input !== 'password') node.value ??= ''
}

function setField(node: Draft, key: string, value: string): void {
  const numbers = (): number[] => value.split(',').map(Number)
  if (key === 'type') {
    node.input = value
    if (value === 'select') node.tag = 'select'
  } else if (key === 'value') node.value = value
  else if (key === 'tag') node.tag = value
  else if (key === 'hint') node.hint = value
  else if (key === 'about') node.description = value
  else if (key === 'href') node.href = value
  else if (key === 'popup') node.popup = value
  else if (key === 'total') node.total = Number(value)
  else if (key === 'frame') node.frame = value
  else if (key === 'invalid') node.states.invalid = value
  else if (key === 'sorted') node.states.sorted = value === 'ascending' || value === 'descending' ? value : 'other'
  else if (key === 'min' || key === 'max' || key === 'step' || key === 'now')
    node.range = { ...node.range, [key]: value }
  else if (key === 'shape') node.paint = { ...node.paint, shape: value }
  else if (key === 'fill' || key === 'stroke') node.paint = { shape: node.tag, ...node.paint, [key]: value }
  else if (key === 'pressed') node.states.pressed = value === 'mixed' ? 'mixed' : value === 'true'
  else if (key.startsWith('scroll-')) {
    const none = { up: 0, down: 0, left: 0, right: 0 }
    node.states.scrollable = { ...none, ...node.states.scrollable, [key.slice(7)]: Number(value) }
  } else if (key === 'box') {
    const [x = 0, y = 0, width = 0, height = 0] = numbers()
    node.box = { x, y, width, height }
  } else if (key !== 'options' && key !== 'cells' && key !== 'headers')
    throw new Error(`The sketch has an unknown field: ${key}`)
}

function setState({ states }: Draft, word: string): void {
  if (word === 'checked' || word === 'selected' || word === 'expanded' || word === 'pressed') states[word] = true
  else if (word === 'unchecked') states.checked = false
  else if (word === 'mixed') states.checked = 'mixed'
  else if (word === 'collapsed') states.expanded = false
  else if (word === 'multiple') states.multiselectable = true
  else if (word === 'invalid') states.invalid = ''
  else if (word === 'scrollable') states.scrollable = { up: 0, down: 0, left: 0, right: 0 }
  else if (isFlag(word)) states[word] = true
  else throw new Error(`The sketch has an unknown state: ${word}`)
}

const FLAGS = [
  'disabled',
  'readonly',
  'required',
  'focused',
  'current',
  'filled',
  'modal',
  'busy',
  'clickable',
  'draggable',
  'offscreen',
  'inert',
] as const
const isFlag = (word: string): word is (typeof FLAGS)[number] => (FLAGS as readonly string[]).includes(word)

/** `options="A | B"` of a native select, `cells="A | B"` and `headers="A | B"` of a row stand for their children. */
function shorthandChildren(words: readonly string[], node: Draft, freshRef: () => Ref): Draft[] {
  const chosen = (node.value ?? '').split(' | ')
  const of = (key: string, role: string): Draft[] =>
    (readable(words, key)?.split(' | ') ?? []).flatMap((name) => {
      if (name.startsWith('… ')) return []
      const child = blank(freshRef(), node.ref, role, role === 'option' ? null : node.box)
      child.name = name
      child.tag = TAGS[role] ?? 'div'
      if (role === 'option') child.states.selected = chosen.includes(name)
      return child
    })
  return [...of('options', 'option'), ...of('cells', 'cell'), ...of('headers', 'columnheader')]
}

const STATEFUL = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio'])
const SELECTABLE = new Set(['option', 'tab'])
const WRITABLE = new Set(['textbox', 'searchbox', 'spinbutton', 'slider', 'combobox'])

const TAGS: { readonly [role: string]: string } = {
  button: 'button',
  link: 'a',
  textbox: 'input',
  searchbox: 'input',
  spinbutton: 'input',
  slider: 'input',
  checkbox: 'input',
  radio: 'input',
  combobox: 'input',
  heading: 'h2',
  paragraph: 'p',
  list: 'ul',
  listitem: 'li',
  option: 'option',
  table: 'table',
  row: 'tr',
  cell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  img: 'img',
  iframe: 'iframe',
  form: 'form',
  dialog: 'dialog',
  group: 'fieldset',
  text: '#text',
  graphics: 'svg',
}
