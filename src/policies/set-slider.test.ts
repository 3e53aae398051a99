import { describe, expect, it } from 'vitest'
import type { Observation } from '../page/observation'
import { failed } from '../page/outcome'
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

  describe('one strip of stars', () => {
    const strip = (says: string) => `
      "Comfort"
      icon "rating" [e1] about="${says}" box=100,40,100,20 clickable`
    it('is pressed where so many end', () => {
      const run = rehearse(setSlider, { slider: 'Comfort', value: 4 }, strip('Comfort'), [strip('4/5')])
      expect(run.actions).toEqual([{ kind: 'click', ref: 'e1', at: { x: 77, y: 10 } }])
      expect(run.outcome).toEqual({ ok: true, value: 4 })
    })
    it.each([
      ['says another number', 4, [strip('3/5')], 'refused'],
      ['shows nothing of it', 4, [], 'no_effect'],
      ['has fewer', 6, [], 'out_of_range'],
    ])('is no success where it %s', (_, value, answers, reason) => {
      expect(rehearse(setSlider, { slider: 'Comfort', value }, strip('Comfort'), answers).outcome).toMatchObject({
        ok: false,
        reason,
      })
    })
  })

  it('leaves the stars under another label alone', () => {
    const page = `
      "Overall"
      icon "x" [e1]
      combobox "Food" [e2] type=select options="Poor | Good"
      "Service"
      radiogroup "Service"
        radio "1 star"
        radio "2 stars"
        radio "3 stars"`
    expect(rehearse(setSlider, { slider: 'Overall', value: 2 }, page).actions).toEqual([])
    expect(rehearse(setSlider, { slider: 'Food', value: 2 }, page).actions).toEqual([])
    expect(rehearse(setSlider, { slider: 'Service', value: 2 }, page).actions).toHaveLength(1)
  })

  it('drags along the other way where the room around it is higher than wide', () => {
    const lying = (value: number) => `
      generic "page" box=0,0,220,900
        slider "Volume" [e1] value="${value}" min=0 max=100 box=${value * 2},40,20,20`
    const run = rehearse(setSlider, { slider: 'Volume', value: 65 }, lying(30), (step, page) => {
      if (step.kind !== 'act' || step.action.kind !== 'drag') return undefined
      return lying(Number(page.nodes.e1?.value) + Math.round(((step.action.to.at?.x ?? 10) - 10) / 2))
    })
    expect(run.outcome).toEqual({ ok: true, value: 65 })
  })

  it('turns round where the slider counts the other way', () => {
    const run = rehearse(setSlider, { slider: 'Volume', value: 65 }, TRACK(30), (step, page) => {
      if (step.kind !== 'act' || step.action.kind !== 'drag') return undefined
      const to = Number(page.nodes.e1?.value) - Math.round(((step.action.to.at?.x ?? 10) - 10) / 2)
      return TRACK(Math.min(100, Math.max(0, to)))
    })
    expect(run.outcome).toEqual({ ok: true, value: 65 })
  })

  it('passes over thumbs that are shut', () => {
    const price = (low: number) => `
      heading "Price" [e9]
      -
        slider [e1] value="10" min=0 max=100 disabled
        slider [e2] value="60" min=0 max=100 disabled
        slider [e3] type=range value="${low}" min=0 max=100
        slider [e4] type=range value="60" min=0 max=100
      -
        slider "Volume" [e5] value="60" min=0 max=100`
    const run = rehearse(setSlider, { slider: 'Price', value: [20, 60] }, price(10), [price(20)])
    expect(run.actions).toEqual([{ kind: 'set_value', ref: 'e3', value: '20' }])
    expect(run.outcome).toEqual({ ok: true, value: [20, 60] })
  })

  it('does nothing where it stands there already', () => {
    expect(rehearse(setSlider, { slider: 'Volume', value: 30 }, TRACK(30)).actions).toEqual([])
  })

  it('says what can be reached when its steps pass over the value', () => {
    const run = rehearse(setSlider, { slider: 'Volume', value: 65 }, TRACK(30), dragged(10))
    expect(run.outcome).toMatchObject({
      ok: false,
      reason: 'refused',
      message: expect.stringContaining('from 60 to 70'),
    })
  })

  it('reads the number of one that says words', () => {
    const level = (value: number) =>
      `slider "Level" [e1] value="${['Low', 'Medium', 'High'][value]}" min=0 max=2 now=${value}`
    const run = rehearse(setSlider, { slider: 'Level', value: 2 }, level(0), (step, page) =>
      step.kind === 'act' && step.action.kind === 'press'
        ? level(Math.min(2, Number(page.nodes.e1?.range?.now) + 1))
        : undefined,
    )
    expect(run.outcome).toEqual({ ok: true, value: 2 })
  })

  it('goes the other way where keys count backwards', () => {
    const at = (value: number) => `slider "Volume" [e1] value="${value}" min=0 max=100`
    const run = rehearse(setSlider, { slider: 'Volume', value: 34 }, at(30), (step, page) =>
      step.kind === 'act' && step.action.kind === 'press'
        ? at(Number(page.nodes.e1?.value) + (step.action.key === 'ArrowLeft' ? 1 : -1))
        : undefined,
    )
    expect(run.outcome).toEqual({ ok: true, value: 34 })
  })

  it('moves the upper of two thumbs first when both go up, the lower by value', () => {
    const two = (low: number, high: number) => `
      group "Price"
        generic box=0,0,220,20
          slider "Upper" [e2] value="${high}" min=0 max=100 box=${high * 2},0,20,20
          slider "Lower" [e1] value="${low}" min=0 max=100 box=${low * 2},0,20,20`
    const run = rehearse(setSlider, { slider: 'Price', value: [60, 80] }, two(20, 40), (step, page) => {
      if (step.kind !== 'act' || step.action.kind !== 'drag') return undefined
      const by = ((step.action.to.at?.x ?? 10) - 10) / 2
      const [low, high] = [Number(page.nodes.e1?.value), Number(page.nodes.e2?.value)]
      return step.action.from.ref === 'e1' ? two(Math.min(high, low + by), high) : two(low, Math.max(low, high + by))
    })
    expect(run.outcome).toEqual({ ok: true, value: [60, 80] })
    expect(run.actions.map((action) => action.kind === 'drag' && action.from.ref)).toEqual(['e2', 'e2', 'e1', 'e1'])
  })

  it('takes thumbs that say they go as far as the other for a slider that goes from end to end', () => {
    const ends = (low: number, high: number) => `
      group "Price"
        slider "Low" [e1] type=range value="${low}" min=0 max=${high}
        slider "High" [e2] type=range value="${high}" min=${low} max=500`
    const set = (value: [number, number], ...answers: string[]) =>
      rehearse(setSlider, { slider: 'Price', value }, ends(100, 300), answers)
    const run = set([400, 450], ends(100, 450), ends(400, 450))
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e2', 'e1'])
    expect(run.outcome).toEqual({ ok: true, value: [400, 450] })
    expect(set([100, 501]).outcome).toMatchObject({ reason: 'out_of_range' })
  })

  it('moves the two ends, not what moves both', () => {
    const price = (low: number, high: number) => `
      group "Price"
        slider "Range" [e3] value="From ${low} to ${high}" min=0 max=100
        slider "Low" [e1] type=range value="${low}" min=0 max=100
        slider "High" [e2] type=range value="${high}" min=0 max=100`
    const run = rehearse(setSlider, { slider: 'Price', value: [35, 60] }, price(20, 80), [price(35, 80), price(35, 60)])
    expect(run.actions.map((action) => 'ref' in action && action.ref)).toEqual(['e1', 'e2'])
    expect(run.outcome).toEqual({ ok: true, value: [35, 60] })
  })

  it('brings back the thumb that a press on the track took along', () => {
    const price = (low: number, high: number) => `
      group "Price"
        generic "track" [e9] box=0,0,200,6
          slider "Low" [e1] value="${low}" min=0 max=100 box=${low * 2},3,0,0
          slider "High" [e2] value="${high}" min=0 max=100 box=${high * 2},3,0,0`
    let [low, high] = [20, 90]
    const run = rehearse(setSlider, { slider: 'Price', value: [35, 40] }, price(low, high), (step) => {
      const action = step.kind === 'act' ? step.action : undefined
      if (action?.kind === 'drag') return { outcome: failed('hidden', 'It has no extent.') }
      const at = action?.kind === 'click' ? Math.round((action.at?.x ?? 0) / 2) : undefined
      if (at !== undefined) [low, high] = Math.abs(at - low) < Math.abs(at - high) ? [at, high] : [low, at]
      const by = action?.kind === 'press' ? (action.key === 'ArrowRight' ? 1 : -1) : 0
      if (action?.kind === 'press' && action.ref === 'e1') low += by
      if (action?.kind === 'press' && action.ref === 'e2') high += by
      return price(low, high)
    })
    expect(run.outcome).toEqual({ ok: true, value: [35, 40] })
    expect([low, high]).toEqual([35, 40])
  })

  describe('that says nowhere where it stands', () => {
    /** The middle of the thumb runs from 12 to 612; drags stop short by a step, keys don’t. */
    const drawn = (value: number) => `
      "Volume"
      generic "track" box=4,0,616,20
        generic [e1] hint="slider handle" box=${12 + value * 6 - 10},0,20,20 clickable`
    const moved = (keys: boolean) => (step: Step, page: Observation) => {
      if (step.kind !== 'act') return undefined
      const now = ((page.nodes.e1?.box?.x ?? 0) - 2) / 6
      const { action } = step
      const by =
        action.kind === 'drag'
          ? Math.trunc(((action.to.at?.x ?? 10) - 10) / 6.3)
          : action.kind !== 'press' || !keys
            ? 0
            : ({ Home: -now, End: 100 - now, ArrowRight: 1, ArrowLeft: -1 }[action.key] ?? 0)
      return drawn(Math.min(100, Math.max(0, now + by)))
    }
    it('is brought home by keys', () => {
      const run = rehearse(setSlider, { slider: 'Volume', value: 73 }, drawn(30), moved(true))
      expect(run.outcome.ok).toBe(true)
      expect(run.page.nodes.e1?.box?.x).toBe(2 + 73 * 6)
    })
    it('is no success where it stays behind', () => {
      const stuck = rehearse(setSlider, { slider: 'Volume', value: 73 }, drawn(30), () => undefined)
      expect(stuck.outcome).toMatchObject({ ok: false, reason: 'refused', message: expect.stringContaining('73') })
    })
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

    it('is the picture of that place in a row of pictures that nothing names', () => {
      const row = [1, 2, 3, 4, 5].map((star) => `        button [e${star}] box=${star * 20},50,16,16`).join('\n')
      const run = rehearse(setSlider, { slider: 'Rating', value: 4 }, `"Rating"\ngroup\n${row}`)
      expect(run.actions).toEqual([{ kind: 'click', ref: 'e4' }])
    })

    it('is told when it does not take', () => {
      expect(rehearse(setSlider, { slider: 'Rating', value: 4 }, stars(2), [stars(2)]).outcome).toMatchObject({
        reason: 'no_effect',
      })
    })
  })
})
