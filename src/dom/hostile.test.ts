import { afterEach, expect, it } from 'vitest'
import { createFrame, type Frame } from './frame'

let frame: Frame | undefined

/** How long a first look takes, in milliseconds, and what it shows. */
function look(): { ms: number; names: string[] } {
  frame = createFrame({ frame: 0 })
  const started = performance.now()
  const { changed } = frame.observe(null)
  return { ms: performance.now() - started, names: changed.map(({ name }) => name) }
}

afterEach(() => {
  frame?.dispose()
  document.body.replaceWith(document.createElement('body'))
})

it('reads around elements whose getters throw', () => {
  document.body.innerHTML = '<button>Before</button><div id="bad"><b>Inside</b></div><button>After</button>'
  const bad = document.getElementById('bad')
  for (const name of ['children', 'attributes', 'hasAttributes', 'getAttribute', 'childNodes', 'localName']) {
    Object.defineProperty(bad, name, {
      get() {
        throw new Error('not yours')
      },
    })
  }
  expect(look().names).toEqual(expect.arrayContaining(['Before', 'After']))
})

it('cuts attributes and texts of megabytes', () => {
  const long = 'x'.repeat(10_000_000)
  document.body.innerHTML = '<button>Go</button>'
  const button = document.querySelector('button')
  for (const name of ['aria-label', 'class', 'title', 'data-x', 'style']) button?.setAttribute(name, long)
  const { ms, names } = look()
  expect(ms).toBeLessThan(2000)
  expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(5000)
})

it('reads the beginning of 100,000 elements in bounded time', () => {
  document.body.innerHTML = '<p><b>word</b></p>'.repeat(50_000)
  const { ms, names } = look()
  expect(names.length).toBeGreaterThan(10_000)
  expect(ms).toBeLessThan(15_000)
}, 30_000)

it('acts, and looks again, in bounded time on a page that never rests', async () => {
  document.body.innerHTML = '<button>Go</button><div id="a"></div><p id="b"></p>'
  let [running, clicks, turns] = [true, 0, 0]
  document.querySelector('button')?.addEventListener('click', () => {
    clicks += 1
  })
  const churn = (): void => {
    turns += 1
    document.getElementById('a')?.replaceChildren(...Array.from({ length: 50 }, () => document.createElement('hr')))
    document.getElementById('b')?.setAttribute('style', `margin-left:${turns % 100}px`)
    if (running) requestAnimationFrame(churn)
  }
  churn()
  look()
  const { changed } = frame?.observe(null) ?? expect.fail()
  const ref = changed.find(({ name }) => name === 'Go')?.ref ?? expect.fail()
  const started = performance.now()
  const acted = await frame?.act('go', { kind: 'click', ref })
  await frame?.look(300)
  running = false
  expect(acted?.outcome).toEqual({ ok: true })
  expect(clicks).toBe(1)
  expect(performance.now() - started).toBeLessThan(15_000)
}, 30_000)

it('acts around what a page has done to the methods of its own elements', async () => {
  document.body.innerHTML = '<form><input aria-label="Name"><input name="children"><input name="attributes"></form>'
  const field = document.querySelector('input') ?? expect.fail()
  for (const name of ['focus', 'blur', 'select', 'setSelectionRange', 'scrollIntoView', 'click']) {
    Object.defineProperty(field, name, {
      value: () => {
        throw new Error('not yours')
      },
    })
  }
  look()
  const { changed } = frame?.observe(null) ?? expect.fail()
  const ref = changed.find(({ name }) => name === 'Name')?.ref ?? expect.fail()
  const acted = await frame?.act('type', { kind: 'type', ref, text: 'Ada', replace: true })
  // It may be refused, but neither throws nor claims what is not so.
  expect(acted?.outcome.ok === true).toBe(field.value === 'Ada')
})

it.each(['parentNode', 'parentElement', 'assignedSlot'])(
  'follows changes of a form that has a field called %s',
  (name) => {
    document.body.innerHTML = `<form><input name="${name}"><p>Before</p></form>`
    look()
    document.querySelector('form')?.setAttribute('hidden', '')
    frame?.observe(null)
    const { version } = frame?.observe(null) ?? expect.fail()
    document.querySelector('form')?.removeAttribute('hidden')
    document.querySelector('p')?.replaceChildren('After')
    const { changed } = frame?.observe(version) ?? expect.fail()
    expect(changed.map(({ name }) => name)).toContain('After')
  },
)
