import { describe, expect, it } from 'vitest'
import { nodesOf } from '../../page/observation'
import { sketch } from '../../page/sketch'
import { chooseOption } from '../choose-option'
import { rehearse } from '../rehearse'
import { tagsOf } from './tags'

const field = (tags: readonly string[], open: readonly string[] | undefined, text = '') => `
  main [e90] box=0,0,600,600
    generic [e91] box=0,0,300,30
${tags.map((tag, index) => `      generic [${tag}1e] box=${index * 60},0,50,20\n        "${tag}" [${tag}2e]\n        button "×" [e${index + 50}] about="Remove" box=${index * 60 + 40},0,8,20`).join('\n')}
      combobox "Visited" [e1] value="${text}" popup=listbox ${open ? 'expanded' : 'collapsed'} box=200,0,90,20
${open ? `    listbox "Visited" [e2] box=0,40,300,100\n${open.map((name, index) => `      option "${name}" [e${index + 10}] box=0,${40 + index * 20},300,20`).join('\n')}` : ''}`

const NAMES = ['Chile', 'Norway', 'Peru']

it('reads what a tag holds beside what its cross says', () => {
  const page = sketch(`
    generic [e2]
      button "Norway, remove option" [e3]
      combobox "Visited" [e1]`)
  const control = [...nodesOf(page)].find(({ ref }) => ref === 'e1')
  expect(control && tagsOf(page, control, new Set()).map(({ text }) => text)).toEqual(['Norway'])
})

it('takes what empties the whole field for no tag, wherever the field stood when its list was opened', () => {
  const group = (inside: string): string => `generic [e2]\n  combobox "Visited" [e1]\n${inside}`
  const named = sketch(group('  button "Deselect All" [e3]'))
  const before = named.nodes.e1
  const titled = sketch(group('  icon "clear" [e3] about="Remove all items"'))
  const nameless = sketch(`generic [e2]
  generic [e5]
    listbox "Visited" [e6]
      option "Italy" [e7] selected
    combobox "Visited" [e1]
    icon "chips-close" [e8]`)
  expect(before && tagsOf(named, before, new Set())).toEqual([])
  expect(before && tagsOf(titled, before, new Set())).toEqual([])
  expect(before && tagsOf(nameless, before, new Set()).map(({ remove }) => remove.ref)).not.toContain('e8')
})

describe('several in a dropdown', () => {
  it('are told by what stands beside it, not by its open list', () => {
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway', 'Chile'] }, field([], undefined), [
      field([], NAMES),
      field(['Norway'], NAMES),
      field(['Norway', 'Chile'], NAMES),
      field(['Norway', 'Chile'], undefined),
    ])
    expect(run.actions.map((action) => ('ref' in action ? action.ref : action.kind))).toEqual([
      'e1',
      'e11',
      'e10',
      'press',
    ])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway', 'Chile'] })
  })

  it('are not told by the mark of the keyboard in a list of several: what only that marks is left alone', () => {
    const list = (value: string, isOpen = true): string => `
  main
    combobox "Visited" [e1] value="${value}" popup=listbox ${isOpen ? 'expanded' : 'collapsed'} box=0,0,300,20
${isOpen ? `    listbox "Visited" [e2] multiple box=0,40,300,100\n${NAMES.map((name, index) => `      option "${name}" [e${index + 10}]${name === 'Peru' ? ' selected' : ''} box=0,${40 + index * 20},300,20`).join('\n')}` : ''}`
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway', 'Chile'] }, list('', false), [
      list(''),
      list('Norway'),
      list('Norway, Chile'),
      list('Norway, Chile', false),
    ])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway', 'Chile'] })
    expect(run.actions).not.toContainEqual({ kind: 'click', ref: 'e12' })
  })

  it('are exactly those also where each tag is a row of a grid, with its cross in a cell of its own', () => {
    const grid = (held: readonly string[], open = false): string => `
  main [e90] box=0,0,600,600
    generic [e91] box=0,0,300,30
      grid [e92] box=0,0,190,30
${held.map((name, at) => `        row box=${at * 60},0,58,30\n          gridcell "${name}" [e${NAMES.indexOf(name) + 30}] box=${at * 60},0,30,20\n          gridcell\n            button "remove ${name}" [e${NAMES.indexOf(name) + 50}] box=${at * 60 + 30},0,20,20`).join('\n')}
      combobox "Visited" [e1] value="" popup=listbox ${open ? 'expanded' : 'collapsed'} box=200,0,90,20
${open ? `    listbox "Visited" [e2] box=0,40,300,100\n${NAMES.map((name, at) => `      option "${name}" [e${at + 10}] box=0,${40 + at * 20},300,20`).join('\n')}` : ''}`
    let held = ['Peru']
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway', 'Chile'] }, grid(held), (step) => {
      if (step.kind !== 'act' || !('ref' in step.action)) return undefined
      const { kind, ref = '' } = step.action
      const nth = Number(ref.slice(1))
      if (kind === 'type' || ref === 'e1') return grid(held, true)
      if (nth < 20) held = [...held, NAMES[nth - 10] ?? '']
      else held = held.filter((name) => name !== NAMES[nth - 50])
      return grid(held)
    })
    expect(held).toEqual(['Norway', 'Chile'])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway', 'Chile'] })
  })

  it('are exactly those: others are taken out', () => {
    const run = rehearse(
      chooseOption,
      { list: 'Visited', option: ['Norway'] },
      field(['Austria', 'Norway'], undefined),
      [field(['Norway'], undefined)],
    )
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e50' }])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway'] })
  })

  it('are taken out by a click and the key where they have no cross', () => {
    const plain = (tags: readonly string[]): string => `
      generic [e90] box=0,0,300,30 clickable
${tags.map((tag, index) => `        "${tag}" [e${NAMES.indexOf(tag) + 70}] tag=div box=${index * 60},0,50,20`).join('\n')}
        textbox "Visited" [e1] box=200,0,90,20`
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway'] }, plain(['Chile', 'Norway']), (step) =>
      step.kind === 'act' && step.action.kind === 'press' ? plain(['Norway']) : undefined,
    )
    expect(run.actions).toContainEqual({ kind: 'click', ref: 'e70' })
    expect(run.outcome).toEqual({ ok: true, value: ['Norway'] })
    const stuck = rehearse(chooseOption, { list: 'Visited', option: ['Norway'] }, plain(['Chile', 'Norway']))
    expect(stuck.outcome).toMatchObject({ reason: 'no_effect', message: expect.stringContaining('"Chile" stays') })
  })

  it('are not those of the field before it, which stand in no box either', () => {
    const page = (tags: string): string => `
      button "Chile" [e70] tag=div
      textbox "Stops" [e71]
${tags}
      textbox "Visited" [e1]`
    const run = rehearse(
      chooseOption,
      { list: 'Visited', option: ['Norway'] },
      page('      button "Norway" [e72] tag=div\n      button "Peru" [e73] tag=div'),
      (step) =>
        step.kind === 'act' && step.action.kind === 'press' ? page('      button "Norway" [e72] tag=div') : undefined,
    )
    expect(run.actions).toMatchObject([
      { kind: 'click', ref: 'e73' },
      { kind: 'press', ref: 'e1', key: 'Delete' },
    ])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway'] })
  })

  it('are not the number of those that have no room', () => {
    const page = 'button "1" [e72] tag=div\nbutton "Norway" [e73] tag=div\ntextbox "Visited" [e1]'
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway'] }, page)
    expect(run).toMatchObject({ actions: [], outcome: { ok: true, value: ['Norway'] } })
  })

  it('are looked for in the whole list again once they were searched for', () => {
    const list = (held: readonly string[], shown: readonly string[], typed = ''): string => `
      combobox "Visited" [e1] tag=div value="${held.join(', ')}" expanded box=0,0,300,20
      listbox [e2] multiple box=0,30,300,100
        textbox "Search" [e3] value="${typed}" box=0,30,300,20
${shown.map((name) => `        option "${name}" [e${NAMES.indexOf(name) + 10}]${held.includes(name) ? ' selected' : ''}`).join('\n')}`
    const closed = 'combobox "Visited" [e1] tag=div value="Peru" collapsed box=0,0,300,20'
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway'] }, closed, (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'type')
        return action.text === '' ? list(['Peru', 'Norway'], NAMES) : list(['Peru'], ['Norway'], 'Nor')
      if (action?.kind === 'press') return closed.replace('Peru', 'Norway')
      if (action?.kind !== 'click') return undefined
      if (action.ref === 'e1') return list(['Peru'], ['Peru'])
      return action.ref === 'e11' ? list(['Peru', 'Norway'], ['Norway'], 'Nor') : list(['Norway'], NAMES)
    })
    expect(run.actions).toContainEqual({ kind: 'click', ref: 'e12' })
    expect(run.outcome).toEqual({ ok: true, value: ['Norway'] })
  })

  it('fails when one can’t be taken out', () => {
    const held = field(['Austria', 'Norway'], undefined)
    expect(rehearse(chooseOption, { list: 'Visited', option: ['Norway'] }, held).outcome).toMatchObject({
      reason: 'no_effect',
    })
  })

  it('leaves the others where one is added', () => {
    const run = rehearse(chooseOption, { list: 'Visited', option: 'Norway' }, field(['Austria', 'Norway'], undefined))
    expect(run.actions).toEqual([])
    expect(run.outcome).toEqual({ ok: true, value: 'Norway' })
  })

  it('have no cross where it clears the whole field', () => {
    const page = sketch(`
      combobox "Visited" [e1] popup=listbox expanded box=0,0,300,30
        "Norway, Chile" [e2]
        button "Clear" [e3]
          img "close" [e4]`)
    const [control] = [...nodesOf(page)].filter(({ role }) => role === 'combobox')
    expect(control && tagsOf(page, control, new Set())).toEqual([])
  })

  it('stand in a list laid over it, with the field to type in', () => {
    const over = (tags: readonly string[]) => `
      generic [e9]
        combobox "Visited" [e1] popup=listbox collapsed box=0,0,300,30
        listbox [e2] box=4,4,200,22
${tags.map((tag, at) => `          option "${tag} Remove" [e${at + 10}] box=${at * 50},4,48,22\n            "${tag}"\n            button "Remove" [e${at + 20}] box=${at * 50 + 30},4,16,22`).join('\n')}
          textbox [e3] tag=input box=160,4,10,22`
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Norway'] }, over(['Norway', 'Austria']), [
      over(['Norway']),
    ])
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e21' }])
    expect(run.outcome).toEqual({ ok: true, value: ['Norway'] })
  })

  it('takes words of its own by Enter', () => {
    const run = rehearse(chooseOption, { list: 'Visited', option: ['Mars'] }, field([], undefined), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'type') return field([], undefined, 'Mars')
      return action?.kind === 'press' ? field(['Mars'], undefined) : undefined
    })
    expect(run.actions).toContainEqual({ kind: 'press', ref: 'e1', key: 'Enter' })
    expect(run.outcome).toEqual({ ok: true, value: ['Mars'] })
  })

  it('lists what is offered instead', () => {
    const { outcome } = rehearse(chooseOption, { list: 'Visited', option: 'Atlantis' }, field([], undefined), (step) =>
      step.kind === 'act' && step.action.kind === 'click' ? field([], NAMES) : undefined,
    )
    expect(outcome).toMatchObject({ reason: 'not_offered', message: expect.stringContaining('Chile, Norway, Peru') })
  })
})
