import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { apply } from '../page/difference'
import type { PageNode, Ref } from '../page/node'
import { createFrame } from './frame'

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
    ...'a,b,a b,button,checkbox,radio,date,display:none,display:contents,position:fixed,overflow:auto;height:9px,opacity:0,true,false,0,-1,none,menuitem,id,children,parentNode'.split(
      ',',
    ),
  ),
)
interface Tree {
  tag: string
  attributes: [string, string][]
  text: string
  shadow: boolean
  children: Tree[]
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag,
    attributes: fc.array(attribute, { maxLength: 4 }),
    text: fc.constantFrom('', ' ', 'word', 'two words', '\n', '\ue000'),
    shadow: fc.boolean(),
    children: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constant<Tree[]>([]),
      fc.array(tie('tree'), { maxLength: 4 }),
    ),
  }),
}))

function build({ tag, attributes, text, shadow, children }: Tree): Element {
  const isSvg = tag === 'svg' || tag === 'circle'
  const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag)
  for (const [name, value] of attributes) element.setAttribute(name, value)
  if (text) element.append(text)
  const built = children.map(build)
  if (shadow && (tag === 'div' || tag === 'span')) element.attachShadow({ mode: 'open' }).append(...built)
  else element.append(...built)
  return element
}

/** Every child has its parent and every parent its child, and everything hangs on the root. */
function checkTree(nodes: Readonly<Record<Ref, PageNode>>, root: Ref): void {
  let met = 0
  const open = [root]
  for (let ref = open.pop(); ref; ref = open.pop()) {
    met += 1
    const node = nodes[ref]
    expect(node, ref).toBeDefined()
    for (const child of node?.children ?? []) {
      expect(nodes[child]?.parent).toBe(ref)
      open.push(child)
    }
  }
  expect(met).toBe(Object.keys(nodes).length)
}

const frame = createFrame({ frame: 0 })
afterAll(() => {
  frame.dispose()
  document.body.replaceChildren()
})

it('reads any page as one whole tree, the same again when nothing changed', () => {
  fc.assert(
    fc.property(tree, (made) => {
      document.body.replaceChildren(build(made))
      const whole = frame.observe(null)
      const page = apply(undefined, [whole])
      checkTree(page.nodes, page.root)
      const again = frame.observe(whole.version)
      expect(again.changed).toEqual([])
      expect(again.removed).toEqual([])
    }),
    { numRuns: 300 },
  )
})

it('a chain of differences leads to what a whole look shows', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 2, maxLength: 4 }), (made) => {
      document.body.replaceChildren()
      let seen = frame.observe(null)
      let page = apply(undefined, [seen])
      for (const one of made) {
        document.body.append(build(one))
        if (document.body.childElementCount > 2) document.body.firstElementChild?.remove()
        seen = frame.observe(seen.version)
        page = apply(page, [seen])
      }
      expect(page.nodes).toEqual(apply(undefined, [frame.observe(null)]).nodes)
    }),
    { numRuns: 100 },
  )
})
