import { describe, expect, it } from 'vitest'
import { done, failed } from '../../page/outcome'
import { click } from '../click'
import { rehearse } from '../rehearse'

const noModel = { outcome: failed('no_model', 'No model is set up.') }
const twins = 'row\n  cell "Ann"\n  button "Edit" [e1]\nrow\n  cell "Bob"\n  button "Edit" [e2]'

describe('locating a target', () => {
  it('acts at once on a clear winner', () => {
    expect(rehearse(click, { target: 'Go' }, 'button "Go" [e1]').steps).toEqual([
      { kind: 'act', action: { kind: 'click', ref: 'e1' } },
    ])
  })

  it('waits for what comes a moment later', () => {
    const run = rehearse(click, { target: 'Go' }, 'button "Stop" [e1]', ['button "Stop" [e1]', 'button "Go" [e2]'])
    expect(run.steps.map(({ kind }) => kind)).toEqual(['look', 'look', 'act'])
    expect(run.outcome.ok).toBe(true)
  })

  it('closes what the field itself has opened over it', () => {
    const page = (state: string): string => `combobox "Meeting" [e1] popup=dialog ${state}`
    const run = rehearse(click, { target: 'Meeting' }, `${page('expanded inert')}\ndialog [e2] modal`, [
      page('collapsed'),
    ])
    expect(run.actions).toEqual([
      { kind: 'press', key: 'Escape' },
      { kind: 'click', ref: 'e1' },
    ])
  })

  it('gives up in bounded time and names what is there', () => {
    const run = rehearse(click, { target: 'Newsletter' }, 'button "Stop" [e1]\nlink "Help" [e2]')
    expect(run.steps.length).toBeLessThan(5)
    expect(run.outcome).toEqual({
      ok: false,
      reason: 'not_found',
      message: 'The page shows no element "Newsletter". It has button "Stop", link "Help".',
    })
  })

  it('lets the model choose between equals', () => {
    const run = rehearse(click, { target: 'Edit' }, twins, [{ outcome: done({ ref: 'e2' }) }])
    expect(run.steps[0]).toMatchObject({ kind: 'complete', prompt: { purpose: 'choose' } })
    expect(run.actions).toEqual([{ kind: 'click', ref: 'e2' }])
  })

  it('lists equals when there is no model', () => {
    const run = rehearse(click, { target: 'Edit' }, twins, [noModel])
    expect(run.outcome).toMatchObject({
      ok: false,
      reason: 'ambiguous',
      message: expect.stringContaining('2 elements fit "Edit"'),
    })
  })

  it('says that a dialog is in the way', () => {
    const page = 'button "Save" [e1] inert\ndialog "Cookies" [e2] modal\n  button "Accept" [e3]'
    expect(rehearse(click, { target: 'Save' }, page, () => undefined).outcome).toMatchObject({
      ok: false,
      message: expect.stringContaining('behind a dialog'),
    })
  })

  it('says when a ref is no more', () => {
    expect(rehearse(click, { target: 'e77' }, 'button "Save" [e1]').outcome).toMatchObject({ reason: 'not_found' })
  })

  it('tries again on what was covered for a moment', () => {
    const run = rehearse(click, { target: 'Go' }, 'button "Go" [e1]', [
      { outcome: failed('covered', 'Something covers it.') },
    ])
    expect(run.steps.map(({ kind }) => kind)).toEqual(['act', 'look', 'act'])
    expect(run.outcome.ok).toBe(true)
  })

  it('closes the list that another field left open over it, and nothing else', () => {
    const covered = { outcome: failed('covered', 'Something covers it.') }
    const pressed = (page: string): unknown[] =>
      rehearse(click, { target: 'Go' }, page, [covered, {}, covered]).actions.filter(({ kind }) => kind === 'press')
    const list = 'listbox box=0,0,99,99\n  option "Red" [e2]\n'
    expect(pressed(`${list}button "Go" [e1] box=9,9,9,9`)).toEqual([{ kind: 'press', key: 'Escape' }])
    expect(pressed('button "Go" [e1] box=9,9,9,9')).toEqual([])
    expect(pressed(`${list}dialog\n  button "Go" [e1] box=9,9,9,9`)).toEqual([])
  })
})
