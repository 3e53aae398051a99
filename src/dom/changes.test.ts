import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Changes, createChanges } from './changes'

let changes: Changes
beforeEach(() => {
  document.body.innerHTML = '<main></main>'
  changes = createChanges()
})
afterEach(() => {
  changes.dispose()
  document.body.replaceWith(document.createElement('body'))
})

function element(html: string): HTMLElement {
  const holder = document.createElement('div')
  holder.innerHTML = html
  const made = holder.firstElementChild
  return made instanceof HTMLElement ? made : expect.fail(html)
}

describe('what is announced', () => {
  it.each([
    ['an alert', '<div role="alert">Saved</div>'],
    ['a polite region', '<div aria-live="polite">Saved</div>'],
    ['an output', '<output>Saved</output>'],
    ['a toast that only its class calls so', '<div class="Toastify__toast">Saved</div>'],
    ['one further down in what was added', '<section><p><span role="status">Saved</span></p></section>'],
  ])('is %s, even when it is gone again', (_, html) => {
    const toast = element(html)
    document.body.append(toast)
    toast.remove()
    expect(changes.announcements()).toEqual(['Saved'])
    expect(changes.announcements()).toEqual([])
  })

  it('is what a region says next, not what it said all the time', () => {
    const region = element('<div role="status">Ready</div>')
    document.body.append(region)
    changes.announcements()
    region.firstChild?.replaceWith('Saved')
    expect(changes.announcements()).toEqual(['Saved'])
  })

  it('is told from a shadow root that is watched', () => {
    const root = document.querySelector('main')?.attachShadow({ mode: 'open' }) ?? expect.fail()
    root.innerHTML = '<div role="alert"></div>'
    changes.watch([root])
    root.querySelector('div')?.append('Not saved')
    expect(changes.announcements()).toEqual(['Not saved'])
  })

  it.each([
    ['words that are no announcement', '<p>Saved</p>'],
    ['a region that is off', '<div aria-live="off">Saved</div>'],
    ['an empty one', '<div role="alert">  </div>'],
  ])('is not %s', (_, html) => {
    document.body.append(element(html))
    expect(changes.announcements()).toEqual([])
  })
})

describe('what counts as a change', () => {
  it('is anything, until the same text changes again and again', async () => {
    const clock = element('<p>0</p>')
    document.body.append(clock)
    const start = changes.count()
    expect(start).toBe(1)
    for (let frame = 1; frame < 30; frame += 1) {
      await new Promise(requestAnimationFrame)
      clock.textContent = String(frame)
      changes.count()
    }
    const ticked = changes.count() - start
    expect(ticked).toBeLessThan(10)
    document.body.append(element('<p>more</p>'))
    expect(changes.count()).toBe(start + ticked + 1)
  })

  it('wakes who waits for it, once', async () => {
    let woken = 0
    changes.next(() => {
      woken += 1
    })
    document.body.append('word')
    changes.count()
    document.body.append('word')
    changes.count()
    expect(woken).toBe(1)
  })
})
