import { describe, expect, it } from 'vitest'
import { done, failed } from '../../page/outcome'
import { fillText } from '../fill-text'
import { rehearse } from '../rehearse'

const form = 'textbox "Password" [e1] type=password box=10,40,100,20'
const popup = (buttons: string, box = 'box=0,20,140,100') =>
  `${form} disabled\ngeneric [e2] ${box}\n  "You have 10 new messages."\n  "Leave this page?"\n${buttons}`
const blocked = { outcome: failed('disabled', 'The field is disabled.') }

/** Fills the field in a page whose popup goes when `way` is clicked. */
function fillBehind(page: string, way: string) {
  let open = true
  return rehearse(fillText, { field: 'Password', text: 'x' }, page, (step) => {
    if (step.kind !== 'act') return undefined
    if (step.action.kind === 'click' && step.action.ref === way) {
      open = false
      return form
    }
    return open ? blocked : { outcome: done() }
  })
}

describe('a popup that came between', () => {
  it('is declined, and the field filled then', () => {
    const { outcome, actions } = fillBehind(popup('  button "OK" [e3]\n  button "Cancel" [e4]'), 'e4')
    expect(outcome.ok).toBe(true)
    expect(actions.map((action) => action.kind)).toEqual(['type', 'click', 'type'])
  })

  it('is acknowledged when that is all there is to press', () => {
    expect(fillBehind(popup('  button "OK" [e3]'), 'e3').outcome.ok).toBe(true)
  })

  it('is never agreed to', () => {
    const { actions, outcome } = fillBehind(popup('  button "OK" [e3]\n  button "Delete all" [e4]'), 'none')
    expect(outcome).toMatchObject({ ok: false, reason: 'disabled' })
    expect(actions.every((action) => action.kind === 'type')).toBe(true)
  })

  it('is left alone when it stands elsewhere', () => {
    const { actions } = fillBehind(popup('  button "OK" [e3]\n  button "Cancel" [e4]', 'box=300,300,50,50'), 'e4')
    expect(actions.every((action) => action.kind === 'type')).toBe(true)
  })
})
