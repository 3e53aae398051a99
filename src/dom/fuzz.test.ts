import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { apply } from '../page/difference'
import type { PageNode, Ref } from '../page/node'
import { createFrame } from './frame'
import { build, tree } from './random-page'
import { runs } from './random-runs'

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
    runs(1300),
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
    runs(150),
  )
})

it('keeps the names of what stays', () => {
  fc.assert(
    fc.property(tree, tree, (first, second) => {
      const stays = build(first)
      document.body.replaceChildren(stays)
      const before = apply(undefined, [frame.observe(null)])
      stays.before(build(second))
      const after = apply(undefined, [frame.observe(null)])
      const gone = Object.keys(before.nodes).filter((ref) => !after.nodes[ref])
      const roles = gone.map((ref) => before.nodes[ref]?.role ?? '')
      // Runs of text flow together with what comes beside them, groups with what comes around.
      expect(roles.filter((role) => role !== 'text' && role !== 'generic')).toEqual([])
    }),
    runs(250),
  )
})
