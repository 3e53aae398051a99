import { encode } from 'gpt-tokenizer'
import { describe, expect, it } from 'vitest'
import { differenceText } from './difference-text'
import type { Observation } from './observation'
import { sketch } from './sketch'
import { pageText } from './text'

const flight = `page "Book a flight" url="https://air.example/"
heading "Book a flight"
textbox "From" [e2] value="Oslo" required
combobox "Class" [e3] type=select value="Economy" options="Economy | Business"
checkbox "Direct only" [e4] checked
-
  "Cheapest first"
  icon "sort" [e5] clickable
-
  "Fastest first"
  icon "sort" [e6] clickable
table
  row headers="Flight | Price"
  row cells="SK 123 | 120 €"
slider "Price" [e7] value="40" min=0 max=100 step=5
button "Search" [e8] disabled offscreen`

describe('pageText', () => {
  it('is read back by sketch and printed the same', () => {
    expect(pageText(sketch(flight))).toBe(flight)
  })

  it('says a label and its field once, and the text of a button in its line', () => {
    expect(body(sketch('"Name"\ntextbox "Name" [e1]\nbutton "Send" [e2]\n  "Send"'))).toBe(
      'textbox "Name" [e1]\nbutton "Send" [e2]',
    )
  })

  it('says what a picture in a link shows once', () => {
    const card = 'link "Oslo harbour Ferries are back" [e1]\n  figure\n    img "Oslo harbour"\n  "Ferries are back"'
    expect(body(sketch(card))).toBe('link "Oslo harbour Ferries are back" [e1]')
    expect(body(sketch('link "Read on" [e1]\n  img "Oslo harbour"'))).toContain('img "Oslo harbour"')
  })

  it('leaves out the tables that only lay out a page around its data', () => {
    const data = 'table\n  row headers="Release | Date"\n  row cells="2.1 | May"'
    const inner = data.replace(/^/gm, '      ')
    expect(body(sketch(`table\n  row\n    cell "Menu"\n    cell\n${inner}`))).toBe(`"Menu"\n${data}`)
  })

  it('says what stands in the cells of a table that only lays out a form', () => {
    const form = 'table\n  row\n    cell "Born on"\n    cell\n      combobox "Day" [e1]\n      combobox "Year" [e2]'
    expect(
      body(sketch(form))
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['"Born on"', 'combobox "Day" [e1]', 'combobox "Year" [e2]'])
  })

  it('leaves out the cells of a calendar that hold one day or none, not those of several things or with a state', () => {
    const week = `table
  row headers="Mo | Tu | We | Th"
  row
    cell
    cell
      link "1" [e1]
    cell selected
      link "2" [e2]
    cell
      link "3" [e3]
      "full"`
    const shown = `table
  row headers="Mo | Tu | We | Th"
  row
    link "1" [e1]
    cell selected
      link "2" [e2]
    cell
      link "3" [e3]
      "full"`
    expect(body(sketch(week))).toBe(shown)
  })

  it('leaves out the picture on what its name already says, not one that is all there is', () => {
    const shown = `link "Home" [e1]
button [e2]
  img [e3] hint="bell"
button "Red" [e4]`
    const page = sketch(`link "Home" [e1]
  graphics-document
    path [e9] fill=blue box=1,2,3,4
button [e2]
  img [e3] hint="bell"
button "Red" [e4]
  img [e5] hint="dot"`)
    expect(body(page)).toBe(shown)
  })

  it('says of a hint the words that tell most, and no description that the name holds', () => {
    const page = sketch(
      'button [e1] hint="nav nav-close wds-nav-close tiny very-tiny last"\nlink "Sign in here" [e2] about="sign in"',
    )
    expect(body(page)).toBe('button [e1] hint="nav-close tiny last"\nlink "Sign in here" [e2]')
  })

  it('says once what a caption and the text below it both say, and nothing of an empty row', () => {
    const page = sketch(
      'figure "Two cats"\n  generic\n    "Two cats"\n    link "More" [e1]\ntable\n  row cells=" | "\n  row cells="a | b"',
    )
    expect(body(page)).toBe('figure "Two cats"\n  link "More" [e1]\ntable\n  row cells="a | b"')
  })

  it('indents only where things belong together', () => {
    expect(body(sketch('generic\n  generic\n    button "A" [e1]\n  generic\n    "text"'))).toBe(
      'button "A" [e1]\n"text"',
    )
  })

  it('names the options it leaves out, but keeps the chosen one and what the task is about', () => {
    const names = Array.from({ length: 50 }, (_, n) => `Item${n}.`).join(' | ')
    const page = sketch(`combobox "Pick" [e1] type=select value="Item30." options="${names}"`)
    const text = pageText(page, { focus: 'choose item41.' })
    expect(text).toContain('Item11. | Item30. | Item41. | … 36 more options')
  })

  it('keeps within a budget what can be acted on and what the task is about, and names the rest', () => {
    const rows = Array.from({ length: 200 }, (_, n) => `"Some words of paragraph number ${n}, long and idle"`).join(
      '\n',
    )
    const page = sketch(`${rows}\n"The invoice of Ann is due"\nbutton "Pay" [e1]`)
    const text = pageText(page, { budget: 200, focus: 'pay the invoice' })
    expect(text).toContain('invoice of Ann')
    expect(text).toContain('button "Pay" [e1]')
    expect(text).toMatch(/… \d+ more: \d+ text/)
    expect(text.length / 4).toBeLessThan(210)
  })

  it('shows no password and keeps exact values', () => {
    const lines = 'textbox "Key" [e1] value="a b  "\ntextbox "Password" [e2] type=password filled'
    expect(body(sketch(lines))).toBe(lines)
  })

  it('says shapes with their place and colour', () => {
    const line = 'circle [e1] fill=red box=10,20,30,30 clickable'
    expect(body(sketch(line))).toBe(line)
  })

  it('is short', () => {
    expect(encode(pageText(sketch(flight))).length).toBeLessThan(220)
  })
})

describe('differenceText', () => {
  const before = sketch('textbox "From" [e1]\nbutton "Go" [e2]\n"Old" ')

  it('tells what changed, came and went', () => {
    const after = sketch(
      'textbox "From" [e1] value="Oslo"\nbutton "Go" [e2]\nlistbox "Hits" [e8]\n  option "Oslo" [e9]',
    )
    expect(differenceText(before, after).split('\n')).toEqual([
      '~ textbox "From" [e1] value="Oslo"',
      '+ listbox "Hits" [e8]',
      '+ option "Oslo" [e9]',
      '- "Old"',
    ])
  })

  it('is empty when nothing changed', () => {
    expect(differenceText(before, { ...before })).toBe('')
  })

  it('names another page', () => {
    const other: Observation = { ...sketch('"x"'), title: 'Done', frames: {} }
    expect(differenceText(before, other)).toBe('another page: "Done" url="https://example.com/"')
  })

  it('cuts what is too long', () => {
    const after = sketch(Array.from({ length: 100 }, (_, n) => `button "Number ${n}" [e${100 + n}]`).join('\n'))
    expect(differenceText(before, after, 60)).toMatch(/… \d+ more changes$/)
  })
})

const body = (page: Observation): string => pageText(page).split('\n').slice(1).join('\n')
