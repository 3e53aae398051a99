import fc from 'fast-check'
import { parentOf } from './tree'

/** Random documents and random changes of them, for tests. */

const tag = fc.constantFrom(
  ...'div span p b a button input select option textarea label ul li table tr td th form fieldset legend h2 svg circle img br slot details summary dialog iframe'.split(
    ' ',
  ),
)
const attribute = fc.tuple(
  fc.constantFrom(
    ...'id for name role style class type hidden aria-label aria-labelledby aria-hidden aria-expanded tabindex href contenteditable open disabled slot'.split(
      ' ',
    ),
  ),
  fc.constantFrom(
    ...'a,b,a b,button,checkbox,radio,date,display:none,display:contents,position:fixed,position:absolute;top:9px;width:80px,overflow:auto;height:9px,opacity:0,visibility:hidden,cursor:pointer;border:1px solid,width:16px;height:16px;border:1px solid;display:inline-block,true,false,0,-1,none,menuitem,id,children,parentNode'.split(
      ',',
    ),
  ),
)

export interface Tree {
  tag: string
  attributes: [string, string][]
  text: string
  shadow: boolean
  children: Tree[]
}

const text = fc.constantFrom('', ' ', 'word', 'two words', '▾', '×', '\n', '\ue000')

export const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag,
    attributes: fc.array(attribute, { maxLength: 4 }),
    text,
    shadow: fc.boolean(),
    children: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constant<Tree[]>([]),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}))

export function build({ tag, attributes, text, shadow, children }: Tree): Element {
  const isSvg = tag === 'svg' || tag === 'circle'
  const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
  for (const [name, value] of attributes) element.setAttribute(name, value)
  if (text) element.append(text)
  const built = children.map(build)
  if (shadow && (tag === 'div' || tag === 'span')) element.attachShadow({ mode: 'open' }).append(...built)
  else element.append(...built)
  return element
}

/** A change of the document: what is done, and to which of its elements (by a number, taken round). */
export type Change = { at: number; to: number } & (
  | { kind: 'attribute'; attribute: [string, string] }
  | { kind: 'bare'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'add'; tree: Tree }
  | { kind: 'remove' | 'move' | 'tick' | 'value' | 'scroll' | 'focus' }
)

const place = { at: fc.nat(500), to: fc.nat(500) }

export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ ...place, kind: fc.constant('attribute' as const), attribute }),
  fc.record({
    ...place,
    kind: fc.constant('bare' as const),
    name: fc.constantFrom('style', 'class', 'hidden', 'role'),
  }),
  fc.record({ ...place, kind: fc.constant('text' as const), text }),
  fc.record({ ...place, kind: fc.constant('add' as const), tree }),
  fc.record({ ...place, kind: fc.constantFrom('remove' as const, 'move', 'tick', 'value', 'scroll', 'focus') }),
)

/** Every element below the body, through open shadow roots. */
export function elementsBelow(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsBelow(element.shadowRoot) : []),
  ])
}

/** Also through shadow roots. */
function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = at instanceof ShadowRoot ? at.host : parentOf(at))
    if (at === outer) return true
  return false
}

/** Does it to the document; a change that is not possible there does nothing. */
export function make(change: Change): void {
  const all = elementsBelow(document.body)
  const element = all[change.at % Math.max(1, all.length)]
  if (!element) return
  switch (change.kind) {
    case 'attribute':
      element.setAttribute(...change.attribute)
      break
    case 'bare':
      element.removeAttribute(change.name)
      break
    case 'text':
      if (element.childElementCount === 0) element.textContent = change.text
      break
    case 'add':
      ;(element.shadowRoot ?? element).append(build(change.tree))
      break
    case 'remove':
      element.remove()
      break
    case 'move': {
      const other = all[change.to % all.length]
      if (other && !holds(element, other) && !other.shadowRoot) other.append(element)
      break
    }
    case 'tick':
      if (element instanceof HTMLInputElement) element.checked = !element.checked
      if (element instanceof HTMLOptionElement) element.selected = !element.selected
      break
    case 'value':
      if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text'))
        element.value = `typed ${change.to}`
      break
    case 'scroll':
      element.scrollTop = change.to
      break
    case 'focus':
      if (element instanceof HTMLElement) element.focus({ preventScroll: true })
      break
  }
}
