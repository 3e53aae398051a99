import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ref } from '../page/node'
import { createRefs, type Refs } from './refs'
import { succession } from './succession'

let refs: Refs
let observer: MutationObserver
let stage: HTMLElement

beforeEach(() => {
  refs = createRefs(0)
  stage = document.createElement('div')
  document.body.append(stage)
  observer = new MutationObserver(() => undefined)
})
afterEach(() => {
  observer.disconnect()
  stage.remove()
})

/** The refs of what the selector finds before and after the stage is drawn anew. */
function redrawn(before: string, after: string, selector: string): { before: Ref[]; after: Ref[] } {
  const named = (): Ref[] => [...stage.querySelectorAll(selector)].map(refs.of)
  observer.disconnect()
  stage.innerHTML = before
  observer.observe(stage, { subtree: true, childList: true })
  const first = named()
  stage.innerHTML = after
  succession(refs)(observer.takeRecords())
  return { before: first, after: named() }
}

const rows = (...names: string[]): string =>
  `<ul>${names.map((name) => `<li><b>${name}</b><i>x</i></li>`).join('')}</ul>`

describe('what takes the place of an element', () => {
  it('takes its ref when it says the same, or nearly', () => {
    const counter = (count: number): string =>
      `<p>Adults <b>-</b><span>${count}</span><b>+</b></p><p>Infants <b>-</b></p>`
    const { before, after } = redrawn(counter(1), counter(2), 'p, b, span')
    expect(after).toEqual(before)
  })

  it('takes its ref also when it has opened and shows more below', () => {
    const asked = '<section><h4>When?</h4></section>'
    const more = '<p>An hour before the first song of the evening</p>'
    const section = `<section><h4>When do doors open?</h4></section>`
    const { before, after } = redrawn(asked + section, asked + section.replace('</h4>', `</h4>${more}`), 'section, h4')
    expect(after).toEqual(before)
  })

  it('is found by its words, not by its place', () => {
    const { before, after } = redrawn(rows('Ann', 'Ben', 'Cleo'), rows('Ann', 'Cleo'), 'i')
    expect(after).toEqual([before[0], before[2]])
    const sorted = redrawn(rows('Ann', 'Ben', 'Cleo'), rows('Cleo', 'Ann', 'Ben'), 'i')
    expect(sorted.after).toEqual([sorted.before[2], sorted.before[0], sorted.before[1]])
  })

  it('is another when it says something else', () => {
    const { before, after } = redrawn(
      '<div><button>Save</button></div>',
      '<div><button>Delete all</button></div>',
      'button',
    )
    expect(after).not.toEqual(before)
    const pages = redrawn(rows('Ann', 'Ben'), rows('Dora', 'Emil'), 'i')
    expect(pages.after.some((ref) => pages.before.includes(ref))).toBe(false)
  })

  it('leaves alone what is still there', () => {
    stage.innerHTML = '<p>one</p>'
    const [first] = stage.children
    const name = first && refs.of(first)
    observer.observe(stage, { subtree: true, childList: true })
    stage.prepend(document.createElement('p'))
    if (first) stage.append(first)
    succession(refs)(observer.takeRecords())
    expect(first && refs.of(first)).toBe(name)
  })
})
