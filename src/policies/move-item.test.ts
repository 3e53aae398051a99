import { describe, expect, it } from 'vitest'
import type { Action } from '../page/action'
import { nodeAt, type Observation } from '../page/observation'
import { sketch } from '../page/sketch'
import { listsOf } from './lists/lists'
import { placeIn } from './lists/place-in'
import { moveItem } from './move-item'
import { rehearse } from './rehearse'

const column = (names: readonly string[]): string =>
  ['list', ...names.map((name) => `  listitem "${name}" [e${1 + NAMES.indexOf(name)}]`)].join('\n')
const NAMES = ['Ann', 'Bob', 'Cleo', '12', '-3', '5']

/** A list that puts what is dragged where it is dropped. */
const obeying = (names: readonly string[]) => {
  let order = [...names]
  const nameOf = (page: Observation, ref: string): string => nodeAt(page, ref)?.name ?? ''
  return (step: { kind: string; action?: Action }, page: Observation): string => {
    if (step.kind === 'act' && step.action?.kind === 'drag') {
      const [from, to] = [nameOf(page, step.action.from.ref), nameOf(page, step.action.to.ref)]
      const place = order.indexOf(to)
      order = order.filter((name) => name !== from)
      order.splice(place, 0, from)
    }
    return column(order)
  }
}

describe('move_item', () => {
  it.each([
    ['Cleo', 'top', ['Cleo', 'Ann', 'Bob']],
    ['Ann', 'down by one', ['Bob', 'Ann', 'Cleo']],
    ['Ann', '3rd position', ['Bob', 'Cleo', 'Ann']],
    ['Ann', 'after Cleo', ['Bob', 'Cleo', 'Ann']],
  ])('%s to %s', (item, to, order) => {
    const names = ['Ann', 'Bob', 'Cleo']
    const { outcome, page } = rehearse(moveItem, { item, to }, column(names), obeying(names))
    expect(outcome.ok).toBe(true)
    expect(listsOf(page)[0]?.items.map(({ text }) => text)).toEqual(order)
  })

  it('knows a card by its title, rather than the list of what stands in it', () => {
    const card = (title: string, ref: string, y: number): string => `  listitem [${ref}] draggable box=0,${y},200,40
    paragraph "${title}"
    paragraph "High"
    paragraph "Ann"`
    const cards = ['list', card('Write', 'e1', 0), card('Review it', 'e2', 40)].join('\n')
    const moved = ['list', card('Review it', 'e2', 0), card('Write', 'e1', 40)].join('\n')
    const { actions, outcome } = rehearse(moveItem, { item: 'Write', to: 'after Review it' }, cards, [moved])
    expect(actions[0]).toMatchObject({ from: { ref: 'e1' }, to: { ref: 'e2' } })
    expect(outcome.ok).toBe(true)
  })

  it.each<[string, object]>([
    ['after Dan', { to: 'Dan', edge: 'bottom' }],
    ['before Dan', { to: 'Dan', edge: 'top' }],
    ['into Done', { to: 'Done' }],
    ['the Done column', { to: 'the Done column' }],
  ])('%s, where that is another list, is a drag', (to, there) => {
    const page = `${column(['Ann', 'Bob'])}\nheading "Done"\nlist\n  listitem "Dan" [e9]\n  listitem "Eve" [e8]`
    const { steps } = rehearse(moveItem, { item: 'Ann', to }, page)
    expect(steps).toEqual([{ kind: 'call', call: { policy: 'drag', args: { from: 'Ann', ...there } } }])
    expect(rehearse(moveItem, { item: 'Ann', to: '9th' }, page).outcome).toMatchObject({ reason: 'bad_arguments' })
  })

  it('moves a card within its own column of a board', () => {
    const column = (x: number, cards: readonly string[]): string[] => [
      '  generic',
      ...cards.map((card, at) => `    button "${card}" [${card}] box=${x},${at * 40},100,40`),
    ]
    const board = (first: string[]): string =>
      ['generic', ...column(0, first), ...column(120, ['Cleo', 'Dan'])].join('\n')
    const { actions, outcome } = rehearse(moveItem, { item: 'Ann', to: 'bottom' }, board(['Ann', 'Bob']), [
      board(['Bob', 'Ann']),
    ])
    expect(actions[0]).toMatchObject({ from: { ref: 'Ann' }, to: { ref: 'Bob' } })
    expect(outcome.ok).toBe(true)
  })

  it('goes along its row, and then along the column to past the middle of its place', () => {
    const cells = ['Ann', 'Bob', 'Cleo', 'Dan'].map(
      (name, at) => `  listitem "${name}" [${name}] box=${(at % 2) * 50},${Math.floor(at / 2) * 50},40,40`,
    )
    const { actions } = rehearse(moveItem, { item: 'Cleo', to: 'top right' }, ['list', ...cells].join('\n'))
    expect(actions[0]).toHaveProperty('via.7', { x: 70, y: 20 })
    expect(actions[0]).toHaveProperty('via.15', { x: 70, y: -30 })
    expect(actions[0]).toMatchObject({ to: { ref: 'Bob', at: { x: 20, y: expect.closeTo(12) } } })
  })

  it('counts places as they are drawn, whatever their order in the document', () => {
    const cards = (...places: readonly (readonly [string, number])[]): string =>
      ['generic', ...places.map(([name, x]) => `  text "${name}" [${name}] draggable box=${x},0,90,60`)].join('\n')
    const start = cards(['Ann', 0], ['Bob', 100], ['Cleo', 200])
    const moved = cards(['Ann', 200], ['Bob', 0], ['Cleo', 100])
    const { actions, outcome } = rehearse(moveItem, { item: 'Ann', to: 'last' }, start, [moved])
    expect(actions).toMatchObject([{ from: { ref: 'Ann' }, to: { ref: 'Cleo' } }])
    expect(outcome.ok).toBe(true)
    expect(rehearse(moveItem, { item: 'Ann', to: 'top' }, moved, [start]).actions).toMatchObject([
      { to: { ref: 'Bob' } },
    ])
  })

  it('leaves the order of lines that run from the right', () => {
    const row = ['list', '  listitem "Ann" [e1] box=100,0,90,60', '  listitem "Bob" [e2] box=0,0,90,60'].join('\n')
    const { actions } = rehearse(moveItem, { item: 'Bob', to: 'first' }, row)
    expect(actions[0]).toMatchObject({ from: { ref: 'e2' }, to: { ref: 'e1' } })
  })

  it('sorts numbers', () => {
    const names = ['12', '-3', '5']
    const { outcome } = rehearse(moveItem, { to: 'ascending' }, column(names), obeying(names))
    expect(outcome).toMatchObject({ ok: true, value: ['-3', '5', '12'] })
  })

  it('fails when the list does not take it', () => {
    const { outcome } = rehearse(moveItem, { item: 'Bob', to: 'top' }, column(['Ann', 'Bob', 'Cleo']))
    expect(outcome).toMatchObject({ ok: false, reason: 'no_effect' })
  })
})

describe('places in a grid', () => {
  const cells = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map(
    (name, at) => `  listitem "${name}" box=${(at % 3) * 50},${Math.floor(at / 3) * 40},50,40`,
  )
  const items = listsOf(sketch(['list', ...cells].join('\n')))[0]?.items ?? []
  it.each([
    ['top left', 0],
    ['top center', 1],
    ['center', 4],
    ['center right', 5],
    ['bottom right', 8],
    ['up by one', 1],
    ['left by one', 3],
  ])('%s', (words, index) => expect(placeIn(items, 4, words)).toBe(index))

  it('has no place beyond its end', () => expect(placeIn(items, 4, '12th')).toBeUndefined())
})
