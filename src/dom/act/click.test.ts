import { expect, it } from 'vitest'
import { byId, frame, node, on, record, see, show } from '../frame-for-tests'

it('sends what a mouse would, in its order, to the element at the point', async () => {
  show('<button>Go</button>')
  const seen = record(
    'pointerover mouseover pointermove mousemove pointerdown mousedown focus pointerup mouseup click dblclick',
  )
  expect((await on('Go', { kind: 'click' })).outcome).toEqual({ ok: true })
  expect(seen).toEqual(
    'pointerover mouseover pointermove mousemove pointerdown mousedown focus pointerup mouseup click'.split(' '),
  )
})

it('ticks, follows labels and submits as the browser does by itself', async () => {
  show('<form id="f"><label><input type="checkbox" id="c"> Agree</label><button>Send</button></form>')
  let sent = 0
  byId('f').addEventListener('submit', (event) => {
    event.preventDefault()
    sent += 1
  })
  await on('Agree', { kind: 'click' })
  expect(byId('c').checked).toBe(true)
  expect(node('Agree').states.checked).toBe(true)
  await on('Send', { kind: 'click' })
  expect(sent).toBe(1)
})

it('takes what its press alone took away as clicked, whatever has come to its place', async () => {
  const draw = (names: readonly string[]): string => names.map((name) => `<li role="option">${name}</li>`).join('')
  show(`<ul id="list">${draw(['Ham', 'Olives', 'Onions'])}</ul>`)
  const seen = record('mousedown')
  byId('list').addEventListener('mousedown', () => {
    queueMicrotask(() => {
      byId('list').innerHTML = draw(['Ham', 'Onions'])
    })
  })
  expect((await on('Olives', { kind: 'click' })).outcome).toEqual({ ok: true })
  expect(seen).toEqual(['mousedown'])
})

it('double and right clicks', async () => {
  show('<p>Word</p>')
  const seen = record('click dblclick contextmenu')
  await on('Word', { kind: 'click', count: 2 })
  await on('Word', { kind: 'click', button: 'right' })
  expect(seen).toEqual(['click', 'click', 'dblclick', 'contextmenu'])
})

it('reaches what is scrolled out of sight, and shapes', async () => {
  show(
    '<div style="height:3000px"></div><svg width="50" height="50"><circle id="dot" cx="25" cy="25" r="9" fill="red"/></svg>',
  )
  const seen = record('click')
  expect((await on('dot', { kind: 'click' })).outcome.ok).toBe(true)
  expect(seen).toEqual(['click'])
})

it.each([
  ['covered', '<button>Go</button><div style="position:fixed;inset:0;background:white">cover</div>'],
  ['disabled', '<button disabled>Go</button>'],
  ['disabled', '<button aria-disabled="true">Go</button>'],
])('says why it is refused: %s', async (reason, html) => {
  show(html)
  const seen = record('mousedown click')
  expect((await on('Go', { kind: 'click' })).outcome).toMatchObject({ ok: false, reason })
  expect(seen).toEqual([])
})

it('says that the element is gone or hidden', async () => {
  show('<button id="a">A</button><button id="b">B</button>')
  byId('a').remove()
  byId('b').style.display = 'none'
  expect((await on('A', { kind: 'click' })).outcome).toMatchObject({ reason: 'detached' })
  const b = await frame.act('b', { kind: 'click', ref: 'e999' })
  expect(b.outcome).toMatchObject({ reason: 'detached' })
})

it('scrolls what lies below a bar that stays at the bottom out from under it', async () => {
  show(`<div style="height:${innerHeight - 30}px"></div><button>Go</button><div style="height:500px"></div>
    <div style="position:fixed;bottom:0;left:0;right:0;height:60px;background:white">cookies</div>`)
  const seen = record('click')
  expect((await on('Go', { kind: 'click' })).outcome).toEqual({ ok: true })
  expect(seen).toEqual(['click'])
})

it('acts once for one id', async () => {
  show('<button>Go</button>')
  const seen = record('click')
  const ref = node('Go').ref
  const [first, again] = await Promise.all([
    frame.act('same', { kind: 'click', ref }),
    frame.act('same', { kind: 'click', ref }),
  ])
  expect(seen).toEqual(['click'])
  expect(again).toBe(first)
})

const CUT_AWAY = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0);pointer-events:none'

it('clicks the box around a field that is cut away, for its label only gives it the focus', async () => {
  show(`<label for="c">Country</label><div id="box" style="width:200px;height:30px;position:relative">
    <div style="${CUT_AWAY}"><input id="c" role="combobox" readonly></div><div>Select one</div></div>`)
  const seen: string[] = []
  byId('box').addEventListener('click', ({ target }) => seen.push((target as Element).localName))
  expect((await on('Country', { kind: 'click' })).outcome).toEqual({ ok: true })
  expect(seen).toEqual(['div'])
})

it('clicks the star that is drawn over a radio without a label', async () => {
  show(`<span id="star" style="position:relative;display:inline-block"><input type="radio" aria-label="4 stars"
    style="${CUT_AWAY}"><span style="display:block;width:20px;height:20px;background:gold"></span></span>`)
  const seen = record('click')
  byId('star').addEventListener('click', () => {})
  expect((await on('4 stars', { kind: 'click' })).outcome).toEqual({ ok: true })
  expect(seen).toEqual(['click'])
})

it('clicks the label of a box that is cut away', async () => {
  show(`<input type="radio" name="r" id="a" checked style="position:absolute;clip:rect(0,0,0,0)"><label for="a">Left</label>
    <input type="radio" name="r" id="b" style="position:absolute;clip:rect(0,0,0,0)"><label for="b">Center</label>`)
  await on('Center', { kind: 'click' })
  expect(byId('b').checked).toBe(true)
})

it('clicks once more what the page drew anew because a field lost the focus', async () => {
  show('<input id="field"><div id="box"><button>Close</button></div>')
  const clicks: string[] = []
  const draw = (): void => {
    byId('box').innerHTML = '<button>Close</button>'
    byId('box').firstElementChild?.addEventListener('click', () => clicks.push('closed'))
  }
  draw()
  see(await frame.look(50))
  byId('field').addEventListener('blur', draw)
  byId('field').focus()
  expect((await on('Close', { kind: 'click' })).outcome.ok).toBe(true)
  expect(clicks).toEqual(['closed'])
})

it('hits the own row of a tree’s node, not what hangs below it', async () => {
  show(`<ul role="tree"><li role="treeitem" aria-expanded="true" id="users"><div>Users</div>
    <ul role="group"><li role="treeitem">View</li><li role="treeitem">Edit</li><li role="treeitem">Print</li></ul></li></ul>`)
  let hit: string | null = null
  byId('users').addEventListener('click', ({ target }) => {
    hit = (target as Element).textContent
  })
  await on('Users', { kind: 'click' })
  expect(hit).toBe('Users')
})
