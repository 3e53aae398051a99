import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import type { PlannedCall } from '../../policies/plan'
import { theRightWayRound } from './switched'

const PAGE = sketch('textbox "City" [e1]\ntextbox "Street" [e2]\ncheckbox "Bergen" [e3]')

const turned = (call: PlannedCall, task: string): PlannedCall['args'] | undefined =>
  theRightWayRound({ source: 'model', calls: [call], done: true }, task, PAGE).calls[0]?.args

const fill = (field: string, text: string): PlannedCall => ({ policy: 'fill_text', args: { field, text } })

describe('a field and what goes into it', () => {
  it('change places where the page has a field by the second alone', () => {
    expect(turned(fill('Oslo', 'City'), 'Set the city to Oslo')).toEqual({ field: 'City', text: 'Oslo' })
    expect(turned(fill('Oslo', 'e1'), 'Set the city to Oslo')).toEqual({ field: 'e1', text: 'Oslo' })
  })

  it('change places where the first is on the page, but nothing that takes a text', () => {
    expect(turned(fill('Bergen', 'City'), 'Set the city to Bergen')).toEqual({ field: 'City', text: 'Bergen' })
  })

  it('stay where the first is a field, is not of the task, or the second is no field', () => {
    expect(turned(fill('Street', 'City'), 'Write City under Street')).toEqual({ field: 'Street', text: 'City' })
    expect(turned(fill('Oslo', 'Bergen'), 'Set the city to Oslo')).toEqual({ field: 'Oslo', text: 'Bergen' })
    expect(turned(fill('Town', 'City'), 'Set the city to Oslo')).toEqual({ field: 'Town', text: 'City' })
    expect(turned(fill('Oslo', 'Norway'), 'Set the city to Oslo')).toEqual({ field: 'Oslo', text: 'Norway' })
    const press: PlannedCall = { policy: 'press_keys', args: { keys: 'Oslo', target: 'City' } }
    expect(turned(press, 'Type Oslo')).toEqual(press.args)
  })
})
