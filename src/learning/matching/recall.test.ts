import { describe, expect, it } from 'vitest'
import { sketch } from '../../page/sketch'
import type { Demonstration } from '../demonstration'
import { learn } from '../skill'
import { recall } from './recall'

const shown = (
  task: string,
  values: Demonstration['values'],
  args: Demonstration['calls'][number]['args'],
  more: Partial<Demonstration> = {},
): Demonstration => ({ version: 1, task, values, calls: [{ policy: 'do', args }], ...more })

const callsFor = (demonstrations: Demonstration[], task: string, page?: string): unknown => {
  const outcome = recall(learn(demonstrations), task, page === undefined ? undefined : sketch(page))
  const plan: unknown = outcome.ok ? outcome.value : outcome
  return outcome.ok && plan && typeof plan === 'object' && 'calls' in plan ? plan.calls : plan
}
const called = (args: object): unknown => [expect.objectContaining({ args })]

describe('recall', () => {
  it.each([
    ['quotations', 'Enter "Ann" and press Save', { x: 'Ann' }, 'Enter "Bob Lee." and press Save', 'Bob Lee.'],
    ['dates', 'Book a room on 12/05/2026', { x: '12/05/2026' }, 'Book a room on 3 March 2027', '3 March 2027'],
    ['days from today', 'Book a room on 12/05/2026', { x: '12/05/2026' }, 'Book a room for next Friday', 'next Friday'],
    ['spans from today', 'Book a room on 12/05/2026', { x: '12/05/2026' }, 'Book a room in two weeks', 'in two weeks'],
    ['ordinals', 'Open the second mail', { x: 2 }, 'Open the 5th mail', 5],
    ['the last', 'Open the second mail', { x: 2 }, 'Open the last mail', -1],
    ['numbers', 'Set the volume to 30', { x: 30 }, 'Set the volume to -7', -7],
    ['lists', 'Tick red, green and blue', { x: ['red', 'green', 'blue'] }, 'Tick pink and grey', ['pink', 'grey']],
    ['an empty list', 'Tick red and blue in colours', { x: ['red', 'blue'] }, 'Tick nothing in colours', []],
    ['names', 'Call Ann at work', { x: 'Ann' }, 'Call Bob at work', 'Bob'],
    ['a name that is also a small word', 'Call Ann at work', { x: 'Ann' }, 'Call Will at work', 'Will'],
    ['what stands in brackets', 'Click on (2,-1)', { x: '(2,-1)' }, 'Click on (-2,-2)', '(-2,-2)'],
    ['a term whole', 'Open the email of Ann', { x: 'email' }, 'Open the phone number of Ann', 'phone number'],
    ['a full stop', 'Give the text Ut. the style bold', { x: 'Ut.' }, 'Give the text sed. the style bold', 'sed.'],
    ['no full stop', 'Give Ann the style bold', { x: 'Ann' }, 'Give Bob. the style bold', 'Bob'],
    ['free text', 'Look for old maps of Spain', { x: 'old maps of Spain' }, 'Look for red shoes', 'red shoes'],
  ])('takes %s from the task', (_, task, values, asked, x) => {
    expect(callsFor([shown(task, values, { x: '{x}' })], asked)).toEqual(called({ x }))
  })

  const mail = [
    shown('Delete the email from Ann', { by: 'Ann' }, { target: '{by}', how: 'delete' }, { name: 'Delete' }),
    shown('Forward the email from Ann to Bob', { by: 'Ann', to: 'Bob' }, { target: '{by}', text: '{to}' }),
  ]

  it.each([
    ['Please get rid of the message that Carla sent me', { target: 'Carla', how: 'delete' }],
    ["Remove Carla's e-mail", { target: 'Carla', how: 'delete' }],
    ['Send the mail by Carla on to Dan', { target: 'Carla', text: 'Dan' }],
    ['To Dan, forward the email from Carla', { target: 'Carla', text: 'Dan' }],
  ])('understands “%s”', (task, args) => {
    expect(callsFor(mail, task, '"Ann"\n"Carla"\nbutton "Delete"')).toEqual(called(args))
  })

  it('takes the demonstration of the skill that says what the task says, in whatever order', () => {
    const both = [
      shown('Find the email by Ann and click the star icon', { by: 'Ann' }, { target: '{by}', how: 'star' }),
      shown(
        'Find the email by Bob and click the trash icon to delete it',
        { by: 'Bob' },
        { target: '{by}', how: 'trash' },
      ),
    ].map((one) => ({ ...one, name: 'Mail' }))
    const page = '"Ann"\n"Carla"'
    expect(callsFor(both, 'There is an email that needs to be deleted by Carla', page)).toEqual(
      called({ target: 'Carla', how: 'trash' }),
    )
  })

  it('has no plan for what was never shown', () => {
    expect(callsFor(mail, 'Translate the page to French')).toMatchObject({ ok: false, reason: 'no_plan' })
  })

  it('says what is missing', () => {
    const login = shown(
      'Log in as "ann" with password "abc"',
      { user: 'ann', password: 'abc' },
      { u: '{user}', p: '{password}' },
    )
    expect(callsFor([login], 'Log in')).toMatchObject({ ok: false, message: expect.stringContaining('“user”') })
  })

  it('does not choose between two skills that fit equally well, unless the page tells', () => {
    const two = ['Log in', 'OK'].map((button) => shown('Enter the shop', {}, { target: button }))
    expect(callsFor(two, 'Enter the shop')).toMatchObject({ ok: false, reason: 'no_plan' })
    expect(callsFor(two, 'Enter the shop', 'button "OK"')).toEqual(called({ target: 'OK' }))
  })

  it('uses what a word was shown to mean, when only that is on the page', () => {
    const call = shown('Phone mum', { who: 'mum' }, { target: '{who}' }, { meanings: { mum: 'Maria' } })
    expect(callsFor([call], 'Phone mum', 'button "Maria"')).toEqual(called({ target: 'Maria' }))
  })
})

it('is asked with a task of many names, of which any could be any value, and answers', () => {
  const names = 'Ann Bob Carl Dora Eve Fred'.split(' ')
  const task = 'Invite Ann with Bob before Carl after Dora near Eve against Fred'
  const values = Object.fromEntries(names.map((name) => [name.toLowerCase(), name]))
  const one = shown(task, values, { text: names.map((name) => `{${name.toLowerCase()}}`).join(' ') })
  const many = Array.from({ length: 24 }, (_, at) => `and ${String.fromCharCode(65 + at)}xyz`).join(' ')
  expect(recall(learn([one]), `Invite with before after near against ${many}`)).toMatchObject({ ok: false })
})
