import { expect, it } from 'vitest'
import { act, byId, on, record, show } from '../frame-for-tests'

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
