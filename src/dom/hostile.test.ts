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
