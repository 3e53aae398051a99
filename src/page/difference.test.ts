import { describe, expect, it } from 'vitest'
import { apply, difference, type FrameSnapshot, fits } from './difference'
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

function snapshot(frame: number, path: string, version: number, nodes: readonly PageNode[]): FrameSnapshot {
  return {
    frame,
    path,
    document: `d${frame}`,
    version,
    root: nodes[0]?.ref ?? '',
    url: `https://example.test/${frame}`,
    title: '',
    viewport: { width: 800, height: 600 },
    nodes: new Map(nodes.map((one) => [one.ref, one])),
    announced: [],
  }
}

const top = snapshot(0, '', 1, [
  node('e1', null, ['e2', 'e3']),
  node('e2', 'e1', [], { name: 'a' }),
  node('e3', 'e1', [], { role: 'iframe', frame: '0', box: { x: 100, y: 50, width: 200, height: 100 } }),
])
const child = snapshot(7, '0', 1, [node('f7e1', null, ['f7e2']), node('f7e2', 'f7e1', [], { name: 'inside' })])

describe('difference', () => {
  it('is whole at first and says only what changed after', () => {
    const next = snapshot(0, '', 2, [
      node('e1', null, ['e2', 'e4']),
      node('e2', 'e1', [], { name: 'a' }),
      node('e4', 'e1', [], { name: 'new' }),
    ])
    expect(difference(undefined, top)).toMatchObject({ whole: true, removed: [] })
    const found = difference(top, next)
    expect(found.whole).toBe(false)
    expect(found.changed.map((one) => one.ref)).toEqual(['e1', 'e4'])
    expect(found.removed).toEqual(['e3'])
  })

  it('notices any field', () => {
    const next = snapshot(0, '', 2, [
      node('e1', null, ['e2', 'e3']),
      node('e2', 'e1', [], { name: 'a', states: { scrollable: { up: 0, down: 1, left: 0, right: 0 } } }),
      node('e3', 'e1', [], { role: 'iframe', frame: '0', box: { x: 100, y: 51, width: 200, height: 100 } }),
    ])
    expect(difference(top, next).changed.map((one) => one.ref)).toEqual(['e2', 'e3'])
  })
})

describe('apply', () => {
  const page = apply(undefined, [difference(undefined, child), difference(undefined, top)])

  it('puts a frame into its iframe, in whatever order they come, and its boxes where that stands', () => {
    expect(page.root).toBe('e1')
    expect(page.url).toBe('https://example.test/0')
    expect(page.nodes.e3?.children).toEqual(['f7e1'])
    expect(page.nodes.f7e1?.parent).toBe('e3')
    expect(page.nodes.f7e2?.box).toMatchObject({ x: 101, y: 52 })
  })

  it('moves a frame with its iframe, without counting twice', () => {
    const moved = new Map(top.nodes)
    moved.set(
      'e3',
      node('e3', 'e1', [], { role: 'iframe', frame: '0', box: { x: 100, y: 0, width: 200, height: 100 } }),
    )
    const next = apply(page, [difference(top, { ...top, version: 2, nodes: moved })])
    expect(next.nodes.f7e2?.box).toMatchObject({ x: 101, y: 2 })
    expect(next.nodes.e3?.children).toEqual(['f7e1'])
    expect(page.nodes.f7e2?.box).toMatchObject({ x: 101, y: 52 })
  })

  it('places what is new in a frame that was there', () => {
    const more = new Map(child.nodes)
    more.set('f7e1', node('f7e1', null, ['f7e2', 'f7e3']))
    more.set('f7e3', node('f7e3', 'f7e1', [], { name: 'new' }))
    const next = apply(page, [difference(child, { ...child, version: 2, nodes: more })])
    expect(next.nodes.f7e3?.box).toMatchObject({ x: 101, y: 52 })
    expect(next.nodes.f7e1).toMatchObject({ parent: 'e3', box: { x: 101, y: 52 } })
  })

  it('drops frames that are gone, and all of a document that was replaced', () => {
    const without = apply(page, [], [7])
    expect(Object.keys(without.nodes)).toEqual(['e1', 'e2', 'e3'])
    const reloaded = snapshot(7, '0', 1, [node('f7e9', null, [])])
    const next = apply(page, [difference(undefined, { ...reloaded, document: 'other' })])
    expect(next.nodes.f7e2).toBeUndefined()
    expect(next.nodes.e3?.children).toEqual(['f7e9'])
  })

  it('leaves out what does not follow on what is there', () => {
    const late = difference({ ...top, version: 4 }, { ...top, version: 5, nodes: new Map() })
    expect(fits(page, late)).toBe(false)
    expect(apply(page, [late]).nodes.e2?.name).toBe('a')
    expect(apply(page, [late]).frames[0]?.version).toBe(1)
  })

  it('keeps the very same nodes while nothing changes', () => {
    const quiet = difference(top, { ...top, version: top.version + 1 })
    expect(apply(page, [quiet]).nodes).toBe(page.nodes)
    expect(apply(page, [quiet]).frames[0]?.version).toBe(top.version + 1)
  })
})
