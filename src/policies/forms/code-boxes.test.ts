import { describe, expect, it } from 'vitest'
import { fillForm } from '../fill-form'
import { fillText } from '../fill-text'
import { rehearse } from '../rehearse'

const boxes = (held: string, count = 4, more = ''): string =>
  [
    '-',
    '  "Code"',
    '  -',
    ...Array.from(
      { length: count },
      (_, at) => `    textbox "Digit ${at + 1}" [e${at + 1}] value="${held[at] ?? ''}" box=${at * 50},40,40,40 ${more}`,
    ),
  ].join('\n')

const type = (text: string, take: (held: string, sign: string) => string, field = 'Code') => {
  let held = ''
  return rehearse(fillText, { field, text }, boxes(''), (step) => {
    if (step.kind === 'act' && step.action.kind === 'type') held = take(held, step.action.text)
    return boxes(held)
  })
}

describe('a code in boxes of one sign each', () => {
  it.each(['Code', 'Digit 1'])('is typed sign by sign into the boxes of %s', (field) => {
    const { outcome, actions } = type('47-11', (held, sign) => held + sign, field)
    expect(outcome).toEqual({ ok: true, value: '4711' })
    expect(actions.map((action) => action.kind === 'type' && [action.ref, action.text])).toEqual([
      ['e1', '4'],
      ['e2', '7'],
      ['e3', '1'],
      ['e4', '1'],
    ])
  })

  it('is no success when they take something else', () => {
    expect(type('471x', (held, sign) => held + sign.replace(/\D/, '')).outcome).toMatchObject({
      ok: false,
      reason: 'refused',
      message: expect.stringContaining('"471"'),
    })
  })

  it('goes in parts into the nameless fields of a row', () => {
    const halves = (one = '', two = ''): string =>
      `-\n  "Post code"\n  textbox [e1] value="${one}" box=0,0,45,20\n  "-"\n  textbox [e2] value="${two}" box=60,0,60,20`
    const run = rehearse(fillText, { field: 'Post code', text: '150-0001' }, halves(), [
      halves('150'),
      halves('150', '0001'),
    ])
    expect(run.actions.map((action) => action.kind === 'type' && [action.ref, action.text])).toEqual([
      ['e1', '150'],
      ['e2', '0001'],
    ])
    expect(run.outcome.ok).toBe(true)
  })

  it('is none where the text does not fit them, or the fields are wide', () => {
    const wide = boxes('').replaceAll(',40,40,40', ',40,300,40')
    for (const [page, text] of [
      [boxes(''), '47110'],
      [wide, '4711'],
    ] as const) {
      const { actions } = rehearse(fillText, { field: 'Digit 1', text }, page)
      expect(actions[0]).toMatchObject({ kind: 'type', ref: 'e1', text })
    }
  })

  it('is filled in a form by its label', () => {
    const [step] = rehearse(fillForm, { values: { Code: '4711' } }, boxes('')).steps
    expect(step).toEqual({ kind: 'call', call: { policy: 'fill_text', args: { field: 'Code', text: '4711' } } })
  })

  it('is none where the words are those of something else in the form', () => {
    const form = `-\n  textbox "Full name" [e9] box=0,0,200,20\n${boxes('').replace(/^/gm, '  ')}\n  "Title"\n  "Draft"`
    const { outcome, actions } = rehearse(fillText, { field: 'Title', text: 'Done' }, form)
    expect(outcome.ok).toBe(false)
    expect(actions.filter(({ kind }) => kind === 'type')).toEqual([])
  })
})
