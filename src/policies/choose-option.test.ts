import { describe, expect, it } from 'vitest'
import { chooseOption } from './choose-option'
import { rehearse } from './rehearse'

const select = (value: string, more = ''): string =>
  `combobox "Class" [e1] type=select value="${value}" options="Economy | Premium economy | Business"${more}`

describe('choose_option', () => {
  it('chooses in a native select', () => {
    const run = rehearse(chooseOption, { list: 'Class', option: 'Business' }, select('Economy'), [select('Business')])
    expect(run.actions).toMatchObject([{ kind: 'select', ref: 'e1', options: [expect.any(String)] }])
    expect(run.outcome).toEqual({ ok: true, value: 'Business' })
  })

  it('leaves a select that is as wanted', () => {
    expect(rehearse(chooseOption, { list: 'Class', option: 'economy' }, select('Economy')).steps).toEqual([])
  })

  it('lists what a select offers', () => {
    const run = rehearse(chooseOption, { list: 'Class', option: 'First' }, select('Economy'))
    expect(run.outcome).toMatchObject({
      reason: 'not_offered',
      message: expect.stringContaining('Economy, Premium economy, Business'),
    })
  })

  it('finds the one select that offers the option when no list is named', () => {
    const page = `${select('Economy')}\ncombobox "Meal" [e2] type=select value="None" options="None | Vegan"`
    expect(
      rehearse(chooseOption, { option: 'Vegan' }, page, [page.replace('value="None"', 'value="Vegan"')]).actions,
    ).toMatchObject([{ kind: 'select', ref: 'e2' }])
  })

  it('chooses several in a native list and no other', () => {
    const list = (value: string): string =>
      `listbox "Fruit" [e1] type=select multiple value="${value}" options="Fig | Pear | Kiwi"`
    const run = rehearse(chooseOption, { list: 'Fruit', option: ['Kiwi', 'Fig'] }, list('Pear'), [list('Fig | Kiwi')])
    expect(run.outcome).toEqual({ ok: true, value: ['Kiwi', 'Fig'] })
    expect(run.actions).toHaveLength(1)
  })

  it('says what a group of radio buttons offers, without trying anything', () => {
    const page = `group "Size"\n  radio "Small" [e1]\n  radio "Large" [e2]\nbutton "Send" [e3]`
    const { outcome, steps } = rehearse(chooseOption, { list: 'Size', option: 'Medium' }, page)
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'not_offered',
      message: expect.stringContaining('Small, Large'),
    })
    expect(steps.filter(({ kind }) => kind === 'act')).toEqual([])
  })

  it('says what a plain text field is for', () => {
    const { outcome } = rehearse(chooseOption, { list: 'Nickname', option: 'Ada' }, 'textbox "Nickname" [e1]')
    expect(outcome).toMatchObject({
      reason: 'not_offered',
      message: 'textbox "Nickname" opened no list of options: fill_text is for what is typed.',
    })
  })

  it('takes no icon beside a shrunk list for what stands for it, where neither says anything', () => {
    const page = (native: string) =>
      `combobox "Class" [e1] type=select value="${native}" options="Economy | " box=0,0,1,1\nbutton [e5] hint="search" box=0,0,24,24`
    const { actions } = rehearse(chooseOption, { list: 'Class', option: 'Economy' }, page(''), [page('Economy')])
    expect(actions.map(({ kind }) => kind)).toEqual(['select'])
  })

  it('chooses once more in the drawn list that did not hear of it', () => {
    const page = (native: string, drawn: string, popup = '') =>
      `combobox "Class" [e1] type=select value="${native}" options="Economy | Business" box=0,0,1,1\nbutton "${drawn}" [e5] popup=listbox${popup}`
    const run = rehearse(chooseOption, { list: 'Class', option: 'Business' }, page('Economy', 'Economy'), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'select') return page('Business', 'Economy')
      if (action?.kind !== 'click') return undefined
      const list = '\nlistbox\n  option "Economy" [e6]\n  option "Business" [e7]'
      return action.ref === 'e7' ? page('Business', 'Business') : page('Business', 'Economy', list)
    })
    expect(run.actions.map(({ kind }) => kind)).toEqual(['select', 'click', 'click'])
    expect(run.outcome).toEqual({ ok: true, value: 'Business' })
    const heard = rehearse(chooseOption, { list: 'Class', option: 'Business' }, page('Economy', 'Economy'), [
      page('Business', 'Business'),
    ])
    expect(heard.actions.map(({ kind }) => kind)).toEqual(['select'])
  })

  it('presses a link of a list, which nothing keeps', () => {
    const closed = 'button "Sort by" [e1] collapsed'
    const open = 'button "Sort by" [e1]\nlist\n  listitem\n    link "Price" [e3]\n  listitem\n    link "Rating" [e4]'
    const run = rehearse(chooseOption, { list: 'Sort by', option: 'Rating' }, closed, [open, open])
    expect(run.actions.at(-1)).toEqual({ kind: 'click', ref: 'e4' })
    expect(run.outcome).toEqual({ ok: true, value: 'Rating' })
  })

  it('opens a list again that closes after each choice', () => {
    const tag = (name: string): string =>
      `\n  button "${name}" [e3${name.length}]\n    icon "tag-remove" [e4${name.length}]`
    const field = (held: readonly string[], open: boolean): string =>
      `group [e9]\n  combobox "Stops" [e1] tag=div readonly ${open ? 'expanded' : 'collapsed'}${held.map(tag).join('')}${
        open ? '\nlistbox\n  option "Norway" [e5]\n  option "Peru" [e6]' : ''
      }`
    const held: string[] = []
    // It is still there as it closes, and takes no click any more.
    let closing = false
    const run = rehearse(chooseOption, { list: 'Stops', option: ['Norway', 'Peru'] }, field([], false), (step) => {
      const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : undefined
      if (ref === undefined) {
        closing = false
        return field(held, false)
      }
      if (ref === 'e1') return field(held, true)
      if (closing) return { outcome: { ok: false, reason: 'hidden', message: 'It is not visible.' } }
      held.push(ref === 'e5' ? 'Norway' : 'Peru')
      closing = true
      return field(held, true)
    })
    expect(held).toEqual(['Norway', 'Peru'])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway', 'Peru'] })
  })

  it('chooses a radio button by its group', () => {
    const page = `group "Size"\n  radio "Small" [e1]\n  radio "Large" [e2]\ngroup "Crust"\n  radio "Thin" [e3]\n  radio "Large" [e4]`
    const run = rehearse(chooseOption, { list: 'Size', option: 'Large' }, page, [page.replace('[e2]', '[e2] checked')])
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e2' }])
    expect(run.outcome).toEqual({ ok: true, value: 'Large' })
  })

  it('presses exactly these buttons of a group that stay pressed', () => {
    const group = (pressed: ReadonlySet<string>): string =>
      [
        'group "Styles"',
        ...['Bold', 'Italic', 'Underline'].map(
          (name, at) => `  button "${name}" [e${at + 1}] pressed${pressed.has(`e${at + 1}`) ? '' : '=false'}`,
        ),
      ].join('\n')
    const choose = (option: string[], keepsOne: boolean) => {
      const pressed = new Set(['e1'])
      return rehearse(chooseOption, { list: 'Styles', option }, group(pressed), (step) => {
        const ref = step.kind === 'act' && step.action.kind === 'click' ? step.action.ref : undefined
        if (ref === undefined) return undefined
        const isOn = pressed.delete(ref)
        if (keepsOne) pressed.clear()
        if (!isOn) pressed.add(ref)
        return group(pressed)
      })
    }
    const several = choose(['Italic', 'Underline'], false)
    expect(several.outcome).toEqual({ ok: true, value: ['Italic', 'Underline'] })
    expect(several.actions).toMatchObject([{ ref: 'e2' }, { ref: 'e3' }, { ref: 'e1' }])
    expect(choose(['Italic'], true).actions).toMatchObject([{ ref: 'e2' }])
    expect(choose(['Italic', 'Underline'], true).outcome).toMatchObject({ reason: 'no_effect' })
  })

  it('opens a dropdown of any make, waits for its options and chooses', () => {
    const closed = 'combobox "Country" [e1] tag=div collapsed'
    const open = 'combobox "Country" [e1] tag=div expanded'
    const run = rehearse(chooseOption, { list: 'Country', option: 'Norway' }, closed, [
      open,
      `${open}\nlistbox\n  option "Sweden" [e3]\n  option "Norway" [e4]`,
      'combobox "Country" [e1] tag=div collapsed value="Norway"',
    ])
    expect(run.steps).toMatchObject([
      { action: { kind: 'click', ref: 'e1' } },
      { kind: 'look' },
      { action: { kind: 'click', ref: 'e4' } },
    ])
    expect(run.outcome).toEqual({ ok: true, value: 'Norway' })
  })

  it('opens a dropdown drawn without roles', () => {
    const closed = 'generic "Choose a colour" [e1] clickable'
    const run = rehearse(chooseOption, { list: 'Choose a colour', option: 'Blue' }, closed, [
      `${closed}\n-\n  generic "Red" [e3] clickable\n  generic "Blue" [e4] clickable`,
      'generic "Blue" [e1] clickable',
    ])
    expect(run.actions.at(-1)).toEqual({ kind: 'click', ref: 'e4' })
    expect(run.outcome).toEqual({ ok: true, value: 'Blue' })
  })

  it('types into a searchable list', () => {
    const field = 'combobox "City" [e1] expanded'
    const run = rehearse(chooseOption, { list: 'City', option: 'Rome' }, 'combobox "City" [e1] collapsed', (step) => {
      if (step.kind !== 'act') return undefined
      if (step.action.kind === 'type') return `${field} value="Rome"\nlistbox\n  option "Rome" [e7]`
      if (step.action.kind === 'click' && step.action.ref === 'e7') return 'combobox "City" [e1] collapsed value="Rome"'
      return `${field}\nlistbox\n  option "Oslo" [e6]`
    })
    expect(run.outcome).toEqual({ ok: true, value: 'Rome' })
  })

  it('types where the list that opened is searched, opens what stands after the words of a node', () => {
    const tree = (inside = '') => `
      combobox "Place" [e1] tag=div popup=tree ${inside ? 'expanded' : 'collapsed'} focused
${inside && `      textbox "Search" [e2]\n      tree [e3]\n        treeitem "Norway" [e4]\n          "Norway"\n          img "arrow right" [e5]\n${inside}`}`
    const run = rehearse(chooseOption, { list: 'Place', option: 'Norway > Bergen' }, tree(), (step) => {
      const ref = step.kind === 'act' && 'ref' in step.action ? step.action.ref : ''
      if (ref === 'e1') return tree(' ')
      return ref === 'e5' ? tree('        treeitem "Bergen" [e6]') : ref === 'e6' ? tree() : undefined
    })
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e1', 'e5', 'e6'])
    const sought = rehearse(chooseOption, { list: 'Place', option: 'Bergen' }, tree(), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'type' && action.ref === 'e2') return tree('        treeitem "Bergen" [e6]')
      return action?.kind === 'click' ? tree(action.ref === 'e1' ? ' ' : '') : undefined
    })
    expect(sought.outcome).toEqual({ ok: true, value: 'Bergen' })
  })

  it('knows an option as chosen that left the list, where another is drawn in its place', () => {
    const list = (names: readonly string[], value: string): string =>
      `combobox "Stops" [e1] tag=div expanded multiple value="${value}"\nlistbox\n${names.map((name, index) => `  option "${name}" [e${index + 5}]`).join('\n')}`
    const closed = 'combobox "Stops" [e1] tag=div collapsed multiple'
    const run = rehearse(chooseOption, { list: 'Stops', option: 'Norway' }, closed, (step) => {
      const ref = step.kind === 'act' && 'ref' in step.action ? step.action.ref : ''
      if (ref === 'e1') return list(['Norway', 'Peru'], '')
      return ref === 'e5' ? list(['Peru'], '1 option selected') : undefined
    })
    expect(run.outcome).toEqual({ ok: true, value: 'Norway' })
  })

  it('does not take what says that nothing fits', () => {
    const field = (more: string): string => `combobox "City" [e1] expanded\nlistbox\n${more}`
    const run = rehearse(chooseOption, { list: 'City', option: 'Rome' }, 'combobox "City" [e1] collapsed', (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'click') return field('  option "Oslo" [e6]')
      return action?.kind === 'type' ? field('  option "No results matched “Rome”" [e7]') : undefined
    })
    expect(run.actions).not.toContainEqual({ kind: 'click', ref: 'e7' })
    expect(run.outcome).toMatchObject({ reason: 'not_offered', message: expect.stringContaining('Oslo.') })
  })

  it('goes through menus', () => {
    const bar = 'menuitem "File" [e1] collapsed'
    const menu = 'menuitem "File" [e1] expanded\nmenu\n  menuitem "Open" [e2]\n  menuitem "Save" [e3]'
    const run = rehearse(chooseOption, { list: 'File', option: 'Save' }, bar, [menu, bar])
    expect(run.actions).toMatchObject([
      { kind: 'hover', ref: 'e1' },
      { kind: 'click', ref: 'e3' },
    ])
    expect(run.outcome.ok).toBe(true)
  })

  it('takes the first entry of a menu that opens at the side and overlaps what it hangs from', () => {
    const bar = 'menuitem "Teddy" [e1] box=5,72,52,19'
    const menu = `${bar}\nmenu\n  menuitem "Ann" [e2] box=55,73,50,17\n  menuitem "Bob" [e3] box=55,90,50,17`
    const run = rehearse(chooseOption, { option: 'Teddy>Ann' }, bar, [menu, bar])
    expect(run.actions.at(-1)).toMatchObject({ kind: 'click', ref: 'e2' })
    expect(run.outcome.ok).toBe(true)
  })

  it('does not claim what the page did not do', () => {
    const open =
      'combobox "Country" [e1] tag=div expanded value="Sweden"\nlistbox [e8]\n  option "Sweden" [e3]\n  option "Norway" [e4]'
    const run = rehearse(
      chooseOption,
      { list: 'Country', option: 'Norway' },
      'combobox "Country" [e1] tag=div collapsed value="Sweden"',
      [open, open, open],
    )
    expect(run.outcome).toMatchObject({ ok: false, reason: 'no_effect' })
  })

  it('clicks one of the buttons under a label that names no list', () => {
    const page = `switch "Pets allowed" [e1]
"Furnishing"
button "Furnished" [e2]
button "Empty" [e3]
"Bedrooms"
button "+" [e4]`
    const run = rehearse(chooseOption, { list: 'Furnishing', option: 'Empty' }, page)
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e3' }])
    expect(run.outcome).toEqual({ ok: true, value: 'Empty' })
  })

  it('types tags into a list that offers nothing', () => {
    const list = (held: readonly string[], text = '') => `
listbox "Tags" [e1]
${held.map((tag, at) => `  option "${tag}" [e${at + 20}]`).join('\n')}
  textbox "Tags" [e2] tag=input value="${text}"`
    const held: string[] = []
    let text = ''
    const run = rehearse(chooseOption, { list: 'Tags', option: ['red', 'blue'] }, list([]), (step) => {
      if (step.kind !== 'act') return undefined
      if (step.action.kind === 'type') text = step.action.text
      if (step.action.kind === 'press' && step.action.key === 'Enter') {
        held.push(text)
        text = ''
      }
      return list(held, text)
    })
    expect(held).toEqual(['red', 'blue'])
    expect(run.outcome).toEqual({ ok: true, value: ['red', 'blue'] })
  })
})

it('chooses among the radio buttons of a dialog that opens, and confirms', () => {
  const page = (open: boolean, chosen = false): string => `
    button "Country" [e1] popup=dialog ${open ? 'expanded' : 'collapsed'}
${open ? `    dialog [e2] modal\n      radio "Norway" [e3]\n      radio "Peru" [e4] ${chosen ? 'checked' : ''}\n      button "Cancel" [e5]\n      button "OK" [e6]` : ''}`
  const run = rehearse(chooseOption, { list: 'Country', option: 'Peru' }, page(false), [
    page(true),
    page(true, true),
    page(false),
  ])
  expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e1', 'e4', 'e6'])
  expect(run.outcome).toEqual({ ok: true, value: 'Peru' })
})
