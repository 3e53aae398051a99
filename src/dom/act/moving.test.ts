import { expect, it } from 'vitest'
import { act, byId, node, on, show } from '../frame-for-tests'

it('drags by the mouse', async () => {
  show(
    '<div id="d" style="position:absolute;left:0;top:0;width:20px;height:20px">x</div><p id="t" style="position:absolute;left:200px;top:100px">goal</p>',
  )
  const moved: string[] = []
  byId('d').addEventListener('mousedown', () => {
    document.addEventListener('mousemove', ({ clientX }) => moved.push(String(clientX)))
    document.addEventListener('mouseup', () => moved.push('up'), { once: true })
  })
  expect(
    (await act({ kind: 'drag', from: { ref: node('x').ref }, to: { ref: node('goal').ref, at: { x: 0, y: 0 } } }))
      .outcome.ok,
  ).toBe(true)
  expect(moved.length).toBeGreaterThan(8)
  expect(moved.slice(-2)).toEqual(['200', 'up'])
})

it('lets go also where the page draws itself anew at every move', async () => {
  show('<main><b style="display:block;width:200px;height:20px">x</b></main><p>goal</p>')
  let held = true
  const main = document.querySelector('main')
  window.addEventListener('pointermove', () =>
    main?.replaceChildren(...[...main.children].map((one) => one.cloneNode(true))),
  )
  window.addEventListener('pointerup', () => {
    held = false
  })
  const { ref } = node('x')
  await act({ kind: 'drag', from: { ref, at: { x: 5, y: 5 } }, to: { ref, at: { x: 150, y: 5 } } })
  expect(held).toBe(false)
})

it('drags what is draggable with a DataTransfer', async () => {
  show('<p id="d" draggable="true">thing</p><p id="t">goal</p>')
  byId('d').addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', 'it'))
  byId('t').addEventListener('dragover', (event) => event.preventDefault())
  byId('t').addEventListener('drop', (event) => {
    byId('t').textContent = event.dataTransfer?.getData('text/plain') ?? ''
  })
  await act({ kind: 'drag', from: { ref: node('thing').ref }, to: { ref: node('goal').ref } })
  expect(byId('t').textContent).toBe('it')
})

it('scrolls a list, and says when it is at its end', async () => {
  show('<div style="height:50px;overflow:auto"><div style="height:100px"><p>row</p><p>end</p></div></div>')
  expect((await on('row', { kind: 'scroll', by: { x: 0, y: 500 } })).outcome.ok).toBe(true)
  expect((await on('row', { kind: 'scroll', by: { x: 0, y: 10 } })).outcome).toMatchObject({ reason: 'no_effect' })
})

it('marks words', async () => {
  show('<p>Some <b>bold</b> words</p>')
  expect((await on('Some bold words', { kind: 'select_text', text: 'bold words' })).outcome).toEqual({ ok: true })
  expect(getSelection()?.toString()).toBe('bold words')
})

it('marks all of an editor from its first to its last letter', async () => {
  show('<div contenteditable="true" aria-label="Text"><p>One</p> <p>two</p></div>')
  expect((await on('Text', { kind: 'select_text' })).outcome).toEqual({ ok: true })
  const marked = getSelection()?.getRangeAt(0)
  expect([marked?.startContainer.nodeValue, marked?.endContainer.nodeValue]).toEqual(['One', 'two'])
})

it('marks a word of its own rather than a part of another', async () => {
  show('<p>amet et al</p>')
  await on('amet et al', { kind: 'select_text', text: 'et' })
  expect(getSelection()?.getRangeAt(0).startOffset).toBe(5)
})

it('drags by way of points', async () => {
  show('<div id="x" style="width:50px;height:50px">x</div>')
  const seen: string[] = []
  document.addEventListener('mousemove', ({ clientX, clientY }) => seen.push(`${clientX},${clientY}`))
  const { ref, box } = node('x')
  const via = [
    { x: 10, y: 20 },
    { x: 30, y: 5 },
  ]
  await act({ kind: 'drag', from: { ref }, to: { ref }, via })
  for (const { x, y } of via) expect(seen).toContain(`${(box?.x ?? 0) + x},${(box?.y ?? 0) + y}`)
})
