import { afterEach, beforeEach, expect } from 'vitest'
import type { Action } from '../page/action'
import { apply, type Difference } from '../page/difference'
import type { PageNode } from '../page/node'
import type { Observation } from '../page/observation'
import { type Acted, createFrame, type Frame } from './frame'

/** For tests: a frame on a document of its own for each test, and the page as it was last seen. */

export let frame: Frame
export let page: Observation
let count = 0

/** Shows the markup and runs its script part with the page's own listeners in place. */
export function show(html: string): void {
  document.body.innerHTML = html
  page = apply(undefined, [frame.observe(null)])
}
export const see = (seen: Difference): void => {
  page = apply(page, [seen])
}
export function node(name: string): PageNode {
  const found = Object.values(page.nodes).find((one) => one.name === name || one.hint === name)
  return found ?? expect.fail(`no ${name} in ${Object.values(page.nodes).map((one) => one.name)}`)
}
type Bare<A> = A extends Action ? Omit<A, 'ref'> : never
export async function act(action: Action): Promise<Acted> {
  count += 1
  const acted = await frame.act(`a${count}`, action)
  see(acted.seen)
  return acted
}
export const on = (name: string, action: Bare<Action>): Promise<Acted> =>
  act({ ...action, ref: node(name).ref } as Action)
export const byId = <T extends Element = HTMLInputElement>(id: string): T => document.getElementById(id) as unknown as T

/** Every event of these types on the document, in order. */
export function record(types: string): string[] {
  const seen: string[] = []
  for (const type of types.split(' ')) {
    document.body.addEventListener(type, (event) => seen.push(event.type), true)
  }
  return seen
}

beforeEach(() => {
  frame = createFrame({ frame: 0 })
})
afterEach(() => {
  frame.dispose()
  document.body.replaceWith(document.createElement('body'))
})
