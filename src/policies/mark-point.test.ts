import { describe, expect, it } from 'vitest'
import { markPoint } from './mark-point'
import { rehearse } from './rehearse'

/** Points at (20, 20), blue, (60, 20) and (20, 100), in a drawing whose corner is at (10, 10). */
const DRAWING = `
  graphics-document [e1] box=10,10,150,150
    circle [e2] fill=blue box=16,16,8,8
    circle [e3] fill=black box=56,16,8,8
    circle [e4] fill=black box=16,96,8,8`

const clicked = (args: Parameters<typeof rehearse>[1], page = DRAWING): unknown => {
  const [action] = rehearse(markPoint, args, page).actions
  return action?.kind === 'click' ? action.at : undefined
}

describe('mark_point', () => {
  it('halves an angle', () => {
    expect(clicked({ kind: 'bisector', vertex: 'blue circle' })).toEqual({ x: 30, y: 30 })
  })

  it('lies between two', () => {
    expect(clicked({ kind: 'midpoint' }, DRAWING.replace(/\n.*e2.*/, ''))).toEqual({ x: 30, y: 50 })
  })

  it('makes a right angle where there is room', () => {
    const two = DRAWING.replace(/\n.*e4.*/, '')
    expect(clicked({ kind: 'right angle', vertex: 'blue circle' }, two)).toEqual({ x: 10, y: 50 })
  })

  it('says when there are too few points', () => {
    const one = DRAWING.replace(/\n.*e[34].*/g, '')
    expect(rehearse(markPoint, { kind: 'midpoint' }, one).outcome).toMatchObject({ reason: 'bad_arguments' })
  })

  it('clicks a place of a canvas, which nothing else names', () => {
    const canvas = 'canvas "Map" [e2] tag=canvas box=10,10,400,200\ncanvas "Chart" [e3] tag=canvas box=500,10,100,100'
    expect(rehearse(markPoint, { kind: 'place', x: 25, y: 50 }, canvas).actions).toEqual([
      { kind: 'click', ref: 'e2', at: { x: 100, y: 100 } },
    ])
    expect(rehearse(markPoint, { kind: 'place', x: 100, y: 0, drawing: 'Chart' }, canvas).actions).toEqual([
      { kind: 'click', ref: 'e3', at: { x: 99, y: 1 } },
    ])
    expect(rehearse(markPoint, { kind: 'place', x: 25 }, canvas).outcome).toMatchObject({ reason: 'bad_arguments' })
  })
})
