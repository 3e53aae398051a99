import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import { submitterOf } from './submitter'

const submitter = (page: string, ...fields: string[]) => submitterOf(sketch(page), fields)?.name

describe('submitterOf', () => {
  it('is the first button behind the last field that does not take back', () => {
    const page = `button "Menu" [e1]
form
  textbox "Name" [e2]
  button "Clear" [e3]
  textbox "City" [e4]
  button "Cancel" [e5]
  button "Book" [e6]
button "Subscribe" [e7]`
    expect(submitter(page, 'e2', 'e4')).toBe('Book')
  })

  it('is looked for around all of the fields', () => {
    const page = `group
  textbox "Name" [e1]
group
  textbox "City" [e2]
  button "Cancel" [e3]
button "Pay" [e4]`
    expect(submitter(page, 'e1', 'e2')).toBe('Pay')
  })

  it('is none where no button follows', () => {
    expect(submitter('button "Go" [e1]\ntextbox "Name" [e2]', 'e2')).toBeUndefined()
  })
})
