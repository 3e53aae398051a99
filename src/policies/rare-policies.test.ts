import { describe, expect, it } from 'vitest'
import { failed } from '../page/outcome'
import { sketch } from '../page/sketch'
import { chooseColor } from './choose-color'
import { distance, hsvOf, readColor, rgbOf } from './colors/rgb'
import { copyLabelled } from './copy-labelled'
import { draw } from './draw'
import { formatText } from './format-text'
import { rehearse } from './rehearse'
import { resize } from './resize'
import { runCommand } from './run-command'
import { waitUntil } from './wait-until'

describe('wait_until', () => {
  const price = (now: string): string => `"Price:"\n"${now}" [e1]\nbutton "Buy" [e2]`

  it('looks until it is so', () => {
    const { outcome, steps } = rehearse(waitUntil, { is: 'less than 40', what: 'Price' }, price('$41.00'), [
      price('$40.50'),
      price('$39.90'),
    ])
    expect(outcome).toEqual({ ok: true, value: '$39.90' })
    expect(steps).toHaveLength(2)
  })

  it('clicks until it is so', () => {
    const drawn = (now: string): string => `"${now}" [e1]\nbutton "Roll" [e2]`
    const { outcome, actions } = rehearse(waitUntil, { is: 'even', clicking: 'Roll' }, drawn('-'), [
      drawn('3'),
      drawn('6'),
    ])
    expect(outcome).toEqual({ ok: true, value: '6' })
    expect(actions).toHaveLength(2)
  })

  it('says what the page shows when it gives up', () => {
    const { outcome } = rehearse(waitUntil, { is: 'less than 40', what: 'Price', seconds: 2 }, price('$41.00'))
    expect(outcome).toMatchObject({ reason: 'timeout', message: expect.stringContaining('$41.00') })
  })
})

describe('format_text', () => {
  const EDITOR = `
    icon "ql-color-label" [e1] clickable
    button [e2] hint="ql-bold"
    textbox [e3] value="One two" tag=div`

  it('marks the words and presses the button', () => {
    expect(rehearse(formatText, { style: 'bold', text: 'two' }, EDITOR).actions).toEqual([
      { kind: 'select_text', ref: 'e3', text: 'two' },
      { kind: 'click', ref: 'e2' },
    ])
  })

  it('opens the palette for a colour', () => {
    const open = `${EDITOR}\n    generic [e5] shape=box fill=red clickable\n    generic [e6] shape=box fill="green #008a00" clickable`
    const { actions } = rehearse(formatText, { style: 'green' }, EDITOR, [EDITOR, EDITOR, EDITOR, open])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e3', 'e1', 'e6'])
  })

  it('takes a heading from a list of styles, of a menu or a select', () => {
    const menu = `${EDITOR}\n    button "Block Paragraph" [e7] popup=menu`
    const open = `${menu}\n    menu\n      menuitem "Paragraph" [e8]\n      menuitem "Heading 1" [e9]\n      menuitem "Heading2" [e10]`
    const { actions } = rehearse(formatText, { style: 'h2' }, menu, [menu, menu, menu, open])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e3', 'e7', 'e10'])
    const select = `${EDITOR}\n    combobox "Style" [e7] type=select\n      option "Normal"\n      option "Heading 1"`
    expect(rehearse(formatText, { style: 'heading' }, select).steps.at(-1)).toMatchObject({
      call: { policy: 'choose_option', args: { list: 'e7', option: 'Heading 1' } },
    })
  })

  it('takes a colour that is named by its code alone, and that of the text rather than of what is behind it', () => {
    const bar = `${EDITOR}\n    button "Background color" [e7]\n    button "Fill color or text color" [e8]`
    const asked = `${bar}\n    tab "Background" [e9] selected\n    tab "Text" [e10]\n    button "#b91c1c" [e11]\n    button "#ff0000" [e12]`
    const without = (page: string): string => page.replace(/icon .*clickable/, '')
    const { actions } = rehearse(formatText, { style: 'red' }, without(bar), [
      without(bar),
      without(bar),
      without(bar),
      without(asked),
    ])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e3', 'e8', 'e10', 'e12'])
  })

  it('presses the button of a style rather than the one beside it that opens its kinds', () => {
    const bar = `${EDITOR}\n    button "Numbered list" [e7] popup=menu box=20,10,10,20\n    button "Numbered list" [e8] box=0,9,20,20`
    expect(rehearse(formatText, { style: 'numbered list' }, bar).actions.at(-1)).toMatchObject({ ref: 'e8' })
  })

  it('waits for buttons that come beside what is marked, and takes a list from a menu of mere words', () => {
    const bare = 'textbox [e3] value="One two" tag=div'
    const bar = `${bare}\nbutton [e7] hint="convert-to"\nbutton [e8] hint="bold"`
    const open = `${bar}\ngeneric [e9]\n  "Heading" [e10]\n  "Unordered List" [e11]`
    const { actions } = rehearse(formatText, { style: 'bulleted list' }, bare, [bare, bare, bare, bar, open])
    expect(actions.map((action) => 'ref' in action && action.ref)).toEqual(['e3', 'e7', 'e11'])
  })

  it('leaves what is bold already, and says when the button does not stay pressed', () => {
    const editor = (state: string) => `button "Bold" [e2] ${state}\n    textbox [e3] value="One two" tag=div`
    expect(rehearse(formatText, { style: 'bold' }, editor('pressed')).actions).toHaveLength(1)
    expect(rehearse(formatText, { style: 'bold' }, editor('pressed=false')).outcome).toMatchObject({
      ok: false,
      reason: 'no_effect',
    })
  })

  it('types the address of a link into the field for it, and says when that stays', () => {
    const bar = `${EDITOR}\n    button "Insert/edit link" [e7]`
    const asked = `${bar}\n    dialog\n      combobox "URL" [e8] tag=input\n      textbox "Text to display" [e9]\n      button "Save" [e10]`
    const args = { style: 'link to https://example.com', text: 'two' }
    const run = rehearse(formatText, args, bar, [bar, bar, bar, asked, asked, bar])
    expect(run.actions.slice(2)).toEqual([
      { kind: 'type', ref: 'e8', text: 'https://example.com', replace: true },
      { kind: 'click', ref: 'e10' },
    ])
    expect(run.outcome.ok).toBe(true)
    expect(rehearse(formatText, args, bar, [bar, bar, bar, asked]).outcome).toMatchObject({
      ok: false,
      reason: 'refused',
    })
  })

  it('means the editor that holds the words', () => {
    const two = 'textbox [e1] value="Nothing" tag=div\ntextbox [e3] value="One two" tag=div\nbutton "Bold" [e2]'
    expect(rehearse(formatText, { style: 'bold', text: 'two' }, two).actions[0]).toMatchObject({ ref: 'e3' })
    expect(rehearse(formatText, { style: 'bold' }, two).outcome).toMatchObject({ ok: false, reason: 'ambiguous' })
  })

  it('says when the editor has no such button', () => {
    expect(rehearse(formatText, { style: 'italic' }, EDITOR).outcome).toMatchObject({ reason: 'not_found' })
  })
})

describe('choose_color in pickers', () => {
  const hueOf = (value: string) => `slider "Hue" [e4] value=${value} min=0 max=360 box=0,210,200,20`
  const planeOf = (percents: string) => `slider "Color" [e3] value="${percents}" box=0,0,200,200`

  it('points in a plane and at a strip of hues until what they say is right', () => {
    const shown = (hue: number, x: number, y: number) =>
      sketch(
        `heading "Accent" [e1]\ngroup [e2]\n  ${planeOf(`Saturation ${x}%, Brightness ${y}%`)}\n  ${hueOf(String(hue))}`,
      )
    let [hue, x, y] = [200, 80, 90]
    const { outcome, actions } = rehearse(
      chooseColor,
      { field: 'Accent', color: '#8e24aa' },
      shown(hue, x, y),
      (step) => {
        if (step.kind !== 'act' || step.action.kind !== 'click' || !step.action.at) return undefined
        const { ref, at } = step.action
        if (ref === 'e4') hue = Math.round((360 * at.x) / 200)
        else [x, y] = [Math.round(at.x / 2), Math.round(100 - at.y / 2)]
        return shown(hue, x, y)
      },
    )
    expect(outcome.ok).toBe(true)
    expect(actions.length).toBeLessThan(16)
    const picked = readColor(outcome.ok ? String(outcome.value) : '') ?? [0, 0, 0]
    expect(distance(picked, [142, 36, 170])).toBeLessThanOrEqual(6)
  })

  it('says when nothing shows which colour was taken', () => {
    const page = `heading "Accent" [e1]\ngroup [e2]\n  ${planeOf('')}\n  ${hueOf('0')}`
    expect(rehearse(chooseColor, { field: 'Accent', color: 'teal' }, page).outcome).toMatchObject({
      reason: 'no_effect',
    })
  })

  it('types red, green and blue where each has a field', () => {
    const page = ['Red', 'Green', 'Blue']
      .map((name, at) => `  spinbutton "${name} value" [e${at + 3}] value=0`)
      .join('\n')
    const { actions, outcome } = rehearse(
      chooseColor,
      { field: 'Accent', color: '#010203' },
      `heading "Accent" [e1]\ngroup [e2]\n${page}`,
    )
    expect(actions.flatMap((action) => (action.kind === 'type' ? action.text : []))).toEqual(['1', '2', '3'])
    expect(outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it.each(['#8e24aa', 'teal', 'white', 'black', '#123456'])('knows %s as a hue', (color) => {
    const rgb = readColor(color) ?? [0, 0, 0]
    expect(rgbOf(hsvOf(rgb))).toEqual(rgb)
  })
})

describe('run_command', () => {
  const shown = (...lines: string[]): string => ['group "terminal" [e1]', ...lines].join('\n')
  const answers = (step: { kind: string; action?: { kind: string; key?: string } }): string | undefined =>
    step.action?.key === 'Enter' ? shown('  "$" [e2]', '  "ls" [e3]', '  "a.sh notes b.txt" [e4]') : undefined

  it.each([
    [undefined, 'a.sh notes b.txt'],
    ['word ending in .txt', 'b.txt'],
    ['word without .', 'notes'],
  ])('returns %s', (part, value) => {
    const args = { command: 'ls', ...(part ? { part } : {}) }
    const { outcome, actions } = rehearse(runCommand, args, shown('  "$" [e2]'), answers)
    expect(outcome).toEqual({ ok: true, value })
    expect(actions.map((action) => action.kind === 'press' && action.key).slice(1)).toEqual(['l', 's', 'Enter'])
  })
})

it('run_command finds a terminal by its prompt', () => {
  const page = 'heading "Terminal" [e1]\ngeneric [e2] clickable\n  "ready"\n  "ada@host:~$"'
  const { actions } = rehearse(runCommand, { command: 'x' }, page)
  expect(actions[0]).toMatchObject({ kind: 'click', ref: 'e2' })
})

describe('choose_color', () => {
  it.each([
    ['light green', 'AB2567', '90EE90'],
    ['#011627', '#ab2567', '#011627'],
    ['red', 'rgb(1, 2, 3)', 'rgb(255, 0, 0)'],
  ])('%s into %s', (color, value, text) => {
    const { steps } = rehearse(chooseColor, { field: 'Color', color }, `textbox "Color" [e1] value="${value}"`)
    expect(steps[0]).toMatchObject({ kind: 'call', call: { policy: 'fill_text', args: { field: 'e1', text } } })
  })

  it('types into the field of the picker that a button opens, and confirms', () => {
    const button = 'button "toggle picker" [e1] about="Accent"'
    const opened = (value: string) =>
      `${button}\n-\n  textbox "color input" [e2] value="${value}"\n  button "Save" [e3]`
    const args = { field: 'Accent', color: 'red' }
    const before = [opened('#000000')]
    const { outcome, actions } = rehearse(chooseColor, args, button, [...before, opened('#ff0000')])
    expect(actions).toMatchObject([
      { kind: 'click', ref: 'e1' },
      { kind: 'type', ref: 'e2', text: '#ff0000' },
      { kind: 'press', key: 'Enter' },
      { kind: 'click', ref: 'e3' },
    ])
    expect(outcome).toEqual({ ok: true, value: '#ff0000' })
    expect(rehearse(chooseColor, args, button, before).outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it('knows no colour of that name', () => expect(readColor('Tuesday')).toBeUndefined())
})

describe('copy_labelled', () => {
  it('fills what the table says', () => {
    const page = `
      table
        row cells="Country | Peru"
        row cells="Last name | Tate"
      -
        textbox "Last name:" [e2]
      -
        textbox "City" [e3]`
    const { steps, outcome } = rehearse(copyLabelled, {}, page)
    expect(steps).toEqual([{ kind: 'call', call: { policy: 'fill_text', args: { field: 'e2', text: 'Tate' } } }])
    expect(outcome).toEqual({ ok: true, value: { 'Last name': 'Tate' } })
  })
})

describe('draw', () => {
  const CANVAS = 'graphics-document [e1] tag=svg box=0,50,150,130\n  circle [e2] fill=green box=70,100,8,8'

  it('a line through a mark', () => {
    expect(rehearse(draw, { shape: 'vertical line', at: 'circle' }, CANVAS).actions).toEqual([
      { kind: 'drag', from: { ref: 'e1', at: { x: 74, y: 4 } }, to: { ref: 'e1', at: { x: 74, y: 126 } } },
    ])
  })

  it('a circle around it, within the canvas', () => {
    const [action] = rehearse(draw, { shape: 'circle', at: 'circle' }, CANVAS).actions
    const points = action?.kind === 'drag' ? (action.via ?? []) : []
    const radii = points.map(({ x, y }) => Math.hypot(x - 74, y - 54))
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.01)
    expect(radii[0]).toBeCloseTo(50)
  })
})

describe('resize', () => {
  const box = (width: number): string =>
    `textbox [e1] tag=textarea box=10,10,${width},50\nicon "ui-resizable-handle" [e2] box=${width},50,10,10`

  it('drags the handle', () => {
    const { actions, outcome } = rehearse(resize, { target: 'textarea', side: 'width', to: 'larger' }, box(100), [
      box(120),
    ])
    expect(actions).toEqual([{ kind: 'drag', from: { ref: 'e2' }, to: { ref: 'e2', at: { x: 25, y: 5 } } }])
    expect(outcome.ok).toBe(true)
  })

  it('tells when nothing came of it', () => {
    const { outcome } = rehearse(resize, { target: 'textarea', side: 'width', to: 'larger' }, box(100), [
      { outcome: failed('covered', 'Something is in the way.') },
    ])
    expect(outcome).toMatchObject({ ok: false, reason: 'covered' })
  })
})
