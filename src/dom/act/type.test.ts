import { expect, it } from 'vitest'
import { act, byId, frame, node, on, record, show } from '../frame-for-tests'

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

it('makes the change known when nothing more is done', async () => {
  show('<label>Name <input></label>')
  const seen = record('change')
  await on('Name', { kind: 'type', text: 'x' })
  frame.dispose()
  expect(seen).toEqual(['change'])
})

it('makes no change known that is not its own', async () => {
  show('<label>Name <input id="i"></label>')
  const seen = record('change')
  await on('Name', { kind: 'type', text: 'x' })
  byId('i').value = 'x and what the user goes on with'
  frame.dispose()
  expect(seen).toEqual([])
})

it('types into no field beside one that was hidden meanwhile', async () => {
  show('<div><input id="first" aria-label="City" value="Oslo"><input id="second" aria-label="Street"></div>')
  const { ref } = node('Street')
  byId('first').focus()
  byId('second').style.display = 'none'
  expect((await act({ kind: 'type', ref, text: 'Main', replace: true })).outcome.ok).toBe(false)
  expect((await act({ kind: 'press', ref, key: 'a' })).outcome.ok).toBe(false)
  expect(byId('first').value).toBe('Oslo')
})

it('types into the field that is shown in place of one that is entered, and presses keys there', async () => {
  show(
    '<div><input id="shown" aria-label="Guests" value="1"><input id="real" style="display:none"></div><input id="next">',
  )
  const [shown, real] = [byId('shown'), byId('real')]
  const swap = (inUse: boolean): void => {
    shown.style.display = inUse ? 'none' : ''
    real.style.display = inUse ? '' : 'none'
  }
  shown.addEventListener('focus', () =>
    setTimeout(() => {
      swap(true)
      real.focus()
    }),
  )
  real.addEventListener('blur', () => {
    shown.value = real.value
    swap(false)
  })
  const { ref } = node('Guests')
  await act({ kind: 'type', ref, text: '4', replace: true })
  expect(real.value).toBe('4')
  expect((await act({ kind: 'press', ref, key: 'Tab' })).outcome.ok).toBe(true)
  expect(shown.value).toBe('4')
  expect(document.activeElement).toBe(byId('next'))
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

it('types into an editor that knows late where its caret is, and keeps every line in a field of its own', async () => {
  const line = '<div contenteditable="true" class="line" aria-label="Story">old</div>'
  show(`<div id="editor" style="min-height: 40px">${line}</div>`)
  const editor = byId<HTMLElement>('editor')
  let isPressed = false
  editor.addEventListener('mousedown', () => {
    isPressed = true
  })
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !isPressed) return
    event.preventDefault()
    setTimeout(() => {
      editor.insertAdjacentHTML('beforeend', line.replace('old', ''))
      const last = editor.lastElementChild
      if (last instanceof HTMLElement) last.focus()
    }, 30)
  })
  expect((await on('Story', { kind: 'type', text: 'See you\nsoon', replace: true })).outcome).toEqual({ ok: true })
  expect([...editor.children].map(({ textContent }) => textContent)).toEqual(['See you', 'soon'])
})

it('writes on behind the last letter', async () => {
  show(
    '<div contenteditable="true" aria-label="Text"><p>One</p><p id="p">two</p><i contenteditable="false">!</i></div>',
  )
  await on('Text', { kind: 'type', text: ' three' })
  expect(byId('p').textContent).toBe('two three')
})

it('lets an editor take note of where its caret is before the first key', async () => {
  show('<div contenteditable="true" aria-label="Text"><p id="p">old</p></div>')
  const field = document.querySelector('[contenteditable]')
  let isReady = false
  field?.addEventListener('focus', () =>
    setTimeout(() => {
      isReady = true
    }, 50),
  )
  const early: string[] = []
  field?.addEventListener('beforeinput', () => {
    if (!isReady) early.push('input')
  })
  await on('Text', { kind: 'type', text: ' new' })
  expect(early).toEqual([])
  expect(byId('p').textContent?.trim()).toBe('old new')
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

it('says that a field became disabled when it was entered, as by a popup', async () => {
  show('<input aria-label="Name"><input aria-label="Code" id="code">')
  document.querySelector('input')?.focus()
  byId('code').addEventListener('focus', () => byId('code').setAttribute('disabled', ''))
  const { outcome } = await on('Code', { kind: 'type', text: '36', replace: true })
  expect(outcome).toMatchObject({ ok: false, reason: 'disabled' })
})

it('types once the page has written its fields anew because another was left', async () => {
  show('<input aria-label="Red"><input aria-label="Green" id="green" value="136">')
  document.querySelector('input')?.addEventListener('change', () => {
    queueMicrotask(() => {
      byId('green').value = '136'
    })
  })
  await on('Red', { kind: 'type', text: '142', replace: true })
  expect((await on('Green', { kind: 'type', text: '36', replace: true })).outcome).toEqual({ ok: true })
  expect(byId('green').value).toBe('36')
})

it('types into an editor that draws each letter, and puts the caret behind it, only afterwards', async () => {
  show('<div id="i" contenteditable="true" role="textbox" aria-label="Message">old</div>')
  const editor = byId('i')
  let held = 'old'
  editor.addEventListener('beforeinput', (event) => {
    event.preventDefault()
    const range = getSelection()?.getRangeAt(0)
    const whole = range?.toString() === held && held !== ''
    const from = whole ? 0 : (range?.startOffset ?? 0)
    held = held.slice(0, from) + event.data + held.slice(whole ? held.length : from)
    queueMicrotask(() => {
      editor.textContent = held
      getSelection()?.collapse(editor.firstChild, from + 1)
    })
  })
  expect((await on('Message', { kind: 'type', text: 'new one', replace: true })).outcome.ok).toBe(true)
  expect(editor.textContent).toBe('new one')
})
