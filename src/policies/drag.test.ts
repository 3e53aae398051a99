import { describe, expect, it } from 'vitest'
import { drag } from './drag'
import { rehearse } from './rehearse'

describe('drag to an edge', () => {
  const list = (...names: string[]): string =>
    ['list', ...names.map((name, at) => `  listitem "${name}" [${name}] box=0,${at * 20},100,20`)].join('\n')
  const toTheTop = { from: 'Cleo', to: 'Ann', edge: 'top' } as const
  const start = list('Ann', 'Bob', 'Cleo')

  it('is done where it came to lie', () => {
    const { outcome, actions } = rehearse(drag, toTheTop, start, [list('Cleo', 'Ann', 'Bob')])
    expect(outcome).toEqual({ ok: true })
    expect(actions).toHaveLength(1)
  })

  it('drags on what a list took only part of the way', () => {
    const [short, there] = [list('Ann', 'Cleo', 'Bob'), list('Cleo', 'Ann', 'Bob')]
    const { outcome, actions } = rehearse(drag, toTheTop, start, [short, short, there])
    expect(outcome).toEqual({ ok: true })
    expect(actions).toHaveLength(2)
  })

  it('says that a list did not take it', () => {
    const { outcome, actions } = rehearse(drag, toTheTop, start)
    expect(outcome).toMatchObject({ ok: false, reason: 'no_effect', message: expect.stringContaining('top of "Ann"') })
    expect(actions).toHaveLength(1)
  })

  it('leaves what stays in its palette', () => {
    const { outcome } = rehearse(drag, toTheTop, start, [`${start}\nbutton "A field"`])
    expect(outcome).toEqual({ ok: true })
  })
})

it('drags by its own size where that is more than a step', () => {
  const tile = 'group "Costs" [e1] box=100,100,50,70'
  expect(rehearse(drag, { from: 'Costs', by: 'down' }, tile).actions).toMatchObject([{ to: { at: { x: 25, y: 105 } } }])
  const dot = tile.replace('50,70', '10,10')
  expect(rehearse(drag, { from: 'Costs', by: 'left' }, dot).actions).toMatchObject([{ to: { at: { x: -35, y: 5 } } }])
})

describe('drag onto a place', () => {
  const trash = 'listitem "Write" [e1] box=0,0,90,30\ngroup "Trash" [e2] box=100,0,90,90'

  it('is done once the page shows something of it, also a moment later', () => {
    const toTrash = { from: 'Write', to: 'Trash' }
    expect(rehearse(drag, toTrash, trash, [trash.replace(' [e1]', ' [e1] focused')]).outcome).toMatchObject({
      ok: false,
      reason: 'no_effect',
    })
    const emptied = trash.replace(/^.*\n/, '')
    expect(rehearse(drag, toTrash, trash, [trash, trash, emptied]).outcome).toEqual({ ok: true })
  })

  it('is not checked where it can not be seen', () => {
    const canvas = 'listitem "Star" [e1] box=0,0,20,20\nimg "Sky" [e2] tag=canvas box=100,0,90,90'
    expect(rehearse(drag, { from: 'Star', to: 'Sky' }, canvas).outcome).toEqual({ ok: true })
  })

  it('means the column by its heading', () => {
    const board =
      'button "Write" [e1] box=0,0,90,30\nheading "Done" [e2] box=100,0,90,30\nheading "To do" [e3] box=200,0,90,30'
    for (const to of ['Done', 'the Done column', 'column Done'])
      expect(rehearse(drag, { from: 'Write', to }, board).actions[0]).toMatchObject({ to: { ref: 'e2' } })
    const filled =
      'button "Write" [e1] box=0,0,90,30\ngroup\n  heading "Done" [e2] box=100,0,90,30\n  button "Draw" [e3] box=100,40,90,30'
    const { actions } = rehearse(drag, { from: 'Write', to: 'Done', edge: 'bottom' }, filled)
    expect(actions).toMatchObject([{ to: { ref: 'e3', at: { y: 28 } } }])
  })
})
