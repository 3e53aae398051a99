import { afterEach, expect, it } from 'vitest'
import type { PageNode } from '../../../page/node'
import { createRefs } from '../../refs'
import { createObserver } from '../observer'

/** What becomes of boxes without roles, in document order. */
function shown(html: string): PageNode[] {
  document.body.innerHTML = html
  return [...createObserver(createRefs(0), '').look().nodes.values()].slice(1)
}
const seen = (html: string): string[] =>
  shown(html).map(({ role, name, value, states }) =>
    [
      role,
      name && `"${name}"`,
      value && `=${value}`,
      states.checked === true && 'checked',
      states.selected === true && 'selected',
      states.inert && 'inert',
    ]
      .filter(Boolean)
      .join(' '),
  )

afterEach(() => {
  document.body.innerHTML = ''
})

const BOX = 'display:flex;justify-content:space-between;width:200px;border:1px solid #999;padding:6px;cursor:pointer'
const PILL = 'width:40px;height:20px;border-radius:10px;background:#ccc;position:relative;cursor:pointer'
const KNOB = 'position:absolute;top:2px;width:16px;height:16px;border-radius:8px;background:#fff'
const MARK = 'width:14px;height:14px;border:1px solid #555'
const ROW = 'display:flex;gap:8px;cursor:pointer'

it('a framed text with a chevron under a text is a list of that name', () => {
  const list = `<div style="${BOX}"><span>Red</span><span>▾</span></div>`
  expect(seen(`<div>Colour</div>${list}`)).toContain('combobox "Colour" =Red')
  expect(seen(list)).toContain('combobox "Red" =Red')
})

it('a pill is a switch, on when its knob is at the end', () => {
  const row = (left: number): string =>
    `<div style="display:flex;justify-content:space-between"><div>Sounds</div><div style="${PILL}"><i style="${KNOB};left:${left}px"></i></div></div>`
  expect(seen(row(2))).toContain('switch "Sounds"')
  expect(seen(row(22))).toContain('switch "Sounds" checked')
})

it('a square beside a text is a check box, a circle a radio', () => {
  const html = `<div style="${ROW}"><i style="${MARK};background:#05c"></i><span>One</span></div><div style="${ROW}"><i style="${MARK};border-radius:50%"></i><span>Two</span></div>`
  expect(seen(html)).toEqual(['checkbox "One" checked', 'radio "Two"'])
})

it('a tick that has the colour of its ground is none', () => {
  const box = (color: string): string =>
    `<div style="${ROW}"><i style="${MARK};color:${color};background:#fff">✓</i><span>One</span></div>`
  expect(seen(box('#05c'))).toEqual(['checkbox "One" checked'])
  expect(seen(box('#fff'))).toEqual(['checkbox "One"'])
  expect(seen(box('rgba(0, 0, 0, 0)'))).toEqual(['checkbox "One"'])
})

it('a tick is seen on a ground of its own, and on a picture or a gradient', () => {
  const style = '<style>.own::after{content:"✓";color:#fff;background:#05c}.bare::after{content:"✓";color:#fff}</style>'
  const box = (name: string, ground = '#fff'): string =>
    `${style}<div style="${ROW}"><i class="${name}" style="${MARK};background:${ground}"></i><span>One</span></div>`
  expect(seen(box('own'))).toEqual(['checkbox "One" checked'])
  expect(seen(box('bare', 'linear-gradient(#05c, #038)'))).toEqual(['checkbox "One" checked'])
  expect(seen(box('bare'))).toEqual(['checkbox "One"'])
})

it('a box over others of which some are ticked is ticked in part', () => {
  const box = (name: string): string =>
    `<div class="${name}" style="${ROW}"><i style="${MARK};background:#05c"></i><span>All</span></div>`
  const checked = (html: string): unknown => shown(html).find(({ role }) => role === 'checkbox')?.states.checked
  expect(['tree-item--partial-checked', 'is-indeterminate', 'node half-checked'].map(box).map(checked)).toEqual(
    Array(3).fill('mixed'),
  )
  expect(checked(box('half-width checked'))).toBe(true)
})

it('a tag that goes away when it is pressed says so by the class of its cross', () => {
  const tag = `<div style="cursor:pointer;border:1px solid #999;padding:4px;width:80px"><span>Oslo</span><span class="tags-cross"><svg width="8" height="8"><path d="M0 0L8 8M8 0L0 8" stroke="#000" /></svg></span></div>`
  expect(shown(tag)).toMatchObject([{ role: 'button', name: 'Oslo', hint: 'tags-cross' }])
})

it('of texts in a row the one that differs is the present tab', () => {
  const tab = (name: string, line: string): string =>
    `<div style="cursor:pointer;padding:8px;border-bottom:2px solid ${line}">${name}</div>`
  const tabs = tab('All', 'blue') + tab('Open', 'transparent') + tab('Done', 'transparent')
  expect(seen(`<div style="display:flex">${tabs}</div>`)).toEqual([
    'tablist',
    'tab "All" selected',
    'tab "Open"',
    'tab "Done"',
  ])
})

it('what adds something above the entries of a site is none of them', () => {
  const entry = (name: string, more = ''): string => `<div style="cursor:pointer;padding:8px;${more}">${name}</div>`
  const entries = entry('Inbox', 'background:#dde') + entry('Starred') + entry('Settings')
  const nodes = seen(`<div style="width:200px">${entry('+ New issue', 'background:#55f;color:#fff')}${entries}</div>`)
  expect(nodes.filter((node) => node.startsWith('tab '))).toEqual([
    'tab "Inbox" selected',
    'tab "Starred"',
    'tab "Settings"',
  ])
})

it('a box on a veil is a dialog, and what is behind it out of reach', () => {
  const nodes = seen(
    '<button>Behind</button><div style="position:fixed;inset:0;background:rgba(0,0,0,.5)"><div style="width:300px;margin:50px auto;background:#fff"><h3>Sure?</h3><button>Yes</button></div></div>',
  )
  expect(nodes).toEqual(expect.arrayContaining(['button "Behind" inert', 'dialog "Sure?"', 'button "Yes"']))
})

it('a box that is raised above the veil after it is the dialog, and not the label that stands beside them', () => {
  const box = '<div style="position:fixed;z-index:3;top:20px;width:200px;background:#fff"><h3>Day</h3></div>'
  const veil = '<div style="position:fixed;z-index:2;inset:0;background:#000;opacity:.5"></div>'
  const nodes = seen(`<div><button>Behind</button>${box}${veil}<label style="position:absolute">Birthday</label></div>`)
  expect(nodes).toEqual(expect.arrayContaining(['button "Behind" inert', 'dialog "Day"', 'heading "Day"']))
})

it('the handle of a slider is no box to tick', () => {
  const handle = 'position:absolute;left:40px;width:16px;height:16px;border:1px solid'
  const html = `<div style="width:200px;height:8px;position:relative;background:#ddd"><span tabindex="0" style="${handle}"></span></div>`
  expect(shown(html).some(({ role }) => role === 'checkbox' || role === 'radio')).toBe(false)
})

const pointed = (content: string, style = '', more = ''): string =>
  `<div style="cursor:pointer;${style}" ${more}>${content}</div>`
const inRow = (content: string): string => `<div style="display:flex;gap:4px">${content}</div>`

it('pictures of one kind in a row are a rating, of which the last lit one is chosen', () => {
  const stars = (lit: number): string =>
    [1, 2, 3, 4, 5].map((n) => `<span style="cursor:pointer;color:${n <= lit ? '#fa0' : '#ccc'}">★</span>`).join('')
  expect(seen(`<div><div>Room</div><div>${stars(3)}</div></div>`)).toEqual(
    expect.arrayContaining(['radiogroup "Room"', 'radio "2 stars"', 'radio "3 stars" checked', 'radio "5 stars"']),
  )
  expect(seen(`<div>${stars(0)}</div>`)).not.toContain('radio "5 stars" checked')
  const signs = [1, 2, 3, 4, 5].map(
    (n) => `<span style="cursor:pointer;color:${n === 4 ? '#00f' : '#555'}">${n <= 4 ? '★' : '☆'}</span>`,
  )
  // The fourth has the focus and so another colour.
  expect(seen(`<div>${signs.join('')}</div>`)).toContain('radio "4 stars" checked')
})

it('framed texts, numbers that count up and colours under a label are choices, also those that can’t be had', () => {
  const box = 'border:1px solid #999;padding:6px 12px'
  const sizes = [pointed('S', box), pointed('M', box), `<div style="${box}">L</div>`].join('')
  expect(seen(`<div><div>Size</div>${inRow(sizes)}</div>`)).toEqual(
    expect.arrayContaining(['radiogroup "Size"', 'radio "M"', 'radio "L"']),
  )
  expect(shown(`<div><div>Size</div>${inRow(sizes)}</div>`).find(({ name }) => name === 'L')?.states.disabled).toBe(
    true,
  )
  const scale = [0, 1, 2, 3, 4].map((n) => pointed(`${n}`, 'border:1px solid #999;width:30px')).join('')
  expect(seen(`<div><div>How likely?</div>${inRow(scale)}</div>`)).toContain('radio "4"')
  const swatch = (name: string, color: string, edge: string): string =>
    pointed('', `width:24px;height:24px;border-radius:50%;background:${color};box-shadow:${edge}`, `title="${name}"`)
  const colours =
    swatch('Red', '#c00', 'none') + swatch('Blue', '#00c', '0 0 0 3px #000') + swatch('Green', '#080', 'none')
  // A ring is often an outline.
  const outlined = colours
    .replace('box-shadow:0 0 0 3px #000', 'outline:3px solid #000')
    .replaceAll('box-shadow:none', 'outline:1px solid #ccc')
  for (const each of [colours, outlined])
    expect(seen(`<div><div>Colour</div>${inRow(each)}</div>`)).toEqual(
      expect.arrayContaining(['radiogroup "Colour"', 'radio "Red"', 'radio "Blue" checked']),
    )
})

it('of a week of numbers the one on a strong colour is selected', () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((n) => pointed(`${n}`, n === 4 ? 'background:#06c;color:#fff' : '')).join('')
  expect(seen(`<div>${days}</div>`).filter((one) => one.includes('selected'))).toEqual(['text "4" selected'])
})

it('a picture in the middle of a round button is no knob, and a knob may be higher than its track', () => {
  const heart = '<svg width="18" height="18"><path d="M1 1h9v9z"/></svg>'
  expect(seen(pointed(heart, 'padding:8px 16px;border-radius:99px;border:1px solid;width:20px'))).not.toContain(
    'switch',
  )
  const knob =
    '<i style="position:absolute;top:-3px;left:0;width:20px;height:20px;border-radius:50%;background:#fff"></i>'
  expect(seen(pointed(knob, 'width:36px;height:14px;border-radius:7px;background:#bbb;position:relative'))).toContain(
    'switch',
  )
})

it('a label is the box that it hides', () => {
  const html =
    '<input type="checkbox" id="lamp" style="display:none" checked><label for="lamp">Lamp</label><input type="radio" id="red" style="display:none"><label for="red" title="Red" style="display:inline-block;width:20px;height:20px"></label>'
  expect(seen(html)).toEqual(['checkbox "Lamp" checked', 'radio "Red"'])
})

it('a box may be written before its words, and a sign before or behind them say what is open', () => {
  expect(seen(pointed('☑ Remember me'))).toEqual(['checkbox "☑ Remember me" checked'])
  const head = pointed('<span>Materials</span><span>+</span>', 'display:flex;justify-content:space-between;width:300px')
  expect(shown(`<div>${head}</div>`)[0]).toMatchObject({ role: 'button', states: { expanded: false } })
})

it('a sign stands where it is drawn, and one without a side does not say what is open', () => {
  const sign = (style: string): string => `<i class="dropdown icon" style="${style};width:10px;height:10px"></i>`
  const frame = 'position:relative;border:1px solid;width:200px;padding:6px'
  expect(shown(pointed(`${sign('position:absolute;right:8px')}<b>Medium</b>`, frame))[0]?.role).toBe('combobox')
  const head = shown(pointed(`${sign('display:inline-block')}<b>Shipping</b>`, 'width:300px'))[0]
  expect(head).toMatchObject({ role: 'button', popup: 'menu' })
  expect(head?.states.expanded).toBeUndefined()
})

it('where the cursor says no, nothing can be pressed', () => {
  const [node] = shown('<a style="cursor:not-allowed">09:30</a>')
  expect(node?.states).toMatchObject({ disabled: true })
  expect(node?.states.clickable).toBeUndefined()
})

it('the days of a week between arrows are one choice', () => {
  const day = (name: string, style = ''): string =>
    `<div style="cursor:pointer;width:90px;padding:6px;border:1px solid #ccc;text-align:center;${style}">${name}</div>`
  const week = `<button>‹</button>${day('Mon 29')}${day('Tue 30', 'background:#0b5;color:#fff')}${day('Wed 31')}<button>›</button>`
  const pressed = shown(inRow(week)).flatMap(({ name, states }) => (/\d/.test(name) ? [[name, states.pressed]] : []))
  expect(pressed).toEqual([
    ['Mon 29', false],
    ['Tue 30', true],
    ['Wed 31', false],
  ])
})
