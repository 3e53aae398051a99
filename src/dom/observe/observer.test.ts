import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PageNode, Ref } from '../../page/node'
import { build, change, make, tree } from '../random-page'
import { runs } from '../random-runs'
import { createRefs, type Refs } from '../refs'
import { createObserver, type Observer } from './observer'

let refs: Refs
let observer: Observer
let changes: MutationObserver
const watched = new Set<Node>()

function watch(roots: Iterable<Node>): void {
  for (const root of roots) {
    if (watched.has(root)) continue
    watched.add(root)
    changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  }
}

/** A look that follows up what has changed. */
function look(): ReturnType<Observer['look']> {
  observer.note(changes.takeRecords())
  const seen = observer.look()
  watch(seen.shadows)
  return seen
}

type Nodes = ReadonlyMap<Ref, PageNode>

/** As a look sees it that knows of none before. */
const whole = (): Nodes => createObserver(refs, '').look().nodes

/** The matcher is slow, and would show thousands of nodes: it is left those that may differ. */
function expectSame(nodes: Nodes, wanted: Nodes): void {
  const differing = [...new Set([...nodes.keys(), ...wanted.keys()])].filter(
    (ref) => JSON.stringify(nodes.get(ref)) !== JSON.stringify(wanted.get(ref)),
  )
  const only = (all: Nodes): object => Object.fromEntries(differing.map((ref) => [ref, all.get(ref)]))
  expect(only(nodes)).toEqual(only(wanted))
}

beforeEach(() => {
  refs = createRefs(0)
  observer = createObserver(refs, '')
  changes = new MutationObserver(() => undefined)
  watched.clear()
  watch([document])
})
afterEach(() => {
  changes.disconnect()
  document.body.replaceWith(document.createElement('body'))
  for (const style of document.head.querySelectorAll('[data-test]')) style.remove()
})

function style(css: string): void {
  const element = document.createElement('style')
  element.dataset.test = ''
  element.textContent = css
  document.head.append(element)
}

it('shows an icon that has a size only once its picture has arrived', async () => {
  style('#bar{width:200px;height:20px}#icon{content:url(/docs/errand.png?arrives);height:14px;cursor:pointer}')
  document.body.innerHTML = '<div id="bar"><span id="icon" class="send"></span></div>'
  const shown = (): boolean => [...look().nodes.values()].some(({ hint }) => hint?.includes('send'))
  expect(shown()).toBe(false)
  await expect.poll(shown).toBe(true)
})

it('tells how far a part of the page was scrolled, and what shows of it, when nothing else has changed', () => {
  document.body.innerHTML =
    '<main><div style="overflow:auto;height:50px"><p style="height:200px">One</p><p>Two</p></div><p>Three</p></main>'
  const { nodes } = look()
  const [scroller] = [...nodes.values()].filter(({ states }) => states.scrollable)
  expect(scroller?.states.scrollable).toMatchObject({ up: 0 })
  const box = document.querySelector('div')
  if (box) box.scrollTop = 150
  const after = look().nodes
  expect(scroller && after.get(scroller.ref)?.states.scrollable).toMatchObject({ up: 150 })
  expectSame(after, whole())
})

it.each<[what: string, html: string, change: (top: Element) => void]>([
  [
    'an empty box that cuts off its content gets some',
    '<div style="overflow:hidden;height:0"></div>',
    (top) => top.firstElementChild?.append('Hidden'),
  ],
  [
    'a box grows with what it gets, and shows all of it',
    '<div style="display:table-cell;overflow:auto;width:80px;height:9px"></div>',
    (top) => top.firstElementChild?.insertAdjacentHTML('beforeend', '<p>One</p><p>Two</p>'),
  ],
  [
    'a field is given more lines than it shows',
    '<textarea style="width:60px;height:20px"></textarea>',
    (top) => {
      const area = top.querySelector('textarea')
      if (area) area.value = 'One\nTwo\nThree'
    },
  ],
  [
    'a field in the label of another is filled in',
    '<label>From <input> to <input></label>',
    (top) => {
      const [, second] = top.querySelectorAll('input')
      if (second) second.value = 'Oslo'
    },
  ],
  [
    'a button comes to stand first in a select',
    '<select><div></div><button>Choose</button></select>',
    (top) => top.querySelector('div')?.remove(),
  ],
  [
    'a label is for another button',
    '<label><p>Send</p><button></button></label>',
    (top) => top.querySelector('p')?.insertAdjacentHTML('beforeend', '<span hidden><button></button></span>'),
  ],
])('shows what a whole look shows when %s', (_, html, change) => {
  document.body.innerHTML = `<main>${html}</main>`
  look()
  const [top] = document.body.children
  if (top) change(top)
  expectSame(look().nodes, whole())
})

it('shows in which of two slots of one name a text stands', () => {
  document.body.innerHTML = '<div>Words</div>'
  const shadow = document.querySelector('div')?.attachShadow({ mode: 'open' })
  if (shadow) shadow.innerHTML = '<p></p><p><slot></slot></p>'
  look()
  shadow?.firstElementChild?.append(document.createElement('slot'))
  expectSame(look().nodes, whole())
})

describe.each([
  ['plain rules', '.b{display:none}.a .c{color:red}', { minLength: 1, maxLength: 4 }],
  [
    'rules with neighbours',
    '.a + *{display:none}:checked ~ *{visibility:hidden}li:first-child{cursor:pointer}',
    { minLength: 1, maxLength: 4 },
  ],
  ['long lists', 'body > *{display:block}', { minLength: 20, maxLength: 40 }],
])('a look after changes, by %s', (_, css, size) => {
  it('shows what a whole look shows, and says what became of the one before', () => {
    style(css)
    fc.assert(
      fc.property(fc.array(tree, size), fc.array(change, { maxLength: 12 }), (trees, steps) => {
        document.body.replaceChildren(...trees.map(build))
        watch(look().shadows)
        const known = new Map(look().nodes)
        for (const step of steps) {
          make(step)
          const { nodes, changed, removed } = look()
          expectSame(nodes, whole())
          for (const ref of removed) known.delete(ref)
          for (const node of changed) known.set(node.ref, node)
          expectSame(known, nodes)
        }
      }),
      runs(size.maxLength > 4 ? 30 : 150),
    )
  })
})
