import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Action } from '../page/action'
import { apply } from '../page/difference'
import type { PageNode } from '../page/node'
import { childrenOf, type Observation } from '../page/observation'
import { createFrame } from './frame'
import { build, elementsBelow, tree } from './random-page'
import { runs } from './random-runs'

const frame = createFrame({ frame: 0 })
const stay = (event: Event): void => event.preventDefault()
/** Pages made at random may lead away from the test. */
const stayOnLinks = (event: Event): void => {
  const [target] = event.composedPath()
  if (target instanceof Element && target.localName !== 'input' && target.closest('a[href]')) event.preventDefault()
}
beforeAll(() => {
  document.addEventListener('submit', stay)
  document.addEventListener('click', stayOnLinks)
})
afterAll(() => {
  document.removeEventListener('submit', stay)
  document.removeEventListener('click', stayOnLinks)
  frame.dispose()
  document.body.replaceChildren()
})

/** A field, what is done to it, and what it shows when that had its effect. */
interface Trial {
  html: string
  action: (node: PageNode, page: Observation) => Action
  shows: (before: PageNode, after: PageNode) => boolean
}

const typed =
  (text: string): Trial['action'] =>
  ({ ref }) => ({ kind: 'type', ref, text, replace: true })
const set =
  (value: string): Trial['action'] =>
  ({ ref }) => ({ kind: 'set_value', ref, value })
const clicked: Trial['action'] = ({ ref }) => ({ kind: 'click', ref })
const chosen =
  (...names: string[]): Trial['action'] =>
  (node, page) => {
    const options = childrenOf(page, node).filter(({ name }) => names.includes(name))
    return { kind: 'select', ref: node.ref, options: options.map(({ ref }) => ref) }
  }
const holds =
  (value: string): Trial['shows'] =>
  (_, after) =>
    after.value === value

const LIST = '<option>a</option><option>b</option><option>c</option>'
const TRIALS: { readonly [name: string]: Trial } = {
  text: { html: '<input aria-label="F" value="old">', action: typed('abc'), shows: holds('abc') },
  area: { html: '<textarea aria-label="F">old</textarea>', action: typed('a b'), shows: holds('a b') },
  number: { html: '<input type="number" aria-label="F">', action: typed('7'), shows: holds('7') },
  rich: {
    html: '<div contenteditable role="textbox" aria-label="F">old</div>',
    action: typed('abc'),
    shows: holds('abc'),
  },
  box: {
    html: '<input type="checkbox" aria-label="F">',
    action: clicked,
    shows: (before, after) => after.states.checked !== before.states.checked,
  },
  radio: {
    html: '<input type="radio" aria-label="F">',
    action: clicked,
    shows: (_, after) => after.states.checked === true,
  },
  list: { html: `<select aria-label="F">${LIST}</select>`, action: chosen('b'), shows: holds('b') },
  several: { html: `<select multiple aria-label="F">${LIST}</select>`, action: chosen('a', 'c'), shows: holds('a, c') },
  date: { html: '<input type="date" aria-label="F">', action: set('2027-03-12'), shows: holds('2027-03-12') },
  range: { html: '<input type="range" aria-label="F">', action: set('30'), shows: holds('30') },
}

function fieldFrom(html: string): Element {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder.firstElementChild ?? expect.fail(html)
}

/** Somewhere in the page: also where a field has no business, in a button, a drawing or a hidden part. */
function put(field: Element, at: number): void {
  const places = elementsBelow(document.body)
  const place = places[at % Math.max(1, places.length)] ?? document.body
  ;(place.shadowRoot ?? place).append(field)
}

let count = 0
it.each(Object.entries(TRIALS))(
  'what is reported as done to a field has had its effect: %s',
  async (_, trial) => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(tree, fc.nat(500), async (made, at) => {
        document.body.replaceChildren(build(made))
        const field = fieldFrom(trial.html)
        put(field, at)
        const page = apply(undefined, [frame.observe(null)])
        // What the field stands in may be called after it.
        const before = Object.values(page.nodes).find(({ name, tag }) => name === 'F' && tag === field.localName)
        if (!before) return
        count += 1
        const { outcome, seen } = await frame.act(`effect${count}`, trial.action(before, page))
        if (!outcome.ok) return
        done += 1
        const after = apply(page, [seen]).nodes[before.ref]
        expect(after && trial.shows(before, after), JSON.stringify(after)).toBe(true)
      }),
      runs(12),
    )
    expect(done).toBeGreaterThan(0)
  },
  60_000,
)
