import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import { learn } from '../skill'
import { fieldValuesIn } from './field-values'
import { recall } from './recall'

const PAGE = sketch(`
  textbox "First name *" [e1]
  textbox "Last name *" [e2]
  textbox "E-mail address" [e3]
  combobox "Country" [e4]
  textbox "Date of birth" [e5] type=date
  textbox "Message" [e6]
  checkbox "Send me news" [e7]
  button "Send" [e8]`)

const said = (task: string) => fieldValuesIn(task, PAGE)

describe('values for fields, listed in a task', () => {
  it('are found by the labels of the page', () => {
    expect(
      said('Fill in the form: first name Ada, last name Byron Lovelace, email ada@example.com and country Norway'),
    ).toEqual({
      values: { 'first name': 'Ada', 'last name': 'Byron Lovelace', email: 'ada@example.com', country: 'Norway' },
      after: [],
    })
  })

  it('may stand in lines, with colons', () => {
    expect(said('First name: Ada\nLast name: Lovelace\nMessage: Please call: it is urgent')).toEqual({
      values: { 'First name': 'Ada', 'Last name': 'Lovelace', Message: 'Please call: it is urgent' },
      after: [],
    })
  })

  it('may hold commas and "and" themselves', () => {
    expect(said('Complete the form with message Hello, Tom and Tina and first name "Ada, Countess"')).toMatchObject({
      values: { message: 'Hello, Tom and Tina', 'first name': 'Ada, Countess' },
    })
  })

  it('leave what is done after it', () => {
    expect(said('Please fill in the form with first name Ada and last name Byron, then press Send')).toEqual({
      values: { 'first name': 'Ada', 'last name': 'Byron' },
      after: ['press Send'],
    })
  })

  it.each([
    'Fill in the form with my data',
    'Fill in the form: shoe size 42, first name Ada',
    'Delete the last message, the first name and the country',
    'Click the button Send',
    'First name: Ada',
  ])('are not found in “%s”', (task) => {
    expect(said(task)).toBeUndefined()
  })
})

it('recall fills in such a form without a skill for it, and sends it where that is said', () => {
  const outcome = recall(
    learn([]),
    'Fill in the form: first name Ada, date of birth 10 December 1815, and submit it',
    PAGE,
  )
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      source: 'skill Fill in a form',
      calls: [
        {
          policy: 'fill_form',
          args: { values: { 'first name': 'Ada', 'date of birth': '10 December 1815' }, submit: true },
        },
      ],
    },
  })
})
