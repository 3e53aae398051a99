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

/** As a look sees it that knows of none before. */
const whole = (): Record<Ref, PageNode> => Object.fromEntries(createObserver(refs, '').look().nodes)

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
        let known: Record<Ref, PageNode> = Object.fromEntries(look().nodes)
        for (const step of steps) {
          make(step)
          const { nodes, changed, removed } = look()
          expect(Object.fromEntries(nodes)).toEqual(whole())
          known = { ...known }
          for (const ref of removed) delete known[ref]
          for (const node of changed) known[node.ref] = node
          expect(known).toEqual(Object.fromEntries(nodes))
        }
      }),
      runs(size.maxLength > 4 ? 30 : 150),
    )
  })
})
