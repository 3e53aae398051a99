import { describe, expect, it } from 'vitest'
import type { Demonstration, LabelledCall } from '../demonstration'
import { generalise } from './generalise'

const shown = (task: string, ...calls: LabelledCall[]): Demonstration =>
  generalise({ version: 1, task, values: {}, calls })
const typed = (text: string): LabelledCall => ({ policy: 'fill_text', args: { field: 'Country', text } })

describe('a text of which the task quotes beginning and end', () => {
  it.each([
    [
      'Enter an item that starts with "Th" and ends with "land"',
      'Thailand',
      { text: '{start}', suggestion: 'starting with {start} and ending with {end}' },
    ],
    ['Enter an item that starts with "Th"', 'Thailand', { text: '{start}', suggestion: 'starting with {start}' }],
    ['Enter an item that starts with "Peru"', 'Peru', { text: '{start}', suggestion: 'starting with {start}' }],
    ['Enter "Peru"', 'Peru', { text: '{country}' }],
    ['Enter "Peru" and "Chile"', 'Peru', { text: '{country}' }],
  ])('%s', (task, text, args) => {
    expect(shown(task, typed(text)).calls[0]?.args).toEqual({ field: 'Country', ...args })
  })
})

it('a kind of thing that the task quotes is a value, one that it merely says is not', () => {
  const any: LabelledCall = { policy: 'click', args: { target: { role: 'radio', nth: 1 } } }
  expect(shown('Click on a "radio" widget', any)).toMatchObject({
    values: { what: 'radio' },
    calls: [{ args: { target: { role: '{what}', nth: 1 } } }],
  })
  expect(shown('Click on a radio', any).calls).toEqual([any])
})

it('a word that says what to do is no thing of a list beside a name', () => {
  const click = (target: string): LabelledCall => ({ policy: 'click', args: { target } })
  expect(shown('Find the mail by Livy and forward it', click('Livy'), click('Forward')).calls).toHaveLength(2)
})
