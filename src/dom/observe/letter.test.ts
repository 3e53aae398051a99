import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFrame, type Frame } from '../frame'

let frame: Frame
beforeEach(() => {
  frame = createFrame({ frame: 0 })
})
afterEach(() => {
  frame.dispose()
  document.body.replaceWith(document.createElement('body'))
})

const spelled = (word: string, style = ''): string =>
  [...word].map((letter) => `<span style="display:inline-block;${style}">${letter}</span>`).join('')

const shown = (html: string): string[] => {
  document.body.innerHTML = html
  return said(frame.observe(null).changed)
}
const said = (nodes: readonly { role: string; name: string }[]): string[] =>
  nodes.filter(({ name }) => name !== '').map(({ role, name }) => `${role} ${name}`)

it.each([
  ['a headline', `<h1>${spelled('Wide')} ${spelled('open')}</h1>`, ['heading Wide open']],
  ['a link', `<a href="#">${spelled('About')}</a>`, ['link About']],
  ['a text of slanted letters', `<div>${spelled('Mill', 'transform:skewX(15deg)')}</div>`, ['text Mill']],
  ['a price whose digits roll', `<div>${spelled('$1,299')}</div>`, ['text $1,299']],
  ['letters with room for a key', `<div>${spelled('AB', 'padding:4px')}</div>`, ['text A', 'text B']],
  ['days of a week', `<div>${spelled('MT', 'width:30px')}</div>`, ['text M', 'text T']],
  ['letters with blanks between', '<div><i>A</i> <i>B</i></div>', ['text A', 'text B']],
  ['signs to press', '<div><i>-</i><i>+</i></div>', ['text -', 'text +']],
  ['a badge', '<button>Mails<span style="display:inline-block">3</span></button>', ['button Mails 3']],
])('reads %s', (_, html, expected) => {
  expect(shown(html)).toEqual(expected)
})

it('reads letters that come and go', () => {
  shown(`<h1>${spelled('Bat')}</h1>`)
  const { version } = frame.observe(null)
  const [first] = document.querySelectorAll('span')
  first?.replaceChildren('C')
  const next = frame.observe(version)
  expect(said(next.changed)).toEqual(['heading Cat'])
  first?.replaceChildren('Tom')
  expect(said(frame.observe(next.version).changed)).toEqual(['heading Tom at'])
})
