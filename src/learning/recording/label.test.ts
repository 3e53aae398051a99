import { describe, expect, it } from 'vitest'
import type { Action } from '../../page/action'
import { click, press, type, understood } from './story'

const form = (name: string, city: string, more = ''): string => `
  textbox "Name" [e1] value="${name}"
  textbox "City" [e2] value="${city}"
  button "Send" [e3]
  ${more}`

describe('what people do comes out as what they meant', () => {
  it('typing, letter by letter and with corrections, is the text in the end', () => {
    const story = [
      form('', ''),
      click('e1'),
      type('e1', 'A'),
      type('e1', 'Ad'),
      type('e1', 'A'),
      type('e1', 'Ann'),
      form('Ann', ''),
    ]
    expect(understood(...story)).toEqual(['fill_text {"field":"Name","text":"Ann"}'])
  })

  it('a city that was changed for another later is the other', () => {
    const story = [
      form('', ''),
      type('e2', 'Oslo'),
      form('', 'Oslo'),
      type('e1', 'Ann'),
      form('Ann', 'Oslo'),
      click('e2'),
      type('e2', 'Rome'),
      form('Ann', 'Rome'),
    ]
    expect(understood(...story)).toEqual([
      'fill_text {"field":"Name","text":"Ann"}',
      'fill_text {"field":"City","text":"Rome"}',
    ])
  })

  it('what was typed and undone is nothing', () => {
    const story = [
      form('', ''),
      type('e1', 'Ann'),
      form('Ann', ''),
      press('Control+z', 'e1'),
      type('e1', ''),
      form('', ''),
      click('e3'),
    ]
    expect(understood(...story)).toEqual(['click {"target":"Send"}'])
  })

  it('the Tab key, and a click into a field that was left alone, are nothing', () => {
    const story = [form('', ''), type('e1', 'Ann'), form('Ann', ''), press('Tab', 'e1'), click('e2'), click('e3')]
    expect(understood(...story)).toEqual(['fill_text {"field":"Name","text":"Ann"}', 'click {"target":"Send"}'])
  })

  it('a second try after a complaint is the only one', () => {
    const complaint = form('A', '', '"Too short"')
    const story = [
      form('', ''),
      type('e1', 'A'),
      form('A', ''),
      click('e3'),
      complaint,
      type('e1', 'Ann'),
      form('Ann', '', '"Too short"'),
      click('e3'),
    ]
    expect(understood(...story)).toEqual(['fill_text {"field":"Name","text":"Ann"}', 'click {"target":"Send"}'])
  })

  it('two things sent one after the other are two, where the page empties the field in between', () => {
    const story = [
      form('', ''),
      type('e1', 'Milk'),
      form('Milk', ''),
      click('e3'),
      form('', '', 'listitem "Milk"'),
      type('e1', 'Tea'),
      form('Tea', '', 'listitem "Milk"'),
      click('e3'),
    ]
    expect(understood(...story)).toHaveLength(4)
  })

  const suggesting = (city: string, options: string): string => `
    combobox "City" [e2] value="${city}"
    ${options}
    button "Send" [e3]`
  const options = `listbox
      option "Oslo, Norway" [e10]
      option "Oslo, Minnesota" [e11]`

  it('letters and a suggestion taken by mouse are the suggestion', () => {
    const story = [
      suggesting('', ''),
      click('e2'),
      type('e2', 'os'),
      suggesting('os', options),
      click('e10'),
      suggesting('Oslo, Norway', ''),
    ]
    expect(understood(...story)).toEqual(['fill_text {"field":"City","text":"Oslo, Norway"}'])
  })

  it('so are letters and a suggestion taken by keys', () => {
    const story = [
      suggesting('', ''),
      type('e2', 'os'),
      suggesting('os', options),
      press('ArrowDown', 'e2'),
      press('ArrowDown', 'e2'),
      press('Enter', 'e2'),
      suggesting('Oslo, Minnesota', ''),
    ]
    expect(understood(...story)).toEqual(['fill_text {"field":"City","text":"Oslo, Minnesota"}'])
  })

  it('so are they when all that was done since the last suggestion is seen at once', () => {
    const trip = (from: string, to: string, day: string, list = ''): string => `
      combobox "From" [e1] value="${from}"
      combobox "To" [e2] value="${to}"
      textbox "Day" [e4] value="${day}" readonly
      checkbox "Direct" [e5] ${day && 'checked'}
      ${list}`
    const story = [
      trip('os', '', '', 'listbox\n  option "Oslo" [e10]'),
      click('e10'),
      type('e2', 'ro'),
      press('ArrowDown', 'e2'),
      press('Enter', 'e2'),
      click('e5'),
      trip('Oslo', 'Rome', '12.04.2026'),
    ]
    expect(understood(...story).slice(0, 2)).toEqual([
      'choose_option {"list":"From","option":"Oslo"}',
      'fill_text {"field":"To","text":"Rome"}',
    ])
  })

  it('a suggestion that comes into the field only a while after the key is one choice', () => {
    const story = [
      suggesting('', ''),
      type('e2', 'os'),
      suggesting('os', options),
      press('ArrowDown', 'e2'),
      press('Enter', 'e2'),
      suggesting('os', ''),
      click('e3'),
      suggesting('Oslo, Norway', ''),
    ]
    expect(understood(...story)).toEqual([
      'fill_text {"field":"City","text":"Oslo, Norway"}',
      'click {"target":"Send"}',
    ])
  })

  it('an option that has the focus is chosen by Enter', () => {
    const list = (now: string, shown: string): string => `button "Size" [e1] popup=listbox value="${now}"\n${shown}`
    const story = [
      list('Small', ''),
      press('Enter', 'e1'),
      list('Small', 'listbox\n  option "Small" [e2]\n  option "Large" [e3]'),
      press('ArrowDown', 'e2'),
      press('Enter', 'e3'),
      list('Large', ''),
    ]
    expect(understood(...story)).toEqual(['choose_option {"list":"Size","option":"Large"}'])
  })

  const boxes = (...on: string[]): string =>
    `${['Red', 'Green', 'Blue']
      .map((name, at) => `checkbox "${name}" [e${at + 1}] ${on.includes(name) ? 'checked' : ''}`)
      .join('\n')}\nbutton "Show" [e9]`

  it('ticks are one call, without those that were taken back', () => {
    const story = [
      boxes(),
      click('e1'),
      boxes('Red'),
      click('e2'),
      boxes('Red', 'Green'),
      click('e1'),
      boxes('Green'),
      click('e3'),
      boxes('Green', 'Blue'),
      click('e9'),
    ]
    expect(understood(...story)).toEqual(['set_checkboxes {"names":["Green","Blue"]}', 'click {"target":"Show"}'])
  })

  it('a filter that was set and then removed by its tag is nothing', () => {
    const tag = 'button "Remove Red" [e20]'
    const story = [boxes(), click('e1'), `${boxes('Red')}\n${tag}`, click('e20'), boxes(), click('e9')]
    expect(understood(...story)).toEqual(['click {"target":"Show"}'])
  })

  const select = (value: string): string => `combobox "Size" [e1] type=select value="${value}"
  option "Small" [e2]
  option "Large" [e3]`

  const pick: Action = { kind: 'select', ref: 'e1', options: ['e3'] }

  it('an option of a native select is chosen by its name', () => {
    const story = [select('Small'), click('e1'), pick, select('Large')]
    expect(understood(...story)).toEqual(['choose_option {"list":"Size","option":"Large"}'])
  })

  const calendar = (value: string, month: string): string => `
    textbox "Date" [e1] value="${value}" readonly
    ${
      month &&
      `group [e90]
      button "Previous" [e2]
      button "Next" [e3]
      "${month}"
      ${Array.from({ length: 30 }, (_, day) => `button "${day + 1}" [e${month === 'April 2026' ? 100 + day : 200 + day}]`).join('\n      ')}`
    }`

  it('clicks through a calendar are one date', () => {
    const story = [
      calendar('', ''),
      click('e1'),
      calendar('', 'April 2026'),
      click('e3'),
      calendar('', 'June 2026'),
      click('e211'),
      calendar('06/12/2026', ''),
    ]
    expect(understood(...story)).toEqual(['choose_date {"field":"Date","date":"2026-06-12"}'])
  })

  it('a page that was looked at and left again is nothing', () => {
    const list = 'page "List" url="https://a.example/list"\nlink "First" [e1]\nlink "Second" [e2]'
    const detail = 'page "First" url="https://a.example/first"\nheading "First"'
    const story = [list, click('e1'), detail, { kind: 'navigate', to: 'back' } as const, list, click('e2')]
    expect(understood(...story)).toEqual(['click {"target":"Second"}'])
  })

  it('tabs that were opened on the way to something lead there', () => {
    const tabs = (open: string, inside: string): string =>
      ['One', 'Two'].map((name, at) => `tab "${name}" [e${at + 1}] ${name === open ? 'selected' : ''}`).join('\n') +
      `\n${inside}`
    const story = [
      tabs('', ''),
      click('e1'),
      tabs('One', 'link "Here" [e8]'),
      click('e2'),
      tabs('Two', 'link "There" [e9]'),
      click('e9'),
    ]
    expect(understood(...story)).toEqual(['find_and_click {"target":"There"}'])
  })

  it('what was copied from one field into another is copied', () => {
    const story = [
      form('Ann', ''),
      { kind: 'select_text', ref: 'e1', text: 'Ann' } as const,
      press('Control+c'),
      click('e2'),
      press('Control+v', 'e2'),
      type('e2', 'Ann'),
      form('Ann', 'Ann'),
    ]
    expect(understood(...story)).toEqual(['copy_text {"from":"Name","to":"City"}'])
  })

  it('two clicks in a row are a double click', () => {
    const story = ['row "Report" [e1]', click('e1'), click('e1'), { kind: 'click', ref: 'e1', count: 2 } as const]
    expect(understood(...story)).toEqual(['click {"target":"Report","times":2}'])
  })

  it('of buttons with one name, the row says which', () => {
    const rows = ['Ann', 'Bob'].map((name, at) => `row\n  cell "${name}"\n  button "Delete" [e${at + 1}]`).join('\n')
    expect(understood(rows, click('e2'))).toEqual(['click {"target":{"name":"Delete","within":"Bob"}}'])
  })
})
