import { describe, expect, it } from 'vitest'
import type { Observation } from '../page/observation'
import type { Step } from './policy'
import { rehearse } from './rehearse'
import { setSlider } from './set-slider'

const TRACK = (value: number, more = '') => `
  generic "track" box=0,0,220,20
    slider "Volume" [e1] value="${value}" min=0 max=100 box=${value * 2},0,20,20 ${more}`

/** A slider whose thumb goes where it is dragged, 2 pixels a value, in steps. */
const dragged =
  (step = 1) =>
  (asked: Step, page: Observation) => {
    if (asked.kind !== 'act') return undefined
    const now = Number(page.nodes.e1?.value)
    const { action } = asked
    const by =
      action.kind === 'drag'
        ? Math.round(((action.to.at?.x ?? 10) - 10) / 2)
        : action.kind === 'press'
          ? step * (action.key === 'ArrowRight' ? 1 : -1)
          : 0
    const to = Math.min(100, Math.max(0, Math.round((now + by) / step) * step))
    return TRACK(to)
  }

describe('set_slider', () => {
  it('sets a native range as a whole', () => {
    const range = (value: number) => `slider "Volume" [e1] type=range value="${value}" min=0 max=100`
    const run = rehearse(setSlider, { slider: 'Volume', value: 65 }, range(30), [range(65)])
    expect(run.actions).toEqual([{ kind: 'set_value', ref: 'e1', value: '65' }])
    expect(run.outcome).toEqual({ ok: true, value: 65 })
  })

  it('drags others until they stand at the value', () => {
    const run = rehearse(setSlider, { slider: 'Volume', value: 65 }, TRACK(30), dragged())
    expect(run.outcome).toEqual({ ok: true, value: 65 })
    expect(run.page.nodes.e1?.value).toBe('65')
  })

  it('does nothing where it stands there already', () => {
    expect(rehearse(setSlider, { slider: 'Volume', value: 30 }, TRACK(30)).actions).toEqual([])
  })

  it('says where it stops when its steps pass over the value', () => {
    const run = rehearse(setSlider, { slider: 'Volume', value: 65 }, TRACK(30), dragged(10))
    expect(run.outcome).toMatchObject({ ok: false, reason: 'refused' })
  })

  it.each([
    ['beyond its end', 173, TRACK(30), 'out_of_range'],
    ['disabled', 65, TRACK(30, 'disabled'), 'disabled'],
    ['not there', 65, 'slider "Brightness" [e1] value="3" min=0 max=9', 'not_found'],
  ])('%s', (_, value, page, reason) => {
    expect(rehearse(setSlider, { slider: 'Volume', value }, page).outcome).toMatchObject({ ok: false, reason })
  })

  it('never takes a drag that changes nothing for a success', () => {
    expect(rehearse(setSlider, { slider: 'Volume', value: 65 }, TRACK(30)).outcome.ok).toBe(false)
  })

  describe('a rating', () => {
    const stars = (chosen: number) => `
      "Rating"
      list
${[1, 2, 3, 4, 5].map((star) => `        radio "star" [e${star}]${star === chosen ? ' checked' : ''}`).join('\n')}`

    it('is the button of that place', () => {
      const run = rehearse(setSlider, { slider: 'Rating', value: 4 }, stars(2), [stars(4)])
      expect(run.actions).toEqual([{ kind: 'click', ref: 'e4' }])
      expect(run.outcome).toEqual({ ok: true, value: 4 })
    })

    it('is told when it does not take', () => {
      expect(rehearse(setSlider, { slider: 'Rating', value: 4 }, stars(2), [stars(2)]).outcome).toMatchObject({
        reason: 'no_effect',
      })
    })
  })
})
