import { describe, expect, it } from 'vitest'
import { apply, type Difference, fits, sameNode } from './difference'
import type { PageNode } from './node'

const node = (ref: string, parent: string | null, children: string[], more: Partial<PageNode> = {}): PageNode => ({
  ref,
  parent,
  children,
  role: 'generic',
  name: '',
  tag: 'div',
  states: {},
  box: { x: 1, y: 2, width: 10, height: 10 },
  ...more,
})

const frameOf = (frame: number, path: string, changed: readonly PageNode[]): Difference => ({
  frame,
  path,
  document: `d${frame}`,
  version: 1,
  whole: true,
  root: changed[0]?.ref ?? '',
  url: `https://example.test/${frame}`,
  title: '',
  viewport: { width: 800, height: 600 },
  changed,
  removed: [],
  announced: [],
})

/** What the frame says next: these nodes are new or other than they were. */
const later = (before: Difference, ...changed: readonly PageNode[]): Difference => ({
  ...before,
  version: before.version + 1,
  whole: false,
  changed,
})

const top = frameOf(0, '', [
  node('e1', null, ['e2', 'e3']),
  node('e2', 'e1', [], { name: 'a' }),
  node('e3', 'e1', [], { role: 'iframe', frame: '0', box: { x: 100, y: 50, width: 200, height: 100 } }),
])
const child = frameOf(7, '0', [node('f7e1', null, ['f7e2']), node('f7e2', 'f7e1', [], { name: 'inside' })])

describe('sameNode', () => {
  it('notices any field, also those inside of states and boxes', () => {
    const plain = node('e2', 'e1', ['e3'], { name: 'a' })
    expect(sameNode(plain, node('e2', 'e1', ['e3'], { name: 'a' }))).toBe(true)
    const changed: Omit<Required<PageNode>, 'ref'> = {
      parent: 'e9',
      children: [],
      role: 'x',
      name: 'x',
      tag: 'x',
      input: 'x',
      value: 'x',
      description: 'x',
      hint: 'x',
      popup: 'x',
      range: { min: '1' },
      total: 9,
      href: 'x',
      paint: { shape: 'x' },
      states: { scrollable: { up: 0, down: 1, left: 0, right: 0 } },
      box: { x: 1, y: 3, width: 10, height: 10 },
      frame: '0',
    }
    for (const [field, value] of Object.entries(changed))
      expect(sameNode(plain, { ...plain, [field]: value }), field).toBe(false)
  })
})

describe('apply', () => {
  const page = apply(undefined, [child, top])

  it('puts a frame into its iframe, in whatever order they come, and its boxes where that stands', () => {
    expect(page.root).toBe('e1')
    expect(page.url).toBe('https://example.test/0')
    expect(page.nodes.e3?.children).toEqual(['f7e1'])
    expect(page.nodes.f7e1?.parent).toBe('e3')
    expect(page.nodes.f7e2?.box).toMatchObject({ x: 101, y: 52 })
  })

  it('puts frames in shadow roots, which have no place of their own, where their address says', () => {
    const outer = frameOf(0, '', [
      node('e1', null, ['e2', 'e3']),
      node('e2', 'e1', [], { role: 'iframe', frame: 's', href: 'https://example.test/8' }),
      node('e3', 'e1', [], { role: 'iframe', frame: 's', href: 'https://example.test/7' }),
    ])
    const seven = frameOf(7, 's', [node('f7e1', null, [])])
    const eight = frameOf(8, 's', [node('f8e1', null, [])])
    const both = apply(undefined, [outer, seven, eight])
    expect([both.nodes.f7e1?.parent, both.nodes.f8e1?.parent]).toEqual(['e3', 'e2'])
    const moved = { ...later(seven), url: 'https://example.test/further' }
    expect(apply(both, [moved]).nodes.f7e1?.parent).toBe('e3')
  })

  it('moves a frame with its iframe, without counting twice', () => {
    const moved = node('e3', 'e1', [], { role: 'iframe', frame: '0', box: { x: 100, y: 0, width: 200, height: 100 } })
    const next = apply(page, [later(top, moved)])
    expect(next.nodes.f7e2?.box).toMatchObject({ x: 101, y: 2 })
    expect(next.nodes.e3?.children).toEqual(['f7e1'])
    expect(page.nodes.f7e2?.box).toMatchObject({ x: 101, y: 52 })
  })

  it('places what is new in a frame that was there', () => {
    const more = node('f7e1', null, ['f7e2', 'f7e3'])
    const next = apply(page, [later(child, more, node('f7e3', 'f7e1', [], { name: 'new' }))])
    expect(next.nodes.f7e3?.box).toMatchObject({ x: 101, y: 52 })
    expect(next.nodes.f7e1).toMatchObject({ parent: 'e3', box: { x: 101, y: 52 } })
  })

  it('drops frames that are gone, and all of a document that was replaced', () => {
    const without = apply(page, [], [7])
    expect(Object.keys(without.nodes)).toEqual(['e1', 'e2', 'e3'])
    const next = apply(page, [{ ...frameOf(7, '0', [node('f7e9', null, [])]), document: 'other' }])
    expect(next.nodes.f7e2).toBeUndefined()
    expect(next.nodes.e3?.children).toEqual(['f7e9'])
  })

  it('leaves out what does not follow on what is there', () => {
    const late = { ...later({ ...top, version: 4 }), removed: ['e2'] }
    expect(fits(page, late)).toBe(false)
    expect(apply(page, [late]).nodes.e2?.name).toBe('a')
    expect(apply(page, [late]).frames[0]?.version).toBe(1)
  })

  it('keeps the very same nodes while nothing changes', () => {
    const quiet = later(top)
    expect(apply(page, [quiet]).nodes).toBe(page.nodes)
    expect(apply(page, [quiet]).frames[0]?.version).toBe(top.version + 1)
  })
})
