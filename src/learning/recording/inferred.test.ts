import { describe, expect, it } from 'vitest'
import type { Action } from '../../page/action'
import { click, type, understoodAs } from './story'

const flights = `list
  ${[
    ['08:15', '3h 20m', '$355'],
    ['10:40', '2h 05m', '$410'],
    ['17:05', '5h 45m', '$199'],
  ]
    .map(
      ([at, takes, price], row) =>
        `listitem [e${row}0]\n    "${at}"\n    "${takes}"\n    "${price}"\n    button "Book for ${price}" [e${row}1]`,
    )
    .join('\n  ')}`

const posts = ['ann', 'bob', 'ann', 'carl']
  .map((who, at) => `listitem\n  "@${who}"\n  "Post ${at}"\n  button "Like" [e${at}1]\n  button "Share" [e${at}2]`)
  .join('\n')

const results = `searchbox "Search" [e90]\nlist\n${[
  'Alpha wolves of the north',
  'Beta versions explained',
  'Gamma rays in brief',
]
  .map((name, at) => `  listitem\n    link "${name}" [e${at}5]\n    "About it"`)
  .join('\n')}`

describe('what was clicked is called as the task calls it', () => {
  it.each([
    ['Book the cheapest flight', 'e21', 'choose_item {"criterion":"cheapest"}'],
    ['Book the shortest flight', 'e11', 'choose_item {"criterion":"shortest"}'],
    ['Book some flight', 'e01', 'click {"target":"Book for $355"}'],
    ['Book the cheapest flight', 'e01', 'click {"target":"Book for $355"}'],
  ])('“%s”, %s: %s', (task, ref, call) => {
    expect(understoodAs(task, flights, click(ref))).toEqual([call])
  })

  it('the n-th result is opened by its number', () => {
    expect(understoodAs('Open the second result', results, click('e15'))).toEqual(['open_result {"n":2}'])
    expect(understoodAs('Open the last result', results, click('e15'))).toEqual([
      'click {"target":"Beta versions explained"}',
    ])
  })

  it('all of one name, or so many of them, are one call', () => {
    const likes = (...refs: string[]): Action[] => refs.map(click)
    expect(understoodAs('Like all posts by @ann', posts, ...likes('e01', 'e21'))).toEqual([
      'click_all {"target":"Like","within":"@ann"}',
    ])
    expect(understoodAs('Like everything', posts, ...likes('e01', 'e11', 'e21', 'e31'))).toEqual([
      'click_all {"target":"Like"}',
    ])
    expect(understoodAs('Like 2 posts', posts, ...likes('e01', 'e11'))).toEqual([
      'click_all {"target":"Like","count":2}',
    ])
    expect(understoodAs('Like what you like', posts, ...likes('e01', 'e31'))).toHaveLength(2)
  })
})

describe('any of several', () => {
  const widgets = `
    checkbox "Wb" [e1]
    textbox "Size" [e2]
    checkbox "Ho" [e3]
    link "More" [e4]
    button "Go" [e5]`

  it.each([
    ['Click on a "checkbox" widget', 'e3', 'click {"target":{"role":"checkbox","nth":1}}'],
    ['Click a link', 'e4', 'click {"target":{"role":"link","nth":1}}'],
    ['Add a link to the page', 'e4', 'click {"target":"More"}'],
    ['Click a button called More', 'e4', 'click {"target":"More"}'],
  ])('“%s”, %s: %s', (task, ref, call) => {
    const after = widgets.replace(`[${ref}]`, `[${ref}] checked`)
    expect(understoodAs(task, widgets, click(ref), ref === 'e3' ? after : widgets)).toEqual([call])
  })

  it('by how they look', () => {
    const drawing = [20, 20, 10].map((size, at) => `circle [e3${at}] fill=red box=${at * 30},0,${size},${size}`)
    expect(understoodAs('Click on a large circle', drawing.join('\n'), click('e31'))).toEqual([
      'click {"target":{"name":"large circle","nth":1}}',
    ])
  })
})

describe('what is only asked for is found out', () => {
  const answers = 'button "1" [e11]\nbutton "2" [e12]\nbutton "Circle" [e13]\nbutton "Letter" [e14]'
  const drawn = (...colors: string[]): string =>
    [...colors.map((color, at) => `circle [e3${at}] fill=${color}`), answers].join('\n')

  it.each([
    [
      'How many red items are there?',
      drawn('red', 'blue', 'red'),
      'e12',
      ['count {"target":"red items"}', 'click {"target":{"name":"{number}","role":"button"}}'],
    ],
    [
      'Which of these is the figure?',
      drawn('red'),
      'e13',
      ['read_text {"target":"figure","part":"kind"}', 'click {"target":{"name":"{kind}","role":"button"}}'],
    ],
    ['How many red items are there?', drawn('red', 'blue'), 'e12', ['click {"target":"2"}']],
  ])('“%s” %#', (task, page, ref, calls) => {
    expect(understoodAs(task, page, click(ref))).toEqual(calls)
  })
})

it('a way through menus that the task writes out is that way', () => {
  const menu = `menu\n  menuitem "File" [e1] expanded\n  menu\n    menuitem "Save as" [e2]\n    menuitem "Open" [e3]`
  const way = 'choose_option {"option":"File > Save as"}'
  expect(understoodAs('Choose File > Save as and wait', menu, click('e2'))).toEqual([way])
  expect(understoodAs('Choose File > Save as', menu, click('e3'))).toEqual(['click {"target":"Open"}'])
})

describe('what was read and typed later is read again', () => {
  const page = (more: string, typed = ''): string => `
    heading "Order"
    "Order number:"
    "A-4711"
    "Total to pay: 35 EUR"
    ${more}
    textbox "Reference" [e1] value="${typed}"`

  it('beside its label', () => {
    expect(understoodAs('Fill in the reference', page(''), type('e1', 'A-4711'), page('', 'A-4711'))).toEqual([
      'read_text {"target":"Order number:"}',
      'fill_text {"field":"Reference","text":"{shownOrderNumber}"}',
    ])
  })

  it('as a part of a text', () => {
    expect(understoodAs('Fill in the reference', page(''), type('e1', '35'), page('', '35'))).toEqual([
      'read_text {"target":"Total to pay","part":"number"}',
      'fill_text {"field":"Reference","text":"{shownTotalToPay}"}',
    ])
  })

  it('but not what the task says, nor what is nowhere', () => {
    for (const text of ['A-4711', 'B-1']) {
      expect(understoodAs('Use A-4711 as the reference', page(''), type('e1', text), page('', text))).toHaveLength(1)
    }
  })
})
