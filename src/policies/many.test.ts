import { describe, expect, it } from 'vitest'
import { clickAll } from './click-all'
import { count } from './count'
import { drag } from './drag'
import { rehearse } from './rehearse'

const POSTS = `
  list
    listitem
      "@ann"
      icon "like" [e1]
      icon "share" [e2]
    listitem
      "@bob"
      icon "like" [e3]
    listitem offscreen
      "@ann"
      icon "like" [e5]`

const refs = (rehearsal: ReturnType<typeof rehearse>): string[] =>
  rehearsal.actions.flatMap((action) => (action.kind === 'click' ? [action.ref] : []))

describe('click_all', () => {
  it.each([
    [{ target: 'Like' }, ['e1', 'e3', 'e5']],
    [{ target: 'Like', within: '@ann' }, ['e1', 'e5']],
    [{ target: 'Like', within: '@ann', count: 1 }, ['e1']],
  ])('%j', (args, clicked) => expect(refs(rehearse(clickAll, args, POSTS))).toEqual(clicked))

  it('fails where there are too few', () => {
    expect(rehearse(clickAll, { target: 'Like', count: 4 }, POSTS).outcome).toMatchObject({ reason: 'not_found' })
  })

  it('takes those beside a number', () => {
    const rows = `
      -
        "Tea 3"
        button "Add" [e1]
      -
        "Coffee 8"
        button "Add" [e2]`
    expect(refs(rehearse(clickAll, { target: 'Add', within: 'more than 5' }, rows))).toEqual(['e2'])
    expect(rehearse(clickAll, { target: 'Add', within: 'more than 50' }, rows).outcome).toEqual({ ok: true, value: 0 })
  })

  it('clicks numbers in order, where they stood if the page covers them', () => {
    const before = '"2" [e1] box=0,0,20,20\n"1" [e2] box=50,0,20,20'
    const after = 'rect [e8] fill=black box=0,0,22,22\nrect [e9] fill=black box=50,0,22,22'
    const run = rehearse(clickAll, { target: 'numbers', order: 'ascending' }, before, [after])
    expect(refs(run)).toEqual(['e2', 'e8'])
  })
})

const SHAPES = `
  circle [e1] fill=red box=0,0,10,10
  circle [e2] fill=blue box=20,0,10,10
  rect [e3] stroke=black box=0,50,60,40
  rect [e4] stroke=black box=80,50,60,40`

describe('count', () => {
  it.each([
    ['circles', '2'],
    ['red circles', '1'],
    ['letters', '0'],
  ])('%s', (target, value) => expect(rehearse(count, { target }, SHAPES).outcome).toEqual({ ok: true, value }))
})

describe('drag', () => {
  const drags = (args: Parameters<typeof rehearse>[1]): string[] =>
    rehearse(drag, args, SHAPES).actions.flatMap((action) =>
      action.kind === 'drag' ? [`${action.from.ref} ${action.to.ref}`] : [],
    )
  it('takes all that look so to the frame on that side', () => {
    expect(drags({ from: 'red shapes', to: 'left box', all: true })).toEqual(['e1 e3'])
    expect(drags({ from: 'everything else', to: 'right box', all: true })).toEqual(['e1 e4', 'e2 e4'])
  })

  it('goes a step in a direction', () => {
    expect(rehearse(drag, { from: 'blue circle', by: 'right' }, SHAPES).actions).toEqual([
      { kind: 'drag', from: { ref: 'e2' }, to: { ref: 'e2', at: { x: 45, y: 5 } } },
    ])
  })
})
