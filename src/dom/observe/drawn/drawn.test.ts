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

it('a box on a veil is a dialog, and what is behind it out of reach', () => {
  const nodes = seen(
    '<button>Behind</button><div style="position:fixed;inset:0;background:rgba(0,0,0,.5)"><div style="width:300px;margin:50px auto;background:#fff"><h3>Sure?</h3><button>Yes</button></div></div>',
  )
  expect(nodes).toEqual(expect.arrayContaining(['button "Behind" inert', 'dialog "Sure?"', 'button "Yes"']))
})

it('the handle of a slider is no box to tick', () => {
  const handle = 'position:absolute;left:40px;width:16px;height:16px;border:1px solid'
  const html = `<div style="width:200px;height:8px;position:relative;background:#ddd"><span tabindex="0" style="${handle}"></span></div>`
  expect(shown(html).some(({ role }) => role === 'checkbox' || role === 'radio')).toBe(false)
})
