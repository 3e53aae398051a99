import { afterEach, expect, it, vi } from 'vitest'
import { apply } from '../page/difference'
import type { PageNode } from '../page/node'
import { createFrame, type Frame } from './frame'

// What the browser lets content scripts do: look into closed shadow roots.
const closed = vi.hoisted(() => {
  const roots = new WeakMap<Element, ShadowRoot>()
  const dom = { openOrClosedShadowRoot: (element: Element) => element.shadowRoot ?? roots.get(element) ?? null }
  Object.assign(globalThis, { chrome: { dom } })
  return roots
})

let frame: Frame | undefined

function nodes(): PageNode[] {
  frame ??= createFrame({ frame: 0 })
  const page = apply(undefined, [frame.observe(null)])
  return Object.values(page.nodes)
}
const named = (name: string): PageNode => nodes().find((node) => node.name === name) ?? expect.fail(`no ${name}`)
const names = (): string[] => nodes().flatMap(({ name, role }) => (name && role !== 'document' ? name : []))

function shadow(mode: ShadowRootMode, html: string, light = ''): ShadowRoot {
  const host = document.createElement('div')
  host.innerHTML = light
  document.body.append(host)
  const root = host.attachShadow({ mode })
  closed.set(host, root)
  root.innerHTML = html
  return root
}

afterEach(() => {
  frame?.dispose()
  frame = undefined
  document.body.replaceWith(document.createElement('body'))
})

it('sees closed shadow roots, one in the other, and acts in them', async () => {
  const outer = shadow('closed', '<label>Name <input></label><div id="inner"></div>')
  const inner = outer.getElementById('inner') ?? expect.fail()
  const root = inner.attachShadow({ mode: 'closed' })
  closed.set(inner, root)
  root.innerHTML = '<button>Save</button>'
  let saved = 0
  root.querySelector('button')?.addEventListener('click', () => {
    saved += 1
  })
  expect(names()).toEqual(expect.arrayContaining(['Name', 'Save']))
  const typed = await frame?.act('a', { kind: 'type', ref: named('Name').ref, text: 'Ada', replace: true })
  const clicked = await frame?.act('b', { kind: 'click', ref: named('Save').ref })
  expect([typed?.outcome.ok, clicked?.outcome.ok, saved]).toEqual([true, true, 1])
  expect(outer.querySelector('input')?.value).toBe('Ada')
})

it('follows up what changes in a closed shadow root', () => {
  const root = shadow('closed', '<p>before</p>')
  expect(names()).toEqual(['before'])
  const version = frame?.observe(null).version ?? 0
  root.innerHTML = '<p>after</p>'
  expect(frame?.observe(version).changed.map(({ name }) => name)).toContain('after')
})

it('knows what has the focus in a closed shadow root', () => {
  const root = shadow('closed', '<input aria-label="Inside">')
  root.querySelector('input')?.focus()
  expect(named('Inside').states.focused).toBe(true)
})

it('reads slots in their own order, what stands in them by default, and leaves out what no slot takes', () => {
  shadow(
    'open',
    '<slot name="b"></slot><slot name="c"><p>instead</p></slot><slot name="a"></slot>',
    '<p slot="a">first</p><p slot="b">second</p><p>nowhere</p>',
  )
  expect(names()).toEqual(['second', 'instead', 'first'])
})

it('reads through slots that are handed on to another shadow root', () => {
  const outer = shadow('open', '<div id="inner"><slot></slot></div>', '<button>Passed on</button>')
  const inner = outer.getElementById('inner')
  const root = inner?.attachShadow({ mode: 'open' })
  if (root) root.innerHTML = '<section aria-label="Box"><slot></slot></section>'
  expect(named('Passed on').role).toBe('button')
  expect(nodes().find(({ ref }) => ref === named('Passed on').parent)?.name).toBe('Box')
})

it('goes through boxes that are not drawn themselves, and keeps their roles and their words', () => {
  document.body.innerHTML =
    '<ul style="display:contents"><li style="display:contents"><button>One</button></li></ul><p style="display:contents">bare words</p>'
  expect(names()).toEqual(['One', 'bare words'])
  expect(nodes().map(({ role }) => role)).toContain('list')
})

it('names the place of a frame, and of one in a shadow root, which windows do not count', () => {
  document.body.innerHTML = '<iframe title="First" srcdoc="a"></iframe>'
  shadow('open', '<iframe title="Second" srcdoc="b" style="border:5px solid"></iframe>')
  document.body.insertAdjacentHTML('beforeend', '<iframe title="Third" srcdoc="c"></iframe>')
  expect(['First', 'Second', 'Third'].map((name) => named(name).frame?.split('.').at(-1))).toEqual(['0', 's', '1'])
  const outer = document.querySelector('div')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect()
  expect(named('Second').box?.x).toBe((outer?.x ?? 0) + 5)
})
