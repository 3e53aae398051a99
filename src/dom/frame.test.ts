import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Action } from '../page/action'
import { apply, type Difference } from '../page/difference'
import type { PageNode } from '../page/node'
import type { Observation } from '../page/observation'
import { type Acted, createFrame, type Frame } from './frame'

let frame: Frame
let page: Observation
let count = 0

/** Shows the markup and runs its script part with the page's own listeners in place. */
function show(html: string): void {
  document.body.innerHTML = html
  page = apply(undefined, [frame.observe(null)])
}
const see = (seen: Difference): void => {
  page = apply(page, [seen])
}
function node(name: string): PageNode {
  const found = Object.values(page.nodes).find((one) => one.name === name || one.hint === name)
  return found ?? expect.fail(`no ${name} in ${Object.values(page.nodes).map((one) => one.name)}`)
}
type Bare<A> = A extends Action ? Omit<A, 'ref'> : never
async function act(action: Action): Promise<Acted> {
  count += 1
  const acted = await frame.act(`a${count}`, action)
  see(acted.seen)
  return acted
}
const on = (name: string, action: Bare<Action>): Promise<Acted> => act({ ...action, ref: node(name).ref } as Action)
const byId = <T extends Element = HTMLInputElement>(id: string): T => document.getElementById(id) as unknown as T

/** Every event of these types on the document, in order. */
function record(types: string): string[] {
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

describe('click', () => {
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
})

describe('type', () => {
  it('types key by key and shows the value', async () => {
    show('<label>Name <input id="i" value="old"></label>')
    const seen = record('keydown keypress beforeinput input keyup change')
    expect((await on('Name', { kind: 'type', text: 'ab', replace: true })).outcome.ok).toBe(true)
    expect(seen).toEqual('keydown keypress beforeinput input keyup keydown keypress beforeinput input keyup'.split(' '))
    expect(node('Name').value).toBe('ab')
    expect(byId('i').value).toBe('ab')
  })

  it('makes the change known when the field is left', async () => {
    show('<label>Name <input></label><button>Next</button>')
    const seen = record('change')
    await on('Name', { kind: 'type', text: 'x' })
    expect(seen).toEqual([])
    await on('Next', { kind: 'click' })
    expect(seen).toEqual(['change'])
  })

  it('is noticed through a setter that a framework put on the element', async () => {
    show('<label>Name <input id="i"></label>')
    const field = byId('i')
    let tracked = ''
    const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    Object.defineProperty(field, 'value', {
      get: () => native?.get?.call(field),
      set(value: string) {
        tracked = value
        native?.set?.call(field, value)
      },
    })
    const noticed: string[] = []
    field.addEventListener('input', () => {
      if (field.value !== tracked) noticed.push(field.value)
    })
    await on('Name', { kind: 'type', text: 'hi' })
    expect(noticed).toEqual(['h', 'hi'])
  })

  it.each([
    ['number', '12.5'],
    ['email', 'a@b.c'],
    ['tel', '+47 22'],
    ['password', 'secret'],
    ['search', 'word'],
  ])('types into %s', async (type, text) => {
    show(`<label>F <input id="i" type="${type}"></label>`)
    expect((await on('F', { kind: 'type', text })).outcome).toEqual({ ok: true })
    expect(byId('i').value).toBe(text)
  })

  it('types into what can be edited, with lines', async () => {
    show('<div contenteditable="true" aria-label="Text">old</div><textarea aria-label="Area"></textarea>')
    expect((await on('Text', { kind: 'type', text: 'new', replace: true })).outcome).toEqual({ ok: true })
    expect(node('Text').value).toBe('new')
    await on('Area', { kind: 'type', text: 'a\nb' })
    expect(node('Area').value).toBe('a\nb')
  })

  it('says what the page made of it', async () => {
    show('<label>Code <input id="i" maxlength="3"></label><label>Number <input id="n"></label>')
    byId('n').addEventListener('input', () => {
      byId('n').value = byId('n').value.replace(/[a-z]/g, '')
    })
    expect((await on('Code', { kind: 'type', text: '12345' })).outcome).toMatchObject({ reason: 'refused' })
    const refused = (await on('Number', { kind: 'type', text: 'a1b2' })).outcome
    expect(refused).toMatchObject({ reason: 'refused' })
    expect(!refused.ok && refused.message).toContain('"12"')
  })

  it('takes a format for what was typed', async () => {
    show('<label>Phone <input id="i"></label>')
    const field = byId('i')
    field.addEventListener('input', () => {
      const digits = field.value.replace(/\D/g, '')
      field.value = digits.length > 3 ? `(${digits.slice(0, 3)}) ${digits.slice(3)}` : digits
    })
    expect((await on('Phone', { kind: 'type', text: '5551234' })).outcome).toEqual({ ok: true })
    expect(field.value).toBe('(555) 1234')
  })

  it('respects a page that handles the keys itself, read-only fields, and fields that are replaced', async () => {
    show('<label>A <input id="a"></label><label>B <input readonly></label><div id="w"><label>C <input></label></div>')
    byId('a').addEventListener('keydown', (event) => event.preventDefault())
    expect((await on('A', { kind: 'type', text: 'x' })).outcome).toMatchObject({ reason: 'refused' })
    expect((await on('B', { kind: 'type', text: 'x' })).outcome).toMatchObject({ reason: 'readonly' })
    const box = byId('w')
    box.addEventListener('input', () => {
      const old = box.querySelector('input')
      const next = document.createElement('input')
      next.value = old?.value ?? ''
      old?.replaceWith(next)
      next.focus()
    })
    expect((await on('C', { kind: 'type', text: 'abc' })).outcome).toEqual({ ok: true })
    expect(box.querySelector('input')?.value).toBe('abc')
  })
})

describe('press', () => {
  it('submits with Enter by the default button, tells of the change first', async () => {
    show('<form id="f"><label>Q <input></label><button>Find</button></form>')
    const seen = record('change click submit')
    byId('f').addEventListener('submit', (event) => event.preventDefault())
    await on('Q', { kind: 'type', text: 'x' })
    await on('Q', { kind: 'press', key: 'Enter' })
    expect(seen).toEqual(['change', 'click', 'submit'])
  })

  it('walks with Tab, toggles with Space, steps with arrows', async () => {
    show(
      '<input aria-label="A"><input type="checkbox" id="c"><select id="s"><option>1</option><option>2</option></select><input type="number" id="n" value="1">',
    )
    await on('A', { kind: 'press', key: 'Tab' })
    expect(document.activeElement).toBe(byId('c'))
    await act({ kind: 'press', key: ' ' })
    expect(byId('c').checked).toBe(true)
    await act({ kind: 'press', key: 'Tab' })
    await act({ kind: 'press', key: 'ArrowDown' })
    expect(byId<HTMLSelectElement>('s').value).toBe('2')
    await act({ kind: 'press', key: 'Tab' })
    await act({ kind: 'press', key: 'ArrowUp' })
    expect(byId('n').value).toBe('2')
    await act({ kind: 'press', key: 'Shift+Tab' })
    expect(document.activeElement).toBe(byId('s'))
  })

  it('edits with Control+a and Backspace, copies and pastes', async () => {
    show('<input aria-label="A" id="a" value="text "><input aria-label="B" id="b">')
    await on('A', { kind: 'press', key: 'Control+a' })
    await act({ kind: 'press', key: 'Control+c' })
    await on('B', { kind: 'press', key: 'Control+v' })
    expect(byId('b').value).toBe('text ')
    await on('A', { kind: 'press', key: 'Control+a' })
    await act({ kind: 'press', key: 'Backspace' })
    expect(byId('a').value).toBe('')
  })
})

describe('choosing', () => {
  it('selects exactly the options', async () => {
    show('<select multiple aria-label="L"><option selected>A</option><option>B</option><option>C</option></select>')
    const seen = record('input change')
    const options = [node('B').ref, node('C').ref]
    expect((await on('L', { kind: 'select', options })).outcome).toEqual({ ok: true })
    expect(node('L').value).toBe('B, C')
    expect(seen).toEqual(['input', 'change'])
  })

  it('says when the page takes a choice back', async () => {
    show('<select aria-label="L" id="s"><option>A</option><option>B</option></select>')
    byId<HTMLSelectElement>('s').addEventListener('change', () => {
      byId<HTMLSelectElement>('s').selectedIndex = 0
    })
    expect((await on('L', { kind: 'select', options: [node('B').ref] })).outcome).toMatchObject({ reason: 'refused' })
  })

  it.each([
    ['date', '2024-02-29'],
    ['time', '09:30'],
    ['month', '2024-02'],
    ['week', '2024-W05'],
    ['datetime-local', '2024-02-29T09:30'],
    ['color', '#ff0000'],
    ['range', '30'],
  ])('sets a %s', async (type, value) => {
    show(`<label>F <input type="${type}"></label>`)
    const seen = record('input change')
    expect((await on('F', { kind: 'set_value', value })).outcome).toEqual({ ok: true })
    expect(node('F').value).toBe(value)
    expect(seen).toEqual(['input', 'change'])
  })

  it('refuses a value that the control can not hold', async () => {
    show('<label>F <input type="date" max="2024-01-31"></label>')
    expect((await on('F', { kind: 'set_value', value: '2024-02-31' })).outcome).toMatchObject({
      reason: 'out_of_range',
    })
    expect((await on('F', { kind: 'set_value', value: '2024-02-01' })).outcome).toMatchObject({
      reason: 'out_of_range',
    })
    expect(node('F').value).toBe('')
  })
})

describe('moving', () => {
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
})

describe('settling', () => {
  it('takes about two frames on a page at rest', async () => {
    show('<button>Go</button>')
    await on('Go', { kind: 'click' })
    const { ms } = await on('Go', { kind: 'click' })
    expect(ms.settling).toBeLessThan(120)
  })

  it('waits for an animation that moves by script, and is not held up by a clock', async () => {
    show('<button id="b">Go</button><p id="p">0</p><p id="clock"></p>')
    const ticking = setInterval(() => {
      byId('clock').textContent = String(Math.random())
    }, 10)
    byId('b').addEventListener('click', () => {
      let frames = 0
      const step = (): void => {
        frames += 1
        byId('p').style.marginLeft = `${frames}px`
        if (frames < 20) requestAnimationFrame(step)
        else byId('p').textContent = 'done'
      }
      step()
    })
    const { ms } = await on('Go', { kind: 'click' })
    clearInterval(ticking)
    expect(node('done').role).toBe('text')
    expect(ms.settling).toBeLessThan(2500)
  })

  it('waits for a transition and for what says that it loads', async () => {
    show('<button id="b">Go</button><p id="p" style="transition:margin 200ms">text</p>')
    byId('b').addEventListener('click', () => {
      byId('p').style.marginLeft = '50px'
      const spinner = document.body.appendChild(document.createElement('div'))
      spinner.className = 'spinner'
      spinner.style.cssText = 'width:9px;height:9px'
      setTimeout(() => {
        spinner.remove()
        byId('p').textContent = 'loaded'
      }, 350)
    })
    await on('Go', { kind: 'click' })
    expect(node('loaded').box?.x).toBeGreaterThan(49)
  })

  it('looks as soon as something changes', async () => {
    show('<p id="p">a</p>')
    const started = performance.now()
    setTimeout(() => {
      byId('p').textContent = 'b'
    }, 50)
    see(await frame.look(5000))
    expect(node('b').role).toBe('text')
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('tells toasts that are gone again', async () => {
    show('<button id="b">Save</button><div role="status" id="s"></div>')
    byId('b').addEventListener('click', () => {
      byId('s').textContent = 'Saved'
      requestAnimationFrame(() => {
        byId('s').textContent = ''
      })
    })
    await on('Save', { kind: 'click' })
    expect(page.announced).toEqual(['Saved'])
  })
})
